import { Parser } from 'htmlparser2';
import { type Notice, noticesIn, SCRIPTED } from './copyright.ts';
import { pageDecoder } from './decode-page.ts';
import { LOOK_LIMITS } from './limits.ts';
import { resolve } from './links.ts';

/** Something a page points to. */
export interface PageLink {
  readonly where: 'link' | 'image';
  /** Absolute; null where it cannot be resolved. */
  readonly url: string | null;
  readonly written: string;
  /** What a visitor reads on it. */
  readonly text: string;
}

/** What a page says of itself, as far as the checks need it. Plain data. */
export interface PageFacts {
  readonly url: string;
  readonly title: string | null;
  readonly description: string | null;
  /** Absolute, or as it is written where it cannot be resolved. */
  readonly previewImage: string | null;
  readonly lang: string | null;
  /** What its links are relative to. */
  readonly base: string;
  /** Where `<meta http-equiv=refresh>` sends visitors within ten seconds. */
  readonly refresh: string | null;
  readonly links: readonly PageLink[];
  readonly copyright: readonly Notice[];
  /** Almost no text and a script: the page is built in the browser, and what was sent says little of it. */
  readonly scriptBuilt: boolean;
  /** A short script on the page asks for the current year, most likely to write it into the footer. */
  readonly writesYear: boolean;
  /** It went on beyond what is read. */
  readonly cut: boolean;
}

/** Reads a page as it arrives. */
export interface PageReader {
  write(text: string): void;
  /** `cut`: more was there and is not read. */
  end(cut?: boolean): PageFacts;
}

const MAX_TEXT = 500;
const MAX_BLOCK = 2_000;
const MAX_NOTICES = 20;
const MAX_REFRESH_SECONDS = 10;
/** Fewer visible letters than this beside a script: the shell of a page that a script fills. */
const SHELL_TEXT = 60;
/** Longer scripts are libraries, which know of years without writing one. */
const OWN_SCRIPT = 4_000;

