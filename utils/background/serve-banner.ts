import { laterChoices } from '../core/bulbs/later-choices.ts';
import { SIGN_EVERY } from '../core/bulbs/presence.ts';
import type { Agenda, Row, SiteRecord } from '../core/bulbs/row.ts';
import { type BulbId, isAssetId } from '../core/ids.ts';
import { pageAt } from '../core/linkedin/place-at.ts';
import { afterShowingAt, chooseNudge, type Nudge } from '../core/nudges/choose-nudge.ts';
import type { FaultHere } from '../core/nudges/faults-here.ts';
import type { Memory, Reminded } from '../core/nudges/memory.ts';
import { hostOf, hostsAbove } from '../core/sites/host.ts';
import type { Now } from '../core/time.ts';
import { showLamp } from '../platform/icon.ts';
import type { JournalStore } from '../platform/journal-store.ts';
import type { BannerMessage } from '../protocol/banner-messages.ts';
import type { BannerSpeech } from '../protocol/messages.ts';
import type { Words } from '../words/words.ts';
import { seenOn } from './faults-seen.ts';
import { lampAt } from './lamp.ts';
import type { MemoryKept } from './memory.ts';
import type { OpenedTabs } from './opened-tabs.ts';
import { parsePresence } from './records.ts';
import { type OpenPage, questionSpeech, reminderSpeech } from './speak.ts';
import type { WholeHouse } from './whole-house.ts';

/** What answering a banner takes. */
export interface BannerServing {
  readonly store: JournalStore;
  readonly tabs: OpenedTabs;
  readonly memory: MemoryKept;
  /** Asked for by the first who needs more than two small records. */
  readonly whole: () => Promise<Pick<WholeHouse, 'house' | 'act' | 'wrongHere' | 'cameTo'>>;
  readonly clock: () => Now;
  readonly words: () => Words;
}

/** Answers what the script on a page asks; the address of its page is the browser's word. */
export type ServeBanner = (message: BannerMessage, tab: number, address: string) => Promise<unknown>;

/** What is prepared for a page of a listed site, and what is remembered of reminders. */
interface Known {
  readonly agenda: Agenda;
  readonly site: SiteRecord;
  readonly memory: Memory;
}

/** Two windows may come to rest in the same moment, before either has told that its banner was seen. */
const RESERVED_FOR = 10_000;

