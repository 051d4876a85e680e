import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Fold } from '../../components/fold.tsx';
import type { History } from '../../components/history.tsx';
import { type Added, QuickAdd } from '../../components/quick-add.tsx';
import { Room } from '../../components/room.tsx';
import { AccessNote, BulbRow, done, doneLabel, off, type RowActions } from '../../components/row.tsx';
import type { ServesQuestion } from '../../components/serves-question.tsx';
import type { ShortcutHelp } from '../../components/shortcut-help.tsx';
import { UndoBar } from '../../components/undo-bar.tsx';
import {
  type Agenda,
  type BulbState,
  fitting,
  inSight,
  MAX_ROWS,
  type Row,
  type SiteRecord,
} from '../../utils/core/bulbs/row.ts';
import type { BulbId } from '../../utils/core/ids.ts';
import { isLinkedin } from '../../utils/core/linkedin/place-at.ts';
import { chooseNudge } from '../../utils/core/nudges/choose-nudge.ts';
import { NOTHING_REMEMBERED } from '../../utils/core/nudges/memory.ts';
import type { Said } from '../../utils/core/said.ts';
import { MAX_ADDRESS } from '../../utils/core/sites/host.ts';
import { dayOf } from '../../utils/core/time.ts';
import { type Here, type House, peopleOf } from '../../utils/protocol/house.ts';
import type { Done, HistoryLine, Jot } from '../../utils/protocol/messages.ts';
import { countsInWords, countsSentence } from '../../utils/words/counts.ts';
import { makeWords, type Words } from '../../utils/words/words.ts';
import type { MomentNow } from './moment-now.ts';
import { texts } from './texts.ts';
import { useHouse, type View } from './use-house.ts';
import { useSeen } from './use-seen.ts';

/** From so many bulbs on there is a search field. */
export const SEARCH_FROM = 9;
const FOUND_SHOWN = 50;
/** People offered whose names begin as what is typed. */
const PEOPLE_SHOWN = 6;
/** A page may call itself anything. */
const MAX_PAGE_TITLE = 200;
/** Rows shown at once; more on request. */
const PAGE = 50;
/** As many as the highest popup shows before it is scrolled: the others follow once these are painted. */
const IN_VIEW = 12;
/** What is lit at the site now open and still shown beside its heading. */
const SITE_REST_SHOWN = 3;

type OpenSheet =
  | { readonly is: 'history'; readonly View: typeof History; readonly row: Row; readonly lines: readonly HistoryLine[] }
  | {
      readonly is: 'help';
      readonly View: typeof ShortcutHelp;
      readonly commands: Awaited<ReturnType<House['shortcuts']>>;
    };
type FoldName = 'rest' | 'later' | 'lit' | 'off';

interface PopupProps {
  readonly house: House;
  /** What to paint first, where it was read already. */
  readonly first?: View | null;
  /** The weekly moment, where it is its time; it stands until it is ended. */
  readonly moment?: MomentNow | null;
}

