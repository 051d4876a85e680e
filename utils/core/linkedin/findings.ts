import type { Said } from '../said.ts';
import { DAY, type Day, HOUR, type Instant } from '../time.ts';
import type { Draft, ExportFacts } from './export-facts.ts';
import { findOwner, type Owner } from './find-owner.ts';
import { ANSWER_DAYS, EVENT_DAYS } from './limits.ts';
import type { People, PersonId } from './people.ts';
import { inOrder, REASONS, type Reason } from './suggestion.ts';
import { nameKey, profileUrl, type Whom } from './whom.ts';

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
  /** The profile of whom it is for, where that is one person and the export tells it. */
  readonly url: string | null;
  /** When that person was written to after it, if ever. */
  readonly since: Day | null;
}

/** When the owner last wrote to somebody. */
export interface Wrote {
  readonly person: Whom;
  readonly on: Day;
}

export interface Unanswered {
  readonly from: string;
  readonly on: Day;
  readonly url: string | null;
}

/** What an export says that LinkedIn does not. */
export interface Findings {
  readonly owner: string | null;
  /** What stands behind `/in/` in the addresses of the owner's profile. */
  readonly ownerSlugs: readonly string[];
  /** The newest day that the export tells of: what came later it cannot know. Null where nothing in it is dated. */
  readonly asOf: Day | null;
  /**
   * What it can tell of: nothing of people where the messages are missing, or which of them are the owner's; and of these
   * reasons only those whose files are there, as a person may have asked for some alone.
   */
  readonly tells: readonly Reason[];
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
  /** Of those that were asked about: whom the owner wrote to, and when last. One of several namesakes is nobody. */
  readonly wrote: readonly Wrote[];
  /** Names of more than one person, of whom one is suggested. */
  readonly namesakes: readonly string[];
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
 * which of them are the owner's, nobody is said to be unthanked or waiting. `about` are those of whom it matters when they
 * were last written to.
 */
export function findingsOf(
  facts: ExportFacts,
  now: Instant,
  hasMessages: boolean,
  about: readonly Whom[] = [],
): Findings {
  const owner = findOwner(facts);
  const warnings: Said[] = [];
  const isKnown = owner.ids.size > 0 || (owner.name !== null && facts.conversations.size === 0);
  if (!isKnown) warnings.push({ key: 'linkedin.warning.no-owner' });
  const canTell = hasMessages && isKnown;
  const namesakes: string[] = [];
  const thanks = canTell ? unthanked(facts, owner, now, namesakes) : [];
  for (const person of namesakes) warnings.push({ key: 'linkedin.warning.namesakes', with: { person } });
  if (facts.draftsToNobody > 0)
    warnings.push({ key: 'linkedin.warning.drafts-to-nobody', with: { count: facts.draftsToNobody } });
  return {
    owner: owner.name,
    ownerSlugs: [...owner.ids].flatMap((id) => facts.people.get(id).slug ?? []),
    asOf: dayOrNull(newestOf(facts, now)),
    tells: canTell ? reasonsIn(facts) : [],
    headline: facts.headline,
    positions: facts.positions,
    profileChanged: dayOrNull(facts.profileChanged),
    lastPost: dayOrNull(facts.lastPost),
    lastComment: dayOrNull(facts.lastComment),
    lastReaction: dayOrNull(facts.lastReaction),
    endorsements: facts.endorsements,
    unthanked: thanks.sort((a, b) => inOrder(b.on, a.on) || inOrder(a.name, b.name)),
    drafts: facts.drafts
      .map((draft) => unsent(facts, owner, draft))
      .sort((a, b) => inOrder(b.written ?? '', a.written ?? '') || inOrder(a.to, b.to)),
    unanswered: (canTell ? unanswered(facts, owner, now) : []).sort(
      (a, b) => inOrder(b.on, a.on) || inOrder(a.from, b.from),
    ),
    wrote: canTell ? about.flatMap((person) => wroteTo(facts, owner, person) ?? []) : [],
    namesakes,
    warnings,
  };
}

/** Reasons of which this export would know, if there were any. */
function reasonsIn({ connections, recommendations, invitations, events }: ExportFacts): Reason[] {
  const rows = {
    question: connections.size,
    draft: 1,
    recommendation: recommendations.length,
    invitation: invitations.length,
    event: events.length,
  };
  return REASONS.filter((reason) => rows[reason] > 0);
}

/** The newest instant that the export tells of, up to `now`. An event may lie ahead, a clock may have been wrong. */
function newestOf(facts: ExportFacts, now: Instant): Instant | null {
  let newest = Number.NEGATIVE_INFINITY;
  const tell = (at: Instant | null): void => {
    if (at !== null && at <= now && at > newest) newest = at;
  };
  for (const at of [facts.lastPost, facts.lastComment, facts.lastReaction]) tell(at);
  for (const { on } of facts.connections.values()) tell(on);
  for (const { at } of facts.invitations) tell(at);
  for (const { at } of facts.recommendations) tell(at);
  for (const { written } of facts.drafts) tell(written);
  tell(facts.conversations.newest(now));
  return Number.isFinite(newest) ? newest : null;
}

function unsent(facts: ExportFacts, owner: Owner, { to, recipients, written, text }: Draft): Unsent {
  const others = recipients.filter((id) => !owner.ids.has(id));
  const [only, another] = others;
  const isToOne = only !== undefined && another === undefined;
  const last = isToOne ? lastSent(facts, owner, only) : null;
  return {
    to,
    written: dayOrNull(written),
    text,
    url: isToOne ? urlOf(facts.people, only) : null,
    since: written !== null && last !== null && last > written ? dayAt(last) : null,
  };
}

function wroteTo(facts: ExportFacts, owner: Owner, person: Whom): Wrote | null {
  const { people } = facts;
  const bySlug = person.slug === null ? null : people.withSlug(person.slug);
  // Who is known by another profile is somebody else of that name.
  const isMeant = (id: PersonId): boolean =>
    !owner.ids.has(id) && (person.slug === null || people.get(id).slug === null);
  const meant = bySlug === null ? people.called(person.name).filter(isMeant) : [bySlug];
  const [only, another] = meant;
  const last = only === undefined || another !== undefined ? null : lastSent(facts, owner, only);
  return last === null ? null : { person, on: dayAt(last) };
}

/** When the owner last wrote to somebody, from any address. */
function lastSent(facts: ExportFacts, owner: Owner, id: PersonId): Instant | null {
  const sent = [...owner.ids].flatMap((own) => facts.lastSent(own, id) ?? []);
  return sent.length === 0 ? null : Math.max(...sent);
}

function unthanked(facts: ExportFacts, owner: Owner, now: Instant, namesakes: string[]): Unthanked[] {
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
    if (another !== undefined && !namesakes.includes(name)) namesakes.push(name);
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
    // Its time has no zone: what was answered within hours may seem to lie before it.
    if (isTheirs && connections.has(from) && !wasWritten(from, dayBegins(at)))
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
  for (const { by, at, asked, others } of conversations.lastWords()) {
    if (owner.ids.has(by) || !connections.has(by)) continue;
    const isRecent = asked <= now && now - asked <= ANSWER_DAYS * DAY;
    // Asked by the last word, or shortly before it, and nobody said anything since.
    if (isRecent && at - asked <= SAME_WORD && others < asked)
      found.push({ from: people.get(by).name, on: dayAt(asked), url: urlOf(people, by) });
  }
  return found;
}
