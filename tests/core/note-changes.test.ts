import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { type Command, commandSchema } from '../../utils/core/commands/command.ts';
import type { AssetId, EntryId, NoteId } from '../../utils/core/ids.ts';
import { replay } from '../../utils/core/journal/replay.ts';
import { CHANNELS, NOTE_KINDS } from '../../utils/core/notes/note-fields.ts';
import { notesForMail } from '../../utils/core/notes/ready.ts';
import { DAY, HOUR } from '../../utils/core/time.ts';
import { PlayedHouse, START } from './played-house.ts';

/** A house in which a note can have come to anything: with the habit that sent ones keep lit, and a second note beside it. */
interface Scene {
  readonly house: PlayedHouse;
  readonly note: NoteId;
  readonly other: NoteId;
  readonly site: AssetId;
}
function scene(): Scene {
  const house = new PlayedHouse();
  house.hang({ kind: 'thank-you-notes' });
  const site = house.hang({ kind: 'website', addresses: ['ada.example'] });
  const other = house.owe('Grace');
  house.do({ do: 'draft', note: other, subject: '', body: 'Dear Grace' });
  return { house, note: house.wait(HOUR).owe('Ada'), other, site };
}

/** How far the note has come before somebody changes it. */
const COME: Readonly<Record<string, (scene: Scene) => readonly Command[]>> = {
  waiting: () => [],
  begun: ({ note }) => [{ do: 'draft', note, subject: 'Thank you', body: 'Dear Ada' }],
  written: ({ note }) => [{ do: 'write', note }],
  'written and put off': ({ note }) => [
    { do: 'write', note },
    { do: 'later', bulb: note, until: START + 3 * DAY },
  ],
  'not on a page for a week': ({ note }) => [{ do: 'hush', bulb: note }],
  'closed four times on a page': ({ note }) => Array.from({ length: 4 }, () => ({ do: 'hush', bulb: note }) as const),
  sent: ({ note }) => [{ do: 'done', bulb: note, evidence: 'said' }],
  'let go': ({ note }) => [{ do: 'letGo', note }],
};

const OTHERWISE = {
  kind: 'apology',
  person: 'Ada Lovelace',
  occasion: 'the sound on Tuesday',
  since: '2026-02-10',
  due: '2026-02-20',
  channel: 'email',
  address: 'ada@ada.example',
} as const;

type Change = readonly [where: string, what: string, how: (scene: Scene) => readonly Command[]];

/** Every change that can be made to a note, and where: each comes to these commands. */
const CHANGES: readonly Change[] = [
  ['popup, row', '*I wrote it*', ({ note }) => [{ do: 'write', note }]],
  ['popup, row', '*Sent*', ({ note }) => [{ do: 'done', bulb: note, evidence: 'said' }]],
  [
    'popup, row',
    '*Sent* on another day',
    ({ note }) => [{ do: 'done', bulb: note, evidence: 'said', day: '2026-02-09' }],
  ],
  ['popup, row', '*Later*', ({ note }) => [{ do: 'later', bulb: note, until: START + 9 * DAY }]],
  ['popup, row', '*Let it go*', ({ note }) => [{ do: 'letGo', note }]],
  ['popup, row', '*Remove*', ({ note }) => [{ do: 'remove', bulb: note }]],
  ['popup, question', '*Sent*', ({ note }) => [{ do: 'done', bulb: note, evidence: 'seen' }]],
  ['popup, question', '*Let it go*', ({ note }) => [{ do: 'letGo', note }]],
  ['banner', '*Sent*', ({ note }) => [{ do: 'done', bulb: note, evidence: 'said' }]],
  [
    'banner',
    '*Later*, of all that it speaks of',
    ({ house }) =>
      notesForMail(house.state, house.now.at).map((bulb) => ({ do: 'later', bulb, until: START + 9 * DAY }) as const),
  ],
  ['banner', '×', ({ note }) => [{ do: 'hush', bulb: note }]],
  [
    'popup, asked whether it should hang',
    '*Keep it*',
    ({ note }) => [
      { do: 'hush', bulb: note },
      { do: 'keep', bulb: note },
    ],
  ],
  ['page of notes', '*Write it*', ({ note }) => [{ do: 'write', note }]],
  [
    'page of notes',
    'a text',
    ({ note }) => [{ do: 'draft', note, subject: 'Thanks', body: 'Dear Ada,\n\nthank you.' }],
  ],
  ['page of notes', 'no text any more', ({ note }) => [{ do: 'draft', note, subject: '', body: '' }]],
  ['page of notes', 'every field at once', ({ note }) => [{ do: 'changeNote', note, to: OTHERWISE }]],
  ...Object.entries(OTHERWISE).map(
    ([field, value]): Change => [
      'options',
      `another ${field}`,
      ({ note }) => [v.parse(commandSchema, { do: 'changeNote', note, to: { [field]: value } })],
    ],
  ),
  ['options', 'no due day', ({ note }) => [{ do: 'changeNote', note, to: { due: null } }]],
  ['options', 'no channel', ({ note }) => [{ do: 'changeNote', note, to: { channel: null, address: '' } }]],
];

