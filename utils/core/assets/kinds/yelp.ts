import type { Kind } from '../kind.ts';

export const yelp: Kind = {
  id: 'yelp',
  place: 'web',
  cadence: { every: 3, unit: 'month' },
  hosts: ['yelp.com'],
  edit: 'https://biz.yelp.com/',
  jobs: 4,
};
