import { page, site } from '../site.ts';

export default site({
  says: 'The page has no title.',
  web: { '/': page('', { title: null }) },
  finds: [{ check: 'missing-title', page: '/' }],
});
