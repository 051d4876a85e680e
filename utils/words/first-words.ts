import type { Letter } from '../core/journal/state.ts';
import { startingPoint, type Tone } from '../core/notes/starting-points.ts';
import type { Words } from './words.ts';

/** The first words of a note, from what is known of it: each paragraph with an empty line after it. */
export function firstWords(words: Words, known: Parameters<typeof startingPoint>[0], tone: Tone): Letter {
  const { subject, body } = startingPoint(known, tone);
  return { subject: words.say(subject), body: body.map(words.say).join('\n\n') };
}
