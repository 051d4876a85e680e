import { page, site } from '../site.ts';

export default site({
  says: 'The dead link stands on a page that is two clicks away.',
  web: {
    '/': page('<a href="/about">About</a>'),
    '/about': page('<a href="/about/press">Press</a>'),
    '/about/press': page('<a href="/about/press/kit">Press kit</a>'),
  },
  finds: [{ check: 'dead-link', page: '/about/press', target: '/about/press/kit' }],
});
