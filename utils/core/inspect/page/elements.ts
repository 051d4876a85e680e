/*
 * The elements and attributes that mean something to the reader, as the HTML standard names them. Names are looked up in
 * the source itself: a page has a hundred thousand of them, and a string for each would cost more than all the rest.
 */

/** What an element is; an element may be several. */
export const KIND = {
  /** Has no content and no end tag. */
  void: 1 << 0,
  /** Its text runs on in one line with what stands around it. */
  inline: 1 << 1,
  /** Ends an open paragraph (HTML standard, "in body": "has a p element in button scope"). */
  endsParagraph: 1 << 2,
  /** The standard's "special": an end tag of anything inline reaches no further up. */
  special: 1 << 3,
  /** The standard's "scope": no end tag within it reaches what is outside. */
  scope: 1 << 4,
  /** Its beginning ends others of its kin. */
  endsKin: 1 << 5,
  heading: 1 << 6,
  /** Rows, cells and parts of a table. */
  table: 1 << 7,
  /** Ends a drawing or a formula that it stands in (HTML standard, "in foreign content"). */
  leavesForeign: 1 << 8,
  /** Within a drawing or a formula, begins HTML again. */
  integrates: 1 << 9,
  /** Begins a drawing or a formula. */
  foreign: 1 << 10,
  /** Nothing in it is there for a visitor whose browser runs scripts. */
  inert: 1 << 11,
  /** Its text is no text of the page. */
  silent: 1 << 12,
  /** What stands in it is someone else's, or of another year by right. */
  quoting: 1 << 13,
  /** So is what stands in these, unless they are within the footer. */
  quotingOutside: 1 << 14,
  /** Somebody's words or code, shown as such. */
  citing: 1 << 15,
  /** Its own attributes are read, beyond those that any element may have. */
  read: 1 << 16,
  /** The reader of events wants to know of it. */
  events: 1 << 17,
  /** May stand before the body. */
  head: 1 << 18,
  /** Its end tag reaches up to its beginning whatever is open. */
  reaches: 1 << 19,
  /** A part of the page by its name. */
  landmark: 1 << 20,
  /** In its text, `&` is a letter like others. */
  raw: 1 << 21,
  /** Code: nothing in it says anything of the page around it. */
  code: 1 << 22,
  /** No tag is one in its text, but its own end tag. */
  untagged: 1 << 23,
} as const;

const kinds = new Map<string, number>();
const are = (kind: number, names: string): void => {
  for (const name of names.split(' ')) kinds.set(name, (kinds.get(name) ?? 0) | kind);
};

are(
  KIND.void,
  'area base basefont bgsound br col command embed frame hr img input isindex keygen link meta param source track wbr',
);
are(
  KIND.inline,
  'a abbr acronym b bdi bdo big br cite code data del dfn em font i img ins kbd label mark nobr q s samp script small span strike strong sub sup time tt u var wbr',
);
are(
  KIND.endsParagraph,
  'address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li listing main menu nav ol p plaintext pre search section summary table ul xmp',
);
are(
  KIND.special,
  'address applet area article aside base basefont bgsound blockquote body br button caption center col colgroup dd details dir div dl dt embed fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe img input keygen li link listing main marquee menu meta nav noembed noframes noscript object ol p param plaintext pre script search section select source style summary table tbody td template textarea tfoot th thead title tr track ul wbr xmp',
);
are(KIND.scope, 'applet body caption html table td th marquee object select template');
are(KIND.endsKin, 'a button caption colgroup dd dt h1 h2 h3 h4 h5 h6 li optgroup option tbody td tfoot th thead tr');
are(KIND.heading, 'h1 h2 h3 h4 h5 h6');
are(KIND.table, 'caption colgroup table tbody td tfoot th thead tr');
are(
  KIND.leavesForeign,
  'b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr ol p pre ruby s small span strong strike sub sup table tt u ul var',
);
are(KIND.integrates, 'foreignobject desc title mi mo mn ms mtext annotation-xml');
are(KIND.foreign, 'svg math');
are(KIND.inert, 'template noscript noframes noembed iframe');
are(KIND.silent, 'script style title textarea select svg math object canvas video audio xmp');
are(KIND.quoting, 'figure figcaption blockquote pre code');
are(KIND.quotingOutside, 'article h1 h2 h3 h4 h5 h6');
are(KIND.citing, 'blockquote pre code q cite samp kbd figcaption');
are(
  KIND.read,
  'a area audio base body button embed form frame html iframe image img input link meta object script source time title track video',
);
are(
  KIND.events,
  'style template noscript svg math select textarea iframe object script meta title time h1 h2 h3 h4 h5 h6 caption summary legend section article details table fieldset aside nav footer dialog',
);
are(KIND.head, 'html head title meta link script style base noscript template');
are(KIND.landmark, 'article footer header main nav section');
are(KIND.code, 'pre code samp kbd');
are(KIND.raw, 'script style xmp iframe noembed noframes plaintext');
are(KIND.untagged, 'script style xmp iframe noembed noframes plaintext title textarea');
are(KIND.reaches, 'template noscript svg math');

