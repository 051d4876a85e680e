import type { Said } from '../said.ts';
import { isDay } from '../time.ts';
import { LOOK_LIMITS } from './limits.ts';

/** The name of a check, that of its file. Part of the product's contract: a fault of the journal is known by it. */
export type CheckId = string;

/** The check of what a person reported: no look ever sees it, so no look mends it. */
export const REPORTED: CheckId = 'reported';

/** Something concretely wrong on one page. */
export interface Finding {
  readonly check: CheckId;
  /** The page it stands on. */
  readonly page: string;
  /** What it points to: an absolute address, or as it is written where it cannot be resolved. */
  readonly target: string | null;
  /** What fills `finding.<check>`. A year is a text, so that it is not written with a thousands separator. */
  readonly params: Readonly<Record<string, string | number>>;
  /** The same fault has the same key, on whatever page and in whatever look it is found. */
  readonly key: string;
}

/** What names a fault over all pages and looks: what it is about. */
export const keyOf = (check: CheckId, about: string): string => `${check} ${about}`.slice(0, 5_000);

const cut = (address: string): string => address.slice(0, LOOK_LIMITS.address);

/**
 * One finding. `about` is what makes it the same fault on another page (the text of a footer); else it is its target, or
 * its page. Too long an address is cut, as the journal would not take it.
 */
export function finding(
  check: CheckId,
  page: string,
  target: string | null,
  params: Finding['params'] = {},
  about = target ?? page,
): Finding {
  return {
    check,
    page: cut(page),
    target: target === null ? null : cut(target),
    params,
    key: keyOf(check, cut(about)),
  };
}

/** An address short enough for a sentence: without its scheme, and cut. It stays plain ASCII, so nothing in it can turn the text around. */
export function shown(address: string): string {
  const bare = address.replace(/^https?:\/\//i, '').replace(/[^ -~]/g, '');
  return bare.length > 90 ? `${bare.slice(0, 89)}…` : bare;
}

/** The same fault on all the pages where it was found. */
export interface Fault extends Finding {
  /** Every page it stands on, in the order in which they were read; `page` is the first. */
  readonly pages: readonly string[];
}

/** Findings as faults: what is the same on several pages is mended once. In the order in which they were first found. */
export function faultsOf(findings: readonly Finding[]): Fault[] {
  const byKey = new Map<string, { found: Finding; pages: Set<string> }>();
  for (const found of findings) {
    const same = byKey.get(found.key);
    if (same) same.pages.add(found.page);
    else byKey.set(found.key, { found, pages: new Set([found.page]) });
  }
  return [...byKey.values()].map(({ found, pages }) => ({ ...found, pages: [...pages] }));
}

/** A fault as a sentence. A day is kept as text, and worded in the reader's language. */
export function sayFault({ check, params }: Pick<Finding, 'check' | 'params'>): Said {
  const { day, ...rest } = params;
  const dated = typeof day === 'string' && isDay(day) ? { day: { day } } : {};
  return { key: `finding.${check}`, with: { ...rest, ...dated } };
}

/** Faults as sentences, in their order: several of one check become one with their count. */
export function sayFaults(faults: readonly Finding[]): Said[] {
  const byCheck = new Map<CheckId, Finding[]>();
  for (const fault of faults) byCheck.set(fault.check, [...(byCheck.get(fault.check) ?? []), fault]);
  return [...byCheck].flatMap(([check, all]): Said[] => {
    const [first] = all;
    if (!first) return [];
    return [all.length === 1 ? sayFault(first) : { key: `finding.${check}.many`, with: { count: all.length } }];
  });
}
