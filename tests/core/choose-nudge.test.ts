import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeAgenda } from '../../utils/core/bulbs/agenda.ts';
import type { Access } from '../../utils/core/bulbs/row.ts';
import type { Command } from '../../utils/core/commands/command.ts';
import type { BulbId } from '../../utils/core/ids.ts';
import type { Settings } from '../../utils/core/journal/entries.ts';
import {
  BANNERS_A_DAY,
  BULB_SPEAKS_EVERY,
  chooseNudge,
  type Shown,
  withinHours,
} from '../../utils/core/nudges/choose-nudge.ts';
import { DAY, dayOf, HOUR, instantOf, MINUTE, type Now } from '../../utils/core/time.ts';
import { PlayedHouse, START, ZONES } from './played-house.ts';

/** A house with some dimming bulbs on one granted site. */
function onSite(bulbs = 1, now: Now = { at: START, zone: 'Europe/Vienna' }) {
  const house = new PlayedHouse(now);
  const ids = Array.from({ length: bulbs }, (_, n) => house.hang({ title: `Bulb ${n}`, addresses: ['ada.example'] }));
  const ask = (shown: readonly Shown[] = [], standing: BulbId | null = null, granted = ['ada.example']) => {
    const { agenda, sites } = makeAgenda(house.state, house.around({ granted: new Set(granted) }));
    const site = sites.find(({ host }) => host === 'ada.example');
    if (!site) throw new Error('not listed');
    return chooseNudge(agenda, { site, standing }, shown, house.now);
  };
  const said = (...of: Parameters<typeof ask>) => {
    const nudge = ask(...of);
    return nudge.speak ? nudge.bulb : nudge.because;
  };
  return { house, ids, ask, said };
}

