import type { Kind } from '../kind.ts';

export const facebookPage: Kind = {
  id: 'facebook-page',
  place: 'web',
  cadence: { every: 3, unit: 'month' },
  hosts: ['facebook.com'],
  address: 'https://www.facebook.com/{name}',
  edit: 'https://www.facebook.com/pages/?category=your_pages',
  jobs: 5,
};
