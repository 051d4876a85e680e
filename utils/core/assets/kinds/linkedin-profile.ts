import type { Kind } from '../kind.ts';

export const linkedinProfile: Kind = {
  id: 'linkedin-profile',
  place: 'web',
  cadence: { every: 6, unit: 'month' },
  hosts: ['linkedin.com'],
  address: 'https://www.linkedin.com/in/{name}/',
  edit: 'https://www.linkedin.com/in/me/',
  jobs: 6,
  jobsAt: [
    { path: '/edit/intro', job: 1 },
    { path: '/edit/forms/summary', job: 2 },
    { path: '/edit/forms/position', job: 4 },
    { path: '/details/experience', job: 4 },
    { path: '/overlay/contact-info', job: 5 },
    { path: '/details/skills', job: 6 },
    { path: '/skills/edit', job: 6 },
  ],
  first: 1,
};
