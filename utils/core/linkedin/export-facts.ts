import type { Instant } from '../time.ts';
import { apart } from './csv-rows.ts';
import { People, type PersonId } from './people.ts';

/** What one person said in a conversation: when last, and when last with a question to one alone. Never what. */
export interface Voice {
  last: Instant;
  asked: Instant;
}

export interface Conversation {
  /** Everybody who wrote or was written to. */
  readonly members: Set<PersonId>;
  readonly voices: Map<PersonId, Voice>;
}

export interface Draft {
  /** Whom it is for, as the export names them; several with commas between. */
  readonly to: string;
  readonly written: Instant | null;
  readonly text: string;
}

/** A word for the owner that wants an answer: only from whom and when. */
export interface Kindness {
  readonly from: PersonId;
  readonly at: Instant;
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
  readonly connections = new Map<PersonId, { readonly on: Instant | null; readonly company: string }>();
  readonly conversations = new Map<string, Conversation>();
  readonly drafts: Draft[] = [];
  /** Drafts that nobody can get any more. */
  draftsToNobody = 0;
  /** How often the export itself says that somebody is its owner. */
  readonly ownerSigns = new Map<PersonId, number>();
  /** No profile is named where somebody recommends: name and company have to do. */
  readonly recommendations: { readonly name: string; readonly company: string; readonly at: Instant }[] = [];
  /** Invitations that came with a note. */
  readonly invitations: (Kindness & { readonly to: PersonId | null })[] = [];
  /** Events that the owner went to. */
  readonly events: Instant[] = [];

  readonly #sent = new Map<PersonId, Map<PersonId, Instant>>();

  signOwner(id: PersonId | null): void {
    if (id !== null) this.ownerSigns.set(id, (this.ownerSigns.get(id) ?? 0) + 1);
  }

  /** A message that went out, to whom and when. Who the owner is may only turn out later. */
  said(conversation: string, from: PersonId, to: readonly PersonId[], at: Instant, isQuestion: boolean): void {
    const { members, voices } = this.conversation(conversation);
    members.add(from);
    const voice = voices.get(from) ?? { last: Number.NEGATIVE_INFINITY, asked: Number.NEGATIVE_INFINITY };
    voice.last = Math.max(voice.last, at);
    if (isQuestion) voice.asked = Math.max(voice.asked, at);
    voices.set(from, voice);
    const sent = this.#sent.get(from) ?? new Map<PersonId, Instant>();
    this.#sent.set(from, sent);
    for (const id of to) {
      members.add(id);
      sent.set(id, Math.max(sent.get(id) ?? at, at));
    }
  }

  conversation(name: string): Conversation {
    const known = this.conversations.get(name);
    if (known) return known;
    const begun: Conversation = { members: new Set(), voices: new Map() };
    this.conversations.set(apart(name), begun);
    return begun;
  }

  /** When `from` last wrote to `to`, alone or among others; null for never. */
  lastSent(from: PersonId, to: PersonId): Instant | null {
    return this.#sent.get(from)?.get(to) ?? null;
  }
}

/** The later of what is known and what is new. */
export const later = (known: Instant | null, at: Instant | null): Instant | null =>
  known === null || (at !== null && at > known) ? at : known;
