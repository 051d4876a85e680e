import { bomb, page, site } from '../site.ts';

export default site({
  says: 'A list of pages of half a megabyte that unpacks to half a gigabyte of nothing.',
  web: { '/': page(), '/sitemap.xml': { headers: { 'content-type': 'application/gzip' }, body: bomb } },
});
