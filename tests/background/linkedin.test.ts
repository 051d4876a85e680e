import fc from 'fast-check';
import { openDB } from 'idb';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { parseReading } from '../../utils/background/linkedin-records.ts';
import type { Command } from '../../utils/core/commands/command.ts';
import type { EntryId, NoteId } from '../../utils/core/ids.ts';
import { type Told, toldOf } from '../../utils/core/linkedin/reading.ts';
import { type Found, openOf } from '../../utils/core/linkedin/suggestion.ts';
import { isSamePerson } from '../../utils/core/linkedin/whom.ts';
import type { Answer } from '../../utils/core/said.ts';
import { DAY, type Day, dayOf, HOUR, SECOND } from '../../utils/core/time.ts';
import type { ExportLearned, LinkedinSheet } from '../../utils/protocol/messages.ts';
import {
  connections,
  type Files,
  inUrl,
  invitations,
  type Message,
  messages,
  PROFILE,
  readFile,
  recommendations,
  zipped,
} from '../core/linkedin/export.ts';
import { START } from '../core/played-house.ts';
import { KeptHouse } from './kept-house.ts';
import { served } from './served.ts';

const SECRET = 'Dear Emmy, the draft says Zyx-secret';
const emmy = ['Emmy Noether', inUrl('emmy')] as const;
const at = (ms: number): string => new Date(ms).toISOString().replace('T', ' ').replace('.000Z', ' UTC');
const day = (ms: number): Day => dayOf(ms, 'UTC');
const CONNECTED = connections(['Emmy Noether', 'emmy'], ['Alan Turing', 'alan'], ['Joan Clarke', 'joan']);
const question: Message = { in: 'c1', from: emmy, at: at(START - 3 * DAY), text: 'Shall we meet?' };
const answer = (when: number): Message => ({ in: 'c1', to: [emmy], at: at(when), text: 'Zyx-secret answer' });
const draft: Message = { in: 'd1', to: [emmy], at: at(START - 5 * DAY), text: SECRET, draft: true };
const archive = (...said: readonly Message[]): Files => ({
  'Profile.csv': PROFILE,
  'Connections.csv': CONNECTED,
  'messages.csv': messages(...said),
  'Invitations.csv': invitations(['Alan Turing', 'alan', at(START - 9 * DAY), 'Hello Ada!']),
});

afterEach(() => void vi.useRealTimers());

/** A house with the page that reads exports, as far as it is not drawn. */
function house() {
  const kept = new KeptHouse();
  let running = served(kept);
  const sheet = () => running.page('linkedin.sheet', {}) as Promise<LinkedinSheet>;
  const learn = (told: Told) => running.page('linkedin.learn', { told }) as Promise<Answer<ExportLearned>>;
  return {
    kept,
    sheet,
    learn,
    told: async (files: Files): Promise<Told> => {
      const { about } = await sheet();
      const report = readFile('export.zip', zipped(files), { now: kept.now.at, about });
      if (!report.ok) throw new Error(report.problem.key);
      return toldOf(report.value, day(kept.now.at));
    },
    async read(files: Files) {
      const answered = await learn(await this.told(files));
      if (!answered.ok) throw new Error(answered.problem.key);
      return answered.value;
    },
    page: (...message: Parameters<typeof running.page>) => running.page(...message),
    pagesTold: () => running.told.pages,
    shown: async () => (await sheet()).suggestions.shown,
    record: () => kept.store.record('linkedin', parseReading),
    /** The background is ended; the next one finds what is stored. */
    restart: () => {
      kept.kill();
      running = served(kept);
      return running;
    },
  };
}

/** All that is stored, whatever it is called. */
async function everything(kept: KeptHouse): Promise<string> {
  const database = await openDB(kept.name);
  const all: unknown[] = [];
  for (const name of database.objectStoreNames) all.push(name, await database.getAll(name));
  database.close();
  return JSON.stringify(all);
}
const entries = async (kept: KeptHouse) => (await kept.house.counted()).entries;

