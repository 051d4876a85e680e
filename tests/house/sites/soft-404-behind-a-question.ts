import { page, site } from '../site.ts';

export default site({
  says: 'One program shows all talks, by number; of one that is gone it says so, with 200.',
  web: {
    '/': page('<a href="/talk.php?id=1">Vienna</a> <a href="/talk.php?id=7">Turin</a>'),
    '/talk.php?id=1': page('<p>What machines can be told. Forty minutes, and a punched card for everybody.</p>'),
    '/talk.php': page('<p>Sorry, this talk could not be found.</p>', { title: 'Not found', heading: 'Not found' }),
  },
  finds: [{ check: 'soft-404', page: '/', target: '/talk.php?id=7' }],
});
