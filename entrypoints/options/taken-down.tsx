import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Bulb } from '../../components/bulb.tsx';
import { Problem } from '../../components/problem.tsx';
import { isAssetId } from '../../utils/core/ids.ts';
import type { Said } from '../../utils/core/said.ts';
import { dayOf } from '../../utils/core/time.ts';
import type { DownLine } from '../../utils/protocol/messages.ts';
import { type Room, UNREACHABLE } from './use-room.ts';

/** More than fits a list that is read from top to bottom; the rest follows when these are back. */
const LINES_SHOWN = 100;

interface TakenDownProps {
  readonly room: Room;
  readonly of: 'bulbs' | 'notes';
}

/** What was taken down, whenever that was, with the way back. Asked for only when it is opened: the whole journal is gone through. */
export function TakenDown({ room, of }: TakenDownProps) {
  const { house, words, now, send, turn } = room;
  const [open, setOpen] = useState(false);
  const [lines, setLines] = useState<readonly DownLine[] | null>(null);
  const [problem, setProblem] = useState<Said | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();

  useEffect(() => {
    if (!open) return;
    let current = true;
    house.ask('takenDown', {}).then(
      (all) =>
        current && setLines(all.filter(({ bulb }) => isAssetId(bulb) === (of === 'bulbs')).slice(0, LINES_SHOWN)),
      () => current && setProblem(UNREACHABLE),
    );
    return () => {
      current = false;
    };
  }, [house, open, turn]);

  // Nothing was ever written down, so nothing can have been taken down.
  if (room.sheet.entries === 0) return null;
  const bringBack = async ({ restores }: DownLine) => {
    const said = await send({ do: 'undo', entries: [...restores] });
    setProblem(said);
    // The button that was pressed goes with its line.
    if (!said) button.current?.focus();
  };
  const title = words.t(`options.${of}.down`);
  return (
    <section class="taken-down" aria-labelledby={id}>
      <div class="list-head">
        <h3 id={id}>{title}</h3>
        <button
          ref={button}
          type="button"
          class="plain"
          aria-expanded={open}
          aria-label={words.t(open ? 'popup.fold.hideWhat' : 'popup.fold.showWhat', { what: title })}
          onClick={() => {
            setProblem(null);
            setOpen(!open);
          }}
        >
          {words.t(open ? 'popup.fold.hide' : 'popup.fold.show')}
        </button>
      </div>
      <Problem words={words} said={problem} />
      {open && lines?.length === 0 && <p class="empty">{words.t(`options.${of}.down.none`)}</p>}
      {open && lines && lines.length > 0 && (
        <ul class="rows">
          {lines.map((line) => {
            const name = typeof line.title === 'string' ? line.title : words.say(line.title);
            return (
              <li key={line.bulb} class="row">
                <Bulb state="off" size={34} />
                <div class="row-text">
                  <b class="row-title" dir="auto">
                    {name}
                  </b>
                  <p class="row-line">
                    {words.t(`options.${of}.down.line`, { day: { day: dayOf(line.at, now.zone) } })}
                  </p>
                </div>
                <div class="row-acts">
                  <button
                    type="button"
                    aria-label={words.t('options.down.backOf', { title: name })}
                    onClick={() => bringBack(line)}
                  >
                    {words.t('options.down.back')}
                  </button>
                </div>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
