import type { Kind } from '../kind.ts';

export const emailSignature: Kind = {
  id: 'email-signature',
  place: 'off-web',
  cadence: { every: 12, unit: 'month' },
  hosts: [],
  jobs: 4,
  first: 9,
};
