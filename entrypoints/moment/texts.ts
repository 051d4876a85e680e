import { core } from '../../utils/words/locales/en/core.ts';
import { findings } from '../../utils/words/locales/en/findings.ts';
import { handOver } from '../../utils/words/locales/en/hand-over.ts';
import { kinds } from '../../utils/words/locales/en/kinds.ts';
import { moment } from '../../utils/words/locales/en/moment.ts';
import { noteLines } from '../../utils/words/locales/en/note-lines.ts';
import { popup } from '../../utils/words/locales/en/popup.ts';
import { startingPoints } from '../../utils/words/locales/en/starting-points.ts';

/** What the window can say in which something is finished that was begun on a page. */
export const texts = [moment, noteLines, handOver, core, popup, startingPoints, kinds, findings];
