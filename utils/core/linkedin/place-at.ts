import { isOff } from '../bulbs/neglect.ts';
import type { AssetId } from '../ids.ts';
import type { Asset, State } from '../journal/state.ts';
import { type Host, hostsAbove } from '../sites/host.ts';
import { type Day, dayOf, type Now, type Zone } from '../time.ts';
import { slugIn } from './whom.ts';

// What the address of a LinkedIn page tells. It is all that is ever known of its pages: none of them is read.

/** Pages of LinkedIn on which a person looks after something of their own. */
export const PAGES = ['headline', 'about', 'featured', 'profile', 'post', 'article', 'messages'] as const;
export type LinkedinPage = (typeof PAGES)[number];

/** A page, and what stands behind `/in/` where it belongs to a profile: `me`, or somebody's name, in lower case. */
interface Addressed {
  readonly page: LinkedinPage;
  readonly of: string | null;
}

/** LinkedIn itself, the app in a browser, and the front doors of countries; its other hosts are other products. */
const HOST = /^(?:(?:www|m|touch|[a-z]{2})\.)?linkedin\.com\.?$/;
/** What may stand before a path: the app, or a language (`de`, `pt-br`, `zh_cn`). `in` is a language too, and never one here. */
const BEFORE = /^\/(?:mwlite\/|(?!in\/)[a-z]{2}(?:[-_][a-z]{2})?\/)?/;
/** A profile's name, perhaps its language, and what is open of it. */
const PROFILE = /^in\/([^/]+)\/(?:[a-z]{2}(?:[-_][a-z]{2})?\/)?(.+)/;

type Pages = readonly (readonly [RegExp, LinkedinPage])[];
/**
 * Where the owner of a profile changes which part of it; the first that fits. A list of all positions or skills is there to
 * be read, until a form is open on it; Featured is changed on its list.
 */
const PARTS: Pages = [
  [/^(?:add-)?edit\/(?:forms\/)?(?:intro|topcard|headline)(?![^/])/, 'headline'],
  [/^(?:add-)?edit\/(?:forms\/)?(?:summary|about)(?![^/])/, 'about'],
  [/^(?:(?:add-)?edit\/(?:forms\/)?|details\/)featured(?![^/])/, 'featured'],
  [/^(?:add-edit|(?:skills\/|details\/[^/]+\/)?edit)(?![^/])/, 'profile'],
];
/** The rooms that show everybody their own. */
const ROOMS: Pages = [
  [/^messaging(?![^/])/, 'messages'],
  [/^(?:post\/(?:new|edit)|sharing\/share-offsite|sharearticle)(?![^/])/, 'post'],
  [/^(?:article|pulse(?:\/article)?)\/(?:new|edit)(?![^/])/, 'article'],
];
const pageIn = (pages: Pages, path: string): LinkedinPage | null => pages.find(([is]) => is.test(path))?.[1] ?? null;

/** The path of a LinkedIn page in lower case, without a language and slashes around it; null for any other address. */
function pathOf(address: string): { path: string; query: URLSearchParams } | null {
  if (!URL.canParse(address)) return null;
  const { protocol, hostname, pathname, searchParams } = new URL(address);
  if (!/^https?:$/.test(protocol) || !HOST.test(hostname)) return null;
  const path = pathname.toLowerCase().replace(/\/+/g, '/').replace(BEFORE, '').replace(/\/$/, '');
  return { path, query: searchParams };
}

/** Which page an address leads to, whoever it belongs to; null for all on which nothing of one's own is looked after. */
export function pageAt(address: string): Addressed | null {
  const found = pathOf(address);
  if (!found) return null;
  const { path, query } = found;
  const [, name, part = ''] = PROFILE.exec(path) ?? [];
  if (name !== undefined) {
    const page = pageIn(PARTS, part);
    const of = slugIn(`linkedin.com/in/${name}`);
    // A name that cannot be read is somebody's: null would be everybody's own.
    return page && of !== null ? { page, of } : null;
  }
  // Written for a company, it is the company's.
  const isCompanys = query.get('author')?.includes('company');
  const isComposer = path === FEED && query.get('shareActive') === 'true';
  const page = isCompanys ? null : isComposer ? 'post' : pageIn(ROOMS, path);
  return page && { page, of: null };
}
const FEED = 'feed';

/**
 * Which page of the person's own an address leads to. `slugs` are the names of their own profile, `/in/me/` is theirs without any;
 * of anybody else's profile the answer is null, whatever stands behind it.
 */
export function placeAt(address: string, slugs: ReadonlySet<string>): LinkedinPage | null {
  const found = pageAt(address);
  if (!found) return null;
  const { page, of } = found;
  return of === null || of === 'me' || slugs.has(of) ? page : null;
}

/**
 * Whether a tab in which this page was open still stands there, at the address to which it came. A post is written on the
 * feed, whose address forgets it. LinkedIn puts a name in the place of `me`; it is not looked at.
 */
export function staysAt(page: LinkedinPage, address: string): boolean {
  const at = pageAt(address)?.page ?? null;
  return at === null && page === 'post' ? pathOf(address)?.path === FEED : at === page;
}

/** The bulbs that are looked after on each page, by their kind: the first of them that hangs. Messages are nobody's bulb. */
const BULBS: Readonly<Record<LinkedinPage, readonly string[]>> = {
  headline: ['linkedin-headline', 'linkedin-profile'],
  about: ['linkedin-about', 'linkedin-profile'],
  featured: ['linkedin-featured', 'linkedin-profile'],
  profile: ['linkedin-profile'],
  post: ['linkedin-posts'],
  article: ['linkedin-posts'],
  messages: [],
};

/** The bulb that is looked after on this page; null where none hangs, or it is switched off. */
export function bulbAt(page: LinkedinPage, { assets }: Pick<State, 'assets'>): AssetId | null {
  for (const kind of BULBS[page]) {
    const hung = [...assets.values()].filter((asset) => asset.kind === kind);
    const lit = hung.find((asset) => !isOff(asset));
    if (lit) return lit.id;
    // Switched off on purpose: no other is asked about in its place.
    if (hung.length > 0) return null;
  }
  return null;
}

/** The names of the person's own profile, as the bulbs that hang for it tell them, and what an export said. */
export function ownSlugs({ assets }: Pick<State, 'assets'>, told: readonly string[] = []): ReadonlySet<string> {
  const kinds = Object.values(BULBS).flat();
  const isOwn = ({ kind }: Asset) => kinds.includes(kind);
  const hung = [...assets.values()].filter(isOwn).flatMap(({ urls }) => urls.flatMap((url) => slugIn(url) ?? []));
  return new Set([...hung, ...told.map((slug) => slug.toLowerCase())]);
}

/** The latest day on which each kind of page was open in front of the person. */
export type LinkedinDays = Readonly<Partial<Record<LinkedinPage, Day>>>;

/** The days after this page was open at `now`; the same where that is no news. */
export function daysAfter(days: LinkedinDays, page: LinkedinPage, { at, zone }: Now): LinkedinDays {
  const today = dayOf(at, zone);
  const last = days[page];
  // Whoever flew west has stood there tomorrow. A day that has come nowhere yet was written by a clock that was wrong.
  const isTrue = last !== undefined && last >= today && last <= dayOf(at, FIRST_ZONE);
  return isTrue ? days : { ...days, [page]: today };
}
/** Where each day begins first. */
const FIRST_ZONE: Zone = 'Pacific/Kiritimati';

/** Whether the pages of this host are LinkedIn's. */
export const isLinkedin = (host: Host): boolean => hostsAbove(host).includes('linkedin.com');
