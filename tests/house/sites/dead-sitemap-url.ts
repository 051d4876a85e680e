import { page, site, sitemap } from '../site.ts';

export default site({
  says: 'The list for search engines names a page that is gone.',
  web: { '/': page(), '/sitemap.xml': sitemap('/', '/talks') },
  finds: [{ check: 'dead-sitemap-url', page: '/sitemap.xml', target: '/talks' }],
});
