import type { Kind } from '../kind.ts';

export const goodreadsAuthor: Kind = {
  id: 'goodreads-author',
  place: 'web',
  cadence: { every: 6, unit: 'month' },
  hosts: ['goodreads.com'],
  edit: 'https://www.goodreads.com/author/dashboard',
  jobs: 4,
};
