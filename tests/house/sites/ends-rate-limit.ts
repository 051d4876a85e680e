import { page, site, status } from '../site.ts';

export default site({
  says: 'After five requests the server wants a second of peace before each address.',
  web: {
    '/': page(Array.from({ length: 12 }, (_, at) => `<a href="/letter/${at}">${at}</a>`).join(' ')),
    '/letter/*': ({ url, requests, before }) => {
      if (!/\/\d+$/.test(url.pathname)) return status(404);
      return requests > 5 && before === 0 ? status(429, { 'retry-after': '1' }) : page();
    },
  },
});