const inert = new Set(['template', 'noscript', 'noframes', 'noembed', 'iframe']);
const silent = new Set([
  'script',
  'style',
  'title',
  'textarea',
  'select',
  'svg',
  'math',
  'object',
  'canvas',
  'video',
  'audio',
  'xmp',
]);
/** Their texts run on in one line with what stands around them. */
const inline = new Set(
  'a abbr acronym b bdi bdo big br cite code data del dfn em font i img ins kbd label mark nobr q s samp script small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
/** What stands in these is someone else's, or of another year by right. */
const quoting = new Set(['figure', 'figcaption', 'blockquote', 'pre', 'code']);
/** And so is what stands in these, unless they are within the footer. */
const quotingOutside = new Set(['article', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const footerName = /(^|[-_])(foot(er)?|colophon|copyrights?|imprint)([-_]|$)|[a-z](Footer|Copyright)/;
const partFooter = /^(card|post|entry|modal|article|comment|product|event|quote|blog|item|tile|table|panel|dialog)/i;
const yearName = /(^|[^a-z])(current|this|full|copy(right)?)?-?_?year([^a-z]|$)|[a-z]Year/i;

interface Level {
  readonly name: string;
  readonly inert: boolean;
  readonly silent: boolean;
  readonly footer: boolean;
  readonly quoted: boolean;
  /** Its text is a year that a script fills in. */
  readonly year: boolean;
}
const OUTSIDE: Level = { name: '', inert: false, silent: false, footer: false, quoted: false, year: false };

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, MAX_TEXT);
const firstOf = (...values: (string | undefined)[]): string | null =>
  values.find((value) => value !== undefined && value !== '') ?? null;

function isFooter(name: string, attributes: Readonly<Record<string, string>>): boolean {
  if (name === 'footer' || attributes.role === 'contentinfo') return true;
  return `${attributes.id ?? ''} ${attributes.class ?? ''}`
    .split(/\s+/)
    .some((word) => footerName.test(word) && !partFooter.test(word));
}

/** A reader of the page at `url`, without a DOM: what it keeps does not grow with the page. */
export function pageReader(url: string): PageReader {
  const levels: Level[] = [];
  const metas = new Map<string, string>();
  const links: { where: PageLink['where']; written: string; text: string }[] = [];
  const copyright: Notice[] = [];
  let title: string | null = null;
  let inTitle = false;
  let base: string | null = null;
  let lang: string | null = null;
  let refresh: string | null = null;
  let imageLink: string | undefined;
  let block = '';
  let letters = 0;
  let scripts = 0;
  let script: string | null = null;
  let writesYear = false;
  let open: { where: PageLink['where']; written: string; text: string } | null = null;
  let cut = false;

  const here = (): Level => levels.at(-1) ?? OUTSIDE;
  const endBlock = (level: Level): void => {
    if (block !== '' && !level.quoted && copyright.length < MAX_NOTICES)
      copyright.push(...noticesIn({ text: block, footer: level.footer }));
    block = '';
  };
  const addLink = (where: PageLink['where'], written: string, text: string): (typeof links)[number] => {
    const link = { where, written: written.slice(0, LOOK_LIMITS.address * 2), text };
    if (links.length < LOOK_LIMITS.pageLinks) links.push(link);
    else cut = true;
    return link;
  };

  const parser = new Parser({
    onopentag(name, attributes) {
      const outer = here();
      if (!inline.has(name)) endBlock(outer);
      else if (name === 'br' || name === 'img') block += ' ';
      const isQuoted = outer.quoted || quoting.has(name) || (!outer.footer && quotingOutside.has(name));
      const level: Level = {
        name,
        inert: outer.inert || inert.has(name),
        silent: outer.silent || silent.has(name),
        footer: outer.footer || (!isQuoted && isFooter(name, attributes)),
        quoted: isQuoted,
        year: !outer.inert && (outer.year || (inline.has(name) && namesYear(attributes))),
      };
      levels.push(level);
      if (levels.length > LOOK_LIMITS.depth) {
        cut = true;
        parser.pause();
      }
      if (level.inert) return;
      if (level.year && !outer.year) block += SCRIPTED;
      switch (name) {
        case 'html':
          lang ??= attributes.lang?.trim().slice(0, 35) || null;
          break;
        case 'base':
          if (attributes.href !== undefined) base ??= attributes.href;
          break;
        case 'title':
          // Within a drawing it is the drawing's; a second one counts for nothing.
          inTitle = !outer.silent && title === null;
          if (inTitle) title = '';
          break;
        case 'meta':
          readMeta(attributes);
          break;
        case 'link':
          if (/(^|\s)image_src(\s|$)/i.test(attributes.rel ?? '')) imageLink ??= attributes.href;
          break;
        case 'script':
          scripts += 1;
          if (attributes.src === undefined) {
            script = '';
            block += SCRIPTED;
          }
          break;
        case 'a':
        case 'area': {
          const href = attributes.href ?? attributes['xlink:href'];
          if (href !== undefined) open = addLink('link', href, tidy(attributes['aria-label'] ?? attributes.alt ?? ''));
          break;
        }
        case 'img':
          if (attributes.src !== undefined) addLink('image', attributes.src, tidy(attributes.alt ?? ''));
          if (open && open.text === '') open.text = tidy(attributes.alt ?? '');
          break;
      }
    },
    ontext(text) {
      const { name, inert, silent, year } = here();
      if (inert) return;
      if (name === 'title' && inTitle && title !== null) {
        if (title.length < MAX_TEXT) title += text.slice(0, MAX_TEXT);
      } else if (name === 'script') {
        if (script !== null && script.length <= OWN_SCRIPT) script += text.slice(0, OWN_SCRIPT + 1);
      }
      if (silent) return;
      letters += text.trim().length;
      if (!year && block.length < MAX_BLOCK) block += text.slice(0, MAX_BLOCK - block.length);
      if (open && open.text.length < MAX_TEXT) open.text += text.slice(0, MAX_TEXT);
    },
    onclosetag(name) {
      const level = levels.pop() ?? OUTSIDE;
      if (level.inert) return;
      if (!inline.has(name)) endBlock(level);
      if (name === 'script' && script !== null) {
        writesYear ||= script.length <= OWN_SCRIPT && /getFullYear|getUTCFullYear/.test(script);
        script = null;
      }
      if ((name === 'a' || name === 'area') && open) {
        open.text = tidy(open.text);
        open = null;
      }
    },
  });

  function readMeta(attributes: Readonly<Record<string, string>>): void {
    const content = attributes.content?.trim();
    if (content === undefined) return;
    if (attributes['http-equiv']?.toLowerCase() === 'refresh') {
      const [, seconds, to] = /^\s*(\d+)[\d.]*\s*[;,]\s*(?:url\s*=\s*)?["']?([^"']+)["']?\s*$/i.exec(content) ?? [];
      if (to !== undefined && Number(seconds) <= MAX_REFRESH_SECONDS) refresh ??= to.trim();
      return;
    }
    for (const key of [attributes.name, attributes.property, attributes.itemprop]) {
      const known = key?.trim().toLowerCase();
      if (known && content !== '' && metas.size < 200 && !metas.has(known))
        metas.set(known, content.slice(0, LOOK_LIMITS.address));
    }
  }

  return {
    write: (text) => {
      if (!cut || levels.length <= LOOK_LIMITS.depth) parser.write(text);
    },
    end(cutShort = false) {
      parser.end();
      endBlock(here());
      const whole = base === null ? url : (resolve(base, url) ?? url);
      // A base that no link can be relative to is passed over, as browsers do.
      const from = /^(data|javascript):/i.test(whole) ? url : whole;
      const picture = firstOf(
        metas.get('og:image'),
        metas.get('og:image:url'),
        metas.get('og:image:secure_url'),
        metas.get('twitter:image'),
        metas.get('twitter:image:src'),
        imageLink?.trim(),
        metas.get('image'),
      );
      const description = firstOf(
        metas.get('description'),
        metas.get('og:description'),
        metas.get('twitter:description'),
      );
      return {
        url,
        title: title === null ? null : tidy(title),
        description: description === null ? null : tidy(description),
        previewImage: picture === null ? null : (resolve(picture, from) ?? picture),
        lang,
        base: from,
        refresh: refresh === null ? null : resolve(refresh, from),
        links: links.map(({ where, written, text }) => ({
          where,
          url: resolve(written, from),
          written,
          text: tidy(text),
        })),
        copyright,
        scriptBuilt: scripts > 0 && letters < SHELL_TEXT,
        writesYear,
        cut: cut || cutShort,
      };
    },
  };
}

function namesYear(attributes: Readonly<Record<string, string>>): boolean {
  return Object.entries(attributes).some(
    ([name, value]) =>
      ((name === 'id' || name === 'class') && yearName.test(value)) || (name.startsWith('data-') && /year/i.test(name)),
  );
}

/** Reads a page from its bytes, in the encoding a browser would choose, as far as the cap. */
export interface PageBytesReader {
  /** False once no more is wanted. */
  write(bytes: Uint8Array): boolean;
  end(): PageFacts;
}

/** A reader of the page at `url` that takes what comes over the wire. */
export function pageBytesReader(url: string, contentType: string | null): PageBytesReader {
  const reader = pageReader(url);
  const decoder = pageDecoder(contentType);
  let left: number = LOOK_LIMITS.pageBytes;
  let cut = false;
  return {
    write(bytes) {
      if (bytes.length > left) cut = true;
      reader.write(decoder.write(bytes.subarray(0, left)));
      left -= Math.min(left, bytes.length);
      return !cut;
    },
    end() {
      reader.write(decoder.end());
      return reader.end(cut);
    },
  };
}

/** Whether an answer of this type is a page that can be read. */
export const isPageType = (contentType: string | null): boolean =>
  contentType === null || /^\s*(text\/html|application\/xhtml\+xml)\b/i.test(contentType);
