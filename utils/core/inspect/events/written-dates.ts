import { type Day, isDay } from '../../time.ts';

/** The full dates in a line of text, taken together. */
export interface WrittenDates {
  /** Null where the line has dates without a year alone. */
  readonly first: Day | null;
  /** The end of a range, and the latest of several. Of 4/5/2024, which is read in two ways, the later one. */
  readonly last: Day | null;
  /** The first of them as it is written. */
  readonly written: string;
  /** The line without its dates, times and weekdays. */
  readonly rest: string;
  /** "From 12 March 2024": it began then, and nobody says when it ends. */
  readonly open: boolean;
  /** Days without a year, `MM-DD`. */
  readonly yearless: readonly string[];
}

/** English, German, French, Spanish, Italian, Portuguese and Dutch, whole and shortened. No word is another month elsewhere. */
const months = [
  'january januar jänner janvier enero gennaio janeiro januari jan jän janv ene gen',
  'february februar feber février fevrier febrero febbraio fevereiro februari feb fév fev févr fevr',
  'march märz maerz mars marzo março marco maart mar mär mrt mrz',
  'april avril abril aprile apr avr abr',
  'may mai mayo maggio maio mei mag',
  'june juni juin junio giugno junho jun giu',
  'july juli juillet julio luglio julho jul juil lug',
  'august août aout agosto augustus aug ago',
  'september septembre septiembre setiembre settembre setembro sep sept set sett',
  'october oktober octobre octubre ottobre outubro oct okt ott out',
  'november novembre noviembre novembro nov',
  'december dezember décembre decembre diciembre dicembre dezembro dec dez déc dic',
].map((names) => names.split(' '));
const monthNumber = new Map(months.flatMap((names, at) => names.map((name) => [name, at + 1] as const)));

/** Letters of the alphabet in which all names here are written. Any letter at all would be `\p{L}`, which makes each pattern ten times as large. */
const LETTER = '[a-zß-öø-ʯ]';
/** A word that may be a month: which it is, `monthNumber` tells. To spell all of them out would make each pattern twenty times as large. */
const MONTH = `([a-zß-öø-ÿ]{3,10})(?!${LETTER})\\.?`;
const NTH = `(?<!\\d)(\\d{1,2})(?:\\.|(?:st|nd|rd|th|er|ère|de|ste|e|º|ª|°)(?!${LETTER}))?`;
/** No website announces anything earlier; what is older is a birthday or a founding. */
const YEAR = '(2[01]\\d{2})(?!\\d)';
const OF = "(?:\\s{0,3}(?:of\\s|de\\s|d[’'])\\s?|\\s{0,3}[-/]|\\s{1,3})";
const DAY_NAMES =
  '(?:mon|tues|wednes|thurs|fri|satur|sun)days?|(?:mon|diens|donners|frei|sams|sonn)tags?|mittwochs?|sonnabend|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|(?:lune|marte|mercole|giove|vener)dì|sabato|domenica|(?:segunda|terça|quarta|quinta|sexta)-feira|(?:maan|dins|woens|donder|vrij|zater|zon)dag';
const WEEKDAY = `(?:${DAY_NAMES}|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun|mo|di|mi|do|fr|sa|so|ma|wo|vr|za|zo|lun|mer|jeu|ven|sam|dim|jue|vie|sáb|dom|gio|sab)(?!${LETTER})\\.?,?`;
const TO = `(?:[-‐-―−/]|(?:to|until|till|through|thru|bis|au|al|ao?|até|tot|t/m|en|and|und|et|y|e|&)(?!${LETTER}))`;

/*
 * The patterns below read small letters (`small`) and say nothing of the case: with the flag for it, each takes ten times
 * as long to be made ready, which is longer than most pages take to be read.
 */
const dayMonthYear = new RegExp(`${NTH}${OF}${MONTH}(?:,?\\s{0,3}(?:del?\\s)?|[-/])${YEAR}`, 'g');
const monthDayYear = new RegExp(
  `(?<!${LETTER})${MONTH}\\s{0,2}${NTH}(?:\\s{0,2}${TO}\\s{0,2}(?:${MONTH}\\s{0,2})?${NTH})?,?\\s{1,3}${YEAR}`,
  'g',
);
const yearMonthDay = /(?<!\d)(?<!\d[-/.])(2[01]\d{2})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/g;
const inNumbers = /(?<!\d)(?<!\d[.])(\d{1,2})([./-])\s?(\d{1,2})\2\s?(2[01]\d{2})(?!\d)/g;

