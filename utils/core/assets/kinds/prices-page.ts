import type { Kind } from '../kind.ts';

export const pricesPage: Kind = {
  id: 'prices-page',
  place: 'web',
  cadence: { every: 6, unit: 'month' },
  hosts: [],
  edit: '{address}',
  jobs: 4,
};
