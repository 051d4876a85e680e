import type { Channel } from '../note-fields.ts';
import { TO_ADDRESS } from './english.ts';
import { type Piece, read, skipSpaces, wordEnd } from './text.ts';

export interface Addresses {
  /** Where addresses stand: they are no words. */
  readonly masks: readonly Piece[];
  /** The first of them: whom to write to. */
  readonly address: string | null;
  readonly channel: Channel | null;
}

const E_MAIL = /(?:mailto:)?[\p{L}\p{N}!#$%&'*+=?^_`{|}~.-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,6}/uy;
const PROFILE = /(?:https?:\/\/)?(?:[a-z]{2,3}\.)?linkedin\.com\/(?:in|pub)\/[^\s/<>()"',;]+\/?/iuy;
const WEB =
  /(?:[a-z][a-z0-9+.-]{1,20}:\S|www\.\S|[^\s@.]{1,63}(?:\.[^\s@./]{1,63}){0,4}\.\p{Ll}{2,12}(?:[/?#]\S*)?$)/iuy;
const LED = new RegExp(`(?: (?:${TO_ADDRESS})|[,:–—-])? ?[(<[]?$`, 'iu');

/** The e-mail addresses and LinkedIn profiles of a line. */
export function addressesIn(text: string): Addresses {
  const masks: Piece[] = [];
  let address: string | null = null;
  let channel: Channel | null = null;
  for (let at = 0; at < text.length; at = skipSpaces(text, wordEnd(text, at))) {
    const inner = at + (read(/[([{<"]*/uy, text, at)?.[0].length ?? 0);
    const profile = read(PROFILE, text, inner);
    const match = profile ?? read(E_MAIL, text, inner);
    if (!match) continue;
    const end = inner + match[0].length;
    const closed = end + (read(/[)\]}>",;:.!?]*(?= |$)/uy, text, end)?.[0].length ?? 0);
    if (wordEnd(text, end) !== closed) continue;
    // "At", "via" and their like belong to the address, unless they are the verb itself.
    const lead = / /.test(text.slice(0, at).trimEnd())
      ? (LED.exec(text.slice(Math.max(0, at - 12), at))?.[0].length ?? 0)
      : 0;
    masks.push({ from: at - lead, to: closed });
    address ??= match[0].replace(/^mailto:/i, '');
    channel ??= profile ? 'linkedin' : 'email';
  }
  return { masks, address, channel };
}

/** Whether all there is from here on is the address of a page: nobody to write to. */
export const isPage = (text: string, at: number, { address }: Addresses): boolean =>
  address === null && wordEnd(text, at) === text.length && read(WEB, text, at) !== null;
