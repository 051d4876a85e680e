import { core } from '../../utils/words/locales/en/core.ts';
import { findings } from '../../utils/words/locales/en/findings.ts';
import { kinds } from '../../utils/words/locales/en/kinds.ts';
import { noteLines } from '../../utils/words/locales/en/note-lines.ts';
import { notes } from '../../utils/words/locales/en/notes.ts';
import { options } from '../../utils/words/locales/en/options.ts';
import { popup } from '../../utils/words/locales/en/popup.ts';
import { startingPoints } from '../../utils/words/locales/en/starting-points.ts';
import { touches } from '../../utils/words/locales/en/touches.ts';

/** What the page of notes can say. */
export const texts = [notes, noteLines, startingPoints, touches, core, popup, options, kinds, findings];
