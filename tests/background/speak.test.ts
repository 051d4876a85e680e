import { describe, expect, test } from 'vitest';
import { notesSpeech, questionSpeech, reminderSpeech } from '../../utils/background/speak.ts';
import type { AssetRow } from '../../utils/core/bulbs/row.ts';
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
  for (const speech of [
    reminderSpeech(row, 'out', { path: '/in/secret', wrong: [] }, agenda, words, now),
    questionSpeech(row, agenda, words, now),
  ]) {
    expect(speech?.sentence).toBeTruthy();
    expect(JSON.stringify(speech)).not.toMatch(/secret|https?:/i);
  }
});

test('a note by itself is never spoken of on a page', () => {
  const note = noteRow();
  expect(reminderSpeech(note, 'out', { path: '/', wrong: [] }, agendaOf([note]), words, now)).toBeNull();
});

describe('what a banner says of notes that are ready to be sent', () => {
  const note = noteRow({ person: 'Secret Person', occasion: 'the secret occasion', address: 'secret@secret.example' });
  const house = agendaOf([note]);
  const speak = (count: number, thanks: boolean, because: 'ready' | 'standing' = 'ready') =>
    notesSpeech({ note: note.bulb, count, thanks }, because, house, words, now);

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

  test('is that they are there: no name, no occasion, no address, no kind but thanks, and never that one is out', () => {
    for (const because of ['ready', 'standing'] as const)
      for (const [count, thanks] of [
        [1, true],
        [1, false],
        [3, false],
      ] as const) {
        const { bulb, words: text, ...said } = speak(count, thanks, because);
        expect(bulb).toBe(note.bulb);
        expect(JSON.stringify({ ...said, text })).not.toMatch(/secret|person|https?:|@|apolog|congrat|condol|follow/i);
        expect([said.sentence, said.why, said.state].join(' ')).not.toMatch(/burned|\bout\b/);
      }
  });

  test('says why, and how seldom it comes where it has just come', () => {
    expect(speak(1, true).why).toContain('one about notes a week');
    expect(speak(1, true, 'standing').why).not.toContain('week');
  });
});
