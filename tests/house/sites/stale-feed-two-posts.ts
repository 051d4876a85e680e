import { announcing, daysBefore, page, rss, site } from '../site.ts';

export default site({
  says: 'Two posts when the blog began, and nothing for more than half a year.',
  web: { '/': page('', { head: announcing('/feed.xml') }), '/feed.xml': rss(daysBefore(220, 230)) },
  finds: [{ check: 'stale-feed', page: '/', target: '/feed.xml' }],
});
