import { page, site, status } from '../site.ts';

export default site({
  says: 'One page breaks on the server.',
  web: { '/': page('<a href="/shop">Shop</a>'), '/shop': status(500) },
  unknown: [{ target: '/shop', reason: 'busy' }],
});
