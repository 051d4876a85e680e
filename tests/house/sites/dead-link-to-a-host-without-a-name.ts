import { page, site } from '../site.ts';

export default site({
  says: 'The shop had a name of its own, which is not known any more.',
  web: { '/': page('<a href="https://shop.ada.example/">Shop</a>') },
  finds: [{ check: 'dead-link', page: '/', target: 'https://shop.ada.example/' }],
});
