import { page, site, xml } from '../site.ts';

export default site({
  says: 'Every list names two more.',
  web: {
    '/': page(),
    '/sitemap.xml': xml('<sitemapindex><sitemap><loc>https://ada.example/maps/1</loc></sitemap></sitemapindex>'),
    '/maps/*': ({ url }) =>
      xml(
        `<sitemapindex><sitemap><loc>https://ada.example/maps/${Number(url.pathname.slice(6)) * 2}</loc></sitemap><sitemap><loc>https://ada.example/maps/${Number(url.pathname.slice(6)) * 2 + 1}</loc></sitemap></sitemapindex>`,
      ),
  },
  leavesOut: true,
  requests: 80,
});
