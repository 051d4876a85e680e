import type { Random } from '../core/ids.ts';
import { NEWEST_NEWS } from '../core/news.ts';
import { afterFacts } from '../core/nudges/memory.ts';
import type { Now } from '../core/time.ts';
import { isAwaited } from '../platform/alarm.ts';
import type { JournalStore } from '../platform/journal-store.ts';
import { showInMenus } from '../platform/menus.ts';
import { grantedHosts } from '../platform/permissions.ts';
import { sweep } from '../platform/scripts.ts';
import { tellPages } from '../platform/tell-pages.ts';
import { type Jot, type MessageData, type Replies, readPageMessage } from '../protocol/messages.ts';
import { makeWords, type Texts, type Words } from '../words/words.ts';
import { actForBanner, wrongOnPage } from './act-for-banner.ts';
import { keepDrafts } from './drafts.ts';
import { type House, openHouse } from './house.ts';
import { keepJots } from './jots.ts';
import { keepLinkedin, noticeAt } from './linkedin.ts';
import type { MemoryKept } from './memory.ts';
import { kindNamed } from './named-kind.ts';
import { makeNotify, noticePressed } from './notices.ts';
import type { Looks } from './open-looks.ts';
import type { OpenedTabs } from './opened-tabs.ts';
import { makeReconcile, type Reconcile } from './reconcile.ts';
import { listReminders } from './reminders.ts';
import { servePage } from './serve-page.ts';
import { houseTexts } from './texts.ts';

/** What the background that starts shares with the rest of it: what remembers, and what listens. */
export interface Doorstep {
  readonly store: JournalStore;
  readonly tabs: OpenedTabs;
  readonly memory: MemoryKept;
  readonly looks: () => Promise<Looks>;
  /** What can be said from there already. */
  readonly texts: readonly Texts[];
  readonly clock: () => Now;
  readonly random: Random;
}

/** All of the background that no page waits for. */
export interface WholeHouse {
  readonly house: House;
  /** Answers what a page of ours sent. Rejects where that cannot be read. */
  answer(sent: unknown): Promise<unknown>;
  /** Does what was pressed on the banner of the page at `address`. */
  act(pressed: MessageData<'banner.act'>, tab: number, address: string): Promise<Replies['banner.act']>;
  /** What is wrong on the page at `address` of what was `seen` there, by the bulb that it concerns. */
  wrongHere: OmitFirst<typeof wrongOnPage>;
  /** The page at `address` of LinkedIn came up in a tab: one of the person's own is noticed, and its tab watched. */
  cameTo(tab: number, address: string): Promise<void>;
  /** Opens the window in which something is finished that was begun on a page. */
  begin(jot: Jot): Promise<void>;
  /** Goes to where that is mended, or written, of which this notification told. */
  noticePressed(notice: string): Promise<void>;
  /** To whoever has just come, nothing is new; but a house that was there before (installed again) keeps what it knows. */
  moveIn(): Promise<void>;
  /** Puts the new version where the older one was. */
  moveOn(): Promise<void>;
  /**
   * Alarms, icons, menus and scripts may be lost, and clocks may jump, while nobody is awake: whoever wakes us for whatever
   * reason also sets that right, and puts away what lies about.
   */
  catchUp(): Promise<void>;
}
type OmitFirst<F> = F extends (first: never, ...rest: infer R) => infer T ? (...rest: R) => T : never;
export type OpenWholeHouse = (doorstep: Doorstep) => WholeHouse;

/** Wires the house: load → core decides → append → reconcile. `sweepOldBanners` runs in open pages after an update. */
export function openWholeHouse(
  { store, tabs, memory, looks, texts, clock, random }: Doorstep,
  sweepOldBanners: () => void,
): WholeHouse {
  const words = (): Words => {
    const { at: now, zone } = clock();
    return makeWords({ locale: navigator.language, now, zone }, ...texts, ...houseTexts);
  };
  const match = makeReconcile(words);
  const notify = makeNotify(memory, clock, words);
  const reconcile: Reconcile = (agenda, sites, changed) => {
    match(agenda, sites, changed);
    notify(agenda).catch(console.error);
  };
  const house = openHouse({
    store,
    clock,
    random,
    kindNamed: (text) => kindNamed(text, words()),
    granted: grantedHosts,
    wrote: (facts) => memory.change((before) => afterFacts(before, facts, clock().at)),
    changed: (agenda, sites) => {
      tellPages();
      reconcile(agenda, sites);
    },
  });
  const drafts = keepDrafts(store, house);
  const jots = keepJots(store, { clock, random });
  const linkedin = keepLinkedin(store, house, clock, tellPages);
  const reminders = listReminders(store, house, memory, clock);

  const offerInMenus = () => {
    const { t } = words();
    showInMenus({ note: t('menu.note'), report: t('menu.report') });
  };

  /** In the house's turn: nothing that is stored meanwhile is put back to how it was before. */
  async function matchAgenda(): Promise<void> {
    const isOld = await house.prepared(async (agenda, sites) => {
      const { at } = clock();
      if (!agenda || at < agenda.madeAt) return true;
      const { changesAt } = agenda;
      // An alarm that is missing was lost with a background that was ended while it was made, or is of another version.
      if (changesAt !== null && (at >= changesAt || !(await isAwaited('next-change')))) return true;
      reconcile(agenda, sites, false);
      return false;
    });
    if (isOld) await house.renew();
  }

  return {
    house,
    answer: async (sent) => {
      const message = readPageMessage(sent);
      if (!message) throw new Error('A page of ours sent what is no message');
      return servePage({ house, tabs, memory, reminders, drafts, jots, linkedin, looks, clock, words }, message);
    },
    act: (pressed, tab, address) =>
      actForBanner({ house, store, tabs, memory, drafts, clock, words }, pressed, tab, address),
    wrongHere: (...page) => wrongOnPage(house, ...page),
    cameTo: (tab, address) => noticeAt({ linkedin, tabs }, tab, address),
    begin: jots.begin,
    noticePressed: (notice) => noticePressed(house, tabs, notice),
    moveIn: async () => {
      offerInMenus();
      const { settings } = await house.renew('person');
      if (settings.newsRead === null) await house.run({ do: 'set', to: { newsRead: NEWEST_NEWS } });
    },
    moveOn: async () => {
      offerInMenus();
      const granted = await house.look((_state, around) => [...around.granted]);
      // A page that never ends loading is never swept; nothing else waits for it.
      await Promise.all([sweep(granted, sweepOldBanners), house.renew()]);
    },
    catchUp: async () => {
      offerInMenus();
      // What woke us may be the very thing that is about to be undone.
      linkedin.tidySoon();
      // None of them waits for another, and the last is what was being typed when the browser was closed.
      const done = await Promise.allSettled([matchAgenda(), jots.forgetOld(), drafts.settleAll()]);
      for (const one of done) if (one.status === 'rejected') console.error(one.reason);
    },
  };
}
