import { page, site } from '../site.ts';

export default site({
  says: 'A telephone link without a number.',
  web: { '/': page('<a href="tel:">Call me</a>') },
  finds: [{ check: 'broken-mailto', page: '/', target: 'tel:' }],
});
