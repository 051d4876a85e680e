import { announcing, daysBefore, page, rss, site } from '../site.ts';

export default site({
  says: 'Nobody has commented for years.',
  web: {
    '/': page('', {
      head: announcing('/feed.xml') + announcing('/comments/feed.xml', 'application/rss+xml', 'Comments on Letters'),
    }),
    '/feed.xml': rss(daysBefore(3, 10, 17)),
    '/comments/feed.xml': rss(daysBefore(1000, 1100, 1200), 'Comments on Letters'),
  },
});
