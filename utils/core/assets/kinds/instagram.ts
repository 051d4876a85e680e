import type { Kind } from '../kind.ts';

export const instagram: Kind = {
  id: 'instagram',
  place: 'web',
  cadence: { every: 3, unit: 'month' },
  hosts: ['instagram.com'],
  address: 'https://www.instagram.com/{name}/',
  edit: 'https://www.instagram.com/accounts/edit/',
  jobs: 4,
  jobsAt: [{ path: '/accounts/edit', job: 1 }],
};
