import type { Day, Instant, Zone } from '../../time.ts';

/** A moment as a page writes it, and what it means. */
export interface EventTime {
  readonly written: string;
  /** The day it names where it takes place; of a month its last. Null where that cannot be read. */
  readonly day: Day | null;
  /** Where the page says so: a zone's name, or an offset such as `+02:00`. */
  readonly zone: Zone | null;
  /** Only where the page gives both a time of day and a zone. */
  readonly at: Instant | null;
}

/** `once` is the usual one. The others are past when their date is, and are still nothing to mend. */
export type EventStatus = 'once' | 'recurring' | 'cancelled' | 'postponed';

/** What the headings, the title and the address say of what stands below them: it is to come, it is over, it is something else. */
export type Says = 'coming' | 'past' | 'other';

/** An event that a page shows. Plain data. */
export interface EventFact {
  readonly name: string | null;
  /** Of several the last: an event is over when all of it is. */
  readonly start: EventTime | null;
  readonly end: EventTime | null;
  readonly status: EventStatus;
  /** `item`: a dated line or `<time>` under a heading that says it is to come; the others declare themselves as events. */
  readonly from: 'json-ld' | 'microformat' | 'item';
  /** The heading that says how it is shown. */
  readonly under: string | null;
  /** Null where nothing says so. JSON-LD stands nowhere on the page, so nothing says it there. */
  readonly shownAs: Says | null;
  /** The page is about this one: its title or its first heading names it. */
  readonly main: boolean;
}

/** The events of a page, and what it says of all of them. Plain data. */
export interface PageEvents {
  readonly events: readonly EventFact[];
  /** Its address, its title or an `<h1>` says that what it shows is to come. */
  readonly coming: boolean;
  /** A heading somewhere says that what follows is over, so something on the page is meant to be. */
  readonly past: boolean;
  /** It is a post or an article of a certain day: what it announces was to come when it was written. */
  readonly dated: boolean;
}

/** How much of a page's events is read, so that a made-up page cannot fill the memory. */
export const EVENT_LIMITS = {
  /** Events kept of one page; a year of one a day is told by its first two hundred. */
  events: 200,
  /** Letters of a name that are shown. */
  name: 120,
  /** Letters of all JSON-LD of a page. The largest by hand are a tenth of it. */
  jsonLd: 500_000,
  /** Values looked at within it. */
  jsonLdValues: 20_000,
  /** Lines read below one heading; the rest of a longer list is told by its beginning. */
  linesRead: 5_000,
  /** Lines kept at once there, and elements within elements that are told apart. */
  lines: 500,
  depth: 60,
} as const;

// Control characters and those that turn the direction of what stands around them: a name is shown within a sentence of ours.
const UNSHOWN = /[\p{Cc}\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffc]/gu;

/** A text from a page as it can be shown: one line, cut, with nothing in it that acts on its surroundings. Null where nothing is left. */
export function shownName(text: string): string | null {
  const line = text.slice(0, 2_000).replace(/\s+/g, ' ').replace(UNSHOWN, '').trim();
  if (line === '') return null;
  const letters = Array.from(line); // never half of a letter that takes two places
  return letters.length > EVENT_LIMITS.name
    ? `${letters
        .slice(0, EVENT_LIMITS.name - 1)
        .join('')
        .trimEnd()}…`
    : line;
}
