import { announcing, daysBefore, page, rss, site } from '../site.ts';

export default site({
  says: 'Four letters a year; the last one five months ago.',
  web: { '/': page('', { head: announcing('/feed.xml') }), '/feed.xml': rss(daysBefore(150, 240, 330, 420)) },
});
