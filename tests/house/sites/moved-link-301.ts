import { moved, page, site } from '../site.ts';

export default site({
  says: 'A link to a page that has another address for good.',
  web: { '/': page('<a href="/speaking">Speaking</a>'), '/speaking': moved('/talks'), '/talks': page() },
  finds: [{ check: 'moved-link', page: '/', target: '/speaking' }],
});
