import { COLOURS } from '../../components/bulb-shape.ts';

const properties = (colours: Readonly<Record<string, string>>): string =>
  Object.entries(colours)
    .map(([name, value]) => `--${name}:${value}`)
    .join(';');

/** The colours of `theme.css` that the bulb's drawing does not bring along. A test keeps the two the same. */
export const BANNER_COLOURS = {
  light: {
    surface: '#fff',
    muted: '#675e55',
    line: '#e7dfd4',
    control: '#8d8172',
    accent: '#3b4a6b',
    'on-accent': '#fff',
    focus: '#2a5db0',
  },
  dark: {
    surface: '#25211c',
    muted: '#b8ad9f',
    line: '#3b352e',
    control: '#8a8177',
    accent: '#c9d4f2',
    'on-accent': '#1d2436',
    focus: '#9dbcf5',
  },
} as const;

/** In forced colours every role is one of the person's own: shape and words tell the states apart. */
const FORCED = {
  ink: 'CanvasText',
  muted: 'CanvasText',
  edge: 'CanvasText',
  ash: 'CanvasText',
  ember: 'CanvasText',
  dim: 'CanvasText',
  lit: 'CanvasText',
  paper: 'Canvas',
  glow: 'Canvas',
  surface: 'Canvas',
  line: 'ButtonBorder',
  control: 'ButtonBorder',
  accent: 'ButtonFace',
  'on-accent': 'ButtonText',
  focus: 'Highlight',
};

/** Where there is little room, in either direction: a narrow window, or one that is zoomed far in. There it is one line across. */
const STRIP = '(max-width:479px),(max-height:379px)';

/**
 * The banner's whole style. The host's rules are important because only an important rule of an inner tree wins over
 * the page's important ones (CSS Scoping 1, 3.3.1); custom properties stand on the card because they are inherited past `all`.
 * px, not rem: rem follows the page.
 */
