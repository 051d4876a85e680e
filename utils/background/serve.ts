import * as v from 'valibot';
import { laterChoices } from '../core/bulbs/later-choices.ts';
import type { Row, SiteRecord } from '../core/bulbs/row.ts';
import type { Command } from '../core/commands/command.ts';
import { type BulbId, entryIdSchema, isAssetId, type NoteId } from '../core/ids.ts';
import type { Asset } from '../core/journal/state.ts';
import { composeAt, isMailHost } from '../core/notes/compose.ts';
import { acquaintances, findNotes } from '../core/notes/find-notes.ts';
import { readyNotes } from '../core/notes/ready.ts';
import { chooseNudge } from '../core/nudges/choose-nudge.ts';
import { type FaultHere, hereFirst, openHere, seenAt } from '../core/nudges/faults-here.ts';
import { type Answer, bad, good } from '../core/said.ts';
import { hostOf, hostsAbove } from '../core/sites/host.ts';
import { accessTo, hasTerms, hostsOf, listedHosts, opensAt } from '../core/sites/listed.ts';
import type { Now } from '../core/time.ts';
import { showLamp } from '../platform/icon.ts';
import { type JournalStore, StoreUnavailable } from '../platform/journal-store.ts';
import { goToOwnPage } from '../platform/own-page.ts';
import { injectPointOut } from '../platform/scripts.ts';
import type { BannerSpeech, Done, HouseSheet, Message, MessageData, Received, Replies } from '../protocol/messages.ts';
import type { Words } from '../words/words.ts';
import type { DraftsKept } from './drafts.ts';
import type { House } from './house.ts';
import { oneAfterAnother } from './in-turn.ts';
import type { JotsKept } from './jots.ts';
import type { Looks } from './open-looks.ts';
import type { OpenedTabs } from './opened-tabs.ts';
import { lampAt } from './reconcile.ts';
import { faultsOn, parseFaultsOn, parseShown, withShown } from './records.ts';
import { marksOf, notesSpeech, questionSpeech, reminderSpeech } from './speak.ts';

/** What answering takes. */
export interface Serving {
  readonly house: House;
  readonly store: JournalStore;
  readonly tabs: OpenedTabs;
  readonly drafts: DraftsKept;
  readonly jots: JotsKept;
  /** Loaded by the first who asks for them. */
  readonly looks: () => Promise<Looks>;
  readonly clock: () => Now;
  readonly words: () => Words;
}

/** Two windows may come to rest in the same moment, before either has told that its banner was seen. */
const RESERVED_FOR = 10_000;
let reserved: { readonly tab: number; readonly until: number } | null = null;

/** The messages whose reply can carry a sentence in its place. */
const ANSWERED: ReadonlySet<Message['name']> = new Set([
  'command',
  'open',
  'answer',
  'note.write',
  'import.preview',
  'import.apply',
] as const satisfies readonly {
  [N in keyof Replies]: Replies[N] extends Answer<unknown> ? N : never;
}[keyof Replies][]);

/** Answers one message. A failure of the store becomes a sentence where the reply can carry one, and else a failure. */
export async function serve(serving: Serving, received: Received): Promise<unknown> {
  if (received.from === 'banner') return serveBanner(serving, received.message, received.tab, received.address);
  try {
    return await servePage(serving, received.message);
  } catch (error) {
    if (!(error instanceof StoreUnavailable) || !ANSWERED.has(received.message.name)) throw error;
    return bad(error.why === 'full' ? 'problem.store' : 'problem.store.read');
  }
}

