import { expect, test } from 'vitest';
import { questionSpeech, reminderSpeech } from '../../utils/background/speak.ts';
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

test('a note is never spoken of on a page', () => {
  const note = noteRow();
  expect(reminderSpeech(note, 'out', { path: '/', wrong: [] }, agendaOf([note]), words, now)).toBeNull();
});
