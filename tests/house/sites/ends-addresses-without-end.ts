import { page, site, status } from '../site.ts';

export default site({
  says: 'Every link of every page carries another number, so that no address comes twice: it is one page all the same.',
  maxPages: 30,
  web: {
    '/*': ({ url, requests }) =>
      url.pathname.startsWith('/houselights-') || url.pathname === '/robots.txt' || url.pathname === '/sitemap.xml'
        ? status(404)
        : page([1, 2, 3, 4, 5].map((link) => `<a href="/a?session=${requests}-${link}">${link}</a>`).join(' ')),
    '/': page('<a href="/a?session=0">In</a>'),
  },
  requests: 120,
});
