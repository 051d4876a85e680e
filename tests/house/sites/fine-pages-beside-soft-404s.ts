import { page, site } from '../site.ts';

export default site({
  says: 'Made-up addresses are answered with 200, and no link of the site leads to one.',
  web: {
    '/': page('<a href="/about">About</a> <a href="/talks">Talks</a>'),
    '/about': page('<p>Born in London, taught by Mary Somerville and Augustus De Morgan.</p>', {
      title: 'About Ada',
      heading: 'About',
    }),
    '/talks': page('<p>What machines can be told. Forty minutes, with a real punched card for everybody.</p>', {
      title: 'Talks',
      heading: 'Talks',
    }),
    '/*': page('<p>Sorry, this page could not be found.</p>', { title: 'Page not found', heading: 'Page not found' }),
  },
});
