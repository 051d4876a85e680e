import type { Kind } from '../kind.ts';

export const eventbrite: Kind = {
  id: 'eventbrite',
  place: 'web',
  cadence: { every: 1, unit: 'month' },
  hosts: ['eventbrite.com'],
  edit: 'https://www.eventbrite.com/organizations/events',
  jobs: 4,
};