async function servePage(serving: Serving, message: Message): Promise<Replies[Message['name']]> {
  const { house, tabs, drafts, jots, looks, words } = serving;
  switch (message.name) {
    case 'command':
      await settleNamed(drafts, message.data.command);
      return house.run(message.data.command);
    case 'open':
      return open(house, tabs, message.data.bulb);
    case 'answer':
      return answer(serving, message.data);
    case 'refresh':
      await house.renew('person');
      return null;
    case 'rows': {
      const { query, limit } = message.data;
      const { title } = words();
      return house.rows(query, limit, title);
    }
    case 'history':
      return house.history(message.data.bulb);
    case 'notes': {
      const { query, shelf, limit } = message.data;
      return house.look((state, { now }) => findNotes(state, query, shelf, limit, now.at));
    }
    case 'people': {
      const { typed, limit } = message.data;
      return house.look((state, { now }) => acquaintances(state, typed, limit, now.at));
    }
    case 'desk':
      return house.look(({ settings, templates, touches, given }) => ({
        settings,
        templates: [...templates.values()],
        touches: [...touches.values()],
        given,
      }));
    case 'note.sheet':
      return drafts.sheet(message.data.note);
    case 'note.write':
      return write(serving, message.data);
    case 'draft.save':
      return drafts.save(message.data);
    case 'draft.settle':
      await drafts.settle(message.data.note);
      return null;
    case 'jot.begin':
      await jots.begin(message.data);
      return null;
    case 'jot.read':
      return jots.read(message.data.jot);
    case 'takenDown':
      return house.takenDown();
    case 'sheet':
      return sheet(house);
    case 'export':
      await drafts.settleAll();
      return house.exportFile();
    case 'import.preview':
      return house.previewFile(message.data.text);
    case 'import.apply':
      return house.importFile(message.data.text);
    case 'look.start':
      return (await looks()).start(message.data.asset, message.data.at);
    case 'look.report':
      return (await looks()).report(message.data.asset);
    case 'look.hold':
      return (await looks()).hold(message.data.asset, message.data.hold);
    case 'look.stop':
      return (await looks()).stop(message.data.asset);
    case 'look.weekly':
      await (await looks()).setWeekly(message.data.asset, message.data.weekly);
      return null;
    case 'site.sheet':
      return (await looks()).sheet(message.data.asset);
    case 'site.ledger':
      return (await looks()).requests(message.data.asset);
    case 'banner.hello':
    case 'banner.shown':
    case 'banner.act':
      return null;
  }
}

async function open(house: House, tabs: OpenedTabs, bulb: BulbId): Promise<Answer<null>> {
  const asset = await assetOf(house, bulb);
  const url = asset && opensAt(asset);
  if (url === null) return bad('problem.noAddress');
  await tabs.open(bulb, url);
  return good(null);
}

/** What is still being typed belongs to whatever is done with its note. */
async function settleNamed(drafts: DraftsKept, command: Command): Promise<void> {
  const named = 'note' in command ? command.note : 'bulb' in command && !isAssetId(command.bulb) ? command.bulb : null;
  if (named !== null && command.do !== 'draft') await drafts.settle(named);
}

/** Takes the person to where the note is sent. From there on it is written, and once they are back they are asked. */
async function write(
  { house, tabs, drafts, clock }: Serving,
  { note: id, place }: MessageData<'note.write'>,
): Promise<Answer<Done>> {
  await drafts.settle(id);
  const sheet = await drafts.sheet(id);
  if (!sheet) return bad('problem.gone');
  const { row, draft } = sheet;
  // Opened first: what could not be opened is not written.
  // The mail program is no tab: nobody can see when it is left.
  if (place === 'mail-program') await house.ask(id, clock().at);
  else await tabs.open(id, composeAt(place, { to: row.address, ...draft }).url);
  return row.stage === 'waiting' ? house.run({ do: 'write', note: id }) : good<Done>({ undo: null, made: [] });
}

const assetOf = (house: House, bulb: BulbId): Promise<Asset | null> =>
  house.look((state) => (isAssetId(bulb) ? (state.assets.get(bulb) ?? null) : null));

async function answer(serving: Serving, { bulb, changed }: MessageData<'answer'>): Promise<Answer<Done>> {
  const { house, drafts } = serving;
  const sent: Command = { do: 'done', bulb, evidence: 'seen' };
  if (changed) await settleNamed(drafts, sent);
  const done = changed ? await house.run(sent) : good<Done>({ undo: null, made: [] });
  if (!changed) await noteSpoken(serving, bulb);
  await house.unask(bulb);
  return done;
}

async function sheet(house: House): Promise<HouseSheet> {
  const { entries, damaged } = await house.counted();
  return house.look((state, { granted }) => ({
    settings: state.settings,
    sites: [...listedHosts(state)].sort().map((host) => {
      const choice = state.sites.get(host) ?? { mode: null, quiet: false };
      return {
        host,
        access: accessTo(host, choice, granted.has(host)),
        granted: granted.has(host),
        choice,
        bulbs: [...state.assets.values()].filter((asset) => hostsOf(asset).has(host)).length,
        hasTerms: hasTerms(host),
      };
    }),
    entries,
    damaged,
  }));
}

