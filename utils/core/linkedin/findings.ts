import type { Said } from '../said.ts';
import { DAY, type Day, HOUR, type Instant } from '../time.ts';
import type { ExportFacts } from './export-facts.ts';
import { findOwner, type Owner } from './find-owner.ts';
import { ANSWER_DAYS, EVENT_DAYS } from './limits.ts';
import { nameKey, type People, type PersonId, profileUrl } from './people.ts';

/** Why somebody may be thanked: what they wrote about the owner, a note they sent with their invitation, an event after which they connected. */
export type Because = 'recommendation' | 'invitation' | 'event';

export interface Unthanked {
  readonly name: string;
  readonly because: Because;
  readonly on: Day;
  /** The person's profile, where the export tells it. */
  readonly url: string | null;
}

export interface Unsent {
  readonly to: string;
  readonly written: Day | null;
  readonly text: string;
}

export interface Unanswered {
  readonly from: string;
  readonly on: Day;
  readonly url: string | null;
}

/** What an export says that LinkedIn does not. */
export interface Findings {
  readonly owner: string | null;
  readonly headline: string | null;
  readonly positions: number;
  readonly profileChanged: Day | null;
  readonly lastPost: Day | null;
  readonly lastComment: Day | null;
  readonly lastReaction: Day | null;
  /** Counted, and nobody is owed for them. */
  readonly endorsements: number;
  readonly unthanked: readonly Unthanked[];
  readonly drafts: readonly Unsent[];
  readonly unanswered: readonly Unanswered[];
  readonly warnings: readonly Said[];
}

/** Somebody says "Thank you!" a minute after asking; what was asked longer before may have been settled elsewhere. */
const SAME_WORD = HOUR;

const dayAt = (at: Instant): Day => new Date(at).toISOString().slice(0, 10);
const dayOrNull = (at: Instant | null): Day | null => (at === null ? null : dayAt(at));
const urlOf = (people: People, id: PersonId): string | null => {
  const { slug } = people.get(id);
  return slug === null ? null : profileUrl(slug);
};

/**
 * What follows from what was read, as of `now`; newest first. Where the export lacks the messages, or it cannot be told
 * which of them are the owner's, nobody is said to be unthanked or waiting.
 */
