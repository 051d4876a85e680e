import type { PageFacts } from './gate.ts';

/** Looks at a page for as long as it must be known what a person does there. */
export interface PageWatch {
  facts(): PageFacts;
  /** The field that holds the focus, or null. */
  field(): Element | null;
  stop(): void;
}

/** Smaller than this, a silent moving picture is an ornament and no video that anyone watches. */
const SMALLEST_VIDEO = 48;

/** What a person does, and what changes what they look at. Captured, so that a page cannot keep it from us. */
const EVENTS = [
  'keydown',
  'input',
  'pointerdown',
  'pointermove',
  'pointerup',
  'wheel',
  'touchmove',
  'scroll',
  'resize',
  'focusin',
  'focusout',
  'visibilitychange',
  'fullscreenchange',
  'play',
  'playing',
  'pause',
  'ended',
  'emptied',
  'pageshow',
];

const NO_TEXT = new Set([
  'button',
  'checkbox',
  'color',
  'file',
  'hidden',
  'image',
  'radio',
  'range',
  'reset',
  'submit',
]);

/** The element that holds the focus, also within open shadow roots. */
export function focused(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

function isField(element: Element | null): element is HTMLElement {
  if (element instanceof HTMLInputElement) return !NO_TEXT.has(element.type);
  return (
    element instanceof HTMLTextAreaElement || (element instanceof HTMLElement && element.isContentEditable === true)
  );
}

const isEmpty = (field: HTMLElement): boolean =>
  (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement
    ? field.value
    : (field.textContent ?? '')
  ).trim() === '';

function isPlaying(media: HTMLMediaElement): boolean {
  if (media.paused || media.ended) return false;
  if (!media.muted && media.volume > 0) return true;
  if (!(media instanceof HTMLVideoElement)) return false;
  const box = media.getBoundingClientRect();
  return (
    box.width >= SMALLEST_VIDEO &&
    box.height >= SMALLEST_VIDEO &&
    box.bottom > 0 &&
    box.right > 0 &&
    box.top < innerHeight &&
    box.left < innerWidth
  );
}

const isModal = (element: Element): boolean =>
  element.getClientRects().length > 0 && (element.getAttribute('aria-modal') === 'true' || element.matches(':modal'));

const isFullscreen = (): boolean =>
  document.fullscreenElement != null || matchMedia('(display-mode: fullscreen)').matches;

/** Calls `changed` whenever something happened that may change the facts; it costs next to nothing until they are asked for. */
export function watchPage(changed: () => void): PageWatch {
  let restSince = performance.now();
  let typedInto: Element | null = null;
  const life = new AbortController();

  const noticed = (event: Event): void => {
    if (!event.isTrusted) return;
    // Without a button held it is only a hand on the mouse.
    if (event.type === 'pointermove' && event instanceof PointerEvent && event.buttons === 0) return;
    // What scrolls within a page may be a ticker that never rests.
    if (event.type === 'scroll' && event.target !== document) return;
    if (event.type === 'input') typedInto = focused();
    restSince = performance.now();
    changed();
  };
  for (const type of EVENTS) addEventListener(type, noticed, { capture: true, passive: true, signal: life.signal });

  return {
    facts: () => {
      const active = focused();
      return {
        visible: document.visibilityState === 'visible',
        restSince,
        typing: active === typedInto && isField(active) && !isEmpty(active),
        inFrame: active instanceof HTMLIFrameElement,
        fullscreen: isFullscreen(),
        playing: [...document.querySelectorAll<HTMLMediaElement>('video, audio')].some(isPlaying),
        dialog: [...document.querySelectorAll('dialog[open], [aria-modal="true"]')].some(isModal),
      };
    },
    field: () => {
      const active = focused();
      return isField(active) ? active : null;
    },
    stop: () => life.abort(),
  };
}
