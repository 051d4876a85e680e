import type { Kind } from '../kind.ts';

export const authorPage: Kind = {
  id: 'author-page',
  place: 'web',
  cadence: { every: 12, unit: 'month' },
  hosts: [],
  edit: '{address}',
  jobs: 4,
};
