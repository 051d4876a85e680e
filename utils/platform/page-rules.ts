import { browser } from 'wxt/browser';
import type { Host } from '../core/sites/host.ts';
import { asManyAsFit, otherThan } from '../core/sites/other-hosts.ts';

/** Pictures of the lamp: their paths by their size in pixels. */
export type Pictures = Readonly<Record<number, string>>;

/** Pages by their address; all that is named has to fit. */
interface Pages {
  readonly hostEquals?: string;
  readonly hostSuffix?: string;
  readonly urlMatches?: string;
  readonly schemes?: string[];
}

/** Chromium's `declarativeContent`, as far as it is used: it changes the icon by address, without a grant and without waking us. */
interface DeclarativeContent {
  readonly PageStateMatcher: new (conditions: { pageUrl: Pages }) => object;
  readonly SetIcon: new (look: { imageData: Record<number, ImageData> }) => object;
  readonly onPageChanged: {
    getRules(ids: undefined, then: (rules: { id: string }[]) => void): void;
    addRules(rules: { id: string; conditions: object[]; actions: object[] }[], then: () => void): void;
    removeRules(ids: string[], then: () => void): void;
  };
}

const hasRules = (api: object): api is { declarativeContent: DeclarativeContent } =>
  'declarativeContent' in api && Boolean(api.declarativeContent);

/**
 * Whether the browser itself changes the icon by address. What is set for all tabs at once would lie over that, so there all
 * that the icon shows without a tab is a rule too.
 */
export const hasPageRules = (): boolean => hasRules(browser);

const SCHEMES = ['http', 'https'];

/**
 * Makes the toolbar show one picture everywhere, and another on pages of these hosts: of sites where nothing of ours is in
 * the page, because they are not granted or the person chose "only the toolbar". Pages are matched by the browser; none of
 * ours hears of them. Does nothing where the browser has no such rules (Firefox).
 *
 * A rule is for all of a site, also for profiles of others on LinkedIn: the dot says where something can be done, as it does
 * on every site, and that is two clicks away there. By path it would go out just where one comes from.
 */
export async function showByAddress(
  everywhere: Pictures,
  dotted: { readonly hosts: readonly Host[]; readonly pictures: Pictures },
): Promise<void> {
  if (!hasRules(browser)) return;
  const { PageStateMatcher, SetIcon, onPageChanged } = browser.declarativeContent;
  const ruleFor = (name: string, pictures: Pictures, ...pages: Pages[]) => ({
    // All that a rule is made of stands in its id, so ids alone tell what is to be replaced. A new version may have new pictures.
    id: [name, ...Object.values(pictures), browser.runtime.getManifest().version].join(' '),
    pictures,
    conditions: pages.map((pageUrl) => new PageStateMatcher({ pageUrl })),
  });
  const hosts = asManyAsFit(dotted.hosts);
  // No page falls under both: of two pictures the browser shows either, and one of higher priority takes both along when it ends.
  const wanted = [
    ruleFor(['*', ...hosts].join(' '), everywhere, { urlMatches: otherThan(hosts) }),
    ...hosts.map((host) =>
      ruleFor(
        host,
        dotted.pictures,
        { hostEquals: host, schemes: SCHEMES },
        { hostSuffix: `.${host}`, schemes: SCHEMES },
      ),
    ),
  ];
  const rules = await new Promise<{ id: string }[]>((resolve) => onPageChanged.getRules(undefined, resolve));
  const there = new Set(rules.map(({ id }) => id));

  const ids = new Set(wanted.map(({ id }) => id));
  const stale = [...there].filter((id) => !ids.has(id));
  const missing = await Promise.all(
    wanted
      .filter(({ id }) => !there.has(id))
      .map(async ({ pictures, ...rule }) => ({
        ...rule,
        actions: [new SetIcon({ imageData: await drawn(pictures) })],
      })),
  );
  // What is new comes first: between the two the icon would be the one of the first day.
  if (missing.length > 0) await new Promise<void>((resolve) => onPageChanged.addRules(missing, resolve));
  if (stale.length > 0) await new Promise<void>((resolve) => onPageChanged.removeRules(stale, resolve));
}

/** These rules take pixels, not paths. */
async function drawn(pictures: Pictures): Promise<Record<number, ImageData>> {
  const all = Object.entries(pictures).map(async ([size, path]): Promise<[string, ImageData]> => {
    const bitmap = await createImageBitmap(await (await fetch(path)).blob());
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('No canvas to draw the icon on');
    context.drawImage(bitmap, 0, 0);
    return [size, context.getImageData(0, 0, bitmap.width, bitmap.height)];
  });
  return Object.fromEntries(await Promise.all(all));
}
