import { page, site } from '../site.ts';

export default site({
  says: 'The month of grace is over.',
  now: '2027-02-02T12:00:00Z',
  web: { '/': page('', { footer: '© 2026 Ada Lovelace' }) },
  finds: [{ check: 'stale-copyright', page: '/' }],
});
