import { moved, page, site } from '../site.ts';

export default site({
  says: 'A link by http to another site, which was seen to answer by https.',
  external: true,
  web: {
    '/': page('<a href="http://grace.example/">Grace</a>'),
    'http://grace.example/': moved('https://grace.example/'),
    'https://grace.example/': page(),
  },
  finds: [{ check: 'insecure-link', page: '/', target: 'http://grace.example/' }],
});
