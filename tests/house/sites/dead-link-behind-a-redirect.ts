import { moved, page, site } from '../site.ts';

export default site({
  says: 'A link is sent on to a page that is not there.',
  web: { '/': page('<a href="/old">My talks</a>'), '/old': moved('/new', 302) },
  finds: [{ check: 'dead-link', page: '/', target: '/old' }],
});
