import { core } from '../../utils/words/locales/en/core.ts';
import { findings } from '../../utils/words/locales/en/findings.ts';
import { handOver } from '../../utils/words/locales/en/hand-over.ts';
import { kinds } from '../../utils/words/locales/en/kinds.ts';
import { look } from '../../utils/words/locales/en/look.ts';
import { mending } from '../../utils/words/locales/en/mending.ts';
import { options } from '../../utils/words/locales/en/options.ts';
import { popup } from '../../utils/words/locales/en/popup.ts';
import { site } from '../../utils/words/locales/en/site.ts';

/** What the page about a website can say. */
export const texts = [core, kinds, popup, options, findings, look, site, mending, handOver];
