import * as v from 'valibot';
import { laterUntil } from '../core/bulbs/later-choices.ts';
import type { SiteRecord } from '../core/bulbs/row.ts';
import type { Command } from '../core/commands/command.ts';
import { type AssetId, type BulbId, entryIdSchema, isAssetId } from '../core/ids.ts';
import { sayFault } from '../core/inspect/finding.ts';
import type { Evidence } from '../core/journal/entries.ts';
import type { Asset } from '../core/journal/state.ts';
import { isMailHost } from '../core/notes/mail-hosts.ts';
import { isReady, notesForMail } from '../core/notes/ready.ts';
import { type FaultHere, openHere } from '../core/nudges/faults-here.ts';
import { afterAnswer, afterSeeing } from '../core/nudges/memory.ts';
import type { SeenFault } from '../core/nudges/seen-on-page.ts';
import { hostOf, hostsAbove } from '../core/sites/host.ts';
import { hostsOf } from '../core/sites/listed.ts';
import type { Now } from '../core/time.ts';
import type { JournalStore } from '../platform/journal-store.ts';
import { goToOwnPage } from '../platform/own-page.ts';
import { injectPointOut } from '../platform/scripts.ts';
import type { Mark, MessageData, Replies } from '../protocol/messages.ts';
import type { Words } from '../words/words.ts';
import type { DraftsKept } from './drafts.ts';
import { seenOn } from './faults-seen.ts';
import type { House } from './house.ts';
import type { MemoryKept } from './memory.ts';
import { openAsset } from './open-asset.ts';
import type { OpenedTabs } from './opened-tabs.ts';

/** What doing something for a banner takes. */
export interface ActServing {
  readonly house: House;
  readonly store: JournalStore;
  readonly tabs: OpenedTabs;
  readonly memory: MemoryKept;
  readonly clock: () => Now;
  readonly drafts: DraftsKept;
  readonly words: () => Words;
}

type Act = MessageData<'banner.act'>;

/** Does what was pressed on the banner of the page at `address`, and ends the question where that answers it. */
export async function actForBanner(
  serving: ActServing,
  pressed: Act,
  tab: number,
  address: string,
): Promise<Replies['banner.act']> {
  const reply = await act(serving, pressed, tab, address);
  const { do: done } = pressed.act;
  if (done === 'notYet') await answeredNotYet(serving, pressed.bulb);
  if (done === 'yes') await serving.house.unask(pressed.bulb);
  return reply;
}

/** Whoever has just said so is not reminded of it on the next page. */
export async function answeredNotYet(
  { house, memory, clock }: Pick<ActServing, 'house' | 'memory' | 'clock'>,
  bulb: BulbId,
): Promise<void> {
  await memory.change((before) => afterSeeing(before, [bulb], clock().at));
  await house.unask(bulb);
}

/** Does it if the bulb belongs to the site it stands on: a page's script can touch nothing else. */
async function act(
  serving: ActServing,
  { bulb, also = [], act: pressed }: Act,
  tab: number,
  address: string,
): Promise<Replies['banner.act']> {
  const { house, store, memory, clock } = serving;
  const host = hostOf(address);
  const { agenda, site } = await store.both(host === null ? [] : hostsAbove(host));
  if (!agenda || !site) throw new Error('A banner acted where no site is listed');
  const told = [bulb, ...also];
  // Asked of the house, not of the site's record, which holds the first few alone: a bulb just relit is seldom among them.
  const { assets, notes } = await house.look((state, { now }) => ({
    assets: told.flatMap((id) => (isAssetId(id) ? (state.assets.get(id) ?? []) : [])),
    notes: isMailHost(site.host) ? notesForMail(state, now.at) : [],
  }));
  const isHere = (id: BulbId) =>
    isAssetId(id) ? assets.some((asset) => asset.id === id && hostsOf(asset).has(site.host)) : notes.includes(id);
  if (pressed.do !== 'undo' && !told.every(isHere)) throw new Error('A banner acted on a bulb that is not of its site');
  const run = (command: Command) => runForBanner(house, command);
  switch (pressed.do) {
    case 'undo':
      return run({ do: 'undo', entries: v.parse(v.array(entryIdSchema), pressed.token.split(' ')) });
    case 'later':
      // Of notes it spoke of all of them.
      return run({
        do: 'later',
        bulb,
        also: told.every(isAssetId) ? also : [...also, ...notes],
        until: laterUntil(pressed.to, clock()),
      });
    case 'hush':
      // × on a question answers the question; it says nothing about later reminders.
      if (agenda.question?.bulb !== bulb) return run({ do: 'hush', bulb, also });
      await answeredNotYet(serving, bulb);
      return { token: null };
    case 'notHere': {
      const done = await run({ do: 'quiet', host: site.host, quiet: true });
      await memory.change((before) => afterAnswer(before, bulb, 'not-here'));
      return done;
    }
    default: {
      const asset = assets.find(({ id }) => id === bulb);
      return asset ? actOnBulb(serving, asset, site, pressed, tab, address) : actOnNote(serving, bulb, pressed);
    }
  }
}

