import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { BulbForm, type BulbSaid, type NewBulb } from '../../components/bulb-form.tsx';
import { CataloguePicker } from '../../components/catalogue-picker.tsx';
import { kindForHost, kindOf } from '../../utils/core/assets/catalogue.ts';
import { type AssetRow, MAX_QUERY, MAX_ROWS, type Row } from '../../utils/core/bulbs/row.ts';
import { sayFault } from '../../utils/core/inspect/finding.ts';
import { parseAddress } from '../../utils/core/sites/address.ts';
import { type Cadence, dayOf } from '../../utils/core/time.ts';
import type { Words } from '../../utils/words/words.ts';
import { Line, LineMenu, type LineState, useLines } from './line.tsx';
import type { Place } from './place.ts';
import { TakenDown } from './taken-down.tsx';
import type { Room } from './use-room.ts';

/** A thousand bulbs are drawn by and by. */
const ROWS_SHOWN = 50;
const OWN = 'own';
const NONE_PICKED: ReadonlySet<string> = new Set();
const OWN_CADENCE: Cadence = { every: 6, unit: 'month' };

type Adding = { readonly is: 'nothing' } | { readonly is: 'picking' } | NewBulb;

const newBulb = (kind: string, addresses: readonly string[]): NewBulb => ({
  is: 'new',
  kind,
  title: '',
  addresses,
  cadence: kindOf(kind)?.cadence ?? OWN_CADENCE,
});

/** The new bulb that an address asks for: the service it belongs to, or a website. Its text stays as it came. */
function bulbAt(address: string): NewBulb {
  const parsed = parseAddress(address);
  return newBulb(parsed.ok ? (kindForHost(parsed.value.host)?.id ?? 'website') : OWN, [address]);
}

const kindTitle = (words: Words, kind: string): string | null =>
  kindOf(kind) ? words.say({ key: `kind.${kind}.title` }) : null;

interface BulbsProps {
  readonly room: Room;
  readonly place: Place;
  /** Nothing of what the address asked for is open any more. */
  readonly onClosed: () => void;
}

/** All bulbs: search, edit, switch off and on, remove, add. */
export function SectionBulbs({ room, place, onClosed }: BulbsProps) {
  const { words, rows, now, send } = room;
  const [query, setQuery] = useState('');
  const [shown, setShown] = useState(ROWS_SHOWN);
  const [adding, setAdding] = useState<Adding>({ is: 'nothing' });
  const add = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const { lineOf, head, gone } = useLines(room, place, onClosed);
  const found = useFound(room, query);
  const bulbs = found.filter((row) => row.is === 'asset');
  const total = rows.filter((row) => row.is === 'asset').length;

  useLayoutEffect(() => {
    if (place.bulb !== undefined && place.section === 'bulbs') {
      setQuery('');
      setAdding({ is: 'nothing' });
      const at = rows.filter((row) => row.is === 'asset').findIndex((row) => row.bulb === place.bulb);
      setShown((before) => Math.max(before, Math.ceil((at + 1) / ROWS_SHOWN) * ROWS_SHOWN));
    }
    if (place.add !== undefined) setAdding(bulbAt(place.add));
  }, [place]);

  // The button that was pressed is gone: whoever came by keyboard goes on in what it opened.
  useEffect(() => {
    if (adding.is === 'picking') panel.current?.querySelector('input')?.focus();
  }, [adding.is]);

  const today = dayOf(now.at, now.zone);
  const closeAdd = () => {
    setAdding({ is: 'nothing' });
    onClosed();
    requestAnimationFrame(() => add.current?.focus());
  };
  const hang = (kind: string, { title, addresses, edit, cadence, last }: BulbSaid) =>
    send({ do: 'hang', bulbs: [{ kind, title, addresses, edit, cadence, last }] });

  return (
    <>
      <p class="lead">{words.t('options.bulbs.lead')}</p>
      {adding.is === 'nothing' ? (
        <button ref={add} type="button" class="main add" onClick={() => setAdding({ is: 'picking' })}>
          {words.t('options.bulbs.add')}
        </button>
      ) : (
        <div class="panel" ref={panel}>
          <h3>{words.t('options.bulbs.addHeading')}</h3>
          {adding.is === 'picking' ? (
            <>
              <p class="quiet">{words.t('options.bulbs.pick')}</p>
              <CataloguePicker
                words={words}
                picked={NONE_PICKED}
                onPick={(kind) => setAdding(newBulb(kind, []))}
                onOwn={(title) => setAdding({ ...newBulb(OWN, []), title })}
              />
              <div class="form-acts">
                <button type="button" onClick={() => setAdding(newBulb(OWN, []))}>
                  {words.t('options.bulbs.own')}
                </button>
                <button type="button" onClick={closeAdd}>
                  {words.t('form.cancel')}
                </button>
              </div>
            </>
          ) : (
            <>
              <p class="kind">
                <span>{kindTitle(words, adding.kind) ?? words.t('options.bulbs.own')}</span>
                <button type="button" class="plain" onClick={() => setAdding({ is: 'picking' })}>
                  {words.t('options.bulbs.back')}
                </button>
              </p>
              <BulbForm
                key={`${adding.kind} ${adding.addresses.join()}`}
                words={words}
                bulb={adding}
                kindTitle={kindTitle(words, adding.kind)}
                today={today}
                onSave={(said) => hang(adding.kind, said)}
                onClose={closeAdd}
              />
            </>
          )}
        </div>
      )}

      <div class="list-head">
        <h3 ref={head} tabIndex={-1}>
          {words.t('options.bulbs.list')}
        </h3>
        <p class="count quiet" role="status">
          {total > 0 &&
            words.t(query.trim() ? 'options.bulbs.found' : 'options.bulbs.count', {
              count: query.trim() ? bulbs.length : total,
            })}
        </p>
        {total > 0 && (
          <input
            type="search"
            aria-label={words.t('options.bulbs.search')}
            placeholder={words.t('options.bulbs.search')}
            value={query}
            onInput={(event) => {
              setQuery(event.currentTarget.value);
              setShown(ROWS_SHOWN);
            }}
          />
        )}
      </div>
      {gone && (
        <p class="problem" role="alert">
          {words.t('options.bulbs.gone')}
        </p>
      )}
      {total === 0 && <p class="empty">{words.t('options.bulbs.none')}</p>}
      {total > 0 && bulbs.length === 0 && (
        <p class="empty">
          {words.t('options.bulbs.noneFound', { query: query.trim() })}{' '}
          <button type="button" class="plain" onClick={() => setQuery('')}>
            {words.t('options.bulbs.clear')}
          </button>
        </p>
      )}
      {bulbs.length > 0 && (
        <ul class="rows">
          {bulbs.slice(0, shown).map((row) => (
            <BulbLine key={row.bulb} room={room} row={row} line={lineOf(row)} />
          ))}
        </ul>
      )}
      {bulbs.length > shown && (
        <button type="button" class="more" onClick={() => setShown(shown + ROWS_SHOWN)}>
          {words.t('options.bulbs.more', { count: Math.min(ROWS_SHOWN, bulbs.length - shown) })}
        </button>
      )}
      <TakenDown room={room} of="bulbs" />
    </>
  );
}

