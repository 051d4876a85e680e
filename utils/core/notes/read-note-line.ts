import type { Now } from '../time.ts';
import type { NoteKind } from './note-fields.ts';
import type { Doubt, NoteLine } from './note-line.ts';
import { type Addresses, addressesIn, isPage } from './reading/addresses.ts';
import { CONGRATULATED, DESERVES, DETERMINERS, HEADING, LONG_AGO, MONTHS, UNKNOWN_END } from './reading/english.ts';
import { type Frame, frameAt, giftAt, isLoss } from './reading/frame.ts';
import { openingOf, ornaments } from './reading/opening.ts';
import { type Resolved, resolve } from './reading/resolve.ts';
import { type Today, todayOf } from './reading/said-days.ts';
import { type Body, type Placed, type Scan, scan } from './reading/scan.ts';
import { any, fold, read, skipSpaces, tidy, trimmed, wordEnd, words } from './reading/text.ts';
import { whenAt } from './reading/when.ts';
import { isNobody, isSomebody, isThing, joined, splitPerson } from './reading/who.ts';

/**
 * What a line means as a note, or null where it is none: an address, the name of a thing to be looked after. In a list of
 * notes (`listed`) a line needs no verb and begins with whom it is for. `dayFirst` says how 3/4 is meant; that it can be
 * meant otherwise is a doubt either way. Days are those of `now.zone`. Never throws.
 */
export function readNoteLine(line: string, now: Now, as: { listed: boolean; dayFirst: boolean }): NoteLine | null {
  const text = tidy(line);
  const low = fold(text);
  const today = todayOf(now, as.dayFirst);
  const addresses = addressesIn(text);
  const { at, opening } = openingOf(text, low, addresses.masks, today, as.listed);
  const of: Line = { text, low, today, listed: as.listed, addresses, opening };
  const frame = frameAt(low, at);
  // In a list "Ping: the slides" begins with a name.
  const name = as.listed && frame?.shape === 'person' && frame.thing && /^\p{L}+ ?[:–—-]/u.test(low.slice(at));
  const said = (frame && !name ? meaning(of, frame) : null) ?? deserving(of, at);
  if (said || !as.listed) return said;
  const date = whenAt(low, at, today);
  const onlyDate = date !== null && date.sort !== 'span' && ornaments(text, date.to) >= text.length;
  return onlyDate || isPage(text, at, addresses) ? null : meaning(of, { ...NAMED_FIRST, to: at }, true);
}

/** The lines of a list: without bullets, numbers, check boxes and blank lines, and without the headings over several. */
export function noteLines(text: string): string[] {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/).flatMap((line) => {
    const tidied = tidy(line);
    const rest = tidied.slice(ornaments(tidied, 0)).trim();
    return rest === '' ? [] : [rest];
  });
  const listed = lines.filter((line) => !isHeading(line));
  return lines.length > 1 && listed.length > 0 ? listed : lines;
}

const HEADED = new RegExp(`^(?:${HEADING})$`, 'u');
/** "To thank:", "Thank-you notes from the talk 🙏". */
const isHeading = (line: string): boolean => {
  const low = fold(line);
  return low.length <= 80 && (/^[^@:]+:$/.test(low) || HEADED.test(trimmed(low)));
};

// ---- The verb, and what stands behind it ----

/** A line on its way to be understood. */
interface Line {
  readonly text: string;
  /** The same, as words are looked up. */
  readonly low: string;
  readonly today: Today;
  readonly listed: boolean;
  readonly addresses: Addresses;
  /** Dates that stand before the verb. */
  readonly opening: readonly Placed[];
}

/** The frame of a line without a verb: a name comes first, and thanks are meant. */
const NAMED_FIRST: Omit<Frame, 'to'> = {
  kind: 'thanks',
  channel: null,
  shape: 'person',
  unsure: false,
  ahead: false,
  occasion: null,
  sorry: false,
  plain: false,
  thing: false,
  strict: false,
  tangible: false,
};

const LEADS_TO_PERSON = /(?:to|towards?|2) /uy;

/** Reads what stands behind the verb; `named` is a line of a list that begins with a name. */
function meaning(line: Line, verb: Frame, named = false): NoteLine | null {
  const { low, text, today, opening } = line;
  let from = skipSpaces(low, verb.to);
  if (!named) from = skipSpaces(low, from + (read(/[,:;!–—-]+(?= |$)/uy, low, from)?.[0].length ?? 0));
  if (verb.shape === 'noun') {
    const preposition =
      read(LEADS_TO_PERSON, low, from) ?? (isForWhom(verb, low, from) ? read(/for /uy, low, from) : null);
    from += preposition?.[0].length ?? 0;
  }
  const body: Body = {
    text,
    low,
    from,
    frame: verb,
    today,
    masks: line.addresses.masks,
    named,
    surnames: false,
  };
  const first = scan(body);
  const days = (scanned: Scan) => resolve([...opening, ...scanned.whens], scanned, low, today);
  // A weekday behind a name is the surname where another day says when to send.
  const surname = first.whens.some((placed) => placed.surname) && days(first).dues > 1;
  const scanned = surname ? scan({ ...body, surnames: true }) : first;
  return noteOf(line, verb, scanned, days(scanned), named);
}

