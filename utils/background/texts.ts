import { banner } from '../words/locales/en/banner.ts';
import { catalogue } from '../words/locales/en/catalogue.ts';
import { core } from '../words/locales/en/core.ts';
import { findings } from '../words/locales/en/findings.ts';
import { kinds } from '../words/locales/en/kinds.ts';
import { menus } from '../words/locales/en/menus.ts';
import { popup } from '../words/locales/en/popup.ts';
import { sentences } from '../words/locales/en/sentences.ts';

/** What the background can say: on the toolbar, on a banner, in a page's menu, and to know a kind by its names. */
export const texts = [core, kinds, catalogue, popup, sentences, banner, findings, menus];
