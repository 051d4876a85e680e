import type { Kind } from '../kind.ts';

export const blog: Kind = {
  id: 'blog',
  place: 'web',
  cadence: { every: 1, unit: 'month' },
  hosts: [],
  edit: '{address}',
  long: true,
  feed: true,
  jobs: 5,
};
