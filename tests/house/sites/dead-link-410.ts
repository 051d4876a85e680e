import { page, site, status } from '../site.ts';

export default site({
  says: 'A link to a page that is gone for good.',
  web: { '/': page('<a href="/talks">My talks</a>'), '/talks': status(410) },
  finds: [{ check: 'dead-link', page: '/', target: '/talks' }],
});
