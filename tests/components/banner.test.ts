// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { COLOURS } from '../../components/bulb-shape.ts';
import type { Act, BackgroundLine, Told } from '../../utils/banner/background-line.ts';
import { BANNER_COLOURS, BANNER_STYLE } from '../../utils/banner/banner-style.ts';
import { pointOut } from '../../utils/banner/point-out.ts';
import { startBanner } from '../../utils/banner/start-banner.ts';
import { sweepOldBanners } from '../../utils/banner/sweep.ts';
import { UNDO_FOR } from '../../utils/banner/view.ts';
import { bulbIdSchema } from '../../utils/core/ids.ts';
import type { BusyWith } from '../../utils/core/nudges/breakpoint.ts';
import { BANNER_WORDS } from '../../utils/protocol/banner-messages.ts';
import type { BannerAlso, BannerSpeech, Mark } from '../../utils/protocol/messages.ts';
import { en } from '../../utils/words/locales/en/index.ts';
import { makeWords } from '../../utils/words/words.ts';

const { t } = makeWords({ locale: 'en-GB', zone: 'Europe/Vienna', now: Date.UTC(2026, 9, 12) }, en);
const words = Object.fromEntries(BANNER_WORDS.map((word) => [word, t(`banner.${word}`, { count: 1 })]));
const speech = (over: Partial<BannerSpeech> = {}): BannerSpeech => ({
  bulb: v.parse(bulbIdSchema, 'a-0123456789abc'),
  is: 'reminder',
  state: 'out',
  sentence: 'Your LinkedIn profile bulb burned out.',
  line: 'Last refreshed 19 April.',
  act: 'Edit headline',
  shows: false,
  also: null,
  tells: { bulbs: [v.parse(bulbIdSchema, 'a-0123456789abc')], because: 'out', wording: 0 },
  corner: 'top-right',
  words: words as BannerSpeech['words'],
  why: 'It is 176 days since.',
  lang: 'en',
  dir: 'ltr',
  laters: [{ label: 'Tomorrow', to: 'tomorrow' }],
  ...over,
});

/** A background that answers what it is told to, and remembers what it was asked. */
function makeBackground(says: BannerSpeech | null) {
  const background = {
    says,
    alive: true,
    works: true,
    hellos: 0,
    came: 0,
    standing: [] as (string | null)[],
    waitedFor: [] as (BusyWith | null)[],
    held: [] as BusyWith[],
    shown: 0,
    acts: [] as Act[],
    of: [] as (readonly string[])[],
    marks: [] as Mark[],
    tell: (_told: Told): boolean => false,
  };
  const line: BackgroundLine = {
    alive: () => background.alive,
    came: () => {
      background.came += 1;
    },
    hello: async (standing) => {
      background.hellos += 1;
      background.standing.push(standing);
      return background.says;
    },
    shown: (_tells, waitedFor) => {
      background.shown += 1;
      background.waitedFor.push(waitedFor);
    },
    held: (because) => {
      background.held.push(because);
    },
    act: async (bulb, act, also) => {
      if (!background.works || !background.alive) throw new Error('Extension context invalidated.');
      background.acts.push(act);
      background.of.push([bulb, ...also]);
      return act.do === 'undo' ? null : 'token';
    },
    show: async () => {
      if (!background.works || !background.alive) throw new Error('Extension context invalidated.');
      // As the background does: its code comes with the answer.
      globalThis.pointOutHere = pointOut;
      return background.marks;
    },
    onTold: (listener) => {
      background.tell = listener;
    },
  };
  backgrounds.push(background);
  return { background, line };
}
const backgrounds: { alive: boolean }[] = [];

let roots: ShadowRoot[] = [];
const attachShadow = Element.prototype.attachShadow;
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const root = (): ShadowRoot => roots.at(-1) ?? expect.fail('No banner was let down');
const hosts = () => [...document.documentElement.children].filter(({ localName }) => localName === 'div');
const button = (name: string) =>
  [...root().querySelectorAll('button')].find((one) => (one.getAttribute('aria-label') ?? one.textContent) === name) ??
  expect.fail(`No button ${name}`);
const said = () => root().querySelector('.sentence')?.textContent;
/** What a hand does; a script of the page can only do the same with `isTrusted` false. */
const press = async (name: string, isTrusted = true) => {
  const event = new MouseEvent('click', { bubbles: true, composed: true });
  Object.defineProperty(event, 'isTrusted', { value: isTrusted });
  button(name).dispatchEvent(event);
  await pass(0);
};
const appear = async (over: Partial<BannerSpeech> = {}) => {
  const { background, line } = makeBackground(speech(over));
  startBanner(line);
  await pass(2_100);
  return background;
};

// In a browser what an element can hear is among what it can be asked for; here it is there, but not told.
for (const type of ['click', 'keydown', 'keyup', 'pointerdown'])
  Object.defineProperty(HTMLElement.prototype, `on${type}`, { configurable: true, enumerable: true, value: null });

