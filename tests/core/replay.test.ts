import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CLOCK_AT_REST, type EntryId, nextEntryId } from '../../utils/core/ids.ts';
import { type Draft, ENTRY_VERSION, type Entry, parseEntry } from '../../utils/core/journal/entries.ts';
import { inOrder, replay, undoneIn } from '../../utils/core/journal/replay.ts';
import { type State, TENDINGS_KEPT } from '../../utils/core/journal/state.ts';
import { DAY } from '../../utils/core/time.ts';
import { live, lives, PlayedHouse, START } from './played-house.ts';

const shuffledAndRepeated = (entries: readonly Entry[]) =>
  fc.array(fc.nat(Math.max(0, entries.length - 1)), { maxLength: 20 }).chain((again) =>
    fc.shuffledSubarray([...entries, ...again.flatMap((n) => entries[n] ?? [])], {
      minLength: entries.length + again.filter((n) => entries[n]).length,
    }),
  );
const undo = (after: readonly Entry[], ...targets: EntryId[]): Entry => {
  const last = [...after.map(({ id }) => id), ...targets].sort().at(-1);
  const { id } = nextEntryId(CLOCK_AT_REST, START, 'undoing' as never, () => 0.5, last);
  const draft: Draft = { type: 'undone', data: { entries: targets } };
  return { id, at: START, zone: 'UTC', version: ENTRY_VERSION, ...draft };
};
/** Maps in the order of their keys: in which order two houses were put together is nothing they tell. */
const told = (state: State) => ({
  ...state,
  assets: new Map([...state.assets].sort()),
  notes: new Map([...state.notes].sort()),
});

describe('the house that the journal tells', () => {
  test('is the same for any order and any repetition of the same entries', () => {
    fc.assert(
      fc.property(
        lives(25).chain((life) => {
          const { entries, state } = live(life);
          return shuffledAndRepeated(entries).map((given) => ({ given, state }));
        }),
        ({ given, state }) => {
          expect(replay(given)).toEqual(state);
        },
      ),
      { numRuns: 120 },
    );
  });

  test('is the same when it goes on from any point, as long as nothing before that point is undone', () => {
    fc.assert(
      fc.property(lives(25), fc.nat(), (life, cut) => {
        const { entries, state } = live(life);
        const at = entries.length === 0 ? 0 : cut % entries.length;
        const [before, after] = [entries.slice(0, at), entries.slice(at)];
        const known = new Set(before.map(({ id }) => id));
        fc.pre(!after.some((entry) => entry.type === 'undone' && entry.data.entries.some((id) => known.has(id))));
        expect(replay(after, replay(before))).toEqual(state);
      }),
      { numRuns: 120 },
    );
  });

  test('is the union of two devices, whichever comes first and however often', () => {
    fc.assert(
      fc.property(lives(15), lives(15), (one, other) => {
        const a = live(one).entries;
        const b = live({ ...other, seed: one.seed + 1 }).entries;
        const union = replay([...a, ...b]);
        expect(told(replay([...b, ...a, ...b]))).toEqual(told(union));
        expect(replay([...a, ...b]).assets.size).toBeLessThanOrEqual(replay(a).assets.size + replay(b).assets.size);
      }),
      { numRuns: 80 },
    );
  });

  test('two devices that went on apart from one shared past agree once each has what the other wrote', () => {
    fc.assert(
      fc.property(lives(10), lives(10), lives(10), (past, one, other) => {
        const shared = live(past);
        const goOn = (life: typeof one, seed: number) =>
          live({ ...life, seed }).entries.filter((entry) => entry.type !== 'asset.hung');
        const a = [...shared.entries, ...goOn(one, past.seed + 1)];
        const b = [...shared.entries, ...goOn(other, past.seed + 2)];
        expect(replay([...a, ...b])).toEqual(replay([...b, ...a]));
      }),
      { numRuns: 60 },
    );
  });

  test('is left alone by being told: neither entries nor the house before are changed', () => {
    fc.assert(
      fc.property(lives(15), (life) => {
        const { entries, state } = live(life);
        const copies = structuredClone([entries, state]);
        replay(entries, state);
        expect([entries, state]).toEqual(copies);
      }),
      { numRuns: 60 },
    );
  });
});

