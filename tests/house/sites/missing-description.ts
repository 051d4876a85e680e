import { page, site } from '../site.ts';

export default site({
  says: 'The page does not describe itself.',
  web: { '/': page('', { description: null }) },
  finds: [{ check: 'missing-description', page: '/' }],
});
