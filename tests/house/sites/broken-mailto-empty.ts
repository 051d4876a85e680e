import { page, site } from '../site.ts';

export default site({
  says: 'A mail link without an address.',
  web: { '/': page('<a href="mailto:">Write to me</a>') },
  finds: [{ check: 'broken-mailto', page: '/', target: 'mailto:' }],
});
