import type { Kind } from '../kind.ts';

export const pinterest: Kind = {
  id: 'pinterest',
  place: 'web',
  cadence: { every: 6, unit: 'month' },
  hosts: ['pinterest.com'],
  address: 'https://www.pinterest.com/{name}/',
  edit: 'https://www.pinterest.com/settings/',
  feed: true,
  jobs: 4,
};
