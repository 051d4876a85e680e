import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { NoteLine } from '../../../utils/core/notes/note-line.ts';
import { noteLines, readNoteLine } from '../../../utils/core/notes/read-note-line.ts';
import { DAY, dayOf, HOUR, instantOf, isDay, MINUTE, type Now, wallClock } from '../../../utils/core/time.ts';
import { ZONES } from '../played-house.ts';
import { HELD_OUT } from './held-out-phrases.ts';
import { NOW, PHRASES, type Phrase } from './phrases.ts';

const alone = { listed: false, dayFirst: false };
const inList = { listed: true, dayFirst: false };

/** The fields of a note as they are compared; the order of doubts says nothing. */
const whole = (meant: Phrase['means']): NoteLine | null =>
  meant && {
    kind: 'thanks',
    occasion: null,
    since: null,
    due: null,
    channel: null,
    address: null,
    ...meant,
    doubts: [...(meant.doubts ?? [])].sort(),
  };
const understood = (line: string, now: Now = NOW, as = alone) => whole(readNoteLine(line, now, as));

/** Days that are not those of the table, without the question that says so. */
const silentlyWrong = ({ line, means }: Phrase): string[] => {
  const [got, wanted] = [understood(line), whole(means)];
  return (['since', 'due'] as const).filter(
    (day) => (got?.[day] ?? null) !== (wanted?.[day] ?? null) && !got?.doubts.includes(day),
  );
};

describe('a typed line', () => {
  test.each(PHRASES)('$line', ({ line, means }) => {
    expect(understood(line)).toEqual(whole(means));
  });
});

describe('lines that were written down before any were read', () => {
  // Only their share is told: whoever changes the reader must not come to know the lines by which it is measured.
  const right = HELD_OUT.filter(({ line, means }) => isDeepStrictEqual(understood(line), whole(means)));

  test('are right in at least 95 of 100 cases, every field and every doubt', () => {
    expect(HELD_OUT.length).toBeGreaterThanOrEqual(200);
    expect(right.length / HELD_OUT.length).toBeGreaterThanOrEqual(0.95);
  });

  test('never come to a wrong day without a question', () => {
    expect(HELD_OUT.flatMap(silentlyWrong).length).toBe(0);
  });
});

