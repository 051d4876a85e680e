import type { Kind } from '../kind.ts';

export const newsletter: Kind = {
  id: 'newsletter',
  place: 'web',
  cadence: { every: 1, unit: 'month' },
  hosts: [],
  edit: '{address}',
  long: true,
  feed: true,
  jobs: 5,
  first: 6,
};
