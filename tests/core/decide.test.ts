import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { makeAgenda } from '../../utils/core/bulbs/agenda.ts';
import { type Command, commandSchema } from '../../utils/core/commands/command.ts';
import type { BulbId } from '../../utils/core/ids.ts';
import { parseEntry } from '../../utils/core/journal/entries.ts';
import { replay } from '../../utils/core/journal/replay.ts';
import { DAY, HOUR, WEEK } from '../../utils/core/time.ts';
import { en } from '../../utils/words/locales/en/index.ts';
import { makeWords } from '../../utils/words/words.ts';
import { live, lives, PlayedHouse, START } from './played-house.ts';

const words = makeWords({ locale: 'en-GB', zone: 'Europe/Vienna', now: START }, en);

test('no sequence of commands makes a house that cannot be read, and each answer is a sentence', () => {
  fc.assert(
    fc.property(lives(30), (life) => {
      const house = live(life, (_, answer, wrote) => {
        const said = answer.ok ? answer.value.said : answer.problem;
        if (said) {
          expect(words.say(said)).not.toBe(said.key);
          expect(words.say(said).replaceAll(/“[^”]*”/g, '')).not.toMatch(/^[a-z]+\./);
        }
        if (!answer.ok) expect(wrote).toEqual([]);
        for (const entry of wrote)
          expect(parseEntry(JSON.parse(JSON.stringify(entry)))).toEqual({ is: 'known', entry });
      });
      const read = house.entries
        .map((entry) => parseEntry(JSON.parse(JSON.stringify(entry))))
        .flatMap((parsed) => (parsed.is === 'known' ? [parsed.entry] : []));
      expect(replay(read)).toEqual(house.state);
      expect(() => JSON.stringify(makeAgenda(house.state, house.around()))).not.toThrow();
    }),
    { numRuns: 200 },
  );
});

test('a note keeps the lines of a postal address, and no line break anywhere else', () => {
  const house = new PlayedHouse();
  const address = ' Ada Lovelace \r\n\n12 St James’s Square\nLondon\n';
  house.do({ do: 'owe', notes: [{ person: 'Ada\nLovelace', channel: 'post', address }] });
  expect([...house.state.notes.values()]).toMatchObject([
    { person: 'Ada Lovelace', address: 'Ada Lovelace\n12 St James’s Square\nLondon' },
  ]);
});

