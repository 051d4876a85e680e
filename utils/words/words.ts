import type { Row } from '../core/bulbs/row.ts';
import type { Said, SaidValue } from '../core/said.ts';
import { type Cadence, type Day, dayOf, type Instant, type Zone } from '../core/time.ts';
import type { en } from './locales/en/index.ts';

/** One text of a locale file: a sentence with `{places}`, or one per plural form of the number `{count}`. */
export type Text = string | ({ readonly other: string } & Partial<Record<Intl.LDMLPluralRule, string>>);
export type Texts = Readonly<Record<string, Text>>;
/** A key that the locale files hold. */
export type WordKey = keyof typeof en;

/** Where and when the words are read. */
export interface Reading {
  /** The person's language for dates and lists, such as `en-GB`; texts come from the nearest locale file. */
  readonly locale: string;
  readonly zone: Zone;
  readonly now: Instant;
}

/** Turns what core means into text of one language. */
export interface Words {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /**
   * The text of a key; `{places}` are filled, days and instants dated, `count` chooses the plural form. A key may have a
   * text of its own for a `kind`: `<key>.<kind>`.
   */
  t(key: WordKey, params?: Said['with']): string;
  /** The same for what core said. A key that no locale file holds gives the key itself, so that nothing is lost. */
  say(said: Said): string;
  /** Sentences one after another. */
  sayAll(said: readonly Said[]): string;
  /** "a, b, c" as the language writes lists of short parts. */
  list(parts: readonly string[]): string;
  /** "19 August", with the year where it is not this one. */
  day(day: Day): string;
  /** "Friday 20 November", for a day that is to be checked. */
  weekday(day: Day): string;
  /** "May", with the year where it is not this one: for what is long past. */
  month(day: Day): string;
  /** "Friday, 14:00" within a week, else its day. */
  instant(at: Instant): string;
  /** "11 March, 10:00", with the year where it is not this one: for what is read on another day. */
  dateTime(at: Instant): string;
  /** The day an instant falls on, worded as `day` does: for what has no hour of the day. */
  dayAt(at: Instant): string;
  number(n: number): string;
  /** What a bulb is called: the person's own title, else its kind's; for a note, whom it is for. */
  title(row: Row): string;
  /** What the main button of a bulb says: *Edit headline*. */
  act(row: Row): string;
  /** The five-minute job that is offered, or null. */
  job(row: Row): string | null;
  /** What is asked of whoever comes from where it is looked after, in words of its kind's own; null where it has none. */
  question(row: Row): string | null;
}

interface Writers {
  readonly plural: () => Intl.PluralRules;
  readonly numbers: () => Intl.NumberFormat;
  readonly lists: () => Intl.ListFormat;
  readonly dates: (options: Intl.DateTimeFormatOptions) => Intl.DateTimeFormat;
}

/** What writes numbers, lists and dates as a language does. Made when first needed and kept: making one costs as much as a hundred uses. */
function writersOf(locale: string): Writers {
  const known = writers.get(locale);
  if (known) return known;
  const dates = new Map<string, Intl.DateTimeFormat>();
  const made: Writers = {
    plural: once(() => new Intl.PluralRules('en')),
    numbers: once(() => new Intl.NumberFormat(locale)),
    lists: once(() => new Intl.ListFormat(locale, { type: 'unit', style: 'short' })),
    dates: (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
      const key = JSON.stringify(options);
      const format = dates.get(key) ?? new Intl.DateTimeFormat(locale, options);
      dates.set(key, format);
      return format;
    },
  };
  writers.set(locale, made);
  return made;
}
const writers = new Map<string, Writers>();

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** Writing that runs from right to left, and the characters that only steer the direction (Unicode, UAX 9). */
const TURNING =
  /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const STEERING = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

/** A text from outside that could turn the sentence around it, shut in so that it cannot. Any other stays as it is. */
const isolated = (text: string): string =>
  TURNING.test(text) ? `${FIRST_STRONG_ISOLATE}${text.replace(STEERING, '')}${POP_ISOLATE}` : text;

/**
 * The words for one reading. `texts` are those of the page that speaks, area by area: who has to paint at once loads no others. A test
 * keeps them whole.
 */
