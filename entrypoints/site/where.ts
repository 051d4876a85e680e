import { hostOf } from '../../utils/core/sites/host.ts';
import type { SiteFault, SitePage, SitePlace } from '../../utils/protocol/messages.ts';
import type { Words } from '../../utils/words/words.ts';

const MAX_NAME = 90;
const MAX_SHOWN = 72;

const cut = (text: string): string => (text.length > MAX_NAME ? `${text.slice(0, MAX_NAME - 1).trimEnd()}…` : text);

/** An address to be read: without its scheme, and without its middle where it is long. */
export function shownAddress(url: string): string {
  const bare = url.replace(/^https?:\/\/(www\.)?/i, '').replace(/\/$/, '');
  if (bare.length <= MAX_SHOWN) return bare;
  const half = Math.floor(MAX_SHOWN / 2);
  return `${bare.slice(0, half)}…${bare.slice(-half)}`;
}

/** What each page is called: its title, with its address where several have the same, else its address alone. */
export function namePages(pages: readonly SitePage[]): ReadonlyMap<string, string> {
  const named = new Map<string, number>();
  for (const { title } of pages) if (title) named.set(title, (named.get(title) ?? 0) + 1);
  return new Map(
    pages.map(({ url, title }) => {
      const path = shownAddress(url).replace(/^[^/]*(?=\/)/, '');
      if (!title?.trim()) return [url, path];
      return [url, (named.get(title) ?? 0) > 1 ? `${cut(title)} (${path})` : cut(title)];
    }),
  );
}

/** Where on a page it stands, as parts of a list: "In the menu", "“Price list”". None where it is the page itself. */
export function placeOn(words: Words, { target }: SiteFault, { text, heading, part }: SitePlace): readonly string[] {
  const bare = text === '' && heading === '';
  // Beyond the first few places only the page is kept.
  if (target === null || (bare && part === 'main')) return [];
  return [
    words.t(`site.where.${part}`),
    ...(text === '' ? [] : [words.t('site.where.text', { text: cut(text) })]),
    ...(heading === '' ? [] : [words.t('site.where.under', { heading: cut(heading) })]),
  ];
}

/** The same with the page: "In the menu, “Price list”, on “About”". */
export function placeWith(words: Words, fault: SiteFault, place: SitePlace, page: string): string {
  const on = placeOn(words, fault, place);
  return words.list([...on, words.t(on.length > 0 ? 'site.where.on' : 'site.where.On', { page })]);
}

/** The address of a page as something that may be opened: only what is a web page. */
export const openable = (url: string | null | undefined): string | null => (url && hostOf(url) !== null ? url : null);
