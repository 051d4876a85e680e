import { moved, page, site } from '../site.ts';

export default site({
  says: 'The site is given by http, and sends everybody on to https.',
  start: 'http://ada.example/',
  web: {
    '/': page('<a href="/about">About</a>'),
    '/about': page(),
    'http://ada.example/*': ({ url }) => moved(`https://ada.example${url.pathname}`),
  },
});
