import { core } from '../../utils/words/locales/en/core.ts';
import { findings } from '../../utils/words/locales/en/findings.ts';
import { kinds } from '../../utils/words/locales/en/kinds.ts';
import { popup } from '../../utils/words/locales/en/popup.ts';
import { sentences } from '../../utils/words/locales/en/sentences.ts';
import { serves } from '../../utils/words/locales/en/serves.ts';

/** What the popup can say. */
export const texts = [core, kinds, popup, sentences, serves, findings];