describe('a list of notes', () => {
  test('the evening after a talk, eleven people to thank, written down on a phone', () => {
    const typed = [
      'To thank 🙏',
      '',
      '• Ada - lent me the clicker!!',
      '• Prof. Weber re: slides',
      '2) Bob (sound tech) saved the mic',
      '- [ ] Grace, the introduction',
      'Thx Karim for the water',
      '4. Priya recommended me - by Friday',
      '+ Tom & Jerry',
      '— The lady at the cloakroom 😊',
      'Leo: congrats on the baby',
      '☐ Hugo thx 4 the lift home tonight',
      '* email marta about the photos tmrw pls',
    ].join('\n');
    const lines = noteLines(typed);
    expect(lines).toHaveLength(11);
    expect(lines.map((line) => understood(line, NOW, inList))).toEqual(
      [
        { person: 'Ada', occasion: 'lent me the clicker' },
        { person: 'Prof. Weber', occasion: 'slides' },
        { person: 'Bob (sound tech)', occasion: 'saved the mic' },
        { person: 'Grace', occasion: 'the introduction' },
        { person: 'Karim', occasion: 'the water' },
        { person: 'Priya', occasion: 'recommended me', due: '2026-11-20' },
        { person: 'Tom & Jerry' },
        { person: 'The lady at the cloakroom' },
        { kind: 'congratulations', person: 'Leo', occasion: 'the baby' } as const,
        { person: 'Hugo', occasion: 'the lift home', due: '2026-11-18' },
        {
          kind: 'follow-up',
          person: 'marta',
          occasion: 'the photos',
          due: '2026-11-19',
          channel: 'email',
        } as const,
      ].map((means) => whole(means)),
    );
  });

  test.each<[string, Phrase['means']]>([
    ['Ada Lovelace', { person: 'Ada Lovelace' }],
    ['the front desk', { person: 'the front desk' }],
    ['Mum and dad', { person: 'Mum and dad' }],
    ['Irene, Dan and Ruth - the panel', { person: 'Irene, Dan and Ruth', occasion: 'the panel' }],
    ['JOHN FIXED THE MIC', { person: 'JOHN', occasion: 'FIXED THE MIC' }],
    ['the AV guy fixed the projector', { person: 'the AV guy', occasion: 'fixed the projector' }],
    ['Sam from Acme wants the slides', { person: 'Sam from Acme', occasion: 'wants the slides' }],
    ['Henry, who drove me home', { person: 'Henry', occasion: 'drove me home' }],
    ['Nadia (thanks for the photos)', { person: 'Nadia', occasion: 'the photos' }],
    ['Ken thank you for the seat', { person: 'Ken', occasion: 'the seat' }],
    ['Ada -> mic', { person: 'Ada', occasion: 'mic' }],
    ['May - cake', { person: 'May', occasion: 'cake' }],
    ['April: slides', { person: 'April', occasion: 'slides' }],
    ['Mark the mic', { person: 'Mark', occasion: 'the mic' }],
    ['Ping: the slides', { person: 'Ping', occasion: 'the slides' }],
    ['Ada - talk on Friday', { person: 'Ada', occasion: 'talk', since: '2026-11-13', doubts: ['since'] }],
    ['Ruth: condolences', { kind: 'condolence', person: 'Ruth' }],
    ['Ruth - lost her father', { kind: 'condolence', person: 'Ruth', occasion: 'lost her father', doubts: ['kind'] }],
    ['Karim, sorry for spilling coffee', { kind: 'apology', person: 'Karim', occasion: 'spilling coffee' }],
    ['Bob - email him the slides', { kind: 'follow-up', person: 'Bob', occasion: 'the slides', channel: 'email' }],
    ['Bob: call tomorrow', { kind: 'follow-up', person: 'Bob', due: '2026-11-19', channel: 'phone' }],
    [
      'Ada <ada@mail.example> - slides',
      { person: 'Ada', occasion: 'slides', channel: 'email', address: 'ada@mail.example' },
    ],
    ['ada@mail.example', { person: '', channel: 'email', address: 'ada@mail.example', doubts: ['person'] }],
    ['Thank Ada for the lamp', { person: 'Ada', occasion: 'the lamp' }],
    ['https://ada.example/about', null],
    ['www.ada.example', null],
    ['Friday', null],
    ['12/3', null],
    ['👍', null],
    ['', null],
  ])('names whom it is for first: %s', (line, means) => {
    expect(understood(line, NOW, inList)).toEqual(whole(means));
  });

  test('is taken apart into its lines, without what only makes it a list', () => {
    expect(
      noteLines(
        'Thank you notes from the talk:\r\n1. Ada\n 2) Bob \n\n\u2022 Cy\u2028[x] Dan\n#5 Eve\n---\n🎉🎉 Frank',
      ),
    ).toEqual(['Ada', 'Bob', 'Cy', 'Dan', 'Eve', 'Frank']);
    expect(noteLines('12/5: thank Ada\n5.12. thank Bob\n3M')).toEqual(['12/5: thank Ada', '5.12. thank Bob', '3M']);
    for (const heading of [
      'To thank:',
      'Thank-yous',
      'People to thank',
      'THANK YOU NOTES',
      'Names',
      'Crew:',
      'Who I need to thank',
    ])
      expect(noteLines(`${heading}\nAda\nBob`), heading).toEqual(['Ada', 'Bob']);
    // A single line, and a line that says something, is never a heading.
    for (const line of ['Thanks to Bob', 'thank Ada', 'follow up with Leo', 'write to May'])
      expect(noteLines(`Ada\n${line}`), line).toEqual(['Ada', line]);
    expect(noteLines('Names')).toEqual(['Names']);
    expect(noteLines(' \n\n')).toEqual([]);
  });
});

// ---- Rules that hold for every line ----

