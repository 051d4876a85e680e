import * as v from 'valibot';
import { seen } from '../commands/typed.ts';
import { MAX_DRAFT, MAX_TITLE, whomSchema } from '../journal/entries.ts';
import type { State } from '../journal/state.ts';
import type { Said } from '../said.ts';
import { DAY, type Day, dayOf, instantOf, type Now } from '../time.ts';
import type { ExportReport } from './export-reader.ts';
import { type Found, openOf, REASONS, type Reason, type Settled, whomOf } from './suggestion.ts';
import { ByPerson, nameKey, slugIn, type Whom, whomKey } from './whom.ts';

// What is kept of an export once it was read. It lies beside the journal, as it is the person's own file that tells it:
// names, addresses and days, and of texts nothing but drafts that still wait.

/** Suggestions of each reason that are handed over, the newest … */
const EACH_TOLD = 1_000;
/** … and kept, those first that were not dealt with: older ones come when an export is read again. */
const EACH_KEPT = 100;
/** An export that is older than this has grown blind: a fresh one is suggested. */
export const BLIND_DAYS = 90;
/** The longest line that is kept: a headline, what a warning names. */
const MAX_LINE = 1_000;
const MAX_WARNINGS = 50;
const MAX_SLUGS = 20;
/** People of whom an export is asked when they were last written to, at most. */
const ABOUT_MOST = 2_000;

/** Days of an export may lie in any century: what is made up may play in any. */
const anyDay = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\d$/),
  v.check((day) => new Date(Date.parse(day) || 0).toISOString().startsWith(day)),
);
const short = (max: number) => v.pipe(v.string(), v.maxLength(max));
const foundSchema = v.object({
  because: v.picklist(REASONS),
  person: whomSchema,
  on: v.nullable(anyDay),
  text: v.nullable(short(MAX_DRAFT)),
  isDoubtful: v.boolean(),
});
const saidSchema = v.object({
  key: v.pipe(short(80), v.startsWith('linkedin.warning.')),
  with: v.optional(v.record(v.string(), v.union([short(MAX_LINE), v.number()]))),
});
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** What an export told, as the page that read it hands it over and as it is kept. */
export const toldSchema = v.object({
  /** The newest day that it tells of; null where nothing in it is dated. */
  asOf: v.nullable(anyDay),
  owner: v.object({
    name: v.nullable(short(MAX_TITLE)),
    slugs: v.pipe(v.array(short(MAX_TITLE)), v.maxLength(MAX_SLUGS)),
  }),
  /** What it can tell of; an archive without messages tells nothing of people. */
  tells: v.array(v.picklist(REASONS)),
  connections: count,
  messages: count,
  endorsements: count,
  headline: v.nullable(short(MAX_LINE)),
  positions: count,
  profileChanged: v.nullable(anyDay),
  lastPost: v.nullable(anyDay),
  lastComment: v.nullable(anyDay),
  lastReaction: v.nullable(anyDay),
  found: v.pipe(v.array(foundSchema), v.maxLength(EACH_TOLD * REASONS.length)),
  /** How many more were found than are told here. */
  more: count,
  /** Of those that were asked about: whom the owner wrote to, and when last. */
  wrote: v.pipe(v.array(v.object({ person: whomSchema, on: anyDay })), v.maxLength(ABOUT_MOST)),
  warnings: v.pipe(v.array(saidSchema), v.maxLength(MAX_WARNINGS)),
});
export type Told = v.InferOutput<typeof toldSchema>;

export const readingSchema = v.object({
  version: v.literal(1),
  ...v.omit(toldSchema, ['wrote', 'tells']).entries,
  asOf: anyDay,
  /** As of which day it is known who waits; null while no archive told it. */
  waitsAsOf: v.nullable(anyDay),
});
/** What is kept of the exports that were read. */
export type Reading = v.InferOutput<typeof readingSchema>;

