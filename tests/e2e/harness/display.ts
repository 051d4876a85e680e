import { type ChildProcess, spawn } from 'node:child_process';
import type { Page } from 'puppeteer-core';
import { findXdotool, findXvfb } from '../../../scripts/browsers.mjs';
import { run } from '../../../scripts/workshop.ts';
import { until } from './engine.ts';

/** A screen that nobody sees, for what only a window shows: the browser's own prompts. */
export interface Display {
  readonly name: string;
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

const PROMPT_RIPENS = 1_500;

/** Whether this machine can have one. */
export const canOpenDisplay = (): boolean => findXvfb() !== null && findXdotool() !== null;

/** Opens a screen of its own number, whatever others are open. */
export async function openDisplay(): Promise<Display> {
  const xvfb = findXvfb();
  const xdotool = findXdotool();
  if (!xvfb || !xdotool) throw new Error('A screen needs Xvfb and xdotool.');
  const server: ChildProcess = spawn(xvfb, ['-displayfd', '1', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], {
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
    },
  };
}
