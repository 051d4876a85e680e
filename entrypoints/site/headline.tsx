import '../../components/page-head.css';
import { Bulb } from '../../components/bulb.tsx';
import { dayOf, type Zone } from '../../utils/core/time.ts';
import type { SiteSheet } from '../../utils/protocol/messages.ts';
import type { Words } from '../../utils/words/words.ts';

/** "Looked over on 14 March, 41 pages.", or null before the first look. */
export function lookedOver(words: Words, { lookedAt, pages }: SiteSheet, zone: Zone): string | null {
  if (lookedAt === null) return null;
  const read = words.t('site.pages', { count: pages.length });
  return words.t('site.looked', { day: { day: dayOf(lookedAt, zone) }, pages: read });
}

/** The one sentence on top: what there is to mend, or why nothing can be said yet. */
export function headline(
  words: Words,
  { host, faults, lookedAt, granted, canLook, hasFeed }: SiteSheet,
  running: boolean,
): string {
  if (faults.length > 0) return words.t('site.title.found', { host, count: faults.length });
  if (hasFeed) return words.t('site.title.feed', { host });
  if (lookedAt !== null || !canLook) return words.t('site.title.nothing', { host });
  if (running) return words.t('site.title.looking', { host });
  return words.t(granted ? 'site.title.first' : 'site.title.ask', { host });
}

interface HeadlineProps {
  readonly words: Words;
  readonly sheet: SiteSheet;
  readonly running: boolean;
  readonly zone: Zone;
}

/** One lamp, hung from the top of the page, and the sentence beside it. */
export function Headline({ words, sheet, running, zone }: HeadlineProps) {
  const { faults, lookedAt, title, host, canLook, hasFeed } = sheet;
  const quiet = hasFeed ? sheet.state : lookedAt === null && canLook ? 'dimming' : 'lit';
  const looked = lookedOver(words, sheet, zone);
  return (
    <header class="page-head">
      <div class="page-lamp">
        <Bulb state={faults.length > 0 ? 'out' : quiet} size={64} hanging />
      </div>
      <div>
        <h1 tabIndex={-1}>{headline(words, sheet, running)}</h1>
        {looked !== null && <p class="quiet">{looked}</p>}
        {typeof title === 'string' && title !== host && (
          <p class="quiet site-title">{words.t('site.bulb', { title })}</p>
        )}
      </div>
    </header>
  );
}
