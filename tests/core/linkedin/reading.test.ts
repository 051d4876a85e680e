import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import {
  aboutOf,
  ageInDays,
  answeredIn,
  isBlind,
  isOfAnother,
  isOlder,
  mergedReading,
  type Reading,
  readingSchema,
  type Told,
  tidied,
  toldOf,
  toldSchema,
} from '../../../utils/core/linkedin/reading.ts';
import { type Found, openOf, REASONS, type Reason } from '../../../utils/core/linkedin/suggestion.ts';
import type { Whom } from '../../../utils/core/linkedin/whom.ts';
import { DAY, type Day, dayOf, HOUR, instantOf } from '../../../utils/core/time.ts';
import { PlayedHouse, ZONES } from '../played-house.ts';
import {
  connections,
  csv,
  type Files,
  inUrl,
  invitations,
  type Message,
  messages,
  NOW,
  PROFILE,
  read,
  readFile,
  recommendations,
  SOME,
} from './export.ts';

const TODAY = dayOf(NOW, 'UTC');
/** As it lies in the store and is read back; null where it cannot be. */
const stored = (reading: Reading): Reading | null => {
  const parsed = v.safeParse(readingSchema, JSON.parse(JSON.stringify(reading)));
  return parsed.success ? parsed.output : null;
};
const house = () => new PlayedHouse({ at: NOW, zone: 'Europe/Vienna' });
const told = (files: Files, about: readonly Whom[] = []): Told => toldOf(read(files, { about }), TODAY);
/** One file by itself, as somebody drops it. */
function alone(name: string, text: string, about: readonly Whom[] = []): Told {
  const report = readFile(name, new TextEncoder().encode(text), { about });
  if (!report.ok) throw new Error(report.problem.key);
  return toldOf(report.value, TODAY);
}
const merged = (before: Reading | null, ...all: readonly Told[]): Reading => {
  const of = house();
  const after = all.reduce<Reading | null>((reading, one) => mergedReading(reading, one, of.state, of.now), before);
  if (!after) throw new Error('nothing was told');
  return after;
};
const brief = ({ found }: { readonly found: readonly Found[] }) =>
  found.map(({ because, person, on }) => [because, person.slug ?? person.name, on]);

const emmy = ['Emmy Noether', inUrl('emmy')] as const;
const CONNECTED = connections(['Emmy Noether', 'emmy'], ['Alan Turing', 'alan'], ['Joan Clarke', 'joan']);
const asks = (at: string, from: readonly [string, string] = emmy): Message => ({
  in: from[1],
  from,
  at,
  text: 'Well?',
});
const says = (at: string, to: readonly [string, string] = emmy): Message => ({ in: to[1], to: [to], at });
const RECOMMENDED = recommendations(['Joan Clarke', '06/30/26, 10:00 AM']);
const INVITED = invitations(['Alan Turing', 'alan', '6/29/26, 8:00 AM', 'Hello Ada!']);
const WHOLE = {
  'Connections.csv': CONNECTED,
  'messages.csv': messages(asks('2026-07-01 10:00:00 UTC')),
  'Recommendations_Received.csv': RECOMMENDED,
  'Invitations.csv': INVITED,
};

