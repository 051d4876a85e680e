import { page, site } from '../site.ts';

export default site({
  says: 'A `<base>` sends every relative link of the page into another folder.',
  web: {
    '/': page('<a href="paris">Paris</a> <a href="rome">Rome</a>', { head: '<base href="/talks/">' }),
    '/talks/rome': page(),
  },
  finds: [{ check: 'dead-link', page: '/', target: '/talks/paris' }],
});