/** "A card for Ada", "sympathy for the neighbours", but not "thanks for the lift", "condolences for her loss". */
function isForWhom({ tangible, kind }: Frame, low: string, at: number): boolean {
  const next = low.slice(at + 4, wordEnd(low, at + 4));
  return (
    tangible || (kind === 'condolence' && !(DETERMINERS.includes(next) && next !== 'the') && !isLoss(low.slice(at)))
  );
}

const UNTIL = words(UNKNOWN_END);
const AGO = new RegExp(`(?:^| )(?:${LONG_AGO})(?: |$)`, 'u');
const DATED_NAME = new RegExp(`^(?!the ).*(?:^|[^\\p{L}])(?:${any(Object.keys(MONTHS))})\\.? \\d`, 'u');
const JOYFUL = new RegExp(`(?:^| )(?:${CONGRATULATED})$`, 'u');
const ABOUT = words('about|re:?|regarding|concerning');

function noteOf(line: Line, verb: Frame, scanned: Scan, days: Resolved, named: boolean): NoteLine | null {
  const { text, low } = line;
  const { frame, marker } = scanned;
  const split = splitPerson(text, low, scanned);
  const occasion = frame.occasion ? text.slice(frame.occasion.from, frame.occasion.to) : joined(text, split.occasion);
  const whole = joined(text, split.person);
  const person = isNobody(whole) ? '' : whole;
  const { address } = line.addresses;
  const anything = whole !== '' || occasion !== '' || days.dues > 0 || days.since !== null || address !== null;

  if (frame.shape === 'giver' || (frame.unsure && person === '' && address === null && whole === '')) return null;
  if (!anything && (verb.thing || named || line.listed)) return null;
  if (named && whole === '' && address === null) return null;
  if (verb.thing && isThing(whole, low, split.person, verb)) return null;
  if (verb.strict && frame === verb && !isSomebody(whole, marker !== '')) return null;

  const loss = isLoss(fold(occasion));
  let [kind, unsure] = [frame.kind, frame.unsure];
  if (frame.sorry && loss) [kind, unsure] = ['condolence', !split.owned];
  else if (named && kind === 'thanks' && marker !== 'for' && loss) [kind, unsure] = ['condolence', true];
  else if (
    named &&
    kind === 'thanks' &&
    frame.kind === verb.kind &&
    /^(?:(?:her|his|their|the) )?(?:birthday|anniversary|wedding|new job|promotion|graduation)$/.test(fold(occasion))
  )
    [kind, unsure] = ['congratulations', true];
  else if (unsure && kind === 'thanks' && occasion !== '') [kind, unsure] = purposeOf(fold(occasion), loss, marker);

  const doubts: Doubt[] = [];
  const dated = DATED_NAME.test(fold(person)) || scanned.whens.some(({ surname }) => surname);
  if (person === '' || dated || split.unsure) doubts.push('person');
  if (unsure) doubts.push('kind');
  if (days.unsureSince || (days.since === null && AGO.test(fold(`${person} ${occasion}`)))) doubts.push('since');
  if (days.unsureDue || (days.due === null && read(UNTIL, marker, 0))) doubts.push('due');
  return {
    kind,
    person,
    occasion: occasion === '' ? null : occasion,
    since: days.since,
    due: days.due,
    channel: scanned.channel ?? frame.channel ?? line.addresses.channel,
    address: address,
    doubts,
  };
}

/** What a card or a letter is for, as far as its occasion tells. */
function purposeOf(occasion: string, loss: boolean, marker: string): [kind: NoteKind, unsure: boolean] {
  if (loss) return ['condolence', false];
  if (JOYFUL.test(occasion)) return ['congratulations', false];
  return read(ABOUT, marker, 0) ? ['follow-up', false] : ['thanks', marker !== 'for'];
}

const DESERVING = words(DESERVES);
/** "Ada deserves a thank-you for the mic". */
function deserving(line: Line, from: number): NoteLine | null {
  const { low } = line;
  for (let at = from; at < low.length; at = skipSpaces(low, wordEnd(low, at))) {
    const verb = at > from ? read(DESERVING, low, at) : null;
    const gift = verb && giftAt(low, skipSpaces(low, at + verb[0].length), true);
    if (!gift || gift.unsure || gift.kind === 'follow-up') continue;
    const said = meaning(line, { ...gift, thing: false });
    const person = trimmed(line.text.slice(from, at));
    return said && { ...said, person, doubts: said.doubts.filter((doubt) => doubt !== 'person') };
  }
  return null;
}
