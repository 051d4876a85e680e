import type { Said } from '../said.ts';
import { LOOK_LIMITS } from './limits.ts';

/** Checks of a look, worst first: what a finding is about. Ids are part of the product's contract. */
export type CheckId =
  | 'site-down'
  | 'dead-link'
  | 'private-link'
  | 'dead-image'
  | 'stale-copyright'
  | 'missing-title'
  | 'missing-preview-image'
  | 'missing-description';

/** Something concretely wrong, in the shape in which the journal keeps it. */
export interface Finding {
  readonly check: CheckId;
  /** The page it stands on. */
  readonly page: string;
  /** What it points to: an absolute address, or as it is written where it cannot be resolved. */
  readonly target: string | null;
  /** What fills `finding.<check>`. A year is a text, so that it is not written with a thousands separator. */
  readonly params: Readonly<Record<string, string | number>>;
  /** The same fault found again has the same key. */
  readonly key: string;
}

/** What names a finding over all looks. */
export const keyOf = (check: CheckId, page: string, target: string | null): string =>
  `${check} ${page} ${target ?? ''}`.slice(0, 5_000);

/** One finding; too long an address is cut, as the journal would not take it. */
export function finding(check: CheckId, page: string, target: string | null, params: Finding['params'] = {}): Finding {
  const cut = (address: string) => address.slice(0, LOOK_LIMITS.address);
  const at = cut(page);
  const to = target === null ? null : cut(target);
  return { check, page: at, target: to, params, key: keyOf(check, at, to) };
}

/** An address short enough for a sentence: without its scheme, and cut. It stays plain ASCII, so nothing in it can turn the text around. */
export function shown(address: string): string {
  const bare = address.replace(/^https?:\/\//i, '').replace(/[^ -~]/g, '');
  return bare.length > 90 ? `${bare.slice(0, 89)}…` : bare;
}

/** Findings as sentences, worst first: several of one check become one with their count. */
export function sayFindings(findings: readonly Finding[]): Said[] {
  const byCheck = new Map<CheckId, Finding[]>();
  for (const found of findings) byCheck.set(found.check, [...(byCheck.get(found.check) ?? []), found]);
  return [...byCheck].flatMap(([check, all]): Said[] => {
    const [first] = all;
    if (!first) return [];
    if (all.length === 1) return [{ key: `finding.${check}`, with: first.params }];
    return [{ key: `finding.${check}.many`, with: { count: all.length } }];
  });
}