describe('what cannot be is one sentence, and nothing is written', () => {
  const problemOf = (make: (house: PlayedHouse) => Command | [Command, ...unknown[]]): string => {
    const house = new PlayedHouse();
    const made = make(house);
    const before = house.entries.length;
    const answer = house.try(Array.isArray(made) ? made[0] : made);
    expect(house.entries).toHaveLength(before);
    if (answer.ok) throw new Error('was possible');
    const sentence = words.say(answer.problem);
    expect(sentence).not.toBe(answer.problem.key);
    expect(sentence).not.toMatch(/[{}]/);
    expect(sentence.length).toBeLessThan(200);
    return answer.problem.key.replace('problem.', '');
  };
  const hang = (bulb: object): Command => ({ do: 'hang', bulbs: [{ kind: 'own', title: 'Mine', ...bulb }] });

  test.each([
    ['a name of 100 kB', hang({ title: 'x'.repeat(100_000) }), 'text.long'],
    ['no name', hang({ title: ' \n ' }), 'title.empty'],
    ['a name that nobody can see', hang({ title: '\u200B\u202E\u0000' }), 'title.empty'],
    ['javascript: as an address', hang({ addresses: ['javascript:alert(1)'] }), 'address.scheme'],
    ['an address that is none', hang({ addresses: ['not an address'] }), 'address.none'],
    ['a private address', hang({ addresses: ['192.168.0.1'] }), 'address.private'],
    ['an address far too long', hang({ addresses: [`ada.example/${'ü'.repeat(1_000)}`] }), 'address.long'],
    [
      'twenty-one addresses',
      hang({ addresses: Array.from({ length: 21 }, (_, n) => `ada.example/${n}`) }),
      'addresses.many',
    ],
    ['an edit page that is none', hang({ edit: 'data:text/html,x' }), 'address.scheme'],
    ['a day to come', hang({ last: '2026-02-12' }), 'day.future'],
    [
      'one wrong bulb among good ones',
      { do: 'hang', bulbs: [{ kind: 'website' }, { kind: 'own', title: '' }] },
      'title.empty',
    ],
    ['nobody', { do: 'owe', notes: [{ person: ' ' }] }, 'person.empty'],
    ['a person of 100 kB', { do: 'owe', notes: [{ person: 'x'.repeat(100_000) }] }, 'text.long'],
    ['an occasion of 100 kB', { do: 'owe', notes: [{ person: 'Ada', occasion: 'x'.repeat(100_000) }] }, 'text.long'],
    ['a note since tomorrow', { do: 'owe', notes: [{ person: 'Ada', since: '2026-02-12' }] }, 'day.future'],
    [
      'first words of 100 kB',
      { do: 'owe', notes: [{ person: 'Ada', draft: { subject: '', body: 'x'.repeat(100_000) } }] },
      'text.long',
    ],
    ['nothing to add', { do: 'quickAdd', lines: ' \r\n\n ', notes: [] }, 'quickAdd.empty'],
    ['a book', { do: 'quickAdd', lines: 'line\n'.repeat(101), notes: [] }, 'quickAdd.many'],
    ['a line of 100 kB', { do: 'quickAdd', lines: 'x'.repeat(100_000), notes: [] }, 'text.long'],
    [
      'an address of 100 kB',
      { do: 'quickAdd', lines: `https://ada.example/${'x'.repeat(100_000)}`, notes: [] },
      'address.long',
    ],
    [
      'a script among lines',
      { do: 'quickAdd', lines: 'ada.example\njavascript:alert(1)', notes: [] },
      'address.scheme',
    ],
  ] satisfies [string, Command, string][])('%s', (_, command, problem) => {
    expect(v.is(commandSchema, command)).toBe(true);
    expect(problemOf(() => command)).toBe(problem);
  });

  test.each([
    [
      'changed to no name',
      (house: PlayedHouse): Command => ({ do: 'change', asset: house.hang(), to: { title: '' } }),
      'title.empty',
    ],
    [
      'changed to an address that is none',
      (house: PlayedHouse): Command => ({ do: 'change', asset: house.hang(), to: { addresses: ['x y'] } }),
      'address.none',
    ],
    [
      'put off to a moment ago',
      (house: PlayedHouse): Command => ({ do: 'later', bulb: house.hang(), until: START }),
      'later.past',
    ],
    [
      'put off for three years',
      (house: PlayedHouse): Command => ({ do: 'later', bulb: house.hang(), until: START + 1_100 * DAY }),
      'later.far',
    ],
    [
      'done tomorrow',
      (house: PlayedHouse): Command => ({ do: 'done', bulb: house.hang(), day: '2026-02-12', evidence: 'said' }),
      'day.future',
    ],
    [
      'a note to nobody any more',
      (house: PlayedHouse): Command => ({ do: 'changeNote', note: house.owe(), to: { person: '' } }),
      'person.empty',
    ],
  ] as const)('%s', (_, make, problem) => expect(problemOf(make)).toBe(problem));

  test('anything done to what was taken down', () => {
    const house = new PlayedHouse();
    const asset = house.hang();
    const note = house.owe();
    house.do({ do: 'remove', bulb: asset });
    house.do({ do: 'remove', bulb: note });
    const gone: Command[] = [
      { do: 'change', asset, to: {} },
      { do: 'remove', bulb: asset },
      { do: 'done', bulb: asset, evidence: 'said' },
      { do: 'later', bulb: note, until: START + DAY },
      { do: 'hush', bulb: asset },
      { do: 'keep', bulb: asset },
      { do: 'switch', asset, on: false },
      { do: 'accept', asset, fault: 'x' },
      { do: 'looked', asset, pages: [], checks: [], unsure: [], faults: [] },
      { do: 'changeNote', note, to: {} },
      { do: 'write', note },
      { do: 'letGo', note },
    ];
    for (const command of gone) {
      const answer = house.try(command);
      expect(answer.ok ? null : answer.problem.key, command.do).toBe('problem.gone');
    }
  });

  test.each([0, Date.UTC(1980, 0, 1), Date.UTC(2300, 0, 1)])(
    'on a computer whose clock stands at %i, which no journal could keep',
    (at) => {
      const house = new PlayedHouse({ at, zone: 'UTC' });
      const answer = house.try({ do: 'hang', bulbs: [{ kind: 'website' }] });
      expect(answer.ok ? null : answer.problem.key).toBe('problem.clock');
    },
  );

  test.each([
    ['the year 9999', { do: 'done', bulb: 'a-0000000000000', day: '9999-01-01', evidence: 'said' }],
    ['31 February', { do: 'hang', bulbs: [{ kind: 'own', title: 'x', last: '2026-02-31' }] }],
    ['an instant of the year 9999', { do: 'later', bulb: 'a-0000000000000', until: Date.UTC(9999, 0, 1) }],
    ['a pause that is no number', { do: 'set', to: { pausedUntil: Number.NaN } }],
    ['a cadence of none', { do: 'hang', bulbs: [{ kind: 'own', title: 'x', cadence: { every: 0, unit: 'month' } }] }],
    [
      'a cadence of half a month',
      { do: 'hang', bulbs: [{ kind: 'own', title: 'x', cadence: { every: 0.5, unit: 'month' } }] },
    ],
    ['no bulbs', { do: 'hang', bulbs: [] }],
    ['a kind with a path in it', { do: 'hang', bulbs: [{ kind: '../x' }] }],
    ['a name of a megabyte', { do: 'hang', bulbs: [{ kind: 'own', title: 'x'.repeat(1_000_000) }] }],
    ['a host that is an address', { do: 'quiet', host: 'https://ada.example/', quiet: true }],
    ['an id of something else', { do: 'remove', bulb: '__proto__' }],
    ['a command that is none', { do: 'constructor' }],
    ['nothing', null],
  ])('%s is no command at all', (_, raw) => expect(v.is(commandSchema, raw)).toBe(false));
});

