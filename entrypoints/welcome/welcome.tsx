import './welcome.css';
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { BulbMarks } from '../../components/bulb.tsx';
import { CENTRE, CORD_AT } from '../../components/bulb-shape.ts';
import { ImportHouse } from '../../components/import-house.tsx';
import { Room } from '../../components/room.tsx';
import { kindOf } from '../../utils/core/assets/catalogue.ts';
import { type Agenda, type AssetRow, MAX_ROWS, type Row } from '../../utils/core/bulbs/row.ts';
import type { Hanging } from '../../utils/core/commands/command.ts';
import { bad, type Said } from '../../utils/core/said.ts';
import type { House } from '../../utils/protocol/house.ts';
import { makeWords, type Words } from '../../utils/words/words.ts';
import { FirstBulbs } from './first-bulbs.tsx';
import { FrontPage } from './front-page.tsx';
import { PinLamp } from './pin-lamp.tsx';
import { OWN_KIND } from './plan-hanging.ts';
import { texts } from './texts.ts';

const unreachable: Said = bad('welcome.problem.unreachable').problem;

/** What hangs in the house, as far as this page speaks of it. */
interface Hung {
  readonly agenda: Agenda;
  readonly rows: readonly Row[];
}

const isAsset = (row: Row): row is AssetRow => row.is === 'asset';
const onLinkedIn = (row: AssetRow) => kindOf(row.kind)?.hosts.includes('linkedin.com') ?? false;

/** The first minute: hang some bulbs, look at the front page, know where the lamp is. Useful when left at any moment. */
export function Welcome({ house }: { readonly house: House }) {
  const words = useMemo(() => {
    const { at, zone } = house.clock();
    return makeWords({ locale: house.locale, zone, now: at }, ...texts);
  }, [house]);
  /** Undefined until the house has answered; null while the first bulbs are chosen. */
  const [hung, setHung] = useState<Hung | null | undefined>(undefined);
  const [justHung, setJustHung] = useState(false);
  const [brought, setBrought] = useState(false);
  const [importing, setImporting] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const acted = useRef(false);

  const read = useCallback(async (): Promise<Hung | null> => {
    const agenda = await house.agenda();
    if (!agenda || agenda.total === 0) return null;
    return { agenda, rows: await house.ask('rows', { query: '', limit: MAX_ROWS }) };
  }, [house]);

  useEffect(() => {
    document.documentElement.lang = words.lang;
    document.documentElement.dir = words.dir;
    document.title = words.t('welcome.page');
  }, [words]);
  useEffect(() => {
    read().then(setHung, () => setHung(null));
    // What changes elsewhere is shown once something hangs; it never takes a form away from under someone's hands.
    return house.onChange(() => {
      read().then(
        (fresh) => setHung((now) => (now && fresh ? fresh : now)),
        () => undefined,
      );
    });
  }, [house, read]);

  const settled = hung != null;
  useEffect(() => {
    if (acted.current) heading.current?.focus();
  }, [settled, importing]);

  const hang = async (bulbs: readonly Hanging[]): Promise<Said | null> => {
    acted.current = true;
    try {
      // Something may have been hung from the popup or another tab meanwhile: no kind is hung twice from here.
      const there = new Set(((await read())?.rows ?? []).filter(isAsset).map(({ kind }) => kind));
      const fresh = bulbs.filter(({ kind }) => kind === OWN_KIND || !there.has(kind));
      if (fresh.length > 0) {
        const answer = await house.ask('command', { command: { do: 'hang', bulbs: fresh } });
        if (!answer.ok) return answer.problem;
      }
      setJustHung(true);
      setHung(await read());
      return null;
    } catch {
      return unreachable;
    }
  };

  const open = (importHouse: boolean) => {
    acted.current = true;
    setImporting(importHouse);
  };

  if (hung === undefined) return null;
  return (
    <main class="welcome">
      <div class="welcome-ceiling" data-room={settled || undefined}>
        {hung ? (
          <Room hanging={hung.agenda.room} label={words.t('welcome.room', { count: hung.agenda.total })} />
        ) : (
          <BigLamp />
        )}
      </div>
      {hung ? (
        <Settled house={house} words={words} hung={hung} justHung={justHung} brought={brought} heading={heading} />
      ) : (
        <>
          <header class="welcome-head">
            <h1 ref={heading} tabIndex={-1}>
              {words.t(importing ? 'welcome.import.title' : 'welcome.title')}
            </h1>
            <p>{words.t(importing ? 'welcome.import.about' : 'welcome.lead')}</p>
            <button type="button" onClick={() => open(!importing)}>
              {words.t(importing ? 'welcome.import.back' : 'welcome.import.open')}
            </button>
          </header>
          {/* Hidden rather than taken away, so that what was typed is there on coming back. */}
          <div hidden={importing}>
            <FirstBulbs words={words} onHang={hang} />
          </div>
          {importing && (
            <section class="welcome-card">
              <ImportHouse
                words={words}
                onPreview={(text) => house.ask('import.preview', { text })}
                onApply={async (text) => {
                  const answer = await house.ask('import.apply', { text });
                  if (!answer.ok) return answer.problem;
                  setBrought(true);
                  setHung(await read());
                  return null;
                }}
              />
            </section>
          )}
          <p class="quiet welcome-private">{words.t('welcome.private')}</p>
        </>
      )}
    </main>
  );
}

