import { REMEMBERED_FOR } from '../../utils/core/nudges/memory.ts';
import { DAY } from '../../utils/core/time.ts';
import type { Room } from './use-room.ts';

/** What is kept, asked and seen, and how to be rid of it: in plain words. */
export function SectionPrivacy({ room: { words } }: { readonly room: Room }) {
  return (
    <>
      <p class="lead">{words.t('options.privacy.lead')}</p>
      <div class="prose">
        <h3>{words.t('options.privacy.kept')}</h3>
        <ul>
          <li>{words.t('options.privacy.kept.1')}</li>
          <li>{words.t('options.privacy.kept.2')}</li>
          <li>{words.t('options.privacy.kept.export')}</li>
          <li>{words.t('options.privacy.kept.linkedin')}</li>
          <li>
            {words.t('options.privacy.kept.3', {
              count: REMEMBERED_FOR / DAY,
              where: { key: 'options.section.reminders' },
            })}
          </li>
        </ul>
        <h3>{words.t('options.privacy.net')}</h3>
        <ul>
          <li>{words.t('options.privacy.net.1')}</li>
          <li>{words.t('options.privacy.net.2')}</li>
          <li>{words.t('options.privacy.net.3')}</li>
        </ul>
        <h3>{words.t('options.privacy.see')}</h3>
        <ul>
          <li>{words.t('options.privacy.see.1')}</li>
          <li>{words.t('options.privacy.see.2')}</li>
          <li>{words.t('options.privacy.see.3')}</li>
        </ul>
        <h3>{words.t('options.privacy.remove')}</h3>
        <ul>
          <li>{words.t('options.privacy.remove.1', { where: { key: 'options.section.where' } })}</li>
          <li>{words.t('options.privacy.remove.2')}</li>
          <li>{words.t('options.privacy.remove.3')}</li>
        </ul>
      </div>
    </>
  );
}
