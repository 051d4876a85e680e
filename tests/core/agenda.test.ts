import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import {
  allRows,
  makeAgenda,
  RETURN_DAYS,
  ROWS_AT_SITE,
  ROWS_HELD,
  returnedAt,
  type Surroundings,
} from '../../utils/core/bulbs/agenda.ts';
import { courseOf, courseOfNote } from '../../utils/core/bulbs/neglect.ts';
import { ROOM_HOLDS, type Row } from '../../utils/core/bulbs/row.ts';
import type { Command } from '../../utils/core/commands/command.ts';
import { type BulbId, type EntryId, noteIdSchema } from '../../utils/core/ids.ts';
import { notesForMail } from '../../utils/core/notes/ready.ts';
import { HUSHED_OFTEN } from '../../utils/core/nudges/limits.ts';
import { DAY, HOUR, type Instant, WEEK } from '../../utils/core/time.ts';
import { live, lives, PlayedHouse, START, ZONES } from './played-house.ts';

const wanting = (rows: readonly Row[]) =>
  rows.filter(({ state, later }) => later === null && (state === 'dimming' || state === 'out'));

/** All that anybody sees of the agenda. */
function seen(house: PlayedHouse, around: Surroundings): string {
  const { agenda, sites } = makeAgenda(house.state, around);
  const { madeAt: _, changesAt: __, ...rest } = agenda;
  return JSON.stringify({ ...rest, sites: sites.map(({ madeAt: _, ...site }) => site) });
}

describe('the next alarm', () => {
  test.each(ZONES)('is never in the past and misses no change of a year, looked at hour by hour in %s', (zone) => {
    fc.assert(
      fc.property(
        lives(14),
        fc.record({
          back: fc.option(fc.integer({ min: -10 * DAY, max: 3 * DAY })),
          pause: fc.option(fc.integer({ min: -10 * DAY, max: 90 * DAY })),
          asked: fc.option(fc.integer({ min: -4 * DAY, max: HOUR })),
          // Without the weekly moment the alarm has further to go.
          weekly: fc.boolean(),
        }),
        (life, { back, pause, asked, weekly }) => {
          const house = live({ ...life, moves: life.moves.map((move) => ({ ...move, zone })) });
          if (pause !== null) house.do({ do: 'set', to: { pausedUntil: house.now.at + pause } });
          if (!weekly) house.do({ do: 'set', to: { moment: null } });
          const from = house.now.at;
          const [bulb] = [...house.state.assets.keys(), ...house.state.notes.keys()];
          const fixed: Partial<Surroundings> = {
            granted: new Set(['ada.example']),
            backSince: back === null ? null : from + back,
            seen: back === null ? null : from - back,
            questions: asked !== null && bulb ? [{ bulb, askedSince: from + asked }] : [],
          };
          const at = (t: Instant) => house.around({ ...fixed, now: { at: t, zone } });
          let now = from;
          let hour = from;
          const end = from + 366 * DAY;
          while (now < end) {
            const { agenda } = makeAgenda(house.state, at(now));
            const until = agenda.changesAt ?? end;
            expect(until).toBeGreaterThan(now);
            expect(Number.isInteger(until)).toBe(true);
            const before = seen(house, at(now));
            for (hour += HOUR; hour < Math.min(until, end); hour += HOUR)
              if (seen(house, at(hour)) !== before)
                expect(seen(house, at(hour)), new Date(hour).toISOString()).toBe(before);
            expect(seen(house, at(until - 1))).toBe(before);
            hour -= HOUR;
            now = until;
          }
        },
      ),
      { numRuns: 2, endOnFailure: true },
    );
  });

  test('misses no change around any moment at which one could be, in many houses', () => {
    fc.assert(
      fc.property(
        lives(12),
        fc.integer({ min: -2 * DAY, max: 2 * DAY }),
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 6 }),
        fc.boolean(),
        (life, back, parts, weekly) => {
          const house = live(life);
          if (!weekly) house.do({ do: 'set', to: { moment: null } });
          const at = (t: Instant) => house.around({ backSince: house.now.at + back, now: { ...house.now, at: t } });
          const { agenda } = makeAgenda(house.state, at(house.now.at));
          const until = agenda.changesAt ?? house.now.at + 500 * DAY;
          expect(until).toBeGreaterThan(house.now.at);
          const before = seen(house, at(house.now.at));
          const last = until - 1 - house.now.at;
          for (const ms of [Math.min(1, last), ...parts.map((part) => Math.floor(part * last)), last])
            expect(seen(house, at(house.now.at + ms))).toBe(before);
        },
      ),
      { numRuns: 150 },
    );
  });

  test('of a house where nothing will ever change by itself is none', () => {
    const house = new PlayedHouse();
    expect(makeAgenda(house.state, house.around()).agenda.changesAt).toBeNull();
    const id = house.hang();
    house.do({ do: 'switch', asset: id, on: false });
    house.do({ do: 'set', to: { moment: null } });
    expect(makeAgenda(house.state, house.around()).agenda.changesAt).toBeNull();
  });

  test('comes when the weekly moment can be had, and when a missed one is gone; an empty house has none', () => {
    const house = new PlayedHouse();
    expect(makeAgenda(house.state, house.around()).agenda.week).toBeNull();
    house.do({ do: 'switch', asset: house.hang(), on: false });
    // Friday at three in the afternoon, to the end of Thursday.
    const week = { from: Date.UTC(2026, 1, 13, 14), until: Date.UTC(2026, 1, 19, 23) };
    const made = () => makeAgenda(house.state, house.around()).agenda;
    expect(made()).toMatchObject({ week, changesAt: week.from });
    house.wait(week.from - START);
    expect(made()).toMatchObject({ week, changesAt: week.until });
    house.wait(week.until - week.from);
    expect(made().week).toEqual({ from: week.from + WEEK, until: week.until + WEEK });
  });

  test('is the next week’s for whoever hung their first bulb after this week’s moment had begun', () => {
    const house = new PlayedHouse();
    // A Saturday.
    house.wait(3 * DAY).hang();
    const made = () => makeAgenda(house.state, house.around()).agenda;
    const next = { from: Date.UTC(2026, 1, 20, 14), until: Date.UTC(2026, 1, 26, 23) };
    expect(made()).toMatchObject({ week: next, changesAt: next.from });
    house.wait(3 * DAY);
    expect(made().week).toEqual(next);
    house.wait(next.from + HOUR - house.now.at);
    expect(made().week).toEqual(next);
  });

  test('comes when × on a bulb is over', () => {
    const house = new PlayedHouse();
    const id = house.hang({ addresses: ['ada.example'], cadence: { every: 1, unit: 'year' } });
    house.do({ do: 'set', to: { moment: null } });
    house.do({ do: 'hush', bulb: id });
    expect(makeAgenda(house.state, house.around()).agenda.changesAt).toBe(START + WEEK);
  });

  test('names bulbs in an order that only the alarm changes: of two, the one that is due first stays first', () => {
    const house = new PlayedHouse();
    const yearly = house.hang({ title: 'Yearly', cadence: { every: 1, unit: 'year' } });
    const weekly = house.hang({ title: 'Weekly', cadence: { every: 1, unit: 'week' } });
    house.do({ do: 'done', bulb: yearly, evidence: 'said' });
    house.wait(360 * DAY).do({ do: 'done', bulb: weekly, evidence: 'said' });
    for (let day = 0; day < 60; day += 1) {
      house.wait(DAY);
      const { agenda } = makeAgenda(house.state, house.around());
      const rows = wanting(agenda.rows);
      if (rows.length === 2) expect(rows[0]?.bulb).toBe(yearly);
    }
  });
});

