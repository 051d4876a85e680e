import type { Command } from '../core/commands/command.ts';
import { type BulbId, isAssetId } from '../core/ids.ts';
import { composeAt } from '../core/notes/compose.ts';
import { acquaintances, findNotes } from '../core/notes/find-notes.ts';
import { afterMoment, afterOpening, afterSeeing } from '../core/nudges/memory.ts';
import { occasionAt } from '../core/nudges/week.ts';
import { type Answer, bad, good } from '../core/said.ts';
import { accessTo, hasTerms, hostsOf, listedHosts } from '../core/sites/listed.ts';
import type { Now } from '../core/time.ts';
import { whyUnavailable } from '../platform/journal-store.ts';
import type { Done, HouseSheet, MessageData, MomentSheet, PageMessage, Replies } from '../protocol/messages.ts';
import type { Words } from '../words/words.ts';
import { answeredNotYet } from './act-for-banner.ts';
import type { DraftsKept } from './drafts.ts';
import type { House } from './house.ts';
import type { JotsKept } from './jots.ts';
import { type LinkedinKept, noticeAt } from './linkedin.ts';
import type { MemoryKept } from './memory.ts';
import { openAsset } from './open-asset.ts';
import type { Looks } from './open-looks.ts';
import type { OpenedTabs } from './opened-tabs.ts';
import type { RemindersList } from './reminders.ts';

/** What answering a page of ours takes. */
export interface PageServing {
  readonly house: House;
  readonly tabs: OpenedTabs;
  readonly memory: MemoryKept;
  readonly reminders: RemindersList;
  readonly drafts: DraftsKept;
  readonly jots: JotsKept;
  readonly linkedin: LinkedinKept;
  /** Loaded by the first who asks for them. */
  readonly looks: () => Promise<Looks>;
  readonly clock: () => Now;
  readonly words: () => Words;
}

/** The messages whose reply can carry a sentence in its place. */
const ANSWERED: ReadonlySet<PageMessage['name']> = new Set([
  'command',
  'open',
  'answer',
  'note.write',
  'linkedin.learn',
  'import.preview',
  'import.apply',
] as const satisfies readonly {
  [N in keyof Replies]: Replies[N] extends Answer<unknown> ? N : never;
}[keyof Replies][]);

/** Answers a page of ours. A failure of the store becomes a sentence where the reply can carry one, and else a failure. */
export async function servePage(serving: PageServing, message: PageMessage): Promise<unknown> {
  try {
    return await answerPage(serving, message);
  } catch (error) {
    const why = whyUnavailable(error);
    if (why === null || !ANSWERED.has(message.name)) throw error;
    return bad(why === 'full' ? 'problem.store' : 'problem.store.read');
  }
}

async function answerPage(serving: PageServing, message: PageMessage): Promise<Replies[PageMessage['name']]> {
  const { house, tabs, memory, drafts, jots, linkedin, looks, clock, words } = serving;
  switch (message.name) {
    case 'command': {
      const { command } = message.data;
      await settleNamed(drafts, command);
      const done = await house.run(command);
      if (['owe', 'settle', 'spare'].includes(command.do)) linkedin.tidySoon();
      return done;
    }
    case 'open':
      await memory.change((before) => afterOpening(before, message.data.bulb));
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
    case 'reminders':
      return serving.reminders.sheet();
    case 'reminders.empty':
      await serving.reminders.empty();
      return null;
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
    case 'popup.seen':
      await memory.change((before) => afterSeeing(before, message.data.bulbs, clock().at));
      return null;
    case 'moment.begin':
      return beginMoment(serving, message.data.locale);
    case 'note.sheet':
      await memory.change((before) => afterOpening(before, message.data.note));
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
    case 'linkedin.sheet':
      return linkedin.sheet();
    case 'linkedin.learn':
      return linkedin.learn(message.data.told);
    case 'linkedin.forget':
      await linkedin.forget();
      return null;
    case 'linkedin.here': {
      const { tab, url } = message.data;
      await tabs.moved(tab, url);
      await noticeAt(serving, tab, url);
      return null;
    }
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
  }
}

async function open(house: House, tabs: OpenedTabs, bulb: BulbId): Promise<Answer<null>> {
  const asset = await house.look(({ assets }) => (isAssetId(bulb) ? assets.get(bulb) : undefined));
  return asset && (await openAsset(asset, tabs)) ? good(null) : bad('problem.noAddress');
}

/** The weekly moment stands in front of the person: this week has had its one, whatever comes of it. */
async function beginMoment({ house, memory, clock }: PageServing, locale: string): Promise<MomentSheet> {
  const now = clock();
  await memory.change((before) => afterMoment(before, now.at));
  const { settings } = await house.renew('person');
  const is = occasionAt(now, locale, settings.dates);
  const own = is === 'own' ? settings.dates.find((date) => occasionAt(now, locale, [date]) === 'own') : undefined;
  return { occasion: is && { is, name: own?.name ?? null }, since: await house.lately() };
}

/** What is still being typed belongs to whatever is done with its note. */
async function settleNamed(drafts: DraftsKept, command: Command): Promise<void> {
  const named = 'note' in command ? command.note : 'bulb' in command && !isAssetId(command.bulb) ? command.bulb : null;
  if (named !== null && command.do !== 'draft') await drafts.settle(named);
}

/** Takes the person to where the note is sent. From there on it is written, and once they are back they are asked. */
async function write(
  { house, tabs, drafts, clock }: PageServing,
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

async function answer(serving: PageServing, { bulb, changed }: MessageData<'answer'>): Promise<Answer<Done>> {
  const { house, drafts } = serving;
  const sent: Command = { do: 'done', bulb, evidence: 'seen' };
  if (changed) await settleNamed(drafts, sent);
  if (!changed) {
    await answeredNotYet(serving, bulb);
    return good<Done>({ undo: null, made: [] });
  }
  const done = await house.run(sent);
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
