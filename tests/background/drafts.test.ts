import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { keepDrafts } from '../../utils/background/drafts.ts';
import { noteIdSchema } from '../../utils/core/ids.ts';
import { MAX_DRAFT } from '../../utils/core/journal/entries.ts';
import { KeptHouse } from './kept-house.ts';

const EMPTY = { subject: '', body: '' };
const text = (body: string, subject = '') => ({ subject, body });

async function desk() {
  const kept = new KeptHouse();
  const owed = await kept.house.run({ do: 'owe', notes: [{ person: 'Ada' }] });
  const made = owed.ok ? owed.value.made[0] : undefined;
  const id = v.parse(noteIdSchema, made);
  const drafts = keepDrafts(kept.store, kept.house);
  const journal = async () => (await kept.state()).notes.get(id)?.draft ?? null;
  return { kept, id, drafts, journal };
}

describe('a draft', () => {
  test('is kept while it is typed, and is one entry of the journal once the person is done with it for now', async () => {
    const { kept, id, drafts, journal } = await desk();
    const before = (await kept.house.counted()).entries;
    let onto = EMPTY;
    for (const body of ['D', 'De', 'Dear Ada,', 'Dear Ada,\nthank you.']) {
      const saved = await drafts.save({ note: id, onto, draft: text(body) });
      expect(saved).toEqual({ is: 'saved', draft: text(body) });
      onto = text(body);
    }
    expect((await drafts.sheet(id))?.draft).toEqual(onto);
    expect((await kept.house.counted()).entries).toBe(before);
    await drafts.settle(id);
    await drafts.settle(id);
    expect((await kept.house.counted()).entries).toBe(before + 1);
    expect(await journal()).toEqual(onto);
    expect((await drafts.sheet(id))?.draft).toEqual(onto);
  });

  test('outlives the end of the background at any key, and is settled by the next one', async () => {
    const { kept, id, drafts, journal } = await desk();
    await drafts.save({ note: id, onto: EMPTY, draft: text('Dear Ada') });
    kept.kill();
    const next = keepDrafts(kept.store, kept.house);
    expect((await next.sheet(id))?.draft).toEqual(text('Dear Ada'));
    await next.settleAll();
    expect(await journal()).toEqual(text('Dear Ada'));
    // Whoever was typing in a page all the while goes on from what they see.
    expect(await next.save({ note: id, onto: text('Dear Ada'), draft: text('Dear Ada,') })).toMatchObject({
      is: 'saved',
    });
  });

  test('that another window has changed is never overwritten: the other text comes back', async () => {
    const { id, drafts } = await desk();
    await drafts.save({ note: id, onto: EMPTY, draft: text('from the first') });
    const second = await drafts.save({ note: id, onto: EMPTY, draft: text('from the second') });
    expect(second).toEqual({ is: 'other', draft: text('from the first') });
    expect((await drafts.sheet(id))?.draft).toEqual(text('from the first'));
    // *Keep mine*, said knowing the other.
    await drafts.settle(id);
    const mine = await drafts.save({ note: id, onto: text('from the first'), draft: text('from the second') });
    expect(mine).toMatchObject({ is: 'saved' });
  });

  test('whose subject ends in a space, as it does between two words, is no conflict at the next key', async () => {
    const { id, drafts } = await desk();
    const onto = text('', 'Thank ');
    expect(await drafts.save({ note: id, onto: EMPTY, draft: onto })).toMatchObject({ is: 'saved' });
    await drafts.settle(id);
    expect(await drafts.save({ note: id, onto, draft: text('', 'Thank y') })).toMatchObject({ is: 'saved' });
  });

  test('typed alike in two windows is no conflict', async () => {
    const { id, drafts } = await desk();
    await drafts.save({ note: id, onto: EMPTY, draft: text('Dear Ada') });
    expect(await drafts.save({ note: id, onto: EMPTY, draft: text('Dear Ada') })).toMatchObject({ is: 'saved' });
  });

  test('of a note that is gone says so; too long a one is refused, and what was kept stays', async () => {
    const { kept, id, drafts } = await desk();
    await drafts.save({ note: id, onto: EMPTY, draft: text('kept') });
    const long = await drafts.save({ note: id, onto: text('kept'), draft: text('x'.repeat(MAX_DRAFT + 1)) });
    expect(long).toMatchObject({ is: 'not-saved', why: { key: 'problem.text.long' } });
    expect((await drafts.sheet(id))?.draft).toEqual(text('kept'));
    await kept.do({ do: 'remove', bulb: id });
    expect(await drafts.save({ note: id, onto: text('kept'), draft: text('more') })).toMatchObject({ is: 'not-saved' });
    expect(await drafts.sheet(id)).toBeNull();
    await drafts.settleAll();
  });

  test('of a note that was taken back comes back with it, though its page settled what was typed meanwhile', async () => {
    const { kept, id, drafts, journal } = await desk();
    await drafts.save({ note: id, onto: EMPTY, draft: text('Dear Ada') });
    const removed = await kept.do({ do: 'remove', bulb: id });
    await drafts.settle(id);
    await drafts.settleAll();
    await kept.do({ do: 'undo', entries: [...removed] });
    expect((await drafts.sheet(id))?.draft).toEqual(text('Dear Ada'));
    await drafts.settle(id);
    expect(await journal()).toEqual(text('Dear Ada'));
  });

  test('comes back when its settling is undone, and again when that is undone', async () => {
    const { kept, id, drafts, journal } = await desk();
    await drafts.save({ note: id, onto: EMPTY, draft: text('one') });
    await drafts.settle(id);
    await drafts.save({ note: id, onto: text('one'), draft: text('two') });
    await drafts.settle(id);
    const [line] = await kept.house.history(id);
    const undone = await kept.do({ do: 'undo', entries: line ? [line.entry] : [] });
    expect(await journal()).toEqual(text('one'));
    await kept.do({ do: 'undo', entries: [...undone] });
    expect(await journal()).toEqual(text('two'));
  });

  test('of any text is what was typed, whatever is in it, but for line ends and nothings', async () => {
    const { id, drafts, journal } = await desk();
    let onto = EMPTY;
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (body) => {
        const saved = await drafts.save({ note: id, onto, draft: text(body) });
        if (saved.is !== 'saved') throw new Error(saved.is);
        expect(saved.draft.body).toBe(body.replaceAll(/\r\n?/g, '\n').replaceAll('\0', ''));
        onto = saved.draft;
        await drafts.settle(id);
        expect((await drafts.sheet(id))?.draft).toEqual(onto);
        expect((await journal()) ?? EMPTY).toEqual(onto);
      }),
      { numRuns: 60 },
    );
  });

  test('two windows that type at once in any order lose nothing: each text was kept, or its writer was shown the other', async () => {
    const writers = fc.array(fc.record({ window: fc.nat(1), word: fc.stringMatching(/^[a-z]{1,5}$/) }), {
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(writers, async (keys) => {
        const { id, drafts } = await desk();
        const seen = [EMPTY, EMPTY];
        for (const { window, word } of keys) {
          const onto = seen[window] ?? EMPTY;
          const kept = (await drafts.sheet(id))?.draft ?? EMPTY;
          const saved = await drafts.save({ note: id, onto, draft: text(`${onto.body} ${word}`) });
          if (saved.is === 'not-saved') throw new Error('not saved');
          if (saved.is === 'other') expect(saved.draft).toEqual(kept);
          else expect([onto.body, `${onto.body} ${word}`]).toContain(kept.body);
          seen[window] = saved.draft;
        }
      }),
      { numRuns: 40 },
    );
  });
});
