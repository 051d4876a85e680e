import { page, site } from '../site.ts';

export default site({
  says: 'What German hosts put there before anybody else does.',
  web: { '/': page('<h2>Hier entsteht eine neue Internetpräsenz</h2>', { lang: 'de' }) },
  finds: [{ check: 'placeholder-text', page: '/' }],
});
