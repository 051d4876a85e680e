import { announcing, page, site, xml } from '../site.ts';

export default site({
  says: 'An Atom feed whose posts were touched last week, and written two years ago: the second date counts.',
  web: {
    '/': page('', { head: announcing('/atom.xml', 'application/atom+xml') }),
    '/atom.xml': xml(
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>Letters</title><id>urn:l</id><updated>2026-07-08T00:00:00Z</updated>${[
        '2024-06-01',
        '2024-06-20',
        '2024-07-04',
      ]
        .map(
          (day) =>
            `<entry><title>A letter</title><id>urn:${day}</id><link href="https://ada.example/"/><published>${day}T08:00:00Z</published><updated>2026-07-08T00:00:00Z</updated></entry>`,
        )
        .join('')}</feed>`,
    ),
  },
  finds: [{ check: 'stale-feed', page: '/', target: '/atom.xml' }],
});
