import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { good } from '../../utils/core/said.ts';
import { droppedFiles } from './dropped-files.ts';
import type { LinkedinRoom, Reading } from './use-linkedin.ts';

interface DropPlaceProps {
  readonly room: LinkedinRoom;
  readonly isMain: boolean;
}

/** Where an export is given: a button, and all of the page for whoever drops it. */
export function DropPlace({ room: { words, read }, isMain }: DropPlaceProps) {
  const id = useId();
  return (
    <div class="drop">
      <p>{words.t('linkedin.page.drop.where')}</p>
      <p class="quiet" id={`${id}-large`}>
        {words.t('linkedin.page.drop.large')}
      </p>
      <div class="drop-choose">
        <input
          id={id}
          class="visually-hidden"
          type="file"
          multiple
          accept=".zip,.csv,application/zip,text/csv"
          aria-describedby={`${id}-large`}
          onChange={(event) => {
            const files = [...(event.currentTarget.files ?? [])];
            // The same file may be chosen again once it was downloaded anew.
            event.currentTarget.value = '';
            if (files.length > 0) read(good(files));
          }}
        />
        <label class={isMain ? 'button main' : 'button'} for={id}>
          {words.t('linkedin.page.drop.choose')}
        </label>
      </div>
    </div>
  );
}

/** Whatever is dropped anywhere on the page is read; while something is held over it, the page says so. */
export function DropAnywhere({ room }: { readonly room: LinkedinRoom }) {
  const { words } = room;
  const [over, setOver] = useState(false);
  const read = useRef(room.read);
  read.current = room.read;
  useLayoutEffect(() => {
    // Entering a part comes before leaving the one around it, so that they are counted.
    let depth = 0;
    const isField = ({ target }: Event) => target instanceof Element && target.closest('input:not([type="file"])');
    const carries = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') ?? false;
    const enter = (event: DragEvent) => {
      depth += 1;
      setOver(carries(event));
    };
    const leave = () => {
      depth = Math.max(0, depth - 1);
      if (depth === 0) setOver(false);
    };
    // Else the browser would leave this page and show what was dropped.
    const hold = (event: DragEvent) => {
      if (isField(event)) return;
      event.preventDefault();
      if (event.dataTransfer && carries(event)) event.dataTransfer.dropEffect = 'copy';
    };
    const drop = (event: DragEvent) => {
      depth = 0;
      setOver(false);
      if (isField(event)) return;
      event.preventDefault();
      if (event.dataTransfer) read.current(droppedFiles(event.dataTransfer));
    };
    document.addEventListener('dragenter', enter);
    document.addEventListener('dragleave', leave);
    document.addEventListener('dragover', hold);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragenter', enter);
      document.removeEventListener('dragleave', leave);
      document.removeEventListener('dragover', hold);
      document.removeEventListener('drop', drop);
    };
  }, []);
  return over ? (
    <div class="drop-over" aria-hidden="true">
      <p>{words.t('linkedin.page.drop.now')}</p>
    </div>
  ) : null;
}

const MEGABYTE = 1_000_000;
/** Percents at which it is said aloud how far it is: not at each step. */
const TOLD_AT = 25;

/** How the reading stands, and what it came to; nothing where nobody asked for one. */
export function ReadingNow({ room }: { readonly room: LinkedinRoom }) {
  const { words, reading } = room;
  const place = useRef<HTMLDivElement>(null);
  const { is } = reading;
  // What was pressed is gone now: reading goes on here. At its end the page says on top what it came to.
  useEffect(() => {
    if (is === 'none') return;
    const target = is === 'done' ? document.querySelector<HTMLElement>('h1') : place.current;
    target?.focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
  }, [is]);
  return (
    <>
      <div ref={place} tabIndex={-1} class="now" data-is={is}>
        {reading.is === 'under-way' && <Progress room={room} reading={reading} />}
        {(is === 'stopped' || is === 'forgotten') && <p>{words.t(`linkedin.page.${is}`)}</p>}
        {reading.is === 'problem' && <p>{words.say(reading.problem)}</p>}
        {reading.is === 'done' && reading.answered.length > 0 && (
          <p class="now-answered">
            {words.t('linkedin.page.answered', { names: words.list(reading.answered.map(({ name }) => name)) })}
          </p>
        )}
      </div>
      <p role="status" class="visually-hidden">
        {reading.is === 'under-way' && words.t('linkedin.page.reading.told', { count: toldPercent(reading) })}
        {reading.is === 'done' && words.t('linkedin.page.read')}
      </p>
    </>
  );
}

type UnderWay = Extract<Reading, { is: 'under-way' }>;

const toldPercent = ({ done, all }: UnderWay): number =>
  all === 0 ? 100 : Math.floor((done / all) * (100 / TOLD_AT)) * TOLD_AT;

function Progress({ room: { words, stop }, reading }: { readonly room: LinkedinRoom; readonly reading: UnderWay }) {
  const { name, done, all } = reading;
  const megabytes = (bytes: number) => Math.ceil(bytes / MEGABYTE);
  const label = words.t('linkedin.page.reading');
  return (
    <section class="progress" aria-label={label}>
      <p class="progress-line">
        <bdi>{done < all ? words.t('linkedin.page.reading.file', { name }) : words.t('linkedin.page.reading.end')}</bdi>
      </p>
      <progress aria-label={label} max={Math.max(1, all)} value={done} />
      <p class="quiet">
        {words.t('linkedin.page.reading.size', { done: megabytes(done), all: megabytes(all) })}{' '}
        {words.t('linkedin.page.reading.leave')}
      </p>
      <div class="acts">
        <button type="button" onClick={stop}>
          {words.t('linkedin.page.reading.stop')}
        </button>
      </div>
    </section>
  );
}
