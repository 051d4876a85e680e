import { page, site } from '../site.ts';

export default site({
  says: 'The dates of letters on the front page are no events.',
  web: {
    '/': page(
      '<h2>Latest letters</h2><article><h3>On looms</h3><time datetime="2026-01-04">4 January 2026</time></article><article class="h-entry"><time class="dt-published" datetime="2025-12-01">1 December</time></article>',
    ),
  },
});
