import { page, site } from '../site.ts';

export default site({
  says: 'A link to a name that only the own network knows.',
  web: { '/': page('<a href="http://ada-laptop.local/site/">Preview</a>') },
  finds: [{ check: 'private-link', page: '/', target: 'http://ada-laptop.local/site/' }],
  never: ['http://ada-laptop'],
});
