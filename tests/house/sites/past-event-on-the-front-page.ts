import { event, page, site } from '../site.ts';

export default site({
  says: 'The front page advertises an event that is over, whatever stands above it.',
  web: { '/': page(event({ startDate: '2026-04-01', endDate: '2026-04-02' })) },
  finds: [{ check: 'past-event', page: '/' }],
});
