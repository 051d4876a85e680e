import { FILLERS, LEAD_IN } from './english.ts';
import { frameAt } from './frame.ts';
import type { Today } from './said-days.ts';
import type { Placed } from './scan.ts';
import { type Piece, read, skipSpaces, words } from './text.ts';
import { whenAt } from './when.ts';

const LEADING = words(LEAD_IN);
const FILLING = words(FILLERS.join('|'));
const ORNAMENT =
  /(?:[ \-–—*•·▪◦‣⁃>#~=_.,;:!?|()[\]{}"“”„'‘’☐☑✓✔✅□■○●◯→»➤❑…@&+/\\]|\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f|\u20e3)/uy;
const NUMBERING =
  /(?:\(?\d{1,3}[.)](?= |\p{L})|\d{1,3} ?[-–:](?= \p{L})|\p{L}\)(?= )|\[ ?[xX]? ?\]|#\d{1,3}[.:)]?(?= ))/uy;

/** Where bullets, numbers, check boxes and emoji before a line end. */
export function ornaments(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const sign = read(NUMBERING, text, at) ?? read(ORNAMENT, text, at);
    if (!sign) return at;
    at += sign[0].length;
  }
  return at;
}

/** Passes over what leads to a note: "I should really", "todo:", "Tomorrow:". Dates among it say when to send. */
export function openingOf(
  text: string,
  low: string,
  masks: readonly Piece[],
  today: Today,
  listed: boolean,
): { at: number; opening: Placed[] } {
  const opening: Placed[] = [];
  let at = 0;
  for (;;) {
    at = ornaments(text, at);
    const when = whenAt(low, at, today);
    if (
      when &&
      !when.owner &&
      (!when.needsLead || when.lead !== null || (when.sort !== 'span' && when.sort !== 'clock'))
    ) {
      const next = ornaments(text, when.to);
      const set = /^ ?[:)\]–—-]/.test(text.slice(when.to));
      if (next < low.length && (frameAt(low, next) ?? read(LEADING, low, next) ?? (listed && set ? when : null))) {
        opening.push({ when, region: 'opening', apart: true, surname: false });
        at = next;
        continue;
      }
    }
    const lead = read(LEADING, low, at) ?? read(FILLING, low, at);
    const to = lead ? skipSpaces(low, at + lead[0].length) : at;
    // What leads to nothing is the line itself; and a name may begin like a word ("Will", "Pat").
    if (!lead || to >= low.length || masks.some((mask) => at >= mask.from && at < mask.to)) return { at, opening };
    const next = ornaments(text, to);
    const goesOn =
      frameAt(low, next) ?? read(LEADING, low, next) ?? read(FILLING, low, next) ?? whenAt(low, next, today);
    if (!goesOn && (!listed || !/[:–—-]/.test(low.slice(at, next)))) return { at, opening };
    at = next;
  }
}
