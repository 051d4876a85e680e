import { DAY, HOUR, WEEK } from '../time.ts';

// When to speak, where, of what, and why not. The numbers come from what is published about reminders, weighed by the
// simulation (`npm run bench -- nudges`); ADR 14 says how.

/** Reminders that come unasked, in a day and in any seven days, wherever they come. */
export const A_DAY = 2;
export const A_WEEK = 4;
/** On the pages of one site in a day. */
export const A_DAY_AT_SITE = 1;
/** Between any two. */
export const GAP = 4 * HOUR;
/** Between two about the same bulb; each that came to nothing makes it longer, up to four weeks. One that is acted on brings it back. */
export const FIRST_WAIT = 2 * DAY;
export const WAIT_GROWS = 1.25;
export const LONGEST_WAIT = 4 * WEEK;
/** × means: not this one on a page for a week; each further × doubles it. */
export const HUSHED_FOR = WEEK;
/** After so many × it is asked in the popup, and on no page, whether the bulb should be switched off. */
export const HUSHED_OFTEN = 4;
/** Notifications: at most one in this time, and only of what nothing else has spoken of for as long. */
export const NOTICE_EVERY = WEEK;
/** How each sentence is worded in turn, so that none comes twice running. */
export const WORDINGS = 3;

/** How long a bulb waits after so many reminders that came to nothing. Never less for more of them. */
export const waitAfter = (nothingCame: number): number =>
  Math.min(LONGEST_WAIT, Math.round(FIRST_WAIT * WAIT_GROWS ** Math.max(0, nothingCame - 1)));

/** So many that came to nothing make a bulb wait longest. */
export const MAKE_LONGEST_WAIT = 1 + Math.ceil(Math.log(LONGEST_WAIT / FIRST_WAIT) / Math.log(WAIT_GROWS));

/** For how long a × closes a bulb that was closed so often before. */
export const hushedFor = (before: number): number => HUSHED_FOR * 2 ** Math.min(before, HUSHED_OFTEN);
