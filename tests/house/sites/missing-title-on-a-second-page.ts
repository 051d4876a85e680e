import { page, site } from '../site.ts';

export default site({
  says: 'Only the second page was forgotten: its title is empty.',
  web: { '/': page('<a href="/talks">Talks</a>'), '/talks': page('', { title: '' }) },
  finds: [{ check: 'missing-title', page: '/talks' }],
});