describe('an export that was read', () => {
  test('tells who asked and what was not sent, its age, and of whom the next one is to be asked', async () => {
    const of = house();
    expect(await of.sheet()).toMatchObject({ reading: null, suggestions: { shown: [], behind: 0 }, about: [] });
    await of.read(archive(question, draft));
    const sheet = await of.sheet();
    expect(sheet.suggestions.shown.map(({ because, person }) => [because, person.slug])).toEqual([
      ['question', 'emmy'],
      ['invitation', 'alan'],
    ]);
    expect(sheet.reading).toMatchObject({ asOf: day(START - 3 * DAY), days: 3, isBlind: false });
    expect(sheet.about.map(({ slug }) => slug)).toEqual(['emmy', 'alan']);
    of.kept.wait(88 * DAY);
    expect((await of.sheet()).reading).toMatchObject({ days: 91, isBlind: true });
  });

  test('leaves no text of any message anywhere, but that of the draft', async () => {
    const of = house();
    await of.read(archive(question, answer(START - 20 * DAY), draft));
    const all = await everything(of.kept);
    expect(all).not.toContain('Shall we meet');
    expect(all).not.toContain('Zyx-secret answer');
    expect(all).toContain(SECRET);
  });

  test('twice changes nothing: not an entry, not what is kept', async () => {
    const of = house();
    await of.kept.do({ do: 'await' });
    of.kept.wait(2 * DAY);
    const files = archive(question, draft, answer(START - 3 * DAY - HOUR));
    await of.read(files);
    const [before, record] = [await entries(of.kept), await of.record()];
    of.kept.wait(8 * HOUR);
    expect(await of.read(files)).toMatchObject({ answered: [] });
    expect(await entries(of.kept)).toBe(before);
    expect(await of.record()).toEqual(record);
  });

  test('shows in the next one what was answered since, and that a note went out', async () => {
    const of = house();
    await of.read(archive(question));
    await of.kept.do({
      do: 'owe',
      notes: [{ person: 'Alan', suggested: { because: 'invitation', person: { name: 'Alan Turing', slug: 'alan' } } }],
    });
    of.kept.wait(10 * DAY);
    const files = archive(question, answer(START + DAY), {
      in: 'c2',
      to: [['Alan Turing', inUrl('alan')]],
      at: at(START + 2 * DAY),
    });
    const { answered } = await of.read(files);
    expect(answered).toEqual([{ name: 'Emmy Noether', slug: 'emmy' }]);
    const { settled, suggestions } = await of.sheet();
    expect(settled).toMatchObject({
      count: 1,
      latest: [{ because: 'question', how: 'answered', on: day(START + DAY) }],
    });
    expect(suggestions.shown).toEqual([]);
    expect([...(await of.kept.state()).notes.values()]).toMatchObject([{ stage: 'sent', sentBy: 'verified' }]);
  });

  test('shows no note to have gone out to somebody who asked later on the very day on which they were written to', async () => {
    const of = house();
    of.kept.now = { ...of.kept.now, at: START - 3 * DAY + 2 * HOUR };
    const files = archive(question, answer(START - 3 * DAY - HOUR));
    await of.read(files);
    const person = { name: 'Emmy Noether', slug: 'emmy' };
    await of.kept.do({ do: 'owe', notes: [{ person: 'Emmy', suggested: { because: 'question', person } }] });
    await of.read(files);
    expect([...(await of.kept.state()).notes.values()]).toMatchObject([{ stage: 'waiting' }]);
    await of.read(archive(question, answer(START - 3 * DAY + 3 * HOUR)));
    expect([...(await of.kept.state()).notes.values()]).toMatchObject([{ stage: 'sent', sentBy: 'verified' }]);
  });

  test('twice changes nothing either on the day on which a question has become too old', async () => {
    const of = house();
    await of.read(archive(question));
    of.kept.wait(86.9 * DAY);
    for (let hour = 0; hour < 30; hour += 1) {
      const before = await of.shown();
      await of.read(archive(question));
      expect(await of.shown()).toEqual(before);
      of.kept.wait(HOUR);
    }
    expect(await of.shown()).toMatchObject([{ because: 'invitation' }]);
  });

  test('of another account is refused with a sentence, and changes nothing', async () => {
    const of = house();
    await of.read(archive(question));
    const before = await everything(of.kept);
    const told = await of.told(archive(question, answer(START - DAY)));
    expect(await of.learn({ ...told, owner: { name: 'Charles Babbage', slugs: ['charles'] } })).toEqual({
      ok: false,
      problem: { key: 'linkedin.problem.other-owner', with: { name: 'Charles Babbage', other: 'Ada Byron' } },
    });
    expect(await everything(of.kept)).toBe(before);
  });
  test('that is older than the one before is refused with a sentence, and changes nothing', async () => {
    const of = house();
    await of.kept.do({ do: 'await' });
    await of.read(archive(question, answer(START - DAY)));
    const before = await everything(of.kept);
    expect(await of.learn(await of.told(archive(question)))).toEqual({
      ok: false,
      problem: { key: 'linkedin.problem.older', with: { day: { day: day(START - DAY) } } },
    });
    expect(await everything(of.kept)).toBe(before);
  });

  test('without messages keeps what was known of who waits, and says how old that is', async () => {
    const of = house();
    await of.read(archive(question, draft));
    const { shown } = (await of.sheet()).suggestions;
    of.kept.wait(100 * DAY);
    await of.read({ 'Profile.csv': PROFILE, 'Connections.csv': connections(['New One', 'new', 'x', '20 Apr 2026']) });
    const { reading, suggestions } = await of.sheet();
    expect(reading).toMatchObject({
      asOf: '2026-04-20',
      waitsAsOf: day(START - 3 * DAY),
      isBlind: true,
      connections: 1,
    });
    // The question has grown old meanwhile, what was not sent has not.
    expect(suggestions.shown.map(({ because }) => because)).toEqual(['draft', 'invitation']);
    expect(shown).toHaveLength(2);
  });

  test('ends the waiting for it, even one that plays in another century', async () => {
    for (const [when, awaited] of [
      [Date.UTC(1843, 6, 10), null],
      [START - 400 * DAY, null],
    ] as const) {
      const of = house();
      await of.kept.do({ do: 'await' });
      of.kept.wait(2 * DAY);
      expect((await of.sheet()).awaited).toBe('ready');
      const long = { 'Profile.csv': PROFILE, 'messages.csv': messages({ to: [emmy], at: at(when) }) };
      await of.read(long);
      expect((await of.sheet()).awaited).toBe(awaited);
    }
  });

  test('is told to every open page, also where no entry tells of it, and so is that it was forgotten', async () => {
    const of = house();
    await of.read(archive(question, draft));
    expect(of.pagesTold()).toBe(1);
    await of.page('linkedin.forget', {});
    expect(of.pagesTold()).toBe(2);
  });

  test('may be forgotten, and what was done about it stays', async () => {
    const of = house();
    await of.read(archive(question, draft));
    await of.kept.do({ do: 'settle', because: 'question', person: { name: 'Emmy Noether', slug: 'emmy' } });
    await of.page('linkedin.forget', {});
    expect(await of.sheet()).toMatchObject({ reading: null, settled: { count: 1, latest: [{ because: 'question' }] } });
    expect(await everything(of.kept)).not.toContain(SECRET);
    await of.read(archive(question));
    expect(await of.shown()).toMatchObject([{ because: 'invitation' }]);
  });

  test('that lies damaged in the store is as if none was read, and the next one heals it', async () => {
    const of = house();
    await of.read(archive(question, draft));
    const record = await of.record();
    for (const damaged of [
      null,
      7,
      'x',
      [],
      {},
      { ...record, version: 2 },
      { ...record, found: [{}] },
      { ...record, asOf: '2026-02-31' },
    ]) {
      await of.kept.store.putRecord('linkedin', damaged);
      expect(await of.sheet(), JSON.stringify(damaged)).toMatchObject({ reading: null, suggestions: { shown: [] } });
    }
    await of.read(archive(question));
    expect(await of.shown()).toHaveLength(2);
  });

  test('is learned in one go: what cannot be written leaves the one before as it was', async () => {
    const of = house();
    await of.read(archive(question));
    const before = await of.record();
    const told = await of.told(archive(question, answer(START - DAY)));
    vi.spyOn(of.kept.store, 'append').mockRejectedValueOnce(new Error('The disk is full'));
    await expect(of.learn(told)).rejects.toThrow('The disk is full');
    expect(await of.record()).toEqual(before);
    expect((await of.sheet()).settled).toEqual({ count: 0, latest: [] });
    expect(await of.learn(told)).toMatchObject({ ok: true, value: { answered: [{ name: 'Emmy Noether' }] } });
  });
});