describe('what people write stays what they wrote', () => {
  test.each([
    '<img src=x onerror=alert(1)>',
    '{title} {count}',
    '$& $1',
    'Ada’s “talks” & Söhne',
    '日本語のサイト',
    '👩‍👩‍👧',
    '__proto__',
    'constructor',
    'x'.repeat(200),
  ])('%j is kept letter by letter', (title) => {
    const house = new PlayedHouse();
    const id = house.hang({ title });
    expect(house.state.assets.get(id)?.title).toBe(title);
    const answer = house.try({ do: 'done', bulb: id, evidence: 'said' });
    if (!answer.ok || !answer.value.said) throw new Error('said nothing');
    expect(words.say(answer.value.said)).toBe(`Relit: ${title}`);
  });

  test('signs that steer a line or its direction are left out of a name', () => {
    const house = new PlayedHouse();
    const id = house.hang({ title: '  Ada\u0000\u0007\n\tLovelace\u202E gnorw ' });
    expect(house.state.assets.get(id)?.title).toBe('Ada Lovelace gnorw');
  });

  test('an address in another script is kept as browsers write it', () => {
    const house = new PlayedHouse();
    const id = house.hang({ addresses: ['münchen.example', 'https://xn--mnchen-3ya.example/', ''] });
    expect(house.state.assets.get(id)?.urls).toEqual(['https://xn--mnchen-3ya.example/']);
  });
});

