import { page, site } from '../site.ts';

export default site({
  says: 'Only the shop, another program, answers made-up addresses with 200.',
  web: {
    '/': page('<a href="/shop/engine">Engine</a> <a href="/shop/card">Punched card</a>'),
    '/shop/card': page('<p>A card with holes, for looms and engines alike, on strong paper.</p>', { heading: 'Card' }),
    '/shop/*': page('<p>This product does not exist any more.</p>', { title: 'Shop', heading: 'Product not found' }),
  },
  finds: [{ check: 'soft-404', page: '/', target: '/shop/engine' }],
});
