import { file, packed, page, site, sitemap, xml } from '../site.ts';

export default site({
  says: 'A list of packed lists, found through robots.txt.',
  web: {
    '/': page(),
    '/robots.txt': file('text/plain', 'User-agent: *\nAllow: /\n\nSitemap: https://ada.example/maps/index.xml\n'),
    '/maps/index.xml': xml(
      '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>https://ada.example/maps/pages.xml.gz</loc></sitemap></sitemapindex>',
    ),
    '/maps/pages.xml.gz': file('application/gzip', packed(sitemap('/', '/talks'))),
  },
  finds: [{ check: 'dead-sitemap-url', page: '/maps/pages.xml.gz', target: '/talks' }],
});
