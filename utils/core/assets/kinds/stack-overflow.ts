import type { Kind } from '../kind.ts';

export const stackOverflow: Kind = {
  id: 'stack-overflow',
  place: 'web',
  cadence: { every: 12, unit: 'month' },
  hosts: ['stackoverflow.com'],
  edit: 'https://stackoverflow.com/users/edit/current',
  feed: true,
  jobs: 3,
  jobsAt: [{ path: '/users/edit', job: 1 }],
};
