import { type Agenda, doableAt, type NotesHere, type Row, type SiteRecord, wants } from '../bulbs/row.ts';
import { type BulbId, isAssetId } from '../ids.ts';
import { isMailHost } from '../notes/mail-hosts.ts';
import { dayOf, type Instant, type Now, startOfDayAfter, WEEK } from '../time.ts';
import { type Quiet, quietAt } from './hours.ts';
import { A_DAY, A_DAY_AT_SITE, A_WEEK, GAP, HUSHED_OFTEN, NOTICE_EVERY, WORDINGS, waitAfter } from './limits.ts';
import { afterReminding, isBelieved, lastAbout, type Memory, type Reminded, SEEN_RESTS, unanswered } from './memory.ts';
import type { Held, Spoken } from './reasons.ts';

/** So many things at one place are one reminder. */
const TOGETHER = 2;
/** As many cards as the weekly moment has. */
const CARDS = 3;

/** What decisions are made from: small records, so that they cost the same in any house. */
export interface NudgeState {
  readonly agenda: Pick<Agenda, 'settings' | 'paused' | 'back' | 'rows' | 'total' | 'week' | 'tired'>;
  readonly memory: Memory;
}

/** Where something could be said. */
export type NudgePlace =
  /** A page of a listed site that is at rest. */
  | {
      readonly on: 'page';
      readonly site: SiteRecord;
      /** The bulb that its banner shows already. */
      readonly standing: BulbId | null;
      /** The path of its address. */
      readonly path: string;
      /** Bulbs of which something is wrong on this very page. */
      readonly wrongHere: ReadonlySet<BulbId>;
    }
  /** The lamp in the toolbar, while a page of this site is open. */
  | { readonly on: 'toolbar'; readonly site: SiteRecord | null }
  /** The popup, opened over a page of this site. */
  | { readonly on: 'popup'; readonly site: SiteRecord | null }
  | { readonly on: 'notification' }
  /** The popup, once a week: three cards and a word of thanks. */
  | { readonly on: 'moment' };

/** What may be said: of a bulb, or of notes. */
export type Voice = { readonly bulb: BulbId; readonly because: Spoken } & (
  | { readonly row: Row }
  | { readonly notes: NotesHere }
);

/** Nothing is said, and why; not before `until` where that is known. `bulb` is what it would have been about. */
export interface Hold {
  readonly speak: false;
  readonly because: Held;
  readonly until: Instant | null;
  readonly bulb: BulbId | null;
}

/** What is said at each place. */
interface SaidAt {
  readonly page: { readonly about: readonly [Voice, ...Voice[]]; readonly wording: number };
  readonly toolbar: { readonly because: 'here'; readonly count: number };
  /** The row that stands unfolded, first of all; and whether it is time to ask about one that was closed so often. */
  readonly popup: { readonly because: 'here' | 'first' | 'coming-back'; readonly first: Row; readonly ask: Row | null };
  readonly notification: { readonly about: Voice; readonly wording: number };
  readonly moment: { readonly because: 'week'; readonly cards: readonly Row[] };
}
export type Nudge<P extends NudgePlace['on'] = NudgePlace['on']> = ({ readonly speak: true } & SaidAt[P]) | Hold;

/** What to show at a place now, and why; or why nothing. The same arguments give the same answer. */
export function chooseNudge<P extends NudgePlace>(state: NudgeState, place: P, now: Now): Nudge<P['on']>;
export function chooseNudge(state: NudgeState, place: NudgePlace, now: Now): Nudge {
  const { paused } = state.agenda;
  switch (place.on) {
    case 'popup':
      return inPopup(state, place.site);
    case 'toolbar':
      return paused !== null && paused > now.at ? hold('paused', paused) : inToolbar(place.site);
    case 'page':
      return onPage(state, place, now);
    case 'notification':
      return asNotification(state, now);
    case 'moment':
      return asMoment(state, now.at);
  }
}

const hold = (because: Held, until: Instant | null = null, bulb: BulbId | null = null): Hold => ({
  speak: false,
  because,
  until,
  bulb,
});

