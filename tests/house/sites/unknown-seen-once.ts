import { page, site } from '../site.ts';

export default site({
  says: 'Another site’s 404 is believed after three days, and a command line has but one.',
  external: true,
  web: {
    '/': page('<a href="https://grace.example/gone">Grace</a> <a href="https://alan.example/">Alan</a>'),
    'https://grace.example/': page(),
  },
  unknown: [
    { target: 'https://alan.example/', reason: 'seen-once' },
    { target: 'https://grace.example/gone', reason: 'seen-once' },
  ],
});
