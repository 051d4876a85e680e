import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { findXdotool, findXvfb } from '../../../scripts/browsers.mjs';
import { run } from '../../../scripts/workshop.ts';
import { until } from './engine.ts';

/** A screen that nobody sees, for what only a window shows: the browser's own prompts. */
export interface Display {
  readonly name: string;
  /** What is to be seen just now. */
  picture(): Promise<Picture>;
  /** Presses real keys (`Tab`, `Return`, `alt+shift+h`) in whatever window has the focus. */
  press(...keys: string[]): Promise<void>;
  /** Gives a page the keyboard: no window manager is here to do so after another window was closed. */
  focus(page: Page): Promise<void>;
  /** Opens the menu of a page at this place, and picks there: each key opens a menu below it, the last one picks. */
  pickInMenu(page: Page, at: { readonly x: number; readonly y: number }, ...keys: string[]): Promise<void>;
  /** Does what makes the browser show its permission prompt, waits for it, and answers it with the keyboard. */
  answer(page: Page, how: 'allow' | 'refuse', ask: () => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

/** What a screen shows: its rows from the top, four bytes a pixel. */
export type Picture = readonly Buffer[];

/** Reads a screen's memory as Xvfb keeps it: the file of `xwd` (`XWDFile.h`), a head of numbers in network order, then the colours. */
function pictureIn(file: Buffer): Picture {
  const field = (nth: number) => file.readUInt32BE(nth * 4);
  const [head, height, line, colours] = [field(0), field(5), field(12), field(19)];
  const from = head + colours * 12;
  return Array.from({ length: height }, (_, y) => file.subarray(from + y * line, from + (y + 1) * line));
}

/** The smallest box that holds all in which two pictures of one screen differ; null where they are the same. */
export function difference(one: Picture, other: Picture): Box | null {
  const apart = one.flatMap((row, y) =>
    Array.from({ length: row.length / 4 }, (_, x) => x)
      .filter((x) => other[y]?.readUInt32LE(x * 4) !== row.readUInt32LE(x * 4))
      .map((x) => ({ x, y })),
  );
  const [xs, ys] = [apart.map(({ x }) => x), apart.map(({ y }) => y)];
  if (apart.length === 0) return null;
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

/** A part of a screen, both ends included. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** That part of a picture alone. */
export const part = (picture: Picture, { left, right, top, bottom }: Box): Picture =>
  picture.slice(top, bottom + 1).map((row) => row.subarray(left * 4, (right + 1) * 4));

const PROMPT_RIPENS = 1_500;

/** Whether this machine can have one. */
export const canOpenDisplay = (): boolean => findXvfb() !== null && findXdotool() !== null;

/** Opens a screen of its own number, whatever others are open. */
export async function openDisplay(): Promise<Display> {
  const xvfb = findXvfb();
  const xdotool = findXdotool();
  if (!xvfb || !xdotool) throw new Error('A screen needs Xvfb and xdotool.');
  const memory = await mkdtemp(join(tmpdir(), 'houselights-screen-'));
  const screen = ['-screen', '0', '1280x900x24', '-fbdir', memory];
  const server: ChildProcess = spawn(xvfb, ['-displayfd', '1', ...screen, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const name = await new Promise<string>((resolve, reject) => {
    server.stdout?.once('data', (chunk: Buffer) => resolve(`:${chunk.toString().trim()}`));
    server.once('exit', () => reject(new Error('Xvfb ended before it was ready.')));
  });
  const press: Display['press'] = async (...keys) => {
    for (const key of keys) await run(xdotool, ['key', '--clearmodifiers', key], { env: { DISPLAY: name } });
  };
  const focus: Display['focus'] = async (page) => {
    await until('the page to have the keyboard', async () => {
      await page.bringToFront();
      if (await page.evaluate(() => document.hasFocus())) return true;
      const title = await page.title();
      await run(xdotool, ['search', '--onlyvisible', '--name', title, 'windowfocus'], { env: { DISPLAY: name } });
      return false;
    });
  };
  /** How many windows are in sight, once that no longer changes: a menu is a window, in Firefox several. */
  const windows = async (): Promise<number> => {
    const count = async () =>
      (await run(xdotool, ['search', '--onlyvisible', '--name', '.*'], { env: { DISPLAY: name } })).output.split('\n')
        .length;
    let before = await count();
    for (;;) {
      await new Promise((next) => setTimeout(next, 200));
      const now = await count();
      if (now === before) return now;
      before = now;
    }
  };
  return {
    name,
    picture: async () => pictureIn(await readFile(join(memory, 'Xvfb_screen0'))),
    press,
    focus,
    pickInMenu: async (page, { x, y }, ...keys) => {
      await focus(page);
      let shown = await windows();
      const opens = (what: string, ask: () => Promise<void>) =>
        until(what, async () => {
          await ask();
          const now = await windows();
          const opened = now > shown;
          shown = now;
          return opened;
        });
      await page.mouse.click(x, y, { button: 'right' });
      await opens('the menu', async () => undefined);
      // A menu that is just being drawn hears no key yet.
      for (const key of keys.slice(0, -1)) await opens(`the menu below “${key}”`, () => press(key));
      await press(...keys.slice(-1));
    },
    answer: async (page, how, ask) => {
      // The prompt is drawn inside the browser's window: what tells of it is that the page no longer has the keyboard.
      const hasKeyboard = () => page.evaluate(() => document.hasFocus());
      await focus(page);
      await ask();
      await until('the prompt', async () => !(await hasKeyboard()));
      // The browser believes no key for half a second after the prompt is drawn, and says nowhere when that is over.
      await new Promise((next) => setTimeout(next, PROMPT_RIPENS));
      // "Deny" has the focus at first, "Allow" stands after it.
      await (how === 'allow' ? press('Tab', 'Return') : press('Escape'));
      await until('the prompt to be answered', hasKeyboard);
    },
    close: async () => {
      const ended = new Promise((done) => server.once('exit', done));
      server.kill();
      await ended;
      await rm(memory, { recursive: true, force: true });
    },
  };
}
