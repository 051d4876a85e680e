import { page, site } from '../site.ts';

export default site({
  says: 'It is July, and the footer says last year.',
  web: { '/': page('', { footer: '© 2025 Ada Lovelace' }) },
  finds: [{ check: 'stale-copyright', page: '/' }],
});
