import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { csvReader } from '../../utils/core/linkedin/csv-rows.ts';

const corpus = join(process.env.HOUSELIGHTS_CORPORA ?? '../shared/corpora', 'csv');
const present = existsSync(corpus);
/** The files of csv-spectrum, each with its JSON: 12 when this was written. */
const names = present ? readdirSync(join(corpus, 'csvs')).map((name) => name.replace(/\.csv$/, '')) : [];

/** Where the corpus contradicts itself: its JSON has another telephone number than its CSV, and is no list. */
const CORRECTED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  location_coordinates: { 'Contact Phone Number': '2095257564' },
};

/** What a text holds, as objects by the names of its first row, from pieces of `step` characters. */
function read(text: string, step: number): Record<string, string>[] {
  const rows: string[][] = [];
  const reader = csvReader(
    { delimiter: ',', newline: '\n' },
    (cells) => rows.push(cells.map((cell, at) => (at === cells.length - 1 ? cell.replace(/\r$/, '') : cell))),
    () => expect.fail('a row was given up'),
  );
  for (let at = 0; at < text.length; at += step) reader.write(text.slice(at, at + step));
  reader.end();
  const [headers = [], ...others] = rows.filter((cells) => cells.some((cell) => cell !== ''));
  return others.map((cells) => Object.fromEntries(headers.map((header, at) => [header, cells[at] ?? ''])));
}

describe('The CSV files of csv-spectrum', () => {
  it.skipIf(!present)('are all there, 12 files', () => expect(names.length).toBeGreaterThanOrEqual(12));
  it.each(names)('%s: rows and cells are what they should be, wherever the text is cut', (name) => {
    const text = readFileSync(join(corpus, 'csvs', `${name}.csv`), 'utf8');
    const written: object | object[] = JSON.parse(readFileSync(join(corpus, 'json', `${name}.json`), 'utf8'));
    const expected = [written].flat().map((row) => ({ ...row, ...CORRECTED[name] }));
    for (const step of [1, 2, 3, 5, text.length]) expect(read(text, step)).toEqual(expected);
  });
});