describe('the agenda', () => {
  test('is a record that can be stored as it is, in any house', () => {
    fc.assert(
      fc.property(lives(20), (life) => {
        const house = live(life);
        const made = makeAgenda(house.state, house.around());
        expect(JSON.parse(JSON.stringify(made))).toEqual(made);
        expect(structuredClone(made)).toEqual(made);
      }),
      { numRuns: 100 },
    );
  });

  test('counts every bulb and every note that is still owed exactly once', () => {
    fc.assert(
      fc.property(lives(25), (life) => {
        const house = live(life);
        const { agenda } = makeAgenda(house.state, house.around());
        const { lit, dimming, out, later, off } = agenda.counts;
        expect(lit + dimming + out + later + off).toBe(agenda.total);
        const owed = [...house.state.notes.values()].filter(({ stage }) => stage === 'waiting' || stage === 'written');
        expect(agenda.total).toBe(house.state.assets.size + owed.length);
        const settled = house.state.notes.size - owed.length;
        expect(allRows(house.state, house.around())).toHaveLength(agenda.total + settled);
      }),
      { numRuns: 100 },
    );
  });

  test('hangs no note that is sent or let go; both can still be found, latest first, with the day', () => {
    const house = new PlayedHouse();
    const [sent, letGo] = [house.owe(), house.owe()];
    house.do({ do: 'done', bulb: sent, evidence: 'said' });
    house.wait(HOUR).do({ do: 'letGo', note: letGo });
    expect(makeAgenda(house.state, house.around()).agenda.total).toBe(0);
    expect(allRows(house.state, house.around())).toMatchObject([
      {
        bulb: letGo,
        state: 'off',
        stage: 'let-go',
        line: [{ key: 'note.line.let-go', with: { day: { day: '2026-02-11' } } }],
      },
      {
        bulb: sent,
        state: 'lit',
        stage: 'sent',
        line: [{ key: 'note.line.sent', with: { day: { day: '2026-02-11' } } }],
      },
    ]);
  });

  test('of an empty house shows a lamp that is off and asks nothing', () => {
    const house = new PlayedHouse();
    const { agenda, sites } = makeAgenda(house.state, house.around());
    expect(agenda).toMatchObject({
      lamp: 'off',
      rows: [],
      room: [],
      total: 0,
      question: null,
      back: null,
      paused: null,
      news: false,
    });
    expect(sites).toEqual([]);
  });

  test('stays small in a house of a thousand, and leaves out nothing that is urgent', () => {
    const house = new PlayedHouse();
    for (let n = 0; n < 5; n += 1)
      house.do({
        do: 'hang',
        bulbs: Array.from({ length: 200 }, (_, i) => ({
          kind: 'own',
          title: `Bulb ${n} ${i}`,
          addresses: ['ada.example'],
          last: 'today' as const,
        })),
      });
    const id = house.hang({ title: 'Urgent', addresses: ['ada.example'] });
    const page = 'https://ada.example/';
    house.do({
      do: 'looked',
      asset: id,
      pages: [page],
      checks: ['missing-title'],
      unsure: [],
      faults: [{ key: 'x', check: 'missing-title', page, target: null, params: {} }],
    });
    const { agenda, sites } = makeAgenda(house.state, house.around());
    expect(agenda.total).toBe(1_001);
    expect(agenda.rows).toHaveLength(ROWS_HELD);
    expect(agenda.room).toHaveLength(ROOM_HOLDS);
    expect(agenda.rows[0]?.bulb).toBe(id);
    expect(agenda.room.some(({ bulb }) => bulb === id)).toBe(true);
    expect(sites).toHaveLength(1);
    expect(sites[0]?.now.map(({ bulb }) => bulb)).toEqual([id]);
    expect(sites[0]?.rest).toHaveLength(ROWS_AT_SITE);
    expect(JSON.stringify({ agenda, sites }).length).toBeLessThan(100_000);
  });

  test('names what was found wrong first, then notes, then what is due longest; out before dimming', () => {
    const house = new PlayedHouse();
    const old = house.hang({ title: 'Old', cadence: { every: 1, unit: 'week' } });
    const older = house.hang({ title: 'Older', cadence: { every: 1, unit: 'week' } });
    house.wait(30 * DAY);
    const note = house.owe();
    house.wait(10 * DAY + HOUR);
    const found = house.hang({ title: 'Found' });
    const page = 'https://ada.example/';
    house.do({
      do: 'looked',
      asset: found,
      pages: [page],
      checks: ['missing-title'],
      unsure: [],
      faults: [{ key: 'x', check: 'missing-title', page, target: null, params: {} }],
    });
    const dimming = house.hang({ title: 'Dimming' });
    const rows = makeAgenda(house.state, house.around()).agenda.rows;
    expect(rows.map(({ bulb }) => bulb)).toEqual([found, note, old, older, dimming]);
  });

  test('names quick before long, whichever is due first; what was found wrong and notes stay before both', () => {
    const house = new PlayedHouse();
    const long = house.hang({ kind: 'portfolio', title: 'Long' });
    const quick = house.hang({ kind: 'own', title: 'Quick' });
    const rows = () => makeAgenda(house.state, house.around()).agenda.rows;
    expect(rows().map((row) => [row.bulb, row.is === 'asset' && row.long])).toEqual([
      [quick, false],
      [long, true],
    ]);
    const page = 'https://ada.example/';
    const fault = { key: 'x', check: 'missing-title', page, target: null, params: {} };
    house.do({ do: 'looked', asset: long, pages: [page], checks: ['missing-title'], unsure: [], faults: [fault] });
    expect(rows().map(({ bulb }) => bulb)).toEqual([long, quick]);
  });

  test('a pause stills the lamp whatever is out, and the rows stay what they are', () => {
    const house = new PlayedHouse();
    house.hang();
    house.do({ do: 'set', to: { pausedUntil: house.now.at + 14 * DAY } });
    house.wait(7 * DAY);
    const { agenda } = makeAgenda(house.state, house.around());
    expect(agenda.lamp).toBe('off');
    expect(agenda.paused).toBe(START + 14 * DAY);
    expect(agenda.rows[0]?.state).toBe('dimming');
  });

  test('what is put off is not counted as wanting until then', () => {
    const house = new PlayedHouse();
    const id = house.hang();
    house.do({ do: 'later', bulb: id, until: house.now.at + DAY });
    const early = makeAgenda(house.state, house.around()).agenda;
    expect(early.counts).toEqual({ lit: 0, dimming: 0, out: 0, later: 1, off: 0 });
    expect(early.lamp).toBe('lit');
    expect(early.changesAt).toBe(START + DAY);
    house.wait(DAY);
    expect(makeAgenda(house.state, house.around()).agenda.counts.dimming).toBe(1);
  });

  test('a job is offered after another each time something was looked after, also after the twentieth time', () => {
    const house = new PlayedHouse();
    const id = house.hang({ kind: 'linkedin-profile' });
    const jobs: (number | null)[] = [];
    for (let n = 0; n < 20; n += 1) {
      const [row] = makeAgenda(house.state, house.around()).agenda.rows;
      jobs.push(row?.is === 'asset' ? row.job : null);
      house.wait(DAY).do({ do: 'done', bulb: id, evidence: 'said' });
    }
    for (const [n, job] of jobs.entries()) {
      expect(job).not.toBeNull();
      if (n > 0) expect(job, `time ${n}`).not.toBe(jobs[n - 1]);
    }
  });
});

