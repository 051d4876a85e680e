import { page, site } from '../site.ts';

export default site({
  says: 'The other page is there, the part of it is not.',
  web: { '/': page('<a href="/about#awards">Awards</a>'), '/about': page('<h2 id="life">Life</h2>') },
  finds: [{ check: 'dead-fragment', page: '/', target: '/about#awards' }],
});
