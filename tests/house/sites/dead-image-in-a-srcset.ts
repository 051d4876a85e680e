import { page, picture, site } from '../site.ts';

export default site({
  says: 'The picture is there, the larger one for good screens is not.',
  web: {
    '/': page('<img src="/stage.jpg" srcset="/stage.jpg 1x, /stage-large.jpg 2x" alt="On stage">'),
    '/stage.jpg': picture,
  },
  finds: [{ check: 'dead-image', page: '/', target: '/stage-large.jpg' }],
});
