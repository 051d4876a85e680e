import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it, vi } from 'vitest';
import { ICONS, MANIFEST_ICONS } from '../../art/render-icons.ts';
import { lampSvg, TOOLBAR_COLOURS, TOOLBARS } from '../../art/toolbar-lamp.ts';
import { lampPaths } from '../../utils/platform/icon.ts';

vi.mock('wxt/browser', () => ({ browser: {} }));

const luminance = (colour: string) => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (one: string, other: string) => {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
};

/** Which pixels are painted at all, colour left aside. */
const shape = (state: 'lit' | 'dimming' | 'out' | 'off') => {
  const { pixels } = new Resvg(lampSvg({ state, dot: false, size: 16, art: 16 })).render();
  return Array.from({ length: 256 }, (_, at) => (pixels[at * 4 + 3] ?? 0) > 127);
};

describe('the lamp in the toolbar', () => {
  it.each(
    Object.entries(TOOLBAR_COLOURS).flatMap(([name, colour]) =>
      TOOLBARS.map((toolbar) => [name, colour, toolbar] as const),
    ),
  )('shows its %s (%s) on a toolbar of %s', (_, colour, toolbar) => {
    expect(contrast(colour, toolbar)).toBeGreaterThanOrEqual(3);
  });

  it('tells its four states apart by shape alone, in sixteen pixels', () => {
    const states = ['lit', 'dimming', 'out', 'off'] as const;
    for (const one of states)
      for (const other of states) {
        if (one === other) continue;
        const [a, b] = [shape(one), shape(other)];
        expect(a.filter((on, at) => on !== b[at]).length, `${one} and ${other}`).toBeGreaterThan(15);
      }
  });

  it('has a picture for everything that it can show, and for the manifest', () => {
    const shown = (['lit', 'dimming', 'out', 'off'] as const).flatMap((state) =>
      [false, true].flatMap((dot) => Object.values(lampPaths(state, dot))),
    );
    const drawn = Object.keys(ICONS);
    expect(drawn).toEqual(expect.arrayContaining(shown.map((path) => path.slice(1))));
    expect(drawn).toEqual(expect.arrayContaining(Object.values(MANIFEST_ICONS)));
  });

  it("is drawn in the size that is asked for, with the store's margin", () => {
    const { width, height, pixels } = new Resvg(lampSvg({ state: 'lit', dot: false, size: 128, art: 96 })).render();
    expect([width, height]).toEqual([128, 128]);
    const painted = [...pixels].flatMap((value, at) =>
      at % 4 === 3 && value > 0 ? [{ x: ((at - 3) / 4) % 128, y: Math.floor((at - 3) / 512) }] : [],
    );
    expect(Math.min(...painted.map(({ x, y }) => Math.min(x, y, 127 - x, 127 - y)))).toBeGreaterThanOrEqual(16);
  });
});
