import { page, site } from '../site.ts';

export default site({
  says: 'A past date below a German heading.',
  web: {
    '/': page('<h2>Kommende Termine</h2><p><time datetime="2026-02-11">11. Februar 2026</time>: Vortrag in Wien</p>', {
      lang: 'de',
    }),
  },
  finds: [{ check: 'past-event', page: '/' }],
});
