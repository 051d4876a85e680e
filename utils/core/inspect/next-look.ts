import { DAY, dayOf, HOUR, type Instant, instantOf, WEEK, wallClock, type Zone } from '../time.ts';
import { BELIEVED } from './limits.ts';
import type { Failures } from './look.ts';

/** Between these hours of the person's day a look by itself begins: the site's visitors sleep, and so does the person. */
const QUIET = { from: 22, to: 6 } as const;

/**
 * When a site that was looked over at `last` is looked over again by itself: after a week, or after a day while addresses
 * of other sites have failed and are not believed to be dead yet; at the first quiet hour from then on.
 */
export function nextLookAt(last: Instant, failed: Failures, zone: Zone): Instant {
  const doubts = Object.values(failed).some(({ length }) => length < BELIEVED.failures);
  return quietFrom(last + (doubts ? DAY : WEEK) - HOUR, zone);
}

/** `at`, or the next quiet hour after it. */
export function quietFrom(at: Instant, zone: Zone): Instant {
  const hour = wallClock(at, zone).minutes / 60;
  if (hour >= QUIET.from || hour < QUIET.to) return at;
  return instantOf(dayOf(at, zone), zone, QUIET.from);
}
