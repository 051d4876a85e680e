import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hintsFor } from '../../../utils/core/notes/hints.ts';
import { blanksIn } from '../../../utils/core/notes/merge.ts';
import { NOTE_KINDS, type NoteKind } from '../../../utils/core/notes/note-fields.ts';
import { startingPoint, TONES, type Tone } from '../../../utils/core/notes/starting-points.ts';
import { en } from '../../../utils/words/locales/en/index.ts';
import { startingPoints } from '../../../utils/words/locales/en/starting-points.ts';
import { makeWords } from '../../../utils/words/words.ts';

const words = makeWords({ locale: 'en-GB', zone: 'UTC', now: Date.UTC(2026, 8, 1) }, en);

interface About {
  readonly person?: string;
  readonly occasion?: string | null;
  readonly day?: string | null;
  readonly me?: string | null;
}
function written(
  kind: NoteKind,
  tone: Tone,
  { person = 'Ada Lovelace', occasion = null, day = null, me = 'Grace' }: About = {},
) {
  const { subject, body } = startingPoint({ kind, person, occasion, day, me }, tone);
  return { subject: words.say(subject), body: body.map(words.say).join('\n\n') };
}

/** What somebody might write into each blank. */
const FILLED: Readonly<Record<string, string>> = {
  '[name]': 'Ada',
  '[your name]': 'Grace',
  '[what they did]': 'the referral',
  '[one moment of it]': 'the call from the hospital on Monday morning',
  '[one exact detail]': 'the list of three names',
  '[what it changed for you]': 'we have work until May',
  '[what you spoke about]': 'your printers',
  '[the one thing you promised]': 'ask who repairs them',
  '[the link, the file, the answer]': 'Rosa Bianchi, and she comes on Fridays',
  '[one thing they told you]': 'paper that curls',
  '[what they achieved]': 'the prize',
  '[a moment that shows how they got there]': 'you at the blackboard, the evening before the first reading',
  '[what you wish them]': 'a very quiet August',
  '[what you know it took]': 'eleven drafts and one flood',
  '[what they do well]': 'your ear for dialogue',
  '[the work that went into it]': 'nine years of mornings',
  '[a moment worth sharing]': 'how he held the ladder for everyone',
  '[a day]': 'Thursday',
  '[one small thing you can do for them]': 'leave soup at the door',
  '[the delay, the sound, the mistake]': 'the sound',
  '[What happened, in one sentence]': 'The microphone failed twice and I went on without it',
  '[what happened, in one sentence]': 'the microphone failed twice and I went on without it',
  '[what it cost them]': 'the second half of the story',
  '[what you should have done]': 'stopped and changed it',
  '[what is different now]': 'put a second one beside the desk',
};
const filled = (body: string): string =>
  blanksIn(body).reduce((text, { text: blank }) => text.replace(blank, () => FILLED[blank] ?? blank), body);

/** Such as people write them, and such as hardly anybody does. */
const PEOPLE = [
  'Ada Lovelace',
  'ada',
  'Prof. Weber',
  "O'Neil, Mary",
  'Ada and Bob',
  'the Tuesday group',
  'the caterer',
  '山田 太郎',
  '',
];
const OCCASIONS = [
  null,
  'the mic',
  'The referral.',
  'introducing me to Bob',
  'her new job',
  'yesterday',
  'the talk  yesterday',
  'being there for all of us on the longest evening of the whole year',
];
const DAYS = [null, '19 August', 'August 19, 2025'];
const each = NOTE_KINDS.flatMap((kind) => TONES.map((tone) => [kind, tone] as const));

