import type { Kind } from '../kind.ts';

export const pressKit: Kind = {
  id: 'press-kit',
  place: 'web',
  cadence: { every: 6, unit: 'month' },
  hosts: [],
  edit: '{address}',
  long: true,
  jobs: 5,
};
