import { page, site } from '../site.ts';

export default site({
  says: 'A link that downloads something, and there is nothing.',
  web: { '/': page('<a href="/files/rates" download>Rates</a>') },
  finds: [{ check: 'dead-file', page: '/', target: '/files/rates' }],
});
