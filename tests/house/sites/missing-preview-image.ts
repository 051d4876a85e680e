import { page, site } from '../site.ts';

export default site({
  says: 'No picture for when the page is shared.',
  web: { '/': page('', { image: null }) },
  finds: [{ check: 'missing-preview-image', page: '/' }],
});
