import { type ItemReader, itemReader, SHOWN_AS_OVER } from './dated-items.ts';
import { EVENT_LIMITS, type EventFact, type PageEvents, type Says, shownName } from './event-fact.ts';
import { lastOf, readTime } from './event-time.ts';
import { eventsInJsonLd } from './json-ld.ts';
import { EVENT_ROOT, type MicroformatEvent, microformatReader } from './microformats.ts';
import { addressSaysComing, headingSays, sameName, titleSaysComing } from './says.ts';

type Attributes = Readonly<Record<string, string>>;

/** Listens to a parser as it goes through a page. */
export interface EventsReader {
  /**
   * Whether texts and every element count now. While not, only elements that may begin something are worth telling of:
   * those of `KIND.events`, and those with "event" in their class; each with its own end.
   */
  listens(): boolean;
  open(name: string, attributes: Attributes): void;
  text(text: string): void;
  close(name: string): void;
  end(): PageEvents;
}

/** What an element is to the reader; the many that are nothing to it are not in the table. */
type Role = 'muted' | 'script' | 'meta' | 'title' | 'time' | 'heading' | 'section' | 'aside';
const roles = new Map<string, Role>([
  ...['style', 'template', 'noscript', 'svg', 'math', 'select', 'textarea', 'iframe', 'object'].map(
    (name) => [name, 'muted'] as const,
  ),
  ['script', 'script'],
  ['meta', 'meta'],
  ['title', 'title'],
  ['time', 'time'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'caption', 'summary', 'legend'].map((name) => [name, 'heading'] as const),
  ...['section', 'article', 'details', 'table', 'fieldset'].map((name) => [name, 'section'] as const),
  // What stands above them says nothing of them.
  ...['aside', 'nav', 'footer', 'dialog'].map((name) => [name, 'aside'] as const),
]);

const LONGEST_HEADING = 300;
/** A shorter name stands in many a title by chance. */
const SHORTEST_NAME = 4;
/** Below any heading: captions, and lines that say something of what follows. */
const LOWEST = 7;
const posted =
  /(?:^|[\s_-])(?:published|updated|(?:entry|post(?:ed)?|publish(?:ed)?|article|blog)[_-]?(?:date|on|time)|dt-published|pubdate|byline|entry-meta|post-meta)(?:[\s_-]|$)/i;

interface Section {
  readonly depth: number;
  readonly article: boolean;
  /** Headings above it say nothing of what stands in it. */
  readonly apart: boolean;
  /** How many events there were when it began. */
  readonly before: number;
  /** It says when it was written. */
  dated: boolean;
}
interface Heading {
  /** How many sections it stands in. */
  readonly within: number;
  readonly level: number;
  readonly text: string | null;
  readonly says: Says | null;
}

/**
 * Reads the events that the page at `address` shows: declared in JSON-LD or microformats, or dated items below a heading,
 * on a page or at an address that says they are to come. On a page without any of it, an element costs one look into a table.
 */
