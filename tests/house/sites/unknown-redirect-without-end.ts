import { moved, page, site } from '../site.ts';

export default site({
  says: 'Every page sends visitors one page further.',
  web: {
    '/': page('<a href="/hop/1">1</a>'),
    '/hop/*': ({ url }) => moved(`/hop/${Number(url.pathname.slice(5)) + 1}`, 302),
  },
  unknown: [{ target: '/hop/1', reason: 'too-many-hops' }],
  requests: 30,
});
