import { moved, page, site } from '../site.ts';

export default site({
  says: 'The same, as newer servers say it.',
  web: { '/': page('<a href="/speaking">Speaking</a>'), '/speaking': moved('/talks', 308), '/talks': page() },
  finds: [{ check: 'moved-link', page: '/', target: '/speaking' }],
});
