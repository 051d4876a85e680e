import { page, site } from '../site.ts';

export default site({
  says: 'A script of another site that browsers refuse to load into an encrypted page.',
  web: { '/': page('<script src="http://grace.example/counter.js"></script>') },
  finds: [{ check: 'insecure-link', page: '/', target: 'http://grace.example/counter.js' }],
});
