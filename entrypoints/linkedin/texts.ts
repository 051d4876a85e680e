import { core } from '../../utils/words/locales/en/core.ts';
import { findings } from '../../utils/words/locales/en/findings.ts';
import { kinds } from '../../utils/words/locales/en/kinds.ts';
import { linkedin } from '../../utils/words/locales/en/linkedin.ts';
import { linkedinPage } from '../../utils/words/locales/en/linkedin-page.ts';
import { options } from '../../utils/words/locales/en/options.ts';
import { popup } from '../../utils/words/locales/en/popup.ts';

/** What the page about an export can say. */
export const texts = [linkedinPage, linkedin, core, kinds, popup, options, findings];
