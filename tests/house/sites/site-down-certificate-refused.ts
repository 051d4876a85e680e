import { page, site } from '../site.ts';

export default site({
  says: 'Every browser refuses the certificate.',
  web: { '/': page() },
  refused: ['ada.example'],
  finds: [{ check: 'site-down', page: '/' }],
});
