import { CENTRE, CORD_AT, DRAWING, type ShapeState, VIEW_BOX } from '../../components/bulb-shape.ts';
import { drawn } from './element.ts';

/** The lamp's own size; `banner-style.ts` scales it down where there is little room. */
const WIDTH = 52;
const HEIGHT = 84;
const MIDDLE = { x: WIDTH / 2, y: 50 };

/** A bulb that hangs head down from its cord. It is drawn for the eye alone: the sentence beside it says its state. */
export function drawLamp(state: ShapeState): SVGElement {
  const scale = 48 / VIEW_BOX[2];
  const marks = DRAWING[state].map(({ d, fill, fillOpacity, stroke, width, dash }) =>
    drawn('path', {
      d,
      fill: fill ? `var(--${fill})` : 'none',
      'fill-opacity': fillOpacity,
      stroke: stroke && `var(--${stroke})`,
      'stroke-width': width,
      'stroke-dasharray': dash?.join(' '),
    }),
  );
  const cordEnd = MIDDLE.y - (CORD_AT.y - CENTRE.y) * scale;
  return drawn(
    'svg',
    {
      class: 'lamp',
      viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
      width: WIDTH,
      height: HEIGHT,
      'aria-hidden': 'true',
    },
    // Longer than it looks: in a low strip the upper part is cut off.
    drawn('path', { d: `M${MIDDLE.x} 0V${cordEnd}`, stroke: 'var(--muted)', 'stroke-width': 1.2, fill: 'none' }),
    drawn(
      'g',
      {
        transform: `translate(${MIDDLE.x} ${MIDDLE.y}) scale(${scale}) rotate(180) translate(${-CENTRE.x} ${-CENTRE.y})`,
        'stroke-linecap': 'round',
        'stroke-linejoin': 'round',
      },
      ...marks,
    ),
  );
}
