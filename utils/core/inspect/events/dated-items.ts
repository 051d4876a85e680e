import type { Day, Zone } from '../../time.ts';
import { EVENT_LIMITS, type EventFact, type EventStatus, type EventTime, shownName } from './event-fact.ts';
import { readTime } from './event-time.ts';
import { headingSays, lineSays } from './says.ts';
import { datesIn, withoutSeams } from './written-dates.ts';

/*
 * Items of a list that a person wrote: rows, cards, paragraphs, with one date each. Nothing says where one ends but the
 * shape: an element in which one date stands is one item, however much stands around it; one in which several stand is a
 * list. So lines are handed outwards until a second date turns up; list items, rows and articles are one item in any case.
 */

type Attributes = Readonly<Record<string, string>>;

/** Something of an item, or all of it. */
interface Part {
  /** What is to be read, without its dates. */
  readonly text: string;
  /** That is all of a list item, row or article: no heading above it names it. */
  readonly named: boolean;
  readonly heading: boolean;
  /** Null where it has no date. */
  readonly dates: {
    readonly first: Day;
    readonly last: Day;
    readonly written: string;
    readonly zone: Zone | null;
  } | null;
  readonly status: EventStatus;
  /** Its date may be another than that of the event, or not the last. */
  readonly unsure: boolean;
  /** Days without a year, `MM-DD`. */
  readonly yearless: readonly string[];
  /** "until 14 May": belongs to what stands before it. */
  readonly goesOn: boolean;
}

interface Frame {
  readonly depth: number;
  readonly name: string;
  line: string;
  times: EventTime[];
  readonly parts: Part[];
}

const blocks = new Set(
  'address article blockquote body button center dd details div dl dt fieldset figcaption figure form header hgroup hr li main ol p section table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
/** Headings are no element of the list: they name what follows them. */
const startsLine = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'caption', 'summary', 'legend']);
/** One item, whatever dates stand in it. */
const whole = new Set(['li', 'tr', 'article']);
/** What is struck out is no longer said. */
const struck = new Set(['s', 'strike', 'del']);
/** Classes of what builders hide, or show as over. */
export const SHOWN_AS_OVER =
  /(?:^|[\s_-])(?:past|expired|archived?|finished|completed|cancell?ed|is-over|hidden|sr-only)(?:[\s_-]|$)/i;
/** Running text tells of days that were; an item is shorter. */
const LONGEST_ITEM = 220;
const LONGEST_LINE = 600;
/** "Past talks", "There are no upcoming events at the moment." */
const LONGEST_SAYING = 80;

/** Reads dated items below one heading, as the parser goes along. `depth`: how many elements are open, the named one with them. */
export interface ItemReader {
  open(depth: number, name: string, attributes: Attributes): void;
  text(text: string): void;
  close(depth: number): void;
  /** What was read since the line began is a heading: the name of an item, or, where `kept` is false, none of this list's. */
  endHeading(kept: boolean): void;
  /** The items until here. Nothing more is read. */
  end(): EventFact[];
}

