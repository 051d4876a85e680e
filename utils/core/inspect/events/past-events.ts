import { DAY, type Day, type Instant, type Now, type Zone } from '../../time.ts';
import type { EventFact, PageEvents } from './event-fact.ts';
import { overAt } from './event-time.ts';
import { sameName } from './says.ts';

/** An event that is over and still shown as coming. */
export interface PastEvent {
  readonly name: string;
  /** The last day of it. */
  readonly day: Day;
}

/** What the rule knows besides the events. */
export interface PastEventContext {
  /** The page is the site's front door: what it declares as an event it shows as coming, without saying so. */
  readonly home: boolean;
  readonly now: Now;
}

/** For those who are late, for days that begin elsewhere, and for the morning after. */
export const EVENT_GRACE = DAY;
/** Events of this many years in one list are a record of what was. */
const RECORD_YEARS = 3;

/**
 * The events that are over, a day's grace with them, and that the page shows as coming: below a heading, on a page or at an
 * address that says so, or declared on the home page. The first that was over comes first. Where in doubt, none: not what is
 * cancelled, put off or comes again, not a page about one event, not a post of its day, not a record of many years.
 *
 * What is found stays found as time goes on: nothing but the last comparison looks at the clock.
 */
export function pastEvents(page: PageEvents, { home, now }: PastEventContext): PastEvent[] {
  if (page.dated && !home) return [];
  const groups = grouped(page.events);
  const mains = groups.filter((group) => group.some(({ main }) => main));
  const said = groups.filter((group) => group.some(({ shownAs }) => shownAs === 'coming'));
  const unsaid = groups.filter((group) => group.every(({ shownAs }) => shownAs === null));
  const years = new Set(unsaid.map((group) => dayOf(group)?.slice(0, 4)));
  const unsaidCount = (page.coming || (home && years.size < RECORD_YEARS)) && !page.past;

  return [...said, ...(unsaidCount ? unsaid : [])]
    .filter((group) => !(mains.length === 1 && mains[0] === group))
    .filter((group) => group.every(({ status, shownAs }) => status === 'once' && (shownAs ?? 'coming') === 'coming'))
    .flatMap((group) => {
      const day = dayOf(group);
      const over = Math.max(...group.map((fact) => overOf(fact, now.zone) ?? Number.POSITIVE_INFINITY));
      return day !== null && over + EVENT_GRACE < now.at ? [{ name: nameOf(group), day, over }] : [];
    })
    .sort((one, other) => one.over - other.over)
    .map(({ name, day }) => ({ name, day }));
}

/**
 * Whether `page` is what visitors come to first, below the site's path `below`, in any language: `/`, `/index.html`, or
 * `/de/` where its own language is German (`/cv` is none).
 */
export function isFrontDoor(page: string, below: string, lang: string | null): boolean {
  const path = /^https?:\/\/[^/?#]*([^?#]*)/i.exec(page)?.[1] || '/';
  if (!path.startsWith(below)) return false;
  const [whole, language] =
    /^\/?(?:([a-z]{2})(?:[-_][a-z]{2})?(?:\/|$))?(?:(?:index|home|default)(?:\.\w{2,5})?\/?)?$/i.exec(
      path.slice(below.length),
    ) ?? [];
  return whole !== undefined && (language === undefined || lang?.slice(0, 2).toLowerCase() === language.toLowerCase());
}

/** Facts of the same event: it is told in JSON-LD and shown in the page. */
function grouped(facts: readonly EventFact[]): EventFact[][] {
  const groups: EventFact[][] = [];
  const byDay = new Map<Day, EventFact[][]>();
  for (const fact of facts) {
    const day = fact.start?.day ?? fact.end?.day ?? null;
    if (day === null) continue;
    const sameDay = byDay.get(day) ?? [];
    const known = sameDay.find((group) => group.some((other) => isSame(fact, other)));
    if (known) {
      known.push(fact);
      continue;
    }
    const group = [fact];
    groups.push(group);
    byDay.set(day, [...sameDay, group]);
  }
  return groups;
}

function isSame(one: EventFact, other: EventFact): boolean {
  const [a, b] = [sameName(one.name ?? ''), sameName(other.name ?? '')];
  return a.includes(b) || b.includes(a);
}

const nameOf = (group: readonly EventFact[]): string =>
  group.find(({ name }) => name !== null)?.name ?? group[0]?.under ?? group[0]?.start?.written ?? '';

function dayOf(group: readonly EventFact[]): Day | null {
  const days = group.flatMap(({ start, end }) => [start?.day ?? [], end?.day ?? []].flat()).sort();
  return days.at(-1) ?? null;
}

/** When all of it is over: at its end, or at the end of the day on which it begins, whichever is later. Null where that cannot be read. */
function overOf({ start, end }: EventFact, reader: Zone): Instant | null {
  // An end that nobody can read may be any.
  if (end !== null && end.day === null) return null;
  const begun = start === null ? null : overAt({ ...start, at: null }, reader);
  const ended = end === null ? null : overAt(end, reader);
  if (begun === null || ended === null) return ended ?? begun;
  // An end before the beginning is a slip of the pen: only then does the beginning count.
  return end?.day !== null && start?.day !== null && (end?.day ?? '') < (start?.day ?? '') ? begun : ended;
}
