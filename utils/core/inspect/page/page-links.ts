import { LOOK_LIMITS } from '../limits.ts';
import { resolve } from '../links.ts';

/** Something a page points to. */
export interface PageLink {
  /**
   * `link`: a visitor follows it to a page. `image`: a picture that is shown. `file`: what is fetched beside them, or
   * followed to what is no page. `head`: an address that the page gives for itself (canonical, other languages).
   */
  readonly where: 'link' | 'image' | 'file' | 'head';
  /** Absolute, with its fragment; null where it cannot be resolved. */
  readonly url: string | null;
  /** `url` without its fragment: one and the same string for all links of the page that lead there. */
  readonly bare: string | null;
  /** What stands behind the `#` of `url`; empty where there is none. */
  readonly fragment: string;
  readonly written: string;
  /** What a visitor reads on it. */
  readonly text: string;
  /** The heading it stands in, or the nearest above it; empty where there is none. */
  readonly heading: string;
  readonly part: 'head' | 'header' | 'nav' | 'main' | 'footer';
  /** A script takes it over and opens something on the page: its fragment says nothing. */
  readonly opensHere: boolean;
  /** The browser asks for it by itself when the page is opened. */
  readonly embedded: boolean;
}

/** What is known of a link where it stands. */
interface Place {
  /** Stands in for a text where there is none. */
  readonly label: string;
  /** Its text may still be coming. */
  readonly heading: { readonly text: string } | null;
  readonly part: PageLink['part'];
  readonly opensHere: boolean;
  readonly embedded: boolean;
}

/** A link while the page is read: its text may still come, and what it is relative to may not be known yet. */
export interface OpenLink extends Omit<Place, 'label'> {
  readonly where: PageLink['where'];
  readonly written: string;
  text: string;
  label: string;
}

const MAX_TEXT = 120;
const MAX_HEADING = 80;
/** As long an address is cut: it is told of, and never asked for. */
const MAX_WRITTEN = LOOK_LIMITS.address * 2;

/** Endings of addresses that lead to no page: a visitor gets a file there. */
const file =
  /^https?:[^?#]*\.(?:pdf|docx?|odt|rtf|pages|xlsx?|ods|csv|numbers|pptx?|odp|key|zip|rar|7z|tar|t?gz|bz2|xz|dmg|exe|msi|pkg|deb|rpm|apk|iso|mp3|m4a|wav|ogg|oga|flac|aac|mp4|m4v|mov|avi|webm|mkv|wmv|ogv|ics|vcf|epub|mobi|azw3?|jpe?g|png|gif|webp|avif|heic|svg|tiff?|bmp|ico|psd|ai|eps|ttf|otf|woff2?)(?:[?#]|$)/i;

/** One line without space around it. */
export function tidy(text: string, most: number): string {
  if (text.length <= most && isTidy(text)) return own(text);
  return own(text.replace(/\s+/g, ' ').trim().slice(0, most).trimEnd());
}

/** Most texts are one line as they come; to look costs less than to replace nothing. */
function isTidy(text: string): boolean {
  let space = true;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 32 ? space : code < 32 || code === 0xa0 || code > 0x1000) return false;
    space = code === 32;
  }
  return !space;
}

/** A copy: a part of a string keeps the whole of it in memory, and what is kept of a page is a small part of it. */
export const own = (text: string): string => (text.length < 13 ? text : ` ${text}`.slice(1));

const bitOf = (where: PageLink['where']): number =>
  where === 'link' ? 1 : where === 'image' ? 2 : where === 'file' ? 4 : 8;

/** The links of one page, each target once: the first place where it stands. */
export interface PageLinks {
  /** Null where it was there before, or where no more are kept. */
  add(where: PageLink['where'], written: string, place: Place): OpenLink | null;
  full(): boolean;
  end(base: string): PageLink[];
}

