import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  CLOCK_AT_REST,
  idAtStartOf,
  newAssetId,
  newDeviceId,
  newNoteId,
  nextEntryId,
} from '../../../utils/core/ids.ts';
import { type Draft, ENTRY_VERSION, type Entry } from '../../../utils/core/journal/entries.ts';
import { lately, latelyFrom } from '../../../utils/core/journal/lately.ts';
import { DAY, type Instant, instantOf, type Now } from '../../../utils/core/time.ts';
import { seeded } from '../played-house.ts';

const ZONE = 'Europe/Vienna';
const at = (day: string, hour = 12) => instantOf(day, ZONE, hour);
const NOW: Now = { at: at('2026-11-20', 16), zone: ZONE };

/** A journal written by one computer. */
function journal() {
  const random = seeded(7);
  const device = newDeviceId(random);
  let clock = CLOCK_AT_REST;
  const entries: Entry[] = [];
  const write = (when: Instant, draft: Draft): Entry => {
    const next = nextEntryId(clock, when, device, random, draft.type === 'undone' ? draft.data.entries[0] : undefined);
    clock = next.clock;
    const entry: Entry = { id: next.id, at: when, zone: ZONE, version: ENTRY_VERSION, ...draft };
    entries.push(entry);
    return entry;
  };
  const asset = newAssetId(random);
  return {
    entries,
    random,
    write,
    relit: (when: Instant, on = when, of = asset) =>
      write(when, { type: 'asset.tended', data: { asset: of, on, evidence: 'said' } }),
    sent: (when: Instant, note = newNoteId(random), on = when) =>
      write(when, { type: 'note.sent', data: { note, on, evidence: 'said' } }),
    undo: (when: Instant, ...undone: Entry[]) =>
      write(when, { type: 'undone', data: { entries: undone.map(({ id }) => id) } }),
  };
}

describe('what the last months came to', () => {
  test.each([
    ['2026-11-20', '2026-08-01'],
    ['2026-05-31', '2026-02-01'],
    ['2026-02-28', '2025-11-01'],
    ['2026-03-31', '2025-12-01'],
  ])('is told from the first of the month three months back: on %s from %s', (today, from) => {
    expect(latelyFrom({ at: at(today, 0), zone: ZONE })).toBe(from);
    expect(latelyFrom({ at: at(today, 23), zone: ZONE })).toBe(from);
  });

  test('counts what was relit and which notes were sent, and nothing from before', () => {
    const { entries, relit, sent } = journal();
    relit(at('2026-07-31', 23));
    sent(at('2026-07-20'));
    relit(at('2026-08-01', 0));
    relit(at('2026-10-05'));
    sent(at('2026-11-19'));
    expect(lately(entries, NOW, true)).toEqual({ from: '2026-08-01', relit: 2, sent: 1 });
  });

  test('does not count what was undone, and counts what was put back', () => {
    const { entries, relit, sent, undo } = journal();
    undo(at('2026-10-02'), relit(at('2026-10-01')));
    undo(at('2026-10-04'), undo(at('2026-10-03'), sent(at('2026-10-02'))));
    expect(lately(entries, NOW, true)).toMatchObject({ relit: 0, sent: 1 });
  });

  test('counts by the day on which it was done, not by that on which it was said', () => {
    const { entries, relit } = journal();
    relit(at('2026-10-01'), at('2025-03-01'));
    relit(at('2026-10-01'), at('2026-09-28'));
    expect(lately(entries, NOW, true)).toMatchObject({ relit: 1 });
  });

  test('counts once what was said twice: a bulb on one day, a note at all', () => {
    const { entries, random, relit, sent } = journal();
    const note = newNoteId(random);
    relit(at('2026-10-01', 9));
    relit(at('2026-10-01', 10));
    relit(at('2026-10-02', 10));
    sent(at('2026-10-01'), note);
    sent(at('2026-10-03'), note);
    expect(lately(entries, NOW, true)).toMatchObject({ relit: 2, sent: 1 });
  });

  test('begins with the month in which a younger house began, and only where that is known', () => {
    const { entries, relit } = journal();
    relit(at('2026-10-14'));
    expect(lately(entries, NOW, true)).toMatchObject({ from: '2026-10-01' });
    expect(lately(entries, NOW, false)).toMatchObject({ from: '2026-08-01' });
  });

  test('is nothing where nothing was done', () => {
    const { entries, write, random } = journal();
    write(at('2026-10-01'), { type: 'asset.switchedOff', data: { asset: newAssetId(random) } });
    expect(lately(entries, NOW, true)).toBeNull();
    expect(lately([], NOW, true)).toBeNull();
  });

  test('is the same in whatever order the entries come, and however often', () => {
    const { entries, relit, sent, undo } = journal();
    for (let day = 1; day < 20; day += 1) relit(at(`2026-10-${String(day).padStart(2, '0')}`));
    sent(at('2026-10-20'));
    undo(at('2026-11-01'), relit(at('2026-10-30')));
    const told = lately(entries, NOW, true);
    fc.assert(
      fc.property(fc.shuffledSubarray(entries, { minLength: entries.length }), (shuffled) => {
        expect(lately([...shuffled, ...shuffled], NOW, true)).toEqual(told);
      }),
    );
  });
});

test('the id at the start of an instant lies between what was written before and after it', () => {
  fc.assert(
    fc.property(fc.integer({ min: DAY, max: 4e12 }), fc.integer({ min: 1, max: DAY }), (instant, before) => {
      const random = seeded(3);
      const id = (when: Instant) => nextEntryId(CLOCK_AT_REST, when, newDeviceId(random), random).id;
      expect(id(instant - before) < idAtStartOf(instant)).toBe(true);
      expect(idAtStartOf(instant) < id(instant)).toBe(true);
    }),
  );
});
