import { useRef, useState } from 'preact/hooks';
import { Sheet } from '../../components/sheet.tsx';
import { asCsv, asMail, asMarkdown, type HandOver } from '../../utils/core/inspect/hand-over.ts';
import { dayOf } from '../../utils/core/time.ts';
import type { SiteFault } from '../../utils/protocol/messages.ts';
import { lookedOver } from './headline.tsx';
import type { SiteRoom } from './use-site.ts';
import { placeWith, shownAddress } from './where.ts';

interface HandOverSheetProps {
  readonly room: SiteRoom;
  readonly names: ReadonlyMap<string, string>;
  readonly faults: readonly SiteFault[];
  readonly onClose: () => void;
}

/** Hands a list to whoever mends the site: by e-mail, as Markdown, as a table. */
export function HandOverSheet({ room, names, faults, onClose }: HandOverSheetProps) {
  const { house, words } = room;
  const [told, setTold] = useState('');
  const preview = useRef<HTMLTextAreaElement>(null);
  const list = listOf(room, names, faults);
  const markdown = asMarkdown(list);
  const mail = asMail(list);

  const copy = async (text: string) => {
    // Shown is what is being copied, so that it can be taken from there by hand.
    const field = preview.current;
    if (field) field.value = text;
    const copied = await house.copyText(text);
    setTold(words.t(copied ? 'site.hand.copied' : 'site.hand.notCopied'));
    if (!copied) field?.select();
  };
  const save = (ending: 'md' | 'csv', text: string) => {
    const { at, zone } = house.clock();
    const name = `${room.sheet.host}-${dayOf(at, zone)}.${ending}`;
    house.saveFile(name, text);
    setTold(words.t('site.hand.saved', { name }));
  };

  return (
    <Sheet title={words.t('site.hand.title')} about={words.t('site.hand.about')} words={words} onClose={onClose}>
      <div class="hand">
        <div class="hand-acts">
          {mail.href !== null ? (
            <a class="button main" href={mail.href}>
              {words.t('site.hand.mail')}
            </a>
          ) : (
            <button type="button" class="main" onClick={() => void copy(`${mail.subject}\r\n\r\n${mail.body}`)}>
              {words.t('site.hand.mail.copy')}
            </button>
          )}
          <button type="button" onClick={() => void copy(markdown)}>
            {words.t('site.hand.copy')}
          </button>
          <button type="button" onClick={() => save('md', markdown)}>
            {words.t('site.hand.markdown')}
          </button>
          <button type="button" onClick={() => save('csv', asCsv(list))}>
            {words.t('site.hand.csv')}
          </button>
        </div>
        {mail.href === null && <p class="quiet">{words.t('site.hand.mail.long')}</p>}
        <p role="status" class="hand-told">
          {told}
        </p>
        <label>
          <span class="quiet">{words.t('site.hand.preview')}</span>
          <textarea ref={preview} readOnly rows={14} spellcheck={false} dir="auto" defaultValue={markdown} />
        </label>
      </div>
    </Sheet>
  );
}

function listOf(
  { words, sheet, house }: SiteRoom,
  names: ReadonlyMap<string, string>,
  faults: readonly SiteFault[],
): HandOver {
  const t = words.t;
  return {
    title: t('site.hand.subject', { host: sheet.host, count: faults.length }),
    intro: lookedOver(words, sheet, house.clock().zone) ?? sheet.host,
    things: faults.map((fault) => ({
      what: words.say(fault.said),
      how: words.say(fault.how),
      leads: fault.target,
      places: fault.places.map((place) => ({
        page: place.page,
        where: placeWith(words, fault, place, names.get(place.page) ?? shownAddress(place.page)),
      })),
    })),
    labels: {
      what: t('site.hand.what'),
      page: t('site.hand.page'),
      where: t('site.hand.where'),
      leads: t('site.hand.leads'),
      how: t('site.hand.how'),
    },
    more: (count) => t('site.where.more', { count }),
  };
}
