import type { Kind } from '../kind.ts';

export const medium: Kind = {
  id: 'medium',
  place: 'web',
  cadence: { every: 3, unit: 'month' },
  hosts: ['medium.com'],
  address: 'https://medium.com/@{name}',
  edit: 'https://medium.com/me/settings',
  long: true,
  feed: true,
  jobs: 4,
};
