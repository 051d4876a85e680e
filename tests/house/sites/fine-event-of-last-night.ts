import { event, page, site } from '../site.ts';

export default site({
  says: 'An event that ended a few hours ago: nobody has to change a page at night.',
  web: {
    '/': page(event({ startDate: '2026-07-14T19:00:00+02:00', endDate: '2026-07-14T22:00:00+02:00' })),
  },
});
