import { page, site } from '../site.ts';

export default site({
  says: 'Descriptions and pictures in their other spellings.',
  web: {
    '/': page('<a href="/a">a</a> <a href="/b">b</a>', {
      description: null,
      image: null,
      head: '<meta property="og:description" content="Talks"><meta name="twitter:image" content="/me.jpg">',
    }),
    '/a': page('', {
      description: null,
      image: null,
      head: '<META NAME="Description" CONTENT="Talks"><link rel="image_src" href="/me.jpg">',
    }),
    '/b': page('', {
      description: null,
      image: null,
      head: '<meta name="twitter:description" content="Talks"><meta property="og:image:secure_url" content="https://ada.example/me.jpg">',
    }),
  },
});