describe('what is handed over of an export', () => {
  test('tells who asked, who recommended, who wrote a note, and what was not sent', () => {
    const one = told({
      ...WHOLE,
      'messages.csv': messages(asks('2026-07-01 10:00:00 UTC'), {
        in: 'd',
        to: [['Alan Turing', inUrl('alan')]],
        at: '2026-06-20 10:00:00 UTC',
        text: 'Dear Alan,',
        draft: true,
      }),
    });
    expect(brief(one)).toEqual([
      ['question', 'emmy', '2026-07-01'],
      ['draft', 'alan', '2026-06-20'],
      ['recommendation', 'joan', '2026-06-30'],
      ['invitation', 'alan', '2026-06-29'],
    ]);
    expect(one.found.map(({ text }) => text)).toEqual([null, 'Dear Alan,', null, null]);
    expect(one).toMatchObject({ asOf: '2026-07-01', more: 0, connections: 3, owner: { name: 'Ada Byron' } });
  });

  test('goes through the message as it is, whatever names, addresses and texts are like', () => {
    const odd = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom('', '   ', '\u00a0', '\u2003 x', '__proto__', '😀'.repeat(150), 'x'.repeat(9_000), '\ud800'),
    );
    const slug = fc.oneof(fc.string({ maxLength: 8 }), fc.constantFrom('%20', '%', '%E0%A4', 'y'.repeat(400), 'ÉMMY'));
    fc.assert(
      fc.property(fc.array(fc.tuple(odd, slug, odd), { maxLength: 5 }), odd, (some, headline) => {
        const people = some.map(([name, end]) => [name, inUrl(end)] as const);
        const one = told({
          'Profile.csv': csv([
            ['First Name', 'Last Name', 'Headline'],
            ['Ada', 'Byron', headline],
          ]),
          'Connections.csv': csv([
            ['First Name', 'Last Name', 'URL', 'Connected On'],
            ...people.map(([name, url]) => [name, '', url, '05 Jan 2024']),
          ]),
          'messages.csv': messages(
            ...people.map((from) => asks('2026-07-01 10:00:00 UTC', from)),
            ...people.map((to, n) => ({ to: [to], at: '', text: some[n]?.[2] ?? '', draft: true })),
          ),
          'Recommendations_Received.csv': recommendations(
            ...people.map(([name]) => [name, '06/30/26, 10:00 AM'] as const),
          ),
        });
        const parsed = v.safeParse(toldSchema, one);
        expect(parsed.success).toBe(true);
        const reading = merged(null, one);
        expect(stored(reading)).not.toBeNull();
      }),
    );
  });

  test('is refused as a whole where it is too much, or anything of it is not what it should be', () => {
    const one = told(WHOLE);
    const [found] = one.found;
    const refused: Readonly<Record<string, object>> = {
      'a day that is none': { asOf: '2026-02-30' },
      'a day that is a text': { asOf: 'yesterday' },
      'a name that is too long': { owner: { name: 'x'.repeat(201), slugs: [] } },
      'too many findings': { found: Array.from({ length: 5_001 }, () => found) },
      'a draft that is too long': { found: [{ ...found, text: 'x'.repeat(20_001) }] },
      'a person without a name': { found: [{ ...found, person: { name: ' ', slug: null } }] },
      'a reason that is none': { found: [{ ...found, because: 'endorsement' }] },
      'too many people': { wrote: Array.from({ length: 2_001 }, () => ({ person: found?.person, on: TODAY })) },
      'a warning that is another sentence': { warnings: [{ key: 'did.set' }] },
      'a count below nothing': { connections: -1 },
    };
    expect(v.safeParse(toldSchema, one).success).toBe(true);
    for (const [what, over] of Object.entries(refused))
      expect(v.safeParse(toldSchema, { ...one, ...over }).success, what).toBe(false);
  });

  test('is nothing of people where the messages are missing, or it cannot be told whose they are', () => {
    const { 'messages.csv': _, ...quick } = WHOLE;
    expect(told(quick)).toMatchObject({ tells: [], found: [], asOf: '2026-06-30' });
    const nobody = told({
      ...WHOLE,
      'Profile.csv': 'Notes\n',
      'Invitations.csv': '',
      'messages.csv': messages(
        { ...asks('2026-07-01 10:00:00 UTC'), to: [['Alan Turing', inUrl('alan')]] },
        { in: 'd', from: ['', ''], to: [emmy], at: '2026-07-01 09:00:00 UTC', text: 'Dear', draft: true },
      ),
    });
    expect(nobody).toMatchObject({ tells: [], found: [], wrote: [] });
    expect(nobody.warnings.map(({ key }) => key)).toContain('linkedin.warning.no-owner');
  });

  test('a draft after which that person was written to is an old one', () => {
    const draft = { in: 'd', to: [emmy], at: '2026-06-20 10:00:00 UTC', text: 'Dear Emmy,', draft: true };
    const of = (...more: readonly Message[]) =>
      brief(told({ 'Connections.csv': CONNECTED, 'messages.csv': messages(draft, ...more) }));
    expect(of(says('2026-06-20 09:59:00 UTC'))).toEqual([['draft', 'emmy', '2026-06-20']]);
    expect(of(says('2026-06-20 10:01:00 UTC'))).toEqual([]);
  });

  test('of two people of one name, of whom one recommended, is the name and the doubt', () => {
    const joan = ['Joan Clarke', inUrl('joan')] as const;
    const all = told({
      ...WHOLE,
      'Connections.csv': connections(['Joan Clarke', 'joan'], ['Joan Clarke', 'joan-2'], ['Emmy Noether', 'emmy']),
      'messages.csv': messages(asks('2026-07-01 10:00:00 UTC', joan)),
    }).found;
    const [one] = all.filter(({ because }) => because === 'recommendation');
    expect(one).toMatchObject({ person: { name: 'Joan Clarke', slug: null }, isDoubtful: true });
    // Who of the two asks is known.
    expect(all.filter(({ because }) => because === 'question')).toMatchObject([{ isDoubtful: false }]);
  });

  test('dated ahead of the clock, it happened today', () => {
    const [one] = told({
      ...WHOLE,
      'Recommendations_Received.csv': recommendations(['Joan Clarke', '06/30/28, 10:00 AM']),
    }).found.filter(({ because }) => because === 'recommendation');
    expect(one?.on).toBe(TODAY);
  });
});

