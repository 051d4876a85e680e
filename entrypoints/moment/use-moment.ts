import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { People } from '../../components/use-people.ts';
import type { Command } from '../../utils/core/commands/command.ts';
import type { Settings } from '../../utils/core/journal/entries.ts';
import { DEFAULT_SETTINGS } from '../../utils/core/journal/state.ts';
import { type Answer, bad, type Said } from '../../utils/core/said.ts';
import { type House, peopleOf } from '../../utils/protocol/house.ts';
import type { Done, Jot } from '../../utils/protocol/messages.ts';
import { makeWords, type Words } from '../../utils/words/words.ts';
import { texts } from './texts.ts';

const UNREACHABLE: Said = { key: 'popup.problem.unreachable' };
const NOTHING: Jot = { is: 'note', url: '', title: '', quote: '' };

/** What the window works with, once it is known what was begun. */
export interface MomentRoom {
  readonly house: House;
  readonly words: Words;
  readonly settings: Settings;
  readonly people: People;
  readonly jot: Jot;
  readonly send: (command: Command) => Promise<Answer<Done>>;
}

/** Reads what was begun, by the name of it that stands in the address. */
export function useMoment(house: House) {
  const [jot, setJot] = useState<Jot | null>(null);
  const [problem, setProblem] = useState<Said | null>(null);
  const [settings, setSettings] = useState<Settings>(DEFAULT_SETTINGS);

  useEffect(() => {
    const begun = /^#jot=([0-9a-z]{13})$/.exec(location.hash)?.[1];
    const read = begun === undefined ? Promise.resolve(NOTHING) : house.ask('jot.read', { jot: begun });
    read.then(
      (found) => {
        setJot(found ?? NOTHING);
        if (!found) setProblem({ key: 'moment.expired' });
      },
      () => {
        setJot(NOTHING);
        setProblem(UNREACHABLE);
      },
    );
    house.agenda().then(
      (agenda) => agenda && setSettings(agenda.settings),
      () => undefined,
    );
  }, [house]);

  const words = useMemo(() => {
    const { at, zone } = house.clock();
    return makeWords({ locale: house.locale, zone, now: at }, ...texts);
  }, [house]);
  const people = useMemo(() => peopleOf(house), [house]);
  const send = useCallback(
    (command: Command): Promise<Answer<Done>> => house.ask('command', { command }).catch(() => bad(UNREACHABLE.key)),
    [house],
  );
  const room: MomentRoom | null = jot && { house, words, settings, people, jot, send };
  return { room, words, problem };
}
