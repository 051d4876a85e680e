import type { Kind } from '../kind.ts';

export const tiktok: Kind = {
  id: 'tiktok',
  place: 'web',
  cadence: { every: 3, unit: 'month' },
  hosts: ['tiktok.com'],
  address: 'https://www.tiktok.com/@{name}',
  jobs: 4,
};