export const BANNER_STYLE = `
:host{all:initial!important;position:fixed!important;top:0!important;left:0!important;width:0!important;height:0!important;z-index:2147483647!important;display:block!important;pointer-events:none!important;color-scheme:light dark!important}
:host::before,:host::after{content:none!important;display:none!important}
*,::before,::after{box-sizing:border-box}
[hidden]{display:none!important}
.card,.rings{${properties({ ...COLOURS.light, ...BANNER_COLOURS.light })}}
.card{--shadow:0 1px 2px #2b262114,0 8px 24px #2b26211f;
position:fixed;width:360px;max-height:calc(100vh - 24px);overflow:auto;pointer-events:auto;display:grid;grid-template-columns:52px minmax(0,1fr) auto;column-gap:8px;padding:0 8px 12px 10px;
background:var(--surface);color:var(--ink);border:1px solid var(--line);border-radius:14px;box-shadow:var(--shadow);
font:14px/1.45 system-ui,sans-serif;cursor:default;overflow-wrap:anywhere;scrollbar-width:thin}
[data-at^=top]{top:12px}[data-at^=bottom]{bottom:12px}[data-at$=right]{right:12px}[data-at$=left]{left:12px}
p{margin:0}
.sentence,.line{text-wrap:pretty}
.lamp{grid-row:1/9;display:block;border-radius:14px;margin-bottom:-12px}
[data-state=lit] .lamp{background:radial-gradient(circle at 50% 60%,color-mix(in srgb,var(--glow) 60%,transparent),transparent 58%)}
.sentence{grid-column:2;padding-top:11px;font-weight:650}
.line,.why,.notice,.what{grid-column:2/4;font-size:13px;padding-inline-end:4px}
.line,.why{color:var(--muted)}
.why,.notice{margin-top:8px}
.why{padding-inline-start:9px;border-inline-start:2px solid var(--line)}
button{font:inherit;font-size:13px;line-height:1.3;color:inherit;display:inline-flex;align-items:center;justify-content:center;gap:5px;min-width:32px;min-height:32px;padding:3px 9px;border:1px solid var(--line);border-radius:8px;background:transparent;cursor:pointer}
button:hover{border-color:var(--control)}
button:focus-visible{outline:2px solid var(--focus);outline-offset:2px}
.main.main{background:var(--accent);color:var(--on-accent);border-color:transparent;font-weight:600}
.main:hover{background:color-mix(in srgb,var(--accent) 88%,var(--ink))}
[aria-busy=true] button{cursor:progress}
.close{grid-column:3;grid-row:1;align-self:start;margin:5px 0 -8px;padding:0;border-color:transparent;color:var(--muted)}
.glyph{width:14px;height:14px;display:block;fill:none;stroke:currentColor;stroke-width:1.6;stroke-linecap:round;stroke-linejoin:round}
.small{width:9px;height:9px}
[aria-expanded=true]{border-color:var(--control)}
[aria-expanded=true] .small{transform:rotate(180deg)}
.acts{grid-column:2/4;display:flex;flex-wrap:wrap;gap:6px;margin-top:10px}
.also{grid-column:2/4;margin-top:10px;padding-top:8px;border-top:1px solid var(--line);font-size:13px}
.settled .also{grid-row:2;margin:0 0 12px}
.menu{grid-column:2/4;list-style:none;margin:8px 0 0;padding:4px;border:1px solid var(--line);border-radius:10px;background:var(--paper)}
.menu button{width:100%;justify-content:flex-start;text-align:start;border-color:transparent;border-radius:7px}
.menu button:hover{background:var(--surface);border-color:var(--line)}
.menu button:focus-visible{outline-offset:-2px}
.in-strip{display:none}
.settled{align-items:center;padding-bottom:0}
.settled .lamp{grid-row:1;width:40px;height:64px;margin:0 auto}
.settled .sentence{padding:10px 0}
.settled .acts{grid-column:3;grid-row:1;margin:0}
.card .also .acts{margin-top:6px}
.settled .notice{margin:0 0 10px}
.heard{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media (prefers-color-scheme:dark){.card,.rings{${properties({ ...COLOURS.dark, ...BANNER_COLOURS.dark })}}.card{--shadow:0 1px 2px #0006,0 8px 24px #0008}}
@media ${STRIP}{
.card{width:auto;max-width:640px;max-height:calc(100vh - 16px);grid-template-columns:28px minmax(0,1fr) auto auto;column-gap:6px;align-items:center;padding:6px;border-radius:12px}
[data-at^=top]{top:8px}[data-at^=bottom]{bottom:8px}.card[data-at]{left:8px;right:8px}[data-at$=right]{margin-left:auto}
.lamp,.settled .lamp{grid-row:1;width:28px;height:46px;margin:-6px 0;align-self:start}
.sentence,.settled .sentence{padding:0;font-size:13px;line-height:1.3}
.line,.also{display:none}
.acts{grid-column:3;grid-row:1;margin:0;flex-wrap:nowrap;gap:4px}
.acts .else{display:none}
.in-strip{display:block}
.card:has(.menu) .also{display:block;grid-column:1/-1}
.close{grid-column:4;margin:0}
.menu,.why{grid-column:1/-1;margin:6px 0 0}
.what,.notice{grid-column:2/-1}
}
@media (max-width:419px){
.card{grid-template-columns:28px minmax(0,1fr) auto}
.acts{grid-column:2/4;grid-row:2;margin-top:6px}
.what+.acts{grid-row:3}
.close{grid-column:3}
}
@media (prefers-reduced-motion:no-preference){
.card{animation:let-down .2s ease-out}
@keyframes let-down{from{opacity:0;transform:translateY(-14px)}}
}
@media (forced-colors:active){.card,.rings{${properties(FORCED)}}.card{border-color:CanvasText}.main{border:2px solid ButtonText}}
@media print{:host{display:none!important}}
`;
