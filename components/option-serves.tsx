import type { Words } from '../utils/words/words.ts';
import { TextField } from './text-field.tsx';

/** As long as the house keeps it. */
const MAX_SERVES = 40;

const SUGGESTED = [
  'clients',
  'customers',
  'guests',
  'patrons',
  'members',
  'donors',
  'readers',
  'students',
  'patients',
  'audience',
] as const;

/** What is wrong with this word, in one sentence, or null. */
export function problemOfServes(words: Words, word: string): string | null {
  const { length } = word.trim();
  return length > MAX_SERVES ? words.t('serves.problem.long', { most: MAX_SERVES, length }) : null;
}

interface ServesProps {
  readonly words: Words;
  readonly value: string;
  readonly onType: (word: string) => void;
  /** The word was left, or sent. */
  readonly onLeft?: (word: string) => void;
}

/** Asks for the word for the people someone looks after; a few are suggested, any may be typed. */
export function OptionServes({ words, value, onType, onLeft }: ServesProps) {
  return (
    <TextField
      label={words.t('serves.ask')}
      hint={words.t('serves.hint')}
      problem={problemOfServes(words, value) ?? undefined}
      offered={SUGGESTED.map((word) => words.t(`serves.${word}`))}
      value={value}
      onType={onType}
      onChange={(event) => onLeft?.(event.currentTarget.value)}
    />
  );
}
