import { page, site } from '../site.ts';

export default site({
  says: 'The front page itself is a 404.',
  web: { '/about': page() },
  finds: [{ check: 'site-down', page: '/' }],
});