/** What is handed over of an export that was read on the day `today`: never more than is taken. */
export function toldOf(report: ExportReport, today: Day): Told {
  const doubtful = new Set(report.namesakes.map(nameKey));
  const tell = (because: Reason, name: string, url: string | null, on: Day | null, text: string | null): Found => {
    const person = { name: nameOf(name), slug: url === null ? null : slugIn(url) };
    const isDoubtful = because === 'recommendation' && person.slug === null && doubtful.has(nameKey(name));
    // What lies ahead was dated by a clock that did, and can be dealt with today.
    return { because, person, on: on !== null && on > today ? today : on, text, isDoubtful };
  };
  const found = [
    ...report.unanswered.map(({ from, on, url }) => tell('question', from, url, on, null)),
    // One after which that person was written to is an old one.
    ...report.drafts
      .filter(({ since }) => since === null)
      .map(({ to, written, text, url }) => tell('draft', to, url, written, cut(text, MAX_DRAFT))),
    ...report.unthanked.map(({ name, because, on, url }) => tell(because, name, url, on, null)),
  ].filter(({ because, person }) => report.tells.includes(because) && person.name !== '');
  const told = newestOf(found, EACH_TOLD);
  const { owner, ownerSlugs, wrote, warnings } = report;
  return {
    asOf: report.asOf,
    owner: {
      name: owner === null ? null : nameOf(owner) || null,
      slugs: ownerSlugs.filter((slug) => slug.length <= MAX_TITLE).slice(0, MAX_SLUGS),
    },
    tells: [...report.tells],
    connections: report.connections,
    messages: report.messages,
    endorsements: report.endorsements,
    positions: report.positions,
    headline: report.headline === null ? null : cut(report.headline, MAX_LINE),
    profileChanged: report.profileChanged,
    lastPost: report.lastPost,
    lastComment: report.lastComment,
    lastReaction: report.lastReaction,
    found: told,
    more: found.length - told.length,
    wrote: wrote.slice(0, ABOUT_MOST).map(({ person, on }) => ({ person: { ...person }, on })),
    warnings: warnings.slice(0, MAX_WARNINGS).map(plainWarning),
  };
}

/** The first `length` characters, without half of one that takes two. */
const cut = (text: string, length: number): string => text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');

/** A name as it can stand in a sentence; empty where nothing can be seen of it. */
const nameOf = (written: string): string => cut(seen(written), MAX_TITLE).trim();

/** The first of each reason. */
const newestOf = (found: readonly Found[], each: number): Found[] =>
  REASONS.flatMap((reason) => found.filter(({ because }) => because === reason).slice(0, each));

function plainWarning({ key, with: params = {} }: Said): Told['warnings'][number] {
  const plain: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(params))
    if (typeof value === 'number') plain[name] = value;
    else if (typeof value === 'string') plain[name] = cut(seen(value), MAX_LINE);
  return { key, with: plain };
}

/** What a newer export tells in the place of an older one, where it tells it at all. */
const FACTS = [
  'connections',
  'messages',
  'endorsements',
  'headline',
  'positions',
  'profileChanged',
  'lastPost',
  'lastComment',
  'lastReaction',
] as const;

type Known = Pick<Reading, (typeof FACTS)[number] | 'owner'>;

/**
 * Whether there is nothing to be learned of it after what was read before. An older one that cannot tell who waits may
 * still tell something that is not known: files of one export may come one after another.
 */
export function isOlder(told: Told, before: Reading): boolean {
  if (told.asOf === null) return false;
  if (told.tells.includes('question')) return before.waitsAsOf !== null && told.asOf < before.waitsAsOf;
  return told.asOf < before.asOf && !FACTS.some((fact) => told[fact] && !before[fact]);
}

/** Whether it is the export of another account: another name, and none of the addresses that the owner had. A doubt is none. */
export function isOfAnother({ owner }: Told, { owner: known }: Reading): boolean {
  if (owner.name === null || known.name === null || nameKey(owner.name) === nameKey(known.name)) return false;
  const slugs = new Set(known.slugs);
  return owner.slugs.length > 0 && slugs.size > 0 && !owner.slugs.some((slug) => slugs.has(slug));
}

/**
 * What of that which stood open the export shows to be answered: that person was written to on that day or later, and the
 * export tells the same no more. Where the day is not known, it was written later than what `before` tells of.
 */
export function answeredIn(told: Told, before: Reading, open: readonly Found[]): Omit<Settled, 'how'>[] {
  const wrote = new Map(told.wrote.map(({ person, on }) => [whomKey(person), on]));
  const still = new ByPerson(told.found.map((one) => [one.person, one]));
  return open.flatMap(({ because, person, on }) => {
    const last = wrote.get(whomKey(person));
    if (last === undefined || last < (on ?? before.waitsAsOf ?? before.asOf)) return [];
    const isStill = (one: Found): boolean => one.because === because && (one.on === null || one.on <= last);
    return still.of(person).some(isStill) ? [] : [{ because, person, on: last }];
  });
}

