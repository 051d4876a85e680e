import { page, site } from '../site.ts';

export default site({
  says: 'Fifty thousand elements, each within the last.',
  web: { '/': page('<a href="/deep">Deep</a>'), '/deep': page('<div>'.repeat(50_000)) },
  leavesOut: true,
});
