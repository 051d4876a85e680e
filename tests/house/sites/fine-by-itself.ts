import { page, site } from '../site.ts';

export default site({
  says: 'One page, no robots.txt, no list of pages, no feed: nothing of that is anybody’s duty.',
  web: { '/': page() },
});
