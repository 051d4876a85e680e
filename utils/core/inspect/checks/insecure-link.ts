import { type Finding, finding, shown } from '../finding.ts';
import { onSite } from '../links.ts';
import type { Check } from './check.ts';

/**
 * A page that is sent encrypted asks for something that is not: a picture, script or style sheet (browsers block or
 * warn), a form that would send what visitors write for anyone to read, or a link to a page of its own by `http:`.
 * Another site's `http:` address counts only where that site itself sends visitors on to `https:`.
 *
 * Traps: a site that has no https at all; other sites that only live on http; addresses in text; XML namespaces.
 */
export default {
  id: 'insecure-link',
  rank: 9,
  page(facts, { site, page }) {
    if (!page.startsWith('https:')) return [];
    const found: Finding[] = [];
    for (const { embedded, url, text, heading, part } of facts.links) {
      if (!url?.startsWith('http:') || (!embedded && !onSite(url, site.host))) continue;
      const kind = embedded ? 'part' : 'link';
      found.push(finding('insecure-link', page, url, { target: shown(url), kind, text, heading, part }));
    }
    for (const { action } of facts.forms)
      if (action?.startsWith('http:'))
        found.push(finding('insecure-link', page, action, { target: shown(action), kind: 'form' }));
    return found;
  },
  link({ where, url, own, verdict }) {
    if (where !== 'link' || own || verdict.is !== 'moved' || !url.startsWith('http:')) return null;
    const bare = (address: string) => new URL(address).hostname.replace(/^www\./, '');
    if (!verdict.to.startsWith('https:') || bare(verdict.to) !== bare(url)) return null;
    return { params: { target: shown(url), kind: 'link' } };
  },
} satisfies Check;
