import type { BulbId } from '../core/ids.ts';
import { type BusyWith, isTaken } from '../core/nudges/breakpoint.ts';
import type { BannerSpeech } from '../protocol/messages.ts';
import type { BackgroundLine } from './background-line.ts';
import { BANNER_STYLE } from './banner-style.ts';
import { element } from './element.ts';
import type { PageWatch } from './page-watch.ts';
import { type Corner, choosePlace } from './placement.ts';
import { makeView } from './view.ts';

/** In front of a person for so long: seen. */
const SEEN_AFTER = 1_000;
/** A live region is read when it changes, so it must stand in the page before it says anything. */
const ANNOUNCE_AFTER = 300;
/** Page events come in bursts; one look serves them all. */
const REVIEW_AFTER = 100;

/** A banner that hangs in the page. */
export interface Banner {
  readonly host: Element;
  /** What it says now: of two things the other, once one is done. */
  readonly speech: BannerSpeech;
  /** The bulb it speaks of, once it was seen; before that it has not come yet, and nothing was counted. */
  readonly standing: BulbId | null;
  /** The person is in the middle of something with it. */
  readonly engaged: boolean;
  /** False where it could not take the focus, because it steps aside just now. */
  focus(): boolean;
  /** Something happened on the page: whether it may hang where it does is looked at anew. */
  changed(): void;
  /** The page has become another: nothing is pointed out on it any more. */
  lookAway(): void;
  remove(): void;
}

/** Lets one banner down into the page, for which `waitedFor` was waited. `gone` is called once, whoever took it out. */
export function mountBanner(
  speech: BannerSpeech,
  line: BackgroundLine,
  watch: PageWatch,
  waitedFor: BusyWith | null,
  gone: () => void,
): Banner {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const style = new CSSStyleSheet();
  style.replaceSync(BANNER_STYLE);
  root.adoptedStyleSheets = [style];

  const heard = element('div', {
    class: 'heard',
    role: 'status',
    'aria-live': 'polite',
    lang: speech.lang,
    // Inside the closed root, where no page can look. `sweep.ts` knows a banner by it.
    'data-lamp': 'hung',
  });
  const timers: Partial<Record<'announce' | 'seen' | 'review', ReturnType<typeof setTimeout>>> = {};
  let isGone = false;
  let announced = false;
  let seen = false;
  let inView = false;

  const remove = () => {
    if (isGone) return;
    isGone = true;
    for (const timer of Object.values(timers)) clearTimeout(timer);
    sight.disconnect();
    view.end();
    host.remove();
    gone();
  };
  const announce = (text: string) => {
    clearTimeout(timers.announce);
    heard.textContent = '';
    timers.announce = setTimeout(() => {
      heard.textContent = text;
    }, ANNOUNCE_AFTER);
  };
  /** Whoever asks under an update gets no answer: the banner leaves with its extension. */
  const asking = async <T>(answer: Promise<T>): Promise<T> => {
    try {
      return await answer;
    } catch (error) {
      if (!line.alive()) remove();
      throw error;
    }
  };
  /** Told once; what is pressed was seen, however soon. */
  const see = () => {
    if (!seen) line.shown(speech.tells, waitedFor);
    seen = true;
  };
  const view = makeView(speech, root, {
    announce,
    clear: (of) => void place(of),
    leave: remove,
    act: (act, of, also) => {
      see();
      return asking(line.act(of, act, [...also]));
    },
    show: () => {
      see();
      return asking(line.show(view.speech.bulb));
    },
  });
  const { card } = view;
  card.dataset['at'] = speech.corner;

  const place = (clearOf = watch.field()?.getBoundingClientRect() ?? null) => {
    const at: Corner | null = choosePlace(cornerNow, card.getBoundingClientRect(), innerHeight, clearOf);
    if (at) {
      cornerNow = at;
      card.dataset['at'] = at;
    }
    return at !== null;
  };
  let cornerNow: Corner = speech.corner;

  /** Makes banner and page agree: it leaves when its extension did, steps aside for what nothing may cover, and counts as seen when it was. */
  const review = () => {
    if (isGone) return;
    // A page that takes it out is not fought.
    if (!line.alive() || !host.isConnected) return remove();
    const facts = watch.facts();
    // A focus in here is a person who wants it.
    card.hidden = root.activeElement === null && (isTaken(facts) || !fits());
    if (!card.hidden && !announced) {
      announced = true;
      announce(speech.sentence);
    }
    watchSight(!facts.hidden);
  };
  /** Measures without showing: `visibility` keeps the box that `hidden` would take away. */
  const fits = () => {
    card.style.visibility = 'hidden';
    card.hidden = false;
    const free = place();
    card.style.visibility = '';
    return free;
  };
  const watchSight = (visible: boolean) => {
    if (seen) return;
    if (!visible || card.hidden || !inView) {
      clearTimeout(timers.seen);
      delete timers.seen;
      return;
    }
    timers.seen ??= setTimeout(see, SEEN_AFTER);
  };

  const sight = new IntersectionObserver((entries) => {
    inView = entries.at(-1)?.isIntersecting === true;
    review();
  });
  // Nothing reaches the page's own listeners: its shortcuts, its click-outside and its focus traps.
  const keepInside = (type: string) => root.addEventListener(type, (event) => event.stopPropagation());
  for (const name in host) if (name.startsWith('on')) keepInside(name.slice(2));
  for (const type of ['focusin', 'focusout']) keepInside(type);

  root.append(card, heard);
  document.documentElement.append(host);
  review();
  sight.observe(card);

  return {
    host,
    get speech() {
      return view.speech;
    },
    get standing() {
      return seen ? view.speech.bulb : null;
    },
    get engaged() {
      return view.engaged;
    },
    focus() {
      review();
      if (isGone || card.hidden) return false;
      view.focus();
      return true;
    },
    changed() {
      clearTimeout(timers.review);
      timers.review = setTimeout(review, REVIEW_AFTER);
    },
    lookAway: view.lookAway,
    remove,
  };
}

/** Whether `next` is about the bulb that is spoken of already, and asks nothing else of the person. */
export const isOfTheSame = ({ speech }: Banner, next: BannerSpeech): boolean =>
  speech.bulb === next.bulb && speech.is === next.is;

/** Whether `next` says the same as what hangs there. A job that fits another page better is no news; what is wrong there is. */
export const saysTheSame = (banner: Banner, next: BannerSpeech): boolean =>
  isOfTheSame(banner, next) &&
  banner.speech.sentence === next.sentence &&
  banner.speech.shows === next.shows &&
  banner.speech.also?.bulb === next.also?.bulb;