export function makeWords(reading: Reading, ...texts: readonly Texts[]): Words {
  const { locale, now } = reading;
  const { plural, numbers, lists, dates } = writersOf(locale);
  const thisYear = once(() => dayOf(now, reading.zone).slice(0, 4));

  const dated = (value: Day, parts: Intl.DateTimeFormatOptions): string => {
    const year: Intl.DateTimeFormatOptions = value.startsWith(thisYear()) ? {} : { year: 'numeric' };
    return dates({ ...parts, month: 'long', timeZone: 'UTC', ...year }).format(new Date(`${value}T12:00:00Z`));
  };
  const day = (value: Day): string => dated(value, { day: 'numeric' });
  const instant = (at: Instant): string => {
    const away = Math.abs(at - now);
    if (away > 6 * 86_400_000) return day(dayOf(at, reading.zone));
    const time: Intl.DateTimeFormatOptions = { hour: 'numeric', minute: '2-digit', timeZone: reading.zone };
    if (dayOf(at, reading.zone) !== dayOf(now, reading.zone)) time.weekday = 'long';
    return dates(time).format(new Date(at));
  };
  const dateTime = (at: Instant): string =>
    dates({
      day: 'numeric',
      month: 'long',
      hour: 'numeric',
      minute: '2-digit',
      timeZone: reading.zone,
      ...(dayOf(at, reading.zone).startsWith(thisYear()) ? {} : { year: 'numeric' }),
    }).format(new Date(at));
  const cadence = ({ every, unit }: Cadence): string => say({ key: `cadence.${unit}`, with: { count: every } });

  // Looked up area by area: putting some thousand keys together first takes longer than a page may wait.
  const textOf = (key: string): Text | undefined => texts.find((area) => Object.hasOwn(area, key))?.[key];
  const known = (key: string): boolean => textOf(key) !== undefined;
  const fill = (value: SaidValue): string => {
    if (typeof value === 'string') return isolated(value);
    if (typeof value === 'number') return numbers().format(value);
    if ('day' in value) return day(value.day);
    if ('instant' in value) return instant(value.instant);
    if ('cadence' in value) return cadence(value.cadence);
    return say(value);
  };
  const say = ({ key, with: params = {} }: Said): string => {
    const { count, kind } = params;
    const own = typeof kind === 'string' ? `${key}.${kind}` : key;
    const text = textOf(own) ?? textOf(key);
    if (text === undefined) return key;
    const form =
      typeof text === 'string' ? text : (text[plural().select(typeof count === 'number' ? count : 0)] ?? text.other);
    return form.replace(/\{(\w+)\}/g, (place, name: string) => {
      const value = params[name];
      return value === undefined ? place : fill(value);
    });
  };

  const orNull = (key: string): string | null => (known(key) ? say({ key }) : null);

  return {
    lang: 'en',
    dir: 'ltr',
    t: (key, params) => say(params ? { key, with: params } : { key }),
    say,
    sayAll: (said) => said.map(say).join(' '),
    list: (parts) => lists().format(parts),
    day,
    weekday: (value) => dated(value, { weekday: 'long', day: 'numeric' }),
    month: (value) => dated(value, {}),
    instant,
    dateTime,
    dayAt: (at) => day(dayOf(at, reading.zone)),
    number: (n) => numbers().format(n),
    title: (row) => {
      if (row.is === 'note')
        return row.occasion
          ? say({ key: 'note.title.for', with: { person: row.person, kind: row.kind, occasion: row.occasion } })
          : say({ key: 'note.title', with: { person: row.person, kind: row.kind } });
      if (row.title !== null) return row.title;
      return say({ key: known(`kind.${row.kind}.title`) ? `kind.${row.kind}.title` : 'kind.own.title' });
    },
    act: (row) => {
      if (row.is === 'note') return say({ key: `note.act.${row.stage}` });
      if (row.awaited === 'ready' || row.awaited === 'gone') return say({ key: `act.awaited.${row.awaited}` });
      return say({ key: known(`kind.${row.kind}.act`) ? `kind.${row.kind}.act` : 'kind.own.act' });
    },
    job: (row) => (row.is === 'note' || row.job === null ? null : orNull(`kind.${row.kind}.job.${row.job}`)),
    question: (row) => (row.is === 'note' ? null : orNull(`kind.${row.kind}.question`)),
  };
}
