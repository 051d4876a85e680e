import { describe, expect, it } from 'vitest';
import { inspectHouse } from './door.ts';
import { sites } from './sites.ts';
import { expectedOf, faultLines, unknownLines } from './told.ts';

/**
 * Sites that are looked over by the real command line, over real connections: one for each check, the traps that lie in
 * connections and headers, and the servers that misbehave. What takes as long as its limits say is left to the core (ten
 * thousand links) and to the asker's own test (no answer).
 */
const NAMES = Object.keys(sites).filter(
  (name) =>
    (name.startsWith('ends-') && name !== 'ends-page-with-ten-thousand-links') ||
    /^(site-down-(no-such|certificate)|dead-link-(404|in-another)|dead-sitemap-url-below|soft-404-says)/.test(name) ||
    /^(dead-image|dead-file-pdf|dead-fragment-on-the-same-page|moved-link-301|private-link-in-disguise)$/.test(name) ||
    /^(insecure-link-to-another|broken-mailto-empty|stale-copyright-feb|past-event-h-event|stale-feed-rss)/.test(
      name,
    ) ||
    /^(missing-(title|description|preview-image)|placeholder-text-lorem-ipsum)$/.test(name) ||
    /^fine-(everything|head-is-a|old-encoding|sent-to-(https|www)|only-www|site-by-http|hostile)/.test(name) ||
    /^unknown-(seen-once|hangs-up|redirect-into)/.test(name),
);

interface Told {
  readonly pages: number;
  readonly links: number;
  readonly faults: readonly { readonly check: string; readonly page: string; readonly target?: string }[];
  readonly unknown: readonly { readonly target: string; readonly reason: string }[];
  readonly requests: number;
}

describe.concurrent('The command line, over', () => {
  it.each(NAMES.map((name) => [name] as const))('%s', async (name) => {
    const site = sites[name];
    if (!site) throw new Error(`There is no site called ${name}`);
    const { code, out, err, asked } = await inspectHouse(site);
    expect(err).toBe('');
    const told: Told = JSON.parse(out);
    const expected = expectedOf(site);
    expect(faultLines(told.faults), site.says).toEqual(expected.faults);
    if (site.unknown || !site.leavesOut) expect(unknownLines(told.unknown), site.says).toEqual(expected.unknown);
    expect(code).toBe(expected.faults.length > 0 ? 1 : 0);
    for (const beginning of site.never ?? [])
      expect(asked.filter((line) => line.split(' ')[1]?.startsWith(beginning))).toEqual([]);
  });
});
