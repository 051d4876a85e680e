import { kindOf } from '../core/assets/catalogue.ts';
import { laterChoices } from '../core/bulbs/later-choices.ts';
import { type Agenda, inSight, type Row } from '../core/bulbs/row.ts';
import type { Spoken } from '../core/nudges/choose-nudge.ts';
import { DAY, type Day, dayOf, type Now } from '../core/time.ts';
import { BANNER_WORDS, type BannerSpeech, type BannerWord } from '../protocol/messages.ts';
import { countsInWords } from '../words/counts.ts';
import type { Words } from '../words/words.ts';

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

/** The banner's text for a bulb. A page may be read by whoever made it, so only the kind's own name goes into it, never what the person wrote. */
export function reminderSpeech(
  row: Row,
  because: Spoken,
  path: string,
  agenda: Agenda,
  words: Words,
  now: Now,
): BannerSpeech | null {
  if (row.is !== 'asset') return null;
  const found = row.faultCount > 0;
  const state = row.state === 'out' ? 'out' : 'dimming';
  const known = kindOf(row.kind) !== null;
  const title = { title: { key: `kind.${row.kind}.title` } };
  const sentence = found
    ? words.t('banner.sentence.found')
    : known
      ? words.t(`banner.sentence.${state}`, title)
      : words.t(state === 'out' ? 'banner.sentence.ownOut' : 'banner.sentence.ownDimming');
  const job = jobAt(row, path, words);
  // That no date is known is no help on a page where there is something better to say.
  const first = row.lastDay === null && job !== null ? undefined : row.line[0];
  return {
    ...frame(row, agenda, words, now),
    is: 'reminder',
    state,
    sentence,
    line: found
      ? words.t('banner.line.found', { count: row.faultCount })
      : [first ? words.say(first) : '', job ?? ''].filter((part) => part !== '').join(' '),
    act: row.opens === null ? null : known ? words.act(row) : words.t('kind.own.act'),
    why: whySpoken(row, because, words, now),
  };
}

/** The banner's text for "Changed it?". */
export function questionSpeech(row: Row, agenda: Agenda, words: Words, now: Now): BannerSpeech {
  const known = row.is === 'asset' && kindOf(row.kind) !== null;
  return {
    ...frame(row, agenda, words, now),
    is: 'question',
    state: row.state === 'off' ? 'dimming' : row.state,
    sentence: words.t('banner.question'),
    line: known
      ? words.t('banner.line.question', { title: { key: `kind.${row.kind}.title` } })
      : words.t('banner.line.questionOwn'),
    act: null,
    why: '',
  };
}

function frame(row: Row, { settings }: Agenda, words: Words, now: Now) {
  const text = Object.fromEntries(BANNER_WORDS.map((word) => [word, words.t(`banner.${word}`)])) as Record<
    BannerWord,
    string
  >;
  return {
    bulb: row.bulb,
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
      ? words.t('banner.why.found')
      : row.lastDay === null
        ? words.t('banner.why.unknown', { cadence: { cadence: row.cadence } })
        : words.t('banner.why.first', { count: daysSince(row.lastDay, now), cadence: { cadence: row.cadence } });
  const parts = because === 'standing' ? [reason] : [reason, words.t('banner.why.cap')];
  return parts.join(' ');
}

const daysSince = (day: Day, { at, zone }: Now): number =>
  Math.max(0, Math.round((Date.parse(dayOf(at, zone)) - Date.parse(day)) / DAY));
