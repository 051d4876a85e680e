import type { Kind } from '../kind.ts';

export const voicemail: Kind = {
  id: 'voicemail',
  place: 'off-web',
  cadence: { every: 12, unit: 'month' },
  hosts: [],
  jobs: 4,
};
