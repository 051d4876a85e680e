import type { Kind } from '../kind.ts';

export const threads: Kind = {
  id: 'threads',
  place: 'web',
  cadence: { every: 6, unit: 'month' },
  hosts: ['threads.com'],
  address: 'https://www.threads.com/@{name}',
  jobs: 3,
};
