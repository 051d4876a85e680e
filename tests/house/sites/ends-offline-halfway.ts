import { page, site, status } from '../site.ts';

export default site({
  says: 'After eight requests nothing answers any more; nothing is called dead for that.',
  web: {
    '/*': ({ requests, url }) =>
      requests > 8
        ? { fails: 'reset' }
        : url.pathname.startsWith('/letter/') || url.pathname === '/'
          ? page(Array.from({ length: 40 }, (_, at) => `<a href="/letter/${at}">${at}</a>`).join(' '))
          : status(404),
  },
  leavesOut: true,
});
