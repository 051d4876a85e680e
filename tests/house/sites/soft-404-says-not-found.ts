import { page, site } from '../site.ts';

export default site({
  says: 'Pages that are not there say so in words, and "all is well" to machines.',
  web: {
    '/': page('<a href="/talks">Talks</a> <a href="/about">About</a>'),
    '/about': page('<p>Born in London, taught by Mary Somerville and Augustus De Morgan.</p>', { heading: 'About' }),
    '/*': page('<p>Sorry, this page could not be found.</p>', { title: 'Page not found', heading: 'Page not found' }),
  },
  finds: [{ check: 'soft-404', page: '/', target: '/talks' }],
});
