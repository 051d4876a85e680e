import { BASE, FILAMENT, GLASS, HALF_GLASS, RAYS, type ShapeState, SLASH } from '../components/bulb-shape.ts';

/** One picture of the lamp: the bulb of the pages, drawn for a toolbar. */
export interface Lamp {
  readonly state: ShapeState;
  /** Something can be done on the page now open. */
  readonly dot: boolean;
  /** Width and height of the picture in pixels. */
  readonly size: number;
  /** Width and height of what is drawn, in the middle of it; the rest stays empty. */
  readonly art: number;
}

/**
 * A toolbar's colour cannot be asked for, so every line has a middle luminance (0.211 to 0.257) that reaches 3:1 on the
 * lightest and the darkest of them. `tests/platform/toolbar-lamp.test.ts` measures it.
 */
export const TOOLBAR_COLOURS = {
  amber: '#b57c00',
  ember: '#e0533a',
  ash: '#88827a',
  dot: '#4a86e8',
} as const;
/** Toolbars of Chrome and Firefox, light and dark. */
export const TOOLBARS = ['#ffffff', '#f1f3f4', '#f0f0f4', '#202124', '#35363a', '#2b2a33'] as const;

/** Fills are told by the line around them, so they may be as bright as they like. */
const LIGHT = '#ffc533';
const HALF_LIGHT = '#dd9a1c';

/** Stands for the broken filament of the pages: in so few pixels its gap would be read as a smile. */
const CROSS = 'M9.6 8.4l4.8 4.8M14.4 8.4l-4.8 4.8';

/** How the bulb is simplified for a size: fewer and thicker marks where there are few pixels. Units are those of `bulb-shape.ts`. */
interface Cut {
  /** The square of the drawing that is shown: x, y, side. */
  readonly box: readonly [number, number, number];
  readonly line: number;
  readonly rays: string;
  readonly base: string;
  readonly slash: string;
  readonly filament: boolean;
  readonly dash: string;
  readonly dot: {
    readonly x: number;
    readonly y: number;
    readonly r: number;
    readonly gap: number;
  };
}

/** For 16 px: one unit is two thirds of a pixel. */
const TINY: Cut = {
  box: [0, 0, 24],
  line: 2.1,
  rays: 'M12 1.1v-.1M4.4 3.9l-.4-.4M19.6 3.9l.4-.4M1.4 11h-.2M22.6 11h.2',
  base: 'M9.4 21.75h5.2',
  slash: 'M3 21.5L21 2.5',
  filament: false,
  dash: 'none',
  dot: { x: 19.1, y: 19.1, r: 4.3, gap: 1.6 },
};

const SMALL: Cut = {
  box: [-1.5, -1.5, 27],
  line: 1.7,
  rays: 'M12 .4v-.9M19.4 3.1l.7-.7M4.6 3.1l-.7-.7M22.6 10.3h1M1.4 10.3h-1',
  base: 'M9.2 21.4h5.6M10.3 23.7h3.4',
  slash: SLASH,
  filament: true,
  dash: '3.1 3.02',
  dot: { x: 19.8, y: 19.8, r: 4.4, gap: 1.5 },
};

const LARGE: Cut = {
  ...SMALL,
  box: [-3.5, -6, 31],
  line: 1.5,
  rays: RAYS,
  base: BASE,
};

const cutFor = (art: number): Cut => (art <= 16 ? TINY : art <= 32 ? SMALL : LARGE);

/** The lamp as an SVG document. */
export function lampSvg({ state, dot, size, art }: Lamp): string {
  const cut = cutFor(art);
  const [x, y, side] = cut.box;
  const margin = ((size - art) / 2) * (side / art);
  const whole = side + 2 * margin;
  const box = [x - margin, y - margin, whole, whole].join(' ');
  const drawn = marks(state, cut);
  const { x: cx, y: cy, r, gap } = cut.dot;
  const bulb = dot
    ? `<g mask="url(#beside-dot)">${drawn}</g><circle cx="${cx}" cy="${cy}" r="${r}" fill="${TOOLBAR_COLOURS.dot}"/>`
    : drawn;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="${box}" fill="none" stroke-linecap="round" stroke-linejoin="round">
<defs>
<mask id="beside-dot" maskUnits="userSpaceOnUse" x="-12" y="-12" width="48" height="48"><path d="M-12-12h48v48h-48z" fill="#fff"/><circle cx="${cx}" cy="${cy}" r="${r + gap}" fill="#000"/></mask>
<mask id="beside-slash" maskUnits="userSpaceOnUse" x="-12" y="-12" width="48" height="48"><path d="M-12-12h48v48h-48z" fill="#fff"/><path d="${cut.slash}" stroke="#000" stroke-width="${cut.line * 2.8}"/></mask>
</defs>
${bulb}
</svg>`;
}

function marks(state: ShapeState, { line, rays, base, slash, filament, dash }: Cut): string {
  const { amber, ember, ash } = TOOLBAR_COLOURS;
  const stroke = (d: string, colour: string, more = '') =>
    `<path d="${d}" stroke="${colour}" stroke-width="${line}"${more}/>`;
  switch (state) {
    case 'lit':
      return [
        stroke(GLASS, amber, ` fill="${LIGHT}"`),
        filament ? stroke(FILAMENT, '#fff8e6') : '',
        stroke(base, amber),
        stroke(rays, amber),
      ].join('');
    case 'dimming':
      return [`<path d="${HALF_GLASS}" fill="${HALF_LIGHT}"/>`, stroke(GLASS, amber), stroke(base, amber)].join('');
    case 'out':
      return [stroke(GLASS, ember), stroke(CROSS, ember), stroke(base, ember)].join('');
    case 'off':
      return [
        `<g mask="url(#beside-slash)">${stroke(GLASS, ash, ` stroke-dasharray="${dash}"`)}${stroke(base, ash)}</g>`,
        stroke(slash, ash),
      ].join('');
  }
}
