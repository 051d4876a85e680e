import type { Kind } from '../kind.ts';

export const bio: Kind = {
  id: 'bio',
  place: 'off-web',
  cadence: { every: 6, unit: 'month' },
  hosts: [],
  jobs: 5,
  first: 8,
};
