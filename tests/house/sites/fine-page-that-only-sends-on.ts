import { page, site } from '../site.ts';

export default site({
  says: 'A page that sends visitors on is none that is looked at.',
  web: {
    '/': page('<a href="/go">Talks</a>'),
    '/go': '<meta http-equiv="refresh" content="0; url=/talks">',
    '/talks': page(),
  },
});
