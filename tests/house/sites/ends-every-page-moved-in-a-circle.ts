import { moved, site } from '../site.ts';

export default site({
  says: 'The front page itself goes round in a circle.',
  web: { '/': moved('/en', 302), '/en': moved('/', 302) },
  unknown: [{ target: '/', reason: 'circle' }],
  requests: 10,
});
