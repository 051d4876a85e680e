import { moved, page, site } from '../site.ts';

export default site({
  says: 'A page sends visitors into the network they sit in: the look does not go there.',
  web: { '/': page('<a href="/printer">Printer</a>'), '/printer': moved('http://192.168.1.1/admin', 302) },
  unknown: [{ target: '/printer', reason: 'off-limits' }],
  never: ['http://192.168'],
});
