import { moved, page, site } from '../site.ts';

export default site({
  says: 'The server adds a slash, or takes it away.',
  web: {
    '/': page('<a href="/talks">Talks</a> <a href="/about/">About</a>'),
    '/talks': moved('/talks/'),
    '/talks/': page(),
    '/about/': moved('/about'),
    '/about': page(),
  },
});
