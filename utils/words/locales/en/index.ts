import { banner } from './banner.ts';
import { core } from './core.ts';
import { findings } from './findings.ts';
import { kinds } from './kinds.ts';
import { options } from './options.ts';
import { popup } from './popup.ts';
import { welcome } from './welcome.ts';

export const en = { ...core, ...kinds, ...popup, ...options, ...welcome, ...banner, ...findings } as const;
