import { page, picture, site } from '../site.ts';

export default site({
  says: 'Most browsers choose the modern format, which was never uploaded.',
  web: {
    '/': page(
      '<picture><source type="image/webp" srcset="/stage.webp"><img src="/stage.jpg" alt="On stage"></picture>',
    ),
    '/stage.jpg': picture,
  },
  finds: [{ check: 'dead-image', page: '/', target: '/stage.webp' }],
});
