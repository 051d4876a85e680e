import { monthNamed } from '../inspect/feeds/feed-date.ts';
import { HOUR, type Instant, MINUTE, SECOND } from '../time.ts';

/** What the first number of `7/8/26` is. */
export type DateOrder = 'day-first' | 'month-first';

/** The longest date that is read. */
const MAX_DATE = 60;
const clock = String.raw`(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,6}))?)?\s*(?:([ap])\.?\s?m\.?)?\s*(?:utc|gmt|z|([+-])(\d{2}):?(\d{2}))?`;
const behind = String.raw`(?:[\s,t]+(?:um |at |[aà]s? (?:las )?)?${clock}(?: uhr)?)?`;
const yearFirst = new RegExp(String.raw`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})${behind}$`);
const numbers = new RegExp(String.raw`^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})${behind}$`);
const time = new RegExp(String.raw`(?:^|[\s,t])${clock}`);

/** The form that LinkedIn's own files are full of, told apart at a glance. */
const isPlain = (text: string): boolean => text.length === 23 && text.charCodeAt(4) === 45 && text.endsWith(' UTC');

const tidy = (text: string): string =>
  text.slice(0, MAX_DATE).normalize('NFD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').trim().toLowerCase();

/**
 * The instant that a date in an export means, or null where it is none: `05 Jan 2024`, `2026-07-01 10:00:00 UTC`, ISO
 * 8601, `7/8/26, 3:43 PM`, `8.7.2026, 15:43`, `5 de jan. de 2024`, `Oct 2022`, `2022`. What has no zone is in Greenwich,
 * a month or a year is its first instant. `order` says how numbers with strokes are meant, unless only the other way
 * gives a day; with points the day is always first.
 */
export function writtenDate(written: string, order: DateOrder): Instant | null {
  if (isPlain(written)) {
    const at = Date.parse(`${written.slice(0, 10)}T${written.slice(11, 19)}Z`);
    if (!Number.isNaN(at)) return within(at);
  }
  const text = tidy(written);
  if (text === '') return null;
  const iso = yearFirst.exec(text);
  if (iso) return sum(day(Number(iso[1]), Number(iso[2]), Number(iso[3])), timeIn(iso.slice(4)));
  const numeric = numbers.exec(text);
  if (!numeric) return inWords(text);
  const [, first, stroke, second, shortYear = ''] = numeric;
  const year = Number(shortYear) + (shortYear.length === 2 ? 2000 : 0);
  const ways = [day(year, Number(second), Number(first)), day(year, Number(first), Number(second))] as const;
  const [likely, other] = stroke !== '.' && order === 'month-first' ? [ways[1], ways[0]] : ways;
  return sum(likely ?? other, timeIn(numeric.slice(5)));
}

/** What the numbers of a date say about the order of its column: null where they fit both, or where there is no question. */
export function orderShownBy(written: string): { readonly asks: boolean; readonly shows: DateOrder | null } {
  const [, first, stroke, second] = (written.charCodeAt(4) === 45 ? null : numbers.exec(tidy(written))) ?? [];
  if (first === undefined || stroke === '.') return { asks: false, shows: null };
  if (Number(first) > 12) return { asks: true, shows: 'day-first' };
  return { asks: true, shows: Number(second) > 12 ? 'month-first' : null };
}

/** How a column is read that shows nothing: whoever writes AM and PM is likely to write the month first. */
export const likelyOrder = (written: string): DateOrder =>
  /\d\s*[ap]\.?\s?m\b/i.test(written) ? 'month-first' : 'day-first';

function inWords(text: string): Instant | null {
  const found = time.exec(text);
  const parts = (found ? text.replace(found[0], ' ') : text).split(/[\s.,/-]+/).filter((part) => part !== '');
  const named = parts.map(monthNamed).findLast((month) => month > 0) ?? 0;
  const [first, second, ...more] = parts.flatMap(
    (part) => /^(\d{1,4})(?:st|nd|rd|th|er|o|º|ª)?$/.exec(part)?.[1] ?? [],
  );
  if (first === undefined || more.length > 0) return null;
  const within = found ? timeIn(found.slice(1)) : 0;
  if (second === undefined)
    return first.length === 4 && parts.length <= (named > 0 ? 3 : 1)
      ? sum(day(Number(first), named || 1, 1), within)
      : null;
  if (named === 0) return null;
  const [year, date] = first.length === 4 ? [first, second] : [second, first];
  return sum(day(Number(year) + (year.length === 2 ? 2000 : 0), named, Number(date)), within);
}

const sum = (at: Instant | null, more: number | null): Instant | null =>
  at === null || more === null ? null : within(at + more);

/** The first instant of a day, or null where there is no such day. */
function day(year: number, month: number, date: number): Instant | null {
  const at = Date.UTC(year, month - 1, date);
  const made = new Date(at);
  // `Date` takes the years before 100 for those of the last century.
  return made.getUTCFullYear() === year && made.getUTCMonth() === month - 1 && made.getUTCDate() === date ? at : null;
}

function timeIn([hour, minute, second = '0', , half, sign, hours, minutes]: readonly (string | undefined)[]):
  | number
  | null {
  if (hour === undefined) return 0;
  const [h, m, s] = [Number(hour), Number(minute), Number(second)];
  if (h > 24 || m > 59 || s > 60 || (half !== undefined && h > 12)) return null;
  const full = half === undefined ? h : (h % 12) + (half === 'p' ? 12 : 0);
  const ahead = sign === undefined ? 0 : (Number(hours) * HOUR + Number(minutes) * MINUTE) * (sign === '-' ? -1 : 1);
  return full * HOUR + m * MINUTE + s * SECOND - ahead;
}

/** LinkedIn is younger, but what is made up may play in any century. */
const FIRST = Date.UTC(1500, 0);
const LAST = Date.UTC(2200, 0);
const within = (at: Instant): Instant | null => (at >= FIRST && at < LAST ? at : null);
