import type { Kind } from '../kind.ts';

export const testimonialsPage: Kind = {
  id: 'testimonials-page',
  place: 'web',
  cadence: { every: 6, unit: 'month' },
  hosts: [],
  edit: '{address}',
  jobs: 4,
};