describe('a name with marks that nobody sees', () => {
  const marked = '\u202eMary\tSomerville\u2066';
  const files: Files = {
    'Connections.csv': connections(['Grace Hopper', 'grace'], [marked, '']),
    'Recommendations_Received.csv': recommendations([marked, '01 Jul 2026'], ['\u200b\u2060 \u202e', '02 Jul 2026']),
    'messages.csv': SOME,
  };

  test('is handed over without them: they would turn around the rest of a sentence; and who has no other is nobody', () => {
    expect(told(files).found.map(({ person }) => person)).toEqual([{ name: 'Mary Somerville', slug: null }]);
  });

  test('is known again in the next export', () => {
    const [one] = told(files).found;
    if (!one) throw new Error('nothing was told');
    const to = [[marked, '']] as const;
    const later = messages({ in: 'm', to, at: '2026-07-03 10:00:00 UTC' });
    expect(told({ ...files, 'messages.csv': later }, [one.person]).wrote).toEqual([
      { person: one.person, on: '2026-07-03' },
    ]);
  });
});

describe('whom the owner wrote to', () => {
  const on = (files: Files, person: Whom): Day | undefined => told(files, [person]).wrote[0]?.on;
  const wrote = (...to: (readonly [string, string])[]) => ({
    'Connections.csv': connections(['Ann Lee', 'ann'], ['Ann Lee', 'ann-2']),
    'messages.csv': messages(...to.map((one) => says('2026-07-02 10:00:00 UTC', one))),
  });
  const first = ['Ann Lee', inUrl('ann')] as const;

  test('is told of those who are asked about, by their profile', () => {
    expect(on(wrote(first), { name: 'Ann Lee', slug: 'ann' })).toBe('2026-07-02');
    expect(on(wrote(first), { name: 'Ann Lee', slug: 'ann-2' })).toBeUndefined();
    expect(on(wrote(first), { name: 'Ann Lee-Miller', slug: 'ann' })).toBe('2026-07-02');
  });

  test('is told by the name only where one is called that, and never of another profile', () => {
    expect(on(wrote(first), { name: 'Ann Lee', slug: null })).toBeUndefined();
    const one = { ...wrote(first), 'Connections.csv': connections(['Ann Lee', 'ann']) };
    expect(on(one, { name: 'Ann Lee', slug: null })).toBe('2026-07-02');
    // Ann of `/in/ann-3` has left LinkedIn; the one who is there is somebody else.
    expect(on(one, { name: 'Ann Lee', slug: 'ann-3' })).toBeUndefined();
  });

  test('is asked of everybody who is suggested or has a note, each by themselves, and of nobody who was let go', () => {
    const of = house();
    const profile = { channel: 'linkedin' as const, address: 'https://www.linkedin.com/in/alan' };
    of.do({
      do: 'owe',
      notes: [
        { person: 'Alan', ...profile },
        { person: 'Grandma' },
        { person: 'Joan', suggested: { because: 'event', person: { name: 'Joan Clarke', slug: 'joan' } } },
        { person: 'Mary', suggested: { because: 'event', person: { name: 'Mary Somerville', slug: null } } },
      ],
    });
    const mary = [...of.state.notes.keys()].at(-1);
    if (mary) of.do({ do: 'letGo', note: mary });
    const reading = merged(
      null,
      told({
        ...WHOLE,
        'Connections.csv': connections(['Ann Lee', 'ann'], ['Ann Lee', 'ann-2'], ['Emmy Noether', 'emmy']),
        'messages.csv': messages(asks('2026-07-01 10:00:00 UTC', first), {
          draft: true,
          to: [['Ann Lee', '']],
          at: '',
        }),
        'Recommendations_Received.csv': recommendations(['Ann Lee', '06/30/26, 10:00 AM']),
        'Invitations.csv': '',
      }),
    );
    expect(aboutOf(reading, of.state, of.now)).toEqual([
      { name: 'Ann Lee', slug: 'ann' },
      { name: 'Ann Lee', slug: null },
      { name: 'Alan', slug: 'alan' },
      { name: 'Joan Clarke', slug: 'joan' },
    ]);
    expect(aboutOf(null, of.state, of.now)).toHaveLength(2);
  });

  test('is asked of so many at most, and those whose notes are the newest are among them', () => {
    const of = house();
    for (let n = 0; n < 11; n += 1) {
      of.wait(HOUR);
      const notes = Array.from({ length: 200 }, (_, at) => ({
        person: 'x',
        suggested: { because: 'event' as const, person: { name: `Guest ${n} ${at}`, slug: null } },
      }));
      of.do({ do: 'owe', notes });
    }
    const about = aboutOf(null, of.state, of.now);
    expect(about).toHaveLength(2_000);
    expect(about.some(({ name }) => name === 'Guest 10 0')).toBe(true);
    expect(about.some(({ name }) => name === 'Guest 0 0')).toBe(false);
  });
});

