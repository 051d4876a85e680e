import { allIn } from '../core/bulbs/glimpse.ts';
import type { Counts } from '../core/bulbs/row.ts';
import type { Words } from './words.ts';

/** "5 lit", "1 dimming", "1 out": what there is any of; switched-off bulbs only where there is nothing else. Popup and toolbar say the same. */
export function countsInWords(counts: Counts, words: Words): string[] {
  const on = (['lit', 'dimming', 'out', 'later'] as const).filter((name) => counts[name] > 0);
  const named = on.length > 0 ? on : (['off'] as const);
  return named.map((name) => words.t(`popup.count.${name}`, { count: counts[name] }));
}

/** The one sentence on top of the popup: "5 lit, 1 dimming, 1 out." */
export function countsSentence(counts: Counts, words: Words): string {
  const { lit, dimming, out, later } = counts;
  if (allIn(counts) === 0) return words.t('popup.empty.title');
  const allLit = lit > 0 && dimming + out + later === 0;
  return allLit
    ? words.t('popup.allLit', { count: lit })
    : words.t('popup.counts', { list: words.list(countsInWords(counts, words)) });
}