describe('Done', () => {
  test('on another day counts from noon of that day, today from now', () => {
    const house = new PlayedHouse();
    const id = house.hang();
    const said = house.try({ do: 'done', bulb: id, day: '2026-02-09', evidence: 'said' });
    expect(said).toMatchObject({ value: { said: { key: 'did.done.on', with: { day: { day: '2026-02-09' } } } } });
    expect(house.state.assets.get(id)?.tended[0]?.on).toBe(Date.UTC(2026, 1, 9, 11));
    house.do({ do: 'done', bulb: id, day: '2026-02-11', evidence: 'said' });
    expect(house.state.assets.get(id)?.tended[0]?.on).toBe(START);
  });

  test('on an earlier day than it was done already changes nothing of its course, and on the first day that may be named can be written', () => {
    const house = new PlayedHouse({ at: START, zone: 'Pacific/Auckland' });
    const id = house.hang();
    house.do({ do: 'done', bulb: id, evidence: 'said' });
    house.do({ do: 'done', bulb: id, day: '1990-01-01', evidence: 'said' });
    expect(house.state.assets.get(id)?.tended[0]?.on).toBe(START);
    for (const entry of house.entries) expect(parseEntry(entry).is).toBe('known');
  });

  test('switches on, mends what was found, and ends every putting off; undone, all of it is back', () => {
    const house = new PlayedHouse();
    const id = house.hang({ kind: 'website', addresses: ['ada.example'] });
    const page = 'https://ada.example/';
    house.do({
      do: 'looked',
      asset: id,
      pages: [page],
      checks: ['missing-title'],
      unsure: [],
      faults: [{ key: 'x', check: 'missing-title', page, target: null, params: {} }],
    });
    house.do({ do: 'later', bulb: id, until: START + DAY });
    house.do({ do: 'hush', bulb: id });
    house.do({ do: 'switch', asset: id, on: false });
    const before = house.state;
    const entries = house.wait(HOUR).do({ do: 'done', bulb: id, evidence: 'seen' });
    expect(makeAgenda(house.state, house.around()).agenda.counts).toEqual({
      lit: 1,
      dimming: 0,
      out: 0,
      later: 0,
      off: 0,
    });
    house.do({ do: 'undo', entries });
    expect(house.state).toEqual(before);
  });

  test('for a note also looks after the bulb for thank-you notes, and takes both back at once', () => {
    const house = new PlayedHouse();
    const habit = house.hang({ kind: 'thank-you-notes' });
    const note = house.owe();
    const before = house.state;
    const entries = house.do({ do: 'done', bulb: note, evidence: 'said' });
    expect(house.state.assets.get(habit)?.tended).toHaveLength(1);
    expect(house.state.notes.get(note)?.stage).toBe('sent');
    house.do({ do: 'undo', entries });
    expect(house.state).toEqual(before);
  });
});

describe('×', () => {
  const hushed = (house: PlayedHouse, bulb: BulbId) => {
    const hush = house.state.hushed.get(bulb);
    return hush && { weeks: (hush.until - hush.at) / WEEK, times: hush.times, kept: hush.kept };
  };

  test('closes for a week, and for twice as long each time; undone, it was never pressed', () => {
    const house = new PlayedHouse();
    const id = house.hang();
    for (const [n, weeks] of [1, 2, 4, 8].entries()) {
      const before = hushed(house, id);
      const entries = house.do({ do: 'hush', bulb: id });
      expect(hushed(house, id)).toEqual({ weeks, times: n + 1, kept: false });
      house.do({ do: 'undo', entries });
      expect(hushed(house, id)).toEqual(before);
      house.do({ do: 'undo', entries: house.entries.slice(-1).map(({ id: undo }) => undo) });
      expect(hushed(house, id)).toEqual({ weeks, times: n + 1, kept: false });
      house.wait(weeks * WEEK);
    }
  });

  test.each([
    ['looked after', (house: PlayedHouse, bulb: BulbId) => house.do({ do: 'done', bulb, evidence: 'said' })],
    ['removed', (house: PlayedHouse, bulb: BulbId) => house.do({ do: 'remove', bulb })],
  ])('is forgotten when the bulb was %s', (_, how) => {
    const house = new PlayedHouse();
    for (const bulb of [house.hang(), house.owe()]) {
      house.do({ do: 'hush', bulb });
      how(house, bulb);
      expect(hushed(house, bulb)).toBeUndefined();
    }
  });

  test('pressed for the same bulb on two devices counts twice, whichever is heard of first', () => {
    const house = new PlayedHouse();
    const id = house.hang();
    const [one] = house.do({ do: 'hush', bulb: id });
    const [other] = house.wait(HOUR).do({ do: 'hush', bulb: id });
    expect(replay(house.entries.toReversed()).hushed.get(id)).toMatchObject({ times: 2 });
    expect(replay(house.entries.filter((entry) => entry.id !== one)).hushed.get(id)).toMatchObject({ times: 1 });
    expect(replay(house.entries.filter((entry) => entry.id !== other)).hushed.get(id)).toMatchObject({ times: 1 });
  });

  test('that was never pressed is nothing to keep a bulb from: no entry, and no sentence', () => {
    const house = new PlayedHouse();
    const id = house.hang();
    expect(house.do({ do: 'keep', bulb: id })).toEqual([]);
    house.do({ do: 'hush', bulb: id });
    const answer = house.try({ do: 'keep', bulb: id });
    expect(answer).toMatchObject({ ok: true, value: { said: { key: 'did.kept' } } });
    expect(hushed(house, id)).toEqual({ weeks: 1, times: 1, kept: true });
    house.do({ do: 'hush', bulb: id });
    expect(hushed(house, id), 'closed again, it was kept all the same').toMatchObject({ times: 2, kept: true });
  });
});