describe('the record of a site', () => {
  const recordOf = (house: PlayedHouse) => {
    const [site] = makeAgenda(house.state, house.around({ granted: new Set(['ada.example']) })).sites;
    if (!site) throw new Error('not listed');
    return site;
  };

  test('knows every bulb that belongs there, also those that are in neither of its lists', () => {
    const house = new PlayedHouse();
    const ids = Array.from({ length: 3 * ROWS_AT_SITE }, (_, n) =>
      house.hang({ title: `${n}`, addresses: ['ada.example'], ...(n % 2 === 0 && { last: 'today' as const }) }),
    );
    const [off] = ids;
    if (off) house.do({ do: 'switch', asset: off, on: false });
    house.hang({ addresses: ['grace.example'] });
    house.owe();
    const { bulbs, now, rest } = recordOf(house);
    expect([...bulbs].sort()).toEqual([...ids].sort());
    expect(now.length + rest.length).toBeLessThan(bulbs.length);
  });

  test('says of what can be done there how often it was closed, until it was looked after', () => {
    const house = new PlayedHouse();
    const id = house.hang({ addresses: ['ada.example'] });
    expect(recordOf(house).hushed).toEqual({});
    house.do({ do: 'hush', bulb: id });
    house.wait(WEEK).do({ do: 'hush', bulb: id });
    expect(recordOf(house).hushed).toEqual({ [id]: { until: START + 3 * WEEK, times: 2 } });
    house.wait(10 * WEEK);
    expect(recordOf(house).hushed, 'over, and not forgotten').toEqual({ [id]: { until: START + 3 * WEEK, times: 2 } });
    house.do({ do: 'done', bulb: id, evidence: 'said' });
    expect(recordOf(house).hushed).toEqual({});
  });
});

