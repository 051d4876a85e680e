import { page, site } from '../site.ts';

export default site({
  says: 'A page that is still being built, in French.',
  web: { '/': page('<h2>Site en construction</h2>', { lang: 'fr' }) },
  finds: [{ check: 'placeholder-text', page: '/' }],
});
