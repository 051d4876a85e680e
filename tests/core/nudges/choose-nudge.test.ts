import { describe, expect, test } from 'vitest';
import { makeAgenda } from '../../../utils/core/bulbs/agenda.ts';
import type { Access } from '../../../utils/core/bulbs/row.ts';
import type { Command } from '../../../utils/core/commands/command.ts';
import type { AssetId, NoteId } from '../../../utils/core/ids.ts';
import type { Nudge } from '../../../utils/core/nudges/choose-nudge.ts';
import { A_DAY, A_WEEK, GAP, HUSHED_FOR, NOTICE_EVERY, WORDINGS } from '../../../utils/core/nudges/limits.ts';
import { SEEN_RESTS } from '../../../utils/core/nudges/memory.ts';
import { HELD, type Held } from '../../../utils/core/nudges/reasons.ts';
import { DAY, HOUR, type Instant, type Now, WEEK } from '../../../utils/core/time.ts';
import { PlayedHouse, START } from '../played-house.ts';
import { MAIL, RemindedHouse, SITE } from './reminded-house.ts';

const VIENNA: Now = { at: START, zone: 'Europe/Vienna' };

/** A house with one dimming bulb at a site. */
function one(): { house: RemindedHouse; id: AssetId } {
  const house = new RemindedHouse(VIENNA);
  return { house, id: house.hang({ title: 'One', addresses: [SITE] }) };
}
/** With two, of which the first is the more urgent. */
function two(): { house: RemindedHouse; first: AssetId; second: AssetId } {
  const { house, id: first } = one();
  return { house, first, second: house.hang({ title: 'Two', addresses: [SITE] }) };
}
/** With a bulb at each of three sites. */
function three(): { house: RemindedHouse; hosts: readonly string[]; ids: readonly AssetId[] } {
  const house = new RemindedHouse(VIENNA);
  const hosts = [SITE, 'grace.example', 'alan.example'];
  return { house, hosts, ids: hosts.map((host) => house.hang({ addresses: [host] })) };
}
/** With a bulb at a mail site, and a note that is written. */
function atMail(host = MAIL): { house: RemindedHouse; bulb: AssetId; note: NoteId } {
  const house = new RemindedHouse(VIENNA);
  const bulb = house.hang({ title: 'Mail', addresses: [host] });
  const note = house.owe('Grace');
  house.do({ do: 'write', note });
  return { house, bulb, note };
}

