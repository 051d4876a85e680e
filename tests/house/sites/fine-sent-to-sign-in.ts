import { moved, page, site } from '../site.ts';

export default site({
  says: 'The part for members asks who is there.',
  web: {
    '/': page('<a href="/members">Members</a>'),
    '/members': moved('/login?next=%2Fmembers'),
    '/login': page('<form action="/login" method="post"><input type="password" name="word"></form>', {
      heading: 'Sign in',
    }),
  },
});
