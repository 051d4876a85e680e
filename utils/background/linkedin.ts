import { awaitedIn } from '../core/bulbs/agenda.ts';
import { assetOf, EXPORT_KIND } from '../core/commands/suggestions.ts';
import type { AssetId } from '../core/ids.ts';
import type { State } from '../core/journal/state.ts';
import { bulbAt, daysAfter, type LinkedinPage, ownSlugs, placeAt } from '../core/linkedin/place-at.ts';
import {
  aboutOf,
  ageInDays,
  answeredIn,
  isBlind,
  isOfAnother,
  isOlder,
  mergedReading,
  type Reading,
  type Told,
  tidied,
  wroteIn,
} from '../core/linkedin/reading.ts';
import { openOf, suggestionsOf } from '../core/linkedin/suggestion.ts';
import { type Answer, bad, good } from '../core/said.ts';
import { type Day, isDay, type Now, SECOND } from '../core/time.ts';
import type { JournalStore } from '../platform/journal-store.ts';
import type { ExportLearned, LinkedinSheet } from '../protocol/messages.ts';
import type { House } from './house.ts';
import { oneAfterAnother } from './in-turn.ts';
import { parseLinkedinDays, parseReading } from './linkedin-records.ts';
import type { OpenedTabs } from './opened-tabs.ts';

/** What exports from LinkedIn told: kept beside the journal, as the person's own file tells it again at any time. */
export interface LinkedinKept {
  sheet(): Promise<LinkedinSheet>;
  /** Takes over what a page of ours has read of an export. */
  learn(told: Told): Promise<Answer<ExportLearned>>;
  /**
   * The person stands on the page at this address. Where it is one of their own on which something is looked after, its kind
   * and the day are kept, and nothing else of it; gives what it is, and the bulb that is looked after there. Null for the rest.
   */
  stoodAt(address: string): Promise<{ readonly page: LinkedinPage; readonly bulb: AssetId | null } | null>;
  /** Forgets what was read, and on which days what was open; what was done about it stays. */
  forget(): Promise<void>;
  /** Lets go of the texts of drafts that were dealt with: a little later, as that may be undone. */
  tidySoon(): void;
  tidy(): Promise<void>;
}

/** As long as *Undo* stands there, and a moment more. */
const TIDY_AFTER = 15 * SECOND;
/** Of what was dealt with, so much is shown. */
const SETTLED_SHOWN = 100;
/** The first day that the journal can hold. */
const FIRST_DAY = '1990-01-01';

/** `changed` is called where something is kept or forgotten of which no entry tells. */
export function keepLinkedin(store: JournalStore, house: House, clock: () => Now, changed: () => void): LinkedinKept {
  const inTurn = oneAfterAnother();
  const read = () => store.record('linkedin', parseReading);
  const readDays = async () => (await store.record('linkedin-days', parseLinkedinDays)) ?? {};
  const keep = (reading: Reading) => store.putRecord('linkedin', reading);

  const self: LinkedinKept = {
    sheet: () =>
      inTurn(async () => {
        const [reading, days] = await Promise.all([read(), readDays()]);
        return house.look((state) => ({ ...sheetOf(state, reading, clock()), days }));
      }),
    learn: (told) =>
      inTurn(async () => {
        const now = clock();
        const before = await read();
        if (before && isOfAnother(told, before)) {
          const names = { name: told.owner.name ?? '', other: before.owner.name ?? '' };
          return bad('linkedin.problem.other-owner', names);
        }
        if (before && isOlder(told, before)) return bad('linkedin.problem.older', { day: { day: before.asOf } });
        const answered = before
          ? await house.look((state) => answeredIn(told, before, openOf(before.found, state, now)))
          : [];
        const done = await house.run({
          do: 'learn',
          asOf: believable(told.asOf, FIRST_DAY),
          answered: answered.filter(({ on }) => isDay(on)),
          wrote: wroteIn(told).filter(({ on }) => isDay(on)),
          profileChanged: believable(told.profileChanged),
          lastPost: believable(told.lastPost),
        });
        if (!done.ok) return done;
        await keep(await house.look((state) => mergedReading(before, told, state, now)));
        changed();
        return good({ done: done.value, answered: answered.map(({ person }) => person) });
      }),
    stoodAt: (address) =>
      inTurn(async () => {
        const [reading, days] = await Promise.all([read(), readDays()]);
        const stood = await house.look((state) => {
          const page = placeAt(address, ownSlugs(state, reading?.owner.slugs));
          return page && { page, bulb: bulbAt(page, state) };
        });
        if (!stood) return null;
        const after = daysAfter(days, stood.page, clock());
        if (after !== days) await store.putRecord('linkedin-days', after);
        return stood;
      }),
    forget: () =>
      inTurn(async () => {
        await store.dropRecord('linkedin');
        await store.dropRecord('linkedin-days');
        changed();
      }),
    tidySoon: () => {
      setTimeout(() => void self.tidy().catch(console.error), TIDY_AFTER);
    },
    tidy: () =>
      inTurn(async () => {
        const reading = await read();
        if (!reading?.found.some(({ text }) => text !== null)) return;
        const tidy = await house.look((state) => tidied(reading, state, clock()));
        if (tidy !== reading) await keep(tidy);
      }),
  };
  return self;
}

/** A day that the journal can hold; what is made up may play in any century, and is as old as can be. */
const believable = (day: Day | null, instead: Day | null = null): Day | null =>
  day === null || isDay(day) ? day : instead;

function sheetOf(state: State, reading: Reading | null, now: Now): Omit<LinkedinSheet, 'days'> {
  const asset = assetOf(state, EXPORT_KIND);
  return {
    reading: reading && {
      ...withoutFound(reading),
      days: ageInDays(reading.asOf, now),
      isBlind: isBlind(reading.waitsAsOf ?? reading.asOf, now),
    },
    suggestions: reading ? suggestionsOf(reading.found, state, now) : { shown: [], behind: 0 },
    about: aboutOf(reading, state, now),
    bulb: asset?.id ?? null,
    awaited: asset ? awaitedIn(asset, now.at) : null,
    settled: { count: state.settled.length, latest: state.settled.slice(-SETTLED_SHOWN).reverse() },
    spared: state.spared,
  };
}

const withoutFound = ({ found: _, version: __, ...told }: Reading) => told;

/** Notices that the person stands on the page at `address`: its tab is watched where a bulb is looked after there. */
export async function noticeAt(
  { linkedin, tabs }: { readonly linkedin: LinkedinKept; readonly tabs: OpenedTabs },
  tab: number,
  address: string,
): Promise<void> {
  const stood = await linkedin.stoodAt(address);
  if (stood?.bulb) await tabs.noticed(tab, stood.bulb, stood.page);
}
