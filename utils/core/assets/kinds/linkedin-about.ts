import type { Kind } from '../kind.ts';

export const linkedinAbout: Kind = {
  id: 'linkedin-about',
  place: 'web',
  cadence: { every: 6, unit: 'month' },
  hosts: ['linkedin.com'],
  address: 'https://www.linkedin.com/in/{name}/',
  edit: 'https://www.linkedin.com/in/me/edit/forms/summary/new/',
  jobs: 5,
  jobsAt: [{ path: '/edit/forms/summary', job: 1 }],
  first: 5,
};