function inToolbar(site: SiteRecord | null): Nudge<'toolbar'> {
  if (site === null || doableAt(site) === 0) return hold('nothing-here');
  if (site.access !== 'banner' && site.access !== 'toolbar') return hold('not-allowed-here');
  return { speak: true, because: 'here', count: doableAt(site) };
}

function inPopup({ agenda }: NudgeState, site: SiteRecord | null): Nudge<'popup'> {
  const here = site?.now[0];
  const first = here ?? agenda.rows.find(wants);
  if (!first) return hold('nothing-here');
  const because = agenda.back ? 'coming-back' : here ? 'here' : 'first';
  return { speak: true, because, first, ask: agenda.back ? null : agenda.tired };
}

function onPage(state: NudgeState, place: Extract<NudgePlace, { on: 'page' }>, now: Now): Nudge<'page'> {
  const { agenda, memory } = state;
  const { site, standing } = place;
  if (agenda.paused !== null && agenda.paused > now.at) return hold('paused', agenda.paused);
  if (site.access !== 'banner') return hold('not-allowed-here');
  const voices = voicesAt(place);
  const [loudest] = voices;
  if (!loudest) return hold('nothing-here');
  const isHushed = ({ bulb }: Voice) => hushedAt(site, bulb, now.at);
  const open = voices.filter((voice) => isHushed(voice) === null);
  if (open.length === 0) return soonest(voices.map(isHushed)) ?? hold('hushed');
  const stays = open.find(({ bulb }) => bulb === standing);
  if (stays) return { speak: true, ...asItStands(stays, open, memory, now.at) };

  const enough = quietHold(quietAt(agenda.settings, now)) ?? capped(memory, now) ?? cappedAt(site, memory, now);
  const [first] = open;
  if (enough) return { ...enough, bulb: first?.bulb ?? null };
  const resting = open.map((voice) => restOf(voice, memory, now));
  const fresh = open.filter((_, at) => resting[at] === null);
  const [one, ...others] = fresh;
  if (!one) return soonest(resting) ?? hold('spoke-lately');
  return { speak: true, about: [one, ...others.slice(0, TOGETHER - 1)], wording: nextWording(memory) };
}

/** What hangs there already says what it said: the same things, in the same words. */
function asItStands(stays: Voice, open: readonly Voice[], memory: Memory, now: Instant): SaidAt['page'] {
  const told = lastAbout(memory, stays.bulb, now);
  const others = open.filter(({ bulb }) => bulb !== stays.bulb && told?.bulbs.includes(bulb));
  return { about: [{ ...stays, because: 'standing' }, ...others], wording: told?.wording ?? nextWording(memory) };
}

/**
 * What could be said on a page, first things first: what is wrong on it, what belongs to this very page, what visitors
 * meet elsewhere on the site, what other people wait for, and then what only grew old, quick before long.
 */
function voicesAt({ site, path, wrongHere }: Extract<NudgePlace, { on: 'page' }>): readonly Voice[] {
  const rank = (voice: Voice): number => {
    if (wrongHere.has(voice.bulb)) return 0;
    const places = 'row' in voice ? mendedAt(voice.row, path) : 0;
    // The headline's own page before one of many on which a profile is mended.
    if (places > 0) return 2 - 1 / places;
    if (voice.because === 'found') return 2;
    return 'notes' in voice ? 3 : 4;
  };
  const voices: Voice[] = site.now.map((row) => ({ bulb: row.bulb, row, because: becauseOf(row) }));
  const { notes } = site;
  if (notes) voices.push({ bulb: notes.note, notes, because: notes.ready ? 'ready' : 'waiting' });
  // Rows come most urgent first, and sorting keeps that where ranks are the same.
  return voices.sort((a, b) => rank(a) - rank(b));
}

const becauseOf = (row: Row): Spoken => {
  if (row.is === 'asset' && row.faultCount > 0) return 'found';
  return row.state === 'out' ? 'out' : 'dimming';
};

/** Where a bulb that is mended on the page with this path is mended in all: how many places; 0 where it is not mended there. */
function mendedAt(row: Row, path: string): number {
  if (row.is !== 'asset' || path === '/') return 0;
  if (row.editUrl !== null && URL.canParse(row.editUrl) && new URL(row.editUrl).pathname === path) return 1;
  return row.jobsAt.some((job) => path.includes(job.path)) ? row.jobsAt.length : 0;
}

