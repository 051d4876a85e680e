import { useEffect } from 'preact/hooks';
import { NEWEST_NEWS, NEWS } from '../../utils/core/news.ts';
import type { Room } from './use-room.ts';

/** What each version brought. To have opened it is to have read it. */
export function SectionNews({ room, open }: { readonly room: Room; readonly open: boolean }) {
  const { house, words, sheet } = room;
  const unread = sheet.settings.newsRead !== NEWEST_NEWS;
  useEffect(() => {
    // Nothing that a person did: so nothing is said to be saved, and there is nothing to take back.
    if (open && unread) house.ask('command', { command: { do: 'set', to: { newsRead: NEWEST_NEWS } } }).catch(() => {});
  }, [house, open, unread]);
  return (
    <>
      <p class="lead">{words.t('options.news.lead')}</p>
      {NEWS.map(({ version, points }) => (
        <section key={version} class="prose">
          <h3>{words.t('options.news.version', { version })}</h3>
          <ul>
            {points.map((point) => (
              <li key={point}>{words.t(point)}</li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
