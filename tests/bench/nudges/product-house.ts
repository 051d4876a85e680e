import type { Command } from '../../../utils/core/commands/command.ts';
import { decide } from '../../../utils/core/commands/decide.ts';
import type { Decision } from '../../../utils/core/commands/decision.ts';
import { CLOCK_AT_REST, type Clock, type DeviceId, nextEntryId, type Random } from '../../../utils/core/ids.ts';
import { ENTRY_VERSION, type Entry } from '../../../utils/core/journal/entries.ts';
import { replay } from '../../../utils/core/journal/replay.ts';
import { EMPTY_HOUSE, type State } from '../../../utils/core/journal/state.ts';
import type { Instant, Zone } from '../../../utils/core/time.ts';
import { uniform } from './uniform.ts';

/** Everybody lives where clocks never change: that reminders keep to zones and hours is proved elsewhere, and would only cost time here. */
export const ZONE: Zone = 'UTC';

const IDS = 30_000;
const DEVICE = 'bench01' as DeviceId;

/** The house as the product keeps it: commands are decided, stamped, and replayed onto the state that was. */
export class ProductHouse {
  state: State;
  #clock: Clock = CLOCK_AT_REST;
  readonly #random: Random;

  constructor(seed: number, state: State = EMPTY_HOUSE) {
    let drawn = 0;
    this.#random = () => uniform(seed, IDS, drawn++);
    this.state = state;
  }

  /** Does what must be possible, and gives the bulbs that it made and the facts that it came to. */
  do(command: Command, at: Instant): Pick<Decision, 'made' | 'drafts'> {
    const now = { at, zone: ZONE };
    const answer = decide(this.state, command, { now, random: this.#random, kindNamed: () => null });
    if (!answer.ok) throw new Error(`${command.do}: ${answer.problem.key}`);
    const entries = answer.value.drafts.map((draft): Entry => {
      const next = nextEntryId(this.#clock, at, DEVICE, this.#random);
      this.#clock = next.clock;
      return { id: next.id, at, zone: ZONE, version: ENTRY_VERSION, ...draft };
    });
    this.state = replay(entries, this.state);
    return answer.value;
  }
}

/**
 * While `work` runs, nobody asks Intl how far Greenwich lies from Greenwich: the calendar of the product does so for each
 * date, and it would be more than half of the time.
 */
export function withoutZones<T>(work: () => T): T {
  const Real = Intl.DateTimeFormat;
  const Known = function known(locale?: string, options?: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
    const made = new Real(locale, options);
    if (options?.timeZone === ZONE && options.timeZoneName === 'longOffset')
      Object.defineProperty(made, 'format', { value: () => 'GMT' });
    return made;
  };
  Object.assign(Intl, { DateTimeFormat: Known });
  try {
    return work();
  } finally {
    Object.assign(Intl, { DateTimeFormat: Real });
  }
}