const MARK = '\uFFFC';
const dayMonth = new RegExp(`${NTH}${OF}${MONTH}`, 'g');
const monthDay = new RegExp(`(?<!${LETTER})${MONTH}\\s{1,2}${NTH}(?!\\d|[:.]\\d)`, 'g');
/** It is the beginning of a range that ends with a whole date. */
const goesOnToMark = new RegExp(`^\\s?,?\\s{0,2}${TO}\\s{0,2}(?:${WEEKDAY}\\s)?${MARK}`);
/** What goes on after a date without saying the year again, or for good. */
const goesOn = new RegExp(
  `^\\s{0,2}${TO}\\s{0,2}(?:${WEEKDAY}\\s)?(?:${NTH}${OF}${MONTH}|${MONTH}\\s{1,2}${NTH})`,
  'g',
);
const goesOnAfter = new RegExp(`(?<=${MARK})${goesOn.source.slice(1)}`, 'g');
/** The beginning of a range, which has no year of its own. */
const begins = new RegExp(`${NTH}(?:${OF}${MONTH})?\\s{0,2}${TO}\\s{0,2}(?:${WEEKDAY}\\s)?(?=${MARK})`, 'g');
const forGood =
  /^\s{0,2}(?:[-‐-―−]\s{0,2}(?:$|(?:today|present|now|ongoing|open|heute|offen|laufend|aujourd|hoy|oggi|hoje|heden)(?![a-zß-öø-ʯ]))|(?:onwards?|and beyond|and on)(?![a-zß-öø-ʯ])|\+)/;
