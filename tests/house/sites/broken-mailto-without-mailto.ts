import { page, site } from '../site.ts';

export default site({
  says: 'A mail address where a web address belongs.',
  web: { '/': page('<a href="ada@example.com">Write to me</a>') },
  finds: [{ check: 'broken-mailto', page: '/', target: 'ada@example.com' }],
});
