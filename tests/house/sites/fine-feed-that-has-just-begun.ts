import { announcing, daysBefore, page, rss, site } from '../site.ts';

export default site({
  says: 'Two posts, four months old: that is no rhythm yet.',
  web: { '/': page('', { head: announcing('/feed.xml') }), '/feed.xml': rss(daysBefore(120, 121)) },
});
