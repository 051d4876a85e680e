import { kindForHost } from '../assets/catalogue.ts';
import { pausedAt } from '../bulbs/agenda.ts';
import { courseOfNote, isOff } from '../bulbs/neglect.ts';
import { type BulbId, isAssetId } from '../ids.ts';
import { type Draft, MAX_TITLE } from '../journal/entries.ts';
import type { Note, State } from '../journal/state.ts';
import { goesByMail } from '../notes/ready.ts';
import { hushedFor } from '../nudges/limits.ts';
import { type Answer, bad, good, type Said } from '../said.ts';
import { parseAddress } from '../sites/address.ts';
import { MAX_ADDRESS } from '../sites/host.ts';
import { DAY, isDatable } from '../time.ts';
import { change, done, hang } from './bulbs.ts';
import type { Command, Hanging } from './command.ts';
import {
  type DecideWith,
  type Decision,
  did,
  gone,
  isNote,
  nothing,
  settle,
  titleSaid,
  withAsset,
  withBulb,
  withFault,
  withNote,
} from './decision.ts';
import { handOver, looked, report } from './faults.ts';
import { mending } from './mending.ts';
import { changeNote, draft, keepTemplate, owe } from './notes.ts';
import { awaitExport, learn, settleSuggestion, spare } from './suggestions.ts';
import { giveTouch, keepTouch } from './touches.ts';

/** Putting something off for longer than this is switching it off, and the person is told so. */
const LATEST_LATER = 2 * 366 * DAY;

/** Lines of one quick add; a pasted book is a mistake. */
const MAX_LINES = 100;

/** What a command comes to: entries for the journal, or one sentence why not. The state is left as it is either way. */
export function decide(state: State, command: Command, ctx: DecideWith): Answer<Decision> {
  // A flat battery puts a computer into 1970; what is written there, no journal could read again.
  if (!isDatable(ctx.now)) return bad('problem.clock');
  switch (command.do) {
    case 'hang':
      return hang(state, command.bulbs, ctx);
    case 'quickAdd':
      return quickAdd(state, command, ctx);
    case 'change':
      return withAsset(state, command.asset, (asset) => change(asset, command.to));
    case 'remove':
      return withBulb(state, command.bulb, (bulb) =>
        did(
          'removed',
          bulb,
          isNote(bulb)
            ? { type: 'note.removed', data: { note: bulb.id } }
            : { type: 'asset.removed', data: { asset: bulb.id } },
        ),
      );
    case 'done':
      return withBulb(state, command.bulb, (bulb) => done(state, bulb, command, ctx));
    case 'later':
      return later(state, command, ctx);
    case 'hush':
      return hush(state, command, ctx);
    case 'keep':
      return withBulb(state, command.bulb, (bulb) =>
        state.hushed.has(bulb.id) ? did('kept', bulb, { type: 'bulb.kept', data: { bulb: bulb.id } }) : good(nothing),
      );
    case 'switch':
      return withAsset(state, command.asset, (asset) => {
        if (isOff(asset) !== command.on) return good(nothing);
        return command.on
          ? did('switchedOn', asset, { type: 'asset.switchedOn', data: { asset: asset.id } })
          : did('switchedOff', asset, { type: 'asset.switchedOff', data: { asset: asset.id } });
      });
    case 'accept':
      return withAsset(state, command.asset, (asset) =>
        did('accepted', asset, { type: 'fault.accepted', data: { asset: asset.id, key: command.fault } }),
      );
    case 'looked':
      return withAsset(state, command.asset, (asset) => looked(state, asset, command, ctx));
    case 'owe':
      return owe(command.notes, ctx);
    case 'changeNote':
      return withNote(state, command.note, (note) => changeNote(note, command.to, ctx.now));
    case 'write':
      return withNote(state, command.note, (note) =>
        note.stage === 'waiting'
          ? did('written', note, { type: 'note.written', data: { note: note.id } })
          : good(nothing),
      );
    case 'draft':
      return withNote(state, command.note, (note) => draft(note, command));
    case 'keepTemplate':
      return keepTemplate(command, ctx);
    case 'removeTemplate': {
      const template = state.templates.get(command.template);
      if (!template) return gone;
      const data = { template: template.id };
      return settle('template.removed', { type: 'template.removed', data }, { title: template.name });
    }
    case 'keepTouch':
      return keepTouch(command, ctx);
    case 'removeTouch': {
      const touch = state.touches.get(command.touch);
      if (!touch) return gone;
      return settle('touch.removed', { type: 'touch.removed', data: { touch: touch.id } }, { title: touch.text });
    }
    case 'giveTouch':
      return giveTouch(command, ctx.now);
    case 'report':
      return report(state, command, ctx);
    case 'handOver':
      return withAsset(state, command.asset, (asset) => handOver(asset, command));
    case 'mend':
      return withFault(state, command.asset, command.fault, (asset, fault) => {
        const said: Said = { key: 'did.mended', with: { title: titleSaid(asset) } };
        return good({ drafts: mending(asset, [fault], ctx), made: [], said });
      });
    case 'letGo':
      // What was sent stays sent: there is nothing to let go of.
      return withNote(state, command.note, (note) =>
        note.stage === 'waiting' || note.stage === 'written'
          ? did('letGo', note, { type: 'note.letGo', data: { note: note.id } })
          : good(nothing),
      );
    case 'settle':
      return settleSuggestion(state, command, ctx.now);
    case 'spare':
      return spare(state, command);
    case 'await':
      return awaitExport(state, ctx);
    case 'learn':
      return learn(state, command, ctx);
    case 'choose':
      return settle('chosen', { type: 'site.chosen', data: { host: command.host, mode: command.mode } });
    case 'quiet': {
      const draft: Draft = { type: 'site.quieted', data: { host: command.host, quiet: command.quiet } };
      return settle(command.quiet ? 'quieted' : 'unquieted', draft, { host: command.host });
    }
    case 'set': {
      // Ending a pause is kept as the instant it ended, so that the house comes back one thing at a time after it.
      const ends = command.to.pausedUntil === null && pausedAt(state, ctx.now.at) !== null;
      const to = ends ? { ...command.to, pausedUntil: ctx.now.at } : command.to;
      return settle('set', { type: 'settings.changed', data: { to } });
    }
    case 'undo':
      return good({
        drafts: [{ type: 'undone', data: { entries: command.entries } }],
        made: [],
        said: { key: 'did.undone' },
      });
  }
}

