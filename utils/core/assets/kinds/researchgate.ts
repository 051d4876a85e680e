import type { Kind } from '../kind.ts';

export const researchgate: Kind = {
  id: 'researchgate',
  place: 'web',
  cadence: { every: 6, unit: 'month' },
  hosts: ['researchgate.net'],
  address: 'https://www.researchgate.net/profile/{name}',
  jobs: 3,
};
