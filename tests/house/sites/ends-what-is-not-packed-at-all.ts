import { page, site } from '../site.ts';

export default site({
  says: 'The header says packed, the body is not; nothing can be read, and nothing is wrong.',
  web: {
    '/': page('<a href="/log">Log</a>'),
    '/log': { headers: { 'content-encoding': 'gzip' }, body: page('<a href="/talks">Talks</a>') },
  },
});
