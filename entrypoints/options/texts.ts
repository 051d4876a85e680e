import { catalogue } from '../../utils/words/locales/en/catalogue.ts';
import { core } from '../../utils/words/locales/en/core.ts';
import { findings } from '../../utils/words/locales/en/findings.ts';
import { kinds } from '../../utils/words/locales/en/kinds.ts';
import { noteLines } from '../../utils/words/locales/en/note-lines.ts';
import { options } from '../../utils/words/locales/en/options.ts';
import { popup } from '../../utils/words/locales/en/popup.ts';
import { reminders } from '../../utils/words/locales/en/reminders.ts';
import { serves } from '../../utils/words/locales/en/serves.ts';
import { welcome } from '../../utils/words/locales/en/welcome.ts';

/** What the options page can say: the rows of bulbs too, and the catalogue. */
export const texts = [core, kinds, catalogue, popup, serves, noteLines, options, reminders, welcome, findings];
