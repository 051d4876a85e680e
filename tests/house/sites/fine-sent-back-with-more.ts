import { moved, page, site } from '../site.ts';

export default site({
  says: 'The server adds a question to every address, and keeps the rest.',
  web: {
    '/': page('<a href="/talks">Talks</a>'),
    '/talks': ({ url }) => (url.search === '' ? moved('/talks?lang=en', 302) : page()),
  },
});
