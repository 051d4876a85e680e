import type { Kind } from '../kind.ts';

export const outOfOffice: Kind = {
  id: 'out-of-office',
  place: 'off-web',
  cadence: { every: 6, unit: 'month' },
  hosts: [],
  jobs: 4,
};
