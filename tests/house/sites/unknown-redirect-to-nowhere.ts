import { page, site } from '../site.ts';

export default site({
  says: 'A redirect that does not say where to.',
  web: { '/': page('<a href="/odd">Odd</a>'), '/odd': { status: 302, body: '' } },
  unknown: [{ target: '/odd', reason: 'nowhere' }],
});
