import { page, site } from '../site.ts';

export default site({
  says: 'Each month links to the next one, for ever.',
  maxPages: 40,
  web: {
    '/': page('<a href="/calendar/2026/7">Calendar</a>'),
    '/calendar/*': ({ url }) => {
      const [, , year = 0, month = 0] = url.pathname.split('/').map(Number);
      return page(
        `<a href="/calendar/${month === 12 ? year + 1 : year}/${(month % 12) + 1}">Next month</a><p>${year}/${month}</p>`,
        {
          heading: `Month ${month} of ${year}`,
        },
      );
    },
  },
  leavesOut: true,
  requests: 120,
});
