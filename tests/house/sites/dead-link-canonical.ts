import { page, site } from '../site.ts';

export default site({
  says: 'The page calls an address its real one that does not exist.',
  web: {
    '/': page('<a href="/talks">Talks</a>'),
    '/talks': page('', { head: '<link rel="canonical" href="https://ada.example/talks-old">' }),
  },
  finds: [{ check: 'dead-link', page: '/talks', target: '/talks-old' }],
});