describe('what was closed on pages again and again', () => {
  const tired = (house: PlayedHouse) => makeAgenda(house.state, house.around()).agenda.tired?.bulb ?? null;
  const close = (house: PlayedHouse, bulb: BulbId, times: number) => {
    for (let n = 0; n < times; n += 1) house.do({ do: 'hush', bulb });
  };

  test('is asked about from the fourth time on, the most urgent first, for as long as it wants something', () => {
    const house = new PlayedHouse();
    const [first, second] = [house.hang({ title: 'One' }), house.hang({ title: 'Two' })];
    close(house, second, HUSHED_OFTEN);
    close(house, first, HUSHED_OFTEN - 1);
    expect(tired(house)).toBe(second);
    close(house, first, 1);
    expect(tired(house)).toBe(first);
    house.do({ do: 'later', bulb: first, until: START + DAY });
    expect(tired(house)).toBe(second);
    house.do({ do: 'switch', asset: second, on: false });
    expect(tired(house)).toBeNull();
    house.wait(DAY);
    expect(tired(house)).toBe(first);
  });

  test('is not asked about again once it is kept, until it was looked after and closed as often again', () => {
    const house = new PlayedHouse();
    const id = house.hang();
    close(house, id, HUSHED_OFTEN);
    const kept = house.do({ do: 'keep', bulb: id });
    expect(tired(house)).toBeNull();
    house.do({ do: 'undo', entries: kept });
    expect(tired(house)).toBe(id);
    house.do({ do: 'keep', bulb: id });
    house.do({ do: 'done', bulb: id, evidence: 'said' });
    house.wait(400 * DAY);
    expect(tired(house)).toBeNull();
    close(house, id, HUSHED_OFTEN);
    expect(tired(house)).toBe(id);
  });

  test('is asked about a note as well', () => {
    const house = new PlayedHouse();
    const note = house.owe();
    house.wait(4 * DAY);
    close(house, note, HUSHED_OFTEN);
    expect(tired(house)).toBe(note);
    house.do({ do: 'letGo', note });
    expect(tired(house)).toBeNull();
  });
});