describe('what was answered', () => {
  const before = merged(null, told(WHOLE));
  const about = before.found.map(({ person }) => person);
  const answered = (...more: readonly Message[]) =>
    answeredIn(
      told({ ...WHOLE, 'messages.csv': messages(asks('2026-07-01 10:00:00 UTC'), ...more) }, about),
      before,
      before.found,
    ).map(({ because, person, on }) => [because, person.slug, on]);

  test('is seen where that person was written to on that day or later', () => {
    expect(answered()).toEqual([]);
    expect(answered(says('2026-07-01 10:05:00 UTC'))).toEqual([['question', 'emmy', '2026-07-01']]);
    expect(answered(says('2026-07-03 10:00:00 UTC'))).toEqual([['question', 'emmy', '2026-07-03']]);
    expect(answered(says('2026-06-30 10:00:00 UTC', ['Joan Clarke', inUrl('joan')]))).toEqual([
      ['recommendation', 'joan', '2026-06-30'],
    ]);
    expect(answered(says('2026-06-28 10:00:00 UTC', ['Alan Turing', inUrl('alan')]))).toEqual([]);
  });

  test('is not what the export still tells: a message of that morning answers no question of that evening', () => {
    expect(answered(says('2026-07-01 08:00:00 UTC'))).toEqual([]);
    expect(answered(says('2026-07-02 08:00:00 UTC'), asks('2026-07-02 09:00:00 UTC'))).toEqual([]);
  });

  test('is seen though there is a later question', () => {
    expect(answered(says('2026-07-02 08:00:00 UTC'), asks('2026-07-05 09:00:00 UTC'))).toEqual([
      ['question', 'emmy', '2026-07-02'],
    ]);
  });

  test('a draft without a day is answered only by what was written after the export that told it', () => {
    const draft = { in: 'd', to: [emmy], at: '', text: 'Dear Emmy,', draft: true };
    const some = { 'Connections.csv': CONNECTED };
    const first = merged(null, told({ ...some, 'messages.csv': messages(draft, asks('2026-07-01 10:00:00 UTC')) }));
    const open = first.found.filter(({ because }) => because === 'draft');
    expect(open).toHaveLength(1);
    const answeredBy = (at: string) =>
      answeredIn(
        told(
          { ...some, 'messages.csv': messages(says(at), asks('2026-07-01 10:00:00 UTC')) },
          open.map(({ person }) => person),
        ),
        first,
        open,
      );
    expect(answeredBy('2019-07-01 10:00:00 UTC')).toEqual([]);
    expect(answeredBy('2026-07-02 10:00:00 UTC')).toHaveLength(1);
  });
});

