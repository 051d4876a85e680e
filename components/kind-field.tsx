import { NOTE_KINDS, type NoteKind } from '../utils/core/notes/note-fields.ts';
import type { Words } from '../utils/words/words.ts';
import { OptionField } from './option-field.tsx';

interface KindFieldProps {
  readonly words: Words;
  readonly label: string;
  readonly kind: NoteKind;
  readonly onChoose: (kind: NoteKind) => void;
}

/** The kinds of notes to choose one from. */
export function KindField({ words, label, kind, onChoose }: KindFieldProps) {
  return (
    <OptionField label={label}>
      {(props) => (
        <select
          {...props}
          name="kind"
          value={kind}
          onInput={({ currentTarget: { value } }) => onChoose(NOTE_KINDS.find((one) => one === value) ?? kind)}
        >
          {NOTE_KINDS.map((one) => (
            <option key={one} value={one}>
              {words.t(`fields.kind.${one}`)}
            </option>
          ))}
        </select>
      )}
    </OptionField>
  );
}
