import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { BarMessage } from '../../components/undo-bar.tsx';
import type { Agenda, SiteRecord } from '../../utils/core/bulbs/row.ts';
import type { Command } from '../../utils/core/commands/command.ts';
import type { EntryId } from '../../utils/core/ids.ts';
import type { Answer } from '../../utils/core/said.ts';
import type { Here, House } from '../../utils/protocol/house.ts';
import type { Done } from '../../utils/protocol/messages.ts';

/** All that the popup paints from. */
export interface View {
  readonly agenda: Agenda | null;
  readonly here: Here | null;
  readonly site: SiteRecord | null;
}

/** Reads everything the first paint needs, at the same time, so that nothing moves once it is there. */
export async function look(house: House): Promise<View> {
  const atSite = async () => {
    const here = await house.here();
    return { here, site: here && (await house.site(here.host)) };
  };
  const [agenda, at] = await Promise.all([house.agenda(), atSite()]);
  return { agenda, ...at };
}

/** The popup's dealings with the house: what it shows, what it asks for, and what came of it. */
export function useHouse(house: House, first: View | null = null) {
  const [view, setView] = useState(first);
  const [message, setMessage] = useState<BarMessage | null>(null);
  const looks = useRef(0);

  /** Reads again; of several under way only the last one started counts. */
  const reread = async () => {
    looks.current += 1;
    const mine = looks.current;
    const seen = await look(house);
    if (mine === looks.current) setView(seen);
  };
  const unreachable = () => setMessage({ is: 'problem', problem: { key: 'popup.problem.unreachable' } });

  /** Waits for what the background says; whatever went wrong is said in the bar. True when it was done. */
  const answered = async (
    asking: Promise<Answer<Done | null>>,
    then: (done: Done) => void = () => {},
  ): Promise<boolean> => {
    try {
      const answer = await asking;
      if (answer.ok) {
        await reread();
        setMessage(answer.value?.undo ? { is: 'done', undo: answer.value.undo } : null);
        if (answer.value) then(answer.value);
      } else setMessage({ is: 'problem', problem: answer.problem });
      return answer.ok;
    } catch {
      unreachable();
      return false;
    }
  };
  const run = (command: Command, then?: (done: Done) => void) => answered(house.ask('command', { command }), then);
  const undo = (entries: readonly EntryId[]) => run({ do: 'undo', entries: [...entries] });

  // Before the first paint, not after it: an ordinary effect would wait for a frame with nothing on it.
  useLayoutEffect(() => {
    if (!first) reread().catch(unreachable);
    return house.onChange(() => void reread().catch(() => undefined));
  }, [house]);

  const painted = view !== null;
  useEffect(() => {
    if (!painted) return;
    house.ask('refresh', {}).then(
      () => view.agenda === null && void reread().catch(unreachable),
      () => view.agenda === null && unreachable(),
    );
  }, [painted]);

  return { view, message, setMessage, run, undo, answered, unreachable };
}
