import { page, site } from '../site.ts';

export default site({
  says: 'The page names a picture for when it is shared, and it is not there.',
  web: { '/': page('', { image: '/old-me.jpg' }) },
  finds: [{ check: 'missing-preview-image', page: '/', target: '/old-me.jpg' }],
});
