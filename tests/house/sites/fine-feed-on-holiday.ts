import { announcing, daysBefore, page, rss, site } from '../site.ts';

export default site({
  says: 'A letter every day, and two months of summer.',
  web: { '/': page('', { head: announcing('/feed.xml') }), '/feed.xml': rss(daysBefore(62, 63, 64, 65)) },
});
