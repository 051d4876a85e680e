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

/** The two forms that LinkedIn's own files are full of: to try all the others on each would take longer than all the rest. */
const plainDay = /^\d\d (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4}$/;
const MONTHS = 'JanFebMarAprMayJunJulAugSepOctNovDec';

/** The number that two digits are; no number where they are none. */
function digits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}

/** `05 Jan 2024`, `2026-07-01 10:00:00 UTC`; null for everything else. */
function plainDate(text: string): Instant | null {
  if (text.length === 11)
    return plainDay.test(text)
      ? sum(day(digits(text, 7) * 100 + digits(text, 9), MONTHS.indexOf(text.slice(3, 6)) / 3 + 1, digits(text, 0)), 0)
      : null;
  if (text.length !== 23 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45 || text.charCodeAt(10) !== 32)
    return null;
  if (text.charCodeAt(13) !== 58 || text.charCodeAt(16) !== 58 || !text.endsWith(' UTC')) return null;
  const date = day(digits(text, 0) * 100 + digits(text, 2), digits(text, 5), digits(text, 8));
  return sum(date, timeOf(digits(text, 11), digits(text, 14), digits(text, 17)));
}

const tidy = (text: string): string =>
  text.slice(0, MAX_DATE).normalize('NFD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').trim().toLowerCase();

/**
 * The instant that a date in an export means, or null where it is none: `05 Jan 2024`, `2026-07-01 10:00:00 UTC`, ISO
 * 8601, `7/8/26, 3:43 PM`, `8.7.2026, 15:43`, `5 de jan. de 2024`, `Oct 2022`, `2022`. What has no zone is in Greenwich,
 * a month or a year is its first instant. `order` says how numbers with strokes are meant, unless only the other way
 * gives a day; with points the day is always first.
 */
export function writtenDate(written: string, order: DateOrder): Instant | null {
  const at = plainDate(written);
  if (at !== null) return at;
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

/** What a date says about the order of its column: null where its numbers fit both. */
export interface OrderShown {
  /** Whether there is any question. */
  readonly asks: boolean;
  readonly shows: DateOrder | null;
}
const NO_QUESTION: OrderShown = { asks: false, shows: null };

/** What the numbers of a date say about the order of its column. */
export function orderShownBy(written: string): OrderShown {
  // The year comes first, in almost every date of an export.
  if (written.charCodeAt(4) === 45) return NO_QUESTION;
  const [, first, stroke, second] = numbers.exec(tidy(written)) ?? [];
  if (first === undefined || stroke === '.') return NO_QUESTION;
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
  // `Date` takes the years before 100 for those of the last century.
  if (!(year >= 100 && month >= 1 && month <= 12 && date >= 1 && date <= 31)) return null;
  const at = Date.UTC(year, month - 1, date);
  return date <= 28 || new Date(at).getUTCDate() === date ? at : null;
}

function timeIn([hour, minute, second = '0', , half, sign, hours, minutes]: readonly (string | undefined)[]):
  | number
  | null {
  if (hour === undefined) return 0;
  const h = Number(hour);
  if (half !== undefined && h > 12) return null;
  const within = timeOf(half === undefined ? h : (h % 12) + (half === 'p' ? 12 : 0), Number(minute), Number(second));
  const ahead = sign === undefined ? 0 : (Number(hours) * HOUR + Number(minutes) * MINUTE) * (sign === '-' ? -1 : 1);
  return within === null ? null : within - ahead;
}

const timeOf = (hour: number, minute: number, second: number): number | null =>
  hour <= 24 && minute <= 59 && second <= 60 ? hour * HOUR + minute * MINUTE + second * SECOND : null;

/** LinkedIn is younger, but what is made up may play in any century. */
const FIRST = Date.UTC(1500, 0);
const LAST = Date.UTC(2200, 0);
const within = (at: Instant): Instant | null => (at >= FIRST && at < LAST ? at : null);
