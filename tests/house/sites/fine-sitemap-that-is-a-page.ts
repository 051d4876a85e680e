import { page, site } from '../site.ts';

export default site({
  says: 'Whoever asks for the list gets the front page.',
  web: { '/': page(), '/sitemap.xml': page() },
});
