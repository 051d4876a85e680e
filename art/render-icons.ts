import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import type { ShapeState } from '../components/bulb-shape.ts';
import { type Lamp, lampSvg } from './toolbar-lamp.ts';

const STATES: readonly ShapeState[] = ['lit', 'dimming', 'out', 'off'];
const TOOLBAR_SIZES = [16, 32];

/** Every picture of the lamp by its path in the extension. */
export const ICONS: Readonly<Record<string, Lamp>> = Object.fromEntries([
  ...STATES.flatMap((state) =>
    [false, true].flatMap((dot) =>
      TOOLBAR_SIZES.map((size): [string, Lamp] => [
        `icon/${state}${dot ? '-dot' : ''}-${size}.png`,
        { state, dot, size, art: size },
      ]),
    ),
  ),
  ['icon/48.png', { state: 'lit', dot: false, size: 48, art: 48 }],
  // The Chrome Web Store wants 96 pixels of picture in 128.
  ['icon/128.png', { state: 'lit', dot: false, size: 128, art: 96 }],
] satisfies [string, Lamp][]);

/** What the manifest names: the lamp as it looks in a house where all is well. */
export const MANIFEST_ICONS = {
  16: 'icon/lit-16.png',
  32: 'icon/lit-32.png',
  48: 'icon/48.png',
  128: 'icon/128.png',
} as const;

/** Draws every icon into `folder` and tells where each belongs in the extension. Nothing drawn is kept in the repository. */
export async function renderIcons(folder: string): Promise<{ absoluteSrc: string; relativeDest: string }[]> {
  await mkdir(join(folder, 'icon'), { recursive: true });
  return Promise.all(
    Object.entries(ICONS).map(async ([relativeDest, lamp]) => {
      const absoluteSrc = join(folder, relativeDest);
      await writeFile(absoluteSrc, new Resvg(lampSvg(lamp)).render().asPng());
      return { absoluteSrc, relativeDest };
    }),
  );
}
