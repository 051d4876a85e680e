import { event, page, site } from '../site.ts';

export default site({
  says: 'The page of one talk stays what it is when the talk is over.',
  web: {
    '/': page('<a href="/talks/turin">Turin</a>'),
    '/talks/turin': page(event({ startDate: '2025-09-01', name: 'What machines can be told' }), {
      title: 'What machines can be told, Turin',
      heading: 'What machines can be told',
    }),
  },
});
