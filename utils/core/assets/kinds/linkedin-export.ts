import type { Kind } from '../kind.ts';

/** The person's own data from LinkedIn: what is known of posts, notes and questions grows old with it. */
export const linkedinExport: Kind = {
  id: 'linkedin-export',
  place: 'web',
  cadence: { every: 3, unit: 'month' },
  hosts: ['linkedin.com'],
  edit: 'https://www.linkedin.com/mypreferences/d/download-my-data',
  ownPage: 'linkedin',
  jobs: 3,
};
