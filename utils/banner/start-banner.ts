import { arriveAt, type Gate, lookAt, REST } from '../core/nudges/breakpoint.ts';
import type { BannerSpeech } from '../protocol/messages.ts';
import type { BackgroundLine } from './background-line.ts';
import { type Banner, isOfTheSame, mountBanner, saysTheSame } from './mount.ts';
import { now, watchPage } from './page-watch.ts';
import { sweepOldBanners } from './sweep.ts';

/** The script that lives in this world of the page. A page's own scripts live in another and cannot see it. */
interface Living {
  alive(): boolean;
  host(): Element | null;
}
declare global {
  var bannerHere: Living | undefined;
}

/** What waits for a right moment; `stop` ends it. */
interface Waiting {
  /** Something happened on the page. */
  changed(): void;
  stop(): void;
}

/**
 * Looks until the moment is right, then calls `then`, which answers whether that was all.
 * While a page is busy this is one timer; once it is done, nothing.
 */
function waitForBreakpoint(look: () => Gate, then: (stillRight: () => boolean) => Promise<boolean>): Waiting {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  const again = (after: number | null) => {
    timer = stopped || after === null ? undefined : setTimeout(turn, after);
  };
  const turn = async () => {
    const moment = look();
    if (!moment.open) again(moment.askAgainIn);
    else if (await then(() => !stopped && look().open)) stop();
    else again(REST);
  };
  const stop = () => {
    stopped = true;
    clearTimeout(timer);
  };
  again(REST);
  return {
    changed: () => {
      if (timer === undefined) again(REST);
    },
    stop,
  };
}

/** Where the address alone says what is looked after; a form on which that is done is never at rest. */
const TOLD_AT_ONCE = /(^|\.)linkedin\.com$/;

/** Begins to serve this page: asks at rest whether anything is to be said, and says it; again after each change of address. */
export function startBanner(line: BackgroundLine): void {
  if (globalThis.bannerHere?.alive()) return;
  const life = new AbortController();
  let banner: Banner | null = null;
  let address = location.href;
  const watch = watchPage(life.signal, () => {
    waiting?.changed();
    banner?.changed();
  });
  let stay = arriveAt(now());
  /** There was a right moment in this stay, or it was told that there was none. */
  let came = false;
  let waiting: Waiting | null = null;
  globalThis.bannerHere = { alive: line.alive, host: () => banner?.host ?? null };
  sweepOldBanners();

  const end = () => {
    life.abort();
    waiting?.stop();
    banner?.remove();
  };
  /** Asks once. False: the page got busy meanwhile, so what was answered is not said. */
  const ask = async (stillAtRest: () => boolean): Promise<boolean> => {
    if (!line.alive()) {
      end();
      return true;
    }
    const speech = await line.hello(banner?.standing ?? null);
    if (banner?.engaged || (banner && speech && saysTheSame(banner, speech))) return true;
    if (speech && !stillAtRest()) return false;
    hang(speech);
    return true;
  };
  const hang = (speech: BannerSpeech | null) => {
    banner?.remove();
    if (!speech) return;
    banner = mountBanner(speech, line, watch, stay.waitedFor, () => {
      banner = null;
    });
  };
  const look = () => {
    const [moment, next] = lookAt(watch.facts(), stay, now());
    stay = next;
    came ||= moment.open;
    return moment;
  };
  const wait = () => {
    waiting?.stop();
    waiting = waitForBreakpoint(look, ask);
  };
  const leave = () => {
    if (!came && !banner && stay.waitedFor) line.held(stay.waitedFor);
    came = true;
  };
  const arrive = () => {
    if (TOLD_AT_ONCE.test(location.hostname)) line.came();
    watch.arrived();
    stay = arriveAt(now());
    came = false;
    wait();
  };
  const addressMayHaveChanged = () => {
    if (!line.alive()) return end();
    if (location.href === address) return;
    address = location.href;
    leave();
    banner?.lookAway();
    arrive();
  };

  // Pages that change their address by themselves are seen by the Navigation API, the older events are for where it is missing.
  const { signal } = life;
  window.navigation?.addEventListener('currententrychange', addressMayHaveChanged, { signal });
  for (const type of ['popstate', 'hashchange']) addEventListener(type, addressMayHaveChanged, { signal });
  addEventListener('pagehide', leave, { signal });
  addEventListener('pageshow', (event) => event.persisted && !banner && arrive(), { signal });

  /** Something changed in the house: what hangs here may be out of date, or there is something to say only now. */
  const refresh = async () => {
    // Nobody has seen it, and nobody looks: it is asked for anew once somebody does.
    if (watch.facts().hidden && banner?.standing === null) banner.remove();
    const asked = banner;
    if (!asked) return wait();
    const speech = await line.hello(asked.standing);
    if (banner !== asked || asked.engaged || (speech && saysTheSame(asked, speech))) return;
    // What hangs already need not wait for rest, and would have used up its day if it did.
    if (speech && isOfTheSame(asked, speech)) return hang(speech);
    asked.remove();
    if (speech) wait();
  };
  line.onTold((told) => {
    if (told === 'focus') return banner?.focus() ?? false;
    // A change that was made here is no news here.
    if (!banner?.engaged) void refresh();
    return banner !== null;
  });

  arrive();
}
