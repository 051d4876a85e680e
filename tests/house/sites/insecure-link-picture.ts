import { page, picture, site } from '../site.ts';

export default site({
  says: 'A picture that is fetched unencrypted into an encrypted page.',
  web: {
    '/': page('<img src="http://ada.example/stage.jpg" alt="On stage">'),
    '/stage.jpg': picture,
    'http://ada.example/stage.jpg': picture,
  },
  finds: [{ check: 'insecure-link', page: '/', target: 'http://ada.example/stage.jpg' }],
});