/** What makes notes, and where. */
const MAKES: readonly Change[] = [
  [
    'page of notes',
    'several at once',
    () => [{ do: 'owe', notes: [{ person: 'Alan' }, { ...OTHERWISE, person: 'Mary' }] }],
  ],
  ['popup', 'a line', () => [{ do: 'quickAdd', lines: '', notes: [{ person: 'Alan', occasion: 'the chair' }] }]],
  ['popup', 'lines of both', () => [{ do: 'quickAdd', lines: 'Bio\nada.example', notes: [{ person: 'Alan' }] }]],
  [
    'a page of the web',
    'an apology with its first words',
    () => [
      { do: 'owe', notes: [{ kind: 'apology', person: 'Alan', draft: { subject: 'Sorry', body: 'Dear Alan,' } }] },
    ],
  ],
  [
    'a page of the web',
    'a note about it',
    () => [{ do: 'owe', notes: [{ person: 'Alan', page: { url: 'https://ada.example/', title: 'Ada' } }] }],
  ],
];

/** Does all of it as one thing, and gives the ids that take it back. */
const doAll = (house: PlayedHouse, commands: readonly Command[]): EntryId[] => commands.flatMap((one) => house.do(one));

/** Carries it out, takes it back, and puts it back: twice over, as somebody who cannot decide. */
function thereAndBack(house: PlayedHouse, commands: readonly Command[]): void {
  const before = house.state;
  let undo = doAll(house, commands);
  const after = house.state;
  if (undo.length === 0) return expect(after).toEqual(before);
  for (let time = 0; time < 2; time += 1) {
    const undone = house.wait(HOUR).do({ do: 'undo', entries: undo });
    expect(house.state, `undone, ${time}`).toEqual(before);
    undo = house.wait(HOUR).do({ do: 'undo', entries: undone });
    expect(house.state, `redone, ${time}`).toEqual(after);
  }
}

describe.each(Object.entries(COME))('a note that is %s', (_, come) => {
  test.each(CHANGES)('%s: %s, is undone and redone', (_where, _what, how) => {
    const played = scene();
    doAll(played.house, come(played));
    thereAndBack(played.house.wait(HOUR), how(played));
  });
});

test.each(MAKES)('%s: %s, is undone and redone', (_where, _what, how) => {
  const played = scene();
  thereAndBack(played.house, how(played));
});

test('a note that comes with its first words says them', () => {
  const { house } = scene();
  house.do({ do: 'owe', notes: [{ person: 'Alan', draft: { subject: ' Sorry ', body: 'Dear Alan,\r\n' } }] });
  expect([...house.state.notes.values()].at(-1)?.draft).toEqual({ subject: 'Sorry', body: 'Dear Alan,\n' });
});

