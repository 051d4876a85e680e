import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { texts as ofLinkedin } from '../../entrypoints/linkedin/texts.ts';
import { texts as ofMoment } from '../../entrypoints/moment/texts.ts';
import { texts as ofNotes } from '../../entrypoints/notes/texts.ts';
import { texts as ofOptions } from '../../entrypoints/options/texts.ts';
import { texts as ofPopup } from '../../entrypoints/popup/texts.ts';
import { texts as ofSite } from '../../entrypoints/site/texts.ts';
import { texts as ofWelcome } from '../../entrypoints/welcome/texts.ts';
import { ROOT } from '../../scripts/workshop.ts';
import { houseTexts, texts as ofBackground } from '../../utils/background/texts.ts';
import { fridaysMoment } from '../../utils/words/locales/en/fridays-moment.ts';
import { en } from '../../utils/words/locales/en/index.ts';
import { noteLines } from '../../utils/words/locales/en/note-lines.ts';
import type { Texts } from '../../utils/words/words.ts';

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

/** A file and everything that it imports, types left out: what runs there. Locale files hold keys, they do not use them. */
function sourcesFrom(path: string, seen = new Set<string>()): Set<string> {
  if (seen.has(path) || path.includes('/locales/')) return seen;
  seen.add(path);
  for (const [, types, from = ''] of read(path).matchAll(/(?:^|[^.\w])import(\stype)?[^'"]*?['"](\.[^'"]+\.tsx?)['"]/g))
    if (!types && existsSync(join(ROOT, dirname(path), from))) sourcesFrom(join(dirname(path), from), seen);
  return seen;
}

/** Whoever asks which news are the newest tells none of them. */
const NEWS = 'utils/core/news.ts';

/** What a page can say, from the areas that it loads. */
const whole = (areas: readonly Texts[]): Texts => Object.assign({}, ...areas);

const keys = Object.keys(en);
/** Names of messages, which only look like keys. */
const MESSAGES: ReadonlySet<string> = new Set(['import.apply', 'import.preview', 'reminders.empty']);
/** The keys that a text of the program names: whole, or as `kind.${id}.title`. */
function keysIn(source: string): string[] {
  const whole = new Set([...source.matchAll(/['"]([a-z]+(?:\.[\w-]+)+)['"]/g)].map(([, key = '']) => key));
  const outlines = [...source.matchAll(/`([a-z]+\.(?:[\w.-]|\$\{[^}]*\})+)`/g)].map(
    ([, outline = '']) => new RegExp(`^${outline.replaceAll('.', '\\.').replaceAll(/\$\{[^}]*\}/g, '[^.]+')}$`),
  );
  return keys.filter((key) => !MESSAGES.has(key) && (whole.has(key) || outlines.some((outline) => outline.test(key))));
}

/** What a house says by itself, wherever it is read: the lines of its bulbs, what was done, why something was not. */
const SAID =
  /^(line|cadence|did|problem|history|field|finding|state)\.|^note\.(title|act|line)\.?|^kind\.[\w-]+\.(title|act|job)/;
const said = keys.filter((key) => SAID.test(key));
/** What the house hands on as it is to the page that words it. */
const HANDED_ON = /^(did|problem|history|field|linkedin\.problem)\.|^look\.why\./;
/** A banner speaks of what was found in words of its own, which name nothing. */
const NEVER_ON_A_BANNER = /^finding\./;

const usedFrom = (entry: string): readonly string[] =>
  [...sourcesFrom(entry)].flatMap((path) => (path === NEWS ? [] : keysIn(read(path))));

describe.each<[string, string, readonly Texts[]]>([
  // What reads typed notes brings its own words, and only where somebody types; so does the weekly moment.
  ['popup', 'entrypoints/popup/main.tsx', [...ofPopup, noteLines, fridaysMoment]],
  ['options page', 'entrypoints/options/main.tsx', ofOptions],
  ['welcome page', 'entrypoints/welcome/main.tsx', ofWelcome],
  ['page about a website', 'entrypoints/site/main.tsx', ofSite],
  ['window for what was begun on a page', 'entrypoints/moment/main.tsx', ofMoment],
  ['page of notes', 'entrypoints/notes/main.tsx', ofNotes],
  ['page of an export', 'entrypoints/linkedin/main.tsx', ofLinkedin],
])('the texts of the %s', (_, entry, areas) => {
  const texts = whole(areas);
  test('hold every one that its sources name', () => {
    const used = usedFrom(entry);
    expect(used.length).toBeGreaterThan(50);
    expect(used.filter((key) => !Object.hasOwn(texts, key))).toEqual([]);
  });

  test('hold all that a house says', () => {
    expect(said.length).toBeGreaterThan(200);
    expect(said.filter((key) => !Object.hasOwn(texts, key))).toEqual([]);
  });
});

describe.each<[string, string, readonly Texts[], RegExp]>([
  ['background, while a page waits', 'entrypoints/background.ts', ofBackground, NEVER_ON_A_BANNER],
  ['whole house', 'entrypoints/house.ts', [...ofBackground, ...houseTexts], HANDED_ON],
])('the texts of the %s', (_, entry, areas, unworded) => {
  const texts = whole(areas);
  test('hold every one that its sources name and word', () => {
    const used = usedFrom(entry).filter((key) => !unworded.test(key));
    expect(used.length).toBeGreaterThan(50);
    expect(used.filter((key) => !Object.hasOwn(texts, key))).toEqual([]);
  });

  test('hold what the row of a bulb says', () => {
    const inRows = said.filter((key) => /^(line|cadence)\.|^kind\./.test(key));
    expect(inRows.filter((key) => !Object.hasOwn(texts, key))).toEqual([]);
  });
});

test('the popup, which has to be there at once, loads no text of the other pages', () => {
  expect(
    Object.keys(whole(ofPopup)).filter((key) =>
      /^(options|welcome|catalogue|site|linkedin\.page|mend|look\.(unknown|left|ledger)|news|banner|kind\.[\w-]+\.(about|also))/.test(
        key,
      ),
    ),
  ).toEqual([]);
});
