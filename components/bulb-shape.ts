/** The bulb as plain data, so that pages, the banner and the toolbar's icons draw the same one: each state is a list of marks, painted in order. */

export type ShapeState = 'lit' | 'dimming' | 'out' | 'off';
/** What a colour is for. Each is the custom property of that name in `theme.css`, and stands in `COLOURS` where no stylesheet reaches. */
export type ColourRole = 'lit' | 'glow' | 'dim' | 'ember' | 'ash' | 'edge' | 'ink' | 'paper';

/** One path to paint. A mark without `fill` is not filled, one without `stroke` has no line. Lines have round ends and joins. */
export interface Mark {
  readonly d: string;
  readonly fill?: ColourRole;
  readonly fillOpacity?: number;
  readonly stroke?: ColourRole;
  readonly width?: number;
  readonly dash?: readonly [number, number];
}

/** The square that holds the bulb with its rays, standing on its base: x, y, width, height. */
export const VIEW_BOX = [-6, -6, 36, 36] as const;
/** The part of it that holds the bulb without rays, for where there is no room for them. */
export const GLASS_BOX = [0, 1, 24, 24] as const;
/** The middle of the glass, about which a hanging bulb is turned, and the place at its base where a cord ends. */
export const CENTRE = { x: 12, y: 12 } as const;
export const CORD_AT = { x: 12, y: 23 } as const;

/** From where the glass is widest down to the base, and up again on the other side. */
const BELLY = '0 2.5 1.2 4.2 2.6 5.7.9 1 1.4 1.8 1.5 2.8h6.6c.1-1 .6-1.8 1.5-2.8 1.4-1.5 2.6-3.2 2.6-5.7';
export const GLASS = `M12 3.2c-4.3 0-7.4 3.2-7.4 7.1 ${BELLY} 0-3.9-3.1-7.1-7.4-7.1z`;
/** The half of the glass next to the base. */
export const HALF_GLASS = `M4.6 10.3c${BELLY}z`;
export const BASE = 'M9 20.4h6M9.6 22.6h4.8';
export const FILAMENT = 'M9.2 12.8l1.6-3 1.7 3 1.7-3';
export const BROKEN_FILAMENT = 'M8.3 10.4l1.5 3.2 1.2-2.2M13 13.9l.9-1.7 1.7-2.6';
export const RAYS = 'M12-.6v-3M20 2.4l2.1-2.1M4 2.4L1.9.3M23.3 10.3h3M.7 10.3h-3';
export const SLASH = 'M3.2 21.6L20.8 1.9';

/** The marks of each state. Shape alone tells them apart: rays; half a filling; a broken filament; dashes and a slash. */
export const DRAWING: Readonly<Record<ShapeState, readonly Mark[]>> = {
  lit: [
    { d: GLASS, fill: 'lit', stroke: 'edge', width: 1.3 },
    { d: FILAMENT, stroke: 'paper', width: 1.3 },
    { d: BASE, stroke: 'ink', width: 1.6 },
    { d: RAYS, stroke: 'edge', width: 1.6 },
  ],
  dimming: [
    { d: HALF_GLASS, fill: 'dim' },
    { d: GLASS, stroke: 'edge', width: 1.5 },
    { d: BASE, stroke: 'ink', width: 1.6 },
  ],
  out: [
    { d: GLASS, fill: 'ash', fillOpacity: 0.16, stroke: 'ember', width: 1.7 },
    { d: BROKEN_FILAMENT, stroke: 'ember', width: 1.6 },
    { d: BASE, stroke: 'ink', width: 1.6 },
  ],
  off: [
    { d: GLASS, stroke: 'ash', width: 1.6, dash: [2.4, 2.6] },
    { d: BASE, stroke: 'ash', width: 1.6 },
    { d: SLASH, stroke: 'ash', width: 1.7 },
  ],
};

/** The colours of `theme.css` for places without a stylesheet. A test keeps the two the same. */
export const COLOURS: Readonly<Record<'light' | 'dark', Readonly<Record<ColourRole, string>>>> = {
  light: {
    lit: '#f2a900',
    glow: '#ffd97a',
    dim: '#c98b2b',
    ember: '#b03a22',
    ash: '#857b71',
    edge: '#8a5a00',
    ink: '#2b2621',
    paper: '#fbf8f3',
  },
  dark: {
    lit: '#ffc44d',
    glow: '#ffb52e',
    dim: '#d9a25a',
    ember: '#ff8f70',
    ash: '#9a9187',
    edge: '#ffd98a',
    ink: '#f4ede3',
    paper: '#1b1815',
  },
};
