import type { Kind } from '../kind.ts';

export const dribbble: Kind = {
  id: 'dribbble',
  place: 'web',
  cadence: { every: 3, unit: 'month' },
  hosts: ['dribbble.com'],
  address: 'https://dribbble.com/{name}',
  edit: 'https://dribbble.com/account/profile',
  jobs: 4,
};
