import type { Kind } from '../kind.ts';

export const youtube: Kind = {
  id: 'youtube',
  place: 'web',
  cadence: { every: 3, unit: 'month' },
  hosts: ['youtube.com'],
  address: 'https://www.youtube.com/@{name}',
  edit: 'https://studio.youtube.com/',
  feed: true,
  jobs: 5,
};
