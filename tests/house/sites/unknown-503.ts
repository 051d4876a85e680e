import { page, site, status } from '../site.ts';

export default site({
  says: 'One page is under maintenance, and stays it.',
  web: { '/': page('<a href="/shop">Shop</a>'), '/shop': status(503) },
  unknown: [{ target: '/shop', reason: 'busy' }],
});
