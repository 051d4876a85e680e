import type { Row } from '../../utils/core/bulbs/row.ts';
import type { Command } from '../../utils/core/commands/command.ts';
import { DEFAULT_SETTINGS } from '../../utils/core/journal/state.ts';
import { good } from '../../utils/core/said.ts';
import type { HouseSheet, ListedSite } from '../../utils/protocol/messages.ts';
import { en } from '../../utils/words/locales/en/index.ts';
import { makeWords } from '../../utils/words/words.ts';
import { entryId, type FakeHouse, fakeHouse, NOW, ZONE } from './popup-house.ts';

export const words = makeWords({ locale: 'en-GB', zone: ZONE, now: NOW }, en);
export const done = good({ undo: { entries: [entryId(1)], said: { key: 'options.saved' } }, made: [] });

export const site = (over: Partial<ListedSite> = {}): ListedSite => ({
  host: 'ada.example',
  access: 'ask',
  granted: false,
  choice: { mode: null, quiet: false },
  bulbs: 1,
  hasTerms: false,
  ...over,
});

/** What the options page reads; change it, then call `house.changed`. */
export interface OptionsHouse {
  readonly house: FakeHouse;
  rows: readonly Row[];
  sheet: HouseSheet;
  /** Every command that was sent, in order. */
  readonly commands: () => Command[];
}

type Answers = NonNullable<Parameters<typeof fakeHouse>[1]>;

/** A house as the options page sees it. */
export function optionsHouse(
  rows: readonly Row[] = [],
  sheet: Partial<HouseSheet> = {},
  answers: Answers = {},
): OptionsHouse {
  const held: OptionsHouse = {
    rows,
    sheet: { settings: DEFAULT_SETTINGS, sites: [], entries: 3, damaged: 0, ...sheet },
    commands: () => house.sent.flatMap((message) => (message.name === 'command' ? [message.data.command] : [])),
    house: fakeHouse(null, {
      rows: ({ query, limit }) =>
        held.rows.filter((row) => words.title(row).toLowerCase().includes(query.toLowerCase())).slice(0, limit),
      sheet: () => held.sheet,
      command: () => done,
      ...answers,
    }),
  };
  const { house } = held;
  return held;
}
