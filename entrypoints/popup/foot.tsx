import type { ComponentChildren } from 'preact';
import { isLinkedin } from '../../utils/core/linkedin/place-at.ts';
import { MAX_ADDRESS } from '../../utils/core/sites/host.ts';
import type { Here } from '../../utils/protocol/house.ts';
import type { Jot } from '../../utils/protocol/messages.ts';
import type { WordKey } from '../../utils/words/words.ts';
import type { PopupRoom } from './popup.tsx';

/** A page may call itself anything. */
const MAX_PAGE_TITLE = 200;

interface FootProps {
  readonly room: PopupRoom;
  readonly onHelp: () => void;
  /** Where something new is written down. */
  readonly children: ComponentChildren;
}

/** The end of the popup: what goes with the page now open, where something is added, and the ways to our other pages. */
export function Foot({ room: { house, words, agenda, here, site, unreachable }, onHelp, children }: FootProps) {
  /** What is begun here is finished in a window of its own. */
  const jot = ({ url, title }: Here, is: Jot['is']) =>
    house
      .ask('jot.begin', { is, url: shortened(url), title: title.slice(0, MAX_PAGE_TITLE), quote: '' })
      .then(() => house.leave(), unreachable);
  const way = (says: WordKey, go: () => Promise<void>, more?: ComponentChildren) => (
    <button type="button" class="plain" onClick={() => void go()}>
      {words.t(says)}
      {more}
    </button>
  );
  return (
    <footer>
      {here && !site && (
        <p class="quiet hint">
          {words.t('popup.site.hint', { host: here.host })}{' '}
          {way('popup.site.hint.do', () => house.openPage('options', `#add=${encodeURIComponent(here.url)}`))}
        </p>
      )}
      {here && isLinkedin(here.host) && (
        <p class="quiet hint">
          {words.t('popup.linkedin')} {way('popup.linkedin.do', () => house.openPage('linkedin'))}
        </p>
      )}
      {agenda.damaged > 0 && <p class="quiet hint">{words.t('popup.damaged', { count: agenda.damaged })}</p>}
      {children}
      {here && (
        <p class="here">
          {way('popup.here.report', () => jot(here, 'report'))}
          {way('popup.here.note', () => jot(here, 'note'))}
        </p>
      )}
      <nav>
        {way('popup.notes', () => house.openPage('notes'))}
        {way('popup.options', () => house.openPage('options'))}
        {way(
          'popup.news',
          () => house.openPage('options', '#news'),
          agenda.news && (
            <>
              <span class="dot" aria-hidden="true" />
              <span class="visually-hidden"> ({words.t('popup.news.unread')})</span>
            </>
          ),
        )}
        <button type="button" class="plain help" aria-keyshortcuts="?" onClick={onHelp}>
          {words.t('popup.help')} <kbd>?</kbd>
        </button>
      </nav>
    </footer>
  );
}

/** An address that is longer than is kept goes without its query, which is most of it. */
const shortened = (url: string): string =>
  (url.length > MAX_ADDRESS ? url.replace(/[?#].*$/s, '') : url).slice(0, MAX_ADDRESS);
