import type { Kind } from '../kind.ts';

export const patreon: Kind = {
  id: 'patreon',
  place: 'web',
  cadence: { every: 1, unit: 'month' },
  hosts: ['patreon.com'],
  address: 'https://www.patreon.com/{name}',
  jobs: 4,
};
