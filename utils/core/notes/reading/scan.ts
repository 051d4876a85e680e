import type { Channel } from '../note-fields.ts';
import {
  BODIES,
  BRINGING,
  CHANNEL_WORDS,
  DETERMINERS,
  DOING,
  FILLERS,
  FOLLOWERS,
  GOING_ON,
  LEADS_AT_ONCE,
  MANNERS,
  MARKERS,
  MESSAGES,
  OTHER_WAYS,
  OWNERS,
  PARTICLES,
  PRONOUNS,
  PURPOSE,
  SPEAKERS,
  SUBJECTS,
  TO_PERSON,
  WHAT_FOR,
} from './english.ts';
import { type Frame, frameAt, giftAt } from './frame.ts';
import { judge, shouts } from './judge.ts';
import type { Today } from './said-days.ts';
import { any, type Piece, read, skipSpaces, wordEnd, words } from './text.ts';
import { type When, whenAt } from './when.ts';

/** A date and where it stands. */
export interface Placed {
  readonly when: When;
  readonly region: 'opening' | 'person' | 'occasion';
  /** Behind a comma, a dash or in brackets. */
  readonly apart: boolean;
  /** Straight after a name, of which it may be the surname. */
  readonly surname: boolean;
}

/** The parts of a line behind its verb. */
export interface Scan {
  readonly frame: Frame;
  readonly person: readonly Piece[];
  readonly occasion: readonly Piece[];
  readonly whens: readonly Placed[];
  readonly channel: Channel | null;
  /** The occasion is a sentence of its own: "because she fixed it". */
  readonly clause: boolean;
  /** The word that led to the occasion: "for", "about"; empty where none did. */
  readonly marker: string;
}

/** What is known of the line before it is scanned. */
export interface Body {
  readonly text: string;
  readonly low: string;
  /** Where what is behind the verb begins. */
  readonly from: number;
  readonly frame: Frame;
  readonly today: Today;
  /** Addresses, which are no words. */
  readonly masks: readonly Piece[];
  /** A name stands first, and what is said of it goes on without a verb of ours: "Bob saved the mic". */
  readonly named: boolean;
  /** Weekdays behind names are surnames. */
  readonly surnames: boolean;
}