/** Names that are found in a text without taking them out of it, whatever their case. */
export interface Names {
  readonly all: readonly string[];
  /** The place in `all` of the name that stands at `from` up to `to`; -1 where it is none of them. */
  find(text: string, from: number, to: number): number;
}

/** A table of `all`, which are in small letters. */
export function nameTable(all: readonly string[]): Names {
  const slots: number[][] = Array.from({ length: 32 * 32 }, () => []);
  const slotOf = (length: number, first: number): number => ((length & 31) << 5) | (first & 31);
  const codes = all.map((name) => Array.from(name, (letter) => letter.charCodeAt(0)));
  for (const [at, name] of all.entries()) slots[slotOf(name.length, name.charCodeAt(0))]?.push(at);
  return {
    all,
    find(text, from, to) {
      const slot = slots[slotOf(to - from, text.charCodeAt(from))];
      if (slot === undefined) return -1;
      next: for (let at = 0; at < slot.length; at++) {
        const found = slot[at] ?? 0;
        const name = codes[found];
        if (name === undefined || name.length !== to - from) continue;
        for (let letter = 0; letter < name.length; letter++) {
          const wanted = name[letter] ?? 0;
          const code = text.charCodeAt(from + letter);
          if (code !== wanted && !(wanted > 96 && (code | 32) === wanted)) continue next;
        }
        return found;
      }
      return -1;
    },
  };
}

/** The known elements; `ELEMENT_KINDS` has the kind of each at the same place. */
export const ELEMENTS = nameTable([...kinds.keys()]);
export const ELEMENT_KINDS: Int32Array = Int32Array.from(kinds.values());

/*
 * Attributes in three parts: those read on any element, those read on elements of the kind `read`, those for events. Each
 * is known by its place in the table.
 */
const anywhere = ['class', 'id', 'style', 'role', 'background'] as const;
const onRead = [
  'href',
  'src',
  'name',
  'rel',
  'type',
  'title',
  'alt',
  'content',
  'srcset',
  'imagesrcset',
  'download',
  'xlink:href',
  'poster',
  'data',
  'action',
  'formaction',
  'hreflang',
  'lang',
  'property',
  'itemprop',
  'http-equiv',
  'onclick',
  'data-toggle',
  'data-bs-toggle',
  'aria-controls',
  'aria-expanded',
  'aria-label',
  'data-wf-site',
  'pubdate',
  'color',
] as const;
const forEvents = ['datetime', 'value', 'hidden'] as const;
const attributes = [...anywhere, ...onRead, ...forEvents];

export type AttributeName = (typeof attributes)[number];
export const ATTRIBUTES = nameTable(attributes);
const placeOf = (name: AttributeName): number => attributes.indexOf(name);
/** Where the parts end in `ATTRIBUTES`. */
export const READ_ANYWHERE: number = anywhere.length;
export const READ_ON_READ: number = anywhere.length + onRead.length;
/** The places of the attributes that are asked for by place; the reader does so a million times on a large site. */
export const AT = {
  class: placeOf('class'),
  id: placeOf('id'),
  style: placeOf('style'),
  role: placeOf('role'),
  background: placeOf('background'),
  href: placeOf('href'),
  src: placeOf('src'),
  name: placeOf('name'),
  rel: placeOf('rel'),
  type: placeOf('type'),
  title: placeOf('title'),
  alt: placeOf('alt'),
  content: placeOf('content'),
  srcset: placeOf('srcset'),
  imagesrcset: placeOf('imagesrcset'),
  download: placeOf('download'),
  xlinkHref: placeOf('xlink:href'),
  poster: placeOf('poster'),
  data: placeOf('data'),
  action: placeOf('action'),
  formaction: placeOf('formaction'),
  hreflang: placeOf('hreflang'),
  lang: placeOf('lang'),
  property: placeOf('property'),
  itemprop: placeOf('itemprop'),
  httpEquiv: placeOf('http-equiv'),
  onclick: placeOf('onclick'),
  toggle: placeOf('data-toggle'),
  bsToggle: placeOf('data-bs-toggle'),
  controls: placeOf('aria-controls'),
  expanded: placeOf('aria-expanded'),
  label: placeOf('aria-label'),
  webflow: placeOf('data-wf-site'),
  color: placeOf('color'),
} as const;
