import { calendarFile, nextWorkingMorning } from '../notes/calendar-file.ts';
import { composeAt } from '../notes/compose.ts';
import type { Mailer } from '../notes/note-fields.ts';
import type { Now } from '../time.ts';

/** A list of what is to be mended, worded already, as text for whoever mends it. Whatever stands in it is text there, too. */

/** One thing that is wrong. */
export interface HandedOver {
  readonly what: string;
  /** Null where nobody knows better than who mends it. */
  readonly how: string | null;
  /** What it points to; null where it is the page itself. */
  readonly leads: string | null;
  /** What was marked on the page by whoever saw it; null where a look found it. */
  readonly quote: string | null;
  /** When somebody saw it; null where a look found it, of which the whole list tells. */
  readonly seen: string | null;
  readonly places: readonly {
    readonly page: string;
    /** Empty where it is the page itself. */
    readonly where: string;
  }[];
}

export interface HandOver {
  readonly title: string;
  /** Empty where there is nothing to say of all of it. */
  readonly intro: string;
  readonly things: readonly HandedOver[];
  /** What the columns of a table are called, and what stands before an address in a list. */
  readonly labels: Readonly<Record<'what' | 'page' | 'where' | 'leads' | 'quote' | 'seen' | 'how', string>>;
  /** What stands for the places beyond the first few. */
  readonly more: (count: number) => string;
}

/** A list is read by a person: so many places of one thing, then their number. The table has them all. */
const PLACES_LISTED = 5;
/** And so many in a mail that has to be short. */
const PLACES_IN_SHORT = 1;
/** What a calendar is asked to keep free for it. */
const MINUTES_TO_MEND = 15;

/** Controls, line and paragraph separators, and what only steers the direction of writing (Unicode, UAX 9). */
const UNSEEN = /[\p{Cc}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/gu;

/** A text on one line, in the order in which it is read, without halves of characters. */
const plain = (text: string): string => text.toWellFormed().replace(UNSEEN, ' ').replace(/ {2,}/g, ' ').trim();

/** An address that every program reads as the same one; as it is written where it is none. */
const address = (written: string): string =>
  /^https?:/i.test(written) && URL.canParse(written) ? new URL(written).href : plain(written);

/** Lines of a list with its places cut: what is said of each, and then its address. */
function listed(
  { things, labels, more }: HandOver,
  written: (address: string) => string,
  text: (text: string) => string,
  most = PLACES_LISTED,
) {
  const line = (label: string, said: string | null) => (said === null ? [] : [`${text(label)}: ${text(said)}`]);
  return things.map(({ what, how, leads, quote, seen, places }) => ({
    what: text(what),
    lines: [
      ...line(labels.quote, quote),
      ...(leads === null ? [] : [`${text(labels.leads)}: ${written(leads)}`]),
      ...places
        .slice(0, most)
        .map(({ page, where }) => `${text(where === '' ? labels.page : where)}: ${written(page)}`),
      ...(places.length > most ? [text(more(places.length - most))] : []),
      ...line(labels.seen, seen),
      ...line(labels.how, how),
    ],
  }));
}

/** The list as Markdown (CommonMark, as GitHub reads it): nothing in it is markup but what is written here. */
export function asMarkdown(list: HandOver): string {
  const things = listed(list, markdownAddress, markdownText).map(({ what, lines }, at) => {
    const number = `${at + 1}. `;
    const indent = ' '.repeat(number.length);
    return [`${number}**${what}**`, ...lines.map((line) => `${indent}- ${line}`)].join('\n');
  });
  const intro = list.intro === '' ? [] : [markdownText(list.intro)];
  return `${[`# ${markdownText(list.title)}`, ...intro, ...things].join('\n\n')}\n`;
}

/** Escapes all that could begin markup within a line; a backslash before punctuation is none (CommonMark, 2.4). */
const markdownText = (text: string): string =>
  plain(text).replace(/[\\`*_[\]<>&~|$#@]|^[-+=]|^\d+(?=[.)])|:(?=\/\/)/g, (mark) =>
    /^\d/.test(mark) ? `${mark}\\` : `\\${mark}`,
  );

function markdownAddress(written: string): string {
  const shown = address(written);
  if (/^https?:\/\/[^\s<>]+$/.test(shown)) return `<${shown}>`;
  // A code span's fence is longer than any run of backticks in it (CommonMark, 6.1).
  const longest = Math.max(0, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence} ${shown} ${fence}`;
}

/** The list as a table: RFC 4180, one row a place, with a mark by which spreadsheets know UTF-8. */
export function asCsv({ things, labels }: HandOver): string {
  const rows = things.flatMap(({ what, how, leads, quote, seen, places }) =>
    (places.length > 0 ? places : [{ page: '', where: '' }]).map(({ page, where }) => [
      what,
      address(page),
      where,
      leads === null ? '' : address(leads),
      quote ?? '',
      seen ?? '',
      how ?? '',
    ]),
  );
  const head = [labels.what, labels.page, labels.where, labels.leads, labels.quote, labels.seen, labels.how];
  return `\ufeff${[head, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

/** Spreadsheets take what begins so for a formula, in full width, too (OWASP, "CSV Injection"). */
const FORMULA = /^['"\s]*[=+\-@＝＋－＠]/u;

function cell(text: string): string {
  const shown = plain(text);
  return `"${(FORMULA.test(shown) ? `'${shown}` : shown).replaceAll('"', '""')}"`;
}

export interface Mail {
  readonly subject: string;
  /** With the line ends of a mail. */
  readonly body: string;
  /** Where it is written on, with fewer places where it has to be shorter; null where it would not be taken over whole. */
  readonly href: string | null;
}

/** The list as an e-mail, to be written where the person writes mail; `to` is an address, or null while none is known. */
export function asMail(list: HandOver, place: Mailer, to: string | null): Mail {
  const subject = plain(list.title);
  const bodies = [textOf(list, PLACES_LISTED), textOf(list, PLACES_IN_SHORT)] as const;
  const whole = bodies
    .map((body) => composeAt(place, { to, subject, body }))
    .find(({ left }) => left.every((field) => field === 'to'));
  return { subject, body: bodies[0], href: whole?.url ?? null };
}

/** The list as a quarter of an hour in a calendar, on the next working morning. `uid` is a new UUID. */
export function asCalendar(list: HandOver, uid: string, now: Now): string {
  const pages = new Set(list.things.flatMap(({ places }) => places.map(({ page }) => page)));
  const [page = null] = pages;
  return calendarFile({
    uid,
    madeAt: now.at,
    starts: nextWorkingMorning(now),
    minutes: MINUTES_TO_MEND,
    summary: plain(list.title),
    description: textOf(list, PLACES_LISTED),
    url: pages.size === 1 ? page : null,
  });
}

function textOf(list: HandOver, places: number): string {
  const things = listed(list, address, plain, places).map(({ what, lines }, at) =>
    [`${at + 1}. ${what}`, ...lines.map((line) => `   ${line}`)].join('\r\n'),
  );
  return [...(list.intro === '' ? [] : [plain(list.intro)]), ...things].join('\r\n\r\n');
}
