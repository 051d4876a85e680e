import { page, site } from '../site.ts';

export default site({
  says: 'The only title is that of a drawing within the page.',
  web: { '/': page('<svg><title>A lamp</title><path d="M0 0"/></svg>', { title: null }) },
  finds: [{ check: 'missing-title', page: '/' }],
});
