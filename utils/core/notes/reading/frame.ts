import type { Channel, NoteKind } from '../note-fields.ts';
import { GIFTS, GIVERS, type Gift, LOSS, MEDIA, SORRY_TO_HEAR, VERBS } from './english.ts';
import { read, skipSpaces, words } from './text.ts';

/** What the first words of a note say, before anybody is named. */
export interface Frame {
  readonly kind: NoteKind;
  readonly channel: Channel | null;
  /** Where what is left begins. */
  readonly to: number;
  /**
   * `person`: whom it is for comes next ("thank"). `noun`: it may be led to by "to" or "for" ("thanks").
   * `giver`: somebody, and then what they are given ("send").
   */
  readonly shape: 'person' | 'noun' | 'giver';
  /** Something else than thanks may be meant. */
  readonly unsure: boolean;
  /** The occasion stands in the words themselves: a birthday. */
  readonly occasion: { readonly from: number; readonly to: number } | null;
  /** Said with "sorry", which a loss turns into condolence. */
  readonly sorry: boolean;
  /** What it is about lies ahead: luck. */
  readonly ahead: boolean;
  /** A second verb may say what for. */
  readonly plain: boolean;
  /** May be the beginning of something else: "Email signature", "Thank-you page". */
  readonly thing: boolean;
  /** It needs somebody who can be called so: "write Ada". */
  readonly strict: boolean;
  /** Has a medium of its own, so that "for" leads to whom it is for: "a thank-you card for Ada". */
  readonly tangible: boolean;
}

const GIFT_PATTERNS = GIFTS.map((gift) => [words(gift.source), gift] as const);
const GIVER_PATTERNS = GIVERS.map(([source, channel]) => [words(source), channel] as const);
const VERB_PATTERNS = VERBS.map((verb) => [words(verb.source), verb] as const);
const MEDIUM_PATTERNS = MEDIA.map(
  ([source, channel]) => [new RegExp(`(?:^|[ -])${source}(?![\\p{L}])`, 'u'), channel] as const,
);
const TO_HEAR = words(SORRY_TO_HEAR);
const SAYS_SORRY = /(?:^| )(?:sorry)/;
const STRICT = /^(?:write|tell|see|visit|meet)/;
const TANGIBLE = /(?:note|card|letter|mail|message|text|call|postcard|gift|present|dm|sms)s?$/;

const plainFrame = {
  channel: null,
  unsure: false,
  ahead: false,
  occasion: null,
  sorry: false,
  plain: false,
  thing: false,
  strict: false,
  tangible: false,
} as const;

/** What is given, said or owed at this place. After a verb of giving it may be a mere "card". */
export function giftAt(low: string, at: number, given: boolean): Frame | null {
  let best: Frame | null = null;
  for (const [pattern, gift] of GIFT_PATTERNS) {
    if (gift.given && !given) continue;
    const match = read(pattern, low, at);
    if (!match || (best && at + match[0].length <= best.to)) continue;
    best = frameOf(gift, match, at, low);
  }
  return best;
}

function frameOf(gift: Gift, match: RegExpExecArray, at: number, low: string): Frame {
  const said = match[0];
  const to = at + said.length;
  const channel = MEDIUM_PATTERNS.find(([pattern]) => pattern.test(said))?.[1] ?? null;
  const feast = gift.feast ? match[1] : undefined;
  const from = feast === undefined ? 0 : low.indexOf(feast, at);
  return {
    ...plainFrame,
    kind: gift.kind,
    channel,
    to,
    shape: 'noun',
    unsure: gift.open === true,
    ahead: gift.ahead === true || gift.kind === 'follow-up',
    occasion: feast === undefined ? null : { from, to: from + feast.length },
    sorry: SAYS_SORRY.test(said),
    thing: !gift.given,
    tangible: TANGIBLE.test(said) || gift.feast === true,
  };
}

/** The verb at this place, or the noun that stands for one, and what it makes of the note. */
export function frameAt(low: string, at: number): Frame | null {
  const hear = read(TO_HEAR, low, at);
  if (hear) return { ...plainFrame, kind: 'condolence', to: at + hear[0].length, shape: 'noun' };
  const giver = giverAt(low, at);
  if (giver) {
    const gift = giftAt(low, skipSpaces(low, giver.to), true);
    if (gift) return { ...gift, channel: gift.channel ?? giver.channel, thing: false };
  }
  const gift = giftAt(low, at, false);
  if (gift) return gift;
  let best: Frame | null = null;
  for (const [pattern, verb] of VERB_PATTERNS) {
    const match = read(pattern, low, at);
    const to = at + (match?.[0].length ?? 0);
    if (!match || (best && to <= best.to)) continue;
    best = {
      ...plainFrame,
      kind: verb.kind,
      ahead: verb.kind === 'follow-up',
      channel: verb.channel ?? null,
      to,
      shape: 'person',
      plain: verb.plain ?? false,
      thing: verb.thing ?? false,
      strict: STRICT.test(match[0]) && to - at < 8 && !/ (?:to|back)$/.test(match[0]),
    };
  }
  if (best) return best;
  return giver && { ...plainFrame, kind: 'thanks', channel: giver.channel, to: giver.to, shape: 'giver', plain: true };
}

function giverAt(low: string, at: number): { to: number; channel: Channel | null } | null {
  for (const [pattern, channel] of GIVER_PATTERNS) {
    const match = read(pattern, low, at);
    if (match) return { to: at + match[0].length, channel };
  }
  return null;
}

const LOSS_PATTERN = new RegExp(`(?<![\\p{L}])${LOSS}(?![\\p{L}])`, 'u');
export const isLoss = (low: string): boolean => LOSS_PATTERN.test(low);
