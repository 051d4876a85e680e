import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allRows, makeAgenda } from '../../utils/core/bulbs/agenda.ts';
import { AWAITED_DAYS, courseOf, DIMS_AT, neglectAt } from '../../utils/core/bulbs/neglect.ts';
import type { AssetRow } from '../../utils/core/bulbs/row.ts';
import type { Command } from '../../utils/core/commands/command.ts';
import type { AssetId } from '../../utils/core/ids.ts';
import { DAY, type Day, dayOf, HOUR, type Instant, MINUTE } from '../../utils/core/time.ts';
import { en } from '../../utils/words/locales/en/index.ts';
import { makeWords } from '../../utils/words/words.ts';
import { PlayedHouse, START, ZONES } from './played-house.ts';

const ASK: Command = { do: 'await' };
const readExport = (asOf: Day): Command => ({
  do: 'learn',
  asOf,
  answered: [],
  wrote: [],
  profileChanged: null,
  lastPost: null,
});
const day = (at: Instant): Day => dayOf(at, 'UTC');

function bulbIn(of: PlayedHouse): AssetId {
  const [id] = [...of.state.assets.values()].flatMap((asset) => (asset.kind === 'linkedin-export' ? [asset.id] : []));
  if (!id) throw new Error('nothing hangs');
  return id;
}
function rowIn(of: PlayedHouse): AssetRow {
  const id = bulbIn(of);
  const row = allRows(of.state, of.around()).find(({ bulb }) => bulb === id);
  if (row?.is !== 'asset') throw new Error('no row');
  return row;
}
const stands = (of: PlayedHouse) => [rowIn(of).state, rowIn(of).awaited];
const asked = (zone = 'Europe/Vienna') => {
  const of = new PlayedHouse({ at: START, zone });
  of.do(ASK);
  return of;
};
const lineIn = (of: PlayedHouse) =>
  makeWords({ locale: 'en-GB', zone: of.now.zone, now: of.now.at }, en).sayAll(rowIn(of).line);

describe('the bulb that waits for an export', () => {
  test('hangs when LinkedIn was asked, and says nothing for a day', () => {
    const of = asked();
    expect(stands(of)).toEqual(['lit', 'coming']);
    expect(rowIn(of).later).toBe(START + DAY);
    expect(lineIn(of)).toContain('Asked for on 11 February. LinkedIn mails a link within a day, good for three.');
    of.wait(DAY - 1);
    expect(stands(of)).toEqual(['lit', 'coming']);
  });

  test('dims when the mail can be there, and says what to look for', () => {
    const of = asked().wait(DAY);
    expect(stands(of)).toEqual(['dimming', 'ready']);
    expect(rowIn(of).later).toBeNull();
    expect(lineIn(of)).toBe('LinkedIn mails a link within a day, good for three. You asked on 11 February.');
    expect(stands(of.wait(3 * DAY - 1))).toEqual(['dimming', 'ready']);
  });

  test('offers no other job before what it waits for was read', () => {
    const of = asked();
    expect(rowIn(of).job).toBeNull();
    expect(rowIn(of.wait(DAY)).job).toBeNull();
    expect(rowIn(of.wait(3 * DAY)).job).toBeNull();
    of.do(readExport(day(of.now.at)));
    expect(rowIn(of).job).not.toBeNull();
  });

  test('is out once the link has run out, and asking again begins anew', () => {
    const of = asked().wait(4 * DAY);
    expect(stands(of)).toEqual(['out', 'gone']);
    expect(lineIn(of)).toContain('Ask once more.');
    of.do(ASK);
    expect(stands(of)).toEqual(['lit', 'coming']);
    expect(stands(of.wait(DAY))).toEqual(['dimming', 'ready']);
    expect([...of.state.assets.values()]).toHaveLength(1);
  });

  test('is the one that hangs already, and comes back lit where it was switched off', () => {
    const of = new PlayedHouse({ at: START, zone: 'Europe/Vienna' });
    const id = of.hang({ kind: 'linkedin-export', title: undefined });
    of.do({ do: 'switch', asset: id, on: false });
    of.wait(10 * DAY).do(ASK);
    expect(bulbIn(of)).toBe(id);
    expect(stands(of)).toEqual(['lit', 'coming']);
  });

  test('waits on by LinkedIn’s clock while it is switched off', () => {
    const of = asked();
    const id = bulbIn(of);
    of.wait(HOUR).do({ do: 'switch', asset: id, on: false });
    expect(rowIn(of).state).toBe('off');
    expect(lineIn(of)).toBe('Switched off on 11 February.');
    of.wait(5 * DAY).do({ do: 'switch', asset: id, on: true });
    expect(stands(of)).toEqual(['out', 'gone']);
  });

  test.each([
    ['of today', 0, 'lit'],
    ['of five weeks ago', 35, 'lit'],
    ['of ten weeks ago', 70, 'dimming'],
    // A bulb that hangs since yesterday has its first due day before it, whatever was before.
    ['of a year ago', 365, 'dimming'],
    ['of another century', 40_000, 'dimming'],
  ] as const)('waits no more once an export was read, and stands by that one’s own day: %s', (_, age, state) => {
    const of = asked().wait(2 * DAY);
    of.do(readExport(age < 10_000 ? day(of.now.at - age * DAY) : '1990-01-01'));
    expect(stands(of)).toEqual([state, null]);
    expect(rowIn(of).later).toBeNull();
  });

  test('that hangs for long is out with an export that is older than it is meant to be', () => {
    const of = new PlayedHouse({ at: START, zone: 'Europe/Vienna' });
    of.hang({ kind: 'linkedin-export', title: undefined });
    of.wait(300 * DAY).do(ASK);
    of.wait(DAY).do(readExport(day(of.now.at - 100 * DAY)));
    expect(stands(of)).toEqual(['out', null]);
  });

  test('waits no more however old the export is beside the one before', () => {
    const of = asked().wait(2 * DAY);
    of.do(readExport(day(of.now.at)));
    of.wait(10 * DAY).do(ASK);
    of.wait(2 * DAY).do(readExport(day(START - 20 * DAY)));
    expect(stands(of)).toEqual(['lit', null]);
    expect(rowIn(of).lastDay).toBe(day(START + 2 * DAY));
  });

  test('goes with *Undo*, and comes back when what ended the waiting is undone', () => {
    const of = new PlayedHouse({ at: START, zone: 'Europe/Vienna' });
    const entries = of.do(ASK);
    of.do({ do: 'undo', entries });
    expect(of.state.assets.size).toBe(0);
    of.do(ASK);
    of.wait(2 * DAY);
    const read = of.do(readExport(day(START)));
    of.do({ do: 'undo', entries: read });
    expect(stands(of)).toEqual(['dimming', 'ready']);
    const again = of.do(ASK);
    of.do({ do: 'undo', entries: again });
    expect(stands(of)).toEqual(['dimming', 'ready']);
  });

  test('waits no more when the person says that it was looked after', () => {
    const of = asked().wait(2 * DAY);
    of.do({ do: 'done', bulb: bulbIn(of), evidence: 'said' });
    expect(stands(of)).toEqual(['lit', null]);
  });

  test('is believed only when its day has come, where a clock that ran ahead wrote it down', () => {
    const of = new PlayedHouse({ at: START, zone: 'Europe/Vienna' });
    const id = of.hang({ kind: 'linkedin-export', title: undefined, last: dayOf(START - 300 * DAY, 'UTC') });
    of.wait(400 * DAY).do(ASK);
    of.wait(-400 * DAY);
    expect(bulbIn(of)).toBe(id);
    expect(rowIn(of)).toMatchObject({ awaited: null });
    expect(lineIn(of)).not.toContain('Asked');
    const { changesAt } = makeAgenda(of.state, of.around()).agenda;
    expect(changesAt).not.toBeNull();
    const seen = new Set<Instant>();
    for (let next = changesAt; next !== null && next < START + 401 * DAY; ) {
      seen.add(next);
      of.now = { ...of.now, at: next };
      next = makeAgenda(of.state, of.around()).agenda.changesAt;
    }
    expect(seen).toContain(START + 399 * DAY);
  });
});