describe('undo', () => {
  test('then nothing equals never', () => {
    fc.assert(
      fc.property(lives(20), fc.array(fc.nat(), { minLength: 1, maxLength: 4 }), (life, picks) => {
        const { entries } = live(life);
        fc.pre(entries.length > 0);
        const plain = entries.filter(({ type }) => type !== 'undone');
        fc.pre(plain.length > 0);
        const targets = [...new Set(picks.map((n) => plain[n % plain.length]?.id).filter((id) => id !== undefined))];
        const never = plain.filter(({ id }) => !targets.includes(id));
        expect(replay([...plain, undo(plain, ...targets)])).toEqual(replay(never));
      }),
      { numRuns: 150 },
    );
  });

  test('undone is as if it had never been undone, and so on for ever', () => {
    fc.assert(
      fc.property(lives(20), fc.nat(), fc.integer({ min: 1, max: 9 }), (life, pick, times) => {
        const { entries, state } = live(life);
        const target = entries[pick % Math.max(1, entries.length)];
        fc.pre(target !== undefined);
        if (!target) return;
        const all = [...entries];
        let last = target.id;
        for (let n = 0; n < times; n += 1) {
          const next = undo(all, last);
          all.push(next);
          last = next.id;
        }
        const once = replay([...entries, undo(entries, target.id)]);
        expect(replay(all)).toEqual(times % 2 === 0 ? state : once);
      }),
      { numRuns: 100 },
    );
  });

  test('of the hanging itself, in the midst of all that came after it, leaves a house without that bulb', () => {
    fc.assert(
      fc.property(lives(25), fc.nat(), (life, pick) => {
        const { entries } = live(life);
        const hung = entries.filter((entry) => entry.type === 'asset.hung');
        const one = hung[pick % Math.max(1, hung.length)];
        if (!one) return;
        const after = replay([...entries, undo(entries, one.id)]);
        expect(after.assets.has(one.data.asset)).toBe(false);
        expect(after.deferred.has(one.data.asset)).toBe(false);
        expect(after.hushed.has(one.data.asset)).toBe(false);
      }),
      { numRuns: 100 },
    );
  });

  test('that names what is not there, itself, or something later takes back nothing', () => {
    const house = new PlayedHouse();
    house.hang();
    const { state } = house;
    const nowhere = '0zzzzzzzz0000-nowhere-0000000000000' as EntryId;
    const own = undo(house.entries, nowhere);
    const cyclic: Entry = { ...own, type: 'undone', data: { entries: [own.id, `${own.id.slice(0, -1)}z` as EntryId] } };
    expect(replay([...house.entries, own])).toEqual(state);
    expect(replay([...house.entries, cyclic])).toEqual(state);
  });

  test('of everything at once leaves an empty house', () => {
    fc.assert(
      fc.property(lives(20), (life) => {
        const { entries } = live(life);
        const plain = entries.filter(({ type }) => type !== 'undone');
        fc.pre(plain.length > 0);
        expect(replay([...plain, undo(plain, ...plain.map(({ id }) => id))])).toEqual(replay([]));
      }),
      { numRuns: 40 },
    );
  });

  test('twice by two devices needs both taken back', () => {
    const house = new PlayedHouse();
    const id = house.hang();
    const [hung] = house.entries;
    if (!hung) throw new Error('nothing was written');
    const one = undo(house.entries, hung.id);
    const other = undo([...house.entries, one], hung.id);
    const all = [...house.entries, one, other];
    const redone = undo(all, one.id);
    expect(replay([...all, redone]).assets.has(id)).toBe(false);
    const both = undo([...all, redone], other.id);
    expect(replay([...all, redone, both]).assets.has(id)).toBe(true);
    expect(undoneIn(inOrder([...all, redone, both]))).toEqual(new Set([other.id, one.id]));
  });
});

describe('what does not apply is passed over', () => {
  const begins = new Set<Entry['type']>(['asset.hung', 'note.owed']);
  test('anything said of a bulb that was never hung, or was taken down, leaves the house as it is', () => {
    fc.assert(
      fc.property(lives(20), (life) => {
        const { entries } = live(life);
        const orphaned = entries.filter(({ type }) => /^(?:asset|fault|bulb|note)\./.test(type) && !begins.has(type));
        expect(replay(orphaned)).toEqual(replay([]));
      }),
      { numRuns: 60 },
    );
  });

  test('a house that toggles a thousand times stays small and readable', () => {
    const house = new PlayedHouse();
    const id = house.hang();
    const many: Entry[] = [];
    let clock = house.clock;
    const write = (draft: Draft, at: number) => {
      const next = nextEntryId(clock, at, house.device, house.random);
      clock = next.clock;
      many.push({ id: next.id, at, zone: 'UTC', version: ENTRY_VERSION, ...draft });
    };
    for (let n = 1; n < 2_000; n += 1) {
      write({ type: n % 2 ? 'asset.switchedOff' : 'asset.switchedOn', data: { asset: id } }, START + n * DAY);
      write({ type: 'asset.tended', data: { asset: id, on: START + n * DAY, evidence: 'said' } }, START + n * DAY);
      write(
        {
          type: 'fault.found',
          data: { asset: id, key: `k${n}`, check: 'dead-link', page: '', target: null, params: {} },
        },
        START + n * DAY,
      );
    }
    const asset = replay([...house.entries, ...many]).assets.get(id);
    expect(asset?.tended).toHaveLength(TENDINGS_KEPT);
    expect(asset?.tended[0]?.on).toBe(START + 1_999 * DAY);
    expect(asset?.off.at(-1)?.to).toBeNull();
    expect(JSON.stringify(asset).length).toBeLessThan(200_000);
  });
});

test('every entry of every life can be read again as it was written, through a file and back', () => {
  fc.assert(
    fc.property(lives(30), (life) => {
      for (const entry of live(life).entries) {
        const parsed = parseEntry(JSON.parse(JSON.stringify(entry)));
        expect(parsed).toEqual({ is: 'known', entry });
      }
    }),
    { numRuns: 150 },
  );
});
