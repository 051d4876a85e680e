import type { Kind } from '../kind.ts';

export const fiverr: Kind = {
  id: 'fiverr',
  place: 'web',
  cadence: { every: 3, unit: 'month' },
  hosts: ['fiverr.com'],
  address: 'https://www.fiverr.com/{name}',
  jobs: 4,
};
