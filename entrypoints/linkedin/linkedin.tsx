import { useCallback, useEffect, useId, useRef } from 'preact/hooks';
import { UndoBar } from '../../components/undo-bar.tsx';
import { useUndoKeys } from '../../components/use-undo-keys.ts';
import type { Undoable } from '../../utils/core/bulbs/row.ts';
import type { readExport } from '../../utils/platform/read-export.ts';
import type { House } from '../../utils/protocol/house.ts';
import { DropAnywhere, DropPlace, ReadingNow } from './drop-place.tsx';
import { GettingThere, Privacy, Waiting } from './getting-there.tsx';
import { Headline } from './headline.tsx';
import './linkedin.css';
import { People } from './people.tsx';
import { FreshSteps, TheRest } from './the-rest.tsx';
import { type LinkedinRoom, useLinkedin } from './use-linkedin.ts';
import { BulbsToHang, WhatAddressesTold, WhatItTells } from './what-it-tells.tsx';

interface LinkedinProps {
  readonly house: House;
  readonly read: typeof readExport;
}

/** What one's own export from LinkedIn says: how it is got and read, who waits for a word, and what else it tells. */
export function Linkedin({ house, read }: LinkedinProps) {
  const { room, words, failed, reread, message, dropMessage, run } = useLinkedin(house, read);
  useEffect(() => {
    document.documentElement.lang = words.lang;
    document.documentElement.dir = words.dir;
    document.title = words.t('linkedin.page');
  }, [words]);
  const takeBack = useCallback(({ entries }: Undoable) => void run({ do: 'undo', entries: [...entries] }), [run]);
  useUndoKeys(message, takeBack);

  return (
    <div class="linkedin" onClickCapture={dropSecondHalf}>
      <main>
        {failed && (
          <div class="failed" role="alert">
            <p>{words.t('linkedin.page.problem.load')}</p>
            <button type="button" onClick={() => void reread()}>
              {words.t('linkedin.page.problem.again')}
            </button>
          </div>
        )}
        {!room && !failed && <p class="quiet opening">{words.t('linkedin.page.opening')}</p>}
        {room && <Export room={room} />}
      </main>
      <UndoBar message={message} words={words} onUndo={takeBack} onGone={dropMessage} />
    </div>
  );
}

/** The second half of a double click is not meant for what has come there since the first: lists move up as they are dealt with. */
function dropSecondHalf(event: MouseEvent): void {
  if (event.detail < 2) return;
  event.preventDefault();
  event.stopPropagation();
}

/** The page, once it is known what was read. */
function Export({ room }: { readonly room: LinkedinRoom }) {
  const { words, sheet, reading } = room;
  const id = useId();
  const drop = useRef<HTMLElement>(null);
  const isReading = reading.is === 'under-way';
  const isKnown = sheet.reading !== null;
  const isAwaited = sheet.awaited !== null;
  const goToDrop = () => {
    drop.current?.scrollIntoView?.({ block: 'center' });
    drop.current?.querySelector('input')?.focus({ preventScroll: true });
  };

  return (
    <>
      <Headline room={room} />
      <ReadingNow room={room} />
      {isAwaited && !isReading && <Waiting room={room} onGot={goToDrop} />}
      {isKnown && !isReading && <People room={room} />}
      {!isReading && <BulbsToHang room={room} />}
      {isKnown && !isReading && <WhatItTells room={room} />}
      {!isReading && <WhatAddressesTold room={room} />}
      {!isKnown && <Privacy words={words} />}
      {!isKnown && !isAwaited && !isReading && <GettingThere room={room} />}
      {!isReading && (
        <section aria-labelledby={id} ref={drop} class="dropping">
          <h2 id={id}>{words.t(isKnown ? 'linkedin.page.drop.newer' : 'linkedin.page.drop')}</h2>
          <DropPlace room={room} isMain={!isKnown && isAwaited} />
          {isKnown && !isAwaited && <FreshSteps room={room} />}
        </section>
      )}
      {!isReading && <TheRest room={room} />}
      <DropAnywhere room={room} />
    </>
  );
}
