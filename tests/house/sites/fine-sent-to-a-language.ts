import { moved, page, picture, site } from '../site.ts';

export default site({
  says: 'The front page sends everybody to the page of their language.',
  web: {
    '/': moved('/en/', 302),
    '/en/': page('<a href="/en/talks">Talks</a>'),
    '/en/talks': page(),
    '/en/me.jpg': picture,
  },
});
