import type { ShapeState } from '../../components/bulb-shape.ts';
import type { BulbId } from '../core/ids.ts';
import type { BannerAlso, BannerSpeech, Mark } from '../protocol/messages.ts';
import type { Act } from './background-line.ts';
import { element, glyph } from './element.ts';
import { drawLamp } from './lamp.ts';
import { focused } from './page-watch.ts';
import type { Pointing } from './point-out.ts';

/** How long *Undo* is offered; it stays while a hand or the focus is on it. */
export const UNDO_FOR = 10_000;

/** What the view needs done. */
export interface Deeds {
  /** Gives the token for *Undo*, or null. Rejects where it did not work. `also` is what it concerns besides `of`. */
  act(act: Act, of: BulbId, also: readonly BulbId[]): Promise<string | null>;
  /** What is to be pointed out on this page. Rejects where it did not work. */
  show(): Promise<readonly Mark[]>;
  /** Says it to a screen reader, once and politely. */
  announce(text: string): void;
  /** Something of the page is pointed out there: the card keeps clear of it. */
  clear(of: DOMRect): void;
  /** Takes the banner out of the page. */
  leave(): void;
}

/** The banner's card and what it can be told. */
export interface View {
  readonly card: HTMLElement;
  readonly speech: BannerSpeech;
  /** Something was pressed: until its undo line is gone the view is the person's, and no news takes it away. */
  readonly engaged: boolean;
  /** Goes to the first button, and remembers where from. */
  focus(): void;
  /** Ends pointing things out: the page is no longer the one that they stand on. */
  lookAway(): void;
  /** Gives the focus back to the page if it is in here, and ends what was waiting. */
  end(): void;
}

/** Which of the acts says what when it was done, and what the lamp looks like then. */
type Settling = Exclude<Act['do'], 'open' | 'show' | 'hush' | 'undo'>;
const SETTLED_LAMP: Partial<Record<Settling, ShapeState>> = { done: 'lit', yes: 'lit', off: 'off' };

/** The page stays where it is scrolled to. */
const goTo = (element: HTMLElement | null | undefined): void => element?.focus({ preventScroll: true });

const isShown = (element: Element): boolean => element.getClientRects().length > 0;

