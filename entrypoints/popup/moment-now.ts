import type { FridaysMoment } from '../../components/fridays-moment.tsx';
import type { Row } from '../../utils/core/bulbs/row.ts';
import { chooseNudge } from '../../utils/core/nudges/choose-nudge.ts';
import { type Memory, NOTHING_REMEMBERED } from '../../utils/core/nudges/memory.ts';
import type { House } from '../../utils/protocol/house.ts';
import type { View } from './use-house.ts';

/** The weekly moment that stands in this popup. */
export interface MomentNow {
  readonly View: typeof FridaysMoment;
  readonly cards: readonly Row[];
}

/**
 * The moment, where it is its time, with what shows it: to be awaited before anything is painted, so that nothing is moved by it.
 * What becomes due while a popup stands open waits for the next one.
 */
export async function momentNow(house: House, { agenda }: View): Promise<MomentNow | null> {
  if (!agenda) return null;
  const choose = (memory: Memory) => chooseNudge({ agenda, memory }, { on: 'moment' }, house.clock());
  // The rest of what is remembered is read in the one popup of the week that needs it.
  const known = { ...NOTHING_REMEMBERED, moment: agenda.momentHad };
  if (!choose(known).speak) return null;
  const nudge = choose(await house.memory().catch(() => known));
  if (!nudge.speak) return null;
  // Of what the question above asks already there is no card.
  const cards = nudge.cards.filter(({ bulb }) => bulb !== agenda.question?.bulb);
  try {
    const { FridaysMoment: View } = await import('../../components/fridays-moment.tsx');
    return { View, cards };
  } catch {
    // An update has taken its file away meanwhile; the next popup has it.
    return null;
  }
}