describe('a second export', () => {
  test('tells all anew: what is in it no more is suggested no more', () => {
    const after = merged(
      null,
      told(WHOLE),
      told({ ...WHOLE, 'messages.csv': messages(says('2026-07-04 10:00:00 UTC')) }),
    );
    expect(brief(after)).toEqual([
      ['recommendation', 'joan', '2026-06-30'],
      ['invitation', 'alan', '2026-06-29'],
    ]);
    expect(after).toMatchObject({ asOf: '2026-07-04', waitsAsOf: '2026-07-04' });
  });

  test('without messages keeps what was known of who waits, and how old that is', () => {
    const quick = told({
      'Connections.csv': connections(['New Friend', 'new', 'Engines', '10 Jul 2026']),
      'Profile.csv': PROFILE.replace('Counts on engines', 'Poet of numbers'),
    });
    const before = merged(null, told(WHOLE));
    const after = merged(before, quick);
    expect(after.found).toEqual(before.found);
    expect(after).toMatchObject({
      asOf: '2026-07-10',
      waitsAsOf: '2026-07-01',
      headline: 'Poet of numbers',
      messages: 1,
    });
    expect(merged(null, quick)).toMatchObject({ found: [], waitsAsOf: null, asOf: '2026-07-10' });
  });

  test('of which only some files were asked for keeps the kindnesses that it cannot tell of', () => {
    const some = told({
      'Connections.csv': CONNECTED,
      'messages.csv': messages(says('2026-07-04 10:00:00 UTC')),
    });
    const after = merged(null, told(WHOLE), some);
    expect(brief(after)).toEqual([
      ['recommendation', 'joan', '2026-06-30'],
      ['invitation', 'alan', '2026-06-29'],
    ]);
    expect(after.waitsAsOf).toBe('2026-07-04');
  });

  test('may come as single files, one after another, whatever is dated when', () => {
    const files = [
      alone('Profile.csv', PROFILE),
      alone('Connections.csv', CONNECTED),
      alone('Shares.csv', 'Date,ShareLink,ShareCommentary\n2026-03-03 10:00:00,https://x.example/,Hello\n'),
      alone('messages.csv', messages(asks('2026-07-01 10:00:00 UTC'), says('2026-06-01 10:00:00 UTC'))),
    ];
    let reading: Reading | null = null;
    for (const one of files) {
      if (reading) expect(isOlder(one, reading), JSON.stringify(one)).toBe(false);
      reading = merged(reading, one);
    }
    expect(reading).toMatchObject({
      headline: 'Counts on engines',
      connections: 3,
      messages: 2,
      lastPost: '2026-03-03',
      owner: { name: 'Ada Byron' },
    });
  });

  test('of messages alone knows of no connections, so what was known of questions stays', () => {
    const before = merged(null, told(WHOLE));
    const after = merged(before, alone('messages.csv', messages(says('2026-07-04 10:00:00 UTC'))));
    expect(brief(after)).toEqual(brief(before));
    expect(after.waitsAsOf).toBe('2026-07-01');
  });

  test('of another account is told from one of a changed name, and in doubt it is not', () => {
    const before = merged(null, told({ 'messages.csv': SOME }));
    const owner = (name: string | null, ...slugs: string[]): Told => ({
      ...told({ 'messages.csv': SOME }),
      owner: { name, slugs },
    });
    expect(before.owner).toEqual({ name: 'Ada Byron', slugs: ['ada-byron'] });
    expect(isOfAnother(owner('Charles Babbage', 'charles'), before)).toBe(true);
    expect(isOfAnother(owner('Ada Lovelace', 'ada-lovelace', 'ada-byron'), before)).toBe(false);
    expect(isOfAnother(owner('ÁDA  BYRON', 'ada-2'), before)).toBe(false);
    expect(isOfAnother(owner('Charles Babbage'), before)).toBe(false);
    expect(isOfAnother(owner(null, 'charles'), before)).toBe(false);
  });
  test('that is older than the one before is known to be', () => {
    const before = merged(null, told({ ...WHOLE, 'messages.csv': messages(asks('2026-07-09 10:00:00 UTC')) }));
    expect(isOlder(told(WHOLE), before)).toBe(true);
    const { 'messages.csv': _, ...quick } = WHOLE;
    expect(isOlder(told(quick), before)).toBe(true);
    expect(isOlder(told({ ...WHOLE, 'messages.csv': messages(asks('2026-07-09 09:00:00 UTC')) }), before)).toBe(false);
  });

  test('with messages is news after a newer one without any', () => {
    const quick = told({ 'Connections.csv': connections(['New Friend', 'new', 'Engines', '10 Jul 2026']) });
    const first = merged(null, quick);
    const full = told(WHOLE);
    expect(isOlder(full, first)).toBe(false);
    const after = merged({ ...first, headline: 'Poet of numbers' }, full);
    expect(after).toMatchObject({
      asOf: '2026-07-10',
      waitsAsOf: '2026-07-01',
      connections: 1,
      headline: 'Poet of numbers',
    });
    expect(brief(after)).toEqual(brief(full));
  });

  test('in which nothing is dated neither grows the one before older nor younger', () => {
    const before = merged(null, told(WHOLE));
    const after = merged(before, alone('Profile.csv', PROFILE));
    expect({ ...after, warnings: before.warnings }).toEqual(before);
  });

  test('that is the same changes nothing', () => {
    const one = told(WHOLE);
    const first = merged(null, one);
    expect(isOlder(one, first)).toBe(false);
    expect(merged(first, one)).toEqual(first);
  });
});

