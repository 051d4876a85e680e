import type { Kind } from '../kind.ts';

export const trustpilot: Kind = {
  id: 'trustpilot',
  place: 'web',
  cadence: { every: 3, unit: 'month' },
  hosts: ['trustpilot.com'],
  jobs: 3,
};