export function eventsReader(address: string): EventsReader {
  const declared: EventFact[] = [];
  const shown: EventFact[] = [];
  const sections: Section[] = [];
  const headings: Heading[] = [];
  const microformats = microformatReader();
  let items: ItemReader | null = null;
  let depth = 0;
  let mutedAt = 0;
  /** The text of a title, a heading or a script that is being read. */
  let kept: { readonly role: Role; readonly depth: number; readonly level: number; text: string } | null = null;
  let jsonLd: number = EVENT_LIMITS.jsonLd;
  let title: string | null = null;
  let firstHeading: string | null = null;
  let isComing = addressSaysComing(address);
  let isPast = false;
  let isDated = false;
  /** A line said that what follows it is over, in place of a heading. */
  let saidOver = false;
  /** What the innermost heading that says anything says. */
  let now: { readonly says: Says | null; readonly under: string | null } = { says: null, under: null };
  settle();

  /** After headings or sections changed: what holds here, and whether dated items are read. */
  function settle(): void {
    const apart = sections.findLastIndex((section) => section.apart) + 1;
    const heading = headings.findLast(({ says, within }) => says !== null && within >= apart);
    const says = heading?.says ?? (isComing && apart === 0 ? 'coming' : null);
    const under = heading?.text ?? null;
    if (says === now.says && under === now.under) return;
    endItems();
    now = { says, under };
    if (says === 'coming')
      items = itemReader(under, () => {
        saidOver = true;
      });
  }

  function endItems(): void {
    const ended = items;
    items = null;
    if (ended) for (const item of ended.end()) if (shown.length < EVENT_LIMITS.events) shown.push(item);
    saidOver = false;
  }

  /** A heading of this height, or the end of a section, ends what those below it said. */
  function endHeadings(level: number): void {
    while (true) {
      const last = headings.at(-1);
      if (!last || last.within < sections.length || (last.within === sections.length && last.level < level)) return;
      headings.pop();
    }
  }

  function addHeading(level: number, text: string | null, says: Says | null): void {
    endHeadings(level);
    headings.push({ within: sections.length, level, text, says });
    // "Archives" alone is the list of months beside a blog.
    isPast ||= says === 'past' && !/^\s*archives\s*$/i.test(text ?? '') && !sections.some(({ apart }) => apart);
    settle();
  }

  function endHeading(level: number, text: string): void {
    const says = headingSays(text);
    // The first heading names the page, not an item of it.
    items?.endHeading(says === null && level > 1);
    if (level === 1) {
      firstHeading ??= text;
      isComing ||= says === 'coming' && !sections.some(({ apart }) => apart);
    }
    addHeading(level, shownName(text), says);
    if (says !== 'coming') return;
    // "Next event: 12 March 2024, Berlin" says all of it at once.
    const [, rest] = /:\s(.*)$/s.exec(text) ?? [];
    if (rest !== undefined) items?.text(rest);
    items?.endHeading(rest !== undefined);
  }

  function begin(role: Role, name: string, attributes: Attributes): void {
    switch (role) {
      case 'muted':
        mutedAt = depth;
        return;
      case 'script':
        if (/^\s*application\/ld\+json/i.test(attributes.type ?? '')) kept = { role, depth, level: 0, text: '' };
        else mutedAt = depth;
        return;
      case 'meta':
        isDated ||= attributes.property === 'article:published_time';
        return;
      case 'title':
        if (title === null) kept = { role, depth, level: 0, text: '' };
        else mutedAt = depth;
        return;
      case 'time':
        if (/date(?:Published|Modified|Created)/i.test(attributes.itemprop ?? '') || attributes.pubdate !== undefined)
          dateArticle();
        else if (posted.test(attributes.class ?? '')) dateArticle();
        return;
      case 'heading': {
        if (kept !== null) return;
        const level = name.startsWith('h') ? Number(name.charAt(1)) : LOWEST;
        if (!microformats.inside()) {
          endHeadings(level);
          settle();
        }
        kept = { role, depth, level, text: '' };
        return;
      }
      case 'section':
      case 'aside':
        sections.push({
          depth,
          article: name === 'article',
          apart: role === 'aside',
          before: shown.length,
          dated: false,
        });
        if (role === 'aside') settle();
    }
  }

  /** The article says when it was written, so nothing in it is said of today. */
  function dateArticle(): void {
    const article = sections.findLast((section) => section.article);
    if (article) article.dated = true;
  }

  function endSection({ dated, before }: Section): void {
    endHeadings(0);
    sections.pop();
    if (dated) {
      endItems();
      now = { says: null, under: null };
      shown.length = Math.min(shown.length, before);
    }
    settle();
  }

  function endKept({ role, level, text }: NonNullable<typeof kept>): void {
    switch (role) {
      case 'title':
        title = text;
        isComing ||= titleSaysComing(text);
        settle();
        return;
      case 'heading':
        // Within an event it is that event's name.
        if (!microformats.inside()) endHeading(level, text);
        else if (level === 1) firstHeading ??= text;
        return;
      case 'script': {
        jsonLd -= text.length;
        if (jsonLd < 0) return;
        const found = eventsInJsonLd(text);
        isDated ||= found.dated;
        declared.push(...found.events.slice(0, EVENT_LIMITS.events - declared.length));
      }
    }
  }

  function addMicroformat({ name, start, end, status }: MicroformatEvent): void {
    const first = lastOf(start.map(readTime));
    const last = lastOf(end.map(readTime));
    if ((first === null && last === null) || shown.length >= EVENT_LIMITS.events) return;
    shown.push({
      name: name === null ? null : shownName(name),
      start: first,
      end: last,
      status,
      from: 'microformat',
      under: now.under,
      shownAs: now.says,
      main: false,
    });
  }

  const takeOver = (): void => {
    if (!saidOver) return;
    saidOver = false;
    addHeading(LOWEST, null, 'past');
  };

  return {
    listens: () => kept !== null || items !== null || microformats.inside(),
    open(name, attributes) {
      depth += 1;
      if (mutedAt > 0) return;
      const role = roles.get(name);
      if (role !== undefined) begin(role, name, attributes);
      if (mutedAt > 0) return;
      const classes = attributes.class;
      if (microformats.inside()) microformats.open(depth, name, attributes);
      else if (classes?.includes('event') && EVENT_ROOT.test(classes)) {
        if (SHOWN_AS_OVER.test(classes) || attributes.hidden !== undefined) mutedAt = depth;
        else microformats.open(depth, name, attributes);
      } else if (items !== null) {
        if (classes !== undefined && posted.test(classes)) dateArticle();
        items.open(depth, name, attributes);
        takeOver();
      }
    },
    text(text) {
      if (mutedAt > 0) return;
      if (kept !== null) {
        const most = kept.role === 'script' ? jsonLd + 1 : LONGEST_HEADING;
        if (kept.text.length < most) kept.text += text.slice(0, most - kept.text.length);
        if (kept.role !== 'heading') return;
      }
      if (microformats.inside()) microformats.text(text);
      else items?.text(text);
    },
    close() {
      if (mutedAt > 0) {
        if (mutedAt === depth) mutedAt = 0;
      } else {
        if (kept !== null && kept.depth === depth) {
          const ended = kept;
          kept = null;
          endKept(ended);
        }
        if (microformats.inside()) {
          const event = microformats.close(depth);
          if (event) addMicroformat(event);
        } else if (items !== null) {
          items.close(depth);
          takeOver();
        }
        const section = sections.at(-1);
        if (section?.depth === depth) endSection(section);
      }
      depth -= 1;
    },
    end() {
      endItems();
      const names = [title, firstHeading].map((text) => ` ${sameName(text ?? '')} `);
      const events = [...declared, ...shown].slice(0, EVENT_LIMITS.events).map((event) => {
        const name = sameName(event.name ?? '');
        const main = name.length >= SHORTEST_NAME && names.some((text) => text.includes(` ${name} `));
        return { ...event, main };
      });
      return { events, coming: isComing, past: isPast, dated: isDated };
    },
  };
}