describe('the text of a draft', () => {
  const whom = { name: 'Emmy Noether', slug: 'emmy' };
  const ways = [
    [
      'a note is written instead',
      { do: 'owe', notes: [{ person: 'Emmy', suggested: { because: 'draft', person: whom } }] },
    ],
    ['it needs nothing', { do: 'settle', because: 'draft', person: whom }],
    ['nothing is ever to be suggested of that person', { do: 'spare', person: whom, never: true }],
  ] as const;

  test.each(ways)('is gone everywhere once %s, and *Undo* is over', async (_, command) => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const of = house();
    await of.read(archive(draft));
    await of.page('command', { command: command as never });
    await vi.advanceTimersByTimeAsync(10 * SECOND);
    expect(await everything(of.kept)).toContain(SECRET);
    await vi.advanceTimersByTimeAsync(6 * SECOND);
    await of.sheet();
    expect(await everything(of.kept)).not.toContain(SECRET);
  });

  test.each(ways)('comes back with what was suggested when that is undone in time: %s', async (_, command) => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const of = house();
    await of.read(archive(draft));
    const done = (await of.page('command', { command: command as never })) as {
      readonly value: { readonly undo: { readonly entries: readonly string[] } };
    };
    expect(await of.shown()).toMatchObject([{ because: 'invitation' }]);
    await vi.advanceTimersByTimeAsync(9 * SECOND);
    await of.page('command', { command: { do: 'undo', entries: done.value.undo.entries } as never });
    await vi.advanceTimersByTimeAsync(60 * SECOND);
    await of.sheet();
    expect(await of.shown()).toMatchObject([{ because: 'draft', text: SECRET }, { because: 'invitation' }]);
  });

  test.each(ways)('is gone at the next start, if the background ended before: %s', async (_, command) => {
    const of = house();
    await of.read(archive(draft));
    await of.kept.do(command as never);
    await of.restart().linkedin.tidy();
    expect(await everything(of.kept)).not.toContain(SECRET);
    expect(await of.shown()).toMatchObject([{ because: 'invitation' }]);
  });

  test('that was dealt with is not stored again by the next export, though that tells it still', async () => {
    const of = house();
    await of.read(archive(draft));
    await of.kept.do({ do: 'settle', because: 'draft', person: whom });
    await of.restart().linkedin.tidy();
    await of.read(archive(draft, { ...question, from: ['Joan Clarke', inUrl('joan')] }));
    expect(await everything(of.kept)).not.toContain(SECRET);
  });

  test('stays as long as the draft waits, whatever else is done', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const of = house();
    await of.read(archive(draft));
    const record = await of.record();
    const put = vi.spyOn(of.kept.store, 'putRecord');
    await of.page('command', { command: { do: 'settle', because: 'event', person: whom } });
    await vi.advanceTimersByTimeAsync(60 * SECOND);
    await of.sheet();
    expect(await of.record()).toEqual(record);
    expect(put.mock.calls.filter(([name]) => name === 'linkedin')).toEqual([]);
  });
});

