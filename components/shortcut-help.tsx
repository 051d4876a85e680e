import './shortcut-help.css';
import type { WordKey, Words } from '../utils/words/words.ts';
import { Sheet } from './sheet.tsx';

/** The keys of the popup and what they do, in the order they are listed. */
export const KEYS: readonly (readonly [keys: readonly string[], what: WordKey])[] = [
  [['j', '↓'], 'popup.help.next'],
  [['k', '↑'], 'popup.help.previous'],
  [['↵'], 'popup.help.enter'],
  [['d'], 'popup.help.done'],
  [['l'], 'popup.help.later'],
  [['e'], 'popup.help.edit'],
  [['h'], 'popup.help.history'],
  [['/'], 'popup.help.search'],
  [['n'], 'popup.help.add'],
  [['u'], 'popup.help.undo'],
  [['?'], 'popup.help.help'],
];
/** Those of the weekly moment, on the card that has the focus. */
const MOMENT_KEYS: typeof KEYS = [
  [['d'], 'popup.help.done'],
  [['l'], 'popup.help.moment.later'],
  [['s'], 'popup.help.moment.off'],
  [['↵'], 'popup.help.moment.next'],
  [['Esc'], 'popup.help.moment.end'],
];
const COMMANDS: Readonly<Record<string, WordKey>> = {
  _execute_action: 'popup.help.command.popup',
  'go-to-banner': 'popup.help.command.banner',
  'note-here': 'popup.help.command.note',
  'report-here': 'popup.help.command.report',
};

interface ShortcutHelpProps {
  readonly words: Words;
  /** The browser's own keyboard commands, as the person has set them. */
  readonly commands: readonly { readonly name: string; readonly keys: string }[];
  readonly onClose: () => void;
}

/** All that can be done by keyboard, in one list. */
export function ShortcutHelp({ words, commands, onClose }: ShortcutHelpProps) {
  return (
    <Sheet title={words.t('popup.help.title')} words={words} onClose={onClose}>
      <dl class="keys">
        {KEYS.map(([keys, what]) => (
          <Pair key={what} keys={keys} what={words.t(what)} />
        ))}
      </dl>
      <h3>{words.t('popup.help.moment')}</h3>
      <dl class="keys">
        {MOMENT_KEYS.map(([keys, what]) => (
          <Pair key={what} keys={keys} what={words.t(what)} />
        ))}
      </dl>
      {commands.length > 0 && <h3>{words.t('popup.help.everywhere')}</h3>}
      <dl class="keys">
        {commands.map(({ name, keys }) => {
          const what = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
          return what && <Pair key={name} keys={[keys || words.t('popup.help.command.none')]} what={words.t(what)} />;
        })}
      </dl>
    </Sheet>
  );
}

/** One line of a list of keys. */
export function Pair({ keys, what }: { readonly keys: readonly string[]; readonly what: string }) {
  return (
    <>
      <dt>
        {keys.map((key) => (
          <span key={key}>
            {' '}
            <kbd>{key}</kbd>
          </span>
        ))}
      </dt>
      <dd>{what}</dd>
    </>
  );
}