/** The popup: what stands in the house, what can be done where the person is now, and all the rest behind it. */
export function Popup({ house, first, moment: begun = null }: PopupProps) {
  const { view, message, setMessage, run, undo, answered, unreachable } = useHouse(house, first);
  const [unfolded, setUnfolded] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [folds, setFolds] = useState<ReadonlySet<FoldName>>(new Set());
  const [query, setQuery] = useState('');
  const [found, setFound] = useState<readonly Row[] | null>(null);
  const [everyRow, setEveryRow] = useState<readonly Row[] | null>(null);
  const [sheet, setSheet] = useState<OpenSheet | null>(null);
  const [moment, setMoment] = useState(begun);
  // One thing is asked in one popup: what was answered makes no room for the next question.
  const [askedMore] = useState(begun !== null || first?.agenda?.question != null);
  const [asking, setAsking] = useState<{ readonly View: typeof ServesQuestion } | null>(null);
  const main = useRef<HTMLElement>(null);
  const searchField = useRef<HTMLInputElement>(null);
  const addField = useRef<HTMLTextAreaElement>(null);
  const reading = () => {
    const { at, zone } = house.clock();
    return { locale: house.locale, zone, now: at };
  };
  const words = useMemo(() => makeWords(reading(), ...texts), [view]);
  const people = useMemo(() => peopleOf(house, PEOPLE_SHOWN), [house]);

  const focusKept = useFocusKept(main);
  const pendingLater = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (pendingLater.current === null) return;
    const row = rowElements(main.current).find((element) => element.dataset.bulb === pendingLater.current);
    pendingLater.current = null;
    row?.querySelector<HTMLButtonElement>('[aria-keyshortcuts="l"]')?.click();
  });

  useEffect(() => {
    if (query === '') return setFound(null);
    let wanted = true;
    house.ask('rows', { query: query.slice(0, 200), limit: FOUND_SHOWN }).then(
      (rows) => wanted && setFound(rows),
      () => wanted && unreachable(),
    );
    return () => {
      wanted = false;
    };
  }, [query, view]);

  const wantsEveryRow = everyRow !== null;
  const readEveryRow = () => house.ask('rows', { query: '', limit: MAX_ROWS }).then(setEveryRow, unreachable);
  useEffect(() => {
    if (wantsEveryRow) void readEveryRow();
    if (sheet?.is === 'history') void showHistory(sheet.row);
  }, [view]);
  useEffect(() => {
    if (message?.is === 'problem') setSheet(null);
  }, [message]);

  const showHistory = async (row: Row) => {
    try {
      const [{ History: View }, lines] = await Promise.all([
        import('../../components/history.tsx'),
        house.ask('history', { bulb: row.bulb }),
      ]);
      setSheet({ is: 'history', View, row, lines });
    } catch {
      unreachable();
    }
  };
  const showHelp = async () => {
    const [{ ShortcutHelp: View }, commands] = await Promise.all([
      import('../../components/shortcut-help.tsx'),
      house.shortcuts().catch(() => []),
    ]);
    setSheet({ is: 'help', View, commands });
  };

  /** With the very first note comes the question for whom it all is; whoever passes it over finds it in the options. */
  const askServes = async ({ made }: Done) => {
    if (view?.agenda?.settings.serves !== null) return;
    try {
      const notes = (await house.ask('rows', { query: '', limit: MAX_ROWS })).filter(({ is }) => is === 'note');
      if (notes.length === 0 || notes.some(({ bulb }) => !made.includes(bulb))) return;
      const { ServesQuestion: View } = await import('../../components/serves-question.tsx');
      setAsking({ View });
    } catch {
      // It can wait.
    }
  };

  const open = async (bulb: Row['bulb']) => {
    if (await answered(house.ask('open', { bulb }))) house.leave();
  };
  const write = ({ bulb }: Row) => void house.openPage('notes', `#note=${bulb}`);
  /** What is begun here is finished in a window of its own. */
  const jot = ({ url, title }: Here, is: Jot['is']) =>
    house
      .ask('jot.begin', { is, url: shortened(url), title: title.slice(0, MAX_PAGE_TITLE), quote: '' })
      .then(() => house.leave(), unreachable);
  const onAdd = (typed: Added) => run({ do: 'quickAdd', ...typed }, (added) => void askServes(added));
  const onProblem = (problem: Said | null) => {
    if (problem) setMessage({ is: 'problem', problem });
    else if (message?.is === 'problem') setMessage(null);
  };
  const actions: RowActions = {
    open: (row) => (row.is === 'note' ? write(row) : void open(row.bulb)),
    run: (command) => {
      focusKept();
      void run(command);
    },
    edit: (row) => (row.is === 'note' ? write(row) : void house.openPage('options', `#bulb=${row.bulb}`)),
    history: (row) => void showHistory(row),
    site: ({ bulb }) => void house.openPage('site', `#asset=${bulb}`),
    allow: (host) => void house.openPage('options', `#grant=${host}`),
  };

  const asked = view?.agenda?.question?.row ?? null;
  const choice =
    view?.agenda &&
    chooseNudge({ agenda: view.agenda, memory: NOTHING_REMEMBERED }, { on: 'popup', site: view.site }, house.clock());
  const top = choice?.speak ? choice.first : null;
  // What stands on top with buttons of its own is not listed again below them.
  const onTop = new Set<BulbId>([...(asked ? [asked.bulb] : []), ...(moment?.cards.map(({ bulb }) => bulb) ?? [])]);
  const shown = view?.agenda ? arrange(view.agenda, view.site, everyRow, onTop) : null;
  const unfoldsFirst = asked === null && moment === null;
  const isUnfolded = (row: Row) => unfolded.get(row.bulb) ?? (unfoldsFirst && row.bulb === top?.bulb);
  useSeen(
    () => [...(main.current?.querySelectorAll<HTMLElement>('[data-bulb], [data-card]') ?? [])],
    ({ dataset: { bulb, card } }) => {
      const row = shown?.byBulb(bulb ?? card ?? '', found);
      return row && placeOf(row) === 'wants' ? row.bulb : null;
    },
    (bulbs) => void house.ask('popup.seen', { bulbs }).catch(() => undefined),
  );
  // Once, and after the first paint: which page is open, where its address says what is looked after there.
  const over = view?.here ?? null;
  const isOver = view?.agenda != null && view.site !== null && over !== null && isLinkedin(over.host);
  useEffect(() => {
    if (isOver && over.url.length <= MAX_ADDRESS)
      house.ask('linkedin.here', { tab: over.tab, url: over.url }).catch(() => undefined);
  }, [isOver]);
  const toggle = (row: Row) => setUnfolded(new Map(unfolded).set(row.bulb, !isUnfolded(row)));
  const toggleFold = (name: FoldName, complete: boolean) => {
    const next = new Set(folds);
    if (!next.delete(name)) next.add(name);
    setFolds(next);
    if (!complete && everyRow === null) void readEveryRow();
  };

  const onKey = (event: KeyboardEvent) => {
    const target = event.target instanceof Element ? event.target : null;
    const typing = target?.closest('input, textarea, select') != null;
    if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'z') {
      if (typing || message?.is !== 'done') return;
      event.preventDefault();
      focusKept();
      void undo(message.undo.entries);
      return;
    }
    if (typing || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || sheet) return;
    const elements = rowElements(main.current);
    const at = elements.findIndex((element) => target !== null && element.contains(target));
    const row = at < 0 ? undefined : shown?.byBulb(elements[at]?.dataset.bulb ?? '', found);
    const step = (to: number) =>
      elements[Math.max(0, Math.min(to, elements.length - 1))]?.querySelector<HTMLElement>('.row-title')?.focus();
    const keys: Readonly<Record<string, (() => void) | undefined | false>> = {
      j: () => step(at + 1),
      ArrowDown: () => step(at + 1),
      k: () => step(at - 1),
      ArrowUp: () => step(at - 1),
      d:
        row &&
        canBeDone(row) &&
        (() => {
          focusKept();
          done(row, { run: (command) => void run(command) });
        }),
      l:
        row &&
        (() => {
          pendingLater.current = row.bulb;
          setUnfolded(new Map(unfolded).set(row.bulb, true));
        }),
      e: row && (() => actions.edit(row)),
      h: row && (() => actions.history(row)),
      '/': () => searchField.current?.focus(),
      n: () => addField.current?.focus(),
      u:
        message?.is === 'done' &&
        (() => {
          focusKept();
          void undo(message.undo.entries);
        }),
      '?': () => void showHelp(),
    };
    const act = Object.hasOwn(keys, event.key) ? keys[event.key] : undefined;
    if (!act) return;
    event.preventDefault();
    act();
  };
  const latestKey = useRef(onKey);
  latestKey.current = onKey;
  useEffect(() => {
    const listener = (event: KeyboardEvent) => latestKey.current(event);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);

  /** At the site now open the job is the one that fits its page, as a banner there would say it. */
  const pathHere = view?.here ? pathOf(view.here.url) : null;
  const rowOf = (row: Row, saysAccess: boolean) => (
    <BulbRow
      key={row.bulb}
      row={pathHere !== null && shown?.isHere(row) ? fitting(row, pathHere) : row}
      words={words}
      clock={house.clock}
      unfolded={isUnfolded(row)}
      onFold={() => toggle(row)}
      actions={actions}
      saysAccess={saysAccess}
      serves={view?.agenda?.settings.serves ?? null}
    />
  );
  const rowsOf = (rows: readonly Row[], saysAccess = true) => (
    <Rows rows={rows} words={words} each={(row) => rowOf(row, saysAccess)} />
  );
  const foldOf = (name: 'later' | 'lit' | 'off', rows: readonly Row[], count: number, line?: string) =>
    count > 0 && (
      <Fold
        title={words.t(`popup.fold.${name}`)}
        line={line ?? words.t('popup.fold.bulbs', { count })}
        sign={name}
        words={words}
        open={folds.has(name)}
        onFold={() => toggleFold(name, rows.length >= count)}
      >
        {rowsOf(rows)}
      </Fold>
    );

  const bar = (
    <UndoBar
      message={message}
      words={words}
      onGone={() => setMessage(null)}
      onUndo={(undoable) => {
        focusKept();
        void undo(undoable.entries);
      }}
    />
  );
  if (!view) return bar;
  const { agenda, here, site } = view;
  if (!agenda || !shown)
    return (
      <>
        <main class="popup">
          <h1>{words.t('popup.notYet')}</h1>
        </main>
        {bar}
      </>
    );

  const { counts, question, back, paused } = agenda;
  const askedNote = question?.row.is === 'note' ? question.row : null;
  const empty = agenda.total === 0;
  const welcomeBack = back !== null && top !== null;
  const tired = choice?.speak && !askedMore && question === null ? choice.ask : null;
  const searching = query !== '';
  const sum = countsInWords(counts, words);
  const hostShown = site?.host ?? '';

  const search = agenda.total >= SEARCH_FROM && (
    <search class="search">
      <input
        ref={searchField}
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
          (found.length === 0 ? words.t('popup.search.none') : words.t('popup.search.found', { count: found.length }))}
      </p>
    </search>
  );

  const wants = (
    <>
      {rowsOf(shown.wants)}
      {shown.moreWants > 0 && everyRow === null && (
        <p class="more">
          <button type="button" onClick={() => void readEveryRow()}>
            {words.t('popup.rest.more', { count: shown.moreWants })}
          </button>
        </p>
      )}
    </>
  );
  const quiet = (
    <>
      {rowsOf(shown.fresh)}
      {foldOf('later', shown.later, shown.counts.later)}
      {foldOf('lit', shown.lit, shown.counts.lit, litLine(agenda, shown.counts.lit, words, house))}
      {foldOf('off', shown.off, shown.counts.off)}
    </>
  );

  return (
    <>
      <main class={question ? 'popup asking' : 'popup'} ref={main}>
        <div class="sky">
          {question && (
            <div class="question">
              <p>
                {askedNote
                  ? words.t('popup.question.note', { person: askedNote.person, kind: askedNote.kind })
                  : (words.question(question.row) ??
                    words.t('popup.question.asset', { title: words.title(question.row) }))}
              </p>
              <span>
                <button
                  type="button"
                  class="main"
                  onClick={() => void answered(house.ask('answer', { bulb: question.bulb, changed: true }))}
                >
                  {askedNote ? doneLabel(askedNote, words) : words.t('popup.question.yes')}
                </button>
                <button
                  type="button"
                  onClick={() => void answered(house.ask('answer', { bulb: question.bulb, changed: false }))}
                >
                  {words.t('popup.question.notYet')}
                </button>
                {askedNote && (
                  <button type="button" onClick={() => actions.run({ do: 'letGo', note: askedNote.bulb })}>
                    {words.t('popup.question.letGo')}
                  </button>
                )}
              </span>
            </div>
          )}
          <h1 tabIndex={-1}>
            {welcomeBack ? words.t('popup.back.title', { count: shown.inSight }) : countsSentence(counts, words)}
          </h1>
          {paused !== null && (
            <p class="notice">
              {words.t('popup.paused', { until: { instant: paused } })}{' '}
              <button type="button" class="plain" onClick={() => actions.run({ do: 'set', to: { pausedUntil: null } })}>
                {words.t('popup.paused.resume')}
              </button>
            </p>
          )}
          <div class="ceiling">
            <Room
              hanging={agenda.room}
              label={
                empty
                  ? words.t('popup.room.empty')
                  : words.t('popup.room', { list: words.list(welcomeBack ? drawn(agenda, words) : sum) })
              }
            />
          </div>
        </div>

        {moment && (
          <moment.View
            words={words}
            reading={reading}
            cards={moment.cards}
            rowNow={(bulb) => shown.byBulb(bulb, null)}
            people={people}
            begin={() => house.ask('moment.begin', { locale: house.locale })}
            run={(command) => run(command)}
            onAdd={onAdd}
            onProblem={onProblem}
            onEnd={() => {
              setMoment(null);
              main.current?.querySelector('h1')?.focus();
            }}
          />
        )}
        {tired && (
          <div class="question">
            <p>{words.t('popup.tired', { kind: tired.is, title: words.title(tired) })}</p>
            <span>
              <button type="button" onClick={() => actions.run(off(tired))}>
                {words.t(tired.is === 'note' ? 'popup.question.letGo' : 'popup.tired.off')}
              </button>
              <button type="button" onClick={() => actions.run({ do: 'keep', bulb: tired.bulb })}>
                {words.t('popup.tired.keep')}
              </button>
            </span>
          </div>
        )}

        {empty && (
          <div class="empty">
            <p>{words.t('popup.empty.body')}</p>
            <button type="button" class="main" onClick={() => void house.openPage('welcome')}>
              {words.t('popup.empty.begin')}
            </button>
          </div>
        )}

        {welcomeBack && (
          <>
            <h2 class="visually-hidden">{words.t('popup.rest.alone')}</h2>
            {rowsOf(shown.first)}
            <Fold
              title={back.held > 0 ? words.t('popup.back.rest', { count: back.held }) : words.t('popup.rest')}
              words={words}
              open={folds.has('rest')}
              onFold={() => toggleFold('rest', shown.moreWants === 0)}
            >
              {search}
              {searching ? (
                found && rowsOf(found)
              ) : (
                <>
                  {rowsOf(shown.held)}
                  {quiet}
                </>
              )}
            </Fold>
          </>
        )}

        {!welcomeBack && site && !searching && (
          <section>
            <h2>{words.t('popup.site', { host: hostShown })}</h2>
            <AccessNote words={words} access={site.access} host={site.host} actions={actions} place="site" />
            {allIsLit(site) && <p class="access quiet">{words.t('popup.site.none')}</p>}
            {rowsOf([...shown.siteNow, ...shown.siteRest], false)}
          </section>
        )}

        {!welcomeBack && shown.hasRest && (
          <section>
            <h2 class={site && !searching ? undefined : 'visually-hidden'}>
              {words.t(site && !searching ? 'popup.rest' : 'popup.rest.alone')}
            </h2>
            {search}
            {searching ? (
              found && rowsOf(found)
            ) : (
              <>
                {wants}
                {quiet}
              </>
            )}
          </section>
        )}

        <footer>
          {here && !site && (
            <p class="quiet hint">
              {words.t('popup.site.hint', { host: here.host })}{' '}
              <button
                type="button"
                class="plain"
                onClick={() => void house.openPage('options', `#add=${encodeURIComponent(here.url)}`)}
              >
                {words.t('popup.site.hint.do')}
              </button>
            </p>
          )}
          {here && isLinkedin(here.host) && (
            <p class="quiet hint">
              {words.t('popup.linkedin')}{' '}
              <button type="button" class="plain" onClick={() => void house.openPage('linkedin')}>
                {words.t('popup.linkedin.do')}
              </button>
            </p>
          )}
          {agenda.damaged > 0 && <p class="quiet hint">{words.t('popup.damaged', { count: agenda.damaged })}</p>}
          <QuickAdd
            words={words}
            field={addField}
            reading={reading}
            people={people}
            onAdd={onAdd}
            onProblem={onProblem}
          />
          {asking && (
            <asking.View
              words={words}
              onKeep={(serves) => {
                setAsking(null);
                actions.run({ do: 'set', to: { serves } });
              }}
              onSkip={() => setAsking(null)}
            />
          )}
          {here && (
            <p class="here">
              <button type="button" class="plain" onClick={() => void jot(here, 'report')}>
                {words.t('popup.here.report')}
              </button>
              <button type="button" class="plain" onClick={() => void jot(here, 'note')}>
                {words.t('popup.here.note')}
              </button>
            </p>
          )}
          <nav>
            <button type="button" class="plain" onClick={() => void house.openPage('notes')}>
              {words.t('popup.notes')}
            </button>
            <button type="button" class="plain" onClick={() => void house.openPage('options')}>
              {words.t('popup.options')}
            </button>
            <button type="button" class="plain" onClick={() => void house.openPage('options', '#news')}>
              {words.t('popup.news')}
              {agenda.news && (
                <>
                  <span class="dot" aria-hidden="true" />
                  <span class="visually-hidden"> ({words.t('popup.news.unread')})</span>
                </>
              )}
            </button>
            <button type="button" class="plain help" aria-keyshortcuts="?" onClick={() => void showHelp()}>
              {words.t('popup.help')} <kbd>?</kbd>
            </button>
          </nav>
        </footer>
        {sheet?.is === 'history' && (
          <sheet.View
            title={words.title(sheet.row)}
            lines={sheet.lines}
            words={words}
            onUndo={(entries) => void undo(entries)}
            onClose={() => setSheet(null)}
          />
        )}
        {sheet?.is === 'help' && <sheet.View words={words} commands={sheet.commands} onClose={() => setSheet(null)} />}
      </main>
      {bar}
    </>
  );
}

