import type { Kind } from '../kind.ts';

export const slides: Kind = {
  id: 'slides',
  place: 'off-web',
  cadence: { every: 6, unit: 'month' },
  hosts: [],
  long: true,
  jobs: 4,
};