describe('a banner', () => {
  test('speaks of the most urgent bulb, and says why', () => {
    const { house, ids, ask, said } = onSite(2);
    expect(ask()).toMatchObject({ speak: true, because: 'dimming', row: { bulb: ids[0] } });
    house.wait(400 * DAY);
    expect(ask()).toMatchObject({ because: 'out' });
    const [, second] = ids;
    if (!second) throw new Error('one is missing');
    const page = 'https://ada.example/';
    house.do({
      do: 'looked',
      asset: second,
      pages: [page],
      checks: ['missing-title'],
      unsure: [],
      faults: [{ key: 'x', check: 'missing-title', page, target: null, params: {} }],
    });
    expect(ask()).toMatchObject({ because: 'found', row: { bulb: second } });
    house.do({ do: 'done', bulb: second, evidence: 'said' });
    expect(said()).toBe(ids[0]);
  });

  test('says nothing where all is lit, put off, or switched off', () => {
    const { house, ids, said } = onSite();
    const [id] = ids;
    if (!id) throw new Error('nothing hangs');
    const undo = house.do({ do: 'later', bulb: id, until: START + DAY });
    expect(said()).toBe('nothing-here');
    house.do({ do: 'undo', entries: undo });
    expect(said()).toBe(id);
    house.do({ do: 'switch', asset: id as never, on: false });
    expect(said()).toBe('nothing-here');
    house.do({ do: 'done', bulb: id, evidence: 'said' });
    expect(said()).toBe('nothing-here');
  });

  test.each([
    ['not granted', () => undefined, [], 'not-allowed-here'],
    [
      '"not on this site"',
      (house: PlayedHouse) => house.do({ do: 'quiet', host: 'ada.example', quiet: true }),
      ['ada.example'],
      'not-allowed-here',
    ],
    [
      '"only the toolbar"',
      (house: PlayedHouse) => house.do({ do: 'choose', host: 'ada.example', mode: 'toolbar' }),
      ['ada.example'],
      'not-allowed-here',
    ],
    [
      'a pause',
      (house: PlayedHouse) => house.do({ do: 'set', to: { pausedUntil: START + 1 } }),
      ['ada.example'],
      'paused',
    ],
    [
      'no day of the week',
      (house: PlayedHouse) => house.do({ do: 'set', to: { days: [] } }),
      ['ada.example'],
      'not-this-day',
    ],
  ] as const)('is held back by %s', (_, make, granted, because) => {
    const { house, ids, said } = onSite();
    make(house);
    expect(said([], null, [...granted])).toBe(because);
    if (because !== 'not-allowed-here') return;
    expect(said([], ids[0] ?? null, [...granted]), 'one that stands goes too').toBe(because);
  });

  test('LinkedIn is asked about first, and its answer holds', () => {
    const access = (make: (house: PlayedHouse) => void): Access | undefined => {
      const house = new PlayedHouse();
      house.hang({ kind: 'linkedin-profile' });
      make(house);
      return makeAgenda(house.state, house.around({ granted: new Set(['linkedin.com']) })).sites.find(
        ({ host }) => host === 'linkedin.com',
      )?.access;
    };
    expect(access(() => {})).toBe('choose');
    expect(access((house) => house.do({ do: 'choose', host: 'linkedin.com', mode: 'toolbar' }))).toBe('toolbar');
    expect(access((house) => house.do({ do: 'choose', host: 'linkedin.com', mode: 'banner' }))).toBe('banner');
  });

  test('× is a week without this bulb on a page, and the next one speaks instead', () => {
    const { house, ids, said } = onSite(2);
    const [one, two] = ids;
    if (!one || !two) throw new Error('one is missing');
    house.do({ do: 'hush', bulb: one });
    expect(said()).toBe(two);
    expect(said([], one), 'also where it still stood').toBe(two);
    house.do({ do: 'hush', bulb: two });
    expect(said()).toBe('hushed');
    house.wait(7 * DAY - 1);
    expect(said()).toBe('hushed');
    house.wait(1);
    expect(said()).toBe(one);
  });

  test('that a × was pressed while the clock ran a year ahead keeps nothing back for that year', () => {
    const { house, ids, said } = onSite();
    const [id] = ids;
    if (!id) throw new Error('nothing hangs');
    house.wait(365 * DAY).do({ do: 'hush', bulb: id });
    house.wait(-365 * DAY);
    expect(said()).toBe(id);
    house.wait(DAY).do({ do: 'hush', bulb: id });
    expect(said()).toBe('hushed');
  });

  test('that stands already stays through reloads, nightfall and its own caps', () => {
    const { house, ids, ask } = onSite();
    const [id] = ids;
    if (!id) throw new Error('nothing hangs');
    const shown = [{ bulb: id, at: house.now.at }];
    expect(ask(shown, id)).toMatchObject({ speak: true, because: 'standing' });
    house.wait(14 * HOUR);
    expect(ask(shown, id)).toMatchObject({ speak: true, because: 'standing' });
    expect(ask(shown, null)).toMatchObject({ speak: false });
    house.do({ do: 'done', bulb: id, evidence: 'said' });
    expect(ask(shown, id)).toMatchObject({ speak: false, because: 'nothing-here' });
  });

  test('comes once a day in all, and for the same bulb once a week', () => {
    const { house, ids, said } = onSite(2);
    const [one, two] = ids;
    if (!one || !two) throw new Error('one is missing');
    const shown = [{ bulb: one, at: START }];
    expect(said(shown)).toBe('enough-today');
    house.wait(DAY);
    expect(said(shown)).toBe(two);
    shown.push({ bulb: two, at: START + DAY });
    house.wait(DAY);
    expect(said(shown)).toBe('spoke-this-week');
    house.wait(5 * DAY);
    expect(said(shown)).toBe(one);
  });

  test('a banner shown while the clock was a year ahead holds nothing back when it is right again', () => {
    const { ids, said } = onSite();
    const [id] = ids;
    if (!id) throw new Error('nothing hangs');
    expect(said([{ bulb: id, at: START + 365 * DAY }])).toBe(id);
  });

  test('in whatever zones one travels, in every week of clock changes: never two on one day, never the same bulb twice in a week', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 365 }),
        fc.integer({ min: 1, max: 4 }),
        fc.array(fc.record({ wait: fc.integer({ min: MINUTE, max: 20 * HOUR }), zone: fc.constantFrom(...ZONES) }), {
          minLength: 5,
          maxLength: 60,
        }),
        fc.boolean(),
        (day, bulbs, visits, travels) => {
          const home = visits[0]?.zone ?? 'UTC';
          const { house, ask } = onSite(bulbs, { at: START + day * DAY, zone: home });
          house.do({ do: 'set', to: { hours: { from: 0, to: 0 } } });
          const shown: (Shown & { zone: string })[] = [];
          for (const { wait, zone } of visits) {
            house.now = { at: house.now.at + wait, zone: travels ? zone : home };
            const nudge = ask(shown);
            if (!nudge.speak) continue;
            const { at } = house.now;
            const today = shown.filter((past) => dayOf(past.at, house.now.zone) === dayOf(at, house.now.zone));
            expect(today.length).toBeLessThan(BANNERS_A_DAY);
            expect(shown.some((past) => past.bulb === nudge.bulb && at - past.at < BULB_SPEAKS_EVERY)).toBe(false);
            shown.push({ bulb: nudge.bulb, at, zone: house.now.zone });
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('notes that are ready to be sent', () => {
  /** Some bulbs at a mail site that the person listed, and notes of which a text is begun. */
  function atMail({ bulbs = 1, notes = 2, host = 'mail.google.com' } = {}) {
    const house = new PlayedHouse();
    const ids = Array.from({ length: bulbs }, (_, n) => house.hang({ title: `Bulb ${n}`, addresses: [host] }));
    const ready = Array.from({ length: notes }, (_, n) => {
      const note = house.owe(`Person ${n}`);
      house.do({ do: 'draft', note, subject: '', body: 'Dear' });
      return note;
    });
    const said = (shown: readonly Shown[] = [], standing: BulbId | null = null) => {
      const { agenda, sites } = makeAgenda(house.state, house.around({ granted: new Set([host]) }));
      const [site] = sites;
      if (!site) throw new Error('not listed');
      const nudge = chooseNudge(agenda, { site, standing }, shown, house.now);
      return nudge.speak ? `${nudge.because} ${nudge.bulb}` : nudge.because;
    };
    return { house, ids, ready, said };
  }
  const fault = { key: 'x', check: 'missing-title', page: 'https://mail.google.com/', target: null, params: {} };

  test('are spoken of where people read their mail, and nowhere else', () => {
    const { said, ready } = atMail({ notes: 1 });
    expect(said()).toBe(`ready ${ready[0]}`);
    const elsewhere = atMail({ host: 'ada.example' });
    expect(elsewhere.said()).toBe(`dimming ${elsewhere.ids[0]}`);
  });

  test('come after what was found wrong there, and before what only grew old', () => {
    const { house, ids, ready, said } = atMail({ bulbs: 2, notes: 1 });
    house.wait(400 * DAY);
    expect(said()).toBe(`ready ${ready[0]}`);
    const [, second] = ids;
    if (!second) throw new Error('one is missing');
    house.do({
      do: 'looked',
      asset: second,
      pages: [fault.page],
      checks: [fault.check],
      unsure: [],
      faults: [fault],
    });
    expect(said()).toBe(`found ${second}`);
  });

  test('speak once a week, whichever of them it was: nobody could tell one from another on a page', () => {
    const { house, ids, ready, said } = atMail();
    const [bulb] = ids;
    const one = ready.find((note) => said() === `ready ${note}`);
    const other = ready.find((note) => note !== one);
    if (!one || !bulb) throw new Error('one is missing');
    house.do({ do: 'done', bulb, evidence: 'said' });
    const shown = [{ bulb: one, at: house.now.at }];
    expect(said(shown)).toBe('enough-today');
    house.wait(DAY).do({ do: 'done', bulb: one, evidence: 'said' });
    expect(said(shown)).toBe('spoke-this-week');
    house.wait(6 * DAY);
    expect(said(shown)).toBe(`ready ${other}`);
  });

  test('are still for a week after ×, where they stood too, and go on standing otherwise', () => {
    const { house, ids, ready, said } = atMail({ notes: 1 });
    const [note] = ready;
    const [bulb] = ids;
    if (!note || !bulb) throw new Error('one is missing');
    const shown = [{ bulb: note, at: house.now.at }];
    expect(said(shown, note)).toBe(`standing ${note}`);
    house.do({ do: 'hush', bulb: note });
    expect(said(shown, note)).toBe('enough-today');
    house.do({ do: 'done', bulb, evidence: 'said' });
    expect(said()).toBe('hushed');
    house.wait(BULB_SPEAKS_EVERY);
    expect(said(shown)).toBe(`ready ${note}`);
  });

  test.each([
    ['a pause', { do: 'set', to: { pausedUntil: START + DAY } }, 'paused'],
    ['the days', { do: 'set', to: { days: [] } }, 'not-this-day'],
    ['the hours', { do: 'set', to: { hours: { from: 0, to: 1 } } }, 'not-this-hour'],
    ['“not on this site”', { do: 'quiet', host: 'mail.google.com', quiet: true }, 'not-allowed-here'],
    ['“only the toolbar”', { do: 'choose', host: 'mail.google.com', mode: 'toolbar' }, 'not-allowed-here'],
  ] satisfies [string, Command, string][])('are held back by %s as bulbs are', (_, command, because) => {
    const { house, said } = atMail();
    house.do(command);
    expect(said()).toBe(because);
  });
});

describe('when reminders may come', () => {
  test.each([
    [
      7 * 60,
      21 * 60,
      [
        [6, 59, false],
        [7, 0, true],
        [20, 59, true],
        [21, 0, false],
        [0, 0, false],
      ],
    ],
    [
      22 * 60,
      2 * 60,
      [
        [21, 59, false],
        [22, 0, true],
        [23, 59, true],
        [0, 0, true],
        [1, 59, true],
        [2, 0, false],
        [12, 0, false],
      ],
    ],
    [
      0,
      0,
      [
        [0, 0, true],
        [12, 0, true],
        [23, 59, true],
      ],
    ],
    [
      9 * 60,
      9 * 60,
      [
        [8, 59, true],
        [9, 0, true],
      ],
    ],
    [
      0,
      1,
      [
        [0, 0, true],
        [0, 1, false],
      ],
    ],
  ] as const)('hours from %i to %i minutes', (from, to, cases) => {
    for (const [hour, minute, is] of cases)
      expect(withinHours({ from, to }, hour * 60 + minute), `${hour}:${minute}`).toBe(is);
  });

  const told = (day: string, hour: number, settings: Partial<Settings>, zone = 'Europe/Vienna') => {
    const { house, said } = onSite(1, { at: instantOf(day, zone, 12) - 2 * DAY, zone });
    house.do({ do: 'set', to: settings });
    house.now = { at: instantOf(day, zone, hour), zone };
    return said().startsWith('a-') || said();
  };

  test('a Friday evening over midnight ends in the small hours of Saturday, which is no Saturday', () => {
    const settings = { days: [5], hours: { from: 22 * 60, to: 2 * 60 } };
    expect(told('2026-03-06', 23, settings)).toBe(true);
    expect(told('2026-03-07', 1, settings)).toBe(true);
    expect(told('2026-03-06', 1, settings)).toBe('not-this-day');
    expect(told('2026-03-07', 23, settings)).toBe('not-this-day');
    expect(told('2026-03-07', 3, { ...settings, days: [6] })).toBe('not-this-hour');
  });

  test('days and hours are those of the place where the person is', () => {
    for (const zone of ZONES) {
      expect(told('2026-03-08', 10, { days: [0] }, zone)).toBe(true);
      expect(told('2026-03-08', 10, { days: [1, 2, 3, 4, 5, 6] }, zone)).toBe('not-this-day');
      expect(told('2026-03-08', 5, {}, zone)).toBe('not-this-hour');
    }
  });
});
