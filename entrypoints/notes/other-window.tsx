import type { Letter } from '../../utils/core/journal/state.ts';
import type { Words } from '../../utils/words/words.ts';
import type { NotesRoom } from './use-notes.ts';

interface OtherWindowProps {
  readonly room: NotesRoom;
  readonly mine: Letter;
  readonly theirs: Letter;
  readonly onTake: () => void;
  readonly onKeep: () => void;
  readonly onCopy: (text: string) => void;
}

/** Two windows have written the same note: both texts, side by side, until the person has chosen. */
export function OtherWindow({ room: { words }, mine, theirs, onTake, onKeep, onCopy }: OtherWindowProps) {
  const text = (letter: Letter, is: 'mine' | 'theirs') => (
    <div class="other-text">
      <h4>{words.t(`notes.other.${is}`)}</h4>
      <LetterAsIs words={words} letter={letter} label={words.t(`notes.other.${is}`)} />
      <div class="other-acts">
        {is === 'mine' ? (
          <button type="button" class="main" onClick={onKeep}>
            {words.t('notes.other.keep')}
          </button>
        ) : (
          <button type="button" onClick={onTake}>
            {words.t('notes.other.take')}
          </button>
        )}
        <button
          type="button"
          aria-label={words.t(is === 'mine' ? 'notes.other.copyMine' : 'notes.other.copyTheirs')}
          onClick={() => onCopy(letter.body)}
        >
          {words.t('notes.other.copy')}
        </button>
      </div>
    </div>
  );
  return (
    <section class="other" role="alert">
      <h3 tabIndex={-1}>{words.t('notes.other')}</h3>
      <p class="quiet">{words.t('notes.other.about')}</p>
      <div class="other-both">
        {text(mine, 'mine')}
        {text(theirs, 'theirs')}
      </div>
    </section>
  );
}

interface LetterAsIsProps {
  readonly words: Words;
  readonly letter: Letter;
  readonly label: string;
}

/** A text to be read and copied, not to be typed in. */
export const LetterAsIs = ({ words, letter, label }: LetterAsIsProps) => (
  <>
    {letter.subject !== '' && (
      <p class="other-subject" dir="auto">
        {letter.subject}
      </p>
    )}
    <textarea
      readOnly
      rows={8}
      aria-label={label}
      placeholder={words.t('notes.other.empty')}
      dir="auto"
      value={letter.body}
    />
  </>
);
