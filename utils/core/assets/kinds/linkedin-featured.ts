import type { Kind } from '../kind.ts';

export const linkedinFeatured: Kind = {
  id: 'linkedin-featured',
  place: 'web',
  cadence: { every: 3, unit: 'month' },
  hosts: ['linkedin.com'],
  address: 'https://www.linkedin.com/in/{name}/',
  edit: 'https://www.linkedin.com/in/me/details/featured/',
  jobs: 4,
  jobsAt: [{ path: '/details/featured', job: 3 }],
};
