import { page, site } from '../site.ts';

export default site({
  says: 'A past event marked up as h-event, below "Upcoming events".',
  web: {
    '/': page(
      '<h2>Upcoming events</h2><div class="h-event"><b class="p-name">An evening about engines</b>, <time class="dt-start" datetime="2026-05-02T19:00:00Z">2 May</time></div>',
    ),
  },
  finds: [{ check: 'past-event', page: '/' }],
});
