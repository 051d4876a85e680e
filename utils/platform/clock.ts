import type { Now } from '../core/time.ts';

/** What this computer's clock says. The zone is asked for each time: people travel. */
export const readClock = (): Now => ({ at: Date.now(), zone: new Intl.DateTimeFormat().resolvedOptions().timeZone });

/** A number in [0, 1) from the browser's own randomness. */
export function random(): number {
  const [bits = 0] = crypto.getRandomValues(new Uint32Array(1));
  return bits / 2 ** 32;
}
