import { moved, page, site } from '../site.ts';

export default site({
  says: 'Redirects that do not mean for good: link to the first address.',
  web: {
    '/': page('<a href="/next">Next talk</a> <a href="/latest">Latest</a> <a href="/after">After the form</a>'),
    '/next': moved('/talks/vienna', 302),
    '/latest': moved('/talks/vienna', 307),
    '/after': moved('/talks/vienna', 303),
    '/talks/vienna': page(),
  },
});