function hushedAt(site: SiteRecord, bulb: BulbId, now: Instant): Hold | null {
  const hushed = site.hushed[bulb];
  if (!hushed) return null;
  if (hushed.times >= HUSHED_OFTEN) return hold('hushed-often', null, bulb);
  return hushed.until > now ? hold('hushed', hushed.until, bulb) : null;
}

/** Why this bulb rests, though others may be spoken of; after a reminder for `atLeast` so long. */
function restOf({ bulb }: Voice, memory: Memory, { at: now, zone }: Now, atLeast = 0): Hold | null {
  const putOff = memory.putOff[bulb];
  if (putOff !== undefined && isBelieved(putOff, now) && dayOf(putOff, zone) === dayOf(now, zone))
    return hold('put-off-today', startOfDayAfter(now, zone, 1), bulb);
  const seen = memory.seen[bulb];
  if (seen !== undefined && isBelieved(seen, now) && now - seen < SEEN_RESTS)
    return hold('seen-in-popup', seen + SEEN_RESTS, bulb);
  const last = lastAbout(memory, bulb, now);
  const until = last && last.at + Math.max(atLeast, waitAfter(unanswered(memory, bulb, now)));
  return until !== null && now < until ? hold('spoke-lately', until, bulb) : null;
}

const soonest = (holds: readonly (Hold | null)[]): Hold | null =>
  holds.reduce((a, b) => (a && b ? ((b.until ?? Infinity) < (a.until ?? Infinity) ? b : a) : (a ?? b)), null);

/** Of two that both hold, the one that does so for longer. */
const longer = (a: Hold | null, b: Hold | null): Hold | null =>
  a && b ? ((a.until ?? Infinity) < (b.until ?? Infinity) ? b : a) : (a ?? b);

const quietHold = (quiet: Quiet | null): Hold | null => quiet && hold(quiet.because, quiet.until);

/** What was shown so far that the caps count, earliest first; one reminder of two things that came to different ends is one. */
function spentOf({ reminded }: Memory, now: Instant): readonly { at: Instant; bulbs: readonly BulbId[] }[] {
  const spent = new Map<Instant, readonly BulbId[]>();
  for (const { at, bulbs } of reminded)
    if (isBelieved(at, now) && now - at < WEEK) spent.set(at, [...(spent.get(at) ?? []), ...bulbs]);
  return [...spent].map(([at, bulbs]) => ({ at, bulbs })).sort((a, b) => a.at - b.at);
}

function capped(memory: Memory, { at: now, zone }: Now): Hold | null {
  const spent = spentOf(memory, now);
  const last = spent.at(-1);
  if (!last) return null;
  const today = dayOf(now, zone);
  if (spent.filter(({ at }) => dayOf(at, zone) === today).length >= A_DAY)
    return hold('enough-today', startOfDayAfter(now, zone, 1));
  const nth = spent.at(-A_WEEK);
  if (nth) return hold('enough-this-week', nth.at + WEEK);
  return now - last.at < GAP ? hold('too-soon', last.at + GAP) : null;
}

function cappedAt(site: SiteRecord, memory: Memory, { at: now, zone }: Now): Hold | null {
  const today = dayOf(now, zone);
  const isHere = hangsAt(site);
  const here = spentOf(memory, now).filter((one) => one.bulbs.some(isHere) && dayOf(one.at, zone) === today);
  return here.length >= A_DAY_AT_SITE ? hold('enough-here-today', startOfDayAfter(now, zone, 1)) : null;
}

/** Whether a page of this site may speak of a bulb: notes are spoken of where mail is read, and were so though none waits any more. */
function hangsAt({ host, bulbs }: SiteRecord): (bulb: BulbId) => boolean {
  const isMail = isMailHost(host);
  return (bulb) => (isAssetId(bulb) ? bulbs.includes(bulb) : isMail);
}

/** After a page of this site told what it showed. What cannot have been shown there, or not again today, is not believed: no page speaks for others. */
export function afterShowingAt(site: SiteRecord, memory: Memory, shown: Reminded, now: Now): Memory {
  const isTrue = shown.bulbs.every(hangsAt(site)) && cappedAt(site, memory, now) === null;
  return isTrue ? afterReminding(memory, shown) : memory;
}