describe('whatever is done with it, in whatever zone', () => {
  const moves = fc.array(
    fc.tuple(
      fc.constantFrom('ask', 'read', 'old', 'off', 'on', 'done', 'later', 'undo', 'nothing'),
      fc.integer({ min: MINUTE, max: 3 * DAY }),
    ),
    { maxLength: 12 },
  );

  test('its row says the same from one change that was foretold to the next', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ZONES),
        moves,
        fc.array(fc.double({ min: 0, max: 1, noNaN: true })),
        (zone, all, at) => {
          const of = asked(zone);
          for (const [what, wait] of all) {
            const id = bulbIn(of);
            const last = of.entries.at(-1);
            const commands: Readonly<Record<typeof what, Command | null>> = {
              ask: ASK,
              read: readExport(day(of.now.at)),
              old: readExport(day(of.now.at - 80 * DAY)),
              off: { do: 'switch', asset: id, on: false },
              on: { do: 'switch', asset: id, on: true },
              done: { do: 'done', bulb: id, evidence: 'said' },
              later: { do: 'later', bulb: id, until: of.now.at + 5 * HOUR },
              undo:
                last?.data && 'asset' in last.data && last.type !== 'asset.hung'
                  ? { do: 'undo', entries: [last.id] }
                  : null,
              nothing: null,
            };
            const command = commands[what];
            if (command) of.try(command);
            const says = ({ state, awaited, later }: AssetRow) => JSON.stringify([state, awaited, later]);
            const from = of.now.at;
            const now = says(rowIn(of));
            const until = Math.min(
              makeAgenda(of.state, of.around()).agenda.changesAt ?? from + 9 * DAY,
              from + 9 * DAY,
            );
            for (const part of at) {
              of.now = { zone, at: Math.floor(from + part * (until - 1 - from)) };
              expect(says(rowIn(of))).toBe(now);
            }
            of.now = { zone, at: from + wait };
          }
        },
      ),
    );
  });

  test('it never grows fresher by itself while it waits', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20 * DAY), { minLength: 2 }), (times) => {
        const of = asked();
        const asset = of.state.assets.get(bulbIn(of));
        if (!asset) throw new Error('gone');
        const found = times.sort((a, b) => a - b).map((ms) => neglectAt(courseOf(asset, START + ms), START + ms));
        for (const [n, neglect] of found.entries()) expect(neglect).toBeGreaterThanOrEqual(found[n - 1] ?? 0);
        const ready = START + AWAITED_DAYS.comes * DAY;
        expect(neglectAt(courseOf(asset, ready), ready)).toBe(DIMS_AT);
      }),
    );
  });
});
