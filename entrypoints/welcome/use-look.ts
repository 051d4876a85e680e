import { useEffect, useState } from 'preact/hooks';
import type { AssetId } from '../../utils/core/ids.ts';
import type { Said } from '../../utils/core/said.ts';
import type { House } from '../../utils/protocol/house.ts';
import type { LookReport } from '../../utils/protocol/messages.ts';

/** How often a look under way is asked how far it is, beside what the house tells by itself. */
const POLL_EVERY = 500;

/** Looks at the front page of one's own website when asked to, and tells how far it is and what it found. */
export function useLook(house: House, asset: AssetId, unreachable: Said) {
  const [report, setReport] = useState<LookReport | null>(null);
  const running = report?.is === 'running';

  useEffect(() => {
    if (!running) return;
    // An answer that comes late must not take the finished report away again.
    const read = () =>
      house.ask('look.report', { asset }).then(
        (next) => setReport((now) => (now?.is === 'running' ? next : now)),
        () => undefined,
      );
    const poll = setInterval(read, POLL_EVERY);
    const stop = house.onChange(read);
    return () => {
      clearInterval(poll);
      stop();
    };
  }, [house, asset, running]);

  const look = async () => {
    if (running) return;
    setReport({ is: 'running', asked: 0, known: 0, pages: 0, held: null });
    const unanswered: LookReport = { is: 'not-looked', why: unreachable };
    setReport(await house.ask('look.start', { asset, at: { what: 'front-page' } }).catch(() => unanswered));
  };

  return { report, running, look };
}
