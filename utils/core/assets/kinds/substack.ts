import type { Kind } from '../kind.ts';

export const substack: Kind = {
  id: 'substack',
  place: 'web',
  cadence: { every: 1, unit: 'month' },
  hosts: ['substack.com'],
  address: 'https://{name}.substack.com/',
  long: true,
  feed: true,
  jobs: 4,
};
