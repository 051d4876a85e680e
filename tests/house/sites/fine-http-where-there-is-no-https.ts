import { page, site } from '../site.ts';

export default site({
  says: 'Another site that has no https cannot be linked to otherwise.',
  external: true,
  web: { '/': page('<a href="http://grace.example/">Grace</a>'), 'http://grace.example/': page() },
});
