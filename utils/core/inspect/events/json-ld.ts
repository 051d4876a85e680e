import { EVENT_LIMITS, type EventFact, type EventStatus, type EventTime, shownName } from './event-fact.ts';
import { dayAfter, lastOf, readTime } from './event-time.ts';

/** What a block of JSON-LD says of events. */
interface JsonLdEvents {
  readonly events: readonly EventFact[];
  /** It calls the page a post or a news article. */
  readonly dated: boolean;
}

/**
 * Where schema.org puts what a page shows. Other properties lead to events that it only mentions: where a video was
 * recorded, what a review is of, what a talk was part of.
 */
const shows = [
  '@graph',
  'itemListElement',
  'item',
  'event',
  'events',
  'mainEntity',
  'hasPart',
  'hasCourseInstance',
  'subEvent',
  'subEvents',
];
/** Types that end in "Event" and are no occasion to come to. */
const noOccasion = /^(?:Publication|Broadcast|OnDemand|Delivery)Event$/;
const occasion = /Event$|^(?:Festival|Hackathon|CourseInstance)$/;
const posts = /^(?:BlogPosting|NewsArticle|LiveBlogPosting|SocialMediaPosting)$/;

/** The events in the text of a `<script type="application/ld+json">`; none where it cannot be read. */
export function eventsInJsonLd(text: string): JsonLdEvents {
  const mayHold = text.includes('startDate') || text.includes('endDate') || /BlogPosting|NewsArticle/.test(text);
  const root = mayHold ? parseJson(text) : undefined;
  const events: EventFact[] = [];
  let dated = false;
  let left: number = EVENT_LIMITS.jsonLdValues;
  // From the last to the first, so that they are taken in the order of the page. Never by recursion: the page says how deep it goes.
  const waiting: unknown[] = [root];
  while (waiting.length > 0 && left > 0 && events.length < EVENT_LIMITS.events) {
    left -= 1;
    const value = waiting.pop();
    if (Array.isArray(value)) for (let at = Math.min(value.length, left); at > 0; at -= 1) waiting.push(value[at - 1]);
    if (!isRecord(value)) continue;
    const types = textsOf(value['@type']).map((type) => type.replace(/^.*[/#:]/, ''));
    dated ||= types.some((type) => posts.test(type));
    const fact = types.some((type) => occasion.test(type) && !noOccasion.test(type)) ? factOf(value) : null;
    if (fact) events.push(fact);
    // The parts of an event that has a date are told with it.
    for (const key of [...shows].reverse())
      if (Object.hasOwn(value, key) && !(fact && key.startsWith('subEvent'))) waiting.push(value[key]);
  }
  return { events, dated };
}

function factOf(event: Readonly<Record<string, unknown>>): EventFact | null {
  const start = lastOf(textsOf(event.startDate).map(readTime));
  const end = lastOf(textsOf(event.endDate).map(readTime)) ?? lasting(start, textsOf(event.duration)[0]);
  if (start === null && end === null) return null;
  const name = textsOf(event.name)[0];
  return {
    name: name === undefined ? null : shownName(unescaped(name)),
    start,
    end,
    status: statusOf(event),
    from: 'json-ld',
    under: null,
    shownAs: null,
    main: false,
  };
}

function statusOf(event: Readonly<Record<string, unknown>>): EventStatus {
  const said = textsOf(event.eventStatus).join(' ');
  if (/cancell?ed/i.test(said)) return 'cancelled';
  if (/postponed/i.test(said)) return 'postponed';
  return event.eventSchedule || event.repeatFrequency || event.courseSchedule ? 'recurring' : 'once';
}

/** The end of what lasts for days (ISO 8601: `P3D`, `P1W`); hours and minutes end on the same day or within the grace. */
function lasting(start: EventTime | null, duration: string | undefined): EventTime | null {
  const [, weeks, days] = /^P(?:(\d{1,3})W)?(?:(\d{1,3})D)?/i.exec(duration ?? '') ?? [];
  const count = Number(weeks ?? 0) * 7 + Number(days ?? 0);
  if (start === null || start.day === null || duration === undefined || count === 0) return null;
  return { written: duration.slice(0, 100), day: dayAfter(start.day, count), zone: start.zone, at: null };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The texts of a value: one, several, or `{"@value": …}`. */
function textsOf(value: unknown): string[] {
  const all = Array.isArray(value) ? value.slice(0, 50) : [value];
  return all.flatMap((one) => {
    const text: unknown = isRecord(one) ? (one['@value'] ?? one['@id']) : one;
    return typeof text === 'string' && text !== '' ? [text] : [];
  });
}

/** Builders escape names as if they stood in the page: "Ada&#8217;s talk". */
const unescaped = (text: string): string =>
  text
    .replace(/&#(?:x([\da-f]{1,6})|(\d{1,7}));/gi, (whole, hex?: string, digits?: string) => {
      const code = hex === undefined ? Number(digits) : Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    })
    .replace(/&(?:quot|apos|lt|gt|nbsp|amp);/g, (whole) => named[whole] ?? whole);
const named: Readonly<Record<string, string>> = {
  '&quot;': '"',
  '&apos;': "'",
  '&lt;': '<',
  '&gt;': '>',
  '&nbsp;': ' ',
  '&amp;': '&',
};

/** JSON as it stands in pages; undefined where it is none even with what builders leave in it taken out. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    try {
      return JSON.parse(mended(text));
    } catch {
      return undefined;
    }
  }
}

/** Texts, and what does not belong between them: comments, wrappers of HTML and XML, trailing commas and semicolons. */
const textOrRest =
  /("(?:[^"\\]|\\[\s\S])*"?)|<!--|-->|(?:\/\/\s{0,9}|\/\*\s{0,9})?(?:<!\[CDATA\[|\]\]>)(?:\s{0,9}\*\/)?|\/\*[\s\S]{0,4000}?\*\/|\/\/[^\n]*|[,;](?=\s*(?:[\]}]|$))|^\ufeff/g;

/** Without the rest; the line ends within texts, which JSON does not allow, are blanks. */
const mended = (text: string): string =>
  text.replace(textOrRest, (_, quoted?: string) => quoted?.replace(/\p{Cc}/gu, ' ') ?? '');
