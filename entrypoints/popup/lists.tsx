import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Fold } from '../../components/fold.tsx';
import { AccessNote, BulbRow } from '../../components/row.tsx';
import { fitting, type Row, type SiteRecord } from '../../utils/core/bulbs/row.ts';
import { dayOf } from '../../utils/core/time.ts';
import type { Words } from '../../utils/words/words.ts';
import type { PopupRoom } from './popup.tsx';
import type { useRows } from './use-rows.ts';

/** From so many bulbs on there is a search field. */
const SEARCH_FROM = 9;
/** Rows shown at once; more on request. */
const PAGE = 50;
/** As many as the highest popup shows before it is scrolled: the others follow once these are painted. */
const IN_VIEW = 12;

interface ListsProps {
  readonly room: PopupRoom;
  readonly rows: ReturnType<typeof useRows>;
  readonly isUnfolded: (row: Row) => boolean;
  readonly onFold: (row: Row, open: boolean) => void;
}

/** Every row that is listed: those of the site now open, and the rest; on coming back one thing, and the rest behind it. */
export function Lists({ room, rows, isUnfolded, onFold }: ListsProps) {
  const { house, words, agenda, here, site, shown, back, actions } = room;
  const { query, setQuery, found, everyRow, readEveryRow, folds, toggleFold } = rows;
  const searching = query !== '';

  /** At the site now open the job is the one that fits its page, as a banner there would say it. */
  const pathHere = here ? pathOf(here.url) : null;
  const rowOf = (row: Row, saysAccess: boolean) => (
    <BulbRow
      key={row.bulb}
      row={pathHere !== null && shown.isHere(row) ? fitting(row, pathHere) : row}
      words={words}
      clock={house.clock}
      unfolded={isUnfolded(row)}
      onFold={() => onFold(row, !isUnfolded(row))}
      actions={actions}
      saysAccess={saysAccess}
      serves={agenda.settings.serves}
    />
  );
  const rowsOf = (rows: readonly Row[], saysAccess = true) => (
    <Rows words={words} rows={rows} each={(row) => rowOf(row, saysAccess)} />
  );
  const foldOf = (name: 'later' | 'lit' | 'off', line?: string) =>
    shown.counts[name] > 0 && (
      <Fold
        title={words.t(`popup.fold.${name}`)}
        line={line ?? words.t('popup.fold.bulbs', { count: shown.counts[name] })}
        sign={name}
        words={words}
        open={folds.has(name)}
        onFold={() => toggleFold(name, shown[name].length >= shown.counts[name])}
      >
        {rowsOf(shown[name])}
      </Fold>
    );
  const rest = (
    <>
      {agenda.total >= SEARCH_FROM && (
        <search class="search">
          <input
            type="search"
            value={query}
            aria-label={words.t('popup.search')}
            placeholder={words.t('popup.search')}
            onInput={(event) => setQuery(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Escape' || query === '') return;
              event.preventDefault();
              setQuery('');
            }}
          />
          <p role="status" class={found?.length === 0 ? 'quiet' : 'visually-hidden'}>
            {searching &&
              found &&
              (found.length === 0
                ? words.t('popup.search.none')
                : words.t('popup.search.found', { count: found.length }))}
          </p>
        </search>
      )}
      {searching ? (
        found && rowsOf(found)
      ) : (
        <>
          {rowsOf(back ? shown.held : shown.wants)}
          {!back && shown.moreWants > 0 && everyRow === null && (
            <More words={words} count={shown.moreWants} onMore={readEveryRow} />
          )}
          {rowsOf(shown.fresh)}
          {foldOf('later')}
          {foldOf('lit', litLine(room))}
          {foldOf('off')}
        </>
      )}
    </>
  );

  if (back)
    return (
      <>
        <h2 class="visually-hidden">{words.t('popup.rest.alone')}</h2>
        {rowsOf(shown.first)}
        <Fold
          title={back.held > 0 ? words.t('popup.back.rest', { count: back.held }) : words.t('popup.rest')}
          words={words}
          open={folds.has('rest')}
          onFold={() => toggleFold('rest', shown.moreWants === 0)}
        >
          {rest}
        </Fold>
      </>
    );
  const atSite = searching ? null : site;
  return (
    <>
      {atSite && (
        <section>
          <h2>{words.t('popup.site', { host: atSite.host })}</h2>
          <AccessNote words={words} access={atSite.access} host={atSite.host} actions={actions} place="site" />
          {allIsLit(atSite) && <p class="access quiet">{words.t('popup.site.none')}</p>}
          {rowsOf([...shown.siteNow, ...shown.siteRest], false)}
        </section>
      )}
      {shown.hasRest && (
        <section>
          <h2 class={atSite ? undefined : 'visually-hidden'}>{words.t(atSite ? 'popup.rest' : 'popup.rest.alone')}</h2>
          {rest}
        </section>
      )}
    </>
  );
}

interface RowsProps {
  readonly rows: readonly Row[];
  readonly words: Words;
  readonly each: (row: Row) => JSX.Element;
}

function Rows({ rows, words, each }: RowsProps) {
  const [shown, setShown] = useState(IN_VIEW);
  useEffect(() => setShown(PAGE), []);
  if (rows.length === 0) return null;
  return (
    <>
      <ul class="rows">{rows.slice(0, shown).map(each)}</ul>
      {shown >= PAGE && rows.length > shown && (
        <More words={words} count={rows.length - shown} onMore={() => setShown(shown + 4 * PAGE)} />
      )}
    </>
  );
}

interface MoreProps {
  readonly words: Words;
  readonly count: number;
  readonly onMore: () => void;
}

function More({ words, count, onMore }: MoreProps) {
  return (
    <p class="more">
      <button type="button" onClick={onMore}>
        {words.t('popup.rest.more', { count })}
      </button>
    </p>
  );
}

function litLine({ house, words, agenda: { nextToDim }, shown }: PopupRoom): string {
  const bulbs = { key: 'popup.fold.bulbs', with: { count: shown.counts.lit } };
  if (!nextToDim) return words.say(bulbs);
  const day = dayOf(nextToDim.at, house.clock().zone);
  return words.sayAll([bulbs, { key: 'popup.fold.next', with: { title: words.title(nextToDim.row), day: { day } } }]);
}

const allIsLit = ({ now, rest, notes }: SiteRecord): boolean =>
  now.length === 0 && notes === null && rest.every(({ state, later }) => state === 'lit' && later === null);

const pathOf = (url: string): string => {
  const { pathname, search } = new URL(url);
  return pathname + search;
};