describe('a question about a tab that was closed', () => {
  const asking = (house: PlayedHouse, bulb: BulbId, askedSince: Instant) =>
    makeAgenda(house.state, house.around({ questions: [{ bulb, askedSince }] })).agenda.question;

  test('is asked for three days, or until the bulb was looked after, switched off or taken down', () => {
    const house = new PlayedHouse();
    const id = house.hang();
    expect(asking(house, id, START)?.bulb).toBe(id);
    house.wait(3 * DAY - 1);
    expect(asking(house, id, START)?.bulb).toBe(id);
    house.wait(1);
    expect(asking(house, id, START)).toBeNull();
    const asked = house.now.at;
    house.wait(HOUR).do({ do: 'done', bulb: id, evidence: 'seen' });
    expect(asking(house, id, asked)).toBeNull();
    const again = house.now.at + 1;
    house.wait(2);
    expect(asking(house, id, again)?.bulb).toBe(id);
    house.do({ do: 'switch', asset: id, on: false });
    expect(asking(house, id, again)).toBeNull();
    house.do({ do: 'remove', bulb: id });
    expect(asking(house, id, again)).toBeNull();
  });
});

describe('a question about a note', () => {
  const asking = (house: PlayedHouse, bulb: BulbId, askedSince: Instant) =>
    makeAgenda(house.state, house.around({ questions: [{ bulb, askedSince }] })).agenda.question?.bulb ?? null;

  test('is asked for as long as any other, but never of one that is sent, let go or removed; undone, it is asked again', () => {
    for (const settle of ['done', 'letGo', 'remove'] as const) {
      const house = new PlayedHouse();
      const note = house.owe();
      house.do({ do: 'write', note });
      expect(asking(house, note, START)).toBe(note);
      const entries = house.do(
        settle === 'done'
          ? { do: 'done', bulb: note, evidence: 'seen' }
          : settle === 'letGo'
            ? { do: 'letGo', note }
            : { do: 'remove', bulb: note },
      );
      expect(asking(house, note, START), settle).toBeNull();
      house.do({ do: 'undo', entries });
      expect(asking(house, note, START), settle).toBe(note);
      house.wait(3 * DAY);
      expect(asking(house, note, START)).toBeNull();
    }
  });

  test('gives way to one that is asked of something else while it is settled', () => {
    const house = new PlayedHouse();
    const [older, newer] = [house.owe('Ada'), house.owe('Grace')];
    const questions = [
      { bulb: older, askedSince: START - HOUR },
      { bulb: newer, askedSince: START },
    ];
    const asked = () => makeAgenda(house.state, house.around({ questions })).agenda.question?.bulb;
    expect(asked()).toBe(newer);
    house.do({ do: 'done', bulb: newer, evidence: 'seen' });
    expect(asked()).toBe(older);
  });
});

