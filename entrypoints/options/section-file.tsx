import { useState } from 'preact/hooks';
import { ImportHouse } from '../../components/import-house.tsx';
import { Problem } from '../../components/problem.tsx';
import type { Said } from '../../utils/core/said.ts';
import { dayOf } from '../../utils/core/time.ts';
import { type Room, UNREACHABLE } from './use-room.ts';

/** The whole house as one file: to keep, and to open again here or elsewhere. */
export function SectionFile({ room }: { readonly room: Room }) {
  const { house, words, tell, reread } = room;
  const [saved, setSaved] = useState<Said | null>(null);
  const [problem, setProblem] = useState<Said | null>(null);

  const save = async () => {
    try {
      const text = await house.ask('export', {});
      const { at, zone } = house.clock();
      const name = `houselights-${dayOf(at, zone)}.json`;
      house.saveFile(name, text);
      setProblem(null);
      setSaved({ key: 'options.file.export.done', with: { name } });
    } catch {
      setSaved(null);
      setProblem(UNREACHABLE);
    }
  };

  return (
    <>
      <p class="lead">{words.t('options.file.lead')}</p>
      <section class="panel">
        <h3>{words.t('options.file.export')}</h3>
        <p class="quiet">{words.t('options.file.export.hint')}</p>
        <div class="form-acts">
          <button type="button" onClick={save}>
            {words.t('options.file.export.go')}
          </button>
          <p role="status">{saved && words.say(saved)}</p>
        </div>
        <Problem words={words} said={problem} />
      </section>
      <section class="panel">
        <h3>{words.t('options.file.import')}</h3>
        <p class="quiet">{words.t('options.file.import.hint')}</p>
        <ImportHouse
          words={words}
          onPreview={(text) => house.ask('import.preview', { text })}
          onApply={async (text) => {
            const answer = await house.ask('import.apply', { text });
            if (!answer.ok) return answer.problem;
            tell(answer.value);
            await reread();
            return null;
          }}
        />
      </section>
    </>
  );
}