function later(
  state: State,
  { bulb: id, also = [], until }: Extract<Command, { do: 'later' }>,
  { now }: DecideWith,
): Answer<Decision> {
  if (until <= now.at) return bad('problem.later.past');
  if (until > now.at + LATEST_LATER) return bad('problem.later.far');
  const drafted = (bulb: BulbId): Draft => ({ type: 'bulb.deferred', data: { bulb, until } });
  const ids = [...new Set([id, ...also])];
  if (ids.length === 1)
    return withBulb(state, id, (bulb) => did('later', bulb, drafted(id), { until: { instant: until } }));
  if (!ids.every((one) => isThere(state, one))) return gone;
  const said: Said = { key: 'did.later.several', with: { count: ids.length, until: { instant: until } } };
  return good({ drafts: ids.map(drafted), made: [], said });
}

/** Closes banners about a bulb for a week, and each time for twice as long; with everything else that one spoke of. */
function hush(
  state: State,
  { bulb: id, also = [] }: Extract<Command, { do: 'hush' }>,
  { now }: DecideWith,
): Answer<Decision> {
  const untilFor = (bulb: BulbId) => now.at + hushedFor(state.hushed.get(bulb)?.times ?? 0);
  const ids = [id, ...also].filter((one) => isThere(state, one)).map((one) => voiceOf(state, one));
  return withBulb(state, id, (bulb) =>
    good({
      drafts: [...new Set(ids)].map((one) => ({ type: 'bulb.hushed', data: { bulb: one, until: untilFor(one) } })),
      made: [],
      said: { key: 'did.hushed', with: { title: titleSaid(bulb), until: { instant: untilFor(voiceOf(state, id)) } } },
    }),
  );
}

/** On a page all notes are one: × adds to the one that was closed most often, or it would never last any longer. */
function voiceOf({ notes, hushed }: State, bulb: BulbId): BulbId {
  if (isAssetId(bulb)) return bulb;
  const times = ({ id }: Note) => hushed.get(id)?.times ?? 0;
  const closed = [...notes.values()].filter((note) => goesByMail(note) && courseOfNote(note) && times(note) > 0);
  return closed.toSorted((a, b) => times(b) - times(a))[0]?.id ?? bulb;
}

const isThere = ({ assets, notes }: State, bulb: BulbId): boolean =>
  isAssetId(bulb) ? assets.has(bulb) : notes.has(bulb);

function quickAdd(
  state: State,
  { lines: text, notes }: Extract<Command, { do: 'quickAdd' }>,
  ctx: DecideWith,
): Answer<Decision> {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (lines.length === 0 && notes.length === 0) return bad('problem.quickAdd.empty');
  if (lines.length > MAX_LINES) return bad('problem.quickAdd.many', { max: MAX_LINES });
  const isLong = (line: string) =>
    line.length > MAX_TITLE && !/^https?:/i.test(line) && (line.length > MAX_ADDRESS || !looksLikeAddress(line));
  const long = lines.find(isLong);
  if (long !== undefined) return bad('problem.text.long', { field: { key: 'field.line' }, max: MAX_TITLE });

  const bulbs: Hanging[] = [];
  for (const line of lines) {
    const address = looksLikeAddress(line) ? parseAddress(line) : null;
    if (address && !address.ok) return address;
    const named = ctx.kindNamed(line);
    if (address?.ok) bulbs.push({ kind: kindForHost(address.value.host)?.id ?? 'website', addresses: [line] });
    else bulbs.push(named ? { kind: named } : { kind: 'own', title: line });
  }
  const hung = bulbs.length > 0 ? hang(state, bulbs, ctx) : good(nothing);
  if (!hung.ok) return hung;
  const owed = notes.length > 0 ? owe(notes, ctx) : good(nothing);
  if (!owed.ok) return owed;
  return good({
    drafts: [...hung.value.drafts, ...owed.value.drafts],
    made: [...hung.value.made, ...owed.value.made],
    said: {
      key: notes.length === 0 ? 'did.hung' : bulbs.length === 0 ? 'did.owed' : 'did.added',
      with: { count: bulbs.length + notes.length },
    },
  });
}

/** One word with a dot in it, or a scheme: what a person means as an address. */
const looksLikeAddress = (line: string): boolean =>
  /^[a-z][a-z0-9+.-]*:\S/i.test(line) || /^[^\s@]+\.[^\s@.]{2,}\S*$/.test(line);
