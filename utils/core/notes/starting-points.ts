import type { Said, SaidValue } from '../said.ts';
import { type Beginning, fullName, greetingName, occasionInNote } from './merge.ts';
import type { NoteKind } from './note-fields.ts';

/** How a note may sound. */
export const TONES = ['warm', 'plain', 'formal'] as const;
export type Tone = (typeof TONES)[number];

/** First lines to change: what only the writer knows stands in them as a blank. */
export interface StartingPoint {
  readonly subject: Said;
  /** Paragraphs: an empty line stands between two. */
  readonly body: readonly Said[];
}

/** A longer occasion is no subject any more: phones show about as much. */
const SUBJECT_LENGTH = 60;

/** Where a note of this kind may start in this tone. What is not known is a blank, or is not spoken of. */
export function startingPoint(
  { kind, person, occasion, day, me }: Beginning & { readonly kind: NoteKind },
  tone: Tone,
): StartingPoint {
  const what = occasionInNote(occasion);
  // A condolence is read over shoulders: its subject names nothing.
  const inSubject = what !== null && what.length <= SUBJECT_LENGTH && kind !== 'condolence';
  const greeted = greetingName(person) ?? { key: 'start.name' };
  const known: Readonly<Record<string, SaidValue>> = {
    kind,
    occasion: what ?? { key: `start.${kind}.occasion` },
    first: greeted,
    full: (typeof greeted === 'string' && fullName(person)) || greeted,
    me: me?.trim() || { key: 'start.me' },
    // What was promised, or what happened: the texts of other kinds have no place for it.
    event: day === null ? { key: `start.${kind}.event` } : { key: `start.${kind}.event.on`, with: { day } },
  };
  return {
    subject: { key: inSubject ? `start.${kind}.subject.named` : `start.${kind}.subject`, with: known },
    body: [`start.greeting.${tone}`, `start.${kind}.${tone}`, `start.closing.${tone}`].map((key) => ({
      key,
      with: known,
    })),
  };
}
