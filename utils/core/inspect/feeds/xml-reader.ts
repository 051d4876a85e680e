import { Parser } from 'htmlparser2';
import { LOOK_LIMITS } from '../limits.ts';
import { resolve } from '../links.ts';
import { htmlToText } from './html-to-text.ts';

/** An element as it opens. Names are in lower case: feeds do not agree on `pubDate`. */
export interface XmlElement {
  readonly name: string;
  /** Its namespace as `spaceKey` writes it; '' for none, `dc:` where the prefix dc is declared nowhere. */
  readonly space: string;
  readonly prefixed: boolean;
  /** What its addresses are relative to (XML Base). */
  readonly base: string;
  /** An attribute without a namespace, or of `space`. */
  attribute(name: string, space?: string): string | undefined;
}

/**
 * What is told of a document while it is read. What is still open at its end never closes: a document that breaks off
 * within an address or a date does not say what it began to say.
 */
export interface XmlVisitor {
  open(element: XmlElement): void;
  /** A run of text or CDATA, entities resolved and cut at `MAX_RUN`; only while `listens()`. */
  text(text: string): void;
  /** The innermost open element closes. */
  close(): void;
  listens(): boolean;
}

export interface XmlReader {
  write(text: string): void;
  /** Nothing more will be told. */
  stop(): void;
  readonly stopped: boolean;
  /** Elements stood deeper than anybody writes them, and the rest was left. */
  readonly tooDeep: boolean;
}

/** Elements within elements: feeds and sitemaps are flat, and the cost of what is never closed grows with the depth. */
const MAX_DEPTH = 250;
/** Letters kept of one run of text: titles, addresses and dates are far shorter. */
const MAX_RUN = 4_000;
/** Entities that a document may declare, and their length: none of them can grow a document beyond sense. */
const MAX_ENTITIES = 100;
const MAX_ENTITY = 250;

/** How a namespace is compared: letter case and a last `/` or `#` differ between feeds that mean the same. */
export const spaceKey = (uri: string): string =>
  uri
    .trim()
    .toLowerCase()
    .replace(/[/#]+$/, '');

interface Scope {
  /** Namespaces declared here, by prefix. */
  readonly declared: ReadonlyMap<string, string>;
  readonly outer: Scope | null;
}
interface Level {
  readonly scope: Scope | null;
  readonly base: string;
}

const predefined = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/**
 * Reads XML in one forgiving pass as it arrives, with namespaces, XML Base and the entities that the document declares
 * in so many letters (an entity made of entities is left as it is written, so nothing can grow). HTML's entities are
 * known too: feeds use them without declaring them.
 */
export function xmlReader(url: string, visitor: XmlVisitor): XmlReader {
  const levels: Level[] = [];
  const entities = new Map(predefined);
  let run = '';
  let stopped = false;
  let tooDeep = false;

  const decoded = (text: string): string =>
    text.includes('&')
      ? text.replace(/&(#?[\w.-]{1,40});/g, (whole, name: string) => entities.get(name) ?? htmlToText(whole, whole))
      : text;
  const endRun = (): void => {
    if (run !== '') visitor.text(decoded(run));
    run = '';
  };
  const stop = (): void => {
    stopped = true;
    run = '';
    parser.pause();
  };

  const parser = new Parser(
    {
      onprocessinginstruction(name, written) {
        if (!name.startsWith('!')) return;
        for (const [, entity = '', double, single] of written.matchAll(
          /!ENTITY\s+([\w.-]+)\s+(?:"([^"]*)"|'([^']*)')/gi,
        )) {
          const value = double ?? single ?? '';
          if (value.length > MAX_ENTITY || entities.size >= MAX_ENTITIES || entities.has(entity)) continue;
          // `&#163;` is a letter, `&other;` a way to grow.
          if (!/&(?!#\w+;)/.test(value)) entities.set(entity, decoded(value));
        }
      },
      onopentag(qualified, attributes) {
        endRun();
        const outer = levels.at(-1);
        const scope = scopeOf(attributes, outer?.scope ?? null, decoded);
        const base = baseOf(attributes['xml:base'], outer?.base ?? url, decoded);
        levels.push({ scope, base });
        if (levels.length > MAX_DEPTH) {
          tooDeep = true;
          return stop();
        }
        const [prefix, name] = parted(qualified);
        visitor.open({
          name,
          space: spaceOf(prefix, scope),
          prefixed: prefix !== '',
          base,
          attribute(wanted, space) {
            const written =
              space === undefined
                ? attributes[wanted]
                : Object.entries(attributes).find(([key]) => {
                    const [before, local] = parted(key);
                    return local === wanted && before !== '' && spaceOf(before, scope) === space;
                  })?.[1];
            return written === undefined ? undefined : decoded(written.slice(0, MAX_RUN));
          },
        });
      },
      ontext(text) {
        if (!stopped && run.length < MAX_RUN && visitor.listens()) run += text.slice(0, MAX_RUN - run.length);
      },
      oncdatastart: endRun,
      oncdataend() {
        if (run !== '') visitor.text(run);
        run = '';
      },
      onclosetag() {
        if (stopped) return;
        endRun();
        levels.pop();
        visitor.close();
      },
    },
    // A piece of text may end within `&amp;`, and CDATA has none: entities are resolved here, run by run.
    { xmlMode: true, decodeEntities: false, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );

  return {
    write(text) {
      if (!stopped) parser.write(text);
    },
    stop,
    get stopped() {
      return stopped;
    },
    get tooDeep() {
      return tooDeep;
    },
  };
}

function parted(qualified: string): [prefix: string, name: string] {
  const colon = qualified.indexOf(':');
  return colon < 0 ? ['', qualified] : [qualified.slice(0, colon), qualified.slice(colon + 1)];
}

function scopeOf(
  attributes: Readonly<Record<string, string>>,
  outer: Scope | null,
  decoded: (text: string) => string,
): Scope | null {
  let declared: Map<string, string> | null = null;
  for (const key in attributes) {
    if (key !== 'xmlns' && !key.startsWith('xmlns:')) continue;
    declared ??= new Map();
    declared.set(key.slice('xmlns:'.length), spaceKey(decoded((attributes[key] ?? '').slice(0, LOOK_LIMITS.address))));
  }
  // A chain and no copy: a thousand declarations within each other must not cost a million.
  return declared ? { declared, outer } : outer;
}

function spaceOf(prefix: string, scope: Scope | null): string {
  for (let at = scope; at; at = at.outer) {
    const space = at.declared.get(prefix);
    if (space !== undefined) return space;
  }
  return prefix === '' ? '' : `${prefix}:`;
}

function baseOf(written: string | undefined, outer: string, decoded: (text: string) => string): string {
  if (written === undefined || written.length > LOOK_LIMITS.address) return outer;
  const base = resolve(decoded(written), outer);
  return base === null || base.length > LOOK_LIMITS.address ? outer : base;
}
