import { half, packed, page, site } from '../site.ts';

export default site({
  says: 'A packed page of which half arrives; what came is read.',
  web: {
    '/': page('<a href="/log">Log</a>'),
    '/log': {
      headers: { 'content-encoding': 'gzip' },
      body: half(packed(page('<a href="/talks">Talks</a>'.repeat(2_000)))),
    },
  },
  finds: [{ check: 'dead-link', page: '/log', target: '/talks' }],
});