const startsFrom =
  /(?:^|[^a-zß-öø-ʯ])(?:from|starting|starts|beginning|begins|since|ab|seit|à partir du|dès le|depuis(?: le)?|a partir (?:del?|do)|desde(?: el)?|dal(?:l['’])?|a partire dal|vanaf|sinds)\s{1,2}(?:\S{2,12}\s)?$/;
const times =
  /(?<![\d.])\d{1,2}(?:[:.]\d{2}(?!\d)(?:\s?(?:h|uhr|am|pm|a\.m\.|p\.m\.)(?![a-zß-öø-ʯ]))?|\s?(?:h\d{2}|uhr|am|pm|a\.m\.|p\.m\.)(?![a-zß-öø-ʯ]))/g;
const weekday = new RegExp(
  `(?<!${LETTER})(?:^(?:${DAY_NAMES})(?!${LETTER}),?|(?<=${MARK}[\\s,(]{0,2})(?:${DAY_NAMES})(?!${LETTER})|${WEEKDAY}(?=\\s?${MARK}))`,
  'g',
);
// What stands between a name and a date; a name begins and ends with none of it.
const SEAM = `[\\s${MARK}\\-‐-―−:,;|•·*@/→»>.]`;
const PREPOSITION =
  '(?:on|at|from|am|um|vom|von|ab|le|du|el|del|desde|il|dal|em|op|van|vanaf|on the|date|datum|when|wann|quand)';
const beforeMark = new RegExp(`(?<=\\s)${PREPOSITION}\\s?(?=${MARK})`, 'g');
const leading = new RegExp(`^(?:${SEAM}|\\(\\s*\\)|${PREPOSITION}(?=\\s*[:${MARK}]))+`, 'i');
const trailing = new RegExp(`(?:${SEAM}|\\(\\s*\\)|(?<=\\s)${PREPOSITION}\\s*:?(?=\\s*${MARK}))+$`, 'i');

interface Found {
  readonly at: number;
  readonly text: string;
  readonly first: Day;
  readonly last: Day;
  readonly ranged: boolean;
}

const two = (n: number | string) => String(n).padStart(2, '0');
const dayOf = (year: string, month: number | string, date: string): Day | null => {
  const day = `${year}-${two(month)}-${two(date)}`;
  return isDay(day) ? day : null;
};
const monthOf = (name: string): number => monthNumber.get(name) ?? 0;
const isWord = /^[a-zß-öø-ÿ]/;
/** Every word that stands for a month is one. */
const hasMonths = ([, ...groups]: readonly (string | undefined)[]): boolean =>
  groups.every((group) => group === undefined || !isWord.test(group) || monthNumber.has(group));
/** What a pattern finds in `text`, one behind the other. Of "talks 5 to May 7" the first word is no month, and it is May 7. */
function matches(pattern: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    if (hasMonths(match)) found.push(match);
    else pattern.lastIndex = match.index + 1;
  }
  return found;
}
/** In small letters, each in its place: the only letter that becomes two in Unicode is written plainly. */
const small = (text: string): string => text.replaceAll('İ', 'i').toLowerCase();

/** The dates in `text`, one line; null where there are none. Without a year they say nothing of when they are over. */
export function datesIn(text: string): WrittenDates | null {
  if (!/\d/.test(text)) return null;
  const found: Found[] = [];
  const line = small(text);
  let masked = line;
  const collect = (
    pattern: RegExp,
    read: (groups: readonly (string | undefined)[]) => Omit<Found, 'at' | 'text'> | null,
  ): void => {
    for (const match of matches(pattern, masked)) {
      const dates = read(match);
      if (dates === null) continue;
      const { 0: whole, index: at } = match;
      found.push({ ...dates, at, text: text.slice(at, at + whole.length) });
      // As long as before, so that places stay places.
      masked = masked.slice(0, at) + MARK.repeat(whole.length) + masked.slice(at + whole.length);
    }
  };
  const single = (day: Day | null) => (day === null ? null : { first: day, last: day, ranged: false });

  collect(yearMonthDay, ([, year = '', , month = '', date = '']) => single(dayOf(year, month, date)));
  collect(dayMonthYear, ([, date = '', month = '', year = '']) => single(dayOf(year, monthOf(month), date)));
  collect(monthDayYear, ([, month = '', date = '', toMonth, toDate, year = '']) => {
    const first = dayOf(year, monthOf(month), date);
    if (toDate === undefined) return single(first);
    const last = dayOf(year, monthOf(toMonth ?? month), toDate);
    return last === null ? null : { first: first !== null && first <= last ? first : last, last, ranged: true };
  });
  collect(inNumbers, ([, one = '', separator = '', other = '', year = '']) => {
    const european = dayOf(year, other, one);
    // With dots the day comes first everywhere; with others it depends on where one is.
    const american = separator === '.' ? null : dayOf(year, one, other);
    if (european === null || american === null) return single(european ?? american);
    return single([european, american].sort()[1] ?? null);
  });

  const days = [...matches(dayMonth, masked), ...matches(monthDay, masked)].filter(
    ({ 0: whole, index }) => found.length === 0 || !goesOnToMark.test(masked.slice(index + whole.length)),
  );
  const yearless = days.flatMap(([, one = '', other = '']) => {
    const month = monthOf(other) || monthOf(one);
    const day = dayOf('2024', month, monthOf(other) ? one : other);
    return day === null ? [] : [day.slice(5)];
  });
  if (found.length === 0) {
    const none = { first: null, last: null, written: '', rest: text, open: false };
    return yearless.length > 0 ? { ...none, yearless } : null;
  }

  const ends = found.map(({ at, text: whole, last, ranged }) => {
    const after = line.slice(at + whole.length);
    const [on] = matches(goesOn, masked.slice(at + whole.length));
    const end = on ? sameOrNextYear(last, on) : last;
    return { last: end, open: !ranged && !on && (forGood.test(after) || startsFrom.test(masked.slice(0, at))) };
  });
  const last =
    ends
      .map((each) => each.last)
      .sort()
      .at(-1) ?? '';
  const [earliest] = [...found].sort((a, b) => a.at - b.at);
  return {
    first: found.map(({ first }) => first).sort()[0] ?? last,
    last,
    written: earliest?.text ?? '',
    rest: withoutDates(masked, line, text),
    open: ends.some((each) => each.open && each.last === last),
    yearless: yearless.filter((day) => !last.endsWith(day)),
  };
}

/** "12 March 2024 – 2 April": the end has the year of the beginning, or the one after it. */
function sameOrNextYear(begin: Day, [, date, month, monthFirst, dateAfter]: RegExpExecArray): Day {
  const year = begin.slice(0, 4);
  const end = dayOf(year, monthOf(month ?? monthFirst ?? ''), date ?? dateAfter ?? '');
  if (end === null) return begin;
  return end >= begin ? end : (dayOf(String(Number(year) + 1), end.slice(5, 7), end.slice(8)) ?? begin);
}

/** What is left of a line beside its dates: `masked` is `line` without them, and `line` is `text` in small letters. */
function withoutDates(masked: string, line: string, text: string): string {
  // Again, places stay places.
  const marked = (part: string) => MARK.repeat(part.length);
  const markedMonths = (part: string, ...groups: (string | undefined)[]) =>
    hasMonths([part, ...groups.slice(0, -2)]) ? marked(part) : part;
  const blank = (part: string) => ' '.repeat(part.length);
  const bare = masked
    .replace(begins, markedMonths)
    .replace(goesOnAfter, markedMonths)
    .replace(weekday, blank)
    .replace(times, marked)
    .replace(beforeMark, blank);
  const asWritten = bare.split('').map((letter, at) => (letter === line[at] ? text[at] : letter));
  return withoutSeams(asWritten.join(''))
    .replace(new RegExp(`\\s*${MARK}[\\s${MARK}]*`, 'g'), ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
/** A name without what stood between it and a date. */
export const withoutSeams = (text: string): string => text.replace(leading, '').replace(trailing, '');
