// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, test, vi } from 'vitest';
import { type PageWatch, watchPage } from '../../utils/banner/page-watch.ts';
import { HALF_FILLED_FOR, type PageFacts } from '../../utils/core/nudges/breakpoint.ts';

let life: AbortController;
let watch: PageWatch;
const changed = vi.fn();

/** What a person does; a script of the page can only do the same with `isTrusted` false. */
const happens = (on: EventTarget, event: Event, isTrusted = true) => {
  Object.defineProperty(event, 'isTrusted', { value: isTrusted });
  on.dispatchEvent(event);
};
const bubbling = { bubbles: true, composed: true };
const types = (on: Element, isTrusted = true) => happens(on, new Event('input', bubbling), isTrusted);
const enters = (on: Element, how: KeyboardEventInit = {}) =>
  happens(on, new KeyboardEvent('keydown', { key: 'Enter', ...bubbling, ...how }));
const sends = (on: Element, type = 'submit') => happens(on, new Event(type, { bubbles: true }));
const at = (selector: string): HTMLElement => document.querySelector(selector) ?? expect.fail(`No ${selector}`);
const show = (html: string) => {
  document.body.innerHTML = html;
};
const halfFilled = () => watch.facts().halfFilledUntil > performance.now();
const pass = (ms: number) => vi.advanceTimersByTime(ms);

beforeEach(() => {
  vi.useFakeTimers();
  pass(1_000);
  life = new AbortController();
  changed.mockClear();
  watch = watchPage(life.signal, changed);
});
afterEach(() => {
  life.abort();
  document.body.replaceChildren();
  vi.useRealTimers();
});

describe('What a person does on a page', () => {
  it('is nothing at first: it is in view and at rest', () => {
    expect(watch.facts()).toEqual({
      hidden: false,
      printing: false,
      'full-screen': false,
      dialog: false,
      playing: false,
      'in-frame': false,
      restSince: performance.now(),
      typedAt: Number.NEGATIVE_INFINITY,
      halfFilledUntil: Number.NEGATIVE_INFINITY,
    } satisfies PageFacts);
  });

  test.each(['keydown', 'pointerdown', 'wheel', 'focusin', 'resize', 'visibilitychange', 'submit', 'pause', 'ended'])(
    'ends its rest: %s, but not where a script only says so',
    (type) => {
      pass(5_000);
      const before = watch.facts().restSince;
      happens(document.body, new Event(type), false);
      expect(watch.facts().restSince).toBe(before);
      expect(changed).not.toHaveBeenCalled();
      happens(document.body, new Event(type));
      expect(watch.facts().restSince).toBe(performance.now());
      expect(changed).toHaveBeenCalledTimes(1);
    },
  );

  it('is seen even where the page stops it, and no longer once the watch is over', () => {
    const stop = (event: Event) => event.stopImmediatePropagation();
    document.addEventListener('keydown', stop, true);
    enters(document.body);
    document.removeEventListener('keydown', stop, true);
    expect(changed).toHaveBeenCalledTimes(1);
    life.abort();
    enters(document.body);
    expect(changed).toHaveBeenCalledTimes(1);
  });

  it('is no hand that only moves the mouse, and no ticker that scrolls by itself', () => {
    happens(document.body, new PointerEvent('pointermove', { buttons: 0, ...bubbling }));
    happens(document.body, new Event('scroll'));
    expect(changed).not.toHaveBeenCalled();
    happens(document.body, new PointerEvent('pointermove', { buttons: 1, ...bubbling }));
    happens(document, new Event('scroll'));
    expect(changed).toHaveBeenCalledTimes(2);
  });

  it('starts over at another address', () => {
    pass(5_000);
    watch.arrived();
    expect(watch.facts().restSince).toBe(performance.now());
  });
});

