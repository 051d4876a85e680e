import type { BulbId } from '../core/ids.ts';
import { isAwaited, onAlarm } from '../platform/alarm.ts';
import { random, readClock } from '../platform/clock.ts';
import { onCommand } from '../platform/commands.ts';
import { openJournalStore } from '../platform/journal-store.ts';
import { onMenu } from '../platform/menus.ts';
import { onNotice } from '../platform/notices.ts';
import { onBrowserStarted, onInstalled, openWelcome } from '../platform/on-install.ts';
import { onGrantsChanged } from '../platform/permissions.ts';
import { receiveMessages } from '../platform/receive-messages.ts';
import { wayInto } from '../platform/rooms.ts';
import { tellBanner, tellEveryBanner } from '../platform/tell-banner.ts';
import type { Jot } from '../protocol/messages.ts';
import { makeWords, type Words } from '../words/words.ts';
import type { House } from './house.ts';
import { keepMemory } from './memory.ts';
import type { Looks, OpenLooks } from './open-looks.ts';
import { openedTabs } from './opened-tabs.ts';
import { serveBanner } from './serve-banner.ts';
import { texts } from './texts.ts';
import type { OpenWholeHouse, WholeHouse } from './whole-house.ts';

/**
 * Begins the background: event → whoever answers it. Called in the worker's first turn; everything that waits comes after the
 * last listener. A page waits for what is here, and for no more than that: the house and the looks are loaded when somebody
 * needs them.
 */
export function startBackground(): void {
  const store = openJournalStore();
  const words = (): Words => {
    const { at: now, zone } = readClock();
    return makeWords({ locale: navigator.language, now, zone }, ...texts);
  };
  const memory = keepMemory(store, readClock);
  const whole: () => Promise<WholeHouse> = wayInto('house', (open: OpenWholeHouse) =>
    open({ store, tabs, memory, looks, texts, clock: readClock, random }),
  );
  const looks: () => Promise<Looks> = wayInto('inspector', async (open: OpenLooks) =>
    open({ store, house: (await whole()).house, clock: readClock, random }),
  );
  const inHouse = async <T>(use: (house: House) => Promise<T>): Promise<T> => use((await whole()).house);
  const tabs = openedTabs({
    store,
    clock: readClock,
    left: (bulb: BulbId, at) => inHouse((house) => house.ask(bulb, at)),
    back: (bulb) => inHouse((house) => house.unask(bulb)),
  });
  // Begun before all else: while the database opens, there is enough to do.
  tabs.settle().catch(report);

  const renew = () => inHouse((house) => house.renew()).catch(report);
  const keepLooking = () =>
    looks()
      .then((they) => they.keepUp())
      .catch(report);
  const answerBanner = serveBanner({ store, tabs, memory, whole, clock: readClock, words });
  receiveMessages(async (received) =>
    received.from === 'banner'
      ? answerBanner(received.message, received.tab, received.address)
      : (await whole()).answer(received.message),
  );
  onAlarm({ 'next-change': renew, 'next-look': keepLooking, 'next-notice': renew });
  onGrantsChanged({
    added: () => {
      renew();
      keepLooking();
    },
    removed: () =>
      inHouse((house) => house.renew())
        .then(() => tellEveryBanner('banner.refresh'))
        .catch(report),
  });
  const begin = (jot: Jot) =>
    whole()
      .then((they) => they.begin(jot))
      .catch(report);
  onCommand({
    'go-to-banner': ({ id }) => tellBanner(id, 'banner.focus'),
    'note-here': ({ url, title }) => begin({ is: 'note', url, title, quote: '' }),
    'report-here': ({ url, title }) => begin({ is: 'report', url, title, quote: '' }),
  });
  onMenu(['note', 'report'], ({ line, ...pressed }) => begin({ is: line, ...pressed }));
  onNotice((notice) =>
    whole()
      .then((they) => they.noticePressed(notice))
      .catch(report),
  );
  onBrowserStarted(() =>
    tabs
      .restarted()
      .then(() => inHouse((house) => house.renew('person')))
      .catch(report),
  );
  onInstalled({
    installed: () => Promise.all([whole().then((they) => they.moveIn()), openWelcome()]).catch(report),
    // What an older version left in open pages goes; reconcile puts the new one where it belongs.
    updated: () =>
      whole()
        .then((they) => they.moveOn())
        .catch(report),
  });
  // Whoever woke us is answered first.
  setTimeout(() => {
    whole()
      .then((they) => they.catchUp())
      .catch(report);
    // As long as somebody will wake us for them, the looks need not be loaded.
    void isAwaited('next-look').then((set) => (set ? undefined : keepLooking()), report);
  }, CATCH_UP_AFTER);
}

const CATCH_UP_AFTER = 1_000;

const report = (error: unknown) => console.error(error);
