import { kindOf } from '../core/assets/catalogue.ts';
import { laterChoices } from '../core/bulbs/later-choices.ts';
import { type Agenda, inSight, type ReadyNotes, type Row } from '../core/bulbs/row.ts';
import type { BulbId } from '../core/ids.ts';
import { REPORTED, sayFault } from '../core/inspect/finding.ts';
import type { Spoken } from '../core/nudges/choose-nudge.ts';
import type { FaultHere } from '../core/nudges/faults-here.ts';
import { DAY, type Day, dayOf, type Now } from '../core/time.ts';
import { BANNER_WORDS, type BannerSpeech, type BannerWord, type Mark } from '../protocol/messages.ts';
import { countsInWords } from '../words/counts.ts';
import type { WordKey, Words } from '../words/words.ts';

/**
 * What the toolbar says of the house as a whole: its states in words, or why it is still.
 */
export function lampTitle(agenda: Agenda, words: Words): string {
  if (agenda.total === 0) return words.t('lamp.empty');
  if (agenda.paused !== null) return words.t('lamp.paused', { until: { instant: agenda.paused } });
  if (agenda.back !== null) return words.t('lamp.back', { count: inSight(agenda) });
  if (agenda.lamp === 'lit') return words.t('lamp.lit');
  return words.t('lamp.states', { states: words.list(countsInWords(agenda.counts, words)) });
}

/** What it says on a page of a site where so many things can be done now. */
export function lampTitleAt(count: number, agenda: Agenda, words: Words): string {
  if (agenda.back !== null) return words.t('lamp.here.back', { count });
  return words.t('lamp.here', { count, states: words.list(countsInWords(agenda.counts, words)) });
}

/** The page that is open: its path, and what of the bulb's faults stands on it. */
export interface OpenPage {
  readonly path: string;
  readonly wrong: readonly FaultHere[];
}

/** What one fault is called on its own page, where something shorter can be said than that it is one. */
const HERE: Readonly<Record<string, WordKey>> = {
  'dead-link': 'banner.here.link',
  'soft-404': 'banner.here.link',
  'dead-fragment': 'banner.here.wrongLink',
  'private-link': 'banner.here.wrongLink',
  'broken-mailto': 'banner.here.wrongLink',
  'moved-link': 'banner.here.wrongLink',
  'dead-image': 'banner.here.picture',
  'stale-copyright': 'banner.here.date',
  'past-event': 'banner.here.date',
};

/** The banner's text for a bulb. A page may be read by whoever made it, so only the kind's own name goes into it, never what the person wrote. */
export function reminderSpeech(
  row: Row,
  because: Spoken,
  page: OpenPage,
  agenda: Agenda,
  words: Words,
  now: Now,
): BannerSpeech | null {
  if (row.is !== 'asset') return null;
  const found = row.faultCount > 0;
  const state = row.state === 'out' ? 'out' : 'dimming';
  const known = kindOf(row.kind) !== null;
  const title = { title: { key: `kind.${row.kind}.title` } };
  const count = page.wrong.length;
  const [first] = page.wrong;
  const only = count === 1 && first ? HERE[first.fault.check] : undefined;
  const sentence = found
    ? count === 0
      ? words.t('banner.sentence.found')
      : words.t(only ?? 'banner.here.things', { count })
    : known
      ? words.t(`banner.sentence.${state}`, title)
      : words.t(state === 'out' ? 'banner.sentence.ownOut' : 'banner.sentence.ownDimming');
  const job = jobAt(row, page.path, words);
  // That no date is known is no help on a page where there is something better to say.
  const line = row.lastDay === null && job !== null ? undefined : row.line[0];
  return {
    ...frame(row.bulb, agenda, words, now),
    is: 'reminder',
    state,
    sentence,
    line: found
      ? count === 0
        ? words.t('banner.line.found', { count: row.faultCount })
        : words.t('banner.line.here', { count })
      : [line ? words.say(line) : '', job ?? ''].filter((part) => part !== '').join(' '),
    act: row.opens === null ? null : known ? words.act(row) : words.t('kind.own.act'),
    shows: page.wrong.some(({ place }) => place !== null),
    why: whySpoken(row, because, words, now),
  };
}

