import type { Kind } from '../kind.ts';

export const cv: Kind = {
  id: 'cv',
  place: 'off-web',
  cadence: { every: 12, unit: 'month' },
  hosts: [],
  jobs: 4,
};
