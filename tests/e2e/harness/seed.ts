import { randomInt } from 'node:crypto';
import {
  CLOCK_AT_REST,
  newAssetId,
  newDeviceId,
  newNoteId,
  nextEntryId,
  type Random,
} from '../../../utils/core/ids.ts';
import { type Draft, ENTRY_VERSION, type Entry } from '../../../utils/core/journal/entries.ts';
import { writeHouseFile } from '../../../utils/core/journal/house-file.ts';
import { dayOf, type Instant } from '../../../utils/core/time.ts';
import type { Driver } from './driver.ts';

const random: Random = () => randomInt(2 ** 40) / 2 ** 40;
export const freshAsset = () => newAssetId(random);
export const freshNote = () => newNoteId(random);

const DAY = 86_400_000;
/** An instant that lies this many days back, as the tests know no other way to move time. */
export const daysAgo = (days: number): Instant => Date.now() - Math.round(days * DAY);

/** A fact, and when it was written down. */
export type Past = Draft & { readonly at: Instant };

/** The facts as entries of a journal that another computer could have written. */
export function entriesOf(past: readonly Past[], zone = 'UTC'): Entry[] {
  const device = newDeviceId(random);
  let clock = CLOCK_AT_REST;
  return past
    .toSorted((a, b) => a.at - b.at)
    .map(({ at, ...draft }) => {
      const next = nextEntryId(clock, at, device, random);
      clock = next.clock;
      return { id: next.id, at, zone, version: ENTRY_VERSION, ...draft };
    });
}

/** No weekly moment, which would come on some days of the week alone: the tests run when they run. */
const noMoment: Past = { at: daysAgo(401), type: 'settings.changed', data: { to: { moment: null } } };

/** Gives the house a past: through the import that a person would use, since the clocks of browsers stand still for nobody. */
export async function seed(driver: Driver, past: readonly Past[], zone?: string): Promise<void> {
  const text = writeHouseFile(entriesOf([noMoment, ...past], zone), new Date().toISOString());
  const preview = await driver.ask('import.preview', { text });
  if (!preview.ok || preview.value.damaged > 0) throw new Error(`This is no past: ${JSON.stringify(preview)}`);
  const answer = await driver.ask('import.apply', { text });
  if (!answer?.ok) throw new Error(`The past was not taken: ${JSON.stringify(answer)}`);
}

/** A LinkedIn profile that was looked after `days` ago and is meant for every six months. */
export const linkedin = (days: number, asset = freshAsset()): Past[] =>
  hung(asset, 'linkedin-profile', ['https://www.linkedin.com/in/ada/'], days, 6);
/** A website of one's own at that address, looked after `days` ago and meant for every three months. */
export const website = (url: string, days: number, asset = freshAsset()): Past[] =>
  hung(asset, 'website', [url], days, 3);

/** A thank-you that has been waiting for `days`. */
export const waitingNote = (
  person: string,
  days: number,
  note = freshNote(),
  said: Partial<Extract<Past, { type: 'note.owed' }>['data']> = {},
): Past[] => [
  {
    at: daysAgo(days),
    type: 'note.owed',
    data: {
      note,
      kind: 'thanks',
      person,
      occasion: null,
      since: dayOf(daysAgo(days), 'UTC'),
      due: null,
      channel: null,
      address: null,
      page: null,
      about: null,
      suggested: null,
      ...said,
    },
  },
];

/** A page of one's own that is meant for every three months, looked after `days` ago. */
export const speakerPage = (url: string, days: number, asset = freshAsset()): Past[] =>
  hung(asset, 'speaker-page', [url], days, 3);

/** A bulb of any kind at these addresses, looked after `days` ago and meant for every so many months. */
export function hung(
  asset: ReturnType<typeof freshAsset>,
  kind: string,
  urls: string[],
  days: number,
  months: number,
): Past[] {
  const at = daysAgo(days + 1);
  return [
    {
      at,
      type: 'asset.hung',
      data: {
        asset,
        kind,
        title: null,
        urls,
        editUrl: null,
        cadence: { every: months, unit: 'month' },
        lastDay: null,
        firstDue: at + months * 30 * DAY,
      },
    },
    { at: daysAgo(days), type: 'asset.tended', data: { asset, on: daysAgo(days), evidence: 'said' } },
  ];
}

/** Reminders at any hour: the tests run when they run. */
export const atAnyHour: Past = {
  at: daysAgo(400),
  type: 'settings.changed',
  data: { to: { hours: { from: 0, to: 0 } } },
};
