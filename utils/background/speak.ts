import { laterChoices } from '../core/bulbs/later-choices.ts';
import { type Agenda, type AssetRow, fitting, type NotesHere, type Row, type SiteRecord } from '../core/bulbs/row.ts';
import type { BulbId } from '../core/ids.ts';
import { REPORTED } from '../core/inspect/finding.ts';
import type { Nudge, Voice } from '../core/nudges/choose-nudge.ts';
import type { FaultHere } from '../core/nudges/faults-here.ts';
import { A_DAY, hushedFor } from '../core/nudges/limits.ts';
import type { Spoken } from '../core/nudges/reasons.ts';
import type { Said } from '../core/said.ts';
import { DAY, type Day, dayOf, type Now, WEEK } from '../core/time.ts';
import { BANNER_WORDS } from '../protocol/banner-messages.ts';
import type { BannerAlso, BannerSpeech, BannerWord } from '../protocol/messages.ts';
import type { WordKey, Words } from '../words/words.ts';

/** The page that is open: its path with its query, and what of each bulb's faults stands on it. */
export interface OpenPage {
  readonly path: string;
  readonly wrong: ReadonlyMap<BulbId, readonly FaultHere[]>;
  /** Which bulbs were closed on this site's pages, and how often. */
  readonly hushed: SiteRecord['hushed'];
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

/** What a banner says of one thing, by itself or with another. */
interface Part {
  readonly state: 'dimming' | 'out';
  readonly sentence: string;
  readonly line: string;
  readonly act: string | null;
  readonly shows: boolean;
  readonly why: string;
}

/** The banner's text for what was chosen. A page may be read by whoever made it, so only a kind's own name goes into it, never what the person wrote. */
export function reminderSpeech(
  { about, wording }: Pick<Extract<Nudge<'page'>, { speak: true }>, 'about' | 'wording'>,
  page: OpenPage,
  agenda: Agenda,
  words: Words,
  now: Now,
): BannerSpeech {
  const [first, second] = about;
  const say: Phrase = (key, params) =>
    words.say({ key: wording === 0 ? key : `${key}.${wording + 1}`, ...(params && { with: params }) });
  const partOf = (voice: Voice): Part =>
    'notes' in voice ? notesPart(voice.notes, say, words) : rowPart(voice.row, page, say, words, now);
  const one = partOf(first);
  const two = second && partOf(second);
  const { words: texts, ...rest } = frame(first.bulb, agenda, words, now);
  return {
    ...rest,
    words: { ...texts, ...ownWords(first, page, words) },
    is: 'reminder',
    state: one.state,
    sentence: two ? `${say('banner.together', { count: about.length })} ${one.sentence}` : one.sentence,
    line: one.line,
    act: one.act,
    shows: one.shows,
    also:
      second && two
        ? {
            bulb: second.bulb,
            state: two.state,
            sentence: two.sentence,
            first: one.sentence,
            act: two.act,
            why: whyNow(two.why, first.because, words),
            words: ownWords(second, page, words),
          }
        : null,
    tells: { bulbs: about.map(({ bulb }) => bulb), because: first.because, wording },
    why: whyNow(one.why, first.because, words),
  };
}
/** Says it in the phrasing whose turn it is. */
type Phrase = (key: WordKey, params?: Said['with']) => string;

function rowPart(row: Row, { path, wrong: here }: OpenPage, say: Phrase, words: Words, now: Now): Part {
  // Notes speak as one, elsewhere.
  if (row.is !== 'asset') throw new Error('A note has no banner of its own');
  const wrong = here.get(row.bulb) ?? [];
  const found = row.faultCount > 0;
  const state = row.state === 'out' ? 'out' : 'dimming';
  const { known } = row;
  const title = { title: { key: `kind.${row.kind}.title` } };
  const count = wrong.length;
  const [first] = wrong;
  const only = count === 1 && first ? HERE[first.fault.check] : undefined;
  const sentence = found
    ? count === 0
      ? say('banner.sentence.found')
      : say(only ?? 'banner.here.things', { count })
    : known
      ? say(`banner.sentence.${state}`, title)
      : say(state === 'out' ? 'banner.sentence.ownOut' : 'banner.sentence.ownDimming');
  const job = words.job(fitting(row, path));
  // That no date is known is no help on a page where there is something better to say.
  const line = row.lastDay === null && job !== null ? undefined : row.line[0];
  return {
    state,
    sentence,
    line: found
      ? count === 0
        ? words.t('banner.line.found', { count: row.faultCount })
        : words.t('banner.line.here', { count })
      : [line ? words.say(line) : '', job ?? ''].filter((part) => part !== '').join(' '),
    act: row.opens === null ? null : known ? words.act(row) : words.t('kind.own.act'),
    shows: wrong.some(({ place }) => place !== null),
    why: reasonOf(row, words, now),
  };
}

/** Of notes: that they are there. To whom and for what is read where nobody else reads. */
function notesPart({ count, ready, thanks }: NotesHere, say: Phrase, words: Words): Part {
  const key = !ready ? 'banner.notes.waiting' : count === 1 && thanks ? 'banner.notes.thanks' : 'banner.notes';
  return {
    // A note is never out, and this one is half way.
    state: 'dimming',
    sentence: say(key, { count }),
    line: '',
    act: words.t('banner.notes.open', { count }),
    shows: false,
    why: words.t(ready ? 'banner.why.notes' : 'banner.why.waiting', { count }),
  };
}

/** Which of several notes went out cannot be said on a page, nor of one that is not even written. */
function ownWords(voice: Voice, { hushed }: OpenPage, words: Words): BannerAlso['words'] {
  const close = words.t('banner.close', { count: hushedFor(hushed[voice.bulb]?.times ?? 0) / WEEK });
  if ('row' in voice) {
    // What was asked for elsewhere comes by itself: that is no word of whoever waits for it.
    const waits = voice.row.is === 'asset' && voice.row.awaited !== null;
    return { done: waits ? '' : words.t('banner.done'), doneSaid: words.t('banner.doneSaid'), close };
  }
  const { count, ready } = voice.notes;
  const done = count === 1 && ready ? words.t('banner.notes.sent') : '';
  return { done, doneSaid: words.t('banner.notes.sentSaid'), close };
}

/** The banner's text for "Changed it?", or what its kind asks in its place. */
export function questionSpeech(row: Row, agenda: Agenda, words: Words, now: Now): BannerSpeech {
  const known = row.is === 'asset' && row.known;
  const own = words.question(row);
  const { words: texts, ...rest } = frame(row.bulb, agenda, words, now);
  return {
    ...rest,
    words: { ...texts, close: words.t('banner.closeQuestion') },
    is: 'question',
    state: row.state === 'off' ? 'dimming' : row.state,
    sentence: own ?? words.t('banner.question'),
    line: known
      ? words.t(own === null ? 'banner.line.question' : 'banner.line.questionSeen', {
          title: { key: `kind.${row.kind}.title` },
        })
      : words.t('banner.line.questionOwn'),
    act: null,
    shows: false,
    also: null,
    tells: null,
    why: '',
  };
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
    laters: laterChoices(now).map(({ id }) => ({ label: words.t(`banner.later.${id}`), to: id })),
  };
}

function reasonOf(row: AssetRow, words: Words, now: Now): string {
  if (row.faultCount > 0)
    return words.t(row.faults.every(({ check }) => check === REPORTED) ? 'banner.why.reported' : 'banner.why.found');
  if (row.awaited !== null) return words.t('banner.why.awaited');
  const cadence = { cadence: { cadence: row.cadence } };
  return row.lastDay === null
    ? words.t('banner.why.unknown', cadence)
    : words.t('banner.why.first', { count: daysSince(row.lastDay, now), ...cadence });
}

/** What stands there already has used up its turn: how often it comes is no answer any more. */
const whyNow = (reason: string, because: Spoken, words: Words): string =>
  because === 'standing'
    ? reason
    : [reason, words.t('banner.why.limits', { day: A_DAY }), words.t('banner.why.reworded')].join(' ');

const daysSince = (day: Day, { at, zone }: Now): number =>
  Math.max(0, Math.round((Date.parse(dayOf(at, zone)) - Date.parse(day)) / DAY));
