import './room.css';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { BulbState, Hanging } from '../utils/core/bulbs/row.ts';
import { BulbMarks } from './bulb.tsx';
import { CENTRE, CORD_AT, VIEW_BOX } from './bulb-shape.ts';

interface RoomProps {
  readonly hanging: readonly Hanging[];
  /** What the drawing says, in words. */
  readonly label: string;
}

const WIDTH = 360;
/** The bulb's drawing is this many units wide and high, rays and all. */
const BOX = VIEW_BOX[2];
const GLASS_MIDDLE = 10.3;
/** More bulbs than this hang in tiers. */
const ROW_HOLDS = 8;

/** The bulbs as they hang from the ceiling: one, a row, or a whole chandelier of them. */
export function Room({ hanging, label }: RoomProps) {
  const before = useRef<ReadonlyMap<string, BulbState>>(new Map());
  const halo = useId();
  const { height, places } = arrange(hanging.length);
  useLayoutEffect(() => {
    before.current = new Map(hanging.map(({ bulb, state }) => [bulb, state]));
  });

  return (
    <svg class="room" viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={label}>
      <radialGradient id={halo}>
        <stop offset="0.3" stop-color="var(--glow)" stop-opacity="0.6" />
        <stop offset="1" stop-color="var(--glow)" stop-opacity="0" />
      </radialGradient>
      {hanging.length === 0 && <EmptySocket />}
      {hanging.map(({ bulb, state }, i) => {
        const place = places[i];
        if (!place) return null;
        const { x, cord, scale } = place;
        const was = before.current.get(bulb);
        const relit = state === 'lit' && was !== undefined && was !== 'lit';
        return (
          <g
            key={bulb}
            class={relit ? 'room-bulb relit' : 'room-bulb'}
            style={{ transformOrigin: `${x}px 0px` }}
            data-state={state}
          >
            <path class={places.length > ROW_HOLDS ? 'room-cord many' : 'room-cord'} d={`M${x} 0v${cord}`} />
            <g transform={`translate(${x} ${cord}) scale(${-scale}) translate(${-CORD_AT.x} ${-CORD_AT.y})`}>
              {state === 'lit' && (
                <circle class="room-halo" cx={CENTRE.x} cy={GLASS_MIDDLE} r="17" fill={`url(#${halo})`} />
              )}
              <BulbMarks state={state} />
            </g>
          </g>
        );
      })}
    </svg>
  );
}

function EmptySocket() {
  return (
    <g>
      <path class="room-cord" d="M180 0v34" />
      <path
        d="M174 34h12v9h-12zM176 46.5h8"
        fill="none"
        stroke="var(--ash)"
        stroke-width="2"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </g>
  );
}

interface Place {
  readonly x: number;
  readonly cord: number;
  readonly scale: number;
}

/** Small, always the same differences in the length of cords: as if hung by hand. */
const BY_HAND = [0, 7, -4, 5, 9, -2, 4, -6, 2, 8, -5, 3];

/** Where each of `count` bulbs hangs. Beyond one row they hang in tiers, so that no bulb is in front of another. */
export function arrange(count: number): { readonly height: number; readonly places: readonly Place[] } {
  if (count === 0) return { height: 64, places: [] };
  const tiers = count <= ROW_HOLDS ? 1 : count <= 16 ? 2 : count <= 30 ? 3 : 4;
  const step = Math.min((WIDTH - 28) / count, 58);
  // Neighbours in one tier are `tiers` steps apart: a bulb with its rays may take that much.
  const size = Math.min(count === 1 ? 64 : 46, Math.max(step * tiers * 1.02, 26));
  const scale = size / BOX;
  const sway = tiers === 1 ? 1 : 0.45;
  const first = 26 * (tiers === 1 ? 1 : 0.62);
  const drop = size * 0.66;
  const places = Array.from({ length: count }, (_, i) => ({
    x: round(WIDTH / 2 + (i - (count - 1) / 2) * step),
    cord: round(first + tierOf(i, tiers) * drop + (BY_HAND[i % BY_HAND.length] ?? 0) * sway),
    scale: round(scale),
  }));
  const lowest = Math.max(...places.map(({ cord }) => cord));
  return { height: Math.ceil(lowest + (CORD_AT.y - VIEW_BOX[1]) * scale - 1), places };
}

/** Zigzag through the tiers, so that neighbours never hang at the same height. */
const tierOf = (i: number, tiers: number) => (tiers === 4 ? ([0, 2, 1, 3][i % 4] ?? 0) : i % tiers);
const round = (n: number) => Math.round(n * 100) / 100;
