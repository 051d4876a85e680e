import { banner } from '../words/locales/en/banner.ts';
import { catalogue } from '../words/locales/en/catalogue.ts';
import { findings } from '../words/locales/en/findings.ts';
import { kinds } from '../words/locales/en/kinds.ts';
import { menus } from '../words/locales/en/menus.ts';
import { notices } from '../words/locales/en/notices.ts';
import { rows } from '../words/locales/en/rows.ts';
import { sentences } from '../words/locales/en/sentences.ts';

/** What is said while a page waits: on its banner, and on the lamp in the toolbar. */
export const texts = [banner, rows, kinds, sentences];

/** What the house says besides: of what is pointed out in a page, in a notification, in a page's menu, and to know a kind by its names. */
export const houseTexts = [catalogue, findings, menus, notices];
