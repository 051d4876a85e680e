import type { Kind } from '../kind.ts';

export const linkedinPosts: Kind = {
  id: 'linkedin-posts',
  place: 'web',
  cadence: { every: 1, unit: 'month' },
  hosts: ['linkedin.com'],
  address: 'https://www.linkedin.com/in/{name}/',
  edit: 'https://www.linkedin.com/feed/?shareActive=true',
  jobs: 4,
  jobsAt: [
    { path: '/feed/?shareActive', job: 1 },
    { path: '/post/', job: 1 },
    { path: '/article/', job: 1 },
  ],
};