const CHANNEL_PATTERNS = CHANNEL_WORDS.map(([source, channel]) => ({ pattern: words(source), channel }));
const OTHER_WAY = { pattern: words(OTHER_WAYS), channel: null };
const PARTICLE = words(any(PARTICLES));
const MANNER = words(any(MANNERS));
const SPEAKER = words(any(SPEAKERS));
const TOWARDS = words(TO_PERSON);
const TO = words('to');
const FILLER = words(FILLERS.join('|'));
const FOLLOWER = words(any(FOLLOWERS));
const MARKER_PATTERNS = MARKERS.map((marker) => ({ ...marker, pattern: words(marker.source) }));
/** Can lead to the occasion before anybody is named. */
const AT_ONCE = words(LEADS_AT_ONCE);
const PURPOSE_PATTERN = words(PURPOSE);
const BRINGING_PATTERN = words(BRINGING);
const OBJECT = words(`${PRONOUNS.join('|')}|${OWNERS}`);
const POSSESSIVE = words(`(?:${OWNERS}) \\p{L}+`);
const MESSAGE = words(MESSAGES);
const DOING_PATTERN = words(DOING);
const BODY_NAME = new RegExp(`(?:^|[^\\p{L}])(?:${BODIES})s?$`, 'u');
const STILL_TO_COME = new RegExp(` (?:${WHAT_FOR})(?= |:)`, 'u');
const OPENING = /[([{<"'“]*/uy;
const CLOSING = /[)\]}>"',;:.!?]*(?= |$)/uy;
const SIGN = /[-–—:=|>→]/;
const NO_WORD = /^[^\p{L}\p{N}]*$/u;

/** Goes through the words behind the verb once, and puts each where it belongs. */
export const scan = (body: Body): Scan => new Scanner(body).run();

class Scanner {
  readonly body: Body;
  readonly low: string;
  /** Where the scan is. */
  at: number;
  frame: Frame;
  region: 'person' | 'occasion' = 'person';
  /** What is given has been said: nothing more of it is to come. */
  given = false;
  /** How it is to be sent has just been said: a day that follows is that of the sending. */
  sent = false;
  clause = false;
  marker = '';
  channel: Channel | null = null;
  readonly person: Piece[] = [];
  readonly occasion: Piece[] = [];
  readonly whens: Placed[] = [];

  constructor(body: Body) {
    this.body = body;
    this.low = body.low;
    this.frame = body.frame;
    this.at = skipSpaces(body.low, body.from);
  }

  run(): Scan {
    // Anywhere: what is no part of a name or of an occasion. Then, until the occasion is found, what leads to it.
    while (this.at < this.low.length) {
      const { sent } = this;
      this.sent = false;
      if (this.mask() || this.date(sent) || this.way() || this.filler()) continue;
      if (this.region === 'person' && this.turnsHere()) continue;
      this.word();
    }
    const { frame, person, occasion, whens, channel, clause, marker } = this;
    return { frame, person, occasion, whens, channel, clause, marker };
  }

  /** Nobody has been named yet. */
  get first(): boolean {
    return this.region === 'person' && this.person.length === 0 && !this.given;
  }

  turnsHere(): boolean {
    return (
      this.sign() ||
      this.preposition() ||
      this.manner() ||
      this.sentence() ||
      this.purpose() ||
      this.gift() ||
      this.markedHere() ||
      this.owned() ||
      this.handsOver() ||
      (this.body.named && !this.first && (this.kindSaid(false) || this.goesOn()))
    );
  }

  word(): void {
    const end = wordEnd(this.low, this.at);
    (this.region === 'person' ? this.person : this.occasion).push({ from: this.at, to: end });
    this.go(end);
    const last = this.low.charAt(end - 1);
    if (this.region === 'person' && (last === ':' || last === ';' || (last === ',' && this.saysWhat())))
      this.apart(',');
  }

  go(to: number): true {
    this.at = skipSpaces(this.low, to);
    return true;
  }

  turn(to: number, marker: string): true {
    this.region = 'occasion';
    this.marker = marker;
    return this.go(to);
  }

  /** Behind a dash or a comma: the occasion, or in a list what kind of note it is. */
  apart(sign: string): true {
    this.turn(this.at, sign);
    if (this.body.named) this.kindSaid(true);
    return true;
  }

  // ---- What is no word of a name or an occasion ----

  mask(): boolean {
    const mask = this.body.masks.find(({ from, to }) => this.at >= from && this.at < to);
    return mask !== undefined && this.go(mask.to);
  }

  /** A date, unless it is a part of a name or of a thing. */
  date(sent: boolean): boolean {
    const { low, at, body, region, first, frame } = this;
    const inner = this.inner();
    const when = whenAt(low, inner, body.today);
    if (!when) return false;
    const { text, from, surnames } = body;
    const spot = {
      text,
      low,
      from: skipSpaces(low, from),
      at,
      inner,
      region,
      first,
      ends: this.ends(when.to),
      ahead: frame.ahead,
      surnames,
    };
    const judgement = judge(when, spot);
    if (judgement === 'name') return false;
    const apart = inner > at || /[,;:(–—-] ?$/.test(low.slice(from, at));
    this.whens.push({ when, region: sent ? 'person' : region, apart, surname: judgement === 'surname' });
    return this.go(this.closed(when.to));
  }

  /** "By e-mail", "when I see her". */
  way(): boolean {
    const inner = this.inner();
    let best: { to: number; channel: Channel | null } | null = null;
    for (const { pattern, channel } of [...CHANNEL_PATTERNS, OTHER_WAY]) {
      const to = inner + (read(pattern, this.low, inner)?.[0].length ?? 0);
      if (to > (best?.to ?? inner) && this.ends(to)) best = { to, channel };
    }
    if (!best) return false;
    this.channel ??= best.channel;
    this.sent = true;
    return this.go(this.closed(best.to));
  }

  /** "Soon", "please": in an occasion only at its end. */
  filler(): boolean {
    const inner = this.inner();
    const filler = this.first ? null : read(FILLER, this.low, inner);
    if (!filler) return false;
    const to = inner + filler[0].length;
    return (this.region === 'person' ? this.ends(to) : this.trailsOff(to)) && this.go(this.closed(to));
  }

  /** Past the brackets before a word. */
  inner(): number {
    return this.at + (read(OPENING, this.low, this.at)?.[0].length ?? 0);
  }

  /** Past the brackets and commas behind a word. */
  closed(to: number): number {
    return to + (read(CLOSING, this.low, to)?.[0].length ?? 0);
  }

  /** Whether what ends here is followed by nothing that it could be a part of. */
  ends(to: number): boolean {
    const { low, body } = this;
    const next = skipSpaces(low, to);
    if (next >= low.length || /[,.;:!?)\]}"]/.test(low.charAt(to))) return true;
    if (/[^\p{L}\p{N}'"“@#]/u.test(low.charAt(next)) || body.masks.some(({ from, to }) => next >= from && next < to))
      return true;
    return next > to && (read(FOLLOWER, low, next) !== null || read(FILLER, low, next) !== null);
  }

  /** Whether behind this there are only dates, ways of sending and the like. */
  trailsOff(to: number): boolean {
    let next = to;
    for (let n = 0; n < 4; n += 1) {
      next = skipSpaces(this.low, this.closed(next));
      if (NO_WORD.test(this.low.slice(next))) return true;
      const piece = this.pieceTo(next);
      if (piece === null) return false;
      next = piece;
    }
    return false;
  }

  pieceTo(from: number): number | null {
    const when = whenAt(this.low, from, this.body.today);
    if (when) return when.to;
    for (const pattern of [...CHANNEL_PATTERNS.map((way) => way.pattern), FILLER]) {
      const match = read(pattern, this.low, from);
      if (match) return from + match[0].length;
    }
    return null;
  }

  // ---- What leads from a person to an occasion ----

  /** A dash, an arrow, an equals sign by itself. */
  sign(): boolean {
    const end = wordEnd(this.low, this.at);
    const word = this.low.slice(this.at, end);
    if (this.first || !NO_WORD.test(word) || !SIGN.test(word)) return false;
    this.go(end);
    return this.trailsOff(this.at) || this.markedAt(this.at) || this.apart('-');
  }

  /** "Follow up on Monday with Bob": the verb's preposition stands behind a date. */
  preposition(): boolean {
    const preposition =
      this.first && this.at > skipSpaces(this.low, this.body.from) ? read(TOWARDS, this.low, this.at) : null;
    return preposition !== null && this.go(this.at + preposition[0].length);
  }

  /** "Call Ada back", "thank Ada publicly for". */
  manner(): boolean {
    if (this.first) return false;
    const particle = this.frame.kind === 'follow-up' ? read(PARTICLE, this.low, this.at) : null;
    const manner = particle ?? read(MANNER, this.low, this.at);
    const to = this.at + (manner?.[0].length ?? 0);
    return manner !== null && (this.ends(to) || this.markedAt(skipSpaces(this.low, to))) && this.go(to);
  }

  /** "Sorry I missed it": what is said begins at once. */
  sentence(): boolean {
    if (!this.first || this.frame.shape !== 'noun' || this.body.named || !read(SPEAKER, this.low, this.at))
      return false;
    this.clause = true;
    return this.turn(this.at, '');
  }

  /** "… to thank her", "… and say sorry", "… with thanks": what says the purpose of a call or an e-mail. */
  purpose(): boolean {
    if (!this.frame.plain || this.given || this.at === this.body.from) return false;
    const { low, at } = this;
    const bringing = read(BRINGING_PATTERN, low, at);
    const so = bringing ?? read(PURPOSE_PATTERN, low, at);
    if (!so) return false;
    const from = skipSpaces(low, at + so[0].length);
    const next = bringing ? giftAt(low, from, true) : frameAt(low, from);
    if (!next || next.shape === 'giver' || next.strict || (next.kind === 'follow-up' && next.channel !== null))
      return false;
    if (!bringing && (next.unsure || (/^(?:and|&)/.test(so[0]) && next.shape === 'noun' && giftAt(low, from, false))))
      return false;
    this.reframe(next, next.to);
    const to = next.shape === 'noun' ? read(TO, low, this.at) : null;
    if (to) this.go(this.at + to[0].length);
    const pronoun = this.pronounAt(this.at);
    if (pronoun !== null) this.go(pronoun);
    // "Email the office to thank Bob": the note is for Bob.
    else if (next.shape === 'person' && this.at < low.length && !this.markedAt(this.at)) this.person.length = 0;
    this.given = this.person.length > 0;
    return true;
  }

  /** "Send Ada a card": behind a name, what is given. */
  gift(): boolean {
    if (!this.frame.plain || this.given || this.at <= this.body.from) return false;
    const gift = giftAt(this.low, this.at, true);
    const next = skipSpaces(this.low, gift?.to ?? 0);
    if (!gift || !(this.ends(gift.to) || this.markedAt(next) || read(TO, this.low, next))) return false;
    this.frame = {
      ...gift,
      channel: gift.channel ?? this.frame.channel,
      unsure: gift.unsure || this.frame.unsure,
      thing: false,
    };
    this.given = true;
    const to = this.person.length === 0 ? read(TO, this.low, next) : null;
    return this.go(next + (to?.[0].length ?? 0));
  }

  /** A word that leads to the occasion: "for", "about", "because". */
  markedHere(): boolean {
    const { low, at, first, frame } = this;
    for (const { pattern, kinds, stays, clause } of MARKER_PATTERNS) {
      const match = kinds && !kinds.includes(frame.kind) ? null : read(pattern, low, at);
      if (!match) continue;
      const [said, to] = [match[0], at + match[0].length];
      if (first && (said === 'with' || said === 'to' || !(frame.shape === 'noun' || read(AT_ONCE, low, at)))) continue;
      if (said === 'to' && !frame.plain) continue;
      if (said === 'for' ? this.inName(to) : skipSpaces(low, to) >= low.length) continue;
      this.clause = clause ?? false;
      this.turn(stays ? at : to, said);
      return low.charAt(this.at) !== ':' || this.go(this.at + 1);
    }
    return false;
  }

  /** "The Society for Music". */
  inName(to: number): boolean {
    const { low, body, at } = this;
    return (
      BODY_NAME.test(low.slice(body.from, at).trimEnd()) &&
      /^ \p{Lu}/u.test(body.text.slice(to, to + 3)) &&
      low.indexOf(' for ', to) > 0
    );
  }

  /** "Bob's email": what is answered belongs to whom it is from. */
  owned(): boolean {
    const last = this.person.at(-1);
    if (!last || this.frame.kind !== 'follow-up' || this.given) return false;
    const owner = this.low.slice(last.from, last.to);
    const mark = owner.endsWith("'s") ? 2 : owner.endsWith("s'") ? 1 : 0;
    if (mark === 0 || !read(MESSAGE, this.low, this.at)) return false;
    this.person.splice(-1, 1, { from: last.from, to: last.to - mark });
    return this.turn(this.at, '');
  }

  /** "Email Ada the slides": what is sent to her. */
  handsOver(): boolean {
    const last = this.person.at(-1);
    if (!last || !this.frame.plain || !this.frame.thing || this.given) return false;
    const prior = this.low.slice(last.from, last.to);
    if (GOING_ON.includes(prior) || DETERMINERS.includes(prior) || prior.endsWith(',')) return false;
    return DETERMINERS.includes(this.low.slice(this.at, wordEnd(this.low, this.at))) && this.turn(this.at, '');
  }

  // ---- Lists of names ----

  /** Whether what comes after a comma says what for, and is not one name more. */
  saysWhat(): boolean {
    const { low, at, body } = this;
    if (at >= low.length || this.markedAt(at)) return false;
    if (body.named && frameAt(low, at)) return true;
    const rest = low.slice(at);
    if (STILL_TO_COME.test(rest)) return false;
    const word = low.slice(at, wordEnd(low, at)).replace(/[,.;:]$/, '');
    if (DETERMINERS.includes(word)) return body.named || !/ (?:and|&) /.test(rest);
    if (SUBJECTS.includes(word)) return true;
    return body.named && !/^(?:\p{Lu}|and |& )/u.test(body.text.slice(at)) && !shouts(body.text);
  }

  /** A word with which a sentence about the person before it begins. */
  goesOn(): boolean {
    const { low, at, body } = this;
    const before = low.slice(body.from, at).trimEnd();
    const prior = before.slice(before.lastIndexOf(' ') + 1).replace(/[,;:]$/, '');
    if (GOING_ON.includes(prior) || DETERMINERS.includes(prior)) return false;
    if (before.lastIndexOf('(') > before.lastIndexOf(')')) return false;
    const word = low.slice(at, wordEnd(low, at)).replace(/^\(/, '');
    const does =
      read(DOING_PATTERN, low, at) !== null && (shouts(body.text) || /^\p{Ll}/u.test(body.text.slice(at, at + 2)));
    return (does || DETERMINERS.includes(word)) && this.turn(at, '');
  }

  /** "Ada - thanks for the mic", "Ruth: condolences", "Bob - email him the slides"; `apart` is behind a dash or a comma. */
  kindSaid(apart: boolean): boolean {
    const { low, at } = this;
    const bracket = low.charAt(at) === '(' ? 1 : 0;
    const said = apart || bracket ? frameAt(low, at + bracket) : giftAt(low, at, false);
    if (!said || said.shape === 'giver') return false;
    const to = skipSpaces(low, said.to);
    const pronoun = this.pronounAt(to);
    const after = pronoun ?? to;
    const ends = /[,.;:!?)]/.test(low.charAt(said.to)) || NO_WORD.test(low.slice(after));
    const marked = this.markedAt(after);
    if (!ends && pronoun === null && !marked && this.pieceTo(after) === null) return false;
    this.reframe(said, after);
    this.given = true;
    this.region = pronoun !== null && !marked ? 'occasion' : 'person';
    this.marker = '';
    return true;
  }

  // ---- Small things ----

  reframe(next: Frame, to: number): void {
    this.frame = { ...next, channel: next.channel ?? this.frame.channel, plain: false };
    this.go(to);
  }

  markedAt(from: number): boolean {
    return MARKER_PATTERNS.some(({ pattern }) => read(pattern, this.low, from));
  }

  /** Where the word after "her" begins, if it is whom the verb is about and not whose something is. */
  pronounAt(from: number): number | null {
    const pronoun = read(OBJECT, this.low, from);
    if (!pronoun) return null;
    const next = skipSpaces(this.low, from + pronoun[0].length);
    if (read(POSSESSIVE, this.low, from) && !(pronoun[0] === 'her' && read(FOLLOWER, this.low, next))) return null;
    return next;
  }
}
