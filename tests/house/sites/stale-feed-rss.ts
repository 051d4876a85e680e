import { announcing, daysBefore, page, rss, site } from '../site.ts';

export default site({
  says: 'A letter every week, and then none for a year.',
  web: {
    '/': page('', { head: announcing('/feed.xml') }),
    '/feed.xml': rss(daysBefore(365, 372, 379, 386, 393)),
  },
  finds: [{ check: 'stale-feed', page: '/', target: '/feed.xml' }],
});
