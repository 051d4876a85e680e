import { page, site } from '../site.ts';

export default site({
  says: 'Past talks have a heading of their own below the ones to come.',
  web: {
    '/': page(
      `<h2>Upcoming talks</h2><ul><li><time datetime="2026-11-03">3 November 2026</time>, London</li></ul>
      <h2>Past talks</h2><ul><li><time datetime="2025-03-03">3 March 2025</time>, Vienna</li></ul>`,
    ),
  },
});
