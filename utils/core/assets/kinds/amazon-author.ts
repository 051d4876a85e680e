import type { Kind } from '../kind.ts';

export const amazonAuthor: Kind = {
  id: 'amazon-author',
  place: 'web',
  cadence: { every: 6, unit: 'month' },
  hosts: ['author.amazon.com'],
  edit: 'https://author.amazon.com/',
  jobs: 4,
};