const WORDS =
  "thank thanks thank-you follow up with to for about on by before until at in from since next last this the a May April June Will Sunday Friday Fri tomorrow today yesterday tonight week weekend month year Ada Bob's 12/3 3.12. 31/2 2026-12-03 December 3rd Dec 31 13/13 noon 5pm two three days weeks ago Christmas Easter's mid- end of early or and - – : , ( ) \" ' 🙏 ada@mail.example linkedin.com/in/ada by email in person sorry loss birthday happy card send write call who that because she her please asap soon".split(
    ' ',
  );
const anyLine = fc.oneof(
  { weight: 5, arbitrary: fc.array(fc.constantFrom(...WORDS), { maxLength: 14 }).map((words) => words.join(' ')) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.constantFrom(...PHRASES), fc.constantFrom(...PHRASES), fc.nat(40), fc.nat(40))
      .map(([a, b, from, to]) => a.line.slice(0, from) + b.line.slice(to)),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 200 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
);
const someAs = fc.record({ listed: fc.boolean(), dayFirst: fc.boolean() });
/** Moments of all kinds of days: changes of the clock, ends of months and years, the minute before and after midnight. */
const someNow = fc
  .record({
    zone: fc.constantFrom(...ZONES),
    day: fc.oneof(
      fc.constantFrom('2026-03-29', '2026-10-25', '2026-11-01', '2026-04-05', '2026-10-04', '2026-02-14', '2026-03-22'),
      fc.constantFrom('2026-12-31', '2027-01-01', '2028-02-28', '2028-02-29', '2026-01-31', '2026-11-18'),
      fc
        .integer({ min: 0, max: 2_000 })
        .map((n) => new Date(Date.UTC(2025, 0, 1) + n * DAY).toISOString().slice(0, 10)),
    ),
    minute: fc.constantFrom(1, 2 * 60 + 30, 10 * 60, 17 * 60 + 30, 23 * 60 + 59),
  })
  .map(({ zone, day, minute }) => ({ at: instantOf(day, zone, 0, 0) + minute * MINUTE, zone }));