/** Builds the card for what is to be said. It speaks to nobody but `deeds`. */
export function makeView(whole: BannerSpeech, root: ShadowRoot, deeds: Deeds): View {
  /** What the card is about now: of two things the second, once the first is done. */
  let speech = whole;
  let { words } = speech;
  const card = element('section', {
    class: 'card',
    role: 'region',
    'aria-label': words.region,
    lang: speech.lang,
    dir: speech.dir,
  });
  let engaged = false;
  let cameFrom: Element | null = null;
  let hovered = false;
  let escaping = false;
  let undoTimer: ReturnType<typeof setTimeout> | undefined;
  /** Set while the undo line stands: it then leaves by itself. */
  let settled = false;
  /** Of two things the one that was not done, while the undo line of the other stands. */
  let left: BannerSpeech | null = null;

  /** What is pressed by a script of the page is not pressed. */
  const button = (
    label: string,
    pressed: (by: HTMLButtonElement) => void,
    look: { class?: string; icon?: 'close' | 'more'; opens?: string } = {},
  ) => {
    const made = element('button', { type: 'button', ...(look.class && { class: look.class }) });
    if (look.icon) {
      made.setAttribute('aria-label', label);
      made.setAttribute('title', label);
      made.append(glyph(look.icon));
    } else made.append(label);
    if (look.opens) {
      made.setAttribute('aria-expanded', 'false');
      made.setAttribute('aria-controls', look.opens);
      if (!look.icon) made.append(glyph('down'));
    }
    made.addEventListener('click', (event) => {
      if (event.isTrusted && card.ariaBusy !== 'true') pressed(made);
    });
    return made;
  };

  const firstButton = () =>
    card.querySelector<HTMLElement>('.acts button') ?? card.querySelector<HTMLElement>('button');
  const holdsFocus = () => root.activeElement !== null;
  const giveBack = () => {
    if (!holdsFocus()) return;
    const inside = root.activeElement;
    if (cameFrom instanceof HTMLElement && cameFrom.isConnected) goTo(cameFrom);
    if (holdsFocus() && inside instanceof HTMLElement) inside.blur();
  };
  /** Changes the card's content; a focus that was in it stays in it. */
  const show = (state: ShapeState, className: string, ...children: Node[]) => {
    const hadFocus = holdsFocus();
    card.className = className;
    card.dataset['state'] = state;
    card.replaceChildren(drawLamp(state), ...children);
    if (hadFocus) goTo(firstButton());
  };
  const notice = (text: string) => {
    card.querySelector('.notice')?.remove();
    card.append(element('p', { class: 'notice' }, text));
    deeds.announce(text);
  };

  const perform = async <T>(deed: Promise<T>, then: (done: T) => void) => {
    engaged = true;
    card.ariaBusy = 'true';
    try {
      const done = await deed;
      card.ariaBusy = null;
      then(done);
    } catch {
      card.ariaBusy = null;
      engaged = settled;
      notice(words.failed);
      restartUndo();
    }
  };
  /** Put off, closed and sent away is the banner as a whole. */
  const deed = (act: Act, of = speech.bulb) =>
    deeds.act(act, of, speech.also && (act.do === 'later' || act.do === 'hush') ? [speech.also.bulb] : []);
  const settle =
    (act: Act & { do: Settling }, said: string, of = speech.bulb) =>
    () =>
      void perform(deed(act, of), (token) => {
        settled = true;
        // The other, while what was done first could still be taken back.
        if (left?.bulb === of) turnToLeft(left);
        const { also } = speech;
        if (also && (act.do === 'done' || act.do === 'off')) left = leftOf(also, of === also.bulb);
        showSettled(said, SETTLED_LAMP[act.do] ?? speech.state, token);
      });
  const leaveAfter =
    (act: Act, of = speech.bulb) =>
    () =>
      void perform(deed(act, of), deeds.leave);
  const leaveWith = (act: Act) => () => {
    deed(act).catch(() => {});
    deeds.leave();
  };

  const restartUndo = () => {
    clearTimeout(undoTimer);
    if (settled && !hovered && !holdsFocus()) undoTimer = setTimeout(goOn, UNDO_FOR);
  };
  /** What is still to be said of two things, once one is done. */
  const leftOf = (also: BannerAlso, isFirst: boolean): BannerSpeech =>
    isFirst
      ? { ...speech, sentence: also.first, also: null }
      : { ...speech, ...also, words: { ...words, ...also.words }, line: '', shows: false, also: null };
  /** Whoever did one of two things is left with the other. */
  const goOn = () => {
    if (!left) return deeds.leave();
    turnToLeft(left);
    takeUp();
  };
  const turnToLeft = (other: BannerSpeech) => {
    speech = other;
    words = speech.words;
    left = null;
  };
  const takeUp = () => {
    left = null;
    settled = false;
    engaged = false;
    clearTimeout(undoTimer);
    showSpeech();
  };
  const showSettled = (said: string, lamp: ShapeState, token: string | null) => {
    const acts = element('div', { class: 'acts' });
    if (token !== null) acts.append(button(words.undo, () => void perform(deed({ do: 'undo', token }), takeBack)));
    show(lamp, 'card settled', element('p', { class: 'sentence' }, said), acts, ...(left ? [alsoHere(left)] : []));
    deeds.announce(said);
    restartUndo();
  };
  const takeBack = () => {
    takeUp();
    notice(words.undone);
  };

  /** The other of two things, below the first. */
  const alsoHere = ({ bulb, sentence, act, words: own }: Omit<BannerAlso, 'first'>) => {
    const acts = element('div', { class: 'acts' });
    if (act !== null) acts.append(button(act, leaveAfter({ do: 'open' }, bulb)));
    if (own.done !== '') acts.append(button(own.done, settle({ do: 'done' }, own.doneSaid, bulb)));
    return element('div', { class: 'also' }, element('p', {}, sentence), acts);
  };

  /** A button that opens a list below the others; only one is open at a time. */
  const disclosing = (id: string, items: () => HTMLElement[]) => (by: HTMLButtonElement) => {
    const open = by.ariaExpanded === 'true';
    const hadFocus = holdsFocus();
    closeMenu();
    if (open) return;
    by.ariaExpanded = 'true';
    const menu = element('ul', { class: 'menu', id }, ...items());
    by.parentElement?.after(menu);
    if (hadFocus) goTo([...menu.querySelectorAll('button')].find(isShown));
  };
  const closeMenu = () => {
    const hadFocus = holdsFocus();
    card.querySelector('.menu')?.remove();
    const opener = card.querySelector<HTMLElement>('[aria-expanded=true]');
    if (opener) opener.ariaExpanded = 'false';
    // In the strip the opener may not be shown.
    if (hadFocus) goTo(opener && isShown(opener) ? opener : firstButton());
    return opener !== null;
  };
  const item = (label: string, pressed: () => void, className = '') =>
    element('li', className ? { class: className } : {}, button(label, pressed));

  const laterItems = () =>
    speech.laters.map(({ label, to }) =>
      item(
        label,
        settle(
          { do: 'later', to },
          words.laterSaid.replace('{when}', () => label),
        ),
      ),
    );
  const explain = () => {
    closeMenu();
    card.querySelector('.why')?.remove();
    card.querySelector('.acts')?.after(element('p', { class: 'why' }, speech.why));
    deeds.announce(speech.why);
  };

  let pointing: Pointing | null = null;
  const look = () => void perform(deeds.show(), showMarks);
  const showMarks = (marks: readonly Mark[]) => {
    // Its code came with the answer.
    const { pointOutHere } = globalThis;
    if (!card.isConnected || !pointOutHere) return;
    const place = element('p', { class: 'sentence' });
    const what = element('p', { class: 'what' });
    const acts = element('div', { class: 'acts' });
    const tell = (at: string, said: string) => {
      place.textContent = at || said;
      what.textContent = said;
      what.hidden = at === '';
      deeds.announce(`${at} ${said}`.trim());
    };
    pointing = pointOutHere(marks, words, card, tell, deeds.clear);
    const next = button(words.next, pointing.next, { class: 'main' });
    acts.append(...(pointing.count > 1 ? [next] : []), button(words.doneLooking, lookAway));
    addEventListener('keydown', leaveOff, true);
    show(speech.state, 'card', place, what, acts);
    pointing.start();
  };
  const lookAway = () => {
    if (!pointing) return;
    pointing.stop();
    pointing = null;
    engaged = false;
    removeEventListener('keydown', leaveOff, true);
    showSpeech();
  };
  /** Wherever the focus is: most who look at the page have it there. */
  const leaveOff = (event: KeyboardEvent) => {
    if (!event.isTrusted || event.key !== 'Escape') return;
    // In here it means this alone; the page's own Escape stays the page's.
    if (event.target === root.host) event.stopImmediatePropagation();
    lookAway();
  };

  const showSpeech = () => {
    const sentence = element('p', { class: 'sentence' }, speech.sentence);
    const line = speech.line ? [element('p', { class: 'line' }, speech.line)] : [];
    const acts = element('div', { class: 'acts' });
    const close = button(words.close, leaveWith({ do: 'hush' }), { class: 'close', icon: 'close' });
    if (speech.is === 'question') {
      acts.append(
        button(words.yes, settle({ do: 'yes' }, words.doneSaid), { class: 'main' }),
        button(words.notYet, leaveWith({ do: 'notYet' })),
      );
    } else {
      const done = settle({ do: 'done' }, words.doneSaid);
      // Of several things at once nobody can say so here.
      const canBeDone = words.done !== '';
      const later = disclosing('laters', laterItems);
      const laterButton = button(words.later, later, { class: 'else', opens: 'laters' });
      const open = leaveAfter({ do: 'open' });
      const first = speech.shows ? words.show : speech.act;
      const moreItems = () => [
        ...(first === null || !canBeDone ? [] : [item(words.done, done, 'in-strip')]),
        item(words.later, () => later(laterButton), 'in-strip'),
        ...(speech.shows && speech.act !== null ? [item(speech.act, open)] : []),
        item(words.why, explain),
        item(words.notHere, settle({ do: 'notHere' }, words.notHereSaid)),
        // A note is let go, not switched off, and that is done where it is read.
        ...(speech.bulb.startsWith('a-')
          ? [item(speech.also ? words.offFirst : words.off, settle({ do: 'off' }, words.offSaid))]
          : []),
      ];
      if (first !== null) acts.append(button(first, speech.shows ? look : open, { class: 'main' }));
      if (canBeDone) acts.append(button(words.done, done, { class: first === null ? 'main' : 'else' }));
      acts.append(laterButton, button(words.more, disclosing('more', moreItems), { icon: 'more', opens: 'more' }));
    }
    show(speech.state, 'card', sentence, ...line, acts, ...(speech.also ? [alsoHere(speech.also)] : []), close);
  };

  card.addEventListener('keydown', (event) => {
    if (!event.isTrusted) return;
    if (event.key === 'Escape') escaping = !closeMenu();
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const items = [...card.querySelectorAll<HTMLElement>('.menu button')].filter(isShown);
    const active = root.activeElement;
    const at = active instanceof HTMLElement ? items.indexOf(active) : -1;
    if (step === 0 || at < 0) return;
    event.preventDefault();
    items.at((at + step) % items.length)?.focus();
  });
  // Not before the key is up: the page would hear the rest of it.
  card.addEventListener('keyup', (event) => {
    if (!event.isTrusted || event.key !== 'Escape' || !escaping) return;
    escaping = false;
    giveBack();
  });
  // A click leaves the focus where the person was working.
  card.addEventListener('mousedown', (event) => event.preventDefault());
  card.addEventListener('pointerenter', () => {
    hovered = true;
    restartUndo();
  });
  card.addEventListener('pointerleave', () => {
    hovered = false;
    restartUndo();
  });
  card.addEventListener('focusin', ({ relatedTarget }) => {
    if (relatedTarget instanceof Element && !card.contains(relatedTarget)) cameFrom = relatedTarget;
    restartUndo();
  });
  // While `focusout` is told, the focus is on its way.
  card.addEventListener('focusout', () => queueMicrotask(restartUndo));

  showSpeech();
  return {
    card,
    get speech() {
      return speech;
    },
    get engaged() {
      return engaged;
    },
    focus() {
      if (!holdsFocus()) cameFrom = focused();
      goTo(firstButton());
    },
    lookAway,
    end() {
      clearTimeout(undoTimer);
      settled = false;
      pointing?.stop();
      removeEventListener('keydown', leaveOff, true);
      giveBack();
    },
  };
}
