import type { Kind } from '../kind.ts';

export const xing: Kind = {
  id: 'xing',
  place: 'web',
  cadence: { every: 6, unit: 'month' },
  hosts: ['xing.com'],
  address: 'https://www.xing.com/profile/{name}',
  jobs: 4,
};
