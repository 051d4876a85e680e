/** About as much as one line of a page of ours holds. */
const MAX_SHOWN = 72;

/** An address to be read: without its scheme, and without its middle where it is long. */
export function shownAddress(url: string): string {
  const bare = url.replace(/^https?:\/\/(www\.)?/i, '').replace(/\/$/, '');
  if (bare.length <= MAX_SHOWN) return bare;
  const half = Math.floor(MAX_SHOWN / 2);
  return `${bare.slice(0, half)}…${bare.slice(-half)}`;
}
