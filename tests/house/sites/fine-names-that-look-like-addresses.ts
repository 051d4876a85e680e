import { page, site } from '../site.ts';

export default site({
  says: 'Names of vocabularies begin with http: and are never fetched.',
  web: {
    '/': page(
      `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"></svg><div itemscope itemtype="http://schema.org/Person"></div>
      <script type="application/ld+json">{"@context":"http://schema.org","@type":"Person","name":"Ada"}</script>`,
      { head: '<link rel="profile" href="http://gmpg.org/xfn/11">' },
    ),
  },
  never: ['http://gmpg.org', 'http://schema.org', 'http://www.w3.org'],
});