const nextWording = ({ reminded }: Memory): number => ((reminded.at(-1)?.wording ?? -1) + 1) % WORDINGS;

/** Only of what is out, or of a note whose day has come, and which nothing else has spoken of for a week. */
function asNotification({ agenda, memory }: NudgeState, now: Now): Nudge<'notification'> {
  const { settings, paused, back, rows } = agenda;
  if (!settings.notices) return hold('not-wanted');
  if (paused !== null && paused > now.at) return hold('paused', paused);
  if (back !== null) return hold('coming-back');
  const urgent = rows.filter((row) => wants(row) && row.state === 'out');
  const [first] = urgent;
  if (!first) return hold('nothing-here');
  const quiet = quietHold(quietAt(settings, now)) ?? longer(capped(memory, now), noticed(memory, now.at));
  if (quiet) return { ...quiet, bulb: first.bulb };
  const voices = urgent.map(
    (row): Voice => ({ bulb: row.bulb, row, because: row.is === 'note' ? 'waiting' : becauseOf(row) }),
  );
  const resting = voices.map((voice) => closedLast(voice, memory, now.at) ?? restOf(voice, memory, now, NOTICE_EVERY));
  // The one that was not spoken of for longest: the same one week after week would keep the others unsaid.
  const since = ({ bulb }: Voice) => lastAbout(memory, bulb, now.at)?.at ?? 0;
  const [about] = voices.filter((_, at) => resting[at] === null).sort((a, b) => since(a) - since(b));
  if (!about) return soonest(resting) ?? hold('spoke-lately');
  return { speak: true, about, wording: nextWording(memory) };
}

/** Whoever pressed × on the last reminder of this bulb does not mean to be told of it outside of pages. */
function closedLast({ bulb }: Voice, memory: Memory, now: Instant): Hold | null {
  return lastAbout(memory, bulb, now)?.came === 'closed' ? hold('hushed', null, bulb) : null;
}

function noticed({ reminded }: Memory, now: Instant): Hold | null {
  const last = reminded.findLast(({ on, at }) => on === 'notification' && isBelieved(at, now));
  return last && now - last.at < NOTICE_EVERY ? hold('enough-this-week', last.at + NOTICE_EVERY) : null;
}

function asMoment({ agenda, memory }: NudgeState, now: Instant): Nudge<'moment'> {
  const { settings, paused, back, week, rows, total } = agenda;
  if (settings.moment === null) return hold('not-wanted');
  if (paused !== null && paused > now) return hold('paused', paused);
  if (total === 0 || week === null) return hold('nothing-here');
  // A return begins with one thing, and asks nothing.
  if (back !== null) return hold('coming-back');
  if (now < week.from || now >= week.until) return hold('moment-over', now < week.from ? week.from : null);
  if (memory.moment !== null && memory.moment >= week.from && isBelieved(memory.moment, now))
    return hold('had-this-week');
  return { speak: true, because: 'week', cards: cardsOf(rows.filter(isAskedAbout), memory, now) };
}

/** What was asked for elsewhere comes by itself, and is read where there is room for it. */
const isAskedAbout = (row: Row): boolean => wants(row) && (row.is === 'note' || row.awaited === null);

/**
 * First what no page can speak of, and then whatever the person was not shown for longest: three things that are left alone
 * do not come back every week.
 */
function cardsOf(rows: readonly Row[], memory: Memory, now: Instant): readonly Row[] {
  const ranked = rows.map((row) => {
    const seen = memory.seen[row.bulb] ?? 0;
    const shownAt = Math.max(isBelieved(seen, now) ? seen : 0, lastAbout(memory, row.bulb, now)?.at ?? 0);
    return { row, shownAt, hasPage: row.is === 'asset' && row.access === 'banner' ? 1 : 0 };
  });
  // Rows come most urgent first, and sorting keeps that where all else is the same.
  ranked.sort((a, b) => a.hasPage - b.hasPage || a.shownAt - b.shownAt);
  return ranked.slice(0, CARDS).map(({ row }) => row);
}
