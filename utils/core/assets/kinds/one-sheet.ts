import type { Kind } from '../kind.ts';

export const oneSheet: Kind = {
  id: 'one-sheet',
  place: 'off-web',
  cadence: { every: 6, unit: 'month' },
  hosts: [],
  jobs: 4,
};
