import { moved, page, site } from '../site.ts';

export default site({
  says: 'Two pages send visitors to each other.',
  web: { '/': page('<a href="/one">1</a>'), '/one': moved('/two', 302), '/two': moved('/one', 302) },
  unknown: [{ target: '/one', reason: 'circle' }],
});
