/** A copyright notice as a page shows it. */
export interface Notice {
  /** The last year of its range; null where it goes along by itself ("2015 – today", a year that a script writes). */
  readonly year: number | null;
  readonly text: string;
}

/** A run of visible text, and where it stands. */
export interface TextBlock {
  readonly text: string;
  /** Within what is marked as the page's footer. */
  readonly footer: boolean;
}

/** Stands in a text where a script of the page writes something, most likely the year. */
export const SCRIPTED = '\uE000';

/** No website is older; years before it are names ("1984 Books") and laws. */
const EARLIEST = 1995;
/** Outside a footer a notice is a line of its own; anything longer is running text. */
const LONGEST_LINE = 200;
const LONGEST_KEPT = 160;
/** Marks in one run of text that are looked at; no honest footer has more. */
const MOST_MARKS = 20;

const YEAR = '(?<![\\d.,/#-])(?:19|20)\\d{2}(?!\\d)';
const JOIN = `\\s*(?:[-‐-―−/,&+~]|\\b(?:to|until|through|and|bis|und|à|et|al|a|e|y|até|tot|en|till|til|do|až)\\b)\\s*`;
const OPEN = `(?:${SCRIPTED}|(?:present|today|now|current|heute|jetzt|aujourd|hoy|oggi|hoje|heden|nu)\\b)`;
// "2015– Ada" runs on; in "2015 – Ada" the dash only stands between.
const RANGE = `${YEAR}(?:${JOIN}(?:(?:19|20)\\d{2}(?!\\d)|\\d{2}(?![\\d-])|${OPEN}))*(?:[-‐-―−](?=\\s|$)|\\s*[-‐-―−]\\s*$|\\s*[-‐-―−]?\\s*${SCRIPTED})?`;
const SYMBOL = '(?:©|Ⓒ|\\(c\\))';
const WORD = '(?:copyright(?!s|ed|able|\\w)|copr\\.|urheberrecht(?!\\w))';
const MARK = new RegExp(`${WORD}\\s*:?\\s*${SYMBOL}|${SYMBOL}\\s*${WORD}|${SYMBOL}|(?<![\\w/.@-])${WORD}`, 'gi');
const RIGHTS =
  /all rights reserved|alle rechte (?:vorbehalten|voorbehouden)|tous droits réservés|todos los derechos reservados|todos os direitos reservados|tutti i diritti riservati|wszelkie prawa zastrzeżone|alla rättigheter förbehållna|all rights/i;

/** What follows a year that ends a notice. */
const YEAR_ENDS = `(?=\\s*(?:$|[.,;|•·()\\[\\]–—-]|${SCRIPTED}|all rights|alle rechte|tous droits|todos|tutti))`;
const afterMark = new RegExp(`^[\\s:,–—-]*(${RANGE})(?!\\d|[-–]\\d{3})`, 'i');
const beforeMark = new RegExp(`(?:^|[.|•·>–—]\\s*)(${RANGE})\\s*$`, 'i');
const afterHolder = new RegExp(`^\\s*:?\\s*((?:(?!${YEAR})[^|•·;!?<>]){2,80}?)[\\s,]+(${RANGE})${YEAR_ENDS}`, 'i');
const anywhere = new RegExp(RANGE, 'i');
const scriptedNext = new RegExp(`^[\\s:,–—-]*${SCRIPTED}`);

/** Someone else's: pictures, maps, themes and quoted licences name their own makers and years. */
const creditBefore =
  /\b(photos?|photograph\w*|images?|pictures?|illustrations?|map data|maps?|foto(s|grafie)?|bild(er)?|videos?|music|lyrics|songs?|cover|artwork|logos?|icons?|fonts?|translation|theme|template|design(ed)?|powered|credits?|source|quelle|excerpt|reprinted)\b[^.|•·]{0,40}$/i;
const creditAfter =
  /^[^.|•·]{0,60}\b(getty|shutterstock|istock|unsplash|pexels|adobe ?stock|alamy|reuters|openstreetmap|mapbox|google|themes?|wordpress|contributors|map data)\b/i;
const licence =
  /permission is hereby granted|licensed under|creative ?commons|\bcc[ -]by|\bMIT\b|\bGPL\b|apache license/i;
/** The word alone often means the law. */
const aboutTheLaw =
  /\b(acts?|laws?|bills?|directive|reform\w*|treaty|convention|regulations?|office|claims?|notices?|polic(y|ies)|infring\w*|protect\w*|agreement|regist\w*|expire[sd]?|conference|day|week|webinar|workshop|guide|changes?|explained|rules?|term|century|was|were|is|has|had|will|gesetz\w*|urheberrechtsgesetz)\b/i;
