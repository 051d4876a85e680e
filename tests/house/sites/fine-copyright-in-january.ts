import { page, site } from '../site.ts';

export default site({
  says: 'January is a month of grace.',
  now: '2027-01-20T12:00:00Z',
  web: { '/': page('', { footer: '© 2026 Ada Lovelace' }) },
});
