import { NEWEST_NEWS } from '../core/news.ts';
import type { Instant } from '../core/time.ts';
import { isAwaited, onAlarm } from '../platform/alarm.ts';
import { random, readClock } from '../platform/clock.ts';
import { onCommand } from '../platform/commands.ts';
import { type JournalStore, openJournalStore } from '../platform/journal-store.ts';
import { keepInspectorAtHand, loadInspector } from '../platform/load-inspector.ts';
import { onMenu, showInMenus } from '../platform/menus.ts';
import { onBrowserStarted, onInstalled, openWelcome } from '../platform/on-install.ts';
import { grantedHosts, onGrantsChanged } from '../platform/permissions.ts';
import { receiveMessages } from '../platform/receive-messages.ts';
import { sweep } from '../platform/scripts.ts';
import { tellBanner, tellEveryBanner } from '../platform/tell-banner.ts';
import { tellPages } from '../platform/tell-pages.ts';
import type { Jot } from '../protocol/messages.ts';
import { makeWords, type Words } from '../words/words.ts';
import { keepDrafts } from './drafts.ts';
import { type House, openHouse } from './house.ts';
import { keepJots } from './jots.ts';
import { kindNamed } from './named-kind.ts';
import type { Looks, OpenLooks } from './open-looks.ts';
import { openedTabs } from './opened-tabs.ts';
import { makeReconcile, type Reconcile } from './reconcile.ts';
import { serve } from './serve.ts';
import { texts } from './texts.ts';

/**
 * Wires the background: event → load → core decides → append → reconcile. Called in the worker's first turn; everything
 * that waits comes after the last listener. `sweepOldBanners` runs in open pages after an update.
 */
export function startBackground(sweepOldBanners: () => void): void {
  keepInspectorAtHand();
  const store = openJournalStore();
  const words = (): Words => makeWords({ locale: navigator.language, ...flat(readClock()) }, ...texts);

  const reconcile = makeReconcile(words);
  const house: House = openHouse({
    store,
    clock: readClock,
    random,
    kindNamed: (text) => kindNamed(text, words()),
    granted: grantedHosts,
    changed: (agenda, sites) => {
      tellPages();
      reconcile(agenda, sites);
    },
  });
  const tabs = openedTabs({ store, clock: readClock, left: house.ask, back: house.unask });
  const drafts = keepDrafts(store, house);
  const jots = keepJots(store, { clock: readClock, random });
  let opened: Promise<Looks> | null = null;
  const looks = (): Promise<Looks> => {
    opened ??= loadInspector<OpenLooks>().then((openLooks) => openLooks({ store, house, clock: readClock, random }));
    return opened;
  };

  const renew = () => void house.renew().catch(report);
  const keepLooking = () =>
    void looks()
      .then((they) => they.keepUp())
      .catch(report);
  receiveMessages((received) => serve({ house, store, tabs, drafts, jots, looks, clock: readClock, words }, received));
  onAlarm({ 'next-change': renew, 'next-look': keepLooking });
  onGrantsChanged({
    added: () => {
      renew();
      keepLooking();
    },
    removed: () =>
      void house
        .renew()
        .then(() => tellEveryBanner('banner.refresh'))
        .catch(report),
  });
  const begin = (jot: Jot) => void jots.begin(jot).catch(report);
  onCommand({
    'go-to-banner': ({ id }) => tellBanner(id, 'banner.focus'),
    'note-here': ({ url, title }) => begin({ is: 'note', url, title, quote: '' }),
    'report-here': ({ url, title }) => begin({ is: 'report', url, title, quote: '' }),
  });
  onMenu(['note', 'report'], ({ line, ...pressed }) => begin({ is: line, ...pressed }));
  const offerInMenus = () => {
    const { t } = words();
    showInMenus({ note: t('menu.note'), report: t('menu.report') });
  };
  onBrowserStarted(
    () =>
      void tabs
        .restarted()
        .then(() => house.renew('person'))
        .catch(report),
  );
  onInstalled({
    installed: () => {
      offerInMenus();
      void Promise.all([moveIn(house), openWelcome()]).catch(report);
    },
    updated: () => {
      offerInMenus();
      // What an older version left in open pages goes; reconcile puts the new one where it belongs.
      void afterUpdate(house, sweepOldBanners).catch(report);
    },
  });
  // Whoever woke us is answered first.
  setTimeout(() => {
    offerInMenus();
    void catchUp(store, house, reconcile).catch(report);
    void jots.forgetOld().catch(report);
    // What was being typed when the browser was closed.
    void drafts.settleAll().catch(report);
    // As long as somebody will wake us for them, the looks need not be loaded.
    void isAwaited('next-look').then((set) => set || keepLooking(), report);
  }, CATCH_UP_AFTER);
  void tabs.settle().catch(report);
}

/** To whoever has just come, nothing is new; but a house that was there before (installed again) keeps what it knows. */
async function moveIn(house: House): Promise<void> {
  const { settings } = await house.renew('person');
  if (settings.newsRead === null) await house.run({ do: 'set', to: { newsRead: NEWEST_NEWS } });
}

const CATCH_UP_AFTER = 1_000;

/**
 * Alarms, icons and scripts may be lost, and clocks may jump, while nobody is awake: whoever wakes us for whatever reason
 * also sets that right.
 */
async function catchUp(store: JournalStore, house: House, reconcile: Reconcile): Promise<void> {
  const [agenda, sites] = await Promise.all([store.agenda(), store.sites()]);
  const { at } = readClock();
  const isDue = async (changesAt: Instant) => at >= changesAt || !(await isAwaited('next-change'));
  // One that is missing was lost with a background that was ended while it was made, or is of another version.
  if (!agenda || at < agenda.madeAt || (agenda.changesAt !== null && (await isDue(agenda.changesAt))))
    await house.renew();
  else reconcile(agenda, sites, false);
}

async function afterUpdate(house: House, sweepOldBanners: () => void): Promise<void> {
  const granted = await house.look((_state, around) => [...around.granted]);
  // A page that never ends loading is never swept; nothing else waits for it.
  await Promise.all([sweep(granted, sweepOldBanners), house.renew()]);
}

const flat = ({ at, zone }: ReturnType<typeof readClock>) => ({ now: at, zone });
const report = (error: unknown) => console.error(error);
