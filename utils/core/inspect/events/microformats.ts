import { EVENT_LIMITS, type EventStatus } from './event-fact.ts';

/** An event as microformats declare it: texts as they are meant, which is not always as they are written. */
export interface MicroformatEvent {
  readonly name: string | null;
  readonly start: readonly string[];
  readonly end: readonly string[];
  readonly status: EventStatus;
}

type Attributes = Readonly<Record<string, string>>;
type PropertyName = 'name' | 'start' | 'end' | 'status' | 'rule';

/** The roots whose properties are their own, by microformats2 and by the classic names. `h-full` of a style sheet is none. */
const root2 =
  /(?:^|\s)h-(?:adr|app|card|cite|entry|event|feed|geo|item|listing|product|recipe|resume|review|review-aggregate)(?:\s|$)/;
const root1 = /(?:^|\s)(?:vcard|vevent|hentry|hfeed|hnews|hreview|hproduct|hrecipe|hresume|hlisting|adr|geo)(?:\s|$)/;
/** What begins an event. */
export const EVENT_ROOT = /(?:^|\s)(?:h-event|vevent)(?:\s|$)/;

const properties2 = new Map<string, PropertyName>([
  ['p-name', 'name'],
  ['dt-start', 'start'],
  ['dt-end', 'end'],
  ['p-status', 'status'],
]);
const properties1 = new Map<string, PropertyName>([
  ['summary', 'name'],
  ['dtstart', 'start'],
  ['dtend', 'end'],
  ['status', 'status'],
  ['rrule', 'rule'],
  ['rdate', 'rule'],
]);
const LONGEST = 2_000;
const MOST_VALUES = 50;

interface Root {
  readonly depth: number;
  /** Null where it is another thing than an event. */
  readonly event: {
    name: string | null;
    text: string;
    /** It says nothing of its name, nor anything else in words: then all of its text is the name. */
    implied: boolean;
    readonly start: string[];
    readonly end: string[];
    status: EventStatus;
  } | null;
  readonly properties: ReadonlyMap<string, PropertyName>;
}
interface Property {
  readonly depth: number;
  readonly of: NonNullable<Root['event']>;
  readonly names: readonly PropertyName[];
  /** What its attributes say it is. */
  readonly said: string | null;
  text: string;
  readonly parts: string[];
}

/** Reads the events of microformats as the parser goes along; nothing needs to be told but what stands within an event. */
export interface MicroformatReader {
  /** An event has begun and not ended. */
  inside(): boolean;
  /** `depth`: how many elements are open, this one with them. */
  open(depth: number, name: string, attributes: Attributes): void;
  text(text: string): void;
  /** Gives the event that ends here. */
  close(depth: number): MicroformatEvent | null;
}

