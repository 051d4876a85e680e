import { page, site } from '../site.ts';

export default site({
  says: 'Cloudflare hides mail addresses behind a path that answers 404 without its script.',
  web: { '/': page('<a href="/cdn-cgi/l/email-protection#a1c0c5c0e1c4d9">[email&#160;protected]</a>') },
  never: ['https://ada.example/cdn-cgi'],
});