describe.each(each)('a note of %s that begins %s', (kind, tone) => {
  test('reads as a whole with whatever is known of it', () => {
    for (const person of PEOPLE)
      for (const occasion of OCCASIONS)
        for (const day of DAYS)
          for (const me of ['Grace', null]) {
            const { subject, body } = written(kind, tone, { person, occasion, day, me });
            for (const text of [subject, body]) {
              expect(text).not.toMatch(/undefined|null|[{}]|start\./);
              expect(text).not.toMatch(/ {2}|\.\.|[,.]{2}| [,.!?]|\n /);
              expect(text).not.toMatch(/yesterday|\b(?:her|his)\b|\b(\w+) \1\b/i);
              expect(text.trim()).toBe(text);
            }
            expect(subject).not.toContain('\n');
            expect(subject).not.toMatch(/[[\].]/);
            expect(subject.length).toBeLessThan(90);
            const [greeting = '', ...paragraphs] = body.split('\n\n');
            expect(greeting).toMatch(/^(?:Dear|Hello) .+,$/);
            expect(paragraphs.at(-1)).toMatch(/^[A-Z][a-z ]+,\n(?:Grace|\[your name\])$/);
            // Every sentence begins with a capital and ends.
            for (const paragraph of paragraphs.slice(0, -1))
              for (const sentence of paragraph.split(/(?<=\.) /)) expect(sentence).toMatch(/^\[?[A-Z].*\.$/s);
          }
  });

  test('is short', () => {
    expect(written(kind, tone).body.split(/\s+/).length).toBeLessThan(75);
  });

  test('asks for nothing, flatters nobody, and wears no phrase that everybody wears', () => {
    const { subject, body } = written(kind, tone, { day: '19 August' });
    expect(`${subject}\n${body}`).not.toMatch(
      /[?!]|\bif\b|\bplease\b|\bcould you|let me know|finds you well|reach out|touch base|circl(?:e|ing) back|amazing|incredible|so much|at least|everything happens|better place|time heals|stay strong|thoughts and prayers|inconvenience|well deserved|forgive/i,
    );
  });

  test('as it is, waits for its blanks, and for nothing else once they are filled', () => {
    for (const person of PEOPLE)
      for (const occasion of OCCASIONS)
        for (const day of DAYS) {
          const { body } = written(kind, tone, { person, occasion, day });
          const about = { kind, person, occasion };
          expect(hintsFor({ body }, about)).toEqual(['blanks']);
          expect(blanksIn(filled(body))).toEqual([]);
          expect(hintsFor({ body: filled(body) }, about)).toEqual([]);
        }
  });

  test('takes whatever names and occasions it is given', () => {
    const any = fc.string({ unit: 'grapheme', maxLength: 40 });
    fc.assert(
      fc.property(any, fc.option(any), fc.option(any), fc.option(any), (person, occasion, day, me) => {
        const { subject, body } = startingPoint({ kind, person, occasion, day, me }, tone);
        for (const said of [subject, ...body]) {
          expect(Object.keys(startingPoints)).toContain(said.key);
          expect(words.say(said)).not.toMatch(/undefined|\bstart\.[a-z]/);
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('a first line', () => {
  test('thanks for what is known, in the words one would say it in', () => {
    expect(written('thanks', 'warm', { occasion: 'her advice' })).toEqual({
      subject: 'Thank you for your advice',
      body: 'Dear Ada,\n\nThank you for your advice. I keep thinking of [one moment of it]. Because of that, [what it changed for you].\n\nI wanted you to know.\n\nWarmly,\nGrace',
    });
  });

  test('greets a group as one, and somebody without a name with a blank', () => {
    expect(written('apology', 'plain', { person: 'the Tuesday group' }).body).toMatch(/^Hello everyone,\n/);
    expect(written('apology', 'formal', { person: 'the Tuesday group' }).body).toMatch(/^Dear everyone,\n/);
    expect(written('thanks', 'plain', { person: 'the caterer' }).body).toMatch(/^Hello \[name\],\n/);
  });

  test('greets formally by the whole name, and who mourns never with “Hello”', () => {
    expect(written('thanks', 'formal', { person: 'Lovelace, Dr. Ada' }).body).toMatch(/^Dear Dr\. Ada Lovelace,\n/);
    for (const tone of TONES) expect(written('condolence', tone).body).toMatch(/^Dear /);
  });

  test('says on which day something was promised, or went wrong, where that is known', () => {
    expect(written('follow-up', 'plain', { day: '19 August' }).body).toContain('On 19 August, I said I would [');
    expect(written('follow-up', 'plain').body).toContain('. I said I would [');
    expect(written('apology', 'warm', { day: '19 August' }).body).toContain('On 19 August, [what happened');
  });

  test('of a condolence names nothing in its subject', () => {
    expect(written('condolence', 'warm', { occasion: 'the loss of her father' })).toMatchObject({
      subject: 'Thinking of you',
      body: expect.stringContaining('I heard about the loss of your father, and I am so sorry.'),
    });
  });

  test('keeps a long occasion for the note itself', () => {
    const occasion = `helping me carry ${'chairs and '.repeat(5)}tables`;
    const { subject, body } = written('thanks', 'plain', { occasion });
    expect(subject).toBe('Thank you');
    expect(body).toContain(`Thank you for ${occasion}.`);
  });

  test('of an apology says what happened, whose it was, and what is different now', () => {
    for (const tone of TONES) {
      const { body } = written('apology', tone);
      expect(body).toMatch(/\[What happened, in one sentence\]/);
      expect(body).toMatch(/my mistake|mine/);
      expect(body).toMatch(/\[what is different now\]/);
    }
  });

  test('uses every text that there is for it', () => {
    const used = new Set<string>();
    const spy = (said: ReturnType<typeof startingPoint>['subject']) => {
      const own = `${said.key}.${said.with?.['kind']}`;
      used.add(Object.hasOwn(startingPoints, own) ? own : said.key);
      for (const value of Object.values(said.with ?? {}))
        if (typeof value === 'object' && 'key' in value) used.add(value.key);
    };
    for (const [kind, tone] of each)
      for (const person of ['Ada', 'the Tuesday group', 'the caterer'])
        for (const known of [null, '19 August']) {
          const { subject, body } = startingPoint(
            { kind, person, occasion: known && 'the mic', day: known, me: known },
            tone,
          );
          [subject, ...body].forEach(spy);
        }
    expect(Object.keys(startingPoints).filter((key) => key.startsWith('start.') && !used.has(key))).toEqual([]);
  });
});
