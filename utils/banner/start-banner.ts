import type { BannerSpeech } from '../protocol/messages.ts';
import type { BackgroundLine } from './background-line.ts';
import { mayAppear, REST } from './gate.ts';
import { type Banner, isOfTheSame, mountBanner, saysTheSame } from './mount.ts';
import { watchPage } from './page-watch.ts';
import { sweepOldBanners } from './sweep.ts';

/** The script that lives in this world of the page. A page's own scripts live in another and cannot see it. */
interface Living {
  alive(): boolean;
  host(): Element | null;
}
declare global {
  var bannerHere: Living | undefined;
}

/**
 * Waits until the page has been in view and at rest, then calls `then`, which answers whether that was all.
 * Gives the way to stop. While a page is busy this is one timer; once it is done, nothing.
 */
function whenAtRest(then: (stillAtRest: () => boolean) => Promise<boolean>): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  const watch = watchPage(() => {
    timer ??= setTimeout(look, REST);
  });
  const stop = () => {
    stopped = true;
    clearTimeout(timer);
    watch.stop();
  };
  const atRest = () => !stopped && mayAppear(watch.facts(), performance.now()) === true;
  const look = async () => {
    const verdict = mayAppear(watch.facts(), performance.now());
    if (verdict === true) {
      if (await then(atRest)) return stop();
      timer = stopped ? undefined : setTimeout(look, REST);
    } else timer = verdict === false ? undefined : setTimeout(look, verdict);
  };
  timer = setTimeout(look, REST);
  return stop;
}

/** Begins to serve this page: asks at rest whether anything is to be said, and says it; again after each change of address. */
export function startBanner(line: BackgroundLine): void {
  if (globalThis.bannerHere?.alive()) return;
  const life = new AbortController();
  let banner: Banner | null = null;
  let stopWaiting = (): void => {};
  let address = location.href;
  globalThis.bannerHere = { alive: line.alive, host: () => banner?.host ?? null };
  sweepOldBanners();

  const end = () => {
    life.abort();
    stopWaiting();
    banner?.remove();
  };
  /** Asks once. False: the page got busy meanwhile, so what was answered is not said. */
  const ask = async (stillAtRest: () => boolean): Promise<boolean> => {
    if (!line.alive()) {
      end();
      return true;
    }
    const speech = await line.hello(banner?.speech.bulb ?? null);
    if (banner?.engaged || (banner && speech && saysTheSame(banner, speech))) return true;
    if (speech && !stillAtRest()) return false;
    hang(speech);
    return true;
  };
  const hang = (speech: BannerSpeech | null) => {
    banner?.remove();
    if (!speech) return;
    banner = mountBanner(speech, line, () => {
      banner = null;
    });
  };
  const arrive = () => {
    stopWaiting();
    stopWaiting = whenAtRest(ask);
  };
  const addressMayHaveChanged = () => {
    if (!line.alive()) return end();
    if (location.href === address) return;
    address = location.href;
    banner?.lookAway();
    arrive();
  };

  // Pages that change their address by themselves are seen by the Navigation API, the older events are for where it is missing.
  const { signal } = life;
  window.navigation?.addEventListener('currententrychange', addressMayHaveChanged, { signal });
  for (const type of ['popstate', 'hashchange']) addEventListener(type, addressMayHaveChanged, { signal });
  addEventListener('pageshow', (event) => event.persisted && !banner && arrive(), { signal });

  /** Something changed in the house: what hangs here may be out of date, or there is something to say only now. */
  const refresh = async () => {
    const asked = banner;
    if (!asked) return arrive();
    const speech = await line.hello(asked.speech.bulb);
    if (banner !== asked || asked.engaged || (speech && saysTheSame(asked, speech))) return;
    // What hangs already need not wait for rest, and would have used up its day if it did.
    if (speech && isOfTheSame(asked, speech)) return hang(speech);
    asked.remove();
    if (speech) arrive();
  };
  line.onTold((told) => {
    if (told === 'focus') return banner?.focus() ?? false;
    // A change that was made here is no news here.
    if (!banner?.engaged) void refresh();
    return banner !== null;
  });

  arrive();
}