/** A page waits for this: what it reads, words and loads is what one banner needs, in a house of any size. */
export function serveBanner({ store, tabs, memory, whole, clock, words }: BannerServing): ServeBanner {
  // The calendar is slow at first, and remembers: it is asked while the question is still on its way.
  setTimeout(() => laterChoices(clock()));
  let reserved: { readonly tab: number; readonly at: number } | null = null;

  /** What stands about the page at `address`; null where no site is listed. */
  async function read(address: string): Promise<Known | null> {
    const host = hostOf(address);
    const [{ agenda, site }, remembered] = await Promise.all([
      store.both(host === null ? [] : hostsAbove(host)),
      memory.read(),
    ]);
    return agenda && site && { agenda, site, memory: remembered };
  }

  /** What may be said on this page, or why nothing: by the policy, and by what other windows do. */
  async function choose(
    known: Known,
    tab: number,
    address: string,
    standing: BulbId | null,
  ): Promise<{ nudge: Nudge<'page'>; page: OpenPage; now: Now }> {
    const { site } = known;
    const now = clock();
    const { pathname: path, search } = new URL(address);
    const chosen = (wrong: OpenPage['wrong']) =>
      chooseNudge(known, { on: 'page', site, standing, path, wrongHere: new Set(wrong.keys()) }, now);
    const first = chosen(NOTHING_WRONG);
    // Only where it speaks is it asked what a look has seen on this very page.
    const wrong = first.speak ? await wrongHere(site, address) : NOTHING_WRONG;
    const nudge = wrong.size > 0 ? chosen(wrong) : first;
    const page = { path: path + search, wrong, hushed: site.hushed };
    if (!nudge.speak) return { nudge, page, now };
    const [{ bulb, because }] = nudge.about;
    const open = await tabs.openFor(bulb);
    const held = (why: 'other-window' | 'led-here') => ({
      nudge: { speak: false, because: why, until: null, bulb } as const,
      page,
      now,
    });
    // From here on nobody is waited for: two windows that got so far at once would both speak.
    if (reserved && reserved.tab !== tab && Math.abs(now.at - reserved.at) < RESERVED_FOR) return held('other-window');
    // Who was led here to mend it need not be told, nor who is at a note in whatever tab; leaving asks.
    if (isAssetId(bulb) ? open.includes(tab) : open.length > 0) return held('led-here');
    if (because !== 'standing') reserved = { tab, at: now.at };
    return { nudge, page, now };
  }

  /** What the banner of this page says, if anything. */
  async function speech(tab: number, address: string, standing: BulbId | null): Promise<BannerSpeech | null> {
    const known = await read(address);
    if (!known) return null;
    const { agenda, site } = known;
    const worded = words();
    // The page waits for its answer, nobody for the toolbar; where a banner hangs it was lit with it, and is kept so.
    if (standing === null) afterAnswering(() => showLamp({ ...lampAt(site, agenda, worded), tabId: tab }));
    const asked = agenda.question?.row;
    if (asked && site.access === 'banner' && agenda.paused === null && belongs(asked, site.host))
      return questionSpeech(asked, agenda, worded, clock());
    const { nudge, page, now } = await choose(known, tab, address, standing);
    if (nudge.speak) return reminderSpeech(nudge, page, agenda, worded, now);
    const { bulb, because } = nudge;
    if (bulb !== null) afterAnswering(() => memory.hold(bulb, because));
    return null;
  }

  /** Whoever moves about on the sites of their list is here, though they may never open the popup. */
  async function noteSign(): Promise<void> {
    const { at } = clock();
    const presence = await store.record('presence', parsePresence);
    if (presence && Math.abs(at - presence.seen) < SIGN_EVERY) return;
    await (await whole()).house.renew('person');
  }

  /** What is wrong on the page at `address`, by the bulb that it concerns, among those that want something there. */
  async function wrongHere(site: SiteRecord, address: string): Promise<ReadonlyMap<BulbId, readonly FaultHere[]>> {
    const bulbs = site.now.flatMap((row) => (row.is === 'asset' && row.faultCount > 0 ? row.bulb : []));
    const seen = bulbs.length === 0 ? [] : await seenOn(store, address);
    return seen.length === 0 ? new Map() : (await whole()).wrongHere(bulbs, seen, address);
  }

  return async (message, tab, address) => {
    switch (message.name) {
      case 'banner.came':
        await tabs.moved(tab, address);
        // For all the rest of LinkedIn nothing is read, and nothing loaded.
        if (pageAt(address) && (await read(address))?.site.access === 'banner')
          await (await whole()).cameTo(tab, address);
        return null;
      case 'banner.hello':
        // Read while the tab is looked up: what was read is remembered, unless it changes meanwhile.
        read(address).catch(() => null);
        await tabs.moved(tab, address);
        return speech(tab, address, message.data.standing ?? null).finally(() => afterAnswering(noteSign));
      case 'banner.shown': {
        const { tells, waitedFor } = message.data;
        const now = clock();
        // A question is no reminder, and what hangs there already was counted when it came: neither uses up a turn.
        const known = tells && tells.because !== 'standing' ? await read(address) : null;
        if (tells && known) {
          const shown: Reminded = { on: 'page', ...tells, at: now.at, waitedFor, came: null };
          await memory.change((before) => afterShowingAt(known.site, before, shown, now));
        }
        await (await whole()).house.renew('person');
        return null;
      }
      case 'banner.held': {
        // It would have spoken, and the page was never at rest.
        const known = await read(address);
        const choice = known && (await choose(known, tab, address, null));
        // It is gone, and keeps no other window waiting.
        if (reserved?.tab === tab) reserved = null;
        if (choice?.nudge.speak) await memory.hold(choice.nudge.about[0].bulb, message.data.because);
        return null;
      }
      case 'banner.act':
        return (await whole()).act(message.data, tab, address);
    }
  };
}

const belongs = (row: Row, host: string): boolean => row.is === 'asset' && row.host === host;

const NOTHING_WRONG: OpenPage['wrong'] = new Map();

/** A page waits for its answer; what follows from it can wait for the page. */
const afterAnswering = (work: () => Promise<void>): void => {
  setTimeout(() => void work().catch(console.error));
};
