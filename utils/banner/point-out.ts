import type { BannerSpeech, Mark } from '../protocol/messages.ts';
import { element } from './element.ts';

/** What is pointed out on a page, one thing after another. It draws over the page and changes nothing in it. */
export interface Pointing {
  readonly count: number;
  start(): void;
  next(): void;
  stop(): void;
}

/** The banner finds it here once the background has put it into its world. A page's own scripts live in another. */
declare global {
  var pointOutHere: typeof pointOut | undefined;
}

/** Attributes that lead somewhere; `srcset` and `style` name several places. */
const LEADING = ['href', 'src', 'srcset', 'poster', 'data', 'action', 'formaction', 'background', 'style'];
/** A link that stands everywhere is not shown everywhere. */
const MOST_PLACES = 60;
const LONGEST_NAME = 80;
const ROUND = 5;
/** Whether something can be seen is asked now and then, where it stands in every frame. */
const FRAMES_TO_LOOK = 12;

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, LONGEST_NAME);
/** What the page says, shut in so that it cannot turn the sentence around it (Unicode, UAX 9). */
const quoted = (text: string): string => {
  const kept = tidy(text.replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, ''));
  return kept === '' ? '' : `\u2068${kept}\u2069`;
};
const bare = (text: string): string => text.replace(/\s+/g, '');

/** An address as it is compared: spelled one way, without a name to sign in. */
function plain(written: string, base: string, fragment: boolean): string {
  if (!URL.canParse(written, base)) return '';
  const url = new URL(written, base);
  url.username = '';
  url.password = '';
  if (!fragment) url.hash = '';
  try {
    return decodeURI(url.href);
  } catch {
    return url.href;
  }
}

