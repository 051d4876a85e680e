import { laterChoices } from '../core/bulbs/later-choices.ts';
import type { Row, SiteRecord } from '../core/bulbs/row.ts';
import { type BulbId, isAssetId } from '../core/ids.ts';
import { chooseNudge, type Nudge } from '../core/nudges/choose-nudge.ts';
import type { FaultHere } from '../core/nudges/faults-here.ts';
import { afterReminding } from '../core/nudges/memory.ts';
import { hostOf, hostsAbove } from '../core/sites/host.ts';
import { DAY, type Now } from '../core/time.ts';
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
  readonly whole: () => Promise<Pick<WholeHouse, 'house' | 'act' | 'wrongHere'>>;
  readonly clock: () => Now;
  readonly words: () => Words;
}

/** Answers what the script on a page asks; the address of its page is the browser's word. */
export type ServeBanner = (message: BannerMessage, tab: number, address: string) => Promise<unknown>;

/** Two windows may come to rest in the same moment, before either has told that its banner was seen. */
const RESERVED_FOR = 10_000;

/** A page waits for this: what it reads, words and loads is what one banner needs, in a house of any size. */
export function serveBanner({ store, tabs, memory, whole, clock, words }: BannerServing): ServeBanner {
  // The calendar is slow at first, and remembers: it is asked while the question is still on its way.
  setTimeout(() => laterChoices(clock()));
  let reserved: { readonly tab: number; readonly until: number } | null = null;

  const readFor = (address: string) => {
    const host = hostOf(address);
    return Promise.all([store.both(host === null ? [] : hostsAbove(host)), memory.read()]);
  };

  /** What may be said on this page, or why nothing: by the policy, and by what other windows do. */
  async function choose(tab: number, address: string, standing: BulbId | null) {
    const [{ agenda, site }, remembered] = await readFor(address);
    if (!agenda || !site) return null;
    const now = clock();
    const page = { path: new URL(address).pathname, wrong: NOTHING_WRONG, hushed: site.hushed };
    const state = { agenda, memory: remembered };
    const chosen = (wrong: OpenPage['wrong']) =>
      chooseNudge(state, { on: 'page', site, standing, path: page.path, wrongHere: new Set(wrong.keys()) }, now);
    const known = { agenda, site, now };
    let nudge = chosen(page.wrong);
    if (!nudge.speak) return { ...known, page, nudge };
    // Only where it speaks is it asked what a look has seen on this very page.
    const wrong = await wrongHere(site, address);
    if (wrong.size > 0) nudge = chosen(wrong);
    if (!nudge.speak) return { ...known, page, nudge };
    const [{ bulb, because }] = nudge.about;
    const heldBy = (why: 'other-window' | 'led-here'): Nudge<'page'> => ({
      speak: false,
      because: why,
      until: null,
      bulb,
    });
    if (reserved && reserved.tab !== tab && now.at < reserved.until) nudge = heldBy('other-window');
    else {
      // Who was led here to mend it need not be told, nor who is at a note in whatever tab; leaving asks.
      const open = await tabs.openFor(bulb);
      if (isAssetId(bulb) ? open.includes(tab) : open.length > 0) nudge = heldBy('led-here');
      else if (because !== 'standing') reserved = { tab, until: now.at + RESERVED_FOR };
    }
    return { ...known, page: { ...page, wrong }, nudge };
  }

  /** What the banner of this page says, if anything. */
  async function speech(tab: number, address: string, standing: BulbId | null): Promise<BannerSpeech | null> {
    const [{ agenda, site }] = await readFor(address);
    if (!agenda || !site) return null;
    const worded = words();
    // The page waits for its answer, nobody for the toolbar; where a banner hangs it was lit with it, and is kept so.
    if (standing === null) afterAnswering(() => showLamp({ ...lampAt(site, agenda, worded), tabId: tab }));
    const asked = agenda.question?.row;
    if (asked && site.access === 'banner' && agenda.paused === null && belongs(asked, site.host))
      return questionSpeech(asked, agenda, worded, clock());
    const choice = await choose(tab, address, standing);
    if (!choice) return null;
    const { nudge, page, now } = choice;
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
      case 'banner.hello':
        // Read while the tab is looked up: what was read is remembered, unless it changes meanwhile.
        readFor(address).catch(() => null);
        await tabs.moved(tab, address);
        return speech(tab, address, message.data.standing ?? null).finally(() => afterAnswering(noteSign));
      case 'banner.shown': {
        const { tells, waitedFor } = message.data;
        const { at } = clock();
        // A question is no reminder, and what hangs there already was counted when it came: neither uses up a turn.
        if (tells && tells.because !== 'standing')
          await memory.change((before) => afterReminding(before, { on: 'page', ...tells, at, waitedFor, came: null }));
        await (await whole()).house.renew('person');
        return null;
      }
      case 'banner.held': {
        // It would have spoken, and the page was never at rest.
        const choice = await choose(tab, address, null);
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

/** Signs of the person are written down this often at most. */
const SIGN_EVERY = DAY / 2;

/** A page waits for its answer; what follows from it can wait for the page. */
const afterAnswering = (work: () => Promise<void>): void => {
  setTimeout(() => void work().catch(console.error));
};
