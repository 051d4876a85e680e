import type { Told } from '../../utils/core/linkedin/reading.ts';
import type { Found } from '../../utils/core/linkedin/suggestion.ts';
import type { Whom } from '../../utils/core/linkedin/whom.ts';
import type { Answer } from '../../utils/core/said.ts';
import type { readExport } from '../../utils/platform/read-export.ts';
import type { LinkedinSheet } from '../../utils/protocol/messages.ts';
import type { ReadingProgress } from '../../utils/protocol/reading-messages.ts';
import { type FakeHouse, fakeHouse } from './popup-house.ts';

export const whom = (name: string, slug: string | null = name.toLowerCase().replace(/ .*/, '')): Whom => ({
  name,
  slug,
});
export const GRACE = whom('Grace Hopper');
export const ALAN = whom('Alan Turing');
export const MARY = whom('Mary Somerville');
export const EMMY = whom('Emmy Noether');

export const found = (person: Whom, over: Partial<Found> = {}): Found => ({
  because: 'question',
  person,
  on: '2026-03-03',
  text: null,
  isDoubtful: false,
  ...over,
});
export const draft = (person: Whom, text: string, over: Partial<Found> = {}): Found =>
  found(person, { because: 'draft', text, ...over });

type Read = NonNullable<LinkedinSheet['reading']>;
export const readingOf = (over: Partial<Read> = {}): Read => ({
  asOf: '2026-03-05',
  waitsAsOf: '2026-03-05',
  days: 6,
  isBlind: false,
  owner: { name: 'Ada Byron', slugs: ['ada'] },
  connections: 412,
  messages: 9,
  endorsements: 38,
  headline: 'Counts on engines',
  positions: 3,
  profileChanged: '2026-01-20',
  lastPost: '2026-02-02',
  lastComment: null,
  lastReaction: null,
  more: 0,
  warnings: [],
  ...over,
});

/** Nothing was read yet. */
export const unread = (over: Partial<LinkedinSheet> = {}): LinkedinSheet => ({
  reading: null,
  suggestions: { shown: [], behind: 0 },
  about: [],
  bulb: null,
  awaited: null,
  settled: { count: 0, latest: [] },
  spared: [],
  days: {},
  ...over,
});

/** An export was read, and these are suggested. */
export const readSheet = (shown: readonly Found[], over: Partial<LinkedinSheet> = {}): LinkedinSheet =>
  unread({ reading: readingOf(), suggestions: { shown, behind: 0 }, ...over });

export const TOLD: Told = {
  asOf: '2026-03-10',
  owner: { name: 'Ada Byron', slugs: [] },
  tells: [],
  connections: 1,
  messages: 1,
  endorsements: 0,
  headline: null,
  positions: 0,
  profileChanged: null,
  lastPost: null,
  lastComment: null,
  lastReaction: null,
  found: [],
  more: 0,
  wrote: [],
  warnings: [],
};

export interface LinkedinHouse extends FakeHouse {
  /** What the page reads; change it, then call `changed`. */
  sheetNow: LinkedinSheet;
}

/** A house that knows what an export told. */
export function linkedinHouse(sheet: LinkedinSheet, answers: Parameters<typeof fakeHouse>[1] = {}): LinkedinHouse {
  const house: LinkedinHouse = Object.assign(
    fakeHouse(null, {
      'linkedin.sheet': () => house.sheetNow,
      'linkedin.forget': () => null,
      rows: () => [],
      ...answers,
    }),
    { sheetNow: sheet },
  );
  return house;
}

/** What reads files, in the hands of a test. */
export function fakeReader() {
  const orders: { readonly files: readonly File[]; readonly about: readonly Whom[] }[] = [];
  let tell: (progress: ReadingProgress) => void = () => undefined;
  let end: (answer: Answer<Told> | null) => void = () => undefined;
  const read: typeof readExport = (files, about, _now, onProgress) => {
    orders.push({ files, about });
    tell = onProgress;
    const result = new Promise<Answer<Told> | null>((resolve) => {
      end = resolve;
    });
    return { result, stop: () => end(null) };
  };
  return {
    read,
    orders,
    tell: (progress: ReadingProgress) => tell(progress),
    end: (answer: Answer<Told>) => end(answer),
  };
}
