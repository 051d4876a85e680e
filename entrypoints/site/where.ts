import { hostOf } from '../../utils/core/sites/host.ts';
import { shownAddress } from '../../utils/core/sites/shown-address.ts';
import type { SiteFault, SitePage, SitePlace, SiteSheet } from '../../utils/protocol/messages.ts';
import type { Words } from '../../utils/words/words.ts';

const MAX_NAME = 90;

const cut = (text: string): string => (text.length > MAX_NAME ? `${text.slice(0, MAX_NAME - 1).trimEnd()}…` : text);

/** Pages as they were called when somebody reported something on them. */
const pagesReported = ({ faults }: SiteSheet): Pick<SitePage, 'url' | 'title'>[] =>
  faults.flatMap(({ reported, places }) =>
    reported ? places.map(({ page }) => ({ url: page, title: reported.title })) : [],
  );

/** What each page is called: its title, with its address where several have the same, else its address alone. */
export function namePages(sheet: SiteSheet): ReadonlyMap<string, string> {
  // What a look has read of a page is newer.
  const pages = [...new Map([...pagesReported(sheet), ...sheet.pages].map((page) => [page.url, page])).values()];
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
