import type { Kind } from '../kind.ts';

export const bluesky: Kind = {
  id: 'bluesky',
  place: 'web',
  cadence: { every: 6, unit: 'month' },
  hosts: ['bsky.app'],
  address: 'https://bsky.app/profile/{name}',
  feed: true,
  jobs: 4,
};
