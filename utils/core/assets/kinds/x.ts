import type { Kind } from '../kind.ts';

export const x: Kind = {
  id: 'x',
  place: 'web',
  cadence: { every: 6, unit: 'month' },
  hosts: ['x.com'],
  address: 'https://x.com/{name}',
  edit: 'https://x.com/settings/profile',
  jobs: 4,
  jobsAt: [{ path: '/settings/profile', job: 1 }],
};
