import { useId } from 'preact/hooks';
import { linkedinExport } from '../../utils/core/assets/kinds/linkedin-export.ts';
import { laterUntil } from '../../utils/core/bulbs/later-choices.ts';
import type { Words } from '../../utils/words/words.ts';
import type { LinkedinRoom } from './use-linkedin.ts';

/** The page of LinkedIn where a copy is asked for. */
const { edit: askAt = '' } = linkedinExport;

/** What is read and what is kept, said before anything is. */
export function Privacy({ words }: { readonly words: Words }) {
  const id = useId();
  return (
    <section class="privacy" aria-labelledby={id}>
      <h2 id={id}>{words.t('linkedin.page.privacy')}</h2>
      <ul>
        <li>{words.t('linkedin.page.privacy.here')}</li>
        <li>{words.t('linkedin.page.privacy.kept')}</li>
        <li>{words.t('linkedin.page.privacy.forget')}</li>
      </ul>
    </section>
  );
}

/** How a copy is asked for, step by step. */
export function Steps({ room: { words, run, sheet } }: { readonly room: LinkedinRoom }) {
  return (
    <div class="way">
      <ol>
        <li>
          <p>{words.t('linkedin.page.way.open')}</p>
          <a
            class="button"
            href={askAt}
            target="_blank"
            rel="noreferrer"
            aria-label={words.t('linkedin.page.way.link.tab')}
          >
            {words.t('linkedin.page.way.link')}
          </a>
        </li>
        <li>
          <p>{words.t('linkedin.page.way.tick')}</p>
        </li>
        <li>
          <p>{words.t('linkedin.page.way.press')}</p>
        </li>
        <li>
          <p>{words.t('linkedin.page.way.mail')}</p>
        </li>
      </ol>
      <div class="acts">
        <button type="button" class={sheet.reading ? undefined : 'main'} onClick={() => void run({ do: 'await' })}>
          {words.t('linkedin.page.way.asked')}
        </button>
        <span class="quiet">{words.t('linkedin.page.way.asked.what')}</span>
      </div>
    </div>
  );
}

/** The first step on the page: how a copy is asked for. */
export function GettingThere({ room }: { readonly room: LinkedinRoom }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{room.words.t('linkedin.page.way')}</h2>
      <Steps room={room} />
    </section>
  );
}

interface WaitingProps {
  readonly room: LinkedinRoom;
  /** Goes to where the file is dropped. */
  readonly onGot: () => void;
}

/** It was asked for: what there is to do until the file is here, or that it has to be asked for once more. */
export function Waiting({ room, onGot }: WaitingProps) {
  const { words, sheet, house, run } = room;
  const { awaited, bulb } = sheet;
  if (awaited === 'gone')
    return (
      <section class="wait" aria-label={words.t('linkedin.page.title.gone')}>
        {sheet.reading && <p class="wait-line">{words.t('linkedin.page.title.gone')}</p>}
        <p>{words.t('linkedin.page.wait.gone')}</p>
        <Steps room={room} />
        <button type="button" class="plain" onClick={onGot}>
          {words.t('linkedin.page.wait.got')}
        </button>
      </section>
    );
  return (
    <section class="wait" aria-label={words.t('linkedin.page.wait')}>
      <p class="wait-line">{words.t('linkedin.page.wait')}</p>
      <div class="acts">
        <button type="button" class="main" onClick={onGot}>
          {words.t('linkedin.page.wait.got')}
        </button>
        {bulb && (
          <button
            type="button"
            onClick={() => void run({ do: 'later', bulb, until: laterUntil('tomorrow', house.clock()) })}
          >
            {words.t('linkedin.page.wait.tomorrow')}
          </button>
        )}
      </div>
    </section>
  );
}
