import { page, site } from '../site.ts';

export default site({
  says: 'Somebody began to write an address, and stopped after the scheme.',
  web: { '/': page('<a href="https://">My book</a>') },
  finds: [{ check: 'dead-link', page: '/', target: 'https://' }],
});
