import { kindOf } from '../assets/catalogue.ts';
import type { Asset, Fault } from '../journal/state.ts';
import { hostOf } from '../sites/host.ts';
import { hasTerms } from '../sites/listed.ts';
import { pageOf, type SeenFault } from './seen-on-page.ts';

/** A fault that is still open, on the page that is open. */
export interface FaultHere {
  readonly fault: Fault;
  /** What it is found by on the page: an address, or else words. Null where there is nothing to see of it. */
  readonly place: { readonly target: string } | { readonly text: string } | null;
}

/** Faults that point to something which stands on no page for anyone to see. */
const UNSEEN: ReadonlySet<string> = new Set(['site-down', 'dead-sitemap-url', 'missing-preview-image', 'stale-feed']);

/**
 * Which of an asset's open faults are among what was seen on the page at `address`, each once. Only for the person's own
 * site: not for their corner of a service, and never where terms forbid to touch pages.
 */
export function openHere(seen: readonly SeenFault[], asset: Asset, address: string): readonly FaultHere[] {
  const host = hostOf(address);
  const isOwn = (kindOf(asset.kind)?.hosts ?? []).length === 0 && asset.urls.some((url) => hostOf(url) === host);
  if (host === null || hasTerms(host) || !isOwn) return [];
  const page = pageOf(address);
  return asset.faults.flatMap((fault): FaultHere[] => {
    const found = seen.find(
      ({ check, target, text }) =>
        check === fault.check &&
        target === fault.target &&
        // Without a target it is known by its words, and without words by its page.
        (target !== null || (text === '' ? pageOf(fault.page) === page : Object.values(fault.params).includes(text))),
    );
    return found ? [{ fault, place: placeOf(found) }] : [];
  });
}

function placeOf({ check, target, text }: SeenFault): FaultHere['place'] {
  if (UNSEEN.has(check)) return null;
  if (target !== null) return { target };
  return text === '' ? null : { text };
}
