import type { Kind } from '../kind.ts';

export const behance: Kind = {
  id: 'behance',
  place: 'web',
  cadence: { every: 6, unit: 'month' },
  hosts: ['behance.net'],
  address: 'https://www.behance.net/{name}',
  feed: true,
  jobs: 4,
};
