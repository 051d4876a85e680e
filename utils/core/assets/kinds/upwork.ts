import type { Kind } from '../kind.ts';

export const upwork: Kind = {
  id: 'upwork',
  place: 'web',
  cadence: { every: 3, unit: 'month' },
  hosts: ['upwork.com'],
  jobs: 4,
};
