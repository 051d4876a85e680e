import type { Kind } from '../kind.ts';

export const github: Kind = {
  id: 'github',
  place: 'web',
  cadence: { every: 6, unit: 'month' },
  hosts: ['github.com'],
  address: 'https://github.com/{name}',
  edit: 'https://github.com/settings/profile',
  feed: true,
  jobs: 5,
  jobsAt: [{ path: '/settings/profile', job: 1 }],
};
