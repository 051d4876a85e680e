import { page, site } from '../site.ts';

export default site({
  says: 'A page that only promises to be one.',
  web: {
    '/': page('<a href="/shop">Shop</a>'),
    '/shop':
      '<!doctype html><html lang="en"><head><title>Shop</title><meta name="description" content="Shop"><meta property="og:image" content="/me.jpg"></head><body><h1>Coming soon</h1></body></html>',
  },
  finds: [{ check: 'placeholder-text', page: '/shop' }],
});
