import { announcing, daysBefore, file, page, site } from '../site.ts';

export default site({
  says: 'A JSON feed that went quiet.',
  web: {
    '/': page('', { head: announcing('/feed.json', 'application/feed+json') }),
    '/feed.json': file(
      'application/feed+json',
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'Letters',
        items: daysBefore(300, 330, 360).map((at) => ({ id: at, content_text: 'A letter', date_published: at })),
      }),
    ),
  },
  finds: [{ check: 'stale-feed', page: '/', target: '/feed.json' }],
});