/** A reader of h-event and of the classic vevent, by the rules of microformats2 parsing and of the value class pattern. */
export function microformatReader(): MicroformatReader {
  const roots: Root[] = [];
  const open: Property[] = [];
  let value: { readonly depth: number; readonly said: string | null; text: string } | null = null;

  return {
    inside: () => roots.length > 0,
    open(depth, name, attributes) {
      const classes = attributes.class ?? '';
      const outer = roots.at(-1);
      if (name === 'img' || name === 'area') addText(attributes.alt ?? '');
      else if (name === 'br') addText(' ');
      if (classes === '') return;
      const names = outer?.event ? namesIn(classes, outer) : [];
      const begins2 = root2.test(classes);
      const begins = begins2 || root1.test(classes);
      if (outer?.event && (begins || /(?:^|\s)[pe]-/.test(classes))) outer.event.implied = false;
      if (outer?.event && names.length > 0 && open.length < MOST_VALUES)
        open.push({ depth, of: outer.event, names, said: saidBy(name, attributes), text: '', parts: [] });
      else if (value === null && open.length > 0) {
        if (/(?:^|\s)value-title(?:\s|$)/.test(classes)) addPart(attributes.title ?? '');
        else if (/(?:^|\s)value(?:\s|$)/.test(classes)) value = { depth, said: saidBy(name, attributes), text: '' };
      }
      if (!begins) return;
      const isEvent = EVENT_ROOT.test(classes);
      roots.push({
        depth,
        properties: begins2 ? properties2 : properties1,
        event: isEvent
          ? {
              name: null,
              text: '',
              implied: begins2,
              start: [],
              end: [],
              status: 'once',
            }
          : null,
      });
      const inner = roots.at(-1)?.event;
      const implied = begins2 ? (attributes.alt ?? (name === 'abbr' ? attributes.title : undefined)) : undefined;
      if (inner && implied) {
        inner.name = tidy(implied);
        inner.implied = false;
      }
    },
    text: addText,
    close(depth) {
      if (value?.depth === depth) {
        addPart(value.said ?? value.text);
        value = null;
      }
      while (open.at(-1)?.depth === depth) {
        const property = open.pop();
        if (property) settle(property);
      }
      const ended = roots.at(-1)?.depth === depth ? (roots.pop()?.event ?? null) : null;
      if (ended === null) return null;
      const { name, text, implied, start, end, status } = ended;
      return { name: name ?? (implied ? tidy(text) || null : null), start, end, status };
    },
  };

  function namesIn(classes: string, { properties }: Root): PropertyName[] {
    return classes.split(/\s+/).flatMap((word) => properties.get(word) ?? []);
  }

  function addText(text: string): void {
    for (const property of open) property.text += text.slice(0, LONGEST - property.text.length);
    if (value) value.text += text.slice(0, LONGEST - value.text.length);
    const event = roots.at(-1)?.event;
    if (event?.implied) event.text += text.slice(0, LONGEST - event.text.length);
  }

  function addPart(part: string): void {
    const parts = open.at(-1)?.parts;
    if (parts && parts.length < MOST_VALUES) parts.push(part.trim());
  }

  function settle({ of, names, said, text, parts }: Property): void {
    for (const name of names) {
      switch (name) {
        case 'name':
          of.name ??= tidy(parts.length > 0 ? parts.join('') : (said ?? text)) || null;
          break;
        case 'status':
          if (/cancel/i.test(said ?? text)) of.status = 'cancelled';
          else if (/postpone/i.test(said ?? text)) of.status = 'postponed';
          break;
        case 'rule':
          of.status = 'recurring';
          break;
        default: {
          const when = parts.length > 0 ? momentOf(parts, of) : (said ?? text).trim();
          if (when !== '' && of[name].length < MOST_VALUES) of[name].push(when);
        }
      }
    }
  }
}

const tidy = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, EVENT_LIMITS.name * 4);

/** The attribute that says in a machine's words what the text says in a person's. */
function saidBy(name: string, attributes: Attributes): string | null {
  switch (name) {
    case 'time':
    case 'ins':
    case 'del':
      return attributes.datetime ?? null;
    case 'abbr':
    case 'acronym':
      return attributes.title ?? null;
    case 'data':
    case 'input':
      return attributes.value ?? null;
    case 'img':
    case 'area':
      return attributes.alt ?? null;
    default:
      return null;
  }
}

const partDate = /^(?:\d{4}-\d{2}-\d{2}|\d{4}-\d{3})$/;
const partTime = /^(\d{1,2})(?::(\d{2})(?::(\d{2}))?)?\s*([ap])?(?:\.?m\.?)?\s*(z|[+-]\d{1,2}:?(?:\d{2})?)?$/i;
const partZone = /^(?:z|[+-]\d{1,2}:?(?:\d{2})?)$/i;

/** The value class pattern: a date, a time and a zone told apart, the first of each; an end without a date has the start's. */
function momentOf(parts: readonly string[], { start }: { readonly start: readonly string[] }): string {
  let date = '';
  let time = '';
  let zone = '';
  for (const part of parts) {
    const found = partTime.exec(part);
    if (partDate.test(part)) date ||= part;
    else if (partZone.test(part)) zone ||= part;
    else if (!found)
      return part; // a whole moment in one
    else if (time === '') {
      const [, hours = '', minutes = '00', seconds, half, offset = ''] = found;
      const hour = (Number(hours) % (half ? 12 : 24)) + (half?.toLowerCase() === 'p' ? 12 : 0);
      time = `${String(hour).padStart(2, '0')}:${minutes}${seconds === undefined ? '' : `:${seconds}`}`;
      zone ||= offset;
    }
  }
  if (date === '' && time !== '') date = /^\d{4}-(?:\d{2}-\d{2}|\d{3})/.exec(start.at(-1) ?? '')?.[0] ?? '';
  if (date === '') return '';
  return time === '' ? date : `${date} ${time}${zone.replace(':', '').toUpperCase()}`;
}
