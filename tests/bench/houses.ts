import type { AssetId } from '../../utils/core/ids.ts';
import { writeHouseFile } from '../../utils/core/journal/house-file.ts';
import type { Driver } from '../e2e/harness/driver.ts';
import { atAnyHour, daysAgo, entriesOf, freshAsset, type Past } from '../e2e/harness/seed.ts';

/** The site of the house that is granted, and has something to say. */
export const SPEAKS = 'ada.example';
/** One that is granted, and has nothing to say. */
export const CONTENT = 'content.example';

/** A house with so many facts about so many bulbs: every bulb hung, the rest of the facts spread over them as years of care. */
export function houseOf(facts: number, bulbs: number): { past: Past[]; speaks: AssetId } {
  const assets = Array.from({ length: bulbs }, freshAsset);
  const [speaks = freshAsset(), content = freshAsset()] = assets;
  const past: Past[] = [
    atAnyHour,
    ...assets.map((asset, at): Past => {
      const host = at === 0 ? SPEAKS : at === 1 ? CONTENT : `site-${at % 50}.example`;
      return {
        at: daysAgo(2_000),
        type: 'asset.hung',
        data: {
          asset,
          kind: 'website',
          title: at < 2 ? null : `The website number ${at}`,
          urls: [`https://${host}/${at < 2 ? '' : at}`],
          editUrl: null,
          cadence: { every: 90, unit: 'day' },
          lastDay: null,
          firstDue: daysAgo(1_900),
        },
      };
    }),
  ];
  // Oldest first, so that the last round of care decides what hangs how: one is long out, one was seen to yesterday.
  const rest = facts - past.length;
  for (let fact = 0; fact < rest; fact += 1) {
    const at = fact % bulbs;
    const asset = assets[at];
    if (asset === undefined || asset === speaks) continue;
    const age = asset === content ? 1 : 1_900 - Math.floor((fact / rest) * 1_800) - (at % 90);
    past.push({ at: daysAgo(age), type: 'asset.tended', data: { asset, on: daysAgo(age), evidence: 'said' } });
  }
  while (past.length < facts) {
    past.push({ at: daysAgo(1), type: 'asset.tended', data: { asset: content, on: daysAgo(1), evidence: 'said' } });
  }
  return { past, speaks };
}

export const fileOf = (past: readonly Past[]): string => writeHouseFile(entriesOf(past), new Date().toISOString());

/** Puts a house into the browser, through the import that a person uses. */
export async function furnish(driver: Driver, text: string): Promise<void> {
  const answer = await driver.ask('import.apply', { text });
  if (!answer.ok) throw new Error(`The house was not taken: ${JSON.stringify(answer.problem)}`);
}

/** Resolves once the background has done all that it was asked so far. */
export const settled = async (driver: Driver): Promise<void> => void (await driver.ask('sheet', {}));
