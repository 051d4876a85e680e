import type { Kind } from '../kind.ts';

export const portfolio: Kind = {
  id: 'portfolio',
  place: 'web',
  cadence: { every: 6, unit: 'month' },
  hosts: [],
  edit: '{address}',
  long: true,
  jobs: 5,
};
