import { page, site } from '../site.ts';

export default site({
  says: 'The page is written in UTF-16; its dead link is read all the same.',
  web: {
    '/': {
      headers: { 'content-type': 'text/html; charset=utf-16le' },
      body: new Uint8Array(
        Uint16Array.from(page('<a href="/vorträge">Vorträge</a>'), (letter) => letter.charCodeAt(0)).buffer,
      ),
    },
  },
  finds: [{ check: 'dead-link', page: '/', target: '/vorträge' }],
});
