import { moved, page, site } from '../site.ts';

export default site({
  says: 'A link by http to a page of the site itself, which is there by https as well.',
  web: {
    '/': page('<a href="http://ada.example/about">About</a>'),
    '/about': page(),
    'http://ada.example/*': ({ url }) => moved(`https://ada.example${url.pathname}`),
  },
  finds: [{ check: 'insecure-link', page: '/', target: 'http://ada.example/about' }],
});
