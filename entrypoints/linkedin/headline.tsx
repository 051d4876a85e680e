import '../../components/page-head.css';
import { Bulb } from '../../components/bulb.tsx';
import type { LinkedinSheet } from '../../utils/protocol/messages.ts';
import type { Words } from '../../utils/words/words.ts';
import type { LinkedinRoom } from './use-linkedin.ts';

/** How many people are suggested, those behind the first few too. */
const waiting = ({ suggestions: { shown, behind } }: LinkedinSheet): number => shown.length + behind;

/** The one sentence on top: who waits, or what has to come before that can be told. */
function headline({ words, sheet, reading: { is } }: Pick<LinkedinRoom, 'words' | 'sheet' | 'reading'>): string {
  const { reading, awaited } = sheet;
  const count = waiting(sheet);
  if (is === 'under-way') return words.t('linkedin.page.title.reading');
  if (count > 0) return words.t('linkedin.page.title.waiting', { count });
  if (reading === null) return words.t(`linkedin.page.title.${awaited ?? 'first'}`);
  return words.t(reading.waitsAsOf === null ? 'linkedin.page.title.unknown' : 'linkedin.page.title.nobody');
}

/** "As of 3 May, 97 days old."; and of which day it is known who waits, where that is another one. */
function age(words: Words, { asOf, days, waitsAsOf }: NonNullable<LinkedinSheet['reading']>): string {
  const key = days === 0 ? 'linkedin.page.age.today' : 'linkedin.page.age';
  const said = words.t(key, { day: { day: asOf }, count: days });
  if (waitsAsOf === null || waitsAsOf === asOf) return said;
  return `${said} ${words.t('linkedin.page.age.waits', { day: { day: waitsAsOf } })}`;
}

/** One lamp, hung from the top of the page, and the sentence beside it. */
export function Headline({ room }: { readonly room: LinkedinRoom }) {
  const { words, sheet, reading } = room;
  const known = sheet.reading;
  const isCalm = known !== null && waiting(sheet) === 0 && !known.isBlind && reading.is !== 'under-way';
  return (
    <header class="page-head">
      <div class="page-lamp">
        <Bulb state={isCalm ? 'lit' : 'dimming'} size={64} hanging />
      </div>
      <div>
        <h1 tabIndex={-1}>{headline(room)}</h1>
        {known && <p class="quiet">{age(words, known)}</p>}
        {known === null && sheet.awaited === null && reading.is !== 'under-way' && (
          <p class="linkedin-what">{words.t('linkedin.page.what')}</p>
        )}
      </div>
    </header>
  );
}
