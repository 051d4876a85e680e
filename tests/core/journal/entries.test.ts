import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ENTRY_VERSION, MAX_ADDRESSES, MAX_DATES, parseEntry } from '../../../utils/core/journal/entries.ts';

const hung = {
  id: '0mlhtwq800000-dev0001-myu3zj3wpuy8m',
  at: Date.UTC(2026, 1, 11),
  zone: 'Europe/Vienna',
  version: 1,
  type: 'asset.hung',
  data: {
    asset: 'a-brvkxn96er1wq',
    kind: 'own',
    title: 'Mine',
    urls: ['https://ada.example/'],
    editUrl: null,
    cadence: { every: 1, unit: 'month' },
    lastDay: null,
    firstDue: Date.UTC(2026, 2, 11),
  },
};
const tended = (data: object, more: object = {}) => ({
  ...hung,
  type: 'asset.tended',
  data: { asset: 'a-brvkxn96er1wq', on: hung.at, evidence: 'said', ...data },
  ...more,
});
const set = (to: object) => ({ ...hung, version: ENTRY_VERSION, type: 'settings.changed', data: { to } });
const is = (raw: unknown) => parseEntry(raw).is;

describe('an entry of the journal', () => {
  test('is read as it was written', () => expect(parseEntry(hung)).toEqual({ is: 'known', entry: hung }));

  test.each([
    ['a bulb that was kept', { ...hung, type: 'bulb.kept', data: { bulb: 'a-brvkxn96er1wq' } }],
    ['a note that was kept', { ...hung, type: 'bulb.kept', data: { bulb: 'n-brvkxn96er1wq' } }],
    ['no weekly moment', set({ moment: null })],
    ['a weekly moment and dates', set({ moment: { day: 0, minutes: 0 }, dates: [{ month: 2, date: 29, name: 'x' }] })],
    ['notices', set({ notices: true })],
  ])('of %s is read as it was written', (_, raw) => expect(parseEntry(raw)).toEqual({ is: 'known', entry: raw }));

  test('of a type that is not known yet, or of a newer version, is kept as foreign', () => {
    expect(parseEntry({ ...hung, type: 'walk.finished' })).toEqual({
      is: 'foreign',
      entry: { id: hung.id, type: 'walk.finished' },
    });
    expect(parseEntry({ ...hung, version: ENTRY_VERSION + 1 })).toEqual({
      is: 'foreign',
      entry: { id: hung.id, type: 'asset.hung' },
    });
    expect(is({ ...hung, version: ENTRY_VERSION + 1, data: 'in another shape' })).toBe('foreign');
  });

  test('named like something that every object has is foreign, not code', () => {
    for (const type of ['constructor', '__proto__', 'toString', 'hasOwnProperty'])
      expect(is({ ...hung, type })).toBe('foreign');
  });

  test.each([
    ['nothing', null],
    ['a number', 7],
    ['a text', 'asset.hung'],
    ['a list', [hung]],
    ['no id', { ...hung, id: undefined }],
    ['an id that is too short', { ...hung, id: '0' }],
    ['an id in capitals', { ...hung, id: hung.id.toUpperCase() }],
    ['an id after all dates', { ...hung, id: 'zzzzzzzzzzzzz-dev0001-0000000000000' }],
    ['the year 9999', { ...hung, at: Date.UTC(9999, 0, 1) }],
    ['the year 1970', { ...hung, at: 0 }],
    ['half a millisecond', { ...hung, at: hung.at + 0.5 }],
    ['a zone on Mars', { ...hung, zone: 'Mars/Olympus' }],
    ['version 0', { ...hung, version: 0 }],
    ['version one and a half', { ...hung, version: 1.5 }],
    ['no payload', { ...hung, data: undefined }],
    ['31 February', { ...hung, data: { ...hung.data, lastDay: '2026-02-31' } }],
    ['a script as an address', { ...hung, data: { ...hung.data, urls: ['javascript:alert(1)'] } }],
    ['a script as an edit page', { ...hung, data: { ...hung.data, editUrl: 'data:text/html,x' } }],
    [
      'more addresses than anyone has',
      {
        ...hung,
        data: { ...hung.data, urls: Array.from({ length: MAX_ADDRESSES + 1 }, () => 'https://ada.example/') },
      },
    ],
    ['a name of 100 kB', { ...hung, data: { ...hung.data, title: 'x'.repeat(100_000) } }],
    ['an empty name', { ...hung, data: { ...hung.data, title: '' } }],
    ['a cadence of none', { ...hung, data: { ...hung.data, cadence: { every: 0, unit: 'day' } } }],
    ['a kind with a path', { ...hung, data: { ...hung.data, kind: '../../x' } }],
    ['a note in the place of an asset', tended({ asset: 'n-brvkxn96er1wq' })],
    ['evidence of another kind', tended({ evidence: 'heard' })],
    ['a kept bulb that is none', { ...hung, type: 'bulb.kept', data: { bulb: 'x-brvkxn96er1wq' } }],
    ['an eighth day of the week', set({ days: [7] })],
    ['a weekly moment on an eighth day', set({ moment: { day: 7, minutes: 900 } })],
    ['a weekly moment after midnight', set({ moment: { day: 5, minutes: 1_440 } })],
    ['a thirteenth month', set({ dates: [{ month: 13, date: 1, name: 'x' }] })],
    ['a date without a name', set({ dates: [{ month: 1, date: 1, name: ' ' }] })],
    [
      'more dates than are kept',
      set({ dates: Array.from({ length: MAX_DATES + 1 }, () => ({ month: 1, date: 1, name: 'x' })) }),
    ],
    ['notices that are neither on nor off', set({ notices: 'yes' })],
    ['an undo of nothing', { ...hung, type: 'undone', data: { entries: [] } }],
  ])('with %s is damaged, and says why', (_, raw) => {
    const parsed = parseEntry(raw);
    expect(parsed.is).toBe('damaged');
    if (parsed.is === 'damaged') expect(parsed.why).not.toBe('');
  });

  test('never throws and never lets through what it cannot write again, whatever is given', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.anything(),
          fc.record({
            id: fc.constant(hung.id),
            at: fc.constant(hung.at),
            zone: fc.constant('UTC'),
            version: fc.constant(1),
            type: fc.constantFrom('asset.hung', 'undone', 'settings.changed', 'fault.found'),
            data: fc.anything(),
          }),
        ),
        (raw) => {
          const parsed = parseEntry(raw);
          if (parsed.is === 'known') expect(is(JSON.parse(JSON.stringify(parsed.entry)))).toBe('known');
        },
      ),
      { numRuns: 500 },
    );
  });
});
