import { page, site } from '../site.ts';

export default site({
  says: 'A link to the computer on which the site was built.',
  web: { '/': page('<a href="http://localhost:8080/draft">Draft</a>') },
  finds: [{ check: 'private-link', page: '/', target: 'http://localhost:8080/draft' }],
  never: ['http://localhost'],
});
