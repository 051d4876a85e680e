import { browser } from 'wxt/browser';
import type { Host } from '../core/sites/host.ts';

/** Chromium's `declarativeContent`, as far as it is used: it changes the icon by address, without a grant and without waking us. */
interface DeclarativeContent {
  readonly PageStateMatcher: new (conditions: {
    pageUrl: { hostEquals?: string; hostSuffix?: string; schemes: string[] };
  }) => object;
  readonly SetIcon: new (look: { imageData: Record<number, ImageData> }) => object;
  readonly onPageChanged: {
    getRules(ids: undefined, then: (rules: { id: string }[]) => void): void;
    addRules(rules: { id: string; conditions: object[]; actions: object[] }[], then: () => void): void;
    removeRules(ids: string[], then: () => void): void;
  };
}

const hasRules = (api: object): api is { declarativeContent: DeclarativeContent } =>
  'declarativeContent' in api && Boolean(api.declarativeContent);

const SCHEMES = ['http', 'https'];

/**
 * Makes the toolbar show the pictures of `paths` (by size in pixels) on pages of these hosts: for sites where the person
 * chose "only the toolbar", which are not granted. Pages are matched by the browser; none of ours hears of them.
 * Does nothing where the browser has no such rules (Firefox).
 */
export async function showDotOn(hosts: readonly Host[], paths: Readonly<Record<number, string>>): Promise<void> {
  if (!hasRules(browser)) return;
  const { PageStateMatcher, SetIcon, onPageChanged } = browser.declarativeContent;
  // All that a rule is made of stands in its id, so ids alone tell what is to be replaced. A new version may have new pictures.
  const idOf = (host: Host) => [host, ...Object.values(paths), browser.runtime.getManifest().version].join(' ');
  const wanted = new Map(hosts.map((host) => [idOf(host), host]));
  const rules = await new Promise<{ id: string }[]>((resolve) => onPageChanged.getRules(undefined, resolve));
  const there = new Set(rules.map(({ id }) => id));

  const stale = [...there].filter((id) => !wanted.has(id));
  const missing = [...wanted].filter(([id]) => !there.has(id));
  const imageData = missing.length > 0 ? await pictures(paths) : {};
  if (stale.length > 0) await new Promise<void>((resolve) => onPageChanged.removeRules(stale, resolve));
  if (missing.length === 0) return;
  const fresh = missing.map(([id, host]) => ({
    id,
    conditions: [{ hostEquals: host }, { hostSuffix: `.${host}` }].map(
      (at) => new PageStateMatcher({ pageUrl: { ...at, schemes: SCHEMES } }),
    ),
    actions: [new SetIcon({ imageData })],
  }));
  await new Promise<void>((resolve) => onPageChanged.addRules(fresh, resolve));
}

/** These rules take pixels, not paths. */
async function pictures(paths: Readonly<Record<number, string>>): Promise<Record<number, ImageData>> {
  const drawn = Object.entries(paths).map(async ([size, path]): Promise<[string, ImageData]> => {
    const bitmap = await createImageBitmap(await (await fetch(path)).blob());
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('No canvas to draw the icon on');
    context.drawImage(bitmap, 0, 0);
    return [size, context.getImageData(0, 0, bitmap.width, bitmap.height)];
  });
  return Object.fromEntries(await Promise.all(drawn));
}
