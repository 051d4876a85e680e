import type { LinkFacts, LinkFault, PageContext } from './checks/check.ts';
import { type CheckId, type Finding, finding, shown } from './finding.ts';
import type { PageLink } from './read-page.ts';

/** What is wrong with a link that leads nowhere; null where it leads somewhere, or nobody can tell. */
export function deadTarget({ url, verdict }: LinkFacts): LinkFault | null {
  if (verdict.is !== 'dead' || verdict.because === 'soft') return null;
  return { params: { target: shown(url), ...(verdict.status !== null && { status: verdict.status }) } };
}

/** Links of a page that no browser can follow (`http://` with nothing behind it): dead without being asked. */
export function brokenTargets(
  check: CheckId,
  wheres: readonly PageLink['where'][],
  { broken, page }: PageContext,
): Finding[] {
  return broken.flatMap((link) => {
    if (!wheres.includes(link.where)) return [];
    const target = link.written.trim();
    const { text, heading, part } = link;
    return [finding(check, page, target, { target: shown(target), text, heading, part })];
  });
}
