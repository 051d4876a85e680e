// Apart from `faults-here.ts`: a page waits for this, and not for the catalogue of kinds.

/** What a look saw wrong on one page. */
export interface SeenFault {
  readonly check: string;
  /** What it points to, as a finding has it. */
  readonly target: string | null;
  /** What a visitor reads there; empty where there is nothing to read. */
  readonly text: string;
}

/** What only says how somebody came to a page. */
const CAME_BY = /^utm_|^(fbclid|gclid|msclkid|mc_[ce]id)$/;

/** What of an address makes it another page: no fragment, `www.`, `index.html`, slash at the end, nor how one came there. Null where it is none. */
export function pageOf(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, hostname, port, pathname, searchParams } = new URL(address);
  const path = pathname.replace(/\/index\.\w{2,5}$/, '/').replace(/\/+$/, '');
  const asked = new URLSearchParams([...searchParams].filter(([name]) => !CAME_BY.test(name)));
  return `${protocol}//${hostname.replace(/^www\./, '')}:${port}${path}?${asked}`;
}

/** What was seen on the page at `address`, out of all pages of its site; nothing for what is no address. */
export function seenOnPage(
  pages: Readonly<Record<string, readonly SeenFault[]>>,
  address: string,
): readonly SeenFault[] {
  const page = pageOf(address);
  if (page === null) return [];
  return Object.entries(pages).flatMap(([at, seen]) => (pageOf(at) === page ? seen : []));
}