/** What matches, as the house finds it; until it has answered, what was found before. */
function useFound({ house, rows }: Room, typed: string): readonly Row[] {
  const query = typed.trim().slice(0, MAX_QUERY);
  const [answer, setAnswer] = useState<{ readonly query: string; readonly rows: readonly Row[] } | null>(null);
  useEffect(() => {
    if (query === '') return setAnswer(null);
    let current = true;
    house.ask('rows', { query, limit: MAX_ROWS }).then(
      (matching) => current && setAnswer({ query, rows: matching }),
      () => current && setAnswer(null),
    );
    return () => {
      current = false;
    };
  }, [house, rows, query]);
  return query === '' ? rows : (answer?.rows ?? rows);
}

interface BulbLineProps {
  readonly room: Room;
  readonly row: AssetRow;
  readonly line: LineState;
}

function BulbLine({ room, row, line }: BulbLineProps) {
  const { words, now, send } = room;
  const title = words.title(row);
  const off = row.state === 'off';
  const [worst] = row.faults;
  return (
    <Line
      room={room}
      row={row}
      line={line}
      acts={
        line.open === null && (
          <>
            <button type="button" aria-label={words.t('options.bulbs.editOf', { title })} onClick={line.edit}>
              {words.t('options.bulbs.edit')}
            </button>
            <LineMenu
              room={room}
              row={row}
              items={() => [
                {
                  id: 'switch',
                  label: words.t(off ? 'options.bulbs.on' : 'options.bulbs.off'),
                  pick: () => line.act(send({ do: 'switch', asset: row.bulb, on: off }), 'stays'),
                },
                { id: 'history', label: words.t('options.bulbs.history'), pick: line.showHistory },
                {
                  id: 'remove',
                  label: words.t('options.bulbs.remove'),
                  apart: true,
                  pick: () => line.act(send({ do: 'remove', bulb: row.bulb }), 'moves'),
                },
              ]}
            />
          </>
        )
      }
      form={(close) => (
        <BulbForm
          words={words}
          bulb={row}
          kindTitle={kindTitle(words, row.kind)}
          today={dayOf(now.at, now.zone)}
          onSave={({ last: _, ...to }) => send({ do: 'change', asset: row.bulb, to })}
          onClose={close}
        />
      )}
    >
      <b class="row-title">{title}</b>
      <p class="row-line">
        {(!off || row.line.length === 0) && (
          <span class="state" data-state={row.state}>
            {words.t(`state.${row.state}`)}
          </span>
        )}{' '}
        {words.sayAll(worst && !off ? [sayFault(worst), ...row.line] : row.line)}
      </p>
    </Line>
  );
}
