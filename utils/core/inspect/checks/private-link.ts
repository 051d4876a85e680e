import { finding } from '../finding.ts';
import type { Check } from './check.ts';

/**
 * A link or picture leads to a place that only the person's own computer or network sees: `localhost`, a `.local` name,
 * a private address, `file:`. Never asked for: nobody else could, and what answers here is not the visitor's business.
 *
 * Traps: other spellings of private addresses (`http://2130706433/`), which the URL parser has made plain; the site that
 * is looked at being local itself (the command line), which is then no finding.
 */
export default {
  id: 'private-link',
  rank: 4,
  page: (_, { toPrivate, page }) =>
    toPrivate.map(({ url, written, text, heading, part }) => {
      const target = url ?? written;
      return finding('private-link', page, target, { target: shownPlace(target), text, heading, part });
    }),
} satisfies Check;

/** A private place as it is recognised by whoever wrote it; a path on a disk may name a person, so only its last part. */
function shownPlace(target: string): string {
  const url = new URL(target, 'https://nowhere.invalid');
  if (url.protocol === 'http:' || url.protocol === 'https:') return url.host;
  const last = /[^/\\]*$/.exec(target.replace(/[?#].*$/, '').replace(/[/\\]+$/, ''))?.[0] ?? '';
  return last.slice(0, 80);
}
