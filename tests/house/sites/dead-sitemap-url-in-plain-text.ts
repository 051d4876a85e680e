import { file, page, site } from '../site.ts';

export default site({
  says: 'A list of addresses, one a line.',
  web: {
    '/': page(),
    '/robots.txt': file('text/plain', 'Sitemap: /urls.txt\n'),
    '/urls.txt': file('text/plain', 'https://ada.example/\nhttps://ada.example/talks\n'),
  },
  finds: [{ check: 'dead-sitemap-url', page: '/urls.txt', target: '/talks' }],
});
