import { page, site } from '../site.ts';

export default site({
  says: 'A script loads the pictures when they are scrolled to.',
  web: {
    '/': page(
      '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-src="/not-said-here.jpg" alt=""><img src="" alt=""><img data-lazy="x" alt="">',
    ),
  },
});
