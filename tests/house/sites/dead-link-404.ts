import { page, site } from '../site.ts';

export default site({
  says: 'A link to a page that was taken down.',
  web: { '/': page('<a href="/talks">My talks</a>') },
  finds: [{ check: 'dead-link', page: '/', target: '/talks' }],
});
