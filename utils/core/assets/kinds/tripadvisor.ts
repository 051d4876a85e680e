import type { Kind } from '../kind.ts';

export const tripadvisor: Kind = {
  id: 'tripadvisor',
  place: 'web',
  cadence: { every: 3, unit: 'month' },
  hosts: ['tripadvisor.com'],
  edit: 'https://www.tripadvisor.com/Owners',
  jobs: 4,
};
