import { page, site } from '../site.ts';

export default site({
  says: 'A page that nobody is to find needs neither description nor picture.',
  web: {
    '/': page('<a href="/thanks">Thanks</a>'),
    '/thanks': page('', {
      title: null,
      description: null,
      image: null,
      head: '<meta name="robots" content="noindex, follow">',
    }),
  },
});
