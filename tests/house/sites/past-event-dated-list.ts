import { page, site } from '../site.ts';

export default site({
  says: 'A dated item below "Upcoming talks" that is over.',
  web: {
    '/': page(
      '<h2>Upcoming talks</h2><ul><li><time datetime="2026-03-03">3 March 2026</time>, London: What machines can be told</li></ul>',
    ),
  },
  finds: [{ check: 'past-event', page: '/' }],
});
