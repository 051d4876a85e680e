import { useId, useRef, useState } from 'preact/hooks';
import type { ImportPreview } from '../utils/core/journal/house-file.ts';
import type { Answer, Said } from '../utils/core/said.ts';
import type { Words } from '../utils/words/words.ts';
import './import-house.css';
import { Problem } from './problem.tsx';

const MEGABYTE = 1024 * 1024;
/** Far above any house that was ever lived in (a hundred thousand entries are half of it), and below what a page can hand over at once. */
export const MAX_IMPORT_BYTES = 50 * MEGABYTE;

interface ImportHouseProps {
  readonly words: Words;
  readonly onPreview: (text: string) => Promise<Answer<ImportPreview>>;
  /** Gives what kept it from being added, or null. */
  readonly onApply: (text: string) => Promise<Said | null>;
}

type Step =
  | { readonly is: 'nothing' }
  | { readonly is: 'reading'; readonly name: string }
  | { readonly is: 'problem'; readonly problem: Said }
  | {
      readonly is: 'preview';
      readonly name: string;
      readonly text: string;
      readonly preview: ImportPreview;
      readonly problem: Said | null;
      readonly busy: boolean;
    }
  | { readonly is: 'applied' };

const unread: Said = { key: 'import.problem.read' };
const size = (bytes: number): Said => ({ key: 'import.megabytes', with: { count: Math.round(bytes / MEGABYTE) } });

/** Opens a house that was saved as a file: first what is in it, then, when asked to, it joins the one that is here. */
export function ImportHouse({ words, onPreview, onApply }: ImportHouseProps) {
  const [step, setStep] = useState<Step>({ is: 'nothing' });
  const latest = useRef(0);
  const file = useRef<HTMLInputElement>(null);
  const id = useId();

  const open = async (chosen: File | undefined) => {
    if (!chosen) return;
    latest.current += 1;
    const turn = latest.current;
    const show = (next: Step) => turn === latest.current && setStep(next);
    if (chosen.size > MAX_IMPORT_BYTES)
      return show({
        is: 'problem',
        problem: { key: 'import.problem.big', with: { size: size(chosen.size), most: size(MAX_IMPORT_BYTES) } },
      });
    if (chosen.size === 0) return show({ is: 'problem', problem: { key: 'import.problem.empty' } });
    show({ is: 'reading', name: chosen.name });
    try {
      const text = await chosen.text();
      const answer = await onPreview(text);
      show(
        answer.ok
          ? { is: 'preview', name: chosen.name, text, preview: answer.value, problem: null, busy: false }
          : { is: 'problem', problem: answer.problem },
      );
    } catch {
      show({ is: 'problem', problem: unread });
    }
  };

  const apply = async () => {
    if (step.is !== 'preview' || step.busy) return;
    setStep({ ...step, busy: true });
    const problem = await onApply(step.text).catch(() => unread);
    setStep(problem ? { ...step, busy: false, problem } : { is: 'applied' });
  };
  const again = () => {
    setStep({ is: 'nothing' });
    file.current?.focus();
  };

  return (
    <div class="import">
      <div class="import-choose">
        <input
          ref={file}
          id={id}
          class="visually-hidden"
          type="file"
          accept=".json,application/json"
          aria-describedby={step.is === 'problem' ? `${id}-said` : undefined}
          onChange={(event) => {
            void open(event.currentTarget.files?.[0]);
            // The same file may be chosen again once it was put right.
            event.currentTarget.value = '';
          }}
        />
        <label class="button" for={id}>
          {words.t(step.is === 'nothing' ? 'import.choose' : 'import.chooseOther')}
        </label>
      </div>
      <div id={`${id}-said`} role="status">
        {step.is === 'reading' && <p class="quiet">{words.t('import.reading', { name: step.name })}</p>}
        {step.is === 'problem' && <p class="problem">{words.say(step.problem)}</p>}
        {step.is === 'applied' && <p>{words.t('import.applied')}</p>}
        {step.is === 'preview' && <Found words={words} name={step.name} preview={step.preview} />}
      </div>
      {step.is === 'preview' && (
        <div class="import-acts">
          {step.preview.fresh > 0 && (
            <button type="button" class="main" onClick={apply} disabled={step.busy}>
              {words.t(step.busy ? 'import.applying' : 'import.apply')}
            </button>
          )}
          <button type="button" onClick={again}>
            {words.t(step.preview.fresh > 0 ? 'import.cancel' : 'form.close')}
          </button>
          <Problem words={words} said={step.problem} />
        </div>
      )}
    </div>
  );
}

function Found({
  words,
  name,
  preview,
}: {
  readonly words: Words;
  readonly name: string;
  readonly preview: ImportPreview;
}) {
  const { fresh, known, foreign, damaged, bulbs, notes, from, to } = preview;
  return (
    <div class="import-found">
      <h3>{words.t('import.heading', { name })}</h3>
      <p>
        {words.t('import.holds', {
          bulbs: { key: 'import.bulbs', with: { count: bulbs } },
          notes: { key: 'import.notes', with: { count: notes } },
        })}{' '}
        {from !== null && to !== null && words.t('import.dates', { from: words.dayAt(from), to: words.dayAt(to) })}
      </p>
      <ul>
        <li>{fresh > 0 ? words.t('import.fresh', { count: fresh }) : words.t('import.nothing')}</li>
        {fresh > 0 && known > 0 && <li>{words.t('import.known', { count: known })}</li>}
        {foreign > 0 && <li>{words.t('import.foreign', { count: foreign })}</li>}
        {damaged > 0 && <li>{words.t('import.damaged', { count: damaged })}</li>}
      </ul>
    </div>
  );
}
