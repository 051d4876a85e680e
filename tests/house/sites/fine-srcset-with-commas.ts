import { page, picture, site } from '../site.ts';

export default site({
  says: 'Addresses within a srcset may hold commas; one of them is the picture itself.',
  web: {
    '/': page(
      '<img src="/w_100,h_50/stage.jpg" srcset="/w_100,h_50/stage.jpg 100w,/w_200,h_90/stage.jpg 200w, data:image/gif;base64,R0lGODlhAQABAAAAACw= 1w" alt="">',
    ),
    '/w_100,h_50/stage.jpg': picture,
    '/w_200,h_90/stage.jpg': picture,
  },
});
