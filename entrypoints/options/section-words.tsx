import { useState } from 'preact/hooks';
import { Bulb } from '../../components/bulb.tsx';
import { OptionServes, problemOfServes } from '../../components/option-serves.tsx';
import { Problem } from '../../components/problem.tsx';
import type { Said } from '../../utils/core/said.ts';
import type { Room } from './use-room.ts';

/** The person's own word for the people they look after, and how it reads. */
export function SectionWords({ room }: { readonly room: Room }) {
  const { words, sheet, send } = room;
  const kept = sheet.settings.serves ?? '';
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState<Said | null>(null);
  const word = typed ?? kept;
  const fits = word.trim() !== '' && problemOfServes(words, word) === null;

  const keep = async (text: string) => {
    const next = text.trim();
    if (problemOfServes(words, next)) return;
    if (next !== kept) {
      const said = await send({ do: 'set', to: { serves: next === '' ? null : next } });
      setProblem(said);
      if (said) return;
    }
    setTyped(null);
  };

  return (
    <>
      <p class="lead">{words.t('options.words.lead')}</p>
      <form
        class="panel"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void keep(word);
        }}
      >
        <OptionServes words={words} value={word} onType={setTyped} onLeft={keep} />
        {kept !== '' && (
          <div class="form-acts">
            <button type="button" onClick={() => keep('')}>
              {words.t('options.words.clear')}
            </button>
          </div>
        )}
        <Problem words={words} said={problem} />
        <figure class="sample">
          <figcaption class="quiet">{words.t('options.words.sample')}</figcaption>
          <Bulb state="lit" size={40} />
          <div>
            <b>{fits ? words.t('serves.see', { serves: word.trim() }) : words.t('serves.see.others')}</b>
            <p class="quiet">{words.t('options.words.sample.line')}</p>
          </div>
        </figure>
      </form>
    </>
  );
}
