import type { Kind } from '../kind.ts';

export const googleScholar: Kind = {
  id: 'google-scholar',
  place: 'web',
  cadence: { every: 6, unit: 'month' },
  hosts: ['scholar.google.com'],
  edit: 'https://scholar.google.com/citations',
  jobs: 4,
};
