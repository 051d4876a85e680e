import { checks } from '../../../../utils/core/inspect/checks/index.ts';
import type { Finding } from '../../../../utils/core/inspect/finding.ts';
import { type PageFacts, type PageLink, pageReader } from '../../../../utils/core/inspect/read-page.ts';
import type { Verdict } from '../../../../utils/core/inspect/verdict.ts';

export const PAGE = 'https://ada.example/';
export const SUMMER = Date.UTC(2026, 6, 15, 12);

/** Reads a whole page at once. */
export function read(html: string, url = PAGE): PageFacts {
  const reader = pageReader(url);
  reader.write(html);
  return reader.end();
}

/** What one check finds on a page. */
export function findOn(
  check: string,
  html: string,
  {
    at = SUMMER,
    zone = 'Europe/Vienna',
    verdictOf = (): Verdict | null => null,
  }: { at?: number; zone?: string; verdictOf?: (link: PageLink) => Verdict | null } = {},
): Finding[] {
  return checks.flatMap((each) =>
    each.of === 'page' && each.id === check
      ? each.look(read(html), { site: 'ada.example', page: PAGE, now: { at, zone }, verdictOf })
      : [],
  );
}
