import { announcing, page, site, xml } from '../site.ts';

export default site({
  says: 'What is announced as a feed is a page, and another one breaks off.',
  web: {
    '/': page('', { head: announcing('/feed') + announcing('/broken.xml') }),
    '/feed': page(),
    '/broken.xml': xml('<rss version="2.0"><channel><title>Letters</title><item><pubDate>last wee'),
  },
});