describe('a look at a website', () => {
  const page = 'https://ada.example/';
  const fault = (key: string, check = 'dead-link', on = page) => ({ key, check, page: on, target: null, params: {} });
  const keys = (house: PlayedHouse) =>
    [...house.state.assets.values()].flatMap(({ faults }) => faults.map(({ key }) => key));
  const looked = (house: PlayedHouse, faults: ReturnType<typeof fault>[], more: object = {}) => {
    const [asset] = house.state.assets.keys();
    if (!asset) throw new Error('nothing hangs');
    return house.do({ do: 'looked', asset, pages: [page], checks: ['dead-link'], unsure: [], faults, ...more });
  };

  test('writes down what is new, mends what it no longer sees, and leaves what it did not look at', () => {
    const house = new PlayedHouse();
    house.hang({ kind: 'website', addresses: ['ada.example'] });
    looked(house, [fault('a'), fault('b'), fault('c', 'dead-image'), fault('d', 'dead-link', `${page}other`)]);
    expect(keys(house)).toEqual(['a', 'b', 'c', 'd']);
    looked(house, [fault('b'), fault('e')]);
    expect(keys(house)).toEqual(['b', 'c', 'd', 'e']);
    expect(looked(house, [fault('b'), fault('e')])).toEqual([]);
    looked(house, [], { unsure: ['b'] });
    expect(keys(house)).toEqual(['b', 'c', 'd']);
  });

  test('does not bring back what the person called fine', () => {
    const house = new PlayedHouse();
    const asset = house.hang({ kind: 'website', addresses: ['ada.example'] });
    looked(house, [fault('a')]);
    const entries = house.do({ do: 'accept', asset, fault: 'a' });
    expect(keys(house)).toEqual([]);
    expect(looked(house, [fault('a')])).toEqual([]);
    house.do({ do: 'undo', entries });
    expect(keys(house)).toEqual(['a']);
  });
});

describe('putting off', () => {
  test('several is one thing that is done, said with their number', () => {
    const house = new PlayedHouse();
    const [one, two] = [house.hang(), house.hang()];
    const until = START + DAY;
    const decision = house.try({ do: 'later', bulb: one, also: [two, one], until });
    expect(decision.ok && decision.value.said).toEqual({
      key: 'did.later.several',
      with: { count: 2, until: { instant: until } },
    });
    expect([...house.state.deferred]).toEqual([
      [one, until],
      [two, until],
    ]);
  });

  test('puts off all of them or none', () => {
    const house = new PlayedHouse();
    const [one, gone] = [house.hang(), house.hang()];
    house.do({ do: 'remove', bulb: gone });
    expect(house.try({ do: 'later', bulb: one, also: [gone], until: START + DAY })).toMatchObject({
      ok: false,
      problem: { key: 'problem.gone' },
    });
  });
});

