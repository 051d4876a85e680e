import { page, site } from '../site.ts';

export default site({
  says: 'The connection ends before the length that was promised; what came is read.',
  web: {
    '/': { headers: { 'content-length': '90000' }, body: page('<a href="/talks">Talks</a>') },
  },
  finds: [{ check: 'dead-link', page: '/', target: '/talks' }],
});