describe('what is kept', () => {
  const many = (reason: Reason, length: number): Found[] =>
    Array.from({ length }, (_, n) => ({
      because: reason,
      person: { name: `Guest ${n}`, slug: `guest-${n}` },
      on: dayOf(NOW - n * DAY, 'UTC'),
      text: reason === 'draft' ? 'Dear guest,' : null,
      isDoubtful: false,
    }));

  test('is a hundred of each reason, and how many more there were', () => {
    const found = [...many('recommendation', 150), ...many('draft', 3)];
    const reading = merged(null, { ...told(WHOLE), found, more: 7 });
    expect(reading.found).toHaveLength(103);
    expect(reading.more).toBe(7 + 50);
    expect(stored(reading)).toEqual(reading);
  });

  test('is first what was not dealt with: older ones come when the export is read again', () => {
    const of = house();
    const found = many('recommendation', 130);
    for (const { person } of found.slice(0, 100)) of.do({ do: 'settle', because: 'recommendation', person });
    const reading = mergedReading(null, { ...told(WHOLE), found }, of.state, of.now);
    expect(openOf(reading.found, of.state, of.now)).toHaveLength(30);
    expect(reading.found).toHaveLength(100);
  });

  test('is no text of a draft that was dealt with, though the export still tells it', () => {
    const of = house();
    const found = many('draft', 2);
    const [first] = found;
    if (first) of.do({ do: 'settle', because: 'draft', person: first.person });
    const reading = mergedReading(null, { ...told(WHOLE), found }, of.state, of.now);
    expect(reading.found.map(({ text }) => text).sort()).toEqual(['Dear guest,', null]);
    expect(tidied(reading, of.state, of.now)).toBe(reading);
    of.do({ do: 'spare', person: { name: 'x', slug: 'guest-1' }, never: true });
    expect(tidied(reading, of.state, of.now).found.map(({ text }) => text)).toEqual([null, null]);
  });

  test('can be read again, whatever came in whatever order', () => {
    const person = fc.record({ name: fc.constantFrom('Ann Lee', 'Bo'), slug: fc.constantFrom(null, 'ann', 'bo') });
    const day = fc.nat(400).map((n) => dayOf(NOW - n * DAY, 'UTC'));
    const anyTold = fc.record({
      asOf: fc.option(day),
      owner: fc.record({
        name: fc.option(fc.constant('Ada')),
        slugs: fc.array(fc.string({ maxLength: 9 }), { maxLength: 20 }),
      }),
      tells: fc.uniqueArray(fc.constantFrom(...REASONS)),
      connections: fc.nat(3),
      messages: fc.nat(3),
      endorsements: fc.nat(3),
      headline: fc.option(fc.string()),
      positions: fc.nat(3),
      profileChanged: fc.option(day),
      lastPost: fc.option(day),
      lastComment: fc.option(day),
      lastReaction: fc.option(day),
      found: fc.array(
        fc.record({
          because: fc.constantFrom(...REASONS),
          person,
          on: fc.option(day),
          text: fc.option(fc.string()),
          isDoubtful: fc.boolean(),
        }),
      ),
      more: fc.nat(5),
      wrote: fc.array(fc.record({ person, on: day })),
      warnings: fc.constant<Told['warnings']>([]),
    });
    fc.assert(
      fc.property(fc.array(anyTold, { minLength: 1, maxLength: 4 }), (all) => {
        let reading: Reading | null = null;
        for (const one of all) {
          if (reading && isOlder(one, reading)) continue;
          const before: Reading | null = reading;
          reading = merged(reading, one);
          expect(stored(reading)).toEqual(reading);
          expect(before === null || reading.asOf >= before.asOf).toBe(true);
          expect((before?.waitsAsOf ?? '') <= (reading.waitsAsOf ?? '')).toBe(true);
        }
      }),
    );
  });
});

describe('the age of an export', () => {
  test('is counted in days of the calendar, also where clocks change', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), fc.nat(400), fc.nat(120), fc.nat(23), (zone, from, days, hour) => {
        const day = (n: number): Day => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10);
        const now = { at: instantOf(day(from + days), zone, hour), zone };
        expect(ageInDays(day(from), now)).toBe(days);
        expect(isBlind(day(from), now)).toBe(days >= 90);
      }),
    );
  });

  test('is nothing where the export is of tomorrow already, and long where it plays in another century', () => {
    const now = { at: instantOf('2026-06-30', 'America/St_Johns', 23), zone: 'America/St_Johns' };
    expect(ageInDays('2026-07-01', now)).toBe(0);
    expect(ageInDays('1852-11-27', now)).toBeGreaterThan(60_000);
  });
});

test('an export that holds nothing but what was never sent needs no connections', () => {
  const one = told({
    'messages.csv': messages({ draft: true, to: [emmy], at: '2026-06-20 10:00:00 UTC', text: 'Dear' }),
  });
  expect(brief(one)).toEqual([['draft', 'emmy', '2026-06-20']]);
  expect(told({ 'messages.csv': SOME }).found).toEqual([]);
});
