import type { Kind } from '../kind.ts';

export const whatsappBusiness: Kind = {
  id: 'whatsapp-business',
  place: 'off-web',
  cadence: { every: 6, unit: 'month' },
  hosts: [],
  jobs: 4,
};
