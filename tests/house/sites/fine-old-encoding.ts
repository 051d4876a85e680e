import { page, site } from '../site.ts';

export default site({
  says: 'A page in windows-1252, whose links are encoded as such pages are.',
  web: {
    '/': {
      headers: { 'content-type': 'text/html' },
      body: Uint8Array.from(page('<a href="/caf\u00e9">Caf\u00e9</a>').replace('utf-8', 'windows-1252'), (letter) =>
        letter.charCodeAt(0),
      ),
    },
    '/café': page(),
  },
});
