import type { Instant } from '../time.ts';
import { Conversations } from './conversations.ts';
import { LatestByPair } from './latest-by-pair.ts';
import { People, type PersonId } from './people.ts';

export interface Draft {
  /** Whom it is for, as the export names them; several with commas between. */
  readonly to: string;
  /** Who that is, as far as it can be told. */
  readonly recipients: readonly PersonId[];
  readonly written: Instant | null;
  readonly text: string;
}

/** A word for the owner that wants an answer: only from whom and when. */
export interface Kindness {
  readonly from: PersonId;
  readonly at: Instant;
}

/** What an export tells of people and of what was between them. */
interface Told {
  readonly connections: Map<PersonId, { readonly on: Instant | null; readonly company: string }>;
  readonly conversations: Conversations;
  /** By who wrote and to whom. */
  readonly sent: LatestByPair;
  readonly drafts: Draft[];
  /** Invitations that came with a note. */
  readonly invitations: (Kindness & { readonly to: PersonId | null })[];
  /** How often the export itself says that somebody is its owner. */
  readonly ownerSigns: Map<PersonId, number>;
}

/** What is kept of an export while it is read: whom, when and where; of messages no text but that of drafts. */
export class ExportFacts {
  readonly people = new People();
  /** As the profile says it. */
  ownerName: string | null = null;
  headline: string | null = null;
  /** The latest day that a position began or ended: the last change of the profile that can be known. */
  profileChanged: Instant | null = null;
  positions = 0;
  endorsements = 0;
  lastPost: Instant | null = null;
  lastComment: Instant | null = null;
  lastReaction: Instant | null = null;
  /** Drafts that nobody can get any more. */
  draftsToNobody = 0;
  /** No profile is named where somebody recommends: name and company have to do. */
  readonly recommendations: { readonly name: string; readonly company: string; readonly at: Instant }[] = [];
  /** Events that the owner went to. */
  readonly events: Instant[] = [];

  /** As the files have it, row by row. */
  readonly #told: Told = {
    connections: new Map(),
    conversations: new Conversations(),
    sent: new LatestByPair(1),
    drafts: [],
    invitations: [],
    ownerSigns: new Map(),
  };
  /** The same once it is known who is who; null while there is more to come. */
  #whole: Told | null = null;

  connect(id: PersonId, on: Instant | null, company: string): void {
    this.#told.connections.set(id, { on, company });
  }

  invite(from: PersonId, to: PersonId | null, at: Instant): void {
    this.#told.invitations.push({ from, to, at });
  }

  draft(draft: Draft): void {
    this.#told.drafts.push(draft);
  }

  signOwner(id: PersonId | null): void {
    const { ownerSigns } = this.#told;
    if (id !== null) ownerSigns.set(id, (ownerSigns.get(id) ?? 0) + 1);
  }

  /** A message that went out, to whom and when. Who the owner is may only turn out later. */
  wrote(from: PersonId, to: readonly PersonId[], at: Instant): void {
    const { sent } = this.#told;
    for (const id of to) sent.raise(sent.place(from, id), 0, at);
  }

  /** … and that it can be answered in that conversation. */
  said(conversation: string, from: PersonId, to: readonly PersonId[], at: Instant, isQuestion: boolean): void {
    this.#told.conversations.said(conversation, from, to, at, isQuestion);
  }

  /** Something was read: who is who is looked at anew when it is asked for. */
  unsettle(): void {
    this.#whole = null;
  }

  get connections(): Told['connections'] {
    return this.#settled().connections;
  }

  get conversations(): Conversations {
    return this.#settled().conversations;
  }

  get drafts(): readonly Draft[] {
    return this.#settled().drafts;
  }

  get invitations(): Told['invitations'] {
    return this.#settled().invitations;
  }

  get ownerSigns(): Told['ownerSigns'] {
    return this.#settled().ownerSigns;
  }

  /** When `from` last wrote to `to`, alone or among others; null for never. */
  lastSent(from: PersonId, to: PersonId): Instant | null {
    const { sent } = this.#settled();
    const place = sent.find(from, to);
    return place === null ? null : sent.latest(place, 0);
  }

  /**
   * Whoever some files only name, as older ones do, and LinkedIn where somebody keeps the address back, is the one person
   * of that name whose address others have. Where there are two of them, it is neither. Somebody of the owner's own name
   * with whom the owner is connected is not the owner.
   */
  #settled(): Told {
    if (this.#whole) return this.#whole;
    const { people } = this;
    const told = this.#told;
    const bare = people.bareNames();
    if (bare.size === 0) {
      this.#whole = told;
      return told;
    }
    const as = (id: PersonId): PersonId => bare.get(id) ?? id;
    const own = this.ownerName === null ? [] : people.called(this.ownerName);
    const connections: Told['connections'] = new Map();
    for (const [id, connection] of told.connections) {
      const whole = own.includes(as(id)) ? id : as(id);
      if (whole === id || !told.connections.has(whole)) connections.set(whole, connection);
    }
    const ownerSigns: Told['ownerSigns'] = new Map();
    for (const [id, count] of told.ownerSigns) ownerSigns.set(as(id), (ownerSigns.get(as(id)) ?? 0) + count);
    this.#whole = {
      connections,
      conversations: told.conversations.renumbered(as),
      sent: told.sent.renumbered(as, as),
      drafts: told.drafts.map((draft) => ({ ...draft, recipients: [...new Set(draft.recipients.map(as))] })),
      invitations: told.invitations.map(({ from, to, at }) => ({
        from: as(from),
        to: to === null ? null : as(to),
        at,
      })),
      ownerSigns,
    };
    return this.#whole;
  }
}

/** The later of what is known and what is new. */
export const later = (known: Instant | null, at: Instant | null): Instant | null =>
  known === null || (at !== null && at > known) ? at : known;