describe('What is half filled in', () => {
  const FORM = '<form><input name="a"><textarea></textarea><select></select><input type="checkbox"></form>';

  test.each(['input', 'textarea', 'select', '[type=checkbox]'])('is a form in which a person changed %s', (field) => {
    show(FORM);
    expect(halfFilled()).toBe(false);
    types(at(field));
    expect(watch.facts()).toMatchObject({ typedAt: performance.now(), halfFilledUntil: Number.POSITIVE_INFINITY });
    pass(24 * 3_600_000);
    expect(halfFilled()).toBe(true);
  });

  it('is none that a script fills in, and no slider', () => {
    show(`${FORM}<input type="range"><input type="color">`);
    types(at('textarea'), false);
    types(at('[type=range]'));
    types(at('[type=color]'));
    expect(halfFilled()).toBe(false);
    expect(watch.facts().typedAt).toBe(Number.NEGATIVE_INFINITY);
  });

  test.each(['submit', 'reset'])('ends with its %s, and with that of no other', (end) => {
    show(`${FORM}<form id="other"><input></form>`);
    types(at('textarea'));
    sends(at('#other'), end);
    expect(halfFilled()).toBe(true);
    sends(at('form'), end);
    expect(halfFilled()).toBe(false);
    types(at('textarea'));
    expect(halfFilled()).toBe(true);
  });

  it('ends with none of them by the word of a script', () => {
    show(FORM);
    types(at('textarea'));
    happens(at('form'), new Event('submit', { bubbles: true }), false);
    expect(halfFilled()).toBe(true);
  });

  it('ends when the form is taken out of the page', () => {
    show(FORM);
    types(at('textarea'));
    at('form').remove();
    expect(halfFilled()).toBe(false);
  });

  it('is not ended by Enter in one field of several', () => {
    show(FORM);
    types(at('input'));
    enters(at('input'));
    expect(halfFilled()).toBe(true);
  });

  it('is left behind with the address, except what is being worked in', () => {
    show(`${FORM}<div contenteditable="true" tabindex="0"></div>`);
    types(at('textarea'));
    types(at('div'));
    watch.arrived();
    expect(halfFilled()).toBe(false);
    types(at('div'));
    at('div').focus();
    watch.arrived();
    expect(halfFilled()).toBe(true);
  });

  it('is a field without a form for ten minutes after it was last touched', () => {
    show('<div contenteditable="true"></div>');
    types(at('div'));
    pass(HALF_FILLED_FOR - 1);
    expect(halfFilled()).toBe(true);
    happens(at('div'), new PointerEvent('pointerdown', bubbling));
    pass(HALF_FILLED_FOR - 1);
    expect(halfFilled()).toBe(true);
    pass(1);
    expect(halfFilled()).toBe(false);
  });

  it('is a field without a form until it is gone', () => {
    show('<textarea></textarea>');
    types(at('textarea'));
    at('textarea').remove();
    expect(halfFilled()).toBe(false);
  });

  test.each([
    ['<input type="search">', {}, true],
    ['<div contenteditable="true" role="textbox"></div>', {}, true],
    ['<div contenteditable="true" role="searchbox"></div>', {}, true],
    ['<input>', { shiftKey: true }, false],
    ['<input>', { isComposing: true }, false],
    ['<input>', { key: 'a' }, false],
    ['<textarea></textarea>', {}, false],
    ['<div contenteditable="true"></div>', {}, false],
    ['<div contenteditable="true" role="textbox" aria-multiline="true"></div>', {}, false],
  ])('%s and Enter with %o: sent is %s', (html, how, sent) => {
    show(html);
    const field = at('body > *');
    types(field);
    enters(field, how);
    expect(halfFilled()).toBe(!sent);
  });

  it('is found in what a page has put into open shadow roots', () => {
    show('<form><x-field></x-field></form><x-lone></x-lone>');
    const [inForm, lone] = ['x-field', 'x-lone'].map((name) => {
      const input = document.createElement('input');
      at(name).attachShadow({ mode: 'open' }).append(input);
      return input;
    });
    if (!inForm || !lone) return expect.fail('No fields');
    types(inForm);
    expect(watch.facts().halfFilledUntil).toBe(Number.POSITIVE_INFINITY);
    sends(at('form'));
    expect(halfFilled()).toBe(false);
    types(lone);
    expect(halfFilled()).toBe(true);
    enters(lone);
    expect(halfFilled()).toBe(false);
  });
});