const PEOPLE = [
  ['Ann Lee', 'ann'],
  ['Ann Lee', 'ann-2'],
  ['Bo Berg', 'bo'],
  ['Cy Hart', 'cy'],
] as const;
const months = fc.array(
  fc.record({
    what: fc.constantFrom(
      'asks',
      'asks',
      'answers',
      'recommends',
      'export',
      'export',
      'again',
      'quick',
      'old',
      'decide',
      'decide',
      'done',
      'undo',
    ),
    who: fc.nat(3),
    pick: fc.nat(100),
    wait: fc.oneof(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 20, max: 24 * 40 })),
  }),
  { minLength: 4, maxLength: 24 },
);

test('over any months of questions, answers, exports and decisions nothing is asked twice, and nothing that waits is lost', {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(
      months,
      fc.constantFrom('Europe/Vienna', 'Pacific/Auckland', 'America/St_Johns'),
      async (all, zone) => {
        const of = house();
        of.kept.now = { at: START, zone };
        const said: {
          readonly message: Message;
          readonly who: number;
          readonly when: number;
          readonly isQuestion: boolean;
        }[] = [];
        const recommended: (readonly [string, string])[] = [];
        const joined: (readonly [string, string, string, string])[] = [];
        const files = (): Files => ({
          'Profile.csv': PROFILE,
          'Connections.csv': connections(...PEOPLE, ...joined),
          // A word that says nothing, so that it is known who the owner is.
          'messages.csv': messages(
            { to: [emmy], at: '2019-01-01 10:00:00 UTC' },
            ...said.map(({ message }) => message),
          ),
          'Recommendations_Received.csv': recommendations(...recommended),
        });
        /** Who waits, as anybody can see who reads the messages. */
        const waits = (who: number): number | null => {
          const last = said.filter((one) => one.who === who).at(-1);
          return last?.isQuestion ? last.when : null;
        };
        const open = async (): Promise<readonly Found[]> => {
          const record = await of.record();
          return record ? openOf(record.found, await of.kept.state(), of.kept.now) : [];
        };
        let older: Files | null = null;
        let newest: Files | null = null;
        let decided: readonly EntryId[] = [];

        for (const { what, who, pick, wait } of all) {
          of.kept.wait(wait * HOUR);
          const now = of.kept.now.at;
          const [name, slug] = PEOPLE[who] ?? PEOPLE[0];
          const person = [name, inUrl(slug)] as const;
          const { shown } = (await of.sheet()).suggestions;
          const one = shown[pick % Math.max(1, shown.length)];
          const state = await of.kept.state();
          if (what === 'asks')
            said.push({
              who,
              when: now,
              isQuestion: true,
              message: { in: slug, from: person, at: at(now), text: 'Well?' },
            });
          if (what === 'answers')
            said.push({ who, when: now, isQuestion: false, message: { in: slug, to: [person], at: at(now) } });
          if (what === 'recommends') recommended.push([name, at(now)]);
          if (what === 'decide' && one) {
            const { because, person: whom } = one;
            const settle: Command = { do: 'settle', because, person: whom };
            const owe: Command = {
              do: 'owe',
              notes: [{ person: whom.name, suggested: { because, person: { ...whom } } }],
            };
            decided = await of.kept.do(
              [settle, owe, settle, { do: 'spare' as const, person: whom, never: true }][pick % 4] ?? settle,
            );
            expect(await of.shown()).not.toContainEqual(one);
          }
          if (what === 'undo') {
            if (decided.length > 0) await of.kept.do({ do: 'undo', entries: [...decided] });
            decided = [];
          }
          const note = [...state.notes.keys()][pick % Math.max(1, state.notes.size)] as NoteId | undefined;
          if (what === 'done' && note) await of.kept.do({ do: 'done', bulb: note, evidence: 'said' });
          if (what === 'old' && older && newest && (await of.record())) {
            const before = await everything(of.kept);
            const answered = await of.learn(await of.told(older));
            expect(answered).toMatchObject({ ok: false, problem: { key: 'linkedin.problem.older' } });
            expect(await everything(of.kept)).toBe(before);
          }
          if (what === 'again' && newest) {
            const [written, left] = [await entries(of.kept), await open()];
            await of.read(newest);
            expect(await open()).toEqual(left);
            expect(await entries(of.kept)).toBe(written);
          }
          if (what === 'quick') {
            // What comes within minutes tells who joined, and nothing of who waits.
            joined.push(['New Friend', `new-${joined.length}`, 'Engines', day(now)]);
            const { 'messages.csv': _, ...quick } = files();
            const [left, before] = [await open(), await of.record()];
            await of.read(quick);
            expect(await open()).toEqual(left);
            expect((await of.record())?.waitsAsOf ?? null).toBe(before?.waitsAsOf ?? null);
          }
          if (what === 'export' && said.length > 0) {
            const fresh = files();
            const told = await of.told(fresh);
            const before = await of.record();
            if (newest && before && told.asOf !== null && told.asOf > before.asOf) older = newest;
            await of.read(fresh);
            newest = fresh;
            const left = await open();
            const { settled, notes, spared } = await of.kept.state();
            for (const [n, [called, end]] of PEOPLE.entries()) {
              const whom = { name: called, slug: end };
              const since = waits(n);
              const suggested = left.find((found) => found.because === 'question' && found.person.slug === end);
              const isDealtWith =
                spared.some((other) => isSamePerson(other, whom)) ||
                settled.some(
                  (other) =>
                    other.because === 'question' &&
                    isSamePerson(other.person, whom) &&
                    since !== null &&
                    day(since) <= other.on,
                ) ||
                [...notes.values()].some((other) => other.suggested && isSamePerson(other.suggested.person, whom));
              if (since === null) expect(suggested, `${end} was answered`).toBeUndefined();
              else if (!isDealtWith && now - since < 89 * DAY) expect(suggested?.on, `${end} waits`).toBe(day(since));
              // A question is never seen as answered by what was written before it.
              if (since !== null)
                for (const other of settled)
                  if (other.how === 'answered' && other.because === 'question' && isSamePerson(other.person, whom))
                    expect(said.some((word) => word.who === n && !word.isQuestion && day(word.when) === other.on)).toBe(
                      true,
                    );
            }
            for (const { stage, sentBy, suggested, owedAt } of notes.values()) {
              const n = PEOPLE.findIndex(([, end]) => end === suggested?.person.slug);
              const wrote = said.filter((word) => word.who === n && !word.isQuestion).at(-1);
              const asked = said.filter((word) => word.who === n && word.isQuestion).at(-1);
              const isUnclear = wrote && asked && wrote.when < asked.when && day(wrote.when) === day(asked.when);
              if (n >= 0 && wrote && !isUnclear)
                expect(stage !== 'waiting' || day(wrote.when) < day(owedAt)).toBe(true);
              if (sentBy === 'verified') expect(wrote && day(wrote.when) >= day(owedAt)).toBe(true);
            }
          }
          const { suggestions, settled, spared } = await of.sheet();
          expect(suggestions.shown.length).toBeLessThanOrEqual(3);
          for (const found of suggestions.shown) {
            expect(spared.some((other) => isSamePerson(other, found.person))).toBe(false);
            for (const other of settled.latest)
              if (other.because === found.because && isSamePerson(other.person, found.person))
                expect(found.on !== null && found.on > other.on).toBe(true);
          }
        }
      },
    ),
    { numRuns: 40 },
  );
});