describe('whatever is typed', () => {
  test('comes to a note that can be kept, or to none: nobody who is not in the line, no day on the wrong side of today', () => {
    fc.assert(
      fc.property(anyLine, someNow, someAs, (line, now, as) => {
        const note = readNoteLine(line, now, as);
        if (note === null) return;
        const today = dayOf(now.at, now.zone);
        for (const part of [note.person, note.occasion ?? '', note.address ?? '']) {
          let at = 0;
          for (const word of part.split(' ')) {
            const found = line.indexOf(word, at);
            expect(found, `${word} of ${part}`).toBeGreaterThanOrEqual(at);
            at = found + word.length;
          }
          expect(part).toBe(part.replace(/\s+/g, ' ').trim());
        }
        expect(note.occasion).not.toBe('');
        if (note.due !== null) expect(isDay(note.due) && note.due >= today, note.due).toBe(true);
        if (note.since !== null) expect(isDay(note.since) && note.since <= today, note.since).toBe(true);
        if (note.person === '') expect(note.doubts).toContain('person');
        expect(new Set(note.doubts).size).toBe(note.doubts.length);
      }),
      { numRuns: 3_000 },
    );
  });

  test('is taken apart into the ends of its lines', () => {
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 5 }), (typed) => {
        const text = typed.join('\n');
        const ends = text
          .split(/[\n\r\u2028\u2029]/)
          .map((line) => line.replace(/[\p{Cc}\p{Z}\u200b\u2060\ufeff]+/gu, ' ').trim());
        const lines = noteLines(text);
        for (const line of lines) expect(ends.some((end) => end.endsWith(line))).toBe(true);
        expect(lines).not.toContain('');
      }),
    );
  });

  test('means the same on the same day and at the same hour in every zone', () => {
    // "In an hour" is an hour of the clock that ticks, and may be across a change of the one on the wall.
    const timeless = anyLine.filter((line) => !/\b(?:hours?|hrs?|minutes?|mins?|sec)/i.test(line));
    fc.assert(
      fc.property(timeless, someNow, someAs, (line, now, as) => {
        const day = dayOf(now.at, now.zone);
        const { minutes } = wallClock(now.at, now.zone);
        const elsewhere = { at: instantOf(day, 'UTC', 0, 0) + minutes * MINUTE, zone: 'UTC' };
        expect(readNoteLine(line, now, as)).toEqual(readNoteLine(line, elsewhere, as));
      }),
      { numRuns: 1_500 },
    );
  });

  test('is counted in hours that pass, over midnight and over a change of the clock', () => {
    for (const zone of ZONES) {
      for (const [hours, line] of [
        [1, 'call Ada in an hour'],
        [20, 'call Ada in 20 hours'],
        [48, 'call Ada within 48 hours'],
      ] as const) {
        const now = { at: instantOf('2026-10-24', zone, 23, 59), zone };
        expect(readNoteLine(line, now, alone)?.due, `${zone} ${line}`).toBe(dayOf(now.at + hours * HOUR, zone));
      }
    }
  });

  test('has its tomorrow on the next day of the wall, at any minute of any day', () => {
    fc.assert(
      fc.property(someNow, (now) => {
        const day = dayOf(now.at, now.zone);
        const next = new Date(Date.parse(`${day}T00:00:00Z`) + DAY).toISOString().slice(0, 10);
        expect(readNoteLine('thank Ada today', now, alone)).toMatchObject({ due: day, doubts: [] });
        expect(readNoteLine('thank Ada tomorrow', now, alone)).toMatchObject({ due: next, doubts: [] });
        expect(readNoteLine('thank Ada for the mic this morning', now, alone)).toMatchObject({ since: day });
        const friday = readNoteLine('thank Ada by Friday', now, alone)?.due ?? '';
        expect(new Date(`${friday}T00:00:00Z`).getUTCDay()).toBe(5);
        expect(friday > day && Date.parse(friday) - Date.parse(day) <= 7 * DAY).toBe(true);
      }),
    );
  });

  test('is read the other way round only where a date is made of numbers', () => {
    const numbers = /\d+[/-]\d/;
    fc.assert(
      fc.property(anyLine, someNow, fc.boolean(), (line, now, listed) => {
        const [month, day] = [false, true].map((dayFirst) => readNoteLine(line, now, { listed, dayFirst }));
        if (!numbers.test(line)) expect(day).toEqual(month);
        expect({ ...day, since: null, due: null, doubts: null }).toEqual({
          ...month,
          since: null,
          due: null,
          doubts: null,
        });
      }),
      { numRuns: 1_000 },
    );
    const dayFirst = { listed: false, dayFirst: true };
    expect(understood('thank Ada by 12/3', NOW, dayFirst)).toMatchObject({ due: '2027-03-12', doubts: ['due'] });
    expect(understood('thank Ada by 3/12', NOW, dayFirst)).toMatchObject({ due: '2026-12-03', doubts: ['due'] });
    expect(understood('thank Ada by 25/12', NOW, dayFirst)).toMatchObject({ due: '2026-12-25', doubts: [] });
    expect(understood('thank Ada by 12/25', NOW, dayFirst)).toMatchObject({ due: '2026-12-25', doubts: [] });
  });

  test('is read to its end in one go, however long it is and whatever is repeated in it', () => {
    const repeated = fc
      .tuple(
        fc.constantFrom('', 'thank Ada for ', 'call Ada to ', 'Ada - '),
        fc.array(fc.constantFrom(...WORDS, 'really', 'big', 'x-', '1.', 'é', "s'", '(('), {
          minLength: 1,
          maxLength: 3,
        }),
        fc.constantFrom(' ', ''),
      )
      .map(([before, words, between]) => (before + (words.join(' ') + between).repeat(2_000)).slice(0, 2_000));
    fc.assert(
      fc.property(repeated, someAs, (line, as) => {
        const note = readNoteLine(line, NOW, as);
        expect(note === null || typeof note.person === 'string').toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});
