import type { Kind } from '../kind.ts';

export const oneSheet: Kind = {
  id: 'one-sheet',
  place: 'off-web',
  cadence: { every: 6, unit: 'month' },
  hosts: [],
  long: true,
  jobs: 4,
};
