import { banner } from './banner.ts';
import { catalogue } from './catalogue.ts';
import { core } from './core.ts';
import { findings } from './findings.ts';
import { kinds } from './kinds.ts';
import { options } from './options.ts';
import { popup } from './popup.ts';
import { serves } from './serves.ts';
import { welcome } from './welcome.ts';

/** Every text that there is. No page loads them all: `texts.ts` beside a page says which it needs. */
export const en = {
  ...core,
  ...kinds,
  ...catalogue,
  ...popup,
  ...options,
  ...serves,
  ...welcome,
  ...banner,
  ...findings,
} as const;
