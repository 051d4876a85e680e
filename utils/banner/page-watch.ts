import { HALF_FILLED_FOR, type PageFacts } from '../core/nudges/breakpoint.ts';
import type { Instant } from '../core/time.ts';
import { overlaps } from './placement.ts';

/** Sees what a person does on a page; it reads nothing that is written there, neither by the page nor by the person. */
export interface PageWatch {
  facts(): PageFacts;
  /** The field that holds the focus, or null. */
  field(): Element | null;
  /** The page has become another: what was begun on the last one is left, except what is being worked in. */
  arrived(): void;
}

/** Smaller than this, a silent moving picture is an ornament and no video that anyone watches. */
const SMALLEST_VIDEO = 48;

/** What a person does, and what changes what they look at. Captured, so that a page cannot keep it from us. */
const EVENTS =
  'keydown input submit reset pointerdown pointermove pointerup wheel scroll resize focusin visibilitychange ' +
  'fullscreenchange beforeprint afterprint play pause ended emptied';

/** A slider is moved, not filled in. */
const SLIDES = '[type=range],[type=color]';
/** Where Enter sends what was written. */
const SINGLE_LINE = 'input,[role=searchbox],[role=textbox]:not([aria-multiline=true])';

/** What all of the banner goes by: milliseconds since the page began to load, which no clock that is set can turn back. */
export const now = (): Instant => performance.now();

/** The element that holds the focus, also within open shadow roots. */
export function focused(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

function isPlaying(media: HTMLMediaElement): boolean {
  if (media.paused || media.ended) return false;
  if (!media.muted && media.volume > 0) return true;
  if (!(media instanceof HTMLVideoElement)) return false;
  if (media === document.pictureInPictureElement) return true;
  const box = media.getBoundingClientRect();
  const view = new DOMRect(0, 0, innerWidth, innerHeight);
  return Math.min(box.width, box.height) >= SMALLEST_VIDEO && overlaps(box, view);
}

const isModal = (element: Element): boolean =>
  element.getClientRects().length > 0 && element.matches('[aria-modal=true],:modal');

const some = <T extends Element>(selector: string, is: (element: T) => boolean): boolean =>
  [...document.querySelectorAll<T>(selector)].some(is);

const matchesMedia = (query: string): boolean => matchMedia(query).matches;

/** Enter in a line of its own: sent, as far as anybody can see who does not read. */
const isSent = (event: Event, field: Element): boolean =>
  event instanceof KeyboardEvent &&
  event.key === 'Enter' &&
  !event.shiftKey &&
  !event.isComposing &&
  field.matches(SINGLE_LINE);

/**
 * Watches until `signal` ends it, and calls `changed` whenever something happened that may change the facts. It costs
 * next to nothing until they are asked for.
 */
export function watchPage(signal: AbortSignal, changed: () => void): PageWatch {
  let restSince = now();
  let typedAt = Number.NEGATIVE_INFINITY;
  let printing = false;
  /** What was begun and not sent, a form or a field that belongs to none, and until when it counts. */
  const begun = new Map<Element, number>();

  /** Follows what is filled in by what happens to it alone: what is written there is nobody's business. */
  const follow = (event: Event, field: Element, form: HTMLFormElement | undefined) => {
    const { type } = event;
    if (type === 'submit' || type === 'reset') begun.delete(field);
    else if (type === 'input' && !field.matches(SLIDES)) {
      typedAt = restSince;
      begun.set(form ?? field, form ? Number.POSITIVE_INFINITY : restSince + HALF_FILLED_FOR);
    } else if (!form && begun.has(field)) {
      if (isSent(event, field)) begun.delete(field);
      else begun.set(field, restSince + HALF_FILLED_FOR);
    }
  };
  const noticed = (event: Event): void => {
    const { type } = event;
    if (!event.isTrusted) return;
    // Without a button held it is only a hand on the mouse.
    if (type === 'pointermove' && event instanceof PointerEvent && !event.buttons) return;
    // What scrolls within a page may be a ticker that never rests.
    if (type === 'scroll' && event.target !== document) return;
    restSince = now();
    // Whoever presses something here has no print dialog in front of it: not every end of one is told.
    if (/print|down/.test(type)) printing = type === 'beforeprint';
    const path = event.composedPath();
    const [field] = path;
    if (field instanceof Element)
      follow(
        event,
        field,
        path.find((one) => one instanceof HTMLFormElement),
      );
    changed();
  };
  for (const type of EVENTS.split(' ')) addEventListener(type, noticed, { capture: true, passive: true, signal });

  return {
    facts: () => ({
      hidden: document.visibilityState !== 'visible',
      printing: printing || matchesMedia('print'),
      'full-screen': document.fullscreenElement != null || matchesMedia('(display-mode:fullscreen)'),
      dialog: some('dialog[open],[aria-modal=true]', isModal),
      playing: navigator.mediaSession?.playbackState === 'playing' || some('video,audio', isPlaying),
      'in-frame': focused() instanceof HTMLIFrameElement,
      restSince,
      typedAt,
      halfFilledUntil: Math.max(...[...begun].flatMap(([place, until]) => (place.isConnected ? until : []))),
    }),
    field: () => {
      const active = focused();
      // What takes text: fields that may be written in, and editors.
      return active?.matches(':read-write') ? active : null;
    },
    arrived: () => {
      restSince = now();
      for (const place of begun.keys()) if (!place.contains(focused())) begun.delete(place);
    },
  };
}
