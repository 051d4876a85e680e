import { page, site } from '../site.ts';

export default site({
  says: 'One page never answers.',
  web: { '/': page('<a href="/slow">Slow</a>'), '/slow': { fails: 'silence' } },
  unknown: [{ target: '/slow', reason: 'timeout' }],
});
