interface LooksIntoRoots {
  readonly dom?: { openOrClosedShadowRoot(host: Element): ShadowRoot | null };
}
declare const chrome: LooksIntoRoots | undefined;
declare global {
  interface Element {
    /** Firefox's own, for scripts of extensions. */
    readonly openOrClosedShadowRoot?: ShadowRoot | null;
  }
}

/**
 * Takes banners out of the page whose extension is gone: after an update the old script is cut off (Chromium) or dead
 * (Firefox) and cannot do it. The banner of the script that lives in this world stays.
 * Injected by itself with `scripting.executeScript`, so it uses nothing from around it.
 */
export function sweepOldBanners(): void {
  const living = globalThis.bannerHere?.host() ?? null;
  for (const host of [...document.documentElement.children]) {
    if (host === living || host.localName !== 'div') continue;
    // Each build carries its own browser's way in alone: the other's is an unknown interface to its store.
    const root = import.meta.env.FIREFOX ? host.openOrClosedShadowRoot : chrome?.dom?.openOrClosedShadowRoot(host);
    if (root?.querySelector('[data-lamp=hung]')) host.remove();
  }
}