/** Words before a year that make it another year than the notice's. */
const otherYear =
  /\b(founded|established|est|gegründet|fondée?|award\w*|winner|best|top|voted|iso|rated|member|born|class|edition|version|release|box|postfach|suite|no|nr|room|zip|tel|phone|fax|nsw|vic|qld|tas|updated?|modified|posted|published)\b[.:]?[\s#]*$/i;
const since = /\b(since|seit|depuis|desde|dal|sedan|sinds|od)\b/i;
const abbreviation = /(?:\b(?:inc|ltd|llc|co|corp|bros|dr|mr|mrs|ms|st|jr|sr|prof|gmbh|e\.v|[a-z])\.)/gi;

/** Every notice in one run of text. Where it could be anything else, there is none: a false alarm is worse than a miss. */
export function noticesIn({ text: raw, footer }: TextBlock): Notice[] {
  const text = raw
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (!footer && text.length > LONGEST_LINE) return [];
  if (licence.test(text)) return [];
  const found: Notice[] = [];
  for (const mark of [...text.matchAll(MARK)].slice(0, MOST_MARKS)) {
    const year = yearAt(text, mark.index, mark[0], footer);
    if (year !== undefined) found.push({ year, text: kept(text, mark.index) });
  }
  if (found.length === 0 && footer && RIGHTS.test(text)) {
    const years = anywhere.exec(text);
    if (years && text.length <= LONGEST_LINE && !otherYear.test(text.slice(0, years.index))) {
      const year = since.test(text) ? null : lastYear(years[0]);
      if (year !== undefined) found.push({ year, text: kept(text, years.index) });
    }
  }
  return found;
}

/** The year of the notice whose mark stands at `at`: undefined where it is none. */
function yearAt(text: string, at: number, mark: string, footer: boolean): number | null | undefined {
  const before = text.slice(0, at);
  const after = text.slice(at + mark.length);
  const word = !/©|Ⓒ|\(c\)/i.test(mark);
  if (creditBefore.test(before) || creditAfter.test(after)) return undefined;
  if (/^\(c\)$/i.test(mark) && /\(b\)/i.test(before)) return undefined; // the third of a list
  if (word && /[\p{L}\d,]\s*$/u.test(before) && !beforeMark.test(before)) return undefined; // within a sentence

  if (scriptedNext.test(after)) return null;
  const next = afterMark.exec(after);
  if (next?.[1]) {
    const rest = after.slice(next[0].length);
    if (word && (/^\s*[:?]/.test(rest) || aboutTheLaw.test(sentenceOf(rest)))) return undefined;
    return footer || hasHolder(rest, word) ? lastYear(next[1]) : undefined;
  }
  const preceding = beforeMark.exec(before);
  if (preceding?.[1]) {
    if (word && aboutTheLaw.test(sentenceOf(after))) return undefined;
    return footer || hasHolder(after, word) ? lastYear(preceding[1]) : undefined;
  }
  // "A. Lovelace Ltd. 2019" is one phrase; "Ada Lovelace. Founded 2009" is two.
  const phrase = afterHolder.exec(after.replace(abbreviation, (short) => short.replaceAll('.', '\uE001')));
  const [, holder, years] = phrase ?? [];
  if (!holder || !years) return undefined;
  if (since.test(holder)) return null;
  if (/[.:]/.test(holder) || /,./.test(holder.replace(/,\s*(inc|llc|ltd|gmbh|co)\b/gi, ''))) return undefined;
  if (otherYear.test(holder) || (word && aboutTheLaw.test(holder))) return undefined;
  return hasHolder(holder, word) ? lastYear(years) : undefined;
}

const sentenceOf = (text: string): string => /^[^.|•·]{0,60}/.exec(text)?.[0] ?? '';

/** A name follows: any letters after a sign, a capital (or a script without capitals) after the bare word. */
const hasHolder = (rest: string, word: boolean): boolean =>
  (word ? /^[\s,.:–—-]*(?:by\s+|the\s+)?(?=[\p{Lu}\p{Lo}])/u : /^[\s,.:|–—-]*\p{L}{2}|^[\s,.:|–—-]*\p{Lu}/u).test(
    rest,
  ) && !(word && /^\s*(in|of|on|for|at)\b/i.test(rest));

/** The newest year of a range, null where its end is open, undefined where no website was there yet. */
function lastYear(range: string): number | null | undefined {
  if (new RegExp(`${OPEN}|[-‐-―−]\\s*$`, 'i').test(range)) return null;
  let last = 0;
  for (const [digits] of range.matchAll(/\d{4}|\d{2}/g)) {
    const year = digits.length === 4 ? Number(digits) : Math.floor(last / 100) * 100 + Number(digits);
    last = Math.max(last, year);
  }
  return last >= EARLIEST ? last : undefined;
}

/** The part of the text that a person would point at. */
function kept(text: string, at: number): string {
  const from = text.length <= LONGEST_KEPT ? 0 : Math.max(0, at - 40);
  return text
    .slice(from, from + LONGEST_KEPT)
    .replaceAll(SCRIPTED, '…')
    .trim();
}