describe('What a person is in the middle of', () => {
  it('is printing, from before until after, or while the page is laid out for paper', () => {
    happens(window, new Event('beforeprint'));
    happens(window, new Event('resize'));
    expect(watch.facts().printing).toBe(true);
    happens(window, new Event('afterprint'));
    expect(watch.facts().printing).toBe(false);
    // Not every end of it is told.
    happens(window, new Event('beforeprint'));
    happens(document.body, new PointerEvent('pointerdown', bubbling));
    expect(watch.facts().printing).toBe(false);
    vi.stubGlobal('matchMedia', (query: string) => ({ matches: query === 'print' }));
    expect(watch.facts()).toMatchObject({ printing: true, 'full-screen': false });
    vi.stubGlobal('matchMedia', (query: string) => ({ matches: query !== 'print' }));
    expect(watch.facts()).toMatchObject({ printing: false, 'full-screen': true });
  });

  it('is a frame that holds the focus', () => {
    vi.spyOn(document, 'activeElement', 'get').mockReturnValue(document.createElement('iframe'));
    expect(watch.facts()['in-frame']).toBe(true);
  });

  it('is a dialog, where it is modal and shown', () => {
    show('<div role="dialog" aria-modal="true"></div>');
    expect(watch.facts().dialog).toBe(true);
    at('div').setAttribute('aria-modal', 'false');
    expect(watch.facts().dialog).toBe(false);
    at('div').setAttribute('aria-modal', 'true');
    vi.spyOn(at('div'), 'getClientRects').mockReturnValue([] as never);
    expect(watch.facts().dialog).toBe(false);
  });

  const video = (is: Partial<HTMLVideoElement>, box: DOMRect) => {
    show('<video></video>');
    for (const [name, value] of Object.entries({ paused: false, ended: false, muted: true, volume: 1, ...is }))
      Object.defineProperty(at('video'), name, { value });
    vi.spyOn(at('video'), 'getBoundingClientRect').mockReturnValue(box);
    return watch.facts().playing;
  };
  const inView = new DOMRect(0, 0, 320, 180);
  const below = new DOMRect(0, 5_000, 320, 180);
  test.each<[string, Partial<HTMLVideoElement>, DOMRect, boolean]>([
    ['runs in view', {}, inView, true],
    ['is heard from below', { muted: false }, below, true],
    ['runs out of view, without a sound', {}, below, false],
    ['is an ornament', {}, new DOMRect(0, 0, 32, 320), false],
    ['is paused', { paused: true, muted: false }, inView, false],
    ['is over', { ended: true, muted: false }, inView, false],
    ['has its sound turned down to nothing, below', { muted: false, volume: 0 }, below, false],
  ])('a video that %s', (_, is, box, plays) => {
    expect(video(is, box)).toBe(plays);
  });

  it('is a video that stands in a window of its own, and what the page itself says that it plays', () => {
    expect(video({}, below)).toBe(false);
    Object.defineProperty(document, 'pictureInPictureElement', { configurable: true, value: at('video') });
    expect(watch.facts().playing).toBe(true);
    Reflect.deleteProperty(document, 'pictureInPictureElement');
    vi.stubGlobal('navigator', { mediaSession: { playbackState: 'playing' } });
    expect(watch.facts().playing).toBe(true);
    vi.stubGlobal('navigator', { mediaSession: { playbackState: 'paused' } });
    expect(watch.facts().playing).toBe(false);
  });
});

it('reads nothing of what is written on a page, or into it', () => {
  const PAGE = `<p>Dear diary</p><form><input value="4111"><textarea>Yours</textarea></form>
    <div contenteditable="true" role="textbox">Yes</div><dialog open>Sure?</dialog><div aria-modal="true">Sure?</div>`;
  show(PAGE);
  const read: string[] = [];
  const owners = [
    Node,
    Element,
    HTMLElement,
    CharacterData,
    HTMLInputElement,
    HTMLTextAreaElement,
    HTMLSelectElement,
    InputEvent,
    KeyboardEvent,
  ];
  const writings = ['value', 'defaultValue', 'textContent', 'innerText', 'outerText', 'innerHTML', 'outerHTML'].concat([
    'nodeValue',
    'data',
    'wholeText',
    'selectedOptions',
    'selectionStart',
    'validity',
  ]);
  const traps = owners.flatMap(({ name, prototype }) =>
    writings.flatMap((writing) => {
      const real = Object.getOwnPropertyDescriptor(prototype, writing);
      if (!real?.get) return [];
      Object.defineProperty(prototype, writing, {
        ...real,
        get() {
          read.push(`${name}.${writing}`);
          return '';
        },
      });
      return [() => Object.defineProperty(prototype, writing, real)];
    }),
  );
  expect(traps.length).toBeGreaterThan(8);
  for (const field of document.querySelectorAll('input, textarea, [contenteditable]')) {
    happens(field, new InputEvent('input', { data: 's', ...bubbling }));
    enters(field);
    watch.facts();
    watch.field();
  }
  sends(at('form'));
  watch.arrived();
  expect(watch.facts().dialog).toBe(true);
  const seen = [...read];
  // The traps do spring.
  expect(at('p').textContent).toBe('');
  for (const setBack of traps) setBack();
  expect(seen).toEqual([]);
  expect(read.length).toBeGreaterThan(0);
});
