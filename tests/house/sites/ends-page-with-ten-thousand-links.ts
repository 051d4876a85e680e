import { page, site, status } from '../site.ts';

export default site({
  says: 'Ten thousand links on one page.',
  maxPages: 50,
  web: {
    '/': page(Array.from({ length: 10_000 }, (_, at) => `<a href="/letter/${at}">${at}</a>`).join('\n')),
    '/letter/*': ({ url }) => (/\/\d+$/.test(url.pathname) ? page() : status(404)),
  },
  leavesOut: true,
});