/** A reader of what stands below the heading `under`; `saysOver` hears that a line of its own said that what follows is over. */
export function itemReader(under: string | null, saysOver: () => void): ItemReader {
  const items: EventFact[] = [];
  const base = frameOf(0, '');
  const frames: Frame[] = [base];
  /** The element in which nothing is read. */
  let muted = 0;
  /** The `<time>` that says in a machine's words what it says in a person's. */
  let inTime = 0;
  let timeText = '';
  let linesLeft: number = EVENT_LIMITS.linesRead;

  const top = (): Frame => frames.at(-1) ?? base;

  function endLine(frame: Frame, heading = false): void {
    const { line, times } = frame;
    if (line === '' && times.length === 0) return;
    frame.line = '';
    frame.times = [];
    linesLeft -= 1;
    if (linesLeft < 0) return;
    const part = partOf(line.replace(/\s+/g, ' ').trim(), times, heading);
    if (part === null) return;
    if (
      part.dates === null &&
      !heading &&
      part.text.length <= LONGEST_SAYING &&
      !frames.some(({ name }) => whole.has(name))
    )
      if (headingSays(part.text) === 'past') saysOver();
    if (frame.parts.length < EVENT_LIMITS.lines) frame.parts.push(part);
  }

  function endTime(): void {
    const frame = top();
    frame.line = (frame.line + (/\d/.test(timeText) ? ' ' : timeText)).slice(0, LONGEST_LINE);
    timeText = '';
    inTime = 0;
  }

  /** What is left of a frame when its element ends: items are told, and anything that may be part of one is handed out. */
  function fold(frame: Frame): Part | null {
    endLine(frame);
    const groups = groupsOf(frame.parts);
    const isWhole = whole.has(frame.name);
    if (isWhole || groups.filter(isDated).length < 2) {
      const all = merged(frame.parts);
      return all && isWhole ? { ...all, named: all.dates !== null && all.text !== '' } : all;
    }
    groups.forEach((group, at) => {
      if (isDated(group)) tell(group, at > 0 ? groups[at - 1] : undefined, groups[at + 1]);
    });
    return null;
  }

  function tell(parts: readonly Part[], before?: readonly Part[], after?: readonly Part[]): void {
    const item = merged(parts);
    if (!item?.dates || item.unsure || items.length >= EVENT_LIMITS.events) return;
    const { first, last, written, zone } = item.dates;
    // "12 March" on its badge is the day written beside it; any other day may be one to come.
    if (item.yearless.some((day) => !first.endsWith(day) && !last.endsWith(day))) return;
    const beside = [after, before].find((group) => group && !isDated(group));
    const name = item.text || (beside && merged(beside)?.text) || '';
    const time = (day: Day): EventTime => ({ written, day, zone, at: null });
    items.push({
      name: shownName(name),
      start: time(first),
      end: first === last ? null : time(last),
      status: item.status,
      from: 'item',
      under,
      shownAs: 'coming',
      main: false,
    });
  }

  return {
    open(depth, name, attributes) {
      if (muted > 0) return;
      if (struck.has(name) || attributes.hidden !== undefined || SHOWN_AS_OVER.test(attributes.class ?? '')) {
        muted = depth;
        return;
      }
      const frame = top();
      if (name === 'time') {
        const time = readTime(attributes.datetime ?? '');
        if (time.day === null || frame.times.length >= EVENT_LIMITS.lines) return;
        frame.times.push(time);
        inTime = depth;
      } else if (blocks.has(name)) {
        endLine(frame);
        if (frames.length <= EVENT_LIMITS.depth) frames.push(frameOf(depth, name));
      } else if (name === 'br' || startsLine.has(name)) endLine(frame);
    },
    text(text) {
      if (muted > 0) return;
      if (inTime > 0) timeText += text.slice(0, LONGEST_LINE - timeText.length);
      else {
        const frame = top();
        frame.line += text.slice(0, LONGEST_LINE - frame.line.length);
      }
    },
    close(depth) {
      if (muted >= depth) muted = 0;
      if (inTime >= depth) endTime();
      const frame = top();
      if (muted > 0 || frame === base || frame.depth < depth) return;
      frames.pop();
      const part = fold(frame);
      if (part && top().parts.length < EVENT_LIMITS.lines) top().parts.push(part);
    },
    endHeading(kept) {
      const frame = top();
      if (kept) endLine(frame, true);
      frame.line = '';
      frame.times = [];
    },
    end() {
      endTime();
      while (frames.length > 1) {
        const frame = frames.pop();
        const part = frame ? fold(frame) : null;
        if (part) top().parts.push(part);
      }
      const last = fold(base);
      if (last) tell([last]);
      return items;
    },
  };
}

const frameOf = (depth: number, name: string): Frame => ({ depth, name, line: '', times: [], parts: [] });