export function findingsOf(facts: ExportFacts, now: Instant, hasMessages: boolean): Findings {
  const owner = findOwner(facts);
  const warnings: Said[] = [];
  const isKnown = owner.ids.size > 0 || (owner.name !== null && facts.conversations.size === 0);
  if (!isKnown) warnings.push({ key: 'linkedin.warning.no-owner' });
  const canTell = hasMessages && isKnown;
  const thanks = canTell ? unthanked(facts, owner, now, warnings) : [];
  if (facts.draftsToNobody > 0)
    warnings.push({ key: 'linkedin.warning.drafts-to-nobody', with: { count: facts.draftsToNobody } });
  return {
    owner: owner.name,
    headline: facts.headline,
    positions: facts.positions,
    profileChanged: dayOrNull(facts.profileChanged),
    lastPost: dayOrNull(facts.lastPost),
    lastComment: dayOrNull(facts.lastComment),
    lastReaction: dayOrNull(facts.lastReaction),
    endorsements: facts.endorsements,
    unthanked: thanks.sort((a, b) => compare(b.on, a.on) || compare(a.name, b.name)),
    drafts: facts.drafts
      .map(({ to, written, text }) => ({ to, written: dayOrNull(written), text }))
      .sort((a, b) => compare(b.written ?? '', a.written ?? '') || compare(a.to, b.to)),
    unanswered: (canTell ? unanswered(facts, owner, now) : []).sort(
      (a, b) => compare(b.on, a.on) || compare(a.from, b.from),
    ),
    warnings,
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** When the owner last wrote to somebody, from any address. */
function lastSent(facts: ExportFacts, owner: Owner, id: PersonId): Instant | null {
  const sent = [...owner.ids].flatMap((own) => facts.lastSent(own, id) ?? []);
  return sent.length === 0 ? null : Math.max(...sent);
}

function unthanked(facts: ExportFacts, owner: Owner, now: Instant, warnings: Said[]): Unthanked[] {
  const { people, connections } = facts;
  const found = new Map<string, Unthanked>();
  const suggest = (key: string, because: Because, at: Instant, name: string, url: string | null): void => {
    const before = found.get(`${because} ${key}`);
    const on = dayAt(at);
    if (!before || before.on < on) found.set(`${because} ${key}`, { name, because, on, url });
  };
  /** Whether a message went there on that day or later: a recommendation is dated to the day. */
  const wasWritten = (id: PersonId, since: Instant): boolean =>
    (lastSent(facts, owner, id) ?? Number.NEGATIVE_INFINITY) >= since;
  const dayBegins = (at: Instant): Instant => at - (((at % DAY) + DAY) % DAY);

  for (const { name, company, at } of facts.recommendations) {
    const meant = whoRecommended(facts, owner, name, company);
    if (meant.some((id) => wasWritten(id, dayBegins(at)))) continue;
    const [only, another] = meant;
    if (another !== undefined) warnings.push({ key: 'linkedin.warning.namesakes', with: { person: name } });
    const isSure = only !== undefined && another === undefined;
    suggest(
      isSure ? String(only) : nameKey(name),
      'recommendation',
      at,
      isSure ? people.get(only).name : name,
      isSure ? urlOf(people, only) : null,
    );
  }
  for (const { from, to, at } of facts.invitations) {
    const isTheirs = !owner.ids.has(from) && (to === null || owner.ids.has(to));
    if (isTheirs && connections.has(from) && !wasWritten(from, at))
      suggest(String(from), 'invitation', at, people.get(from).name, urlOf(people, from));
  }
  const recent = facts.events.map(dayBegins).filter((at) => at <= now && now - at <= ANSWER_DAYS * DAY);
  for (const [id, { on }] of connections) {
    const met = on !== null && recent.some((at) => on >= at && on - at <= EVENT_DAYS * DAY);
    if (met && !wasWritten(id, on)) suggest(String(id), 'event', on, people.get(id).name, urlOf(people, id));
  }
  return [...found.values()];
}

/**
 * Who may have recommended: those of that name. Where they are several, those who are connected, and of these the one who
 * works there. More than one left is a doubt, and none is somebody whom the rest of the export does not know.
 */
function whoRecommended(
  { people, connections }: ExportFacts,
  owner: Owner,
  name: string,
  company: string,
): readonly PersonId[] {
  const called = people.called(name).filter((id) => !owner.ids.has(id));
  if (called.length <= 1) return called;
  const connected = called.filter((id) => connections.has(id));
  const of = connected.length > 0 ? connected : called;
  const there = of.filter((id) => company !== '' && connections.get(id)?.company === nameKey(company));
  return there.length === 1 ? there : of;
}

/**
 * Conversations in which a connection had the last word, and asked the owner something. A question to several is
 * nobody's own; a reply in another conversation is none in this.
 */
function unanswered({ people, connections, conversations }: ExportFacts, owner: Owner, now: Instant): Unanswered[] {
  const found: Unanswered[] = [];
  for (const { voices } of conversations.values()) {
    const [newest, ...older] = [...voices].sort(([, a], [, b]) => b.last - a.last);
    if (!newest || owner.ids.has(newest[0]) || !connections.has(newest[0])) continue;
    const [id, { last, asked }] = newest;
    const isRecent = asked <= now && now - asked <= ANSWER_DAYS * DAY;
    // Asked by the last word, or shortly before it, and nobody said anything since.
    if (isRecent && last - asked <= SAME_WORD && older.every(([, voice]) => voice.last < asked))
      found.push({ from: people.get(id).name, on: dayAt(asked), url: urlOf(people, id) });
  }
  return found;
}
