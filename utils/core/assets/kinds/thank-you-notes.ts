import type { Kind } from '../kind.ts';

export const thankYouNotes: Kind = {
  id: 'thank-you-notes',
  place: 'off-web',
  cadence: { every: 1, unit: 'month' },
  hosts: [],
  jobs: 5,
  first: 3,
};
