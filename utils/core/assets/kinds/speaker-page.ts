import type { Kind } from '../kind.ts';

export const speakerPage: Kind = {
  id: 'speaker-page',
  place: 'web',
  cadence: { every: 3, unit: 'month' },
  hosts: [],
  edit: '{address}',
  jobs: 5,
  first: 7,
};
