import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { BarMessage } from '../../components/undo-bar.tsx';
import { useReadAgain, useReading } from '../../components/use-reading.ts';
import { MAX_ROWS } from '../../utils/core/bulbs/row.ts';
import type { Command } from '../../utils/core/commands/command.ts';
import { POSTS_KIND } from '../../utils/core/commands/suggestions.ts';
import { isAssetId, type NoteId } from '../../utils/core/ids.ts';
import type { Told } from '../../utils/core/linkedin/reading.ts';
import type { Found } from '../../utils/core/linkedin/suggestion.ts';
import type { Whom } from '../../utils/core/linkedin/whom.ts';
import type { Answer, Said } from '../../utils/core/said.ts';
import type { ExportReading, readExport } from '../../utils/platform/read-export.ts';
import type { House } from '../../utils/protocol/house.ts';
import type { Done, LinkedinSheet } from '../../utils/protocol/messages.ts';
import type { ReadingProgress } from '../../utils/protocol/reading-messages.ts';
import { makeWords, type Words } from '../../utils/words/words.ts';
import { keyOf, type Place, placesAfter } from './places.ts';
import { texts } from './texts.ts';

const UNREACHABLE: Said = { key: 'popup.problem.unreachable' };

/** How the reading of files stands, or what the last one came to. */
export type Reading =
  | { readonly is: 'none' }
  | ({ readonly is: 'under-way' } & ReadingProgress)
  | { readonly is: 'stopped' | 'forgotten' }
  | { readonly is: 'problem'; readonly problem: Said }
  | {
      readonly is: 'done';
      /** Who was suggested before, and is seen to be answered. */
      readonly answered: readonly Whom[];
      /** A bulb for one's posts does not hang yet, or one for the export; neither once that was answered. */
      readonly offers: readonly ('posts' | 'export')[];
    };

/** What every part of the page works with. */
export interface LinkedinRoom {
  readonly house: House;
  readonly words: Words;
  readonly sheet: LinkedinSheet;
  readonly places: readonly Place[];
  readonly reading: Reading;
  readonly read: (files: Answer<readonly File[]>) => void;
  readonly stop: () => void;
  /** Does it, and gives what was done; null where it was not, which the bar says. */
  readonly run: (command: Command) => Promise<Done | null>;
  /** Writes the note down that a suggestion asks for; it stays in its place. */
  readonly write: (found: Found, command: Command) => Promise<void>;
  readonly answerOffer: (offer: 'posts' | 'export' | 'none') => void;
  readonly forget: () => Promise<void>;
}

/** Reads what exports told, reads a new one, and sends what the person does. */
export function useLinkedin(house: House, readFiles: typeof readExport) {
  const [sheet, setSheet] = useState<LinkedinSheet | null>(null);
  const [places, setPlaces] = useState<readonly Place[]>([]);
  const [reading, setReading] = useState<Reading>({ is: 'none' });
  const [message, setMessage] = useState<BarMessage | null>(null);
  const written = useRef(new Map<string, NoteId | null>());
  /** Another export, another list: nobody keeps a place. */
  const anew = useRef(false);
  const underWay = useRef<ExportReading | null>(null);

  const { failed, reread } = useReading(
    useCallback(() => house.ask('linkedin.sheet', {}), [house]),
    (now) => {
      const isNew = anew.current;
      anew.current = false;
      // Whom a note was taken back for is suggested again.
      for (const key of now.suggestions.shown.map(keyOf)) if (written.current.get(key)) written.current.delete(key);
      setSheet(now);
      setPlaces((before) => placesAfter(isNew ? [] : before, now.suggestions.shown, written.current));
    },
  );
  useReadAgain(house, reread);
  useEffect(() => () => underWay.current?.stop(), [house]);

  const words = useMemo(() => {
    const { at, zone } = house.clock();
    return makeWords({ locale: house.locale, zone, now: at }, ...texts);
  }, [house, sheet]);

  const run = useCallback(
    async (command: Command): Promise<Done | null> => {
      try {
        const answer = await house.ask('command', { command });
        if (!answer.ok) {
          setMessage({ is: 'problem', problem: answer.problem });
          return null;
        }
        setMessage(answer.value.undo && { is: 'done', undo: answer.value.undo });
        await reread();
        return answer.value;
      } catch {
        setMessage({ is: 'problem', problem: UNREACHABLE });
        return null;
      }
    },
    [house, reread],
  );

  const write = async (found: Found, command: Command) => {
    const key = keyOf(found);
    // The house tells of a change before it answers: the place is held from the beginning.
    written.current.set(key, null);
    const note = (await run(command))?.made.find((made): made is NoteId => !isAssetId(made));
    if (note === undefined) written.current.delete(key);
    else written.current.set(key, note);
    setPlaces((before) => before.map((place) => (place.key === key && note ? { ...place, note } : place)));
  };

  const read = async (files: Answer<readonly File[]>) => {
    if (underWay.current) return setMessage({ is: 'problem', problem: { key: 'linkedin.page.drop.busy' } });
    if (!files.ok) return setReading({ is: 'problem', problem: files.problem });
    const [first] = files.value;
    if (!first) return;
    const all = files.value.reduce((bytes, { size }) => bytes + size, 0);
    setReading({ is: 'under-way', name: first.name, done: 0, all });
    const mine = readFiles(files.value, sheet?.about ?? [], house.clock(), (progress) => {
      if (underWay.current === mine) setReading({ ...progress, is: 'under-way' });
    });
    underWay.current = mine;
    const answer = await mine.result;
    const came: Reading = !answer
      ? { is: 'stopped' }
      : answer.ok
        ? await learn(answer.value)
        : { is: 'problem', problem: answer.problem };
    underWay.current = null;
    setReading(came);
  };
  const learn = async (told: Told): Promise<Reading> => {
    try {
      const learned = await house.ask('linkedin.learn', { told });
      if (!learned.ok) return { is: 'problem', problem: learned.problem };
      const { done, answered } = learned.value;
      setMessage(done.undo && { is: 'done', undo: done.undo });
      written.current.clear();
      anew.current = true;
      const now = await reread();
      const rows = await house.ask('rows', { query: '', limit: MAX_ROWS });
      const hangsPosts = rows.some((row) => row.is === 'asset' && row.kind === POSTS_KIND);
      return {
        is: 'done',
        answered,
        offers: [...(hangsPosts ? [] : ['posts' as const]), ...(now?.bulb === null ? ['export' as const] : [])],
      };
    } catch {
      return { is: 'problem', problem: UNREACHABLE };
    }
  };

  const room: LinkedinRoom | null = sheet && {
    house,
    words,
    sheet,
    places,
    reading,
    read: (files) => void read(files),
    stop: () => underWay.current?.stop(),
    run,
    write,
    answerOffer: (offer) =>
      setReading((now) =>
        now.is === 'done' ? { ...now, offers: now.offers.filter((one) => offer !== 'none' && one !== offer) } : now,
      ),
    forget: async () => {
      try {
        await house.ask('linkedin.forget', {});
        written.current.clear();
        anew.current = true;
        await reread();
        setReading({ is: 'forgotten' });
      } catch {
        setMessage({ is: 'problem', problem: UNREACHABLE });
      }
    },
  };
  return { room, words, failed, reread, message, dropMessage: () => setMessage(null), run };
}
