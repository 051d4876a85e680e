import { readdirSync } from 'node:fs';
import type { Site } from './site.ts';

const folder = new URL('./sites/', import.meta.url);

/** Every site of the fixture house by name. Those that begin with `fine-` and `unknown-` are traps: nothing is wrong there. */
export const sites: Readonly<Record<string, Site>> = Object.fromEntries(
  await Promise.all(
    readdirSync(folder)
      .filter((name) => name.endsWith('.ts'))
      .toSorted()
      .map(async (name): Promise<[string, Site]> => {
        const module: { default: Site } = await import(new URL(name, folder).href);
        return [name.slice(0, -'.ts'.length), module.default];
      }),
  ),
);

export const isTrap = (name: string): boolean => /^(fine|unknown)-/.test(name);
