import type { LinkFacts, LinkFault } from './checks/check.ts';
import { type CheckId, type Finding, finding, shown } from './finding.ts';
import { kindOfLink } from './links.ts';
import type { PageFacts, PageLink } from './read-page.ts';
import type { Scope } from './scope.ts';

/** What is wrong with a link that leads nowhere; null where it leads somewhere, or nobody can tell. */
export function deadTarget({ url, verdict }: LinkFacts): LinkFault | null {
  if (verdict.is !== 'dead' || verdict.because === 'soft') return null;
  return { params: { target: shown(url), ...(verdict.status !== null && { status: verdict.status }) } };
}

/** Links of a page that no browser can follow (`http://` with nothing behind it): dead without being asked. */
export function brokenTargets(
  check: CheckId,
  facts: PageFacts,
  wheres: readonly PageLink['where'][],
  { site, page }: { readonly site: Scope; readonly page: string },
): Finding[] {
  return facts.links.flatMap((link) => {
    if (!wheres.includes(link.where) || kindOfLink(link, site.host) !== 'broken') return [];
    const target = link.written.trim();
    const { text, heading, part } = link;
    return [finding(check, page, target, { target: shown(target), text, heading, part })];
  });
}
