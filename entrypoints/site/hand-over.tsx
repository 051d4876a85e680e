import { useEffect, useMemo, useState } from 'preact/hooks';
import { HandOverForm } from '../../components/hand-over.tsx';
import { Sheet } from '../../components/sheet.tsx';
import type { HandedOver } from '../../utils/core/inspect/hand-over.ts';
import type { Mailer } from '../../utils/core/notes/note-fields.ts';
import { shownAddress } from '../../utils/core/sites/shown-address.ts';
import { peopleOf } from '../../utils/protocol/house.ts';
import type { SiteFault } from '../../utils/protocol/messages.ts';
import { lookedOver } from './headline.tsx';
import type { SiteRoom } from './use-site.ts';
import { placeWith } from './where.ts';

interface HandOverSheetProps {
  readonly room: SiteRoom;
  readonly names: ReadonlyMap<string, string>;
  readonly faults: readonly SiteFault[];
  readonly onClose: () => void;
}

/** Hands a list to whoever mends the site. */
export function HandOverSheet({ room, names, faults, onClose }: HandOverSheetProps) {
  const { house, words, sheet, run } = room;
  const [mailer, setMailer] = useState<Mailer | null>(null);
  const people = useMemo(() => peopleOf(house), [house]);
  useEffect(() => {
    house.agenda().then(
      (agenda) => setMailer(agenda?.settings.mailer ?? null),
      () => undefined,
    );
  }, [house]);
  return (
    <Sheet title={words.t('hand.title')} about={words.t('hand.about')} words={words} onClose={onClose}>
      <HandOverForm
        words={words}
        host={sheet.host}
        things={faults.map((fault) => thingOf(room, names, fault))}
        // What somebody reported has its own date; a look has one for all of them.
        intro={
          faults.every(({ reported }) => reported) ? '' : (lookedOver(words, sheet, house.clock().zone) ?? sheet.host)
        }
        mailer={mailer}
        to={lastHanded(faults) ?? lastHanded(sheet.faults) ?? ''}
        people={people}
        clock={house.clock}
        copyText={house.copyText}
        saveFile={house.saveFile}
        onTaken={(to) => run({ do: 'handOver', asset: sheet.asset, faults: faults.map(({ key }) => key), to })}
      />
    </Sheet>
  );
}

/** To whom one of these was handed over last, by name; null where nobody was named. */
const lastHanded = (faults: readonly SiteFault[]): string | null =>
  faults.reduce<SiteFault['handedOver']>(
    (last, { handedOver }) => (handedOver?.to != null && handedOver.at > (last?.at ?? 0) ? handedOver : last),
    null,
  )?.to ?? null;

const thingOf = ({ words }: SiteRoom, names: ReadonlyMap<string, string>, fault: SiteFault): HandedOver => ({
  what: words.say(fault.said),
  how: fault.reported ? null : words.say(fault.how),
  leads: fault.target,
  quote: fault.reported?.quote ?? null,
  seen: fault.reported ? words.dateTime(fault.foundAt) : null,
  places: fault.places.map((place) => ({
    page: place.page,
    where: placeWith(words, fault, place, names.get(place.page) ?? shownAddress(place.page)),
  })),
});
