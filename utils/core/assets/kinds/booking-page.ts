import type { Kind } from '../kind.ts';

export const bookingPage: Kind = {
  id: 'booking-page',
  place: 'web',
  cadence: { every: 6, unit: 'month' },
  hosts: [],
  edit: '{address}',
  jobs: 4,
  first: 12,
};
