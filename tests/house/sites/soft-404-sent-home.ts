import { moved, page, site } from '../site.ts';

export default site({
  says: 'Whatever is not there, made-up addresses too, is sent on to the front page.',
  web: { '/': page('<a href="/talks/vienna">Vienna</a>'), '/*': moved('/', 302) },
  finds: [{ check: 'soft-404', page: '/', target: '/talks/vienna' }],
});