test('something reported, handed over and mended owes a thank-you: undone and redone with it, and the note keeps its own changes', () => {
  const { house, site } = scene();
  const before = house.state.notes.size;
  house.do({ do: 'report', url: 'https://ada.example/', title: 'Ada', what: 'the second bulb', quote: '' });
  const [fault] = house.state.assets.get(site)?.faults ?? [];
  if (!fault) throw new Error('nothing was reported');
  thereAndBack(house, [{ do: 'handOver', asset: site, faults: [fault.key], to: 'Sam' }]);
  for (const mended of [
    { do: 'mend', asset: site, fault: fault.key },
    { do: 'done', bulb: site, evidence: 'said' },
  ] satisfies Command[]) {
    const played = structuredClone(house.state);
    thereAndBack(house, [mended]);
    expect(house.state.notes.size).toBe(before + 1);
    const owed = [...house.state.notes.values()].at(-1);
    expect(owed).toMatchObject({ person: 'Sam', kind: 'thanks', stage: 'waiting' });
    if (owed) thereAndBack(house, [{ do: 'done', bulb: owed.id, evidence: 'said' }]);
    const since = house.entries.filter(({ type }) => type === 'fault.mended' || type === 'note.owed').slice(-2);
    house.do({ do: 'undo', entries: since.map(({ id }) => id) });
    expect(house.state.assets.get(site)?.faults).toEqual(played.assets.get(site)?.faults);
    expect(house.state.notes.size).toBe(before);
  }
});

test('whatever is done to a note one after another, undone in any order: what is left is what was never done', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(CHANGES.length - 1), { minLength: 1, maxLength: 8 }),
      fc.array(fc.nat(100), { maxLength: 8 }),
      (which, order) => {
        const done = scene();
        const wrote = which.flatMap((n) => {
          const commands = CHANGES[n]?.[2](done) ?? [];
          done.house.wait(HOUR);
          // A note that was removed takes no more changes.
          if (!done.house.state.notes.has(done.note)) return [];
          return [{ n, entries: doAll(done.house, commands) }];
        });
        const back = [...new Set(order.map((at) => at % Math.max(1, wrote.length)))];
        for (const at of back) {
          const entries = wrote[at]?.entries ?? [];
          if (entries.length > 0) done.house.do({ do: 'undo', entries });
        }
        const kept = new Set(wrote.flatMap(({ entries }, at) => (back.includes(at) ? [] : entries)));
        const all = new Set(wrote.flatMap(({ entries }) => entries));
        const alone = done.house.entries.filter(({ id, type }) => type !== 'undone' && (!all.has(id) || kept.has(id)));
        expect(done.house.state).toEqual(replay(alone));
      },
    ),
    { numRuns: 150 },
  );
});

test('nothing that can be said of a note is missing from the table', () => {
  const changed = new Set(CHANGES.flatMap(([, , how]) => how(scene()).map((command) => command.do)));
  expect([...changed].sort()).toEqual([
    'changeNote',
    'done',
    'draft',
    'hush',
    'keep',
    'later',
    'letGo',
    'remove',
    'write',
  ]);
  expect(NOTE_KINDS).toContain(OTHERWISE.kind);
  expect(CHANNELS).toContain(OTHERWISE.channel);
});

test('what is said twice, in two windows, is one entry: one undo takes it back; and what was sent is never let go', () => {
  const { house, note } = scene();
  const sent = house.do({ do: 'done', bulb: note, evidence: 'seen' });
  expect(house.do({ do: 'done', bulb: note, evidence: 'said' })).toEqual([]);
  expect(house.do({ do: 'letGo', note })).toEqual([]);
  expect(house.do({ do: 'write', note })).toEqual([]);
  expect(house.state.notes.get(note)?.stage).toBe('sent');
  house.do({ do: 'undo', entries: sent });
  expect(house.state.notes.get(note)?.stage).not.toBe('sent');
  house.do({ do: 'letGo', note });
  expect(house.do({ do: 'letGo', note })).toEqual([]);
  // Who let it go may have sent it after all, and another day is news.
  expect(house.do({ do: 'done', bulb: note, evidence: 'said' })).not.toEqual([]);
  expect(house.do({ do: 'done', bulb: note, evidence: 'said', day: '2026-01-05' })).not.toEqual([]);
});