/** The banner's text for notes that are ready to be sent: that they are there. To whom and for what is read where nobody else reads. */
export function notesSpeech(
  { note, count, thanks }: ReadyNotes,
  because: Spoken,
  agenda: Agenda,
  words: Words,
  now: Now,
): BannerSpeech {
  const { words: text, ...rest } = frame(note, agenda, words, now);
  const one = count === 1;
  return {
    ...rest,
    // Which of several went out cannot be said here.
    words: { ...text, done: one ? words.t('banner.notes.sent') : '', doneSaid: words.t('banner.notes.sentSaid') },
    is: 'reminder',
    // A note is never out, and this one is half way.
    state: 'dimming',
    sentence: one && thanks ? words.t('banner.notes.thanks') : words.t('banner.notes', { count }),
    line: '',
    act: words.t('banner.notes.open', { count }),
    shows: false,
    why: whyNow(words.t('banner.why.notes', { count }), because, words.t('banner.why.cap.notes')),
  };
}

/** The banner's text for "Changed it?". */
export function questionSpeech(row: Row, agenda: Agenda, words: Words, now: Now): BannerSpeech {
  const known = row.is === 'asset' && kindOf(row.kind) !== null;
  return {
    ...frame(row.bulb, agenda, words, now),
    is: 'question',
    state: row.state === 'off' ? 'dimming' : row.state,
    sentence: words.t('banner.question'),
    line: known
      ? words.t('banner.line.question', { title: { key: `kind.${row.kind}.title` } })
      : words.t('banner.line.questionOwn'),
    act: null,
    shows: false,
    why: '',
  };
}

/** What a page points out of its own faults: each address or text once, with what is wrong with it. */
export function marksOf(wrong: readonly FaultHere[], words: Words): readonly Mark[] {
  return wrong.flatMap(({ fault, place }): Mark[] =>
    place === null ? [] : [{ target: null, text: '', ...place, said: words.say(sayFault(fault)) }],
  );
}

function frame(bulb: BulbId, { settings }: Agenda, words: Words, now: Now) {
  const text = Object.fromEntries(BANNER_WORDS.map((word) => [word, words.t(`banner.${word}`)])) as Record<
    BannerWord,
    string
  >;
  return {
    bulb,
    corner: settings.corner,
    words: text,
    lang: words.lang,
    dir: words.dir,
    laters: laterChoices(now).map(({ id, until }) => ({ label: words.t(`popup.later.${id}`), until })),
  };
}

/** The five-minute job that fits the page now open, or else the one that is next. */
function jobAt(row: Row, path: string, words: Words): string | null {
  if (row.is !== 'asset') return null;
  const fitting = kindOf(row.kind)?.jobsAt?.find(({ path: part }) => path.includes(part));
  return words.job(fitting ? { ...row, job: fitting.job } : row);
}

function whySpoken(row: Extract<Row, { is: 'asset' }>, because: Spoken, words: Words, now: Now): string {
  const reason =
    row.faultCount > 0
      ? words.t(row.faults.every(({ check }) => check === REPORTED) ? 'banner.why.reported' : 'banner.why.found')
      : row.lastDay === null
        ? words.t('banner.why.unknown', { cadence: { cadence: row.cadence } })
        : words.t('banner.why.first', { count: daysSince(row.lastDay, now), cadence: { cadence: row.cadence } });
  return whyNow(reason, because, words.t('banner.why.cap'));
}

/** What stands there already has used up its turn: how often it comes is no answer any more. */
const whyNow = (reason: string, because: Spoken, cap: string): string =>
  because === 'standing' ? reason : `${reason} ${cap}`;

const daysSince = (day: Day, { at, zone }: Now): number =>
  Math.max(0, Math.round((Date.parse(dayOf(at, zone)) - Date.parse(day)) / DAY));