describe('a banner', () => {
  test('speaks of the most urgent bulb first, and says why', () => {
    const { house, first, second } = two();
    expect(house.page()).toMatchObject({ speak: true, about: [{ because: 'dimming', row: { bulb: first } }, {}] });
    house.wait(400 * DAY);
    expect(house.page()).toMatchObject({ about: [{ because: 'out' }, {}] });
    house.find(second);
    expect(house.page()).toMatchObject({ about: [{ because: 'found', row: { bulb: second } }, { bulb: first }] });
    house.do({ do: 'done', bulb: second, evidence: 'said' });
    expect(house.said()).toBe(first);
  });

  test('is one for two things at one place, and never about more', () => {
    const { house, first, second } = two();
    house.hang({ title: 'Three', addresses: [SITE] });
    expect(house.said()).toBe(`${first} ${second}`);
  });

  test('says nothing where all is lit, put off, or switched off', () => {
    const { house, id } = one();
    const undo = house.do({ do: 'later', bulb: id, until: START + DAY });
    expect(house.said()).toBe('nothing-here');
    house.wait(DAY).do({ do: 'undo', entries: undo });
    expect(house.said()).toBe(id);
    house.do({ do: 'switch', asset: id, on: false });
    expect(house.said()).toBe('nothing-here');
    house.do({ do: 'done', bulb: id, evidence: 'said' });
    expect(house.said()).toBe('nothing-here');
  });

  test.each([
    ['not granted', (house: RemindedHouse) => (house.granted = []), 'not-allowed-here'],
    [
      '“not on this site”',
      (house: RemindedHouse) => house.do({ do: 'quiet', host: SITE, quiet: true }),
      'not-allowed-here',
    ],
    [
      '“only the toolbar”',
      (house: RemindedHouse) => house.do({ do: 'choose', host: SITE, mode: 'toolbar' }),
      'not-allowed-here',
    ],
    ['a pause', (house: RemindedHouse) => house.do({ do: 'set', to: { pausedUntil: START + 1 } }), 'paused'],
    ['no day of the week', (house: RemindedHouse) => house.do({ do: 'set', to: { days: [] } }), 'not-this-day'],
  ] as const)('is held back by %s', (_, make, because) => {
    const { house, id } = one();
    make(house);
    expect(house.said()).toBe(because);
    if (because !== 'not-allowed-here') return;
    expect(house.said({ standing: id }), 'one that stands goes too').toBe(because);
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

  test('that stands already stays through reloads, nightfall and its own caps, and says what it said', () => {
    const { house, first, second } = two();
    house.wasReminded([first, second], { wording: 2 });
    const stands = { speak: true, about: [{ bulb: first, because: 'standing' }, { bulb: second }], wording: 2 };
    expect(house.page({ standing: first })).toMatchObject(stands);
    house.wait(14 * HOUR);
    expect(house.page({ standing: first })).toMatchObject(stands);
    expect(house.page()).toMatchObject({ speak: false });
    house.do({ do: 'done', bulb: first, evidence: 'said' });
    house.do({ do: 'done', bulb: second, evidence: 'said' });
    expect(house.page({ standing: first })).toMatchObject({ speak: false, because: 'nothing-here' });
  });

  test('is worded another way than the last one was, whatever that was about', () => {
    const { house } = three();
    const wordings: number[] = [];
    for (let day = 0; day < 30; day += 1) {
      const nudge = house.remind({ host: [SITE, 'grace.example', 'alan.example'][day % 3] ?? SITE });
      if (nudge) wordings.push(nudge.wording);
      house.wait(DAY);
    }
    expect(wordings.length).toBeGreaterThan(WORDINGS);
    for (const [n, wording] of wordings.entries()) {
      if (n > 0) expect(wording).not.toBe(wordings[n - 1]);
      expect(wording).toBeLessThan(WORDINGS);
    }
  });
});

describe('of several things that can be mended here, the first is', () => {
  test('what is wrong on this very page, before what belongs to it', () => {
    const { house, first, second } = two();
    const third = house.hang({ title: 'Three', addresses: [SITE], edit: `https://${SITE}/me/edit` });
    const path = '/me/edit';
    expect(house.said({ path })).toBe(`${third} ${first}`);
    house.find(first);
    expect(house.said({ path })).toBe(`${third} ${first}`);
    expect(house.said({ path, wrongHere: new Set([second]) })).toBe(`${second} ${third}`);
  });

  test('what the open page is the place to edit of: on the edit page of the headline, the headline', () => {
    const house = new RemindedHouse(VIENNA);
    house.granted = ['linkedin.com'];
    house.do({ do: 'choose', host: 'linkedin.com', mode: 'banner' });
    const about = house.hang({ kind: 'linkedin-about' });
    const headline = house.hang({ kind: 'linkedin-headline' });
    const at = (path: string) => house.said({ host: 'linkedin.com', path }).split(' ')[0];
    expect(at('/feed/')).toBe(about);
    expect(at('/in/ada/edit/intro/')).toBe(headline);
  });

  test('what is mended on this page and nowhere else, before what is mended on others too', () => {
    const house = new RemindedHouse();
    house.granted = ['linkedin.com'];
    house.do({ do: 'choose', host: 'linkedin.com', mode: 'banner' });
    const profile = house.hang({ kind: 'linkedin-profile' });
    const headline = house.hang({ kind: 'linkedin-headline' });
    const at = (path: string) => house.said({ host: 'linkedin.com', path }).split(' ')[0];
    expect(at('/feed/')).toBe(profile);
    expect(at('/in/ada/edit/intro/')).toBe(headline);
    expect(at('/in/ada/details/skills/')).toBe(profile);
  });

  test('never the whole site’s bulb on its front page alone, as that is the address of everything', () => {
    const { house, first } = two();
    house.hang({ title: 'Three', addresses: [SITE], edit: `https://${SITE}/` });
    expect(house.said({ path: '/' }).split(' ')[0]).toBe(first);
  });

  test('what visitors meet, before a note that others wait for, before what only grew old', () => {
    const { house, bulb, note } = atMail();
    house.wait(400 * DAY);
    expect(house.said({ host: MAIL })).toBe(`${note} ${bulb}`);
    house.find(bulb);
    expect(house.said({ host: MAIL })).toBe(`${bulb} ${note}`);
  });

  test('quick before long', () => {
    const house = new RemindedHouse(VIENNA);
    const long = house.hang({ kind: 'portfolio', addresses: [SITE] });
    const quick = house.hang({ title: 'Bio', addresses: [SITE] });
    expect(house.said()).toBe(`${quick} ${long}`);
    house.find(long);
    expect(house.said()).toBe(`${long} ${quick}`);
  });
});

describe('×', () => {
  test('is a week without this bulb on a page, and the next one speaks instead', () => {
    const { house, first, second } = two();
    house.do({ do: 'hush', bulb: first });
    expect(house.said()).toBe(second);
    expect(house.said({ standing: first }), 'also where it still stood').toBe(second);
    house.do({ do: 'hush', bulb: second });
    expect(house.said()).toBe('hushed');
    house.wait(HUSHED_FOR - 1);
    expect(house.said()).toBe('hushed');
    house.wait(1);
    expect(house.said()).toBe(`${first} ${second}`);
  });

  test('doubles its wait each time, until it was looked after', () => {
    const { house, id } = one();
    for (const weeks of [1, 2, 4]) {
      house.do({ do: 'hush', bulb: id });
      house.wait(weeks * WEEK - 1);
      expect(house.said(), `${weeks} weeks`).toBe('hushed');
      house.wait(1);
      expect(house.said(), `${weeks} weeks`).toBe(id);
    }
    house.do({ do: 'done', bulb: id, evidence: 'said' });
    house.wait(WEEK).find(id).do({ do: 'hush', bulb: id });
    house.wait(WEEK);
    expect(house.said()).toBe(id);
  });

  test('for the fourth time is the end of it on pages: the popup asks whether the bulb should hang at all', () => {
    const { house, id } = one();
    const closed = (times: number) => {
      for (let n = 0; n < times; n += 1) house.wait(30 * WEEK).do({ do: 'hush', bulb: id });
    };
    closed(3);
    expect(house.popup()).toMatchObject({ ask: null });
    closed(1);
    house.wait(100 * WEEK);
    expect(house.said()).toBe('hushed-often');
    expect(house.popup()).toMatchObject({ ask: { bulb: id } });
    house.do({ do: 'keep', bulb: id });
    expect(house.popup(), 'asked once').toMatchObject({ ask: null });
    expect(house.said(), 'kept, and still on no page').toBe('hushed-often');
    house.do({ do: 'done', bulb: id, evidence: 'said' });
    house.find(id);
    expect(house.said(), 'looked after, and all begins anew').toBe(id);
  });

  test('on several holds them all, and the answer names the first that ends', () => {
    const { house, first, second } = two();
    for (let n = 0; n < 4; n += 1) house.do({ do: 'hush', bulb: first });
    house.do({ do: 'hush', bulb: second });
    expect(house.page()).toMatchObject({ because: 'hushed', until: START + WEEK, bulb: second });
    house.wait(WEEK);
    expect(house.said()).toBe(second);
  });

  test('that was pressed while the clock ran a year ahead keeps nothing back for that year', () => {
    const { house, id } = one();
    house.wait(365 * DAY).do({ do: 'hush', bulb: id });
    house.wait(-365 * DAY);
    expect(house.said()).toBe(id);
    house.wait(DAY).do({ do: 'hush', bulb: id });
    expect(house.said()).toBe('hushed');
  });
});

describe('reminders that come unasked', () => {
  test('are two a day in all, four hours apart', () => {
    const { house, hosts, ids } = three();
    const [a = '', b = '', c = ''] = hosts;
    const [one, other, third] = ids;
    expect(house.remind({ host: a })).toMatchObject({ about: [{ bulb: one }] });
    house.wait(GAP - 1);
    expect(house.said({ host: b })).toBe('too-soon');
    house.wait(1);
    expect(house.remind({ host: b })).toMatchObject({ about: [{ bulb: other }] });
    house.wait(GAP);
    expect(house.said({ host: c })).toBe('enough-today');
    house.wait(13 * HOUR);
    expect(house.said({ host: c })).toBe(third);
  });

  test('are one a day at one site', () => {
    const { house, first, second } = two();
    house.wasReminded([first]).wait(GAP);
    expect(house.said()).toBe('enough-here-today');
    house.wait(DAY - GAP);
    expect(house.said()).toBe(second);
  });

  test('are one a day at a mail site also when the note it was about was sent in the meantime', () => {
    const { house, bulb, note } = atMail();
    house.wasReminded([note]).do({ do: 'done', bulb: note, evidence: 'said' });
    house.wait(GAP);
    expect(house.said({ host: MAIL })).toBe('enough-here-today');
    house.wait(DAY);
    expect(house.said({ host: MAIL })).toBe(bulb);
  });

  test('are five in any seven days', () => {
    const house = new RemindedHouse(VIENNA);
    const ids = Array.from({ length: A_WEEK + 1 }, (_, n) => house.hang({ addresses: [`s${n}.example`] }));
    house.granted = ids.map((_, n) => `s${n}.example`);
    for (const [n] of ids.slice(1).entries()) {
      expect(house.remind({ host: `s${n}.example` }), `day ${n}`).not.toBeNull();
      house.wait(DAY);
    }
    const host = `s${A_WEEK}.example`;
    expect(house.page({ host })).toMatchObject({ because: 'enough-this-week', until: START + WEEK });
    house.wait(WEEK - A_WEEK * DAY);
    expect(house.said({ host })).toBe(ids.at(-1));
  });

  test('of one bulb wait ever longer while nothing comes of them, and begin anew once it was acted on', () => {
    const { house, id } = one();
    const waited = () => {
      const before = house.now.at;
      // First the caps of the day, then its own.
      for (let nudge = house.page(); !nudge.speak; nudge = house.page()) {
        if (nudge.until === null) throw new Error(nudge.because);
        house.wait(nudge.until - house.now.at);
      }
      house.remind();
      return (house.now.at - before) / DAY;
    };
    house.do({ do: 'set', to: { hours: { from: 0, to: 0 } } });
    const waits = Array.from({ length: 15 }, waited);
    expect(waits.slice(0, 5)).toEqual([0, 2, 2.5, 3.125, 3.90625]);
    expect(waits.slice(-4).map(Math.floor)).toEqual([18, 23, 28, 28]);
    house.do({ do: 'done', bulb: id, evidence: 'said' });
    house.wait(DAY).find(id);
    expect(house.said()).toBe(id);
    house.remind();
    house.wait(2 * DAY - 1);
    expect(house.said()).toBe('spoke-lately');
    house.wait(1);
    expect(house.said()).toBe(id);
  });

  test('of one bulb wait no longer for having been put off: that is an answer', () => {
    const { house, id } = one();
    for (let n = 0; n < 6; n += 1) {
      expect(house.remind(), `time ${n}`).not.toBeNull();
      house.do({ do: 'later', bulb: id, until: house.now.at + HOUR });
      house.wait(2 * DAY);
    }
  });

  test('of two things leave each to its own: that one was mended is no answer about the other', () => {
    const { house, first, second } = two();
    house.do({ do: 'set', to: { hours: { from: 0, to: 0 } } });
    house.remind();
    house.wait(2 * DAY);
    expect(house.remind()?.about).toHaveLength(2);
    house.do({ do: 'done', bulb: first, evidence: 'said' });
    house.wait(2 * DAY);
    expect(house.page()).toMatchObject({ because: 'spoke-lately', bulb: second });
    house.wait(DAY);
    expect(house.said()).toBe(second);
  });

  test('of two things count as one, whatever came of each', () => {
    const { house, hosts, ids } = three();
    const [one, other] = ids;
    if (!one || !other) throw new Error('one is missing');
    house.wasReminded([one, other]).do({ do: 'done', bulb: one, evidence: 'said' });
    house.wait(GAP);
    expect(house.said({ host: hosts[2] ?? '' })).toBe(ids[2]);
  });

  test('shown while the clock was a year ahead hold nothing back when it is right again', () => {
    const { house, id } = one();
    house.wasReminded([id], { at: START + 365 * DAY });
    expect(house.said()).toBe(id);
  });

  test('shown by a clock that ran some hours ahead are counted in the order of their dates', () => {
    const { house, hosts, ids } = three();
    const [one, other] = ids;
    if (!one || !other) throw new Error('one is missing');
    // The first at half past midnight of the day after, as it says; and then, the clock put right, one today.
    house.wasReminded([one], { at: START + 14 * HOUR }).wasReminded([other]);
    house.do({ do: 'set', to: { hours: { from: 0, to: 0 } } });
    house.wait(15 * HOUR);
    expect(house.page({ host: hosts[2] ?? '' })).toMatchObject({ because: 'too-soon', until: START + 18 * HOUR });
  });
});

describe('notes on pages', () => {
  test('are spoken of where people read their mail, and nowhere else', () => {
    const { house, note } = atMail();
    expect(house.page({ host: MAIL })).toMatchObject({ about: [{ because: 'ready', bulb: note }, {}] });
    const elsewhere = atMail(SITE);
    expect(elsewhere.house.said()).toBe(elsewhere.bulb);
  });

  test('that are still to be written are spoken of when it is time, and those that lie there ready at once', () => {
    const house = new RemindedHouse(VIENNA);
    house.hang({ title: 'Mail', addresses: [MAIL], last: 'today' });
    const note = house.owe('Grace');
    expect(house.said({ host: MAIL })).toBe('nothing-here');
    house.wait(4 * DAY);
    expect(house.page({ host: MAIL })).toMatchObject({ about: [{ because: 'waiting', bulb: note }] });
    const ready = house.owe('Ada');
    house.do({ do: 'write', note: ready });
    expect(house.page({ host: MAIL })).toMatchObject({
      about: [{ because: 'ready', bulb: ready, notes: { count: 1, ready: true } }],
    });
  });

  test('are one voice: whichever of them was spoken of, it was they', () => {
    const { house, bulb, note } = atMail();
    const other = house.owe('Alan');
    house.do({ do: 'write', note: other });
    house.do({ do: 'done', bulb, evidence: 'said' });
    house.wasReminded([other]).wait(DAY);
    expect(house.page({ host: MAIL })).toMatchObject({ because: 'spoke-lately', bulb: note });
    house.wait(DAY);
    expect(house.said({ host: MAIL })).toBe(note);
  });

  test('are still for a week after ×, where they stood too, and go on standing otherwise', () => {
    const { house, bulb, note } = atMail();
    house.do({ do: 'done', bulb, evidence: 'said' });
    house.wasReminded([note]);
    expect(house.page({ host: MAIL, standing: note })).toMatchObject({ about: [{ because: 'standing', bulb: note }] });
    house.do({ do: 'hush', bulb: note });
    expect(house.said({ host: MAIL, standing: note })).toBe('hushed');
    house.wait(WEEK);
    expect(house.said({ host: MAIL })).toBe(note);
  });

  test('are still after × though another of them comes first then: × says of none which it was', () => {
    const { house, bulb, note } = atMail();
    house.do({ do: 'done', bulb, evidence: 'said' });
    house.do({ do: 'hush', bulb: note });
    const urgent = house.owe('Alan');
    house.do({ do: 'changeNote', note: urgent, to: { due: '2026-02-12' } });
    house.do({ do: 'write', note: urgent });
    expect(house.page({ host: MAIL })).toMatchObject({ because: 'hushed', bulb: urgent, until: START + WEEK });
  });

  test('are still after × on those that wait to be written, also when one is ready meanwhile', () => {
    const { house, bulb, note } = atMail();
    house.do({ do: 'done', bulb, evidence: 'said' });
    house.do({ do: 'done', bulb: note, evidence: 'said' });
    const waiting = house.owe('Alan');
    house.wait(4 * DAY).do({ do: 'hush', bulb: waiting });
    const ready = house.owe('Ada');
    house.do({ do: 'write', note: ready });
    expect(house.page({ host: MAIL })).toMatchObject({ because: 'hushed', bulb: ready });
    house.wait(WEEK);
    expect(house.said({ host: MAIL })).toBe(ready);
  });

  test.each([
    ['a pause', { do: 'set', to: { pausedUntil: START + DAY } }, 'paused'],
    ['the days', { do: 'set', to: { days: [] } }, 'not-this-day'],
    ['the hours', { do: 'set', to: { hours: { from: 0, to: 1 } } }, 'not-this-hour'],
    ['“not on this site”', { do: 'quiet', host: MAIL, quiet: true }, 'not-allowed-here'],
    ['“only the toolbar”', { do: 'choose', host: MAIL, mode: 'toolbar' }, 'not-allowed-here'],
  ] satisfies [string, Command, string][])('are held back by %s as bulbs are', (_, command, because) => {
    const { house } = atMail();
    house.do(command);
    expect(house.said({ host: MAIL })).toBe(because);
  });
});

describe('what was dealt with elsewhere', () => {
  test('put off, a bulb is on no page for the rest of that day, however soon it was to come back', () => {
    const { house, id } = one();
    house.do({ do: 'later', bulb: id, until: START + HOUR });
    house.wait(HOUR);
    expect(house.page()).toMatchObject({ because: 'put-off-today', until: Date.UTC(2026, 1, 11, 23), bulb: id });
    house.wait(DAY);
    expect(house.said()).toBe(id);
  });

  test('seen in the popup and left alone, a bulb is on no page for a week; another one may be', () => {
    const { house, first, second } = two();
    house.sawInPopup([second]);
    expect(house.said()).toBe(first);
    house.wait(HOUR).sawInPopup([first]);
    // The first of them to be spoken of again, and not the more urgent.
    expect(house.page()).toMatchObject({ because: 'seen-in-popup', until: START + SEEN_RESTS, bulb: second });
    house.wait(SEEN_RESTS - HOUR);
    expect(house.said()).toBe(second);
    house.wait(HOUR);
    expect(house.said()).toBe(`${first} ${second}`);
  });
});

describe('the lamp in the toolbar', () => {
  test('counts what can be done at the site that is open, at any hour and however often', () => {
    const { house, bulb, note } = atMail();
    house.do({ do: 'set', to: { days: [] } });
    house.wasReminded([bulb]).sawInPopup([bulb, note]);
    expect(house.toolbar(MAIL)).toEqual({ speak: true, because: 'here', count: 2 });
    house.do({ do: 'choose', host: MAIL, mode: 'toolbar' });
    expect(house.toolbar(MAIL)).toMatchObject({ count: 2 });
  });

  test('counts nothing at a site that is not on the list, while paused, or where nothing may be touched', () => {
    const { house } = one();
    expect(house.toolbar()).toMatchObject({ because: 'nothing-here' });
    house.granted = [];
    expect(house.toolbar(SITE)).toMatchObject({ because: 'not-allowed-here' });
    house.do({ do: 'set', to: { pausedUntil: START + DAY } });
    expect(house.toolbar(SITE)).toMatchObject({ because: 'paused', until: START + DAY });
  });
});

describe('the popup', () => {
  test('begins with what can be done at the open site, and else with the most urgent', () => {
    const { house, ids } = three();
    expect(house.popup()).toMatchObject({ because: 'first', first: { bulb: ids[0] } });
    expect(house.popup('alan.example')).toMatchObject({ because: 'here', first: { bulb: ids[2] } });
  });

  test('is answered whenever it is opened: at night, while paused, after any number of reminders', () => {
    const { house, id } = one();
    for (let n = 0; n < A_DAY; n += 1) house.wasReminded([id]);
    house.do({ do: 'set', to: { days: [], pausedUntil: START + DAY } });
    expect(house.popup()).toMatchObject({ speak: true, first: { bulb: id } });
  });

  test('asks nothing else of whoever comes back to one thing', () => {
    const { house, first } = two();
    for (let n = 0; n < 4; n += 1) house.do({ do: 'hush', bulb: first });
    expect(house.popup()).toMatchObject({ ask: { bulb: first } });
    house.backSince = START;
    expect(house.popup()).toMatchObject({ because: 'coming-back', ask: null });
  });
});

describe('a notification', () => {
  const out = () => {
    const made = one();
    made.house.do({ do: 'set', to: { notices: true, hours: { from: 0, to: 0 } } });
    made.house.wait(400 * DAY);
    return made;
  };

  test('comes only where one was asked for, and only of what is out', () => {
    const { house, id } = out();
    expect(house.notification()).toMatchObject({ speak: true, about: { bulb: id, because: 'out' } });
    house.do({ do: 'set', to: { notices: false } });
    expect(house.notification()).toMatchObject({ because: 'not-wanted' });
    const fresh = one();
    fresh.house.do({ do: 'set', to: { notices: true } });
    expect(fresh.house.notification(), 'dimming is no reason').toMatchObject({ because: 'nothing-here' });
  });

  test('comes of a note whose day has come', () => {
    const house = new RemindedHouse(VIENNA);
    const note = house.owe();
    house.do({ do: 'set', to: { notices: true } });
    house.wait(11 * DAY);
    expect(house.notification()).toMatchObject({ about: { bulb: note, because: 'waiting' } });
  });

  test('is one a week, and of nothing that anything else has spoken of for a week', () => {
    const { house, id } = out();
    const other = house.hang({ title: 'Two', addresses: ['grace.example'] });
    house.find(other);
    house.wasReminded([other], { on: 'notification' }).wait(DAY);
    expect(house.notification()).toMatchObject({
      because: 'enough-this-week',
      until: house.now.at - DAY + NOTICE_EVERY,
    });
    house.wait(WEEK - DAY);
    expect(house.notification()).toMatchObject({ speak: true });
    house.wasReminded([other, id], { at: house.now.at - 3 * DAY });
    expect(house.notification()).toMatchObject({ because: 'spoke-lately', until: house.now.at + 4 * DAY });
  });

  test('is of nothing that was closed on a page, until it was looked after or a page has spoken of it again', () => {
    const { house, id } = out();
    house.wasReminded([id]).do({ do: 'hush', bulb: id });
    house.wait(52 * WEEK);
    expect(house.notification()).toMatchObject({ because: 'hushed', bulb: id });
    house.wasReminded([id]).wait(WEEK);
    expect(house.notification()).toMatchObject({ speak: true });
  });

  test('is held back until both are over, where the week has had its notification and its reminders', () => {
    const { house, id } = out();
    const at = house.now.at;
    house.wasReminded([id], { on: 'notification' });
    for (let day = 1; day <= A_WEEK; day += 1) house.wait(DAY).wasReminded([id]);
    expect(house.notification()).toMatchObject({ because: 'enough-this-week', until: at + DAY + WEEK });
  });

  test('says the longer of two times for which it is held back', () => {
    const { house, id } = out();
    const at = house.now.at;
    house.wasReminded([id], { on: 'notification' }).wait(DAY).wasReminded([id]).wait(HOUR);
    expect(house.notification()).toMatchObject({ because: 'enough-this-week', until: at + NOTICE_EVERY });
  });

  test('counts with the banners of the day', () => {
    const { house, id } = out();
    house.hang({ title: 'Two', addresses: ['grace.example'] });
    house.wasReminded([id], { on: 'notification' });
    expect(house.said({ host: 'grace.example' })).toBe('too-soon');
  });
});

describe('the weekly moment', () => {
  /** Friday, 13 February, 15:00 in Vienna. */
  const FRIDAY = Date.UTC(2026, 1, 13, 14);

  test('brings at most three cards of what wants something, the most urgent first', () => {
    const house = new RemindedHouse(VIENNA);
    const ids = Array.from({ length: 5 }, (_, n) => house.hang({ title: `Bulb ${n}` }));
    house.hang({ title: 'Lit', last: 'today' });
    house.wait(FRIDAY - START);
    const moment = house.moment();
    expect(moment).toMatchObject({ speak: true, because: 'week' });
    expect(moment.speak && moment.cards.map(({ bulb }) => bulb)).toEqual(ids.slice(0, 3));
  });

  test('brings first what no page can speak of, and then what was shown longest ago', () => {
    const house = new RemindedHouse(VIENNA);
    const [page, offWeb, other] = [
      house.hang({ title: 'Page', addresses: [SITE] }),
      house.hang({ title: 'Off the web' }),
      house.hang({ title: 'Other page', addresses: ['grace.example'] }),
    ];
    house.wait(FRIDAY - START).wasReminded([page]);
    const cards = () => {
      const moment = house.moment();
      return moment.speak && moment.cards.map(({ bulb }) => bulb);
    };
    expect(cards()).toEqual([offWeb, other, page]);
    const fourth = house.hang({ title: 'Off the web too' });
    expect(cards()).toEqual([offWeb, fourth, other]);
    house.sawInPopup([offWeb, other]).wait(2 * WEEK);
    expect(cards()).toEqual([fourth, offWeb, page]);
  });

  test('comes with no cards too: there is always somebody to thank', () => {
    const house = new RemindedHouse(VIENNA);
    house.hang({ last: 'today' });
    house.wait(FRIDAY - START);
    expect(house.moment()).toMatchObject({ speak: true, cards: [] });
  });

  test('can be had once, from its hour until the day before the next, and one that was missed is gone', () => {
    const { house } = one();
    house.wait(FRIDAY - START - 1);
    expect(house.moment()).toMatchObject({ because: 'moment-over', until: FRIDAY });
    house.wait(1);
    expect(house.moment()).toMatchObject({ speak: true });
    house.hadMoment().wait(HOUR);
    expect(house.moment()).toMatchObject({ because: 'had-this-week' });
    house.wait(WEEK - HOUR);
    expect(house.moment()).toMatchObject({ speak: true });
    house.wait(6 * DAY);
    expect(house.moment(), 'Thursday').toMatchObject({ speak: true });
    house.wait(12 * HOUR);
    expect(house.moment(), 'Friday morning').toMatchObject({ because: 'moment-over', until: FRIDAY + 2 * WEEK });
  });

  test('that was begun by a clock a year ahead is not had this year', () => {
    const { house } = one();
    house.wait(365 * DAY).hadMoment();
    house.wait(FRIDAY - house.now.at);
    expect(house.moment()).toMatchObject({ speak: true });
  });

  test('needs no hour at which reminders may come, and no turn: it was opened by the person', () => {
    const { house, id } = one();
    house.do({ do: 'set', to: { days: [], hours: { from: 60, to: 61 } } });
    house
      .wait(FRIDAY - START)
      .wasReminded([id])
      .sawInPopup([id]);
    expect(house.moment()).toMatchObject({ speak: true });
  });
});

describe('every reason to say nothing', () => {
  /** Those of the browser's windows and tabs, which the background knows. */
  const OUTSIDE = ['other-window', 'led-here'] as const satisfies readonly Held[];
  type Decided = Exclude<Held, (typeof OUTSIDE)[number]>;
  type Case = readonly [where: string, held: () => Nudge, until: Instant | null];
  const set = (house: RemindedHouse, to: Extract<Command, { do: 'set' }>['to']) => {
    house.do({ do: 'set', to });
    return house;
  };
  const closed = (times: number) => {
    const { house, id } = one();
    for (let n = 0; n < times; n += 1) house.do({ do: 'hush', bulb: id });
    return house;
  };
  /** On Friday after three in the afternoon. */
  const friday = (house: RemindedHouse) => house.wait(Date.UTC(2026, 1, 13, 15) - house.now.at);
  const notified = (at = 400 * DAY) => {
    const { house, id } = one();
    return { house: set(house, { notices: true, hours: { from: 0, to: 0 } }).wait(at), id };
  };
  const MIDNIGHT = Date.UTC(2026, 1, 11, 23);

  const CASES: Readonly<Record<Decided, readonly Case[]>> = {
    paused: [
      ['page', () => set(one().house, { pausedUntil: START + DAY }).page(), START + DAY],
      ['toolbar', () => set(one().house, { pausedUntil: START + DAY }).toolbar(SITE), START + DAY],
      ['notification', () => set(one().house, { pausedUntil: START + DAY, notices: true }).notification(), START + DAY],
      ['moment', () => friday(set(one().house, { pausedUntil: START + 30 * DAY })).moment(), START + 30 * DAY],
    ],
    'not-wanted': [
      ['notification', () => one().house.notification(), null],
      ['moment', () => friday(set(one().house, { moment: null })).moment(), null],
    ],
    'not-this-day': [
      ['page', () => set(one().house, { days: [4] }).page(), Date.UTC(2026, 1, 12, 6)],
      ['page, for ever', () => set(one().house, { days: [] }).page(), null],
      ['notification', () => set(notified().house, { days: [] }).notification(), null],
    ],
    'not-this-hour': [
      ['page', () => set(one().house, { hours: { from: 12 * 60, to: 13 * 60 } }).page(), Date.UTC(2026, 1, 11, 11)],
      [
        'notification',
        () => set(notified().house, { hours: { from: 0, to: 60 } }).notification(),
        MIDNIGHT + 400 * DAY,
      ],
    ],
    'not-allowed-here': [
      ['page', () => Object.assign(one().house, { granted: [] }).page(), null],
      ['toolbar', () => Object.assign(one().house, { granted: [] }).toolbar(SITE), null],
    ],
    'nothing-here': [
      ['toolbar', () => one().house.toolbar(), null],
      ['popup', () => new RemindedHouse(VIENNA).popup(), null],
      ['notification', () => set(one().house, { notices: true }).notification(), null],
      ['moment', () => friday(new RemindedHouse(VIENNA)).moment(), null],
      [
        'page',
        () => {
          const { house, id } = one();
          house.do({ do: 'done', bulb: id, evidence: 'said' });
          return house.page();
        },
        null,
      ],
    ],
    'coming-back': [
      [
        'notification',
        () => Object.assign(set(two().house, { notices: true }), { backSince: START }).notification(),
        null,
      ],
      [
        'moment',
        () => {
          const house = friday(two().house);
          house.backSince = house.now.at;
          return house.moment();
        },
        null,
      ],
    ],
    hushed: [
      ['page', () => closed(1).page(), START + WEEK],
      [
        'notification',
        () => {
          const { house, id } = notified();
          house.wasReminded([id]).do({ do: 'hush', bulb: id });
          return house.wait(3 * WEEK).notification();
        },
        null,
      ],
    ],
    'hushed-often': [['page', () => closed(4).page(), null]],
    'put-off-today': [
      [
        'page',
        () => {
          const { house, id } = one();
          house.do({ do: 'later', bulb: id, until: START + 1 });
          return house.wait(1).page();
        },
        MIDNIGHT,
      ],
    ],
    'seen-in-popup': [
      [
        'page',
        () => {
          const { house, id } = one();
          return house.sawInPopup([id]).page();
        },
        START + WEEK,
      ],
      [
        'notification',
        () => {
          const { house, id } = notified();
          return house.sawInPopup([id]).notification();
        },
        START + 400 * DAY + WEEK,
      ],
    ],
    'spoke-lately': [
      [
        'page',
        () => {
          const { house, id } = one();
          return house.wasReminded([id]).wait(DAY).page();
        },
        START + 2 * DAY,
      ],
      [
        'notification',
        () => {
          const { house, id } = notified();
          return house.wasReminded([id]).wait(DAY).notification();
        },
        START + 400 * DAY + NOTICE_EVERY,
      ],
    ],
    'too-soon': [
      [
        'page',
        () => {
          const { house, hosts, ids } = three();
          return house
            .wasReminded(ids.slice(0, 1))
            .wait(HOUR)
            .page({ host: hosts[1] ?? '' });
        },
        START + GAP,
      ],
    ],
    'enough-today': [
      [
        'page',
        () => {
          const { house, hosts, ids } = three();
          house.wasReminded(ids.slice(0, 1)).wait(GAP).wasReminded(ids.slice(1, 2)).wait(GAP);
          return house.page({ host: hosts[2] ?? '' });
        },
        MIDNIGHT,
      ],
    ],
    'enough-here-today': [
      [
        'page',
        () => {
          const { house, first } = two();
          return house.wasReminded([first]).wait(GAP).page();
        },
        MIDNIGHT,
      ],
    ],
    'enough-this-week': [
      [
        'page',
        () => {
          const { house, first } = two();
          for (let day = 0; day < A_WEEK; day += 1) house.wasReminded([first]).wait(DAY);
          return house.page();
        },
        START + WEEK,
      ],
      [
        'notification',
        () => {
          const { house, id } = notified();
          return house.wasReminded([id], { on: 'notification' }).wait(DAY).notification();
        },
        START + 400 * DAY + NOTICE_EVERY,
      ],
    ],
    'had-this-week': [['moment', () => friday(one().house).hadMoment().moment(), null]],
    'moment-over': [['moment', () => one().house.moment(), Date.UTC(2026, 1, 13, 14)]],
  };

  test('has its case here, but for those that are known outside alone', () => {
    expect([...Object.keys(CASES), ...OUTSIDE].sort()).toEqual([...HELD].sort());
    for (const cases of Object.values(CASES)) expect(cases.length).toBeGreaterThan(0);
  });

  const all = Object.entries(CASES).flatMap(([because, cases]) =>
    cases.map(([where, held, until]) => [because, where, held, until] as const),
  );
  test.each(all)('%s, in the %s', (because, _, held, until) => {
    expect(held()).toMatchObject({ speak: false, because, until });
  });
});
