import { event, page, site } from '../site.ts';

export default site({
  says: 'Events that are still to come, or last until next week.',
  web: {
    '/': page(
      `${event({ startDate: '2026-10-01', endDate: '2026-10-02' })}${event({ startDate: '2026-07-01', endDate: '2026-07-22' })}
      <h2>Upcoming talks</h2><ul><li><time datetime="2026-11-03">3 November 2026</time>, London</li></ul>`,
    ),
  },
});