async function serveBanner(serving: Serving, message: Message, tab: number, address: string): Promise<unknown> {
  const { house, store, tabs, clock } = serving;
  switch (message.name) {
    case 'banner.hello':
      // Read while the tab is looked up: what was read is remembered, unless it changes meanwhile.
      readFor(store, address).catch(() => null);
      // And while that goes on, the calendar is asked, which is slow at first: it remembers too.
      laterChoices(clock());
      await tabs.moved(tab, address);
      return speech(serving, tab, address, message.data.standing ?? null);
    case 'banner.shown': {
      // A question that waits is no reminder: it does not use up the day's one.
      if ((await store.agenda())?.question?.bulb !== message.data.bulb) await noteSpoken(serving, message.data.bulb);
      // Whoever reads a banner is here, though they may never open the popup.
      await house.renew('person');
      return null;
    }
    case 'banner.act': {
      const token = await act(serving, message.data, tab, address);
      const { do: pressed } = message.data.act;
      if (pressed === 'notYet') await noteSpoken(serving, message.data.bulb);
      if (pressed === 'yes' || pressed === 'notYet') await house.unask(message.data.bulb);
      return token;
    }
    default:
      return null;
  }
}

/** This bulb was spoken of today. "Not yet" counts too: whoever has just said so is not reminded of it on the next page. */
function noteSpoken({ store, clock }: Serving, bulb: BulbId): Promise<void> {
  return noting(async () => {
    const ring = (await store.record('shown', parseShown)) ?? [];
    await store.putRecord('shown', withShown(ring, bulb, clock().at));
  });
}
// Two windows may show a banner in the same moment.
const noting = oneAfterAnother();

/**
 * What the banner of this page says, if anything. Reads two small records, so it costs the same in any house; the house
 * itself is asked only where it speaks and a look has seen something on this very page.
 */
async function speech(
  { house, store, tabs, clock, words }: Serving,
  tab: number,
  address: string,
  standing: BulbId | null,
): Promise<BannerSpeech | null> {
  const [{ agenda, site }, shown] = await readFor(store, address);
  if (!agenda || !site) return null;
  const now = clock();
  const worded = words();
  // The page waits for its answer, nobody for the toolbar; where a banner hangs it was lit with it, and is kept so.
  if (standing === null)
    setTimeout(() => void showLamp({ ...lampAt(site, agenda, worded), tabId: tab }).catch(console.error));
  const asked = agenda.question?.row;
  if (asked && site.access === 'banner' && agenda.paused === null && belongs(asked, site.host))
    return questionSpeech(asked, agenda, worded, now);
  const choose = (at: SiteRecord) => chooseNudge(agenda, { site: at, standing }, shown ?? [], now);
  if (!choose(site).speak) return null;
  const wrong = await wrongHere({ house, store }, site, address);
  const nudge = choose(hereFirst(site, wrong));
  if (reserved && reserved.tab !== tab && now.at < reserved.until) return null;
  if (!nudge.speak) return null;
  // Who was led here to mend it need not be told, nor who is at a note in whatever tab; leaving asks.
  const open = await tabs.openFor(nudge.bulb);
  if ('ready' in nudge ? open.length > 0 : open.includes(tab)) return null;
  if (nudge.because !== 'standing') reserved = { tab, until: now.at + RESERVED_FOR };
  if ('ready' in nudge) return notesSpeech(nudge.ready, nudge.because, agenda, worded, now);
  const page = { path: new URL(address).pathname, wrong: wrong.get(nudge.row.bulb) ?? [] };
  return reminderSpeech(nudge.row, nudge.because, page, agenda, worded, now);
}

/** What is wrong on the page at `address`, by the bulb that it concerns, among those that want something there. */
async function wrongHere(
  { house, store }: Pick<Serving, 'house' | 'store'>,
  site: SiteRecord,
  address: string,
): Promise<ReadonlyMap<BulbId, readonly FaultHere[]>> {
  const bulbs = site.now.flatMap((row) => (row.is === 'asset' && row.faultCount > 0 ? row.bulb : []));
  const seen = bulbs.length === 0 ? [] : await seenOn(store, address);
  if (seen.length === 0) return new Map();
  return house.look(({ assets }) => {
    const known = bulbs.flatMap((bulb) => assets.get(bulb) ?? []);
    const wrong = known.map((asset) => [asset.id, openHere(seen, asset, address)] as const);
    return new Map(wrong.filter(([, here]) => here.length > 0));
  });
}

/** What the last look at its site saw on the page at `address`. */
async function seenOn(store: JournalStore, address: string) {
  const host = hostOf(address);
  const pages = host === null ? null : await store.record(faultsOn(host), parseFaultsOn);
  return pages ? seenAt(pages, address) : [];
}