interface RowsProps {
  readonly rows: readonly Row[];
  readonly words: Words;
  readonly each: (row: Row) => preact.JSX.Element;
}

function Rows({ rows, words, each }: RowsProps) {
  const [shown, setShown] = useState(IN_VIEW);
  useEffect(() => setShown(PAGE), []);
  if (rows.length === 0) return null;
  return (
    <>
      <ul class="rows">{rows.slice(0, shown).map(each)}</ul>
      {shown >= PAGE && rows.length > shown && (
        <p class="more">
          <button type="button" onClick={() => setShown(shown + 4 * PAGE)}>
            {words.t('popup.rest.more', { count: rows.length - shown })}
          </button>
        </p>
      )}
    </>
  );
}

/** Sorts the rows into where they are shown: at the site, wanting something, put off, lit, switched off. */
function arrange(
  agenda: Agenda,
  site: { readonly now: readonly Row[]; readonly rest: readonly Row[] } | null,
  everyRow: readonly Row[] | null,
  onTop: ReadonlySet<BulbId>,
) {
  const rows = everyRow?.filter(hangs) ?? agenda.rows;
  const siteNow = site?.now ?? [];
  // After an absence what waits at the site waits with the rest.
  const siteRest = agenda.back ? [] : (site?.rest ?? []).slice(0, SITE_REST_SHOWN);
  const atSite = [...siteNow, ...siteRest];
  const here = new Set(atSite.map(({ bulb }) => bulb));
  const elsewhere = rows.filter(({ bulb }) => !here.has(bulb));
  const listed = (row: Row) => !onTop.has(row.bulb);
  const at = (place: Place) => elsewhere.filter((row) => placeOf(row) === place);
  const wants = at('wants');
  const fresh = at('fresh');
  const count = (place: Place, all: number) => Math.max(0, all - atSite.filter((row) => placeOf(row) === place).length);
  const { lit, later, off, dimming, out } = agenda.counts;
  const counts = { lit: count('lit', lit) - fresh.length, later: count('later', later), off: count('off', off) };
  const wanting = [...siteNow, ...wants];
  const shownBack = inSight(agenda);
  const moreWants = Math.max(0, count('wants', dimming + out) - wants.length);
  return {
    inSight: Math.min(shownBack, wanting.length),
    first: wanting.slice(0, shownBack).filter(listed),
    held: wanting.slice(shownBack).filter(listed),
    siteNow,
    siteRest,
    wants: wants.filter(listed),
    fresh: fresh.filter(listed),
    moreWants,
    later: at('later'),
    lit: at('lit'),
    off: at('off'),
    counts,
    hasRest:
      wants.some(listed) || fresh.some(listed) || moreWants > 0 || counts.lit > 0 || counts.later > 0 || counts.off > 0,
    isHere: ({ bulb }: Row) => here.has(bulb),
    byBulb: (bulb: string, found: readonly Row[] | null) =>
      [...(found ?? []), ...atSite, ...rows].find((row) => row.bulb === bulb),
  };
}