/** What follows once something hangs. */
function Settled({
  house,
  words,
  hung: { agenda, rows },
  justHung,
  brought,
  heading,
}: {
  readonly house: House;
  readonly words: Words;
  readonly hung: Hung;
  readonly justHung: boolean;
  readonly brought: boolean;
  readonly heading: { current: HTMLHeadingElement | null };
}) {
  const [keys, setKeys] = useState('');
  useEffect(() => {
    house
      .shortcuts()
      .then((all) => setKeys(all.find(({ name }) => name === '_execute_action')?.keys ?? ''))
      .catch(() => setKeys(''));
  }, [house]);

  const assets = rows.filter(isAsset);
  // By id, not by urgency: what is found must not put another site in this one's place.
  const websites = assets.filter(({ kind }) => kind === 'website').toSorted((a, b) => a.bulb.localeCompare(b.bulb));
  const website = websites.find(({ host }) => host !== null) ?? websites[0];
  const linkedIn = assets.some((row) => onLinkedIn(row) && row.access === 'choose');

  return (
    <>
      <header class="welcome-head">
        <h1 ref={heading} tabIndex={-1}>
          {brought ? words.t('welcome.brought') : words.t('welcome.hung', { count: agenda.total })}
        </h1>
        {justHung && <p>{words.t('welcome.hung.lead')}</p>}
        {brought && <p>{words.t('welcome.brought.lead')}</p>}
        <p class="quiet">{words.t('welcome.later')}</p>
      </header>
      {website && website.host !== null && (
        <FrontPage key={website.bulb} house={house} words={words} asset={website.bulb} host={website.host} />
      )}
      {website && website.host === null && (
        <section class="welcome-card">
          <p>{words.t('welcome.website.later')}</p>
          <button type="button" onClick={() => void house.openPage('options', `#bulb=${website.bulb}`)}>
            {words.t('welcome.website.options')}
          </button>
        </section>
      )}
      {linkedIn && (
        <section class="welcome-part">
          <h2>{words.t('welcome.linkedin.title')}</h2>
          <p>{words.t('welcome.linkedin')}</p>
        </section>
      )}
      <PinLamp words={words} browser={house.browser} keys={keys} />
      <section class="welcome-part">
        <h2>{words.t('welcome.home.title')}</h2>
        <p>{words.t('welcome.home')}</p>
      </section>
    </>
  );
}

/** The cord, and the frame of the big lamp, in units of the bulb's own drawing. */
const LAMP = { cord: 20, width: 60, height: 62 };

function BigLamp() {
  return (
    <svg class="welcome-lamp" viewBox={`0 0 ${LAMP.width} ${LAMP.height}`} aria-hidden="true">
      <path class="welcome-cord" d={`M${LAMP.width / 2} 0v${LAMP.cord}`} />
      <g
        transform={`translate(${LAMP.width / 2} ${LAMP.cord}) scale(1.35 -1.35) translate(${-CENTRE.x} ${-CORD_AT.y})`}
      >
        <BulbMarks state="lit" />
      </g>
    </svg>
  );
}
