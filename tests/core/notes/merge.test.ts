import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  blanksIn,
  firstNameOf,
  fullName,
  greetingName,
  MERGE_FIELDS,
  type MergeValues,
  mergeInto,
  mergeValues,
  namesOf,
  occasionInNote,
} from '../../../utils/core/notes/merge.ts';
import { en } from '../../../utils/words/locales/en/index.ts';
import { makeWords } from '../../../utils/words/words.ts';

const VALUES: MergeValues = {
  name: 'Ada Lovelace',
  first: 'Ada',
  occasion: 'the referral',
  day: '19 August',
  me: 'Grace',
};
const NONE: MergeValues = { name: null, first: null, occasion: null, day: null, me: null };
const text = fc.string({ unit: 'grapheme', maxLength: 60 });

describe('a template of one’s own', () => {
  test('has its fields filled, each wherever it stands', () =>
    expect(mergeInto('Dear {first}, {first}!\n\nThank you for {occasion} on {day}.\n{me}, to {name}', VALUES)).toEqual({
      text: 'Dear Ada, Ada!\n\nThank you for the referral on 19 August.\nGrace, to Ada Lovelace',
      blanks: [],
    }));

  test('keeps a field without a value as a blank that is seen, and names it once', () =>
    expect(
      mergeInto('Dear {first}, thank you for {occasion}. Again: {occasion}. {me}', { ...NONE, first: 'Ada', me: ' ' }),
    ).toEqual({
      text: 'Dear Ada, thank you for [occasion]. Again: [occasion]. [me]',
      blanks: ['occasion', 'me'],
    }));

  test('leaves what is no field as it is, and does not call it a blank', () => {
    for (const other of ['{thing}', '{}', '{First}', '{{', '{ me }', '{me', '{name|x}', '{constructor}', '{__proto__}'])
      expect(mergeInto(other, NONE)).toEqual({ text: other, blanks: [] });
    expect(mergeInto('{{me}}', VALUES).text).toBe('{Grace}');
  });

  test('puts a value in as text, once: it is not merged again and is no pattern', () => {
    for (const value of ['{me}', '{first} {name}', '$&', '$1', '$$', '$`', '\\n', '[occasion]'])
      expect(mergeInto('a {occasion} b', { ...VALUES, occasion: value })).toEqual({ text: `a ${value} b`, blanks: [] });
  });

  test('of whatever text and values is merged without failing, and without braces comes back as it was', () => {
    const value = fc.option(text);
    const values = fc.record({ name: value, first: value, occasion: value, day: value, me: value });
    const piece = fc.oneof(text, fc.constantFrom(...MERGE_FIELDS.map((field) => `{${field}}`), '{', '}', '$&'));
    fc.assert(
      fc.property(fc.array(piece), values, (pieces, given) => {
        const template = pieces.join('');
        const { text: merged, blanks } = mergeInto(template, given);
        if (!/\{\w+\}/.test(template)) expect(merged).toBe(template);
        // Taken apart where the fields are, and put together from the values: the same.
        const parts = template.split(/\{(name|first|occasion|day|me)\}/);
        const byHand = parts.map((part, at) => {
          const field = MERGE_FIELDS.find((one) => one === part);
          return at % 2 === 1 && field ? (given[field]?.trim() ? given[field] : `[${field}]`) : part;
        });
        expect(merged).toBe(byHand.join(''));
        expect(new Set(blanks).size).toBe(blanks.length);
        for (const blank of blanks) expect(merged).toContain(`[${blank}]`);
      }),
    );
  });
});

