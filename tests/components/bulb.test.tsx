// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { cleanup, render } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { Bulb } from '../../components/bulb.tsx';
import { COLOURS, DRAWING, type ShapeState } from '../../components/bulb-shape.ts';
import { Room } from '../../components/room.tsx';
import { arrange } from '../../components/room-places.ts';
import { assetId } from './popup-house.ts';

afterEach(cleanup);
const STATES: readonly ShapeState[] = ['lit', 'dimming', 'out', 'off'];

const luminance = (hex: string) => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
/** WCAG 2.2, "contrast ratio". */
const contrast = (a: string, b: string) => {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
};

describe('a bulb', () => {
  test.each(STATES)('%s: every line that makes its shape has 3:1 against paper, light and dark', (state) => {
    for (const scheme of ['light', 'dark'] as const) {
      const { paper } = COLOURS[scheme];
      const lines = DRAWING[state].filter(({ stroke }) => stroke !== undefined && stroke !== 'paper');
      expect(lines.length).toBeGreaterThan(0);
      for (const { stroke } of lines)
        expect(contrast(COLOURS[scheme][stroke ?? 'ink'], paper)).toBeGreaterThanOrEqual(3);
    }
  });

  test('what has a bright filling also has an outline around it', () => {
    for (const state of STATES) {
      if (!DRAWING[state].some(({ fill }) => fill)) continue;
      expect(DRAWING[state].some(({ d, stroke }) => stroke && d.startsWith('M12 3.2'))).toBe(true);
    }
  });

  test('without any colour its four states still have four different shapes', () => {
    const shapes = STATES.map((state) =>
      JSON.stringify(DRAWING[state].map(({ d, fill, dash }) => [d, Boolean(fill), dash])),
    );
    expect(new Set(shapes).size).toBe(4);
  });

  test('the colours for places without a stylesheet are those of the theme', () => {
    const css = readFileSync('components/theme.css', 'utf8');
    const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)');
    for (const [role, value] of Object.entries(COLOURS.light)) expect(light).toContain(`--${role}: ${value};`);
    for (const [role, value] of Object.entries(COLOURS.dark)) expect(dark).toContain(`--${role}: ${value};`);
  });

  test('is decoration beside words, and an image with a name where it stands alone', () => {
    const { container, getByRole } = render(
      <>
        <Bulb state="out" size={34} />
        <Bulb state="lit" size={34} label="Lit" />
      </>,
    );
    expect(getByRole('img', { name: 'Lit' })).toBeTruthy();
    expect(container.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
  });
});

describe('the room', () => {
  const hang = (count: number) => Array.from({ length: count }, () => ({ bulb: assetId(), state: 'out' as const }));

  test.each([1, 2, 8, 9, 17, 31, 40])('%i bulbs all hang within it, each on a cord of its own', (count) => {
    const { height, places } = arrange(count);
    expect(places).toHaveLength(count);
    expect(new Set(places.map(({ x }) => x)).size).toBe(count);
    for (const { x, cord, scale } of places) {
      expect(x - 9 * scale).toBeGreaterThan(0);
      expect(x + 9 * scale).toBeLessThan(360);
      expect(cord).toBeGreaterThan(0);
      expect(cord + 29 * scale).toBeLessThanOrEqual(height + 1);
    }
  });

  test('no glass hangs in front of another', () => {
    for (let count = 1; count <= 40; count += 1) {
      const { places } = arrange(count);
      for (const [i, a] of places.entries())
        for (const b of places.slice(i + 1))
          expect(Math.hypot(a.x - b.x, a.cord - b.cord)).toBeGreaterThan(15 * a.scale);
    }
  });

  test('only a bulb that was just relit moves, and an empty room says so in words', () => {
    const bulbs = hang(2);
    const view = render(<Room hanging={bulbs} label="two out" />);
    expect(view.container.querySelectorAll('.relit')).toHaveLength(0);
    view.rerender(
      <Room hanging={bulbs.map((bulb, i) => ({ ...bulb, state: i === 0 ? 'lit' : 'out' }))} label="one lit" />,
    );
    expect(view.container.querySelectorAll('.relit')).toHaveLength(1);
    view.rerender(<Room hanging={[]} label="no bulb" />);
    expect(view.getByRole('img', { name: 'no bulb' })).toBeTruthy();
  });
});
