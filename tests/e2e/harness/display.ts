import { type ChildProcess, spawn } from 'node:child_process';
import { findXdotool, findXvfb } from '../../../scripts/browsers.mjs';
import { run } from '../../../scripts/workshop.ts';

/** A screen that nobody sees, for what only a window shows: the browser's own prompts. */
export interface Display {
  readonly name: string;
  /** Presses real keys (`Tab`, `Return`, `alt+shift+h`) in whatever window has the focus. */
  press(...keys: string[]): Promise<void>;
  close(): Promise<void>;
}

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
  return {
    name,
    press: async (...keys) => {
      for (const key of keys) {
        const pressed = await run(xdotool, ['key', '--clearmodifiers', key], { env: { DISPLAY: name } });
        if (!pressed.ok) throw new Error(pressed.output);
      }
    },
    close: async () => {
      const ended = new Promise((done) => server.once('exit', done));
      server.kill();
      await ended;
    },
  };
}
