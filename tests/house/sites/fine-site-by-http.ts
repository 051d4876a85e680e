import { page, picture, site } from '../site.ts';

export default site({
  says: 'A site that only lives on http: its own links have no other way.',
  start: 'http://ada.example/',
  web: {
    'http://ada.example/': page(
      '<a href="/about">About</a> <img src="http://ada.example/stage.jpg" alt=""><form action="/letters"></form>',
    ),
    'http://ada.example/about': page(),
    'http://ada.example/stage.jpg': picture,
    'http://ada.example/letters': page(),
  },
});
