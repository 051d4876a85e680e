import { page, site } from '../site.ts';

export default site({
  says: 'A link leads to a page that sends visitors on to nowhere.',
  web: {
    '/': page('<a href="/old">My talks</a>'),
    '/old': page('', { head: '<meta http-equiv="refresh" content="0; url=/new">' }),
  },
  finds: [{ check: 'dead-link', page: '/', target: '/old' }],
});
