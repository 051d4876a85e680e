import { page, site } from '../site.ts';

export default site({
  says: 'A link to a file on a disk.',
  web: { '/': page('<a href="file:///C:/Users/Ada/rates.pdf">Rates</a>') },
  finds: [{ check: 'private-link', page: '/', target: 'file:///C:/Users/Ada/rates.pdf' }],
});
