import type { Kind } from '../kind.ts';

export const businessCard: Kind = {
  id: 'business-card',
  place: 'off-web',
  cadence: { every: 24, unit: 'month' },
  hosts: [],
  jobs: 4,
};
