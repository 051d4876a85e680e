import { describe, expect, test } from 'vitest';
import { type OpenPage, questionSpeech, reminderSpeech } from '../../utils/background/speak.ts';
import type { AssetRow, NotesHere } from '../../utils/core/bulbs/row.ts';
import type { Voice } from '../../utils/core/nudges/choose-nudge.ts';
import { WORDINGS } from '../../utils/core/nudges/limits.ts';
import { en } from '../../utils/words/locales/en/index.ts';
import { makeWords } from '../../utils/words/words.ts';
import { agendaOf, assetRow, NOW, noteRow, ZONE } from '../components/popup-house.ts';

const now = { at: NOW, zone: ZONE };
const words = makeWords({ locale: 'en', zone: ZONE, now: NOW }, en);
const fault = {
  key: 'k',
  check: 'dead-link',
  page: 'https://secret.example/page',
  params: { target: 'gone-secret.example' },
};

const PAGE: OpenPage = { path: '/in/secret', wrong: new Map(), hushed: {} };
const TURNS = Array.from({ length: WORDINGS }, (_, wording) => wording);

const reported = {
  ...fault,
  check: 'reported',
  params: { what: 'secret words', quote: 'secret quote', title: 'Secret page' },
  handedOver: { to: 'Secret Sam', at: NOW },
};

/** A bulb with a secret in everything that a person wrote or a look found. */
const secretive = (over: Partial<AssetRow>): AssetRow =>
  assetRow({
    title: 'Secret title',
    urls: ['https://secret.example/in/secret'],
    editUrl: 'https://secret.example/edit',
    opens: 'https://secret.example/edit',
    host: 'secret.example',
    ...over,
  });

test.each([
  ['of a kind that is known', {}],
  ['of one’s own', { kind: 'own' }],
  ['that dims', { state: 'dimming' }],
  ['without a date', { lastDay: null, line: [{ key: 'line.lastUnknown' }] }],
  ['with something found', { faults: [fault], faultCount: 1 }],
  ['with something reported', { faults: [reported], faultCount: 1 }],
] as const)('what a banner says of a bulb %s names nothing that a person wrote, and no address', (_, over) => {
  const row = secretive(over as Partial<AssetRow>);
  const agenda = agendaOf([row, noteRow({ person: 'Secret person', occasion: 'secret occasion' })]);
  const other: Voice = { bulb: 'a-0000000000002' as AssetRow['bulb'], row, because: 'dimming' };
  const about = { bulb: row.bulb, row, because: 'out' } as const;
  const reminders = TURNS.flatMap((wording) => [
    reminderSpeech({ about: [about], wording }, PAGE, agenda, words, now),
    reminderSpeech({ about: [about, other], wording }, PAGE, agenda, words, now),
  ]);
  for (const speech of [...reminders, questionSpeech(row, agenda, words, now)]) {
    expect(speech.sentence).toBeTruthy();
    expect(JSON.stringify(speech)).not.toMatch(/secret|https?:/i);
  }
});

describe('what a banner says', () => {
  const row = secretive({});
  const other = secretive({ bulb: 'a-0000000000002' as AssetRow['bulb'], state: 'dimming' });
  const agenda = agendaOf([row, other]);
  const speak = (wording: number, because: Voice['because'] = 'out', hushed: OpenPage['hushed'] = {}) =>
    reminderSpeech({ about: [{ bulb: row.bulb, row, because }], wording }, { ...PAGE, hushed }, agenda, words, now);

  test('is worded otherwise each time, and says so', () => {
    const said = TURNS.map((wording) => speak(wording).sentence);
    expect(new Set(said).size).toBe(WORDINGS);
    expect(said.join(' ')).not.toContain('banner.');
    expect(speak(1).why).toContain('The words change each time');
    expect(speak(1).why).toContain('At most 2 reminders a day');
    expect(speak(1, 'standing').why, 'what hangs already has used up its turn').not.toContain('a day');
  });

  test('has three phrasings of every sentence, no two alike, and each fills the same places', () => {
    const firsts = Object.keys(en).filter((key) => `${key}.2` in en && key.startsWith('banner.'));
    expect(firsts.length).toBeGreaterThan(12);
    const formsOf = (key: string) => {
      const text: unknown = en[key as keyof typeof en];
      return typeof text === 'string' ? [text] : Object.values(text as Record<string, string>);
    };
    const places = (form: string) => [...form.matchAll(/\{\w+\}/g)].map(String).sort();
    for (const key of firsts) {
      const turns = [key, ...TURNS.slice(1).map((turn) => `${key}.${turn + 1}`)].map(formsOf);
      expect(new Set(turns.map((forms) => JSON.stringify(forms))).size, key).toBe(WORDINGS);
      for (const forms of turns) expect(places(forms.at(-1) ?? ''), key).toEqual(places(turns[0]?.at(-1) ?? ''));
    }
  });

  test('of two things is one banner: how many there are, the first with its act, and the other with its own', () => {
    const about = [
      { bulb: row.bulb, row, because: 'out' },
      { bulb: other.bulb, row: other, because: 'dimming' },
    ] as const;
    const speech = reminderSpeech({ about, wording: 0 }, PAGE, agenda, words, now);
    expect(speech.sentence).toMatch(/^2 things here\. Your bulb “.+” burned out\.$/);
    expect(speech.line).not.toContain('burned out');
    expect(speech.also?.first).toMatch(/^Your bulb “.+” burned out\.$/);
    expect(speech.also).toMatchObject({ bulb: other.bulb, state: 'dimming', act: speech.act });
    expect(speech.also?.sentence).toContain('is dimming');
    expect(speech.tells).toEqual({ bulbs: [row.bulb, other.bulb], because: 'out', wording: 0 });
    expect(speech.also?.why).toContain('meant for every');
    expect(speech.also?.words).toEqual({ done: 'Done', doneSaid: 'Relit.', close: 'Close for a week' });
  });

  test.each([
    [undefined, 'Close for a week'],
    [1, 'Close for 2 weeks'],
    [2, 'Close for 4 weeks'],
    [3, 'Close for 8 weeks'],
  ])('names for how long × closes it, after it was closed %s times', (times, label) => {
    const hushed = times === undefined ? {} : { [row.bulb]: { until: NOW, times } };
    expect(speak(0, 'out', hushed).words.close).toBe(label);
    expect(questionSpeech(row, agenda, words, now).words.close).toBe('Close');
  });
});

