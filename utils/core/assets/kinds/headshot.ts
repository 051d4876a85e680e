import type { Kind } from '../kind.ts';

export const headshot: Kind = {
  id: 'headshot',
  place: 'off-web',
  cadence: { every: 24, unit: 'month' },
  hosts: [],
  long: true,
  jobs: 5,
  first: 11,
};