beforeEach(() => {
  vi.useFakeTimers();
  roots = [];
  globalThis.bannerHere = undefined;
  globalThis.pointOutHere = undefined;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    const made = attachShadow.call(this, init);
    if (init.mode === 'closed') roots.push(made);
    return made;
  });
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      readonly told: (entries: { isIntersecting: boolean }[]) => void;
      constructor(told: (entries: { isIntersecting: boolean }[]) => void) {
        this.told = told;
      }
      observe() {
        queueMicrotask(() => this.told([{ isIntersecting: true }]));
      }
      disconnect() {}
    },
  );
});
afterEach(() => {
  // The script of one test would hear what happens in the next.
  for (const background of backgrounds.splice(0)) background.alive = false;
  window.dispatchEvent(new Event('popstate'));
  for (const host of hosts()) host.remove();
  vi.clearAllTimers();
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('The banner comes', () => {
  it('asks after two seconds of rest, and says what it is told in a bare div with a closed root', async () => {
    const { background, line } = makeBackground(speech());
    startBanner(line);
    await pass(1_900);
    expect(background.hellos).toBe(0);
    await pass(200);
    expect(hosts().map((host) => host.outerHTML)).toEqual(['<div></div>']);
    expect(hosts()[0]?.shadowRoot ?? null).toBeNull();
    expect(said()).toBe('Your LinkedIn profile bulb burned out.');
  });

  it('asks right after arriving, and in the middle of something only after a long rest', async () => {
    const { background, line } = makeBackground(null);
    startBanner(line);
    for (let second = 0; second < 35; second += 1) {
      await pass(1_000);
      const event = new Event('wheel');
      Object.defineProperty(event, 'isTrusted', { value: true });
      document.body.dispatchEvent(event);
    }
    await pass(9_900);
    expect(background.hellos).toBe(0);
    await pass(200);
    expect(background.hellos).toBe(1);
  });

  it('leaves no node and no timer where there is nothing to say', async () => {
    const { background, line } = makeBackground(null);
    startBanner(line);
    await pass(10_000);
    expect(background.hellos).toBe(1);
    expect(hosts()).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('hangs once, however often its script is put into the page', async () => {
    const { line } = makeBackground(speech());
    startBanner(line);
    startBanner(line);
    await pass(2_100);
    startBanner(line);
    await pass(5_000);
    expect(hosts()).toHaveLength(1);
  });

  it('is announced once, politely, and takes no focus', async () => {
    await appear();
    expect(root().querySelector('[role=status]')?.textContent).toBe('');
    await pass(400);
    expect(root().querySelector('[role=status]')?.textContent).toBe('Your LinkedIn profile bulb burned out.');
    expect(document.activeElement).toBe(document.body);
  });

  it('counts as shown after a second in view, once', async () => {
    const background = await appear();
    expect(background.shown).toBe(0);
    await pass(1_100);
    expect(background.shown).toBe(1);
    await pass(60_000);
    expect(background.shown).toBe(1);
    expect(hosts()).toHaveLength(1);
  });

  it('stays until somebody presses something, however long that takes', async () => {
    await appear();
    await pass(12 * 3_600_000);
    expect(hosts()).toHaveLength(1);
    expect(said()).toBe('Your LinkedIn profile bulb burned out.');
  });

  it('puts what it is told into the page as text, never as markup', async () => {
    await appear({ sentence: '<img src=x onerror=alert(1)>' });
    expect(root().querySelector('img')).toBeNull();
    expect(said()).toBe('<img src=x onerror=alert(1)>');
  });

  it('asks "Changed it?" with two answers', async () => {
    const background = await appear({ is: 'question', sentence: 'Changed it?', line: '' });
    expect([...root().querySelectorAll('.acts button')].map((one) => one.textContent)).toEqual([
      'Yes, relit',
      'Not yet',
    ]);
    await press('Yes, relit');
    expect(background.acts).toEqual([{ do: 'yes' }]);
    expect(said()).toBe('Relit.');
  });
});

describe('What is pressed on the banner', () => {
  it('does nothing for a click that a script made', async () => {
    const background = await appear();
    await press('Done', false);
    expect(background.acts).toEqual([]);
  });

  it('marks the bulb as done, offers Undo for ten seconds, and leaves', async () => {
    const background = await appear();
    await press('Done');
    expect(background.acts).toEqual([{ do: 'done' }]);
    expect(said()).toBe('Relit.');
    await pass(UNDO_FOR - 100);
    expect(hosts()).toHaveLength(1);
    await pass(200);
    expect(hosts()).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('keeps Undo while a hand is on it', async () => {
    await appear();
    await press('Done');
    root().querySelector('.card')?.dispatchEvent(new Event('pointerenter'));
    await pass(3 * UNDO_FOR);
    expect(hosts()).toHaveLength(1);
    root().querySelector('.card')?.dispatchEvent(new Event('pointerleave'));
    await pass(UNDO_FOR + 100);
    expect(hosts()).toEqual([]);
  });

  it('says it again after Undo', async () => {
    const background = await appear();
    await press('Done');
    await press('Undo');
    expect(background.acts).toEqual([{ do: 'done' }, { do: 'undo', token: 'token' }]);
    expect(said()).toBe('Your LinkedIn profile bulb burned out.');
    expect(root().querySelector('.notice')?.textContent).toBe('Taken back.');
    await pass(3 * UNDO_FOR);
    expect(hosts()).toHaveLength(1);
  });

  it('puts it off as it was chosen', async () => {
    const background = await appear();
    await press('Later');
    await press('Tomorrow');
    expect(background.acts).toEqual([{ do: 'later', to: 'tomorrow' }]);
    expect(said()).toBe('Put off: Tomorrow');
  });

  it('explains itself in place', async () => {
    await appear();
    await press('More');
    await press('Why now?');
    expect(root().querySelector('.why')?.textContent).toBe('It is 176 days since.');
  });

  it.each([
    ['Not on this site', 'notHere', 'No more banners on this site.'],
    ['Switch this bulb off', 'off', 'Switched off.'],
  ])('%s holds, and can be undone', async (name, act, line) => {
    const background = await appear();
    await press('More');
    await press(name);
    expect(background.acts).toEqual([{ do: act }]);
    expect(said()).toBe(line);
    expect(button('Undo')).toBeTruthy();
  });

  it('leaves at once with ×, and after the act was answered', async () => {
    const first = await appear();
    await press('Close for a week');
    expect(first.acts).toEqual([{ do: 'hush' }]);
    expect(hosts()).toEqual([]);

    globalThis.bannerHere = undefined;
    const second = await appear();
    await press('Edit headline');
    expect(second.acts).toEqual([{ do: 'open' }]);
    expect(hosts()).toEqual([]);
  });

  it('says so where it did not work, and works the next time', async () => {
    const background = await appear();
    background.works = false;
    await press('Done');
    expect(root().querySelector('.notice')?.textContent).toBe('That did not work. Please try again.');
    background.works = true;
    await press('Done');
    expect(said()).toBe('Relit.');
  });

  it('keeps what happens in it from the page', async () => {
    await appear();
    const heard = vi.fn();
    for (const type of ['keydown', 'keyup', 'click', 'pointerdown', 'focusin']) {
      document.addEventListener(type, heard);
      button('Done').dispatchEvent(new Event(type, { bubbles: true, composed: true }));
      document.removeEventListener(type, heard);
    }
    expect(heard).not.toHaveBeenCalled();
  });
});

it('A banner that was pressed was seen, however soon', async () => {
  const background = await appear();
  expect(background.shown).toBe(0);
  await press('Done');
  expect(background.shown).toBe(1);
  await pass(2_000);
  expect(background.shown).toBe(1);
});

describe('Two things at one place', () => {
  const [FIRST, SECOND] = ['a-0123456789abc', 'a-1123456789abc'];
  const two = (other: Partial<BannerAlso> = {}, over: Partial<BannerSpeech> = {}) =>
    appear({
      sentence: '2 things here. Your bulb “LinkedIn profile” burned out.',
      line: 'Last refreshed 19 April.',
      also: {
        bulb: v.parse(bulbIdSchema, SECOND),
        state: 'dimming',
        sentence: 'Your bulb “LinkedIn headline” is dimming.',
        first: 'Your bulb “LinkedIn profile” burned out.',
        act: 'Edit headline line',
        why: 'It is 40 days since.',
        words: { done: 'Done', doneSaid: 'Relit.', close: 'Close for 2 weeks' },
        ...other,
      },
      ...over,
    });
  const also = () => root().querySelector('.also');
  const pressAlso = async (name: string) => {
    const event = new MouseEvent('click', { bubbles: true, composed: true });
    Object.defineProperty(event, 'isTrusted', { value: true });
    const [found] = [...(also()?.querySelectorAll('button') ?? [])].filter((one) => one.textContent === name);
    (found ?? expect.fail(`No button ${name}`)).dispatchEvent(event);
    await pass(0);
  };

  it('are one banner: the first with its line, the other below with its own act', async () => {
    await two();
    expect(said()).toBe('2 things here. Your bulb “LinkedIn profile” burned out.');
    expect(root().querySelector('.line')?.textContent).toBe('Last refreshed 19 April.');
    expect(also()?.textContent).toContain('LinkedIn headline');
    expect(root().querySelectorAll('.main')).toHaveLength(1);
  });

  it('a menu and its answer belong to the first, and stand above the other', async () => {
    await two();
    const parts = () => [...root().querySelectorAll('.card > .menu, .card > .why, .card > .also')];
    await press('More');
    expect(parts().map(({ className }) => className)).toEqual(['menu', 'also']);
    await press('Why now?');
    expect(parts().map(({ className }) => className)).toEqual(['why', 'also']);
  });

  it('whoever does the first is left with the other, once there is nothing to undo any more', async () => {
    const background = await two();
    await press('Done');
    expect(background.of).toEqual([[FIRST]]);
    expect(said()).toBe('Relit.');
    expect(also()?.textContent).toContain('LinkedIn headline');
    await pass(UNDO_FOR + 100);
    expect(said()).toBe('Your bulb “LinkedIn headline” is dimming.');
    expect(also()).toBeNull();
    await press('Done');
    expect(background.of.at(-1)).toEqual([SECOND]);
    await pass(UNDO_FOR + 100);
    expect(hosts()).toEqual([]);
  });

  it('whoever does the other first is left with the first', async () => {
    const background = await two();
    await pressAlso('Done');
    expect(background.of).toEqual([[SECOND]]);
    expect(also()?.textContent).toContain('Your bulb “LinkedIn profile” burned out.');
    expect(also()?.textContent).not.toContain('2 things');
    await press('Undo');
    expect(said()).toContain('2 things here.');
    expect(also()?.textContent).toContain('LinkedIn headline');
    await pressAlso('Edit headline line');
    expect(background.acts.at(-1)).toEqual({ do: 'open' });
    expect(background.of.at(-1)).toEqual([SECOND]);
  });

  it('whoever is left with the other is told why of that one, and has its words', async () => {
    await two();
    await press('Done');
    await pass(UNDO_FOR + 100);
    expect(button('Close for 2 weeks')).toBeTruthy();
    await press('More');
    expect(button(t('banner.off'))).toBeTruthy();
    await press('Why now?');
    expect(root().querySelector('.why')?.textContent).toBe('It is 40 days since.');
  });

  it('may be notes of which nobody can say here which was sent, also once they are left alone', async () => {
    const notes = { bulb: v.parse(bulbIdSchema, 'n-0123456789abc'), sentence: '2 notes wait.', act: 'Open them' };
    const background = await two({ ...notes, words: { done: '', doneSaid: 'Sent.', close: 'Close for a week' } });
    expect(also()?.textContent).toBe('2 notes wait.Open them');
    await press('Done');
    await pass(UNDO_FOR + 100);
    expect(said()).toBe('2 notes wait.');
    expect([...root().querySelectorAll('.acts button')].map(({ textContent }) => textContent)).toEqual([
      'Open them',
      'Later',
      '',
    ]);
    expect(background.acts).toEqual([{ do: 'done' }]);
  });

  it('may be notes first: what stands below them is done in its own words', async () => {
    const words = { ...speech().words, done: '', doneSaid: 'Sent.' };
    const background = await two({}, { bulb: v.parse(bulbIdSchema, 'n-0123456789abc'), words });
    await pressAlso('Done');
    expect(background.of).toEqual([[SECOND]]);
    expect(said()).toBe('Relit.');
  });

  it('whoever does both at once, in whichever order, is done; what was done last is taken back alone', async () => {
    for (const [first, second] of [
      [() => press('Done'), SECOND],
      [() => pressAlso('Done'), FIRST],
    ] as const) {
      const background = await two();
      await first();
      await pressAlso('Done');
      expect(background.of.at(-1)).toEqual([second]);
      expect(also()).toBeNull();
      await press('Undo');
      expect(said()).toContain(second === SECOND ? 'LinkedIn headline' : 'LinkedIn profile');
      expect(also()).toBeNull();
      await press('Done');
      await pass(UNDO_FOR + 100);
      expect(hosts()).toEqual([]);
      Reflect.deleteProperty(globalThis, 'bannerHere');
    }
  });

  it('the first still shows where it is wrong once the other is done', async () => {
    await two({}, { shows: true });
    await pressAlso('Done');
    await pass(UNDO_FOR + 100);
    expect(button('Show me')).toBeTruthy();
  });

  it('the one that is left is what hangs there: news of the house is asked for it', async () => {
    const background = await two();
    await press('Done');
    await pass(UNDO_FOR + 100);
    background.tell('refresh');
    await pass(0);
    expect(background.standing.at(-1)).toBe(SECOND);
  });

  it('are put off and closed as one, and only the first is switched off', async () => {
    for (const [pressed, of] of [
      [
        ['Later', 'Tomorrow'],
        [FIRST, SECOND],
      ],
      [[t('banner.close', { count: 1 })], [FIRST, SECOND]],
      [['More', t('banner.offFirst')], [FIRST]],
      [['More', t('banner.notHere')], [FIRST]],
    ] as const) {
      const background = await two();
      for (const name of pressed) await press(name);
      expect(background.of.at(-1), pressed.join(' ')).toEqual(of);
      for (const host of hosts()) host.remove();
      Reflect.deleteProperty(globalThis, 'bannerHere');
    }
  });
});

describe('Notes that are ready to be sent', () => {
  const notes = (done: string): Partial<BannerSpeech> => ({
    bulb: v.parse(bulbIdSchema, 'n-0123456789abc'),
    sentence: 'A note is ready to send.',
    line: '',
    act: 'Open it',
    words: { ...speech().words, done, doneSaid: 'Sent.' },
  });
  const labels = () =>
    [...root().querySelectorAll('button')].map((one) => one.getAttribute('aria-label') ?? one.textContent);

  it('are one sentence, with *Sent* where there is one, and no way to switch a note off', async () => {
    const background = await appear(notes('Sent'));
    expect(root().querySelector('.line')).toBeNull();
    expect(labels()).toEqual(['Open it', 'Sent', 'Later', 'More', 'Close for a week']);
    await press('More');
    expect(labels()).not.toContain('Switch this bulb off');
    await press('Sent');
    expect(background.acts).toEqual([{ do: 'done' }]);
    expect(said()).toBe('Sent.');
  });

  it('that are several cannot be sent there: nobody could say which, in whatever room there is', async () => {
    await appear(notes(''));
    expect(labels()).toEqual(['Open it', 'Later', 'More', 'Close for a week']);
    await press('More');
    expect([...root().querySelectorAll('.menu button')].map(({ textContent }) => textContent)).toEqual([
      'Later',
      'Why now?',
      'Not on this site',
    ]);
  });
});

describe('What is wrong on the very page', () => {
  const GONE = 'https://ada.example/gone';
  const FOUND = 'One link leads nowhere: ada.example/gone.';
  const mark = (over: Partial<Mark> = {}): Mark => ({ target: GONE, text: '', said: FOUND, ...over });
  const rings = () => [...root().querySelectorAll<HTMLElement>('.rings > *')].filter(({ hidden }) => !hidden);
  const text = (selector: string) => root().querySelector(selector)?.textContent;
  const scrolled: Element[] = [];
  /** What the hand on the keyboard does, wherever the focus is. */
  const pressEscape = async (target: EventTarget, isTrusted = true) => {
    const event = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true });
    Object.defineProperty(event, 'isTrusted', { value: isTrusted });
    target.dispatchEvent(event);
    await pass(0);
  };
  const lookAt = async (page: string, marks: readonly Mark[] = [mark()], over: Partial<BannerSpeech> = {}) => {
    document.body.innerHTML = page;
    const background = await appear({ shows: true, ...over });
    background.marks.push(...marks);
    await press('Show me');
    return background;
  };

  beforeEach(() => {
    scrolled.length = 0;
    // A page is laid out as a column of lines; what is marked `data-closed`, and all in it, has no box.
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
      if (this.closest('[data-closed],head')) return new DOMRect();
      const line = [...document.querySelectorAll('body *')].indexOf(this);
      return line < 0 ? new DOMRect(0, 0, 360, 90) : new DOMRect(100, 200 + line * 30, 150, 20);
    });
    vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(function (this: Element) {
      scrolled.push(this);
    });
  });
  afterEach(() => {
    document.body.innerHTML = '';
  });

  it('is shown first; the editor is among the other acts', async () => {
    const background = await appear({ shows: true });
    expect([...root().querySelectorAll('.acts button')].map((one) => one.textContent)).toEqual([
      'Show me',
      'Done',
      'Later',
      '',
    ]);
    await press('More');
    await press('Edit headline');
    expect(background.acts).toEqual([{ do: 'open' }]);
  });

  it('is ringed where it stands, scrolled to, and told, while the page stays as it was', async () => {
    const page = `<p><a href="${GONE}">The one-sheet</a> <a href="${GONE}-not">Another</a></p>`;
    await lookAt(page);
    expect(rings()).toHaveLength(1);
    expect(rings()[0]?.style.top).toBe('225px');
    expect(scrolled.map(({ textContent }) => textContent)).toEqual(['The one-sheet']);
    expect(said()).toBe(FOUND);
    await pass(400);
    expect(text('[role=status]')).toBe(FOUND);
    expect(document.body.innerHTML).toBe(page);
    expect(document.activeElement).toBe(document.body);
  });

  it('follows what it stands on, and only while it is shown', async () => {
    await lookAt(`<a href="${GONE}">The one-sheet</a>`);
    vi.mocked(Element.prototype.getBoundingClientRect).mockImplementation(() => new DOMRect(100, 40, 150, 20));
    await pass(40);
    // Both the ring and where it is counted from have moved.
    expect(rings()[0]?.style.top).toBe('-5px');
    await press('Done looking');
    await pass(60_000);
    expect(root().querySelector('.rings')).toBeNull();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is gone through one by one, and round again', async () => {
    await lookAt(`<a href="${GONE}">First</a><p>© 2024 <b>Ada</b></p><a href="${GONE}#x">Last</a>`, [
      mark(),
      mark({ target: null, text: '© 2024 Ada', said: 'The footer says 2024.' }),
    ]);
    expect(said()).toBe('1 of 3');
    expect(rings()).toHaveLength(3);
    await press('Next');
    await press('Next');
    expect(said()).toBe('3 of 3');
    expect(text('.what')).toBe('The footer says 2024.');
    expect(scrolled.map(({ textContent }) => textContent)).toEqual(['First', 'Last', '© 2024 Ada']);
    await pass(400);
    expect(text('[role=status]')).toBe('3 of 3 The footer says 2024.');
    await press('Next');
    expect(said()).toBe('1 of 3');
  });

  it.each([
    ['a link that is written otherwise', 'dead', '<a href="HTTPS://ada.example:443/gone">x</a>', 1],
    ['a link to a place on it', 'dead', '<a href="https://ada.example/gone#team">x</a>', 1],
    [
      'a picture for other screens',
      'dead',
      '<picture><source srcset="/a.png 1x, /gone 2x"><img src="/b"></picture>',
      1,
    ],
    ['a background', 'dead', '<div style="background:url(\'/gone\')">x</div>', 1],
    ['a part of a map', 'dead', '<img usemap="#m"><map name="m"><area href="/gone"></map>', 1],
    ['a link to another query', 'dead', '<a href="/gone?x=1">x</a>', 0],
    ['a link to another place', 'fragment', '<a href="/talks#team">x</a><a href="/talks">x</a>', 0],
    ['a link to that place', 'fragment', '<a href="/talks#b%C3%BCcher">x</a>', 1],
    ['an address that is none', 'http://', '<a href=" http:// ">x</a>', 1],
    ['what a script has written down', 'dead', '<script type="text/plain">https://ada.example/gone</script>', 0],
  ])('is found in the page: %s', async (_, target, page, count) => {
    const base = Object.assign(document.createElement('base'), { href: 'https://ada.example/' });
    document.head.append(base);
    const known: Record<string, string> = { dead: GONE, fragment: 'https://ada.example/talks#bücher' };
    await lookAt(page, [mark({ target: known[target] ?? target })]);
    expect(rings()).toHaveLength(count);
    base.remove();
  });

  it('is told in words where it is not shown just now, until it is', async () => {
    await lookAt(
      `<h2>Offers</h2><nav data-closed><a href="${GONE}">Price
      list</a></nav><h2>Talks</h2>`,
    );
    const plain = () => text('.what')?.replace(/[\u2068\u2069]/g, '');
    expect(plain()).toBe(
      `${FOUND} It is in a part of the page that is not shown right now: “Price list”, under “Offers”.`,
    );
    expect(rings()).toEqual([]);
    document.querySelector('nav')?.removeAttribute('data-closed');
    await pass(400);
    expect(plain()).toBe(FOUND);
    expect(rings()).toHaveLength(1);
  });

  it('comes after what can be seen, where it cannot', async () => {
    await lookAt(`<nav data-closed><a href="${GONE}">Menu</a></nav><a href="${GONE}">Seen</a>`);
    expect(text('.what')).toBe(FOUND);
    expect(scrolled[0]?.textContent).toBe('Seen');
  });

  it('is told apart where only browsers read it, and where it is nowhere', async () => {
    const link = Object.assign(document.createElement('link'), { rel: 'alternate', href: GONE });
    document.head.append(link);
    await lookAt('<p>Nothing</p>', [mark(), mark({ target: null, text: 'Lorem ipsum', said: 'A text.' })]);
    expect(text('.what')).toBe(`${FOUND} It is written where only browsers and search engines read it.`);
    await press('Next');
    expect(text('.what')).toBe('A text. It is not on the page as it is now.');
    link.remove();
  });

  it('is told as text, and cannot turn the sentence around it', async () => {
    await lookAt(`<nav data-closed><a href="${GONE}">&lt;img src=x&gt;\u202eevil</a></nav>`);
    expect(root().querySelector('img')).toBeNull();
    expect(text('.what')).toContain('“\u2068<img src=x>evil\u2069”');
  });

  it.each(['the page', 'the banner'])('is left with Escape, pressed in %s', async (where) => {
    await lookAt(`<a href="${GONE}">The one-sheet</a>`);
    const target = () => (where === 'the page' ? document.body : button('Done looking'));
    await pressEscape(target(), false);
    expect(rings()).toHaveLength(1);
    const heard = vi.fn();
    document.addEventListener('keydown', heard);
    await pressEscape(target());
    document.removeEventListener('keydown', heard);
    expect(heard).toHaveBeenCalledTimes(where === 'the page' ? 1 : 0);
    expect(said()).toBe('Your LinkedIn profile bulb burned out.');
    expect(button('Show me')).toBeTruthy();
    expect(hosts()).toHaveLength(1);
  });

  it('keeps the focus in the banner of whoever works with the keyboard', async () => {
    document.body.innerHTML = `<a href="${GONE}">x</a>`;
    const background = await appear({ shows: true });
    background.marks.push(mark());
    background.tell('focus');
    await press('Show me');
    expect(root().activeElement).toBe(button('Done looking'));
    await press('Done looking');
    expect(root().activeElement).toBe(button('Show me'));
  });

  it('is no more where the page became another, and no news takes it away before', async () => {
    const background = await lookAt(`<a href="${GONE}">x</a>`);
    const [host] = hosts();
    background.says = null;
    background.tell('refresh');
    await pass(3_000);
    expect(rings()).toHaveLength(1);
    window.history.pushState(null, '', '#elsewhere');
    window.dispatchEvent(new Event('hashchange'));
    expect(root().querySelector('.rings')).toBeNull();
    await pass(3_000);
    expect(host?.isConnected).toBe(false);
    window.history.replaceState(null, '', location.pathname);
  });

  it('is said anew on a page where it is something else', async () => {
    const background = await appear({ shows: true, sentence: 'This page has a dead link.' });
    background.says = speech({ shows: false, sentence: 'Something on this site wants mending.' });
    background.tell('refresh');
    await pass(0);
    expect(said()).toBe('Something on this site wants mending.');
    expect(hosts()).toHaveLength(1);
  });

  it('leaves nothing that runs where the page takes the banner out', async () => {
    await lookAt(`<a href="${GONE}">x</a>`);
    for (const host of hosts()) host.remove();
    window.dispatchEvent(new Event('resize'));
    await pass(5_000);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('says so where it did not work', async () => {
    document.body.innerHTML = `<a href="${GONE}">x</a>`;
    const background = await appear({ shows: true });
    background.works = false;
    await press('Show me');
    expect(text('.notice')).toBe('That did not work. Please try again.');
    expect(button('Show me')).toBeTruthy();
  });
});

describe('What the background says of its own accord', () => {
  it('leads to the first button by the keyboard command', async () => {
    const background = await appear();
    expect(background.tell('focus')).toBe(true);
    expect(root().activeElement).toBe(button('Edit headline'));
  });

  it('takes the banner away when there is nothing more to say', async () => {
    const background = await appear();
    background.says = null;
    background.tell('refresh');
    await pass(0);
    expect(hosts()).toEqual([]);
  });

  it('a banner that nobody has seen yet is not one that stands there: what takes its place is counted', async () => {
    const background = await appear();
    background.says = speech({ sentence: 'One of your bulbs burned out.' });
    background.tell('refresh');
    await pass(0);
    expect(background.standing).toEqual([null, null]);
    expect(said()).toBe('One of your bulbs burned out.');
    await pass(1_100);
    expect(background.shown).toBe(1);
    background.tell('refresh');
    await pass(0);
    expect(background.standing.at(-1)).toBe('a-0123456789abc');
  });

  it('a banner that nobody has seen, on a page that nobody looks at, goes, and is asked for anew once somebody does', async () => {
    const background = await appear();
    const looks = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    background.tell('refresh');
    await pass(5_000);
    expect(hosts()).toEqual([]);
    expect(background.hellos).toBe(1);
    looks.mockReturnValue('visible');
    const event = new Event('visibilitychange');
    Object.defineProperty(event, 'isTrusted', { value: true });
    window.dispatchEvent(event);
    await pass(4_000);
    expect(background.hellos).toBe(2);
    expect(hosts()).toHaveLength(1);
  });

  it('keeps it when the same is still to be said, and keeps an undo line in any case', async () => {
    const background = await appear();
    background.tell('refresh');
    await pass(0);
    expect(hosts()).toHaveLength(1);
    await press('Done');
    background.says = null;
    background.tell('refresh');
    await pass(0);
    expect(said()).toBe('Relit.');
  });

  it('is told, once it was seen, what it waited for', async () => {
    const { background, line } = makeBackground(speech());
    const dialog = document.body.appendChild(document.createElement('div'));
    dialog.setAttribute('aria-modal', 'true');
    startBanner(line);
    await pass(4_100);
    dialog.remove();
    await pass(4_000);
    expect(hosts()).toHaveLength(1);
    expect(background.waitedFor).toEqual(['dialog']);
  });

  it('is told what kept it away where a page was left before there was a right moment, once', async () => {
    const { background, line } = makeBackground(null);
    const dialog = document.createElement('div');
    dialog.setAttribute('aria-modal', 'true');
    const leave = (path: string) => {
      window.history.pushState(null, '', path);
      window.dispatchEvent(new Event('hashchange'));
    };
    startBanner(line);
    await pass(2_100);
    expect(background.hellos).toBe(1);
    // There was a right moment, so nothing was held back.
    document.body.append(dialog);
    await pass(4_000);
    leave('#second');
    expect(background.held).toEqual([]);
    await pass(10_000);
    leave('#third');
    expect(background.held).toEqual(['dialog']);
    // Nobody was in the middle of anything: they were only quick.
    dialog.remove();
    await pass(1_000);
    leave('#fourth');
    expect(background.held).toEqual(['dialog']);
    document.body.append(dialog);
    await pass(10_000);
    window.dispatchEvent(new Event('pagehide'));
    window.dispatchEvent(new Event('pagehide'));
    expect(background.held).toEqual(['dialog', 'dialog']);
    expect(background.hellos).toBe(1);
    dialog.remove();
    window.history.replaceState(null, '', location.pathname);
  });

  it('hears at once, and after each change of address, that a page of LinkedIn came; of other sites not', async () => {
    const { happyDOM } = window as unknown as { happyDOM: { setURL(url: string): void } };
    const moves = async (host: string) => {
      happyDOM.setURL(`https://${host}/in/me/edit/intro/`);
      globalThis.bannerHere = undefined;
      const { background, line } = makeBackground(null);
      startBanner(line);
      const told = [background.came];
      for (const path of ['/in/ada/', '/in/ada/', '/feed/']) {
        window.history.pushState(null, '', path);
        window.dispatchEvent(new Event('popstate'));
        told.push(background.came);
      }
      background.alive = false;
      window.dispatchEvent(new Event('popstate'));
      window.history.pushState(null, '', '/in/grace/');
      window.dispatchEvent(new Event('popstate'));
      return [...told, background.came];
    };
    const before = location.href;
    expect(await moves('www.linkedin.com')).toEqual([1, 2, 2, 3, 3]);
    expect(await moves('de.linkedin.com')).toEqual([1, 2, 2, 3, 3]);
    for (const host of ['ada.example', 'notlinkedin.com', 'linkedin.com.example'])
      expect(await moves(host), host).toEqual([0, 0, 0, 0, 0]);
    happyDOM.setURL(before);
  });

  it('is told of nothing held back where a banner hangs while the person moves on', async () => {
    const background = await appear();
    const dialog = document.createElement('div');
    dialog.setAttribute('aria-modal', 'true');
    document.body.append(dialog);
    for (const path of ['#second', '#third']) {
      window.history.pushState(null, '', path);
      window.dispatchEvent(new Event('hashchange'));
      await pass(10_000);
    }
    expect(hosts()).toHaveLength(1);
    expect(background.held).toEqual([]);
    dialog.remove();
    window.history.replaceState(null, '', location.pathname);
  });

  it('waits for rest again before it says something new', async () => {
    const { background, line } = makeBackground(null);
    startBanner(line);
    await pass(2_100);
    background.says = speech();
    background.tell('refresh');
    await pass(1_000);
    expect(hosts()).toEqual([]);
    await pass(1_100);
    expect(hosts()).toHaveLength(1);
  });
});

describe('The end of a banner', () => {
  it('leaves quietly when its extension was updated under it', async () => {
    const background = await appear();
    background.alive = false;
    await press('Done');
    expect(hosts()).toEqual([]);
  });

  it('is not hung again where the page took it out', async () => {
    await appear();
    for (const host of hosts()) host.remove();
    window.dispatchEvent(new Event('resize'));
    await pass(60_000);
    expect(hosts()).toEqual([]);
  });

  it('is swept away by the next version, which leaves its own and everything of the page alone', async () => {
    await appear();
    const old = hosts();
    // The next version lives in a world of its own.
    globalThis.bannerHere = undefined;
    const ofThePage = document.createElement('div');
    ofThePage.attachShadow({ mode: 'closed' }).append('A widget');
    document.documentElement.append(ofThePage);
    const byHost = new Map(roots.map((one) => [one.host, one]));
    vi.stubGlobal('chrome', { dom: { openOrClosedShadowRoot: (host: Element) => byHost.get(host) ?? null } });
    // As it is injected: by its text alone, with nothing from around it.
    const injected: unknown = new Function(`return (${sweepOldBanners.toString()})`)();
    if (typeof injected === 'function') injected();
    expect(old.every((host) => !host.isConnected)).toBe(true);
    expect(ofThePage.isConnected).toBe(true);
    await appear();
    sweepOldBanners();
    expect(hosts()).toHaveLength(2);
  });
});

describe('The banner’s style', () => {
  it('has the colours of every other page', () => {
    const [light = '', dark = ''] = readFileSync('components/theme.css', 'utf8').split('prefers-color-scheme: dark');
    for (const [sheet, colours] of [
      [light, { ...COLOURS.light, ...BANNER_COLOURS.light }],
      [dark, { ...COLOURS.dark, ...BANNER_COLOURS.dark }],
    ] as const) {
      for (const [name, value] of Object.entries(colours)) expect(sheet).toContain(`--${name}: ${value};`);
    }
  });

  it('follows no size of the page', () => {
    expect(BANNER_STYLE).not.toMatch(/\d(rem|vw)\b/);
  });
});
