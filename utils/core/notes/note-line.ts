import type { NewNote } from '../commands/command.ts';
import type { Day } from '../time.ts';
import type { Channel, NoteKind } from './note-fields.ts';

/** A part of a line of which more than one reading makes sense: it is shown as a question. */
export type Doubt = 'person' | 'kind' | 'since' | 'due';

/** What a line means as a note. */
export interface NoteLine {
  readonly kind: NoteKind;
  /** As it is written: "Ada Lovelace", "the Tuesday group". Empty where the line names nobody. */
  readonly person: string;
  /** What it is about, without the word that leads to it: "the referral". */
  readonly occasion: string | null;
  /** The day on which that happened, as far as the line says. Never after today. */
  readonly since: Day | null;
  /** The day by which it is to be sent, as far as the line says. Never before today. */
  readonly due: Day | null;
  readonly channel: Channel | null;
  /** An e-mail address or the address of a LinkedIn profile that stands in the line. */
  readonly address: string | null;
  readonly doubts: readonly Doubt[];
}

/** What the command `owe` takes for it. */
export const noteToKeep = (
  { kind, person, occasion, since, due, channel, address }: NoteLine,
  today: Day,
): NewNote => ({
  kind,
  person,
  occasion: occasion ?? '',
  since: since ?? today,
  due,
  channel,
  address: address ?? '',
});
