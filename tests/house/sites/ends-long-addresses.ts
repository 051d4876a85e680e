import { page, site } from '../site.ts';

export default site({
  says: 'Addresses longer than anybody asks for.',
  web: {
    '/': page(`<a href="/${'a'.repeat(3_000)}">Long</a> <a href="/talks?${'q=1&amp;'.repeat(2_000)}">Longer</a>`),
  },
});