/** Whom the owner wrote to; but for those who began to wait on that very day, as the export still tells. */
export function wroteIn(told: Told): Told['wrote'] {
  const still = new ByPerson(told.found.map((one) => [one.person, one]));
  return told.wrote.filter(({ person, on }) => !still.of(person).some((one) => one.on === on));
}

/**
 * What is kept after an export was read: the newer one, and of the older what the newer does not tell. Of the reasons
 * that it cannot tell of, what was known stays.
 */
export function mergedReading(before: Reading | null, told: Told, state: State, now: Now): Reading {
  const asOf = told.asOf ?? before?.asOf ?? dayOf(now.at, 'UTC');
  const [newer, older]: readonly [Known, Known | null] = before && asOf < before.asOf ? [before, told] : [told, before];
  const fact = <F extends (typeof FACTS)[number]>(name: F): Known[F] => newer[name] || (older?.[name] ?? newer[name]);
  const tells = (reason: Reason): boolean => before === null || told.tells.includes(reason);
  const found = REASONS.flatMap((reason) =>
    (tells(reason) ? told : (before ?? told)).found.filter(({ because }) => because === reason),
  );
  const open = new Set(openOf(found, state, now));
  const kept = newestOf([...found.filter((one) => open.has(one)), ...found.filter((one) => !open.has(one))], EACH_KEPT);
  return {
    version: 1,
    asOf: before && asOf < before.asOf ? before.asOf : asOf,
    waitsAsOf: told.tells.includes('question') ? asOf : (before?.waitsAsOf ?? null),
    owner: {
      name: newer.owner.name ?? older?.owner.name ?? null,
      slugs: [...new Set([...newer.owner.slugs, ...(older?.owner.slugs ?? [])])].slice(0, MAX_SLUGS),
    },
    connections: fact('connections'),
    messages: fact('messages'),
    endorsements: fact('endorsements'),
    headline: fact('headline'),
    positions: fact('positions'),
    profileChanged: fact('profileChanged'),
    lastPost: fact('lastPost'),
    lastComment: fact('lastComment'),
    lastReaction: fact('lastReaction'),
    found: withoutTexts(kept, open),
    more: (before && told.tells.length === 0 ? before : told).more + found.length - kept.length,
    warnings: told.warnings,
  };
}

/** The reading without texts of drafts that were dealt with; the same one where there are none. */
export function tidied(reading: Reading, state: State, now: Now): Reading {
  const found = withoutTexts(reading.found, new Set(openOf(reading.found, state, now)));
  return found.some((one, at) => one !== reading.found[at]) ? { ...reading, found } : reading;
}

const withoutTexts = (found: readonly Found[], open: ReadonlySet<Found>): Found[] =>
  found.map((one) => (one.text === null || open.has(one) ? one : { ...one, text: null }));

/** Of whom it matters when they were last written to: those who are suggested, and those whom a note is for, latest first. */
export function aboutOf(reading: Reading | null, state: State, now: Now): Whom[] {
  const suggested = reading ? openOf(reading.found, state, now).map(({ person }) => person) : [];
  const noted = [...state.notes.values()]
    .filter(({ stage, sentBy }) => stage !== 'let-go' && sentBy !== 'verified')
    .sort((a, b) => b.owedAt - a.owedAt)
    .flatMap((note) => whomOf(note) ?? []);
  return [...new Map([...suggested, ...noted].map((person) => [whomKey(person), person])).values()].slice(
    0,
    ABOUT_MOST,
  );
}

/** Whole days between the newest day that an export tells of and today. */
export const ageInDays = (asOf: Day, { at, zone }: Now): number =>
  Math.max(0, Math.round((instantOf(dayOf(at, zone), 'UTC') - Date.parse(`${asOf}T12:00:00Z`)) / DAY));

/** Whether so much may have happened since that a fresh one is worth asking for. */
export const isBlind = (asOf: Day, now: Now): boolean => ageInDays(asOf, now) >= BLIND_DAYS;
