import { page, site, status } from '../site.ts';

export default site({
  says: 'A page behind a password.',
  web: {
    '/': page('<a href="/members">Members</a>'),
    '/members': status(401, { 'www-authenticate': 'Basic realm="Members"' }),
  },
  unknown: [{ target: '/members', reason: 'refused' }],
});