describe('what a banner says of notes that wait', () => {
  const note = noteRow({ person: 'Secret Person', occasion: 'the secret occasion', address: 'secret@secret.example' });
  const house = agendaOf([note]);
  const speak = (
    count: number,
    thanks: boolean,
    {
      because = 'ready',
      ready = true,
      wording = 0,
    }: { because?: Voice['because']; ready?: boolean; wording?: number } = {},
  ) => {
    const notes: NotesHere = { note: note.bulb, count, thanks, ready };
    return reminderSpeech({ about: [{ bulb: note.bulb, notes, because }], wording }, PAGE, house, words, now);
  };

  test.each([
    [1, true, 'One thank-you is ready to send.', 'Open it', 'Sent'],
    [1, false, 'A note is ready to send.', 'Open it', 'Sent'],
    [2, true, '2 notes are ready to send.', 'Open them', ''],
    [2, false, '2 notes are ready to send.', 'Open them', ''],
    [1200, false, '1,200 notes are ready to send.', 'Open them', ''],
  ])('%i, all of them thanks: %s', (count, thanks, sentence, act, done) => {
    const speech = speak(count, thanks);
    expect(speech).toMatchObject({ is: 'reminder', sentence, act, line: '', shows: false });
    expect(speech.words).toMatchObject({ done, doneSaid: 'Sent.', later: 'Later', notHere: 'Not on this site' });
  });

  test.each([
    [1, 'A note is waiting to be written.'],
    [3, '3 notes are waiting to be written.'],
  ])('%i that are not written yet: %s And nobody can say there that they were sent', (count, sentence) => {
    expect(speak(count, false, { ready: false, because: 'waiting' })).toMatchObject({ sentence, words: { done: '' } });
  });

  test('is that they are there: no name, no occasion, no address, no kind but thanks, and never that one is out', () => {
    for (const because of ['ready', 'waiting', 'standing'] as const)
      for (const [count, thanks] of [
        [1, true],
        [1, false],
        [3, false],
      ] as const) {
        for (const wording of TURNS) {
          const {
            bulb,
            words: text,
            ...said
          } = speak(count, thanks, { because, ready: because !== 'waiting', wording });
          expect(bulb).toBe(note.bulb);
          expect(JSON.stringify({ ...said, text })).not.toMatch(
            /secret|person|https?:|@|apolog|congrat|condol|follow/i,
          );
          expect([said.sentence, said.why, said.state].join(' ')).not.toMatch(/burned|\bout\b/);
        }
      }
  });

  test('says why', () => {
    expect(speak(1, true).why).toContain('begun and not sent yet');
    expect(speak(1, true, { ready: false }).why).toContain('not written yet');
  });
});

describe('what a banner says of a bulb that waits for what was asked for', () => {
  const waiting = (awaited: AssetRow['awaited']) =>
    secretive({
      kind: 'linkedin-export',
      host: 'linkedin.com',
      state: awaited === 'gone' ? 'out' : 'dimming',
      awaited,
      line: [{ key: `line.awaited.${awaited}`, with: { day: { day: '2026-03-09' } } }],
    });

  test.each([
    ['ready', 'Got it', 'LinkedIn mails a link within a day, good for three. You asked on 9 March.'],
    ['gone', 'Ask once more', 'You asked on 9 March, so the link in LinkedIn’s mail has run out. Ask once more.'],
  ] as const)('is what there is to do about it, and never that it is done: %s', (awaited, act, line) => {
    const row = waiting(awaited);
    const british = makeWords({ locale: 'en-GB', zone: ZONE, now: NOW }, en);
    const agenda = agendaOf([row]);
    const speech = reminderSpeech(
      { about: [{ bulb: row.bulb, row, because: 'out' }], wording: 0 },
      PAGE,
      agenda,
      british,
      now,
    );
    expect(speech).toMatchObject({ act, line });
    expect(speech.words.done).toBe('');
    expect(speech.why).toContain('You asked LinkedIn for it');
    expect(speech.why).not.toContain('since it was last refreshed');
  });
});
