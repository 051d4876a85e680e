import type { Kind } from '../kind.ts';

export const orcid: Kind = {
  id: 'orcid',
  place: 'web',
  cadence: { every: 12, unit: 'month' },
  hosts: ['orcid.org'],
  address: 'https://orcid.org/{name}',
  edit: 'https://orcid.org/my-orcid',
  jobs: 4,
};
