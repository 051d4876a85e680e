import { page, site, xml } from '../site.ts';

export default site({
  says: 'A list of lists that names itself.',
  web: {
    '/': page(),
    '/sitemap.xml': xml(
      '<sitemapindex><sitemap><loc>https://ada.example/sitemap.xml</loc></sitemap><sitemap><loc>https://ada.example/more.xml</loc></sitemap></sitemapindex>',
    ),
    '/more.xml': xml('<sitemapindex><sitemap><loc>https://ada.example/sitemap.xml</loc></sitemap></sitemapindex>'),
  },
  requests: 10,
});