describe('the first name', () => {
  test.each<[person: string, first: string | null]>([
    ['Ada Lovelace', 'Ada'],
    ['ada', 'ada'],
    ['ADA LOVELACE', 'ADA'],
    ['  Ada \t Lovelace ', 'Ada'],
    ['Dr. Ada Lovelace', 'Ada'],
    ['Dr Ada Lovelace-King', 'Ada'],
    ['Prof. Dr. Anna Weber', 'Anna'],
    ['Prof. Weber', 'Prof. Weber'],
    ['Prof. Weber, PhD', 'Prof. Weber'],
    ['Ada Lovelace, Ph.D.', 'Ada'],
    ['Sammy Davis, Jr.', 'Sammy'],
    ['Mrs. Smith', 'Mrs. Smith'],
    ['Mr and Mrs Smith', 'Mr and Mrs Smith'],
    ['Dr. J. Watson', 'Dr. J. Watson'],
    ['Dr. van der Berg', 'Dr. van der Berg'],
    ['Sir Tim', 'Sir Tim'],
    ['Aunt May', 'Aunt May'],
    ['Lady Gaga', 'Lady Gaga'],
    ['O’Neil, Mary', 'Mary'],
    ["O'Neil, Mary", 'Mary'],
    ['Lovelace, Dr. Ada', 'Ada'],
    ['van der Berg, Anna', 'Anna'],
    ['de la Cruz, María José', 'María'],
    ['Ada Lovelace, Acme', 'Ada'],
    ['Ada, the caterer', 'Ada'],
    ['Ada,', 'Ada'],
    ['Ada and Bob', 'Ada and Bob'],
    ['Ada Lovelace and Bob Smith', 'Ada and Bob'],
    ['Ada Lovelace & Bob', 'Ada & Bob'],
    ['Ada, Bob and Grace Hopper', 'Ada, Bob and Grace'],
    ['Ada, Bob, and Grace', 'Ada, Bob, and Grace'],
    ['Dr. Ada Lovelace and Prof. Weber', 'Ada and Prof. Weber'],
    ['Bob Smith and his team', 'Bob and his team'],
    ['Jean-Luc Picard', 'Jean-Luc'],
    ['J. Robert Oppenheimer', 'Robert'],
    ['J. R. R. Tolkien', 'J. R. R. Tolkien'],
    ['J.K. Rowling', 'J.K. Rowling'],
    ['JJ Abrams', 'JJ'],
    ['Mary J. Blige', 'Mary'],
    ['A Smith', 'A Smith'],
    ['An Wang', 'An'],
    ['My Nguyen', 'My'],
    ['van Gogh', 'van Gogh'],
    ['Will', 'Will'],
    ['Mark Sunday', 'Mark'],
    ['May', 'May'],
    ['April May June', 'April'],
    ['Sam Crew', 'Sam'],
    ['Bruce Boss', 'Bruce'],
    ['Ada (Acme)', 'Ada'],
    ['(Ada)', '(Ada)'],
    ['Ada from Acme', 'Ada'],
    ['Ada from the Tuesday group', 'Ada'],
    ['Ada at the front desk', 'Ada'],
    ['Ada 🎤', 'Ada'],
    ['Ада Лавлейс', 'Ада'],
    ['Άντα Λάβλεϊς', 'Άντα'],
    ['山田 太郎', '山田 太郎'],
    ['김 민수', '김 민수'],
    ['やまだ', 'やまだ'],
    ['עדה לאבלייס', 'עדה לאבלייס'],
    ['عبد الله', 'عبد الله'],
    ['अदा लवलेस', 'अदा लवलेस'],
    ['the Tuesday group', null],
    ['Tuesday Group', null],
    ['our Tuesday group', null],
    ['the volunteers', null],
    ['the Millers', null],
    ['the Miller family', null],
    ['the people at Acme', null],
    ['the choir of St. Mary', null],
    ['the crew', null],
    ['everyone', null],
    ['Everyone at Acme', null],
    ['all who came', null],
    ['both of them', null],
    ['Team Acme', null],
    ['my colleagues', null],
    ['Ada’s team', null],
    ['Ada’s sister', null],
    ['the band and the crew', null],
    ['Acme Ltd', null],
    ['Acme GmbH', null],
    ['the caterer', null],
    ['My sister', null],
    ['a woman in the third row', null],
    ['ada@example.com', null],
    ['', null],
    ['  ', null],
  ])('of “%s” is %j', (person, first) => expect(firstNameOf(person)).toBe(first));

  test.each([
    ['the Tuesday group', { key: 'start.everyone' }],
    ['the Millers', { key: 'start.everyone' }],
    ['the band and the crew', { key: 'start.everyone' }],
    ['Ada Lovelace', 'Ada'],
    ['the caterer', null],
    ['my boss', null],
    ['the bus driver', null],
    ['Ada’s sister', null],
    ['Ada’s parents', { key: 'start.everyone' }],
    ['ada@example.com', null],
    ['', null],
  ] as const)('in a greeting to “%s” is %j', (person, greeted) => expect(greetingName(person)).toEqual(greeted));

  test.each([
    ["O'Neil, Mary", "Mary O'Neil"],
    ['Ada Lovelace, Acme', 'Ada Lovelace'],
    ['Ada from Acme', 'Ada'],
    ['Dr. Ada  Lovelace', 'Dr. Ada Lovelace'],
    ['the caterer', 'the caterer'],
    ['the Tuesday group', 'the Tuesday group'],
    [' ', null],
  ])('stands in the name as it is spoken: “%s” is %j', (person, name) => expect(fullName(person)).toBe(name));

  test('is one of the names that somebody may be called by', () => {
    expect(namesOf('Prof. Dr. Ada van Lovelace')).toEqual(['Ada', 'Lovelace']);
    expect(namesOf('Ada and J. Smith')).toEqual(['Ada', 'Smith']);
    expect(namesOf('the Tuesday group')).toEqual([]);
  });

  test('of whatever text is something of it, or none', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          text,
          fc
            .array(fc.constantFrom('Ada', 'and', ',', 'the', 'Dr.', 'van', 'team', "'s", '(', ')', '&', 'J.', '@'))
            .map((words) => words.join(' ')),
        ),
        (person) => {
          const first = firstNameOf(person);
          if (first !== null) {
            expect(first.trim()).toBe(first);
            expect(first).not.toBe('');
            for (const word of first.split(' ')) expect(person).toContain(word);
          }
          for (const name of namesOf(person)) expect(person).toContain(name);
        },
      ),
    );
  });
});

