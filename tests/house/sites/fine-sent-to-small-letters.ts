import { moved, page, site } from '../site.ts';

export default site({
  says: 'The server writes everything small.',
  web: { '/': page('<a href="/Talks">Talks</a>'), '/Talks': moved('/talks'), '/talks': page() },
});