type Place = 'wants' | 'fresh' | 'later' | 'lit' | 'off';
function placeOf({ is, state, later }: Row): Place {
  if (state === 'off') return 'off';
  if (later !== null) return 'later';
  if (state !== 'lit') return 'wants';
  // A note waits from its first day on: folded away among the lit ones it would seem lost.
  return is === 'note' ? 'fresh' : 'lit';
}

const allIsLit = ({ now, rest, notes }: SiteRecord): boolean =>
  now.length === 0 && notes === null && rest.every(({ state, later }) => state === 'lit' && later === null);

const pathOf = (url: string): string => {
  const { pathname, search } = new URL(url);
  return pathname + search;
};

/** An address that is longer than is kept goes without its query, which is most of it. */
const shortened = (url: string): string =>
  (url.length > MAX_ADDRESS ? url.replace(/[?#].*$/s, '') : url).slice(0, MAX_ADDRESS);

/** A note that was sent or let go is found by searching, and hangs nowhere. */
const hangs = (row: Row) => row.is === 'asset' || row.stage === 'waiting' || row.stage === 'written';

const canBeDone = (row: Row) => hangs(row) && row.state !== 'off' && (row.is === 'note' || row.awaited === null);

/** The counts in words of what hangs in sight: on coming back that is less than there is. */
function drawn({ room }: Agenda, words: Words): string[] {
  const count = (is: BulbState) => room.filter(({ state }) => state === is).length;
  return countsInWords(
    { lit: count('lit'), dimming: count('dimming'), out: count('out'), later: 0, off: count('off') },
    words,
  );
}

function litLine({ nextToDim }: Agenda, count: number, words: Words, house: House): string {
  const bulbs = { key: 'popup.fold.bulbs', with: { count } };
  if (!nextToDim) return words.say(bulbs);
  const day = dayOf(nextToDim.at, house.clock().zone);
  return words.sayAll([bulbs, { key: 'popup.fold.next', with: { title: words.title(nextToDim.row), day: { day } } }]);
}

const rowElements = (main: HTMLElement | null) => [...(main?.querySelectorAll<HTMLElement>('[data-bulb]') ?? [])];

/**
 * Keeps the keyboard's place when the row it stood on goes elsewhere: call the answer before a change, and if the focus
 * is gone once it is painted, it goes to the row that took the place, or to the sentence on top.
 */
function useFocusKept(main: { readonly current: HTMLElement | null }): () => void {
  const place = useRef<number | null>(null);
  useLayoutEffect(() => {
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (place.current === null || !lost) return;
    const rows = rowElements(main.current);
    const next = rows[Math.min(place.current, rows.length - 1)]?.querySelector<HTMLElement>('.row-title');
    (next ?? main.current?.querySelector('h1'))?.focus();
    place.current = null;
  });
  return () => {
    const at = rowElements(main.current).findIndex((row) => row.contains(document.activeElement));
    place.current = at < 0 ? null : at;
  };
}
