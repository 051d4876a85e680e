import { type Agenda, inSight, type SiteRecord } from '../core/bulbs/row.ts';
import { chooseNudge } from '../core/nudges/choose-nudge.ts';
import { NOTHING_REMEMBERED } from '../core/nudges/memory.ts';
import type { LampShown } from '../platform/icon.ts';
import { countsInWords } from '../words/counts.ts';
import type { Words } from '../words/words.ts';

/** What the toolbar shows where nothing special is open. */
export function lampOf(agenda: Agenda, words: Words): LampShown {
  return { state: agenda.lamp, dot: false, count: null, title: titleOf(agenda, words) };
}

/** What it shows on a page of a site: a dot, or the count by choice, where something can be done now. */
export function lampAt(site: SiteRecord | null, agenda: Agenda, words: Words): LampShown {
  // The lamp shows what the agenda says, whenever that was made.
  const asOf = { at: agenda.madeAt, zone: 'UTC' };
  const nudge = chooseNudge({ agenda, memory: NOTHING_REMEMBERED }, { on: 'toolbar', site }, asOf);
  if (!nudge.speak) return lampOf(agenda, words);
  const counted = agenda.settings.badge === 'count' ? nudge.count : null;
  return { state: agenda.lamp, dot: true, count: counted, title: titleAt(nudge.count, agenda, words) };
}

/** What the toolbar says of the house as a whole: its states in words, or why it is still. */
function titleOf(agenda: Agenda, words: Words): string {
  if (agenda.total === 0) return words.t('lamp.empty');
  if (agenda.paused !== null) return words.t('lamp.paused', { until: { instant: agenda.paused } });
  if (agenda.back !== null) return words.t('lamp.back', { count: inSight(agenda) });
  if (agenda.lamp === 'lit') return words.t('lamp.lit');
  return words.t('lamp.states', { states: words.list(countsInWords(agenda.counts, words)) });
}

/** What it says on a page of a site where so many things can be done now. */
function titleAt(count: number, agenda: Agenda, words: Words): string {
  if (agenda.back !== null) return words.t('lamp.here.back', { count });
  return words.t('lamp.here', { count, states: words.list(countsInWords(agenda.counts, words)) });
}