const partsOf = (name: string, value: string): string[] => {
  if (name === 'srcset') return value.split(/\s+/).map((part) => part.replace(/,$/, ''));
  if (name === 'style') return [...value.matchAll(/url\(\s*(["']?)(.*?)\1\s*\)/g)].map(([, , url = '']) => url);
  return [value.trim()];
};

/** Everything on the page that leads to `target`; with its fragment where it has one, and else whatever the fragment. */
function leadingTo(target: string): Element[] {
  const fragment = target.includes('#');
  const wanted = plain(target, document.baseURI, fragment);
  return [...document.querySelectorAll(`[${LEADING.join('],[')}]`)].filter((one) =>
    LEADING.some((name) =>
      partsOf(name, one.getAttribute(name) ?? '').some(
        (part) => part !== '' && (part === target || (wanted !== '' && plain(part, one.baseURI, fragment) === wanted)),
      ),
    ),
  );
}

/** The smallest elements whose text holds `text`, white space aside: what stands between inline elements is not told alike everywhere. */
function holding(text: string, within: Element): Element[] {
  if (/^(script|style|noscript|template)$/.test(within.localName) || !bare(within.textContent).includes(text))
    return [];
  const inner = [...within.children].flatMap((child) => holding(text, child));
  return inner.length > 0 ? inner : [within];
}

/** What of the page is seen in place of it: the picture for its sources and for its areas. */
function bearerOf(found: Element): Element {
  if (found.localName === 'source')
    return found.closest('picture')?.querySelector('img') ?? found.closest('video,audio') ?? found;
  const name = found.localName === 'area' ? found.closest('map')?.name : undefined;
  return name === undefined ? found : (document.querySelector(`img[usemap="#${CSS.escape(name)}"]`) ?? found);
}

/** The box around it and the pictures in it, which reach out of a line of text. */
function boxOf(place: Element): DOMRect {
  const boxes = [place, ...place.querySelectorAll('img,svg')]
    .map((one) => one.getBoundingClientRect())
    .filter(({ width, height }) => width > 0 && height > 0);
  if (boxes.length === 0) return new DOMRect();
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  const right = Math.max(...boxes.map((box) => box.right));
  return new DOMRect(left, top, right - left, Math.max(...boxes.map((box) => box.bottom)) - top);
}

/** Whether a visitor who scrolls there sees it. */
function isSeen(place: Element): boolean {
  const box = boxOf(place);
  if (box.width === 0 || !place.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
  if (box.right + scrollX <= 0 || box.bottom + scrollY <= 0) return false;
  for (let up = place.parentElement; up && up !== document.body; up = up.parentElement) {
    if (!/hidden|clip/.test(getComputedStyle(up).overflow)) continue;
    const { left, top, right, bottom } = up.getBoundingClientRect();
    // A closed drawer leaves no more than its edge.
    if (Math.min(right, box.right) - Math.max(left, box.left) < 2) return false;
    if (Math.min(bottom, box.bottom) - Math.max(top, box.top) < 2) return false;
  }
  return true;
}

/** Whether a visitor sees it: not in a closed menu, say, nor where only browsers read, nor where it is nowhere on the page. */
const SEEN = ['seen', 'hidden', 'inHead', 'notFound'] as const;
type Seen = (typeof SEEN)[number];

const seenAs = (place: Element | null): Seen => {
  if (!place?.isConnected) return 'notFound';
  if (document.head.contains(place)) return 'inHead';
  return isSeen(place) ? 'seen' : 'hidden';
};

function headingOf(place: Element): string {
  const before = [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].filter(
    (one) => one.compareDocumentPosition(place) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  return quoted(before.at(-1)?.textContent ?? '');
}

const fill = (text: string, places: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (place, name: string) => String(places[name] ?? place));

/** What is wrong with it, and where it is, if it cannot be seen. */
function inWords(place: Element | null, said: string, seen: Seen, words: BannerSpeech['words']): string {
  if (seen === 'seen') return said;
  const text = quoted(place?.getAttribute('aria-label') ?? place?.getAttribute('alt') ?? place?.textContent ?? '');
  const heading = place ? headingOf(place) : '';
  const where = seen !== 'hidden' ? seen : text === '' ? 'hidden' : heading === '' ? 'hiddenNamed' : 'hiddenUnder';
  return `${said} ${fill(words[where], { text, heading })}`;
}

const RINGS = 'position:fixed;left:0;top:0;pointer-events:none';
const RING = 'position:absolute;border-radius:8px;';
const OTHER = `${RING}border:2px dashed var(--ember);box-shadow:0 0 0 2px var(--surface)`;
const NOW = `${RING}border:3px solid var(--ember);box-shadow:0 0 0 2px var(--surface),inset 0 0 0 1px var(--surface)`;

/**
 * Finds what is marked on the page and rings it, what can be seen first; behind `card`, and with it. `tell` hears which of them is pointed out and
 * what is wrong with it, again when the person opens or closes the menu that it is in; `clear` hears where it stands
 * whenever it has come to rest.
 */
export function pointOut(
  marks: readonly Mark[],
  words: BannerSpeech['words'],
  card: HTMLElement,
  tell: (place: string, said: string) => void,
  clear: (of: DOMRect) => void,
): Pointing {
  const things = marks
    .flatMap((mark) => {
      const found = mark.target === null ? holding(bare(mark.text), document.body) : leadingTo(mark.target);
      const places = [...new Set(found.map(bearerOf))];
      return (places.length > 0 ? places : [null]).map((place) => ({ place, said: mark.said, seen: seenAs(place) }));
    })
    .sort((a, b) => SEEN.indexOf(a.seen) - SEEN.indexOf(b.seen))
    .slice(0, MOST_PLACES)
    .map((thing) => ({ ...thing, ring: element('div') }));
  const rings = element('div', { class: 'rings', 'aria-hidden': 'true' }, ...things.map(({ ring }) => ring));
  rings.style.cssText = RINGS;
  let at = 0;
  let frame = 0;
  let frames = 0;
  let still = 0;
  let before = '';

  const say = () => {
    const thing = things[at];
    if (!thing) return tell('', words.notFound);
    const counted = things.length > 1 ? fill(words.place, { at: at + 1, of: things.length }) : '';
    tell(counted, inWords(thing.place, thing.said, thing.seen, words));
  };
  const go = () => {
    still = 0;
    const behavior = matchMedia('(prefers-reduced-motion:reduce)').matches ? 'instant' : 'smooth';
    things[at]?.place?.scrollIntoView({ block: 'center', inline: 'nearest', behavior });
    say();
  };
  const draw = () => {
    // A page that takes the banner out is not drawn upon.
    if (!rings.isConnected) return;
    frame = requestAnimationFrame(draw);
    frames += 1;
    rings.hidden = card.hidden;
    // Wherever the page has put what `fixed` counts from.
    const origin = rings.getBoundingClientRect();
    for (const [n, thing] of things.entries()) {
      const { place, ring, seen } = thing;
      if (frames % FRAMES_TO_LOOK === 0) thing.seen = seenAs(place);
      if (n === at && thing.seen !== seen) say();
      ring.hidden = !place || thing.seen !== 'seen';
      if (!place || ring.hidden) continue;
      const { left, top, width, height } = boxOf(place);
      const size = `width:${width + 2 * ROUND}px;height:${height + 2 * ROUND}px`;
      const box = `left:${left - origin.left - ROUND}px;top:${top - origin.top - ROUND}px;${size}`;
      ring.style.cssText = `${n === at ? NOW : OTHER};${box}`;
      if (n !== at) continue;
      still = box === before ? still + 1 : 0;
      before = box;
      if (still === FRAMES_TO_LOOK) clear(ring.getBoundingClientRect());
    }
  };

  return {
    count: things.length,
    start() {
      card.before(rings);
      go();
      draw();
    },
    next() {
      at = (at + 1) % things.length;
      go();
    },
    stop() {
      cancelAnimationFrame(frame);
      rings.remove();
    },
  };
}
