import type { Kind } from '../kind.ts';

export const podcast: Kind = {
  id: 'podcast',
  place: 'web',
  cadence: { every: 2, unit: 'week' },
  hosts: [],
  edit: '{address}',
  long: true,
  feed: true,
  jobs: 5,
};