const isDated = (parts: readonly Part[]): boolean => parts.some(({ dates }) => dates !== null);

/** Two letters stand in it. Most have some of the alphabet; to know all others takes long to make ready. */
const isNamed = (text: string): boolean => /[a-z]{2}/i.test(text) || /\p{L}{2}/u.test(text);

/** One line; null where nothing is in it. */
function partOf(line: string, times: readonly EventTime[], heading: boolean): Part | null {
  const text = line.slice(0, LONGEST_LINE);
  const found = datesIn(text);
  const says = lineSays(text);
  const days = [
    ...times.flatMap(({ day }) => day ?? []),
    ...(found?.first && found.last ? [found.first, found.last] : []),
  ];
  days.sort();
  const first = days[0];
  const last = days.at(-1);
  const rest = (found?.first ? found.rest : times.length > 0 ? withoutSeams(text) : text).trim();
  if (rest === '' && !found && first === undefined) return null;
  const long = text.length > LONGEST_ITEM;
  // A line that is about another day says nothing of the item; running text says nothing at all.
  const counts = first !== undefined && last !== undefined && says !== 'other-day' && !long;
  return {
    text: isNamed(rest) && says !== 'other-day' && !long ? rest.slice(0, EVENT_LIMITS.name * 2) : '',
    named: false,
    heading,
    dates: counts
      ? {
          first,
          last,
          written: found?.written || (times[0]?.written ?? ''),
          zone: times.find(({ day }) => day === last)?.zone ?? null,
        }
      : null,
    status: says === 'other-day' ? 'once' : says,
    unsure: counts && found?.open === true,
    yearless: long || says === 'other-day' ? [] : (found?.yearless ?? []),
    goesOn:
      /^(?:[-‐-―−]|to|until|till|through|end|bis|ende|au|jusqu|fin|hasta|al|fine|até|fim|tot|t\/m|einde)(?![a-zß-öø-ɏ])/i.test(
        text,
      ),
  };
}

/** Parts that belong to one item, where several stand one after another: what a heading begins, or one line and its end. */
function groupsOf(parts: readonly Part[]): Part[][] {
  const byHeading = parts.some(({ heading }) => heading);
  const groups: Part[][] = [];
  for (const part of parts) {
    const group = groups.at(-1);
    const joins = byHeading
      ? !part.heading && group?.[0]?.heading === true
      : part.goesOn && part.dates !== null && group !== undefined && isDated(group);
    if (group && joins) group.push(part);
    else groups.push([part]);
  }
  return groups;
}

function merged(parts: readonly Part[]): Part | null {
  const [only] = parts;
  if (only === undefined || parts.length === 1) return only ?? null;
  const dated = parts.flatMap(({ dates }) => dates ?? []);
  const last = dated.reduce<(typeof dated)[number] | null>(
    (one, two) => (one && one.last >= two.last ? one : two),
    null,
  );
  const first = dated.map((dates) => dates.first).sort()[0] ?? '';
  const at = parts.findIndex(({ dates }) => dates !== null);
  // Its heading names an item; else the line with the date, what follows it, what stands before it.
  const naming = [
    parts.find(({ named }) => named),
    parts.find(({ heading, text }) => heading && text !== ''),
    ...parts.slice(Math.max(at, 0)),
    ...parts,
  ];
  return {
    text: naming.find((part) => part !== undefined && part.text !== '')?.text ?? '',
    named: parts.some(({ named }) => named),
    heading: dated.length === 0 && parts.some(({ heading }) => heading),
    dates: last && { ...last, first, written: dated[0]?.written ?? last.written },
    status: parts.find(({ status }) => status !== 'once')?.status ?? 'once',
    unsure: parts.some(({ unsure }) => unsure),
    yearless: parts.flatMap(({ yearless }) => yearless).slice(0, 20),
    goesOn: false,
  };
}
