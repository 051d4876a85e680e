import type { Kind } from '../kind.ts';

export const calendly: Kind = {
  id: 'calendly',
  place: 'web',
  cadence: { every: 6, unit: 'month' },
  hosts: ['calendly.com'],
  address: 'https://calendly.com/{name}',
  jobs: 4,
};
