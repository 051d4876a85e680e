import { describe, expect, it } from 'vitest';
import { collectChecks } from '../../utils/core/inspect/checks/check.ts';
import { LOOK_LIMITS, ON_COMMAND_LINE } from '../../utils/core/inspect/limits.ts';
import { type LeftOut, openLook, planLook, type Report } from '../../utils/core/inspect/look.ts';
import type { Answer, Request } from '../../utils/core/inspect/request.ts';
import { hostOf } from '../../utils/core/sites/host.ts';
import { askHouse } from './ask-house.ts';
import { HOME, NOW, type Site } from './site.ts';
import { isTrap, sites } from './sites.ts';
import { expectedOf, faultLines, unknownLines } from './told.ts';
import { webOf } from './web.ts';

const checks = collectChecks(import.meta.glob('../../utils/core/inspect/checks/*.ts', { eager: true }));
/** What one answer takes, on a clock that is only counted. */
const ANSWER_MS = 50;

/** Looks over a site that is served nowhere. The answer that is given next is not always the one that was asked for first. */
async function lookOver(site: Site): Promise<{ report: Report; asked: readonly string[] }> {
  const web = webOf(site);
  let at = Date.parse(site.now ?? NOW);
  const look = openLook(
    planLook({
      start: site.start ?? `${HOME}/`,
      now: { at, zone: 'Europe/Vienna' },
      nonce: 'abcdef12',
      reach: { ...ON_COMMAND_LINE, pages: site.maxPages ?? ON_COMMAND_LINE.pages },
      elsewhere: site.external ? 'all' : [],
    }),
    checks,
  );
  const underWay: { readonly request: Request; readonly answer: Answer }[] = [];
  for (let step = 0; ; step += 1) {
    const { requests, waitUntil } = look.next(at);
    for (const request of requests) underWay.push({ request, answer: await askHouse(web, request) });
    expect(look.underWay).toBe(underWay.length);
    expect(underWay.length).toBeLessThanOrEqual(ON_COMMAND_LINE.atOnce * 2);
    const [next] = underWay.splice((step * 7) % Math.max(1, underWay.length), 1);
    if (next) {
      at += ANSWER_MS;
      look.take(next.request, next.answer, at);
    } else if (waitUntil === null) break;
    else at = Math.max(at, waitUntil);
  }
  return { report: look.report(), asked: web.asked };
}

const leavesOut = ({ pages, links, cut, sitemaps, stopped }: LeftOut): boolean =>
  pages > 0 || links > 0 || cut > 0 || sitemaps || stopped;

describe('The fixture house', () => {
  it('has a site for every check, and at least as many traps as faults', () => {
    const names = Object.keys(sites);
    expect(names.length).toBeGreaterThanOrEqual(70);
    const found = new Set(Object.values(sites).flatMap(({ finds = [] }) => finds.map(({ check }) => check)));
    expect([...found].sort()).toEqual(checks.map(({ id }) => id).sort());
    const faults = names.filter((name) => !isTrap(name) && !name.startsWith('ends-'));
    expect(names.filter(isTrap).length).toBeGreaterThanOrEqual(faults.length);
    expect(faults.filter((name) => !sites[name]?.finds)).toEqual([]);
    expect(names.filter((name) => isTrap(name) && sites[name]?.finds)).toEqual([]);
  });
});

describe('A look over', () => {
  it.each(Object.entries(sites))('%s', async (_, site) => {
    const { report, asked } = await lookOver(site);
    const expected = expectedOf(site);
    expect(faultLines(report.findings), site.says).toEqual(expected.faults);
    if (site.unknown || !site.leavesOut) expect(unknownLines(report.unknown), site.says).toEqual(expected.unknown);
    expect(report.state).not.toBe('running');
    expect(report.requests).toBe(asked.length);

    // Nothing is asked that need not be, and nothing more often than a busy server is asked again.
    for (const beginning of site.never ?? [])
      expect(asked.filter((line) => line.split(' ')[1]?.startsWith(beginning))).toEqual([]);
    for (const times of Map.groupBy(asked, (line) => line).values())
      expect(times.length).toBeLessThanOrEqual(LOOK_LIMITS.tries);
    const host = hostOf(site.start ?? HOME);
    if (!site.external)
      expect(asked.filter((line) => !`.${hostOf(line.split(' ')[1] ?? '')}`.endsWith(`.${host}`))).toEqual([]);
    if (site.requests !== undefined) expect(asked.length).toBeLessThanOrEqual(site.requests);
    expect(leavesOut(report.leftOut)).toBe(site.leavesOut ?? leavesOut(report.leftOut));
  });
});
