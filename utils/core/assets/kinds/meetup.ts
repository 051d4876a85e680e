import type { Kind } from '../kind.ts';

export const meetup: Kind = {
  id: 'meetup',
  place: 'web',
  cadence: { every: 1, unit: 'month' },
  hosts: ['meetup.com'],
  address: 'https://www.meetup.com/{name}/',
  jobs: 4,
};