describe('an occasion', () => {
  test.each<[written: string | null, spoken: string | null]>([
    ['the referral', 'the referral'],
    ['the mic', 'the mic'],
    ['introducing me to Bob', 'introducing me to Bob'],
    ['The referral', 'the referral'],
    ['  the   sound.  ', 'the sound'],
    ['for the referral', 'the referral'],
    ['about last night', null],
    ['on-site support', 'on-site support'],
    ['at PyCon', 'at PyCon'],
    ['her new job', 'your new job'],
    ['His advice', 'your advice'],
    ['his “Dark Materials”', 'his “Dark Materials”'],
    ['the loss of her father', 'the loss of your father'],
    ['the wait before their show', 'the wait before your show'],
    ['introducing me to Bob and his team', 'introducing me to Bob and his team'],
    ['letting her speak', 'letting her speak'],
    ['helping her', 'helping her'],
    ['yesterday', null],
    ['Yesterday.', null],
    ['last night', null],
    ['the talk yesterday', 'the talk'],
    ['the talk from last night', 'the talk'],
    ["yesterday's talk", 'the talk'],
    ['last night’s dinner', 'the dinner'],
    ['the interview in USA Today', 'the interview in USA Today'],
    ["Tomorrow's Leaders", "Tomorrow's Leaders"],
    ['the show on Tuesday', 'the show on Tuesday'],
    ['¡la charla!', 'la charla'],
    ['die Folien', 'die Folien'],
    ['講演', '講演'],
    ['...', null],
    ['', null],
    [null, null],
  ])('written as %j is spoken of as %j', (written, spoken) => expect(occasionInNote(written)).toBe(spoken));

  test('of whatever text is trim, ends in no full stop, and stays so', () => {
    fc.assert(
      fc.property(text, (written) => {
        const spoken = occasionInNote(written);
        expect(spoken ?? 'x').toMatch(/^\S(?:.*[^\s.,;:!?…])?$/su);
      }),
    );
  });
});

test('what a template is filled with is known of the note, and worded', () => {
  const words = makeWords({ locale: 'en-GB', zone: 'UTC', now: 0 }, en);
  const about = { occasion: 'her talk', day: '19 August', me: 'Grace' };
  expect(mergeValues({ ...about, person: 'Lovelace, Ada' }, words.say)).toEqual({
    name: 'Ada Lovelace',
    first: 'Ada',
    occasion: 'your talk',
    day: '19 August',
    me: 'Grace',
  });
  const group = mergeValues({ ...about, person: 'the Tuesday group' }, words.say);
  expect(mergeInto('Hello {first},', group).text).toBe('Hello everyone,');
  const unnamed = mergeValues({ ...about, person: 'the caterer' }, words.say);
  expect(mergeInto('Hello {first},', unnamed).text).toBe('Hello [first],');
});

describe('blanks', () => {
  test('are found where a text still waits for words', () => {
    expect(blanksIn('Dear [name],\nthank you for [what they did].')).toEqual([
      { at: 5, text: '[name]' },
      { at: 27, text: '[what they did]' },
    ]);
    expect(blanksIn('[…] and {first}').map(({ text: blank }) => blank)).toEqual(['[…]', '{first}']);
  });

  test('are not seen in ticks, footnotes, links, asides or what is never closed', () => {
    for (const other of [
      '[ ]',
      '[x] done',
      '[X]',
      'as shown [2]',
      '[our page](https://ada.example)',
      '[',
      ']',
      '[a\nb]',
      '[]',
      `[${'a'.repeat(81)}]`,
      '{thing}',
    ])
      expect(blanksIn(other)).toEqual([]);
  });

  test('stand where they are said to stand', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(text, fc.constantFrom('[', ']', '[name]', '{me}'))).map((parts) => parts.join('')),
        (body) => {
          for (const { at, text: blank } of blanksIn(body)) expect(body.slice(at, at + blank.length)).toBe(blank);
        },
      ),
    );
  });
});
