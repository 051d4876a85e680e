import { BELIEVABLE_DRIFT, DAY, type Instant } from '../time.ts';

/** Days without a sign of the person after which they come back to one thing instead of a backlog. */
export const AWAY_DAYS = 7;
/** Signs that come by themselves, with each page of a listed site, are written down this often at most. */
export const SIGN_EVERY = DAY / 2;

/** When the person was last seen here, and since when they are back from days away. */
export interface Presence {
  readonly seen: Instant;
  readonly backSince: Instant | null;
}

/** Presence after a sign of the person at `now`. A clock that was wrong by more than a day is no absence. */
export function seenAt(before: Presence | null, now: Instant): Presence {
  if (!before || before.seen > now + BELIEVABLE_DRIFT) return { seen: now, backSince: null };
  const away = now - before.seen >= AWAY_DAYS * DAY;
  return { seen: Math.max(now, before.seen), backSince: away ? now : before.backSince };
}

/** Since when the person counts as away at `now`, or null. Nobody has come back yet, so nothing has to be written down for it. */
export function awaySince(seen: Instant | null, now: Instant): Instant | null {
  if (seen === null) return null;
  const since = seen + AWAY_DAYS * DAY;
  return since <= now ? since : null;
}
