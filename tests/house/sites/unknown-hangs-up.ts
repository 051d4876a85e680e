import { page, site } from '../site.ts';

export default site({
  says: 'The server ends the connection without a word.',
  web: { '/': page('<a href="/odd">Odd</a>'), '/odd': { fails: 'reset' } },
  unknown: [{ target: '/odd', reason: 'no-connection' }],
});
