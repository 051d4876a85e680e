import type { Kind } from '../kind.ts';

export const googleBusiness: Kind = {
  id: 'google-business',
  place: 'web',
  cadence: { every: 3, unit: 'month' },
  hosts: ['business.google.com'],
  edit: 'https://business.google.com/',
  jobs: 5,
  first: 10,
};