describe('quick add', () => {
  const added = (lines: string) => {
    const house = new PlayedHouse();
    house.do({ do: 'quickAdd', lines, notes: [] });
    expect(house.state.notes.size).toBe(0);
    return [...house.state.assets.values()].map(({ kind, title, urls }) =>
      [kind, title, ...urls].filter((part) => part !== null).join(' '),
    );
  };

  test.each([
    ['ada.example', 'website https://ada.example/'],
    ['www.ada.example/about', 'website https://www.ada.example/about'],
    ['https://www.linkedin.com/in/ada', 'linkedin-profile https://www.linkedin.com/in/ada'],
    ['github.com/ada', 'github https://github.com/ada'],
    ['ada.substack.com', 'substack https://ada.substack.com/'],
    ['My one-pager v2.0', 'own My one-pager v2.0'],
    ['Speaker kit', 'own Speaker kit'],
    ['Thank', 'own Thank'],
    [`ada.example/${'x'.repeat(300)}`, `website https://ada.example/${'x'.repeat(300)}`],
  ])('%s', (line, meant) => expect(added(line)).toEqual([meant]));

  test('takes several lines at once, from any system', () => {
    expect(added('ada.example\r\n\r\n  Speaker kit\nBio of 2026\r\n')).toEqual([
      'website https://ada.example/',
      'own Speaker kit',
      'own Bio of 2026',
    ]);
  });

  test('takes notes that were read before as they were read, and no other line for one', () => {
    const house = new PlayedHouse();
    const entries = house.do({
      do: 'quickAdd',
      lines: 'write to the website team\nada.example',
      notes: [{ kind: 'apology', person: 'Ada', occasion: 'the sound', due: '2026-02-20' }, { person: 'Grace' }],
    });
    expect([...house.state.notes.values()]).toMatchObject([
      { kind: 'apology', person: 'Ada', occasion: 'the sound', due: '2026-02-20' },
      { kind: 'thanks', person: 'Grace', occasion: null },
    ]);
    expect([...house.state.assets.values()]).toMatchObject([
      { title: 'write to the website team' },
      { kind: 'website' },
    ]);
    house.do({ do: 'undo', entries });
    expect(house.state).toEqual(new PlayedHouse().state);
  });

  test('adds all that was read or nothing, and says what was added', () => {
    const said = (command: Omit<Extract<Command, { do: 'quickAdd' }>, 'do'>) => {
      const house = new PlayedHouse();
      const answer = house.try({ do: 'quickAdd', ...command });
      if (!answer.ok) expect(house.entries).toEqual([]);
      return answer.ok ? answer.value.said && words.say(answer.value.said) : words.say(answer.problem);
    };
    expect(said({ lines: '', notes: [{ person: 'Ada' }] })).toBe('Wrote down a note to send.');
    expect(said({ lines: 'Bio', notes: [] })).toBe('Hung a bulb.');
    expect(said({ lines: 'Bio', notes: [{ person: 'Ada' }, { person: 'Grace' }] })).toBe('Added 3.');
    expect(said({ lines: ' ', notes: [] })).toBe('There is nothing to add yet.');
    expect(said({ lines: 'Bio', notes: [{ person: '' }] })).toBe('Who is the note for?');
    expect(said({ lines: 'javascript:alert(1)', notes: [{ person: 'Ada' }] })).toMatch(/start with http/);
  });

  test('answers at once to a line made to be slow to read', () => {
    const house = new PlayedHouse();
    for (const lines of ['ab.'.repeat(60_000), `${'ab.'.repeat(60)} x`, `https://${'ab.'.repeat(60_000)} x`])
      expect(() => house.try({ do: 'quickAdd', lines, notes: [] })).not.toThrow();
  });
});

describe('a pause', () => {
  test('ended early is kept as having ended now, and undone goes on', () => {
    const house = new PlayedHouse();
    house.do({ do: 'set', to: { pausedUntil: START + 30 * DAY } });
    const entries = house.wait(DAY).do({ do: 'set', to: { pausedUntil: null } });
    expect(house.state.settings.pausedUntil).toBe(START + DAY);
    house.do({ do: 'undo', entries });
    expect(house.state.settings.pausedUntil).toBe(START + 30 * DAY);
  });

  test('that was none, ended, stays none', () => {
    const house = new PlayedHouse();
    house.do({ do: 'set', to: { pausedUntil: null } });
    expect(house.state.settings.pausedUntil).toBeNull();
  });
});
