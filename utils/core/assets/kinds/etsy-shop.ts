import type { Kind } from '../kind.ts';

export const etsyShop: Kind = {
  id: 'etsy-shop',
  place: 'web',
  cadence: { every: 1, unit: 'month' },
  hosts: ['etsy.com'],
  address: 'https://www.etsy.com/shop/{name}',
  edit: 'https://www.etsy.com/your/shops/me/dashboard',
  jobs: 4,
};
