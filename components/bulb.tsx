import './bulb.css';
import { CENTRE, type ColourRole, DRAWING, type ShapeState, VIEW_BOX } from './bulb-shape.ts';

interface BulbProps {
  readonly state: ShapeState;
  /** Width and height in CSS pixels. */
  readonly size: number;
  /** Base up, as a lamp on its cord. */
  readonly hanging?: boolean;
  /** What it is read out as. Without it the drawing is decoration: its words stand beside it. */
  readonly label?: string;
}

const colour = (role: ColourRole | undefined) => (role ? `var(--${role})` : 'none');
/** About the middle of the box, so that rays and all it stays within. */
const UPSIDE_DOWN = `rotate(180 ${CENTRE.x} ${CENTRE.y})`;

/** A bulb in one of its four states. */
export function Bulb({ state, size, hanging = false, label }: BulbProps) {
  return (
    <svg
      class="bulb"
      width={size}
      height={size}
      viewBox={VIEW_BOX.join(' ')}
      role={label === undefined ? undefined : 'img'}
      aria-label={label}
      aria-hidden={label === undefined ? true : undefined}
    >
      <g transform={hanging ? UPSIDE_DOWN : undefined}>
        <BulbMarks state={state} />
      </g>
    </svg>
  );
}

/** The paths of one bulb, for an `<svg>` whose units are those of `bulb-shape.ts`. */
export function BulbMarks({ state }: { readonly state: ShapeState }) {
  return (
    <>
      {DRAWING[state].map(({ d, fill, fillOpacity, stroke, width, dash }) => (
        <path
          key={d}
          d={d}
          fill={colour(fill)}
          fill-opacity={fillOpacity}
          stroke={colour(stroke)}
          stroke-width={width}
          stroke-dasharray={dash?.join(' ')}
          stroke-linecap="round"
          stroke-linejoin="round"
        />
      ))}
    </>
  );
}
