import { type Instant, isZone, type Now, SECOND, type Zone } from '../core/time.ts';

/** What this computer's clock says. The zone is asked for again each second: people travel, but asking takes its time. */
export function readClock(): Now {
  const at = Date.now();
  if (zone === null || Math.abs(at - zone.askedAt) >= SECOND) zone = { name: zoneHere(), askedAt: at };
  return { at, zone: zone.name };
}
let zone: { readonly name: Zone; readonly askedAt: Instant } | null = null;

function zoneHere(): Zone {
  // A computer without a zone of its own gives nothing, or `Etc/Unknown`, which Intl itself does not take.
  const here: string | undefined = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  return here !== undefined && isZone(here) ? here : 'UTC';
}

/** A number in [0, 1) from the browser's own randomness. */
export function random(): number {
  const [bits = 0] = crypto.getRandomValues(new Uint32Array(1));
  return bits / 2 ** 32;
}
