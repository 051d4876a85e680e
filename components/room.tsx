import './room.css';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { BulbState, Hanging } from '../utils/core/bulbs/row.ts';
import { BulbMarks } from './bulb.tsx';
import { CENTRE, CORD_AT } from './bulb-shape.ts';
import { arrange, ROW_HOLDS, roomBox } from './room-places.ts';

interface RoomProps {
  readonly hanging: readonly Hanging[];
  /** What the drawing says, in words. */
  readonly label: string;
}

const GLASS_MIDDLE = 10.3;

/** The bulbs as they hang from the ceiling: one, a row, or a whole chandelier of them. */
export function Room({ hanging, label }: RoomProps) {
  const before = useRef<ReadonlyMap<string, BulbState>>(new Map());
  const halo = useId();
  const { places } = arrange(hanging.length);
  useLayoutEffect(() => {
    before.current = new Map(hanging.map(({ bulb, state }) => [bulb, state]));
  });

  return (
    <svg class="room" viewBox={roomBox(hanging.length)} role="img" aria-label={label}>
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
