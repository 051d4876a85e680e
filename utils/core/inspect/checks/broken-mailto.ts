import { finding, shown } from '../finding.ts';
import { isPlaceholder } from '../links.ts';
import { isBareMail, isBrokenContact } from '../mail-link.ts';
import type { Check } from './check.ts';

/** Most links of a page write to nobody; this tells them from the rest at a glance. */
const mayWrite = /@|^\s*(?:mailto|tel|sms|callto)\s*:/i;

/**
 * A link that should write to somebody, or call them, does neither: nobody is named, or the `mailto:` was forgotten.
 *
 * Traps: `mailto:?subject=…`, which shares a page; a name before the address; several addresses; numbers written with
 * brackets and spaces; addresses that a script writes (`{{mail}}`).
 */
export default {
  id: 'broken-mailto',
  rank: 7,
  page: (facts, { page }) =>
    facts.links.flatMap(({ where, written, text, heading, part }) => {
      if (where !== 'link' || !mayWrite.test(written) || isPlaceholder(written)) return [];
      if (!isBareMail(written) && !isBrokenContact(written)) return [];
      const target = written.trim();
      return [finding('broken-mailto', page, target, { target: shown(target).slice(0, 80), text, heading, part })];
    }),
} satisfies Check;
