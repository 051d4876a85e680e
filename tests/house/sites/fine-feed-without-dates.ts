import { announcing, page, site, xml } from '../site.ts';

export default site({
  says: 'A feed that never says when.',
  web: {
    '/': page('', { head: announcing('/feed.xml') }),
    '/feed.xml': xml(
      '<rss version="2.0"><channel><title>Letters</title><item><title>A letter</title></item></channel></rss>',
    ),
  },
});
