import type { Kind } from '../kind.ts';

export const linkedinHeadline: Kind = {
  id: 'linkedin-headline',
  place: 'web',
  cadence: { every: 6, unit: 'month' },
  hosts: ['linkedin.com'],
  address: 'https://www.linkedin.com/in/{name}/',
  edit: 'https://www.linkedin.com/in/me/edit/intro/',
  jobs: 4,
  jobsAt: [{ path: '/edit/intro', job: 1 }],
  first: 4,
};