describe('notes where people read their mail', () => {
  const MAIL = 'mail.google.com';
  /** A house with a bulb at a mail site, one at another site, and notes as they are said. */
  function house(...notes: Partial<Extract<Command, { do: 'owe' }>['notes'][number]>[]) {
    const played = new PlayedHouse();
    played.hang({ title: 'Mail', addresses: [MAIL], last: 'today' });
    played.hang({ title: 'Site', addresses: ['ada.example'], last: 'today' });
    const ids = notes.map((note) => {
      played.do({ do: 'owe', notes: [{ person: 'Ada', ...note }] });
      const [id] = [...played.state.notes.keys()].slice(-1);
      if (!id) throw new Error('nothing is owed');
      return id;
    });
    return { played, ids };
  }
  const notesAt = (played: PlayedHouse, more: Partial<Surroundings> = {}) =>
    new Map(makeAgenda(played.state, played.around(more)).sites.map(({ host, notes }) => [host, notes] as const));
  const countAt = (played: PlayedHouse, more?: Partial<Surroundings>) => notesAt(played, more).get(MAIL)?.count ?? 0;

  test('that are ready to be sent are counted at mail sites alone, with the most urgent one and whether all are thank-yous', () => {
    const { played, ids } = house({ due: '2026-03-01' }, { kind: 'apology', due: '2026-02-20' }, {});
    expect(notesAt(played)).toEqual(
      new Map([
        [MAIL, null],
        ['ada.example', null],
      ]),
    );
    const [thanks, apology] = ids;
    if (!thanks || !apology) throw new Error('one is missing');
    played.do({ do: 'write', note: thanks });
    expect(notesAt(played).get(MAIL)).toEqual({ note: thanks, count: 1, ready: true, thanks: true });
    played.do({ do: 'write', note: apology });
    expect(notesAt(played).get(MAIL)).toEqual({ note: apology, count: 2, ready: true, thanks: false });
    expect(notesAt(played).get('ada.example')).toBeNull();
  });

  test.each([
    ['written, with no channel said', {}, ['write'], 1],
    ['written, by e-mail', { channel: 'email' }, ['write'], 1],
    ['begun', {}, ['draft'], 1],
    ['waiting, with nothing written', {}, [], 0],
    ['begun, and wiped out again', {}, ['draft', 'wipe'], 0],
    ['written, by LinkedIn', { channel: 'linkedin' }, ['write', 'draft'], 0],
    ['written, by post', { channel: 'post' }, ['write'], 0],
    ['to be said on the phone', { channel: 'phone' }, ['draft'], 0],
    ['to be said in person', { channel: 'in-person' }, ['draft'], 0],
    ['sent', {}, ['write', 'done'], 0],
    ['let go', {}, ['draft', 'letGo'], 0],
    ['put off', {}, ['write', 'later'], 0],
  ] as const)('count one that is %s: %o', (_, fields, acts, count) => {
    const { played, ids } = house(fields);
    const [note] = ids;
    if (!note) throw new Error('nothing is owed');
    const commands = {
      write: { do: 'write', note },
      draft: { do: 'draft', note, subject: '', body: 'Dear Ada' },
      wipe: { do: 'draft', note, subject: 'Thank you', body: ' \n ' },
      done: { do: 'done', bulb: note, evidence: 'said' },
      letGo: { do: 'letGo', note },
      later: { do: 'later', bulb: note, until: START + DAY },
    } satisfies Record<string, Command>;
    const undo: EntryId[] = [];
    for (const act of acts) undo.splice(0, undo.length, ...played.do(commands[act]));
    expect(countAt(played)).toBe(count);
    if (acts.length < 2) return;
    played.do({ do: 'undo', entries: undo });
    expect(countAt(played)).toBe(fields === undefined || !('channel' in fields) || fields.channel === 'email' ? 1 : 0);
  });

  test('are not spoken of for a day to whoever was asked about them, and then are', () => {
    const { played, ids } = house({});
    const [note] = ids;
    if (!note) throw new Error('nothing is owed');
    played.do({ do: 'write', note });
    const questions = [{ bulb: note, askedSince: START }];
    expect(countAt(played, { questions })).toBe(0);
    const { changesAt } = makeAgenda(played.state, played.around({ questions })).agenda;
    expect(changesAt).toBeLessThanOrEqual(START + DAY);
    played.wait(DAY);
    expect(countAt(played, { questions })).toBe(1);
  });

  test('wait with the rest of the house after days away', () => {
    const { played, ids } = house({}, {});
    for (const note of ids) played.do({ do: 'write', note });
    played.wait(30 * DAY);
    expect(countAt(played)).toBe(2);
    expect(countAt(played, { backSince: played.now.at })).toBe(1);
  });

  test('that are still to be written are counted when it is time, where none lies there ready', () => {
    const { played, ids } = house({}, { channel: 'post' }, { kind: 'apology', channel: 'email' });
    const [plain, , apology] = ids;
    if (!plain || !apology) throw new Error('one is missing');
    played.wait(2 * DAY);
    expect(notesAt(played).get(MAIL), 'too early').toBeNull();
    played.wait(DAY);
    expect(notesAt(played).get(MAIL)).toEqual({ note: expect.any(String), count: 2, ready: false, thanks: false });
    expect(ids).toContain(notesAt(played).get(MAIL)?.note);
    played.do({ do: 'later', bulb: apology, until: played.now.at + DAY });
    expect(notesAt(played).get(MAIL)).toEqual({ note: plain, count: 1, ready: false, thanks: true });
    const fresh = played.owe('Grace');
    played.do({ do: 'write', note: fresh });
    expect(notesAt(played).get(MAIL)).toEqual({ note: fresh, count: 1, ready: true, thanks: true });
  });

  test('that are put off as what a page speaks of are the ones that it spoke of', () => {
    const { played } = house({}, { channel: 'post' }, { kind: 'apology' }, { channel: 'phone' });
    played.wait(4 * DAY);
    const spoken = notesAt(played).get(MAIL)?.count;
    const all = notesForMail(played.state, played.now.at);
    expect(all).toHaveLength(spoken ?? 0);
    for (const bulb of all) played.do({ do: 'later', bulb, until: played.now.at + DAY });
    expect(notesForMail(played.state, played.now.at)).toEqual([]);
    expect(notesAt(played).get(MAIL)).toBeNull();
  });

  test('tell a site how many there are and nothing else, in any house', () => {
    fc.assert(
      fc.property(
        lives(10),
        fc.array(
          fc.record({
            person: fc.string({ minLength: 12, maxLength: 40 }),
            occasion: fc.string({ minLength: 12, maxLength: 60 }),
            address: fc.emailAddress(),
            body: fc.string({ minLength: 12, maxLength: 80 }),
            kind: fc.constantFrom('thanks', 'apology', 'condolence'),
          }),
          { minLength: 1, maxLength: 5 },
        ),
        (life, notes) => {
          const lived = live(life);
          lived.hang({ title: 'Mail', addresses: [MAIL] });
          for (const { body, ...note } of notes) {
            const before = new Set(lived.state.notes.keys());
            if (!lived.try({ do: 'owe', notes: [{ ...note, channel: 'email' }] }).ok) continue;
            const id = [...lived.state.notes.keys()].find((one) => !before.has(one));
            if (id) lived.do({ do: 'draft', note: id, subject: body, body });
          }
          const { sites } = makeAgenda(lived.state, lived.around({ granted: new Set([MAIL]) }));
          const shape = v.strictObject({
            note: noteIdSchema,
            count: v.number(),
            ready: v.boolean(),
            thanks: v.boolean(),
          });
          for (const { host, notes: told, now, rest } of sites) {
            expect(v.is(v.nullable(shape), told), host).toBe(true);
            if (host !== MAIL) expect(told).toBeNull();
            for (const row of [...now, ...rest]) expect(row.is).toBe('asset');
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('coming back after a pause or days away', () => {
  const full = () => {
    const house = new PlayedHouse();
    for (let n = 0; n < 12; n += 1) house.hang({ title: `Bulb ${n}`, addresses: ['ada.example'] });
    return house;
  };
  const shown = (house: PlayedHouse, backSince: Instant | null, at = house.now.at) => {
    const around = house.around({ backSince, granted: new Set(['ada.example']), now: { ...house.now, at } });
    const { agenda, sites } = makeAgenda(house.state, around);
    return {
      agenda,
      rows: wanting(agenda.rows).length - (agenda.back?.held ?? 0),
      here: sites[0]?.now ?? [],
      lamp: agenda.lamp,
    };
  };

  test.each(['pause', 'absence'] as const)(
    'after a %s there is one thing the first day, one more each day, and all of it after a week',
    (why) => {
      const house = full();
      house.wait(30 * DAY);
      if (why === 'pause') house.do({ do: 'set', to: { pausedUntil: house.now.at } });
      const back = why === 'absence' ? house.now.at : null;
      for (let day = 0; day < RETURN_DAYS; day += 1) {
        for (const hours of [0, 23]) {
          const at = shown(house, back, house.now.at + day * DAY + hours * HOUR);
          expect(at.rows, `day ${day}`).toBe(day + 1);
          expect(at.here.length).toBe(Math.min(ROWS_AT_SITE, day + 1));
          expect(at.agenda.back).toEqual({ since: house.now.at, held: 12 - 1 - day });
          expect(at.here[0]?.bulb).toBe(at.agenda.rows[0]?.bulb);
        }
      }
      house.wait(RETURN_DAYS * DAY);
      const after = shown(house, back);
      expect(after.rows).toBe(12);
      expect(after.agenda.back).toBeNull();
    },
  );

  test('what waits does not hang from the ceiling either; all that is well does', () => {
    const house = new PlayedHouse();
    const lit = house.hang({ last: 'today' });
    house.hang();
    const note = house.owe();
    house.wait(5 * DAY);
    const { agenda } = makeAgenda(house.state, house.around({ backSince: house.now.at }));
    expect(agenda.room.map(({ bulb }) => bulb)).toEqual([lit, note]);
    expect(agenda.counts).toMatchObject({ lit: 1, dimming: 2 });
  });

  test('the lamp shows what that one thing is, not what is held back', () => {
    const house = new PlayedHouse();
    const note = house.owe();
    house.wait(5 * DAY);
    house.hang();
    const backSince = house.now.at;
    const { agenda } = makeAgenda(house.state, house.around({ backSince }));
    expect(agenda.rows[0]?.bulb).toBe(note);
    expect(agenda.lamp).toBe('dimming');
    expect(agenda.back?.held).toBe(1);
  });

  test('ending a pause early begins the return then', () => {
    const house = full();
    house.do({ do: 'set', to: { pausedUntil: house.now.at + 60 * DAY } });
    house.wait(20 * DAY).do({ do: 'set', to: { pausedUntil: null } });
    expect(shown(house, null)).toMatchObject({ rows: 1, agenda: { paused: null } });
  });

  test('whoever looks first after days without a sign of them finds one thing, before anything was written down', () => {
    const house = new PlayedHouse();
    for (let n = 0; n < 3; n += 1) house.hang({ addresses: ['ada.example'] });
    const seen = house.now.at;
    const found = (days: number) => {
      const at = seen + days * DAY;
      const around = house.around({ seen, granted: new Set(['ada.example']), now: { ...house.now, at } });
      const { agenda, sites } = makeAgenda(house.state, around);
      return { back: agenda.back?.held ?? null, now: sites[0]?.now.length };
    };
    expect(found(6)).toEqual({ back: null, now: 3 });
    expect(found(7)).toEqual({ back: 2, now: 1 });
    expect(found(30)).toEqual({ back: 2, now: 1 });
  });

  test('a note waits in sight from its first day, before whatever is lit', () => {
    const house = new PlayedHouse();
    const lit = house.hang({ last: 'today' });
    const note = house.owe();
    const { agenda } = makeAgenda(house.state, house.around());
    expect(agenda.rows.map(({ bulb, state }) => [bulb, state])).toEqual([
      [note, 'lit'],
      [lit, 'lit'],
    ]);
  });

  test('a single thing that wants something is greeted with no words about a backlog', () => {
    const house = new PlayedHouse();
    house.hang();
    const { agenda } = makeAgenda(house.state, house.around({ backSince: house.now.at }));
    expect(agenda.back).toBeNull();
    expect(agenda.lamp).toBe('dimming');
  });

  test('a return that a wrong clock dated ahead does not hide the return after a pause', () => {
    const house = full();
    house.do({ do: 'set', to: { pausedUntil: house.now.at } });
    expect(returnedAt(house.state, house.now.at + 365 * DAY, house.now.at)).toBe(house.now.at);
    expect(shown(house, house.now.at + 365 * DAY).rows).toBe(1);
  });
});

describe('fair by default', () => {
  const outs = (house: PlayedHouse) =>
    [...house.state.assets.values()].map((asset) => courseOf(asset, house.now.at).out).sort((a, b) => a - b);

  test('however bulbs are hung, at most one a week goes out in the first round, and none on the first day', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ZONES),
        fc.array(
          fc.record({
            wait: fc.integer({ min: 0, max: 40 * DAY }),
            bulbs: fc.array(
              fc.record({
                every: fc.integer({ min: 1, max: 12 }),
                unit: fc.constantFrom('day', 'week', 'month', 'year'),
                last: fc.constantFrom('unknown', 'today', '2026-02-01', '2025-11-30', '2012-12-12'),
              }),
              { minLength: 1, maxLength: 8 },
            ),
          }),
          { minLength: 1, maxLength: 5 },
        ),
        (zone, times) => {
          const house = new PlayedHouse({ at: START, zone });
          for (const { wait, bulbs } of times) {
            house.wait(wait);
            const before = new Set<string>(house.state.assets.keys());
            house.do({
              do: 'hang',
              bulbs: bulbs.map(({ every, unit, last }) => ({
                kind: 'own',
                title: 'x',
                cadence: { every, unit },
                last,
              })),
            });
            const { agenda } = makeAgenda(house.state, house.around());
            const fresh = agenda.rows.filter(({ is, bulb }) => is === 'asset' && !before.has(bulb));
            expect(fresh.filter(({ state }) => state === 'out')).toEqual([]);
            const due = outs(house);
            for (const [n, out] of due.entries())
              if (n > 0) expect(out - (due[n - 1] ?? 0)).toBeGreaterThanOrEqual(WEEK);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  test('what is switched off takes nobody’s week', () => {
    const house = new PlayedHouse();
    const one = house.hang({ cadence: { every: 1, unit: 'week' } });
    const first = outs(house)[0];
    house.do({ do: 'switch', asset: one, on: false });
    const id = house.hang({ cadence: { every: 1, unit: 'week' } });
    const other = house.state.assets.get(id);
    expect(other && courseOf(other, house.now.at).out).toBe(first);
  });

  test('a note never hangs out on the day it was written down', () => {
    for (const zone of ZONES)
      for (let hour = 0; hour < 24; hour += 1) {
        const house = new PlayedHouse({ at: START + hour * HOUR, zone });
        const id = house.owe();
        const note = house.state.notes.get(id);
        const course = note && courseOfNote(note);
        expect(course && course.out - house.now.at).toBeGreaterThan(9 * DAY - 2 * HOUR);
      }
  });
});
