import type { Kind } from '../kind.ts';

export const mastodon: Kind = {
  id: 'mastodon',
  place: 'web',
  cadence: { every: 6, unit: 'month' },
  hosts: [],
  edit: '{address}',
  feed: true,
  jobs: 4,
};
