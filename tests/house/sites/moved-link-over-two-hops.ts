import { moved, page, site } from '../site.ts';

export default site({
  says: 'The page moved twice; its visitors still go both ways.',
  web: {
    '/': page('<a href="/speaking">Speaking</a>'),
    '/speaking': moved('/lectures'),
    '/lectures': moved('/talks'),
    '/talks': page(),
  },
  finds: [{ check: 'moved-link', page: '/', target: '/speaking' }],
});
