import { isZone, type Now } from '../core/time.ts';

/** What this computer's clock says. The zone is asked for each time: people travel. */
export function readClock(): Now {
  // A computer without a zone of its own gives nothing, or `Etc/Unknown`, which Intl itself does not take.
  const zone: string | undefined = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  return { at: Date.now(), zone: zone !== undefined && isZone(zone) ? zone : 'UTC' };
}

/** A number in [0, 1) from the browser's own randomness. */
export function random(): number {
  const [bits = 0] = crypto.getRandomValues(new Uint32Array(1));
  return bits / 2 ** 32;
}