type Pressed = Exclude<Act['act'], { do: 'undo' | 'later' | 'hush' | 'notHere' }>;

async function actOnBulb(
  { house, store, tabs, words }: ActServing,
  asset: Asset,
  site: SiteRecord,
  pressed: Pressed,
  tab: number,
  address: string,
): Promise<Replies['banner.act']> {
  const done = (evidence: Evidence) => runForBanner(house, { do: 'done', bulb: asset.id, evidence });
  switch (pressed.do) {
    case 'open':
      await openAsset(asset, tabs);
      return { token: null };
    case 'show': {
      // Where the banner does not hang, nothing of a page is asked for either.
      const wrong = site.access === 'banner' ? openHere(await seenOn(store, address), asset, address) : [];
      // Few who read a banner press this: its page gets the code for it only now.
      if (!(await injectPointOut(tab))) throw new Error('Nothing can be pointed out on a page that is gone');
      return { token: null, marks: marksOf(wrong, words()) };
    }
    case 'done':
      return done('said');
    case 'yes':
      return done('seen');
    case 'notYet':
      return { token: null };
    case 'off':
      return runForBanner(house, { do: 'switch', asset: asset.id, on: false });
  }
}

/** Notes that wait can be touched from where people read mail, and from nowhere else. */
async function actOnNote(
  { house, drafts }: ActServing,
  note: BulbId,
  pressed: Pressed,
): Promise<Replies['banner.act']> {
  if (isAssetId(note)) throw new Error('A banner acted on a bulb that is gone');
  switch (pressed.do) {
    case 'open':
      await goToOwnPage('notes', `#note=${note}`);
      return { token: null };
    case 'done':
      await drafts.settle(note);
      // One that is not even written cannot have gone out from here.
      if (!(await house.look(({ notes }) => [...notes.values()].some((one) => one.id === note && isReady(one)))))
        throw new Error('A banner said of a note that it was sent, which is not written');
      return runForBanner(house, { do: 'done', bulb: note, evidence: 'said' });
    default:
      throw new Error('A banner pressed what is not on it');
  }
}

/** What is wrong on the page at `address` of what was `seen` there, by the bulb of `bulbs` that it concerns. */
export function wrongOnPage(
  house: House,
  bulbs: readonly AssetId[],
  seen: readonly SeenFault[],
  address: string,
): Promise<ReadonlyMap<BulbId, readonly FaultHere[]>> {
  return house.look(({ assets }) => {
    const known = bulbs.flatMap((bulb) => assets.get(bulb) ?? []);
    const wrong = known.map((asset) => [asset.id, openHere(seen, asset, address)] as const);
    return new Map(wrong.filter(([, here]) => here.length > 0));
  });
}

/** What a page points out of its own faults: each address or text once, with what is wrong with it. */
function marksOf(wrong: readonly FaultHere[], words: Words): readonly Mark[] {
  return wrong.flatMap(({ fault, place }): Mark[] =>
    place === null ? [] : [{ target: null, text: '', ...place, said: words.say(sayFault(fault)) }],
  );
}

async function runForBanner(house: House, command: Command): Promise<{ token: string | null }> {
  const done = await house.run(command);
  if (!done.ok) throw new Error(done.problem.key);
  return { token: done.value.undo?.entries.join(' ') ?? null };
}
