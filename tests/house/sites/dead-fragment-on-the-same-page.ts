import { page, site } from '../site.ts';

export default site({
  says: 'A link to a part of the page that is not there.',
  web: { '/': page('<a href="#workshops">Workshops</a> <h2 id="talks">Talks</h2>') },
  finds: [{ check: 'dead-fragment', page: '/', target: '/#workshops' }],
});
