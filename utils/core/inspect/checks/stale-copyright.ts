import { monthNow } from '../../time.ts';
import { finding } from '../finding.ts';
import type { Check } from './check.ts';

/**
 * The copyright notice still says an earlier year, so the site looks as if nobody lived there.
 *
 * Traps: the newest of several notices counts, and the end of a range; a year ahead is fine; January is a month of grace,
 * in the person's own zone; a year that a script writes is not there to be read; laws, photo credits, themes, licences
 * and maps have years of their own (`copyright.ts`).
 */
export default {
  id: 'stale-copyright',
  rank: 12,
  page({ copyright, writesYear, cut }, { page, now }) {
    if (writesYear || cut || copyright.length === 0) return [];
    const years = copyright.flatMap(({ year }) => (year === null ? [] : [year]));
    if (years.length < copyright.length) return []; // one of them goes along by itself
    const newest = Math.max(...years);
    const { year, month } = monthNow(now);
    const due = month === 1 ? year - 1 : year;
    if (newest >= due) return [];
    const text = copyright.find((notice) => notice.year === newest)?.text ?? '';
    return [finding('stale-copyright', page, null, { year: String(newest), text }, text)];
  },
} satisfies Check;
