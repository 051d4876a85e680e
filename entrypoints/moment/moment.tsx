import { useEffect, useRef, useState } from 'preact/hooks';
import { Bulb } from '../../components/bulb.tsx';
import { Problem } from '../../components/problem.tsx';
import { shownAddress } from '../../utils/core/sites/shown-address.ts';
import type { House } from '../../utils/protocol/house.ts';
import type { Jot } from '../../utils/protocol/messages.ts';
import type { Words } from '../../utils/words/words.ts';
import './moment.css';
import { NoteFace } from './note-face.tsx';
import { ReportFace } from './report-face.tsx';
import { useMoment } from './use-moment.ts';

const FACES = ['note', 'report'] as const satisfies readonly Jot['is'][];
type Face = (typeof FACES)[number];

/** What was seen on a page, said at once: a note that it made one think of, or that something there is out. */
export function Moment({ house }: { readonly house: House }) {
  const { room, words, problem } = useMoment(house);
  const [chosen, setChosen] = useState<Face | null>(null);
  /** Something was kept: then there is nothing to choose any more. */
  const [settled, setSettled] = useState(false);
  const face = chosen ?? room?.jot.is ?? 'note';
  useEffect(() => {
    document.documentElement.lang = words.lang;
    document.documentElement.dir = words.dir;
    document.title = words.t(`moment.title.${face}`);
  }, [words, face]);

  if (!room) return <p class="moment-opening quiet">{words.t('moment.opening')}</p>;
  return (
    <main class="moment">
      <h1 class="visually-hidden">{words.t(`moment.title.${face}`)}</h1>
      <Page words={words} jot={room.jot} face={face} />
      {!settled && <Faces words={words} face={face} onChoose={setChosen} />}
      <Problem words={words} said={problem} />
      {/* Both stay: whoever looks at the other one loses nothing. */}
      <div role="tabpanel" id="note" aria-labelledby="face-note" hidden={face !== 'note'}>
        <NoteFace room={room} shown={face === 'note'} onSettled={() => setSettled(true)} />
      </div>
      <div role="tabpanel" id="report" aria-labelledby="face-report" hidden={face !== 'report'}>
        <ReportFace room={room} shown={face === 'report'} onSettled={() => setSettled(true)} />
      </div>
    </main>
  );
}

/** Where it was begun: its title and its address, as text. */
function Page({ words, jot: { url, title }, face }: { readonly words: Words; readonly jot: Jot; readonly face: Face }) {
  const shown = shownAddress(url);
  return (
    <header class="moment-head">
      <div class="moment-lamp">
        <Bulb state={face === 'report' ? 'out' : 'lit'} size={44} hanging />
      </div>
      {url !== '' && (
        <section aria-label={words.t('moment.page')}>
          <p class="moment-page" title={title}>
            <bdi>{title.trim() === '' ? shown : title}</bdi>
          </p>
          {title.trim() !== '' && (
            <p class="moment-address quiet">
              <bdi>{shown}</bdi>
            </p>
          )}
        </section>
      )}
    </header>
  );
}

interface FacesProps {
  readonly words: Words;
  readonly face: Face;
  readonly onChoose: (face: Face) => void;
}

/** The two things that can be said of a page. The arrow keys go from one to the other. */
function Faces({ words, face, onChoose }: FacesProps) {
  const list = useRef<HTMLDivElement>(null);
  const onKey = (event: KeyboardEvent) => {
    const to: Readonly<Record<string, Face>> = {
      ArrowLeft: words.dir === 'rtl' ? 'report' : 'note',
      ArrowRight: words.dir === 'rtl' ? 'note' : 'report',
      Home: 'note',
      End: 'report',
    };
    const next = to[event.key];
    if (next === undefined) return;
    event.preventDefault();
    onChoose(next);
    list.current?.querySelector<HTMLElement>(`#face-${next}`)?.focus();
  };
  return (
    <div ref={list} class="moment-faces" role="tablist" aria-label={words.t('moment.faces')} onKeyDown={onKey}>
      {FACES.map((one) => (
        <button
          key={one}
          type="button"
          id={`face-${one}`}
          role="tab"
          aria-selected={face === one}
          aria-controls={one}
          tabIndex={face === one ? 0 : -1}
          onClick={() => onChoose(one)}
        >
          {words.t(`moment.face.${one}`)}
        </button>
      ))}
    </div>
  );
}
