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
export const tidy = (text: string, most: number): string =>
  own(isTidy(text) ? text.slice(0, most).trimEnd() : text.replace(/\s+/g, ' ').trim().slice(0, most).trimEnd());

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
      const resolveIn = resolver(base);
      const targets = new Map<string, number>();
      const kept: PageLink[] = [];
      for (const { where: found, written, text, label, heading, part, opensHere, embedded } of links) {
        const { url, isFile } = resolveIn(written);
        const where = found === 'link' && isFile ? 'file' : found;
        const target = url ?? written;
        const before = targets.get(target) ?? 0;
        if ((before & bitOf(where)) !== 0) continue;
        targets.set(target, before | bitOf(where));
        kept.push({
          where,
          url,
          written,
          text: tidy(text, MAX_TEXT) || tidy(label, MAX_TEXT),
          heading: heading === null ? '' : heading.text.slice(0, MAX_HEADING),
          part,
          opensHere,
          embedded,
        });
      }
      return kept;
    },
  };
}

/** A fragment that stands in an address as it is written (URL standard, "fragment percent-encode set"). */
const plainFragment = /^[!#-;=?-_a-~]*$/;

interface Resolved {
  readonly url: string | null;
  /** It leads to a file by its ending. */
  readonly isFile: boolean;
}

/** As `resolve`, against one base: pages point to many places of few pages, so what stands before the fragment is parsed once. */
function resolver(base: string): (written: string) => Resolved {
  const known = new Map<string, Resolved>();
  const resolved = (written: string): Resolved => {
    const url = resolve(written, base);
    return { url, isFile: url !== null && file.test(url) };
  };
  const resolveOnce = (written: string): Resolved => {
    const before = known.get(written);
    if (before !== undefined) return before;
    const now = resolved(written);
    known.set(written, now);
    return now;
  };
  return (written) => {
    const hash = written.indexOf('#');
    if (hash < 0) return resolveOnce(written);
    const fragment = written.slice(hash + 1);
    if (!plainFragment.test(fragment) || written.charCodeAt(hash - 1) <= 32) return resolved(written);
    const { url, isFile } = resolveOnce(written.slice(0, hash));
    return { url: url === null ? null : `${url}#${fragment}`, isFile };
  };
}
