import type { Check } from './checks/check.ts';
import { type Look, type LookPlan, openLook, planLook, type Step } from './look.ts';
import { bodyReader } from './read-body.ts';
import { tendedSince, writtenSince } from './tended.ts';

/**
 * All that it takes to look at a site: parsers, checks, the machine. It is large and seldom needed, so a background loads
 * it when a look begins.
 */
export interface Inspector {
  readonly plan: typeof planLook;
  readonly open: (plan: LookPlan, steps?: readonly Step[]) => Look;
  readonly read: typeof bodyReader;
  readonly tendedSince: typeof tendedSince;
  readonly writtenSince: typeof writtenSince;
}

/** An inspector with these checks. */
export const makeInspector = (checks: readonly Check[]): Inspector => ({
  plan: planLook,
  open: (plan, steps) => openLook(plan, plan.feed ? [] : checks, steps),
  read: bodyReader,
  tendedSince,
  writtenSince,
});