export function pageLinks(): PageLinks {
  const links: OpenLink[] = [];
  const seen = new Map<string, number>();
  let full = false;
  return {
    full: () => full,
    add(where, whole, { label, heading, part, opensHere, embedded }) {
      const written = whole.length > MAX_WRITTEN ? own(whole.slice(0, MAX_WRITTEN)) : whole;
      const bit = bitOf(where);
      const before = seen.get(written) ?? 0;
      if ((before & bit) !== 0) return null;
      if (links.length >= LOOK_LIMITS.pageLinks) {
        full = true;
        return null;
      }
      seen.set(written, before | bit);
      const link = { where, written, text: '', label, heading, part, opensHere, embedded };
      links.push(link);
      return link;
    },
    end(base) {
      const leadIn = guide(base);
      const leads = links.map(({ written }) => leadIn(written));
      const targets = new Map<string, number>();
      const kept: PageLink[] = [];
      links.forEach(({ where: found, written, text, label, heading, part, opensHere, embedded }, at) => {
        const { goal, fragment } = leads[at] ?? NOWHERE;
        const where = found === 'link' && goal?.isFile ? 'file' : found;
        const bare = goal?.url ?? null;
        const url = bare === null || fragment === null ? bare : `${bare}#${fragment}`;
        // Written in one way only, it was told from all others as it was written.
        if (goal && url !== null && (goal.ways > 1 || goal.isFile)) {
          const before = targets.get(url) ?? 0;
          if ((before & bitOf(where)) !== 0) return;
          targets.set(url, before | bitOf(where));
        }
        kept.push({
          where,
          url,
          bare,
          fragment: fragment ?? '',
          written,
          text: tidy(text, MAX_TEXT) || tidy(label, MAX_TEXT),
          heading: heading === null ? '' : heading.text.slice(0, MAX_HEADING),
          part,
          opensHere,
          embedded,
        });
      });
      return kept;
    },
  };
}

/** A fragment that stands in an address as it is written (URL standard, "fragment percent-encode set"). */
const plainFragment = /^[!#-;=?-_a-~]*$/;

/** A page or a file, by its address without a fragment. */
interface Address {
  readonly url: string;
  /** By its ending. */
  readonly isFile: boolean;
}

/** Something that a page points to. */
interface Goal extends Address {
  /** In how many ways the page writes it. */
  ways: number;
}

/** Where a link leads: to no address (null), and to a place there or (null) to none. */
interface Lead {
  readonly goal: Goal | null;
  readonly fragment: string | null;
}
const NOWHERE: Lead = { goal: null, fragment: null };

const addressOf = (url: string | null): Address | null => (url === null ? null : { url, isFile: file.test(url) });

/**
 * What was resolved so far, by the folder that it is relative to: pages of one folder lead to the same places in the same
 * words, and to take an address apart costs as much as all else that is done with a link.
 */
const resolved = new Map<string, Map<string, Address | null>>();
const MOST_RESOLVED = 10_000;
const LONGEST_RESOLVED = 200;
let resolvedCount = 0;
/** Relative to the folder of a page at most; `?page=2` and nothing at all are relative to the page itself. */
const inFolder = /^(?:https?:\/\/|[\w./][^:]*$)/i;

/** As `resolve`, against one base. */
function resolver(base: string): (written: string) => Address | null {
  const [path = ''] = base.split(/[?#]/, 1);
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const isWeb = /^https?:/.test(base);
  return (written) => {
    if (!isWeb || written.length > LONGEST_RESOLVED || !inFolder.test(written))
      return addressOf(resolve(written, base));
    if (resolvedCount >= MOST_RESOLVED) {
      resolved.clear();
      resolvedCount = 0;
    }
    const known = resolved.get(folder) ?? new Map<string, Address | null>();
    const before = known.get(written);
    if (before !== undefined) return before;
    const address = addressOf(resolve(written, base));
    resolved.set(folder, known.set(own(written), address));
    resolvedCount += 1;
    return address;
  };
}

/** Against one base: pages point to many places of few pages, so what stands before the fragment is looked at once. */
function guide(base: string): (written: string) => Lead {
  const resolveHere = resolver(base);
  const goals = new Map<string, Goal>();
  const known = new Map<string, Goal | null>();
  const goalAt = (address: Address): Goal => {
    const goal = goals.get(address.url) ?? { ...address, ways: 0 };
    goal.ways += 1;
    goals.set(goal.url, goal);
    return goal;
  };
  const goalOf = (written: string): Goal | null => {
    const before = known.get(written);
    if (before !== undefined) return before;
    const address = resolveHere(written);
    const goal = address && goalAt(address);
    known.set(written, goal);
    return goal;
  };
  return (written) => {
    const hash = written.indexOf('#');
    if (hash < 0) return { goal: goalOf(written), fragment: null };
    const fragment = written.slice(hash + 1);
    const isPlain = plainFragment.test(fragment) && (hash === 0 || written.charCodeAt(hash - 1) > 32);
    if (isPlain) return { goal: goalOf(written.slice(0, hash)), fragment };
    const [url = '', behind = null] = resolve(written, base)?.split(/#(.*)/s) ?? [];
    const address = addressOf(url === '' ? null : url);
    return address ? { goal: goalAt(address), fragment: behind } : NOWHERE;
  };
}
