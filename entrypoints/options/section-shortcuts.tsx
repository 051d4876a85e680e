import { useEffect, useState } from 'preact/hooks';
import { KEYS, Pair } from '../../components/shortcut-help.tsx';
import type { Room } from './use-room.ts';

type Shortcut = { readonly name: string; readonly keys: string };

/** The keys that work anywhere in the browser, where to change them, and the keys of the popup. */
export function SectionShortcuts({ room }: { readonly room: Room }) {
  const { house, words, turn } = room;
  const [shortcuts, setShortcuts] = useState<readonly Shortcut[]>([]);
  const [byHand, setByHand] = useState(false);
  useEffect(() => {
    let current = true;
    house.shortcuts().then(
      (read) => current && setShortcuts(read),
      () => {},
    );
    return () => {
      current = false;
    };
  }, [house, turn]);
  const open = async () => setByHand(!(await house.openShortcuts().catch(() => false)));

  return (
    <>
      <p class="lead">{words.t('options.shortcuts.lead')}</p>
      <section class="panel">
        <h3>{words.t('options.shortcuts.anywhere')}</h3>
        <dl class="keys">
          {shortcuts.map(({ name, keys }) => (
            <Pair
              key={name}
              keys={[keys || words.t('options.shortcuts.none')]}
              what={words.say({ key: `options.shortcuts.${name}` })}
            />
          ))}
        </dl>
        <div class="form-acts">
          <button type="button" onClick={open}>
            {words.t('options.shortcuts.change')}
          </button>
        </div>
        <div role="status" class="by-hand">
          {byHand && (
            <>
              <p>{words.t('options.shortcuts.type')}</p>
              <p>
                <code>{words.t(`options.shortcuts.type.${house.browser}`)}</code>
              </p>
              {house.browser === 'firefox' && <p>{words.t('options.shortcuts.type.firefox.then')}</p>}
            </>
          )}
        </div>
      </section>
      <section class="panel">
        <h3>{words.t('options.shortcuts.popup')}</h3>
        <dl class="keys">
          {KEYS.map(([keys, what]) => (
            <Pair key={what} keys={keys} what={words.t(what)} />
          ))}
        </dl>
      </section>
    </>
  );
}
