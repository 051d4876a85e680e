import { event, page, site } from '../site.ts';

export default site({
  says: 'An event of last month, in the structured data of a page called Upcoming.',
  web: {
    '/': page('<a href="/upcoming">Upcoming</a>'),
    '/upcoming': page(event({ startDate: '2026-06-10T19:00:00+02:00', endDate: '2026-06-10T21:00:00+02:00' }), {
      heading: 'Upcoming',
    }),
  },
  finds: [{ check: 'past-event', page: '/upcoming' }],
});
