import { page, site } from '../site.ts';

export default site({
  says: 'Two pages share a dead link in their menu; one of them has it twice.',
  web: {
    '/': page('<a href="/about">About</a> <a href="/shop">Shop</a> <a href="/shop">To the shop</a>'),
    '/about': page('<a href="/shop">Shop</a>'),
  },
  finds: [
    { check: 'dead-link', page: '/', target: '/shop' },
    { check: 'dead-link', page: '/about', target: '/shop' },
  ],
});
