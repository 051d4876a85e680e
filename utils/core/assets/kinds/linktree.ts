import type { Kind } from '../kind.ts';

export const linktree: Kind = {
  id: 'linktree',
  place: 'web',
  cadence: { every: 3, unit: 'month' },
  hosts: ['linktr.ee'],
  address: 'https://linktr.ee/{name}',
  edit: 'https://linktr.ee/admin',
  jobs: 4,
};
