import { type Notice, noticesIn, SCRIPTED } from './copyright.ts';
import { pageDecoder } from './decode-page.ts';
import type { PageEvents } from './events/event-fact.ts';
import { eventsReader } from './events/read-events.ts';
import { LOOK_LIMITS } from './limits.ts';
import { resolve } from './links.ts';
import { type Builder, builderSigns } from './page/builder.ts';
import { AT, KIND } from './page/elements.ts';
import { type Attributes, markupReader } from './page/markup.ts';
import { type OpenLink, own, type PageLink, pageLinks, tidy } from './page/page-links.ts';
import {
  type Candidate,
  mayBePlaceholder,
  type Placeholder,
  placeholdersOf,
  placeholderWords,
} from './page/placeholders.ts';
import { saysNotFound } from './page/says-not-found.ts';
import { anchorHash, sketchOf } from './page/sketch.ts';
import { textBlocks, watchFor } from './page/text-blocks.ts';
import { cssUrls, srcsetUrls } from './page/written-urls.ts';

export type { PageLink } from './page/page-links.ts';
export { anchorHash, likeness } from './page/sketch.ts';

/** A feed that a page offers. */
export interface PageFeed {
  readonly url: string;
  readonly type: 'rss' | 'atom' | 'json';
  readonly title: string;
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
  /** Everything it points to, each target once for each `where`: the first place where it stands. */
  readonly links: readonly PageLink[];
  /** The places that a fragment can name, by `anchorHash`, each once. */
  readonly anchors: readonly number[];
  /** It asks search engines to leave it out. */
  readonly noindex: boolean;
  /** The address under which it wants to be known. */
  readonly canonical: string | null;
  readonly feeds: readonly PageFeed[];
  /** The first `<h1>` that says anything. */
  readonly heading: string | null;
  /** It says that it is not there. */
  readonly saysNotFound: boolean;
  /** Stands for its text; `likeness` compares two of them. Empty where it has none. */
  readonly sketch: readonly number[];
  /** Visible characters, spaces not counted. */
  readonly letters: number;
  readonly placeholders: readonly Placeholder[];
  /** Where its forms send what visitors write, other than to itself. */
  readonly forms: readonly { readonly action: string | null; readonly written: string }[];
  readonly builder: Builder | null;
  /** Where the person edits this very page, or else its site; null where that is not certain. */
  readonly edit: string | null;
  readonly events: PageEvents;
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
/** Beyond this a link or a heading is known well enough. */
const MAX_LINK_TEXT = 400;
const MAX_NOTICES = 20;
const MAX_METAS = 200;
const MAX_ANCHORS = 50_000;
const MAX_FORMS = 50;
const MAX_FEEDS = 50;
const MAX_CANDIDATES = 40;
/** What is kept of the lines of a page, to know what a short one says. */
const MAX_LINES = 40;
const MAX_LINE = 300;
const MAX_LINES_LETTERS = 1_000;
/** No notice and no placeholder is longer, but a footer may be one long line. */
const LOOKED = 200;
const LOOKED_IN_FOOTER = 2_000;
const LOOKED_IN_CODE = 60;
const MAX_REFRESH_SECONDS = 10;
/** Fewer visible letters than this beside a script: the shell of a page that a script fills. */
const SHELL_TEXT = 60;
/** Longer scripts are libraries, which know of years without writing one. */
const OWN_SCRIPT = 4_000;

const footerWord = /foot|colophon|copyright|imprint/i;
const footerName = /(^|[-_])(foot(er)?|colophon|copyrights?|imprint)([-_]|$)|[a-z](Footer|Copyright)/;
const partFooter = /^(card|post|entry|modal|article|comment|product|event|quote|blog|item|tile|table|panel|dialog)/i;
const yearName = /(^|[^a-z])(current|this|full|copy(right)?)?-?_?year([^a-z]|$)|[a-z]Year/i;
const namesFooter = (names: string): boolean =>
  footerWord.test(names) && names.split(/\s+/).some((word) => footerName.test(word) && !partFooter.test(word));

// What holds within an element: what it is, or what it stands in.
const INERT = 1 << 0;
const SILENT = 1 << 1;
const FOOTER = 1 << 2;
const QUOTED = 1 << 3;
/** Its text is a year that a script fills in. */
const YEAR = 1 << 4;
const CITED = 1 << 5;
const NAV = 1 << 6;
const HEADER = 1 << 7;
/** Within a part of the page that has headers of its own. */
const SECTION = 1 << 8;
const CODE = 1 << 9;
/** The reader of events was told of this very element. */
const TOLD = 1 << 10;
const INHERITED = TOLD - 1;

// What a class says.
const CLASS_FOOTER = 1;
const CLASS_YEAR = 2;
const CLASS_EVENT = 4;

const COPYRIGHT = 1;
const PLACEHOLDER = 2;
const watched = watchFor([
  {
    signs: '©Ⓒ',
    words: 'c) copyright copr urheberrecht rights rechte droits derechos direitos diritti prawa rättigheter'.split(' '),
  },
  placeholderWords,
]);

/** A heading while it is read; links below it point at it. */
interface Heading {
  text: string;
  readonly level: number;
}

/** Types of scripts that browsers run. */
const runs = /^\s*$|^\s*(?:text|application)\/(?:x-)?(?:java|ecma|j|live)script[\d.]*\s*(?:;|$)|^\s*module\s*$/i;

/** What classes say, by a few of their letters: the same ones come again and again, as the same string. */
const classes: (string | undefined)[] = new Array(256).fill(undefined);
const classesSay = new Uint8Array(256);

/** A reader of the page at `url`, without a DOM: what it keeps does not grow with the page. */
export function pageReader(url: string): PageReader {
  const metas = new Map<string, string>();
  const links = pageLinks();
  const signs = builderSigns();
  const sketch = sketchOf();
  const blocks = textBlocks(watched, sketch);
  const events = eventsReader(url);
  const anchors = new Set<number>();
  const copyright: Notice[] = [];
  const candidates: Candidate[] = [];
  const lines: string[] = [];
  const feeds: { written: string; type: PageFeed['type']; title: string }[] = [];
  const forms = new Set<string>();
  let title: string | null = null;
  let titleOpen = false;
  let base: string | null = null;
  let lang: string | null = null;
  let refresh: string | null = null;
  let canonical: string | null = null;
  let noindex = false;
  let imageLink: string | undefined;
  let inHead = true;
  let heading: Heading | null = null;
  let headingOpen = false;
  let firstHeading: Heading | null = null;
  let scripts = 0;
  let script: string | null = null;
  let writesYear = false;
  let open: OpenLink | null = null;
  /** Something of the block that is being read is quoted. */
  let cited = false;
  let cut = false;
  let listening = false;

  const partOf = (note: number): PageLink['part'] => {
    if (inHead) return 'head';
    if ((note & FOOTER) !== 0) return 'footer';
    if ((note & NAV) !== 0) return 'nav';
    return (note & HEADER) !== 0 ? 'header' : 'main';
  };
  const add = (
    where: PageLink['where'],
    written: string,
    note: number,
    label = '',
    opensHere = false,
    embedded = where !== 'head',
  ): OpenLink | null => links.add(where, written, { label, heading, part: partOf(note), opensHere, embedded });

  function endBlock(note: number): void {
    const said = blocks.end();
    const isCited = cited;
    cited = false;
    if (lines.length < MAX_LINES && blocks.letters() < MAX_LINES_LETTERS) {
      const line = blocks.taken().slice(0, MAX_LINE).trim();
      if (line !== '') lines.push(line);
    }
    if (said === 0) return;
    if ((said & COPYRIGHT) !== 0 && (note & QUOTED) === 0 && copyright.length < MAX_NOTICES) {
      for (const notice of noticesIn({ text: blocks.taken(), footer: (note & FOOTER) !== 0 })) copyright.push(notice);
    }
    if ((said & PLACEHOLDER) !== 0 && !isCited && candidates.length < MAX_CANDIDATES) {
      const text = blocks.taken();
      if (mayBePlaceholder(text)) candidates.push({ text: own(text), level: headingOpen ? (heading?.level ?? 0) : 0 });
    }
  }

  function classSays(value: string): number {
    const slot = (value.length * 61 + value.charCodeAt(0) + value.charCodeAt(value.length - 1) * 7) & 255;
    if (classes[slot] === value) return classesSay[slot] ?? 0;
    const says =
      (namesFooter(value) ? CLASS_FOOTER : 0) |
      (yearName.test(value) ? CLASS_YEAR : 0) |
      (value.includes('event') ? CLASS_EVENT : 0);
    classes[slot] = value;
    classesSay[slot] = says;
    return says;
  }

  function addAnchor(name: string): void {
    if (name === '') return;
    if (anchors.size < MAX_ANCHORS) anchors.add(anchorHash(name));
    else cut = true;
  }

  /** Only an element that begins or ends changes what the reader of events waits for. */
  function listen(): void {
    listening = events.listens();
    markup.forEvents = listening;
  }

  /** What the element is, beside what it stands in. */
  function noteOf(name: string, kind: number, outer: number, attributes: Attributes): number {
    const tells = (kind & TELLING) !== 0 || listening;
    if (!tells && ((outer & CODE) !== 0 || attributes.none())) return outer & INHERITED;
    const id = attributes.get(AT.id);
    const value = attributes.get(AT.class);
    const role = attributes.get(AT.role);
    const says = value === undefined || value === '' ? 0 : classSays(value);
    let note = outer & INHERITED;
    if ((kind & KIND.silent) !== 0) note |= SILENT;
    if ((kind & KIND.citing) !== 0) note |= (kind & KIND.code) !== 0 ? CITED | CODE : CITED;
    if ((kind & KIND.quoting) !== 0 || ((kind & KIND.quotingOutside) !== 0 && (outer & FOOTER) === 0)) note |= QUOTED;
    if ((note & (QUOTED | FOOTER)) === 0) {
      const isFooter =
        (says & CLASS_FOOTER) !== 0 ||
        name === 'footer' ||
        role === 'contentinfo' ||
        (id !== undefined && namesFooter(id));
      if (isFooter) note |= FOOTER;
    }
    if ((kind & KIND.inline) !== 0 && (note & YEAR) === 0) {
      if ((says & CLASS_YEAR) !== 0 || attributes.yearly() || (id !== undefined && yearName.test(id))) note |= YEAR;
    }
    if ((kind & KIND.landmark) !== 0 || role !== undefined) {
      if (name === 'nav' || role === 'navigation') note |= NAV;
      if (role === 'banner' || (name === 'header' && (outer & SECTION) === 0)) note |= HEADER;
      if (name === 'main' || name === 'article' || name === 'section') note |= SECTION;
    }
    const forEvents = (kind & KIND.events) !== 0 || (says & CLASS_EVENT) !== 0 || listening;
    if (forEvents && (outer & SILENT) === 0 && name !== 'html' && name !== 'head') {
      events.open(name, attributes.all());
      note |= TOLD;
      listen();
    }
    return note;
  }

  /** The links and the rest that elements of the kind `read` say in their attributes. */
  function readElement(name: string, note: number, outer: number, attributes: Attributes): void {
    const src = attributes.get(AT.src);
    switch (name) {
      case 'a':
      case 'area': {
        const place = attributes.get(AT.name);
        if (place !== undefined && name === 'a') addAnchor(place);
        const href = attributes.get(AT.href) ?? attributes.get(AT.xlinkHref);
        if (href === undefined) return;
        const where = attributes.get(AT.download) === undefined ? 'link' : 'file';
        const label = attributes.get(AT.label) ?? attributes.get(AT.alt) ?? '';
        open = add(where, href, note, label, opensHere(attributes), false);
        return;
      }
      case 'img':
      case 'image': {
        const alt = attributes.get(AT.alt) ?? '';
        const from = src ?? (name === 'image' ? (attributes.get(AT.href) ?? attributes.get(AT.xlinkHref)) : undefined);
        if (from !== undefined) add('image', from, note, alt);
        addSrcset(attributes.get(AT.srcset), note, alt);
        if (open && open.label === '') open.label = alt.slice(0, MAX_LINK_TEXT);
        return;
      }
      case 'source':
        if (src !== undefined) add('file', src, note);
        addSrcset(attributes.get(AT.srcset), note, '');
        return;
      case 'video': {
        const poster = attributes.get(AT.poster);
        if (src !== undefined) add('file', src, note);
        if (poster !== undefined) add('image', poster, note);
        return;
      }
      case 'audio':
      case 'track':
      case 'embed':
        if (src !== undefined) add('file', src, note);
        return;
      case 'object': {
        const data = attributes.get(AT.data);
        if (data !== undefined) add('file', data, note);
        return;
      }
      case 'iframe':
      case 'frame':
        if (src !== undefined) add('link', src, outer, attributes.get(AT.title) ?? '');
        return;
      case 'input':
        if (src !== undefined && attributes.get(AT.type)?.trim().toLowerCase() === 'image')
          add('image', src, note, attributes.get(AT.alt));
        addForm(attributes.get(AT.formaction));
        return;
      case 'button':
        addForm(attributes.get(AT.formaction));
        return;
      case 'form':
        addForm(attributes.get(AT.action));
        return;
      case 'html':
        lang ??= attributes.get(AT.lang)?.trim().slice(0, 35) || null;
        if (attributes.get(AT.webflow) !== undefined) signs.webflow();
        return;
      case 'body':
        signs.body(attributes.get(AT.class) ?? '');
        return;
      case 'base':
        base ??= attributes.get(AT.href) ?? null;
        return;
      case 'title':
        // Within a drawing it is the drawing's; a second one counts for nothing.
        if ((outer & SILENT) !== 0 || title !== null) return;
        title = '';
        titleOpen = true;
        return;
      case 'meta':
        readMeta(attributes);
        return;
      case 'link':
        readLink(attributes, note);
        return;
      case 'script':
        scripts += 1;
        if (src === undefined) {
          script = '';
          blocks.mark(SCRIPTED_CODE);
        } else {
          signs.loads(src);
          if (runs.test(attributes.get(AT.type) ?? '')) add('file', src, outer);
        }
    }
  }

  function addSrcset(srcset: string | undefined, note: number, label: string): void {
    if (srcset !== undefined) for (const each of srcsetUrls(srcset)) add('image', each, note, label);
  }
  function addForm(action: string | undefined): void {
    const written = action?.trim() ?? '';
    if (written !== '' && forms.size < MAX_FORMS) forms.add(own(written.slice(0, LOOK_LIMITS.address)));
  }

  function readMeta(attributes: Attributes): void {
    const content = attributes.get(AT.content)?.trim();
    if (content === undefined) return;
    if (attributes.get(AT.httpEquiv)?.toLowerCase() === 'refresh') {
      const [, seconds, to] = /^\s*(\d+)[\d.]*\s*[;,]\s*(?:url\s*=\s*)?["']?([^"']+)["']?\s*$/i.exec(content) ?? [];
      if (to !== undefined && Number(seconds) <= MAX_REFRESH_SECONDS) refresh ??= to.trim();
      return;
    }
    for (const key of [attributes.get(AT.name), attributes.get(AT.property), attributes.get(AT.itemprop)]) {
      const known = key?.trim().toLowerCase();
      if (!known || content === '') continue;
      if (known === 'generator') signs.generator(content);
      if (known === 'robots' || known === 'googlebot') noindex ||= /(^|[\s,])(noindex|none)([\s,]|$)/i.test(content);
      if (metas.size < MAX_METAS && !metas.has(known))
        metas.set(own(known), own(content.slice(0, LOOK_LIMITS.address)));
    }
  }

  function readLink(attributes: Attributes, note: number): void {
    const href = attributes.get(AT.href);
    const rel = attributes.get(AT.rel);
    if (rel === undefined) return;
    addSrcset(attributes.get(AT.imagesrcset), note, '');
    if (href === undefined) return;
    const rels = rel.toLowerCase().split(/\s+/);
    const is = (...names: string[]): boolean => names.some((each) => rels.includes(each));
    if (is('image_src')) imageLink ??= href;
    if (is('edituri', 'https://api.w.org/')) signs.root(href);
    if (is('shortlink')) signs.shortlink(href);
    if (is('canonical')) {
      canonical ??= href;
      add('head', href, note);
    } else if (is('stylesheet', 'manifest', 'modulepreload', 'preload')) {
      signs.loads(href);
      if (href.trim() !== '') add('file', href, note);
    } else if (is('icon', 'apple-touch-icon', 'apple-touch-icon-precomposed', 'mask-icon')) add('image', href, note);
    else if (is('alternate')) {
      const type = feedType(attributes.get(AT.type), href);
      if (type !== null) {
        if (feeds.length < MAX_FEEDS)
          feeds.push({ written: href, type, title: tidy(attributes.get(AT.title) ?? '', MAX_TEXT) });
      } else if (attributes.get(AT.hreflang) !== undefined) add('head', href, note);
    }
  }

  const markup = markupReader(
    {
      open(name, kind, attributes, outer) {
        if ((kind & KIND.inline) === 0) endBlock(outer);
        else if (name === 'br' || name === 'img') blocks.mark(32);
        if ((kind & KIND.head) === 0) inHead = false;
        if ((outer & INERT) !== 0) return outer & INHERITED;
        if ((kind & KIND.inert) !== 0 && name !== 'iframe') return (outer & INHERITED) | INERT;

        const note = noteOf(name, kind, outer, attributes);
        if (!attributes.none()) {
          const id = attributes.get(AT.id);
          if (id !== undefined) addAnchor(id);
          const style = attributes.get(AT.style);
          if (style !== undefined) for (const each of cssUrls(style)) add('image', each, note);
          const background = attributes.get(AT.background);
          if (background !== undefined && background.trim() !== '') add('image', background, note);
        }
        if ((note & YEAR) !== 0 && (outer & YEAR) === 0) blocks.mark(SCRIPTED_CODE);
        if ((kind & KIND.heading) !== 0 && (outer & SILENT) === 0) {
          heading = { text: '', level: Number(name.charAt(1)) };
          headingOpen = true;
        }
        if ((kind & KIND.read) !== 0) readElement(name, note, outer, attributes);
        return (kind & KIND.inert) !== 0 ? note | INERT : note;
      },
      close(name, kind, note) {
        if ((note & TOLD) !== 0) {
          events.close(name);
          listen();
        }
        if ((note & INERT) !== 0) return;
        if ((kind & KIND.inline) === 0) endBlock(note);
        if ((kind & KIND.heading) !== 0 && headingOpen && heading) {
          heading.text = tidy(heading.text, MAX_TEXT).replace(/\s*[¶§#]$/, '');
          headingOpen = false;
          if (heading.level === 1 && heading.text !== '') firstHeading ??= heading;
        }
        if (name === 'title') titleOpen = false;
        else if (name === 'script' && script !== null) {
          writesYear ||= script.length <= OWN_SCRIPT && /getFullYear|getUTCFullYear/.test(script);
          script = null;
        } else if (name === 'a') endLink();
        else if (name === 'area') open = null;
      },
      endLink,
      text(source, from, to, note) {
        if ((note & (INERT | SILENT)) !== 0) {
          if ((note & INERT) === 0 && (titleOpen || script !== null)) hidden(source.slice(from, to));
          return;
        }
        if ((note & YEAR) === 0) blocks.text(source, from, to, lookedIn(note));
        if (inHead && /\S/.test(source.slice(from, to))) inHead = false;
        if ((note & CITED) !== 0) cited = true;
        if (open !== null || headingOpen || listening) shown(source.slice(from, to));
      },
      character(codePoint, note) {
        if ((note & (INERT | SILENT)) !== 0) {
          if ((note & INERT) === 0 && titleOpen) hidden(String.fromCodePoint(codePoint));
          return;
        }
        if ((note & YEAR) === 0) blocks.character(codePoint);
        inHead &&= codePoint <= 32;
        if ((note & CITED) !== 0) cited = true;
        if (open !== null || headingOpen || listening) shown(String.fromCodePoint(codePoint));
      },
      comment(source, from, to) {
        if (to - from > 20) signs.comment(source.slice(from, Math.min(to, from + 60)));
      },
      settle: () => blocks.settle(),
    },
    LOOK_LIMITS.depth,
  );

  function endLink(): void {
    open = null;
  }

  /** Text that is kept beyond its block. */
  function shown(text: string): void {
    if (open !== null && open.text.length < MAX_LINK_TEXT) open.text += text.slice(0, MAX_LINK_TEXT);
    if (headingOpen && heading && heading.text.length < MAX_TEXT) heading.text += text.slice(0, MAX_TEXT);
    if (listening) events.text(text);
  }

  /** Text that is no text of the page: its title, its scripts. */
  function hidden(text: string): void {
    if (titleOpen && title !== null) {
      if (title.length < MAX_TEXT) title += text.slice(0, MAX_TEXT);
    } else if (script !== null && script.length <= OWN_SCRIPT) script += text.slice(0, OWN_SCRIPT + 1);
    if (listening) events.text(text);
  }

  return {
    write: (text) => markup.write(text),
    end(cutShort = false) {
      markup.end();
      endBlock(0);
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
      const letters = blocks.letters();
      const shownTitle = title === null ? null : tidy(title, MAX_TEXT);
      const shownHeading = firstHeading === null ? null : firstHeading.text;
      const { builder, edit } = signs.end(url);
      return {
        url,
        title: shownTitle,
        description: description === null ? null : tidy(description, MAX_TEXT),
        previewImage: picture === null ? null : (resolve(picture, from) ?? picture),
        lang,
        base: from,
        refresh: refresh === null ? null : resolve(refresh, from),
        links: links.end(from),
        anchors: [...anchors],
        noindex,
        canonical: canonical === null ? null : resolve(canonical, from),
        feeds: feeds.flatMap(({ written, type, title }) => {
          const at = resolve(written, from);
          return at === null ? [] : { url: at, type, title };
        }),
        heading: shownHeading,
        saysNotFound: saysNotFound(shownTitle, shownHeading, lines, letters),
        sketch: sketch.end(),
        letters,
        placeholders: placeholdersOf(candidates, { title: shownTitle, heading: shownHeading, letters, builder }),
        forms: [...forms].map((written) => ({ action: resolve(written, from), written })),
        builder,
        edit,
        events: events.end(),
        copyright: copyright.slice(0, MAX_NOTICES),
        scriptBuilt: scripts > 0 && letters < SHELL_TEXT,
        writesYear,
        cut: cut || cutShort || links.full() || markup.stopped(),
      };
    },
  };
}

const lookedIn = (note: number): number =>
  (note & CODE) !== 0 ? LOOKED_IN_CODE : (note & FOOTER) !== 0 ? LOOKED_IN_FOOTER : LOOKED;

/** Kinds of elements that say something without an attribute. */
const TELLING = KIND.silent | KIND.citing | KIND.quoting | KIND.quotingOutside | KIND.events | KIND.landmark;
const SCRIPTED_CODE = SCRIPTED.charCodeAt(0);

const firstOf = (...values: (string | undefined)[]): string | null =>
  values.find((value) => value !== undefined && value !== '') ?? null;

const isButton = (role: string | undefined): boolean => role !== undefined && /^\s*(?:tab|button)\s*$/i.test(role);

/** What makes of a link a button: a script opens something on the page, whatever its fragment says. */
const opensHere = (attributes: Attributes): boolean =>
  isButton(attributes.get(AT.role)) ||
  attributes.get(AT.onclick) !== undefined ||
  attributes.get(AT.toggle) !== undefined ||
  attributes.get(AT.bsToggle) !== undefined ||
  attributes.get(AT.controls) !== undefined ||
  attributes.get(AT.expanded) !== undefined;

/** The format of a feed by its type. WordPress offers its programming interface as `application/json`, which is none. */
function feedType(type: string | undefined, href: string): PageFeed['type'] | null {
  const is = type
    ?.trim()
    .toLowerCase()
    .replace(/\s*;.*$/s, '');
  switch (is) {
    case 'application/rss+xml':
    case 'application/rdf+xml':
      return 'rss';
    case 'application/atom+xml':
      return 'atom';
    case 'application/feed+json':
      return 'json';
    case 'application/json':
      return /feed[^/]*$/i.test(href) && !href.includes('wp-json') ? 'json' : null;
    default:
      return null;
  }
}

/** Reads a page from its bytes, in the encoding a browser would choose, as far as the cap. */
export interface PageBytesReader {
  /** False once no more is wanted. */
  write(bytes: Uint8Array): boolean;
  /** `cut`: more was there and did not come. */
  end(cut?: boolean): PageFacts;
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
    end(cutShort = false) {
      reader.write(decoder.end());
      return reader.end(cut || cutShort);
    },
  };
}

/** Whether an answer of this type is a page that can be read. */
export const isPageType = (contentType: string | null): boolean =>
  contentType === null || /^\s*(text\/html|application\/xhtml\+xml)\b/i.test(contentType);
