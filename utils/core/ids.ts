import * as v from 'valibot';
import { BELIEVABLE_DRIFT, DAY, type Instant, LATEST } from './time.ts';

/** Gives numbers in [0, 1): `Math.random` will not do, `crypto` at the edge does. */
export type Random = () => number;

const DIGITS = 36;
const TIME = 9; // 36^9 ms reaches the year 5188
const COUNT = 4;
const DEVICE = 7;
const RANDOM = 13; // 64 bits and a little

const timeOf = (id: string): Instant => Number.parseInt(id.slice(0, TIME), DIGITS);

const entryIdPattern = /^[0-9a-z]{13}-[0-9a-z]{7}-[0-9a-z]{13}$/;
export const entryIdSchema = v.pipe(
  v.string(),
  v.regex(entryIdPattern),
  // Beyond the last date there would soon be no room for an id that follows it.
  v.check((id) => timeOf(id) <= LATEST + DAY),
  v.brand('EntryId'),
);
export const assetIdSchema = v.pipe(v.string(), v.regex(/^a-[0-9a-z]{13}$/), v.brand('AssetId'));
export const noteIdSchema = v.pipe(v.string(), v.regex(/^n-[0-9a-z]{13}$/), v.brand('NoteId'));
export const templateIdSchema = v.pipe(v.string(), v.regex(/^t-[0-9a-z]{13}$/), v.brand('TemplateId'));
/** One of the person's own, or the name of one that the house brings along. */
export const touchIdSchema = v.pipe(v.string(), v.regex(/^(?:x-[0-9a-z]{13}|[a-z][a-z-]{2,39})$/), v.brand('TouchId'));
export const deviceIdSchema = v.pipe(v.string(), v.regex(/^[0-9a-z]{7}$/), v.brand('DeviceId'));
export const bulbIdSchema = v.union([assetIdSchema, noteIdSchema]);

/** Names one entry of the journal, and orders it: hybrid logical clock, device, 64 random bits. */
export type EntryId = v.InferOutput<typeof entryIdSchema>;
export type AssetId = v.InferOutput<typeof assetIdSchema>;
export type NoteId = v.InferOutput<typeof noteIdSchema>;
/** Names one of the person's own templates. */
export type TemplateId = v.InferOutput<typeof templateIdSchema>;
/** Names an extra touch of the shelf. */
export type TouchId = v.InferOutput<typeof touchIdSchema>;
export type DeviceId = v.InferOutput<typeof deviceIdSchema>;
/** Whatever hangs as a bulb: an asset or a note. */
export type BulbId = AssetId | NoteId;

export const isAssetId = (id: string): id is AssetId => id.startsWith('a-');

const digits = (n: number, width: number) => Math.floor(n).toString(DIGITS).padStart(width, '0');
const randomDigits = (random: Random, width: number) =>
  Array.from({ length: width }, () => Math.floor(random() * DIGITS).toString(DIGITS)).join('');

export const newAssetId = (random: Random): AssetId => `a-${randomDigits(random, RANDOM)}` as AssetId;
export const newNoteId = (random: Random): NoteId => `n-${randomDigits(random, RANDOM)}` as NoteId;
export const newTemplateId = (random: Random): TemplateId => `t-${randomDigits(random, RANDOM)}` as TemplateId;
export const newTouchId = (random: Random): TouchId => `x-${randomDigits(random, RANDOM)}` as TouchId;
export const newDeviceId = (random: Random): DeviceId => randomDigits(random, DEVICE) as DeviceId;

/** Where the hybrid logical clock stands: the greatest time it gave or believed, and a count within that millisecond. */
export interface Clock {
  readonly time: Instant;
  readonly count: number;
}
export const CLOCK_AT_REST: Clock = { time: 0, count: 0 };

const clockOf = (id: EntryId): Clock => ({
  time: timeOf(id),
  count: Number.parseInt(id.slice(TIME, TIME + COUNT), DIGITS),
});

const later = (a: Clock, b: Clock): Clock => (a.time > b.time || (a.time === b.time && a.count >= b.count) ? a : b);

/**
 * The clock after having met `id`. One that is further ahead of `now` than is believable is not followed,
 * so that one computer with a wrong date cannot push the ids of all others into its future.
 */
export function observe(clock: Clock, id: EntryId, now: Instant): Clock {
  const met = clockOf(id);
  return met.time > now + BELIEVABLE_DRIFT ? clock : later(clock, met);
}

/**
 * The next entry id, and the clock after it. It sorts after every id this clock has given or met, also when the wall
 * clock runs backwards a little; after a jump of more than a day back it starts again from `now`. With `cause` it
 * sorts after that id whatever its date: an undo must follow what it undoes.
 */
export function nextEntryId(
  clock: Clock,
  now: Instant,
  device: DeviceId,
  random: Random,
  cause?: EntryId,
): { id: EntryId; clock: Clock } {
  const believed = clock.time > now + BELIEVABLE_DRIFT ? CLOCK_AT_REST : clock;
  const from = cause ? later(believed, clockOf(cause)) : believed;
  const time = Math.max(now, from.time);
  const full = DIGITS ** COUNT - 1;
  const count = time === from.time ? from.count + 1 : 0;
  const next: Clock = count > full ? { time: time + 1, count: 0 } : { time, count };
  const id = `${digits(next.time, TIME)}${digits(next.count, COUNT)}-${device}-${randomDigits(random, RANDOM)}`;
  return { id: id as EntryId, clock: cause ? later(believed, believable(next, now)) : next };
}

/** Lies before every id that is given from `at` on, and after those given earlier. */
export const idAtStartOf = (at: Instant): EntryId =>
  `${digits(Math.max(0, at), TIME)}${digits(0, COUNT)}-${digits(0, DEVICE)}-${digits(0, RANDOM)}` as EntryId;

const believable = (clock: Clock, now: Instant): Clock => (clock.time > now + BELIEVABLE_DRIFT ? CLOCK_AT_REST : clock);
