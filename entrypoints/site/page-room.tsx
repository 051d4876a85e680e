import { useId, useRef, useState } from 'preact/hooks';
import { Bulb } from '../../components/bulb.tsx';
import type { SitePage } from '../../utils/protocol/messages.ts';
import type { Words } from '../../utils/words/words.ts';

interface PageRoomProps {
  readonly words: Words;
  readonly pages: readonly SitePage[];
  readonly names: ReadonlyMap<string, string>;
  readonly chosen: string | null;
  readonly onChoose: (url: string | null) => void;
}

/** From so many pages on, what is lit gets smaller: what is out keeps its size, so that it is seen. */
const CROWDS = [
  { upTo: 1, is: 'one', lit: 88, out: 88 },
  { upTo: 8, is: 'few', lit: 58, out: 58 },
  { upTo: 24, is: 'some', lit: 42, out: 46 },
  { upTo: 80, is: 'many', lit: 28, out: 38 },
  { upTo: Number.POSITIVE_INFINITY, is: 'crowd', lit: 16, out: 30 },
] as const;
/** As if hung by hand: small, always the same differences in the length of cords, in tenths of the longest. */
const BY_HAND = [2, 7, 0, 5, 9, 1, 6, 3, 8, 0, 4, 10];

/** The site as a room: each page a bulb that can be chosen. One of them takes part in Tab; the arrow keys go from one to the next. */
export function PageRoom({ words, pages, names, chosen, onChoose }: PageRoomProps) {
  const [at, setAt] = useState<string | null>(null);
  const [told, setTold] = useState<string | null>(null);
  const room = useRef<HTMLDivElement>(null);
  const hint = useId();
  const crowd = CROWDS.find(({ upTo }) => pages.length <= upTo) ?? CROWDS[4];
  const out = pages.filter(({ faults }) => faults > 0);
  const stop = [at, chosen, out[0]?.url, pages[0]?.url].find((url) => pages.some((page) => page.url === url));
  const nameOf = ({ url, faults }: SitePage) =>
    words.t(faults > 0 ? 'site.room.page.out' : 'site.room.page.lit', { title: names.get(url) ?? url, count: faults });
  const shown = pages.length === 1 ? pages[0] : pages.find(({ url }) => url === (told ?? chosen));

  const onKey = (event: KeyboardEvent) => {
    const bulbs = [...(room.current?.querySelectorAll('button') ?? [])];
    const here = bulbs.findIndex((bulb) => bulb.matches(':focus'));
    const rtl = words.dir === 'rtl' ? -1 : 1;
    const steps: Readonly<Record<string, () => number>> = {
      ArrowRight: () => here + rtl,
      ArrowLeft: () => here - rtl,
      ArrowDown: () => nearestInRow(bulbs, here, 1),
      ArrowUp: () => nearestInRow(bulbs, here, -1),
      Home: () => 0,
      End: () => bulbs.length - 1,
    };
    if (event.key === 'Escape' && chosen !== null) onChoose(null);
    const step = Object.hasOwn(steps, event.key) ? steps[event.key] : undefined;
    if (!step || here < 0) return;
    event.preventDefault();
    bulbs[Math.max(0, Math.min(step(), bulbs.length - 1))]?.focus();
  };

  return (
    <div class="pages" data-crowd={crowd.is}>
      <div
        ref={room}
        class="pages-room"
        role="toolbar"
        aria-label={words.t('site.room', { count: pages.length })}
        aria-describedby={hint}
        onKeyDown={onKey}
        onPointerLeave={() => setTold(null)}
      >
        {pages.map((page, place) => {
          const { url, faults } = page;
          const state = faults > 0 ? 'out' : 'lit';
          return (
            <button
              key={url}
              type="button"
              class="pages-bulb"
              data-state={state}
              data-page={url}
              style={{ '--cord': BY_HAND[place % BY_HAND.length], '--bulb': crowd[state] }}
              tabIndex={url === stop ? 0 : -1}
              aria-pressed={chosen === url}
              aria-label={nameOf(page)}
              onFocus={() => {
                setAt(url);
                setTold(url);
              }}
              onBlur={() => setTold(null)}
              onPointerEnter={() => setTold(url)}
              onClick={() => onChoose(chosen === url ? null : url)}
            >
              <Bulb state={state} size={crowd[state]} hanging />
            </button>
          );
        })}
      </div>
      <p class="visually-hidden" id={hint}>
        {words.t('site.room.hint')}
      </p>
      {/* Each bulb has its name; this is for whoever sees them. */}
      <p class="pages-told" aria-hidden="true">
        {shown ? nameOf(shown) : words.t('site.room.hint')}
      </p>
    </div>
  );
}

/** The bulb of the next row, or the one before, that hangs nearest below or above. */
function nearestInRow(bulbs: readonly HTMLElement[], here: number, way: 1 | -1): number {
  const from = bulbs[here];
  if (!from) return here;
  const rows = [...new Set(bulbs.map(({ offsetTop }) => offsetTop))].sort((a, b) => a - b);
  const row = rows[rows.indexOf(from.offsetTop) + way];
  if (row === undefined) return here;
  const away = (bulb: HTMLElement) => Math.abs(bulb.offsetLeft - from.offsetLeft);
  return bulbs.reduce((best, bulb, place) => {
    const other = bulbs[best];
    if (bulb.offsetTop !== row) return best;
    return other?.offsetTop !== row || away(bulb) < away(other) ? place : best;
  }, here);
}
