import { moved, page, site } from '../site.ts';

export default site({
  says: 'An address that leads home, while made-up addresses are a plain 404.',
  web: { '/': page('<a href="/home">Home</a>'), '/home': moved('/', 302) },
});