function readFor(store: JournalStore, address: string) {
  const host = hostOf(address);
  return Promise.all([store.both(host === null ? [] : hostsAbove(host)), store.record('shown', parseShown)]);
}

const belongs = (row: Row, host: string): boolean => row.is === 'asset' && row.host === host;

/** Does what was pressed on a banner, if the bulb belongs to the site it stands on: a page's script can touch nothing else. */
async function act(
  serving: Serving,
  { bulb, act: pressed }: MessageData<'banner.act'>,
  tab: number,
  address: string,
): Promise<Replies['banner.act']> {
  const { house, store, tabs, words } = serving;
  const host = hostOf(address);
  const { agenda, site } = await store.both(host === null ? [] : hostsAbove(host));
  if (!agenda || !site) throw new Error('A banner acted where no site is listed');
  if (!isAssetId(bulb)) return actOnNotes(serving, site, bulb, pressed);
  // Asked of the house, not of the site's record, which holds the first few alone: a bulb just relit is seldom among them.
  const known = await assetOf(house, bulb);
  if (!known || !hostsOf(known).has(site.host)) throw new Error('A banner acted on a bulb that is not of its site');
  const asset = known.id;
  const opens = opensAt(known);
  const run = (command: Command) => runForBanner(house, command);
  switch (pressed.do) {
    case 'open':
      if (opens !== null) await tabs.open(asset, opens);
      return { token: null };
    case 'show': {
      // Where the banner does not hang, nothing of a page is asked for either.
      const wrong = site.access === 'banner' ? openHere(await seenOn(store, address), known, address) : [];
      // Few who read a banner press this: its page gets the code for it only now.
      if (!(await injectPointOut(tab))) throw new Error('Nothing can be pointed out on a page that is gone');
      return { token: null, marks: marksOf(wrong, words()) };
    }
    case 'done':
      return run({ do: 'done', bulb: asset, evidence: 'said' });
    case 'yes':
      return run({ do: 'done', bulb: asset, evidence: 'seen' });
    case 'notYet':
      return { token: null };
    case 'later':
      return run({ do: 'later', bulb: asset, until: pressed.until });
    case 'hush':
      // × on a question answers the question; it says nothing about later reminders.
      if (agenda.question?.bulb !== bulb) return run({ do: 'hush', bulb: asset });
      await noteSpoken(serving, bulb);
      await house.unask(bulb);
      return { token: null };
    case 'notHere':
      return run({ do: 'quiet', host: site.host, quiet: true });
    case 'off':
      return run({ do: 'switch', asset, on: false });
    case 'undo':
      return takeBack(house, pressed.token);
  }
}

/**
 * Does what was pressed on a banner about notes. Those that lie there ready can be touched from where people read mail, and
 * no others.
 */
async function actOnNotes(
  { house, drafts }: Serving,
  site: SiteRecord,
  note: NoteId,
  pressed: MessageData<'banner.act'>['act'],
): Promise<Replies['banner.act']> {
  if (pressed.do === 'undo') return takeBack(house, pressed.token);
  const ready = isMailHost(site.host) ? await house.look((state, { now }) => readyNotes(state, now.at)) : [];
  if (!ready.includes(note)) throw new Error('A banner acted on a note that is not ready to be sent');
  switch (pressed.do) {
    case 'open':
      await goToOwnPage('notes', `#note=${note}`);
      return { token: null };
    case 'done':
      await drafts.settle(note);
      return runForBanner(house, { do: 'done', bulb: note, evidence: 'said' });
    case 'later': {
      // It spoke of all of them.
      const tokens: string[] = [];
      for (const bulb of ready) {
        const { token } = await runForBanner(house, { do: 'later', bulb, until: pressed.until });
        if (token !== null) tokens.push(token);
      }
      return { token: tokens.length > 0 ? tokens.join(' ') : null };
    }
    case 'hush':
      return runForBanner(house, { do: 'hush', bulb: note });
    case 'notHere':
      return runForBanner(house, { do: 'quiet', host: site.host, quiet: true });
    case 'show':
    case 'yes':
    case 'notYet':
    case 'off':
      throw new Error('A banner pressed what is not on it');
  }
}

async function runForBanner(house: House, command: Command): Promise<{ token: string | null }> {
  const done = await house.run(command);
  if (!done.ok) throw new Error(done.problem.key);
  return { token: done.value.undo?.entries.join(' ') ?? null };
}

const takeBack = (house: House, token: string) =>
  runForBanner(house, { do: 'undo', entries: v.parse(v.array(entryIdSchema), token.split(' ')) });
