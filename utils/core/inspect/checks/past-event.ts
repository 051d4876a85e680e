import { isFrontDoor, pastEvents } from '../events/past-events.ts';
import { finding } from '../finding.ts';
import type { Check } from './check.ts';

/**
 * An event that is over is still shown as coming, so the page looks as if nobody had been there since.
 *
 * Traps: an archive, a list called no more than "Talks", the page of one talk and a post of its day are no faults; a range
 * counts by its end; a day is over where it takes place, and a day later at the earliest; what is cancelled, put off or
 * comes again; dates of posts, deadlines and birthdays, which are no events (`events/`).
 */
export default {
  id: 'past-event',
  rank: 10,
  page: ({ events, lang }, { page, site, now }) =>
    pastEvents(events, { home: isFrontDoor(page, site.below, lang), now }).map(({ name, day }) =>
      // The same event on two pages is one fault.
      finding('past-event', page, null, { name, day }, `${day} ${name}`),
    ),
} satisfies Check;
