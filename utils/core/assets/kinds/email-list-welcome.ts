import type { Kind } from '../kind.ts';

export const emailListWelcome: Kind = {
  id: 'email-list-welcome',
  place: 'off-web',
  cadence: { every: 6, unit: 'month' },
  hosts: [],
  jobs: 4,
};
