import type { Check } from '../utils/core/inspect/checks/check.ts';
import { type LookPlan, type LookProgress, openLook, type Report } from '../utils/core/inspect/look.ts';
import type { Answer, Request } from '../utils/core/inspect/request.ts';

/** Looks over a site in one go, and gives the report; the one of what is known by then once `until` is aborted. */
export async function lookOver(
  plan: LookPlan,
  checks: readonly Check[],
  {
    ask,
    onProgress,
    until,
  }: {
    readonly ask: (request: Request) => Promise<Answer>;
    /** After every answer. To say how far it has come goes through all addresses, so that is only done when it is asked for. */
    readonly onProgress?: (progress: () => LookProgress) => void;
    readonly until?: AbortSignal;
  },
): Promise<Report> {
  const look = openLook(plan, checks);
  const began = performance.now();
  const clock = (): number => plan.now.at + Math.round(performance.now() - began);
  const { promise: ended, resolve: end } = Promise.withResolvers<void>();
  let waiting: NodeJS.Timeout | undefined;

  const goOn = (): void => {
    clearTimeout(waiting);
    if (until?.aborted) return;
    const { requests, waitUntil } = look.next(clock());
    for (const request of requests)
      void ask(request).then((answer) => {
        if (until?.aborted) return;
        look.take(request, answer, clock());
        onProgress?.(look.progress);
        goOn();
      }, end);
    if (waitUntil !== null) waiting = setTimeout(goOn, Math.max(0, waitUntil - clock()));
    else if (look.underWay === 0) end();
  };
  until?.addEventListener('abort', () => end(), { once: true });
  goOn();
  await ended;
  clearTimeout(waiting);
  return look.report();
}
