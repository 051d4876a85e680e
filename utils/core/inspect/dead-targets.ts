import type { Context } from './checks/check.ts';
import { type CheckId, type Finding, finding, shown } from './finding.ts';
import { LOOK_LIMITS } from './limits.ts';
import { asAsked, kindOfLink } from './links.ts';
import type { PageFacts, PageLink } from './read-page.ts';

/** One finding for each different target of `where` that is dead, in the order of the page. */
export function deadTargets(check: CheckId, where: PageLink['where'], facts: PageFacts, context: Context): Finding[] {
  const found = new Map<string, Finding>();
  for (const link of facts.links) {
    if (link.where !== where || found.size >= LOOK_LIMITS.findingsEach) continue;
    const kind = kindOfLink(link, context.site);
    const verdict = kind === 'ask' ? context.verdictOf(link) : null;
    if (kind !== 'broken' && verdict?.is !== 'dead') continue;
    const target = link.url === null ? link.written.trim() : asAsked(link.url);
    const status = verdict?.is === 'dead' && verdict.status !== null ? { status: verdict.status } : {};
    if (!found.has(target))
      found.set(
        target,
        finding(check, context.page, target, { target: shown(target), text: link.text.slice(0, 120), ...status }),
      );
  }
  return [...found.values()];
}
