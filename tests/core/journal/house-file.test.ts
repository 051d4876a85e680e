import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_HOUSE_FILE, readHouseFile, writeHouseFile } from '../../../utils/core/journal/house-file.ts';
import { replay } from '../../../utils/core/journal/replay.ts';
import { DAY } from '../../../utils/core/time.ts';
import { en } from '../../../utils/words/locales/en/index.ts';
import { makeWords } from '../../../utils/words/words.ts';
import { live, lives, PlayedHouse, START } from '../played-house.ts';

const NOW = { at: START, zone: 'Europe/Vienna' };
const words = makeWords({ locale: 'en-GB', zone: 'Europe/Vienna', now: START }, en);
const house = new PlayedHouse(NOW);
house.hang({ title: 'Ada’s “talks”\\ </script>' });
house.owe('Grace');
const whole = writeHouseFile(house.entries, '2026-02-11T09:30:00.000Z');
const problemOf = (text: string, now = NOW) => {
  const answer = readHouseFile(text, now);
  if (answer.ok) return null;
  expect(words.say(answer.problem)).not.toBe(answer.problem.key);
  expect(words.say(answer.problem)).not.toMatch(/[{}]/);
  return answer.problem.key.replace('problem.file.', '');
};

describe('a saved house', () => {
  test('is read again as it was, whatever was lived in it', () => {
    fc.assert(
      fc.property(lives(20), (life) => {
        const { entries, state, now } = live(life);
        fc.pre(entries.length > 0);
        const file = readHouseFile(writeHouseFile(entries, 'today'), now);
        if (!file.ok) throw new Error(file.problem.key);
        expect(file.value.entries).toEqual(entries);
        expect([...file.value.raw.values()]).toEqual(entries);
        expect(replay(file.value.entries)).toEqual(state);
      }),
      { numRuns: 60 },
    );
  });

  test('is JSON, with one entry a line', () => {
    expect(JSON.parse(whole)).toMatchObject({ format: 'houselights', version: 1, entries: house.entries });
    expect(whole.split('\n').filter((line) => line.startsWith('{"id"'))).toHaveLength(house.entries.length);
    expect(JSON.parse(writeHouseFile([], 'today')).entries).toEqual([]);
  });

  test('that an editor gave a byte-order mark or other line ends is still one', () => {
    expect(problemOf(`\uFEFF${whole}`)).toBeNull();
    expect(problemOf(whole.replaceAll('\n', '\r\n'))).toBeNull();
    expect(problemOf(JSON.stringify(JSON.parse(whole), null, 2))).toBeNull();
  });

  test('cut off anywhere is called broken off, or no house where not even its first words are left', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: whole.trimEnd().length - 1 }), (at) => {
        expect(problemOf(whole.slice(0, at))).toBe(at < '{"format":"houselights"'.length ? 'none' : 'truncated');
      }),
    );
  });

  test('cut off after an editor laid it out anew is called broken off too', () => {
    const laidOut = JSON.stringify(JSON.parse(whole), null, 2);
    expect(problemOf(laidOut.slice(0, -20))).toBe('truncated');
  });

  test.each([
    ['nothing', '', 'none'],
    ['white space', ' \n', 'none'],
    ['words', 'hello', 'none'],
    ['another file', '{"format":"bookmarks","version":1,"entries":[]}', 'none'],
    ['a list', '[]', 'none'],
    ['null', 'null', 'none'],
    ['no entries', '{"format":"houselights","version":1}', 'none'],
    ['entries that are none', '{"format":"houselights","version":1,"entries":{}}', 'none'],
    ['an empty house', '{"format":"houselights","version":1,"entries":[]}', 'empty'],
    ['nothing but damaged entries', '{"format":"houselights","version":1,"entries":[1,{},null]}', 'none'],
    ['a newer file', '{"format":"houselights","version":2,"entries":[]}', 'newer'],
    ['a newer file in another shape', '{"format":"houselights","version":2,"journal":"x"}', 'newer'],
    ['a picture', '\u0089PNG\r\n\u001A\n', 'none'],
    ['something far too large', ' '.repeat(MAX_HOUSE_FILE + 1), 'large'],
  ])('%s is one sentence', (_, text, problem) => expect(problemOf(text)).toBe(problem));

  test('from the future is refused with its day, and read when that has come', () => {
    const answer = readHouseFile(whole, { at: START - 2 * DAY, zone: 'Europe/Vienna' });
    expect(answer).toMatchObject({
      ok: false,
      problem: { key: 'problem.file.future', with: { day: { day: '2026-02-11' } } },
    });
    expect(problemOf(whole, { at: START - DAY, zone: 'UTC' })).toBeNull();
  });

  test('with some damaged entries gives all others, and counts', () => {
    const text = writeHouseFile([...house.entries, { id: 'x' }, null, 7], 'today');
    const file = readHouseFile(text, NOW);
    expect(file).toMatchObject({ ok: true, value: { damaged: 3, foreign: 0 } });
    expect(file.ok && file.value.entries).toEqual(house.entries);
  });

  test('with one id twice keeps what stands first, in memory and on disk alike', () => {
    const [first] = house.entries;
    for (const other of [
      { ...first, version: 9 },
      { ...first, zone: 'UTC' },
    ]) {
      const file = readHouseFile(writeHouseFile([first, other], 'today'), NOW);
      expect(file.ok && file.value).toMatchObject({ entries: [first], foreign: 0 });
      expect(file.ok && [...file.value.raw.values()]).toEqual([first]);
    }
  });
});
