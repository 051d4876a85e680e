import { collectChecks } from '../../../../utils/core/inspect/checks/check.ts';
import { digestPage } from '../../../../utils/core/inspect/digest.ts';
import type { Finding } from '../../../../utils/core/inspect/finding.ts';
import { type PageFacts, pageReader } from '../../../../utils/core/inspect/read-page.ts';

export const PAGE = 'https://ada.example/';
export const SUMMER = Date.UTC(2026, 6, 15, 12);
export const SITE = { host: 'ada.example', port: '', below: '/' };
export const checks = collectChecks(import.meta.glob('../../../../utils/core/inspect/checks/*.ts', { eager: true }));

/** Reads a whole page at once. */
export function read(html: string, url = PAGE): PageFacts {
  const reader = pageReader(url);
  reader.write(html);
  return reader.end();
}

/** What one check finds on a page. */
export const findOn = (
  check: string,
  html: string,
  { at = SUMMER, zone = 'Europe/Vienna', url = PAGE }: { at?: number; zone?: string; url?: string } = {},
): readonly Finding[] =>
  digestPage(
    read(html, url),
    checks.filter(({ id }) => id === check),
    { site: SITE, now: { at, zone } },
  ).findings;
