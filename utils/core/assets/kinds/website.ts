import type { Kind } from '../kind.ts';

export const website: Kind = {
  id: 'website',
  place: 'web',
  cadence: { every: 3, unit: 'month' },
  hosts: [],
  edit: '{address}',
  long: true,
  jobs: 6,
  first: 2,
};
