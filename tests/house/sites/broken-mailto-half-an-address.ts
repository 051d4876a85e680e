import { page, site } from '../site.ts';

export default site({
  says: 'A mail link to half an address.',
  web: { '/': page('<a href="mailto:ada.example.com">Write to me</a>') },
  finds: [{ check: 'broken-mailto', page: '/', target: 'mailto:ada.example.com' }],
});
