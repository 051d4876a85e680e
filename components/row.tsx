import './row.css';
import { useState } from 'preact/hooks';
import { laterChoices, laterUntil, MORNING } from '../utils/core/bulbs/later-choices.ts';
import type { AssetRow, NoteRow, Row } from '../utils/core/bulbs/row.ts';
import type { Command } from '../utils/core/commands/command.ts';
import { REPORTED, sayFault } from '../utils/core/inspect/finding.ts';
import type { Said } from '../utils/core/said.ts';
import type { Host } from '../utils/core/sites/host.ts';
import { dayOf, instantOf, type Now, startOfDayAfter } from '../utils/core/time.ts';
import type { Words } from '../utils/words/words.ts';
import { Bulb } from './bulb.tsx';
import { DayPicker } from './day-picker.tsx';
import { Menu, type MenuItem } from './menu.tsx';

/** What a row asks its page to do. */
export interface RowActions {
  /** Goes to the place where it is mended, or a note is written. */
  readonly open: (row: Row) => void;
  readonly run: (command: Command) => void;
  readonly edit: (row: Row) => void;
  readonly history: (row: Row) => void;
  /** Goes to the page about one's own website. */
  readonly site: (row: AssetRow) => void;
  /** Goes to where reminders on this site's pages can be allowed or chosen. */
  readonly allow: (host: Host) => void;
}

interface BulbRowProps {
  readonly row: Row;
  readonly words: Words;
  /** Asked at the moment of a click. */
  readonly clock: () => Now;
  readonly unfolded: boolean;
  readonly onFold: () => void;
  readonly actions: RowActions;
  /** Whether to say what the browser lets reminders do on its site; not where the page says so already. */
  readonly saysAccess?: boolean;
  /** The word for the people served, or null. */
  readonly serves?: string | null;
}

/** One bulb: folded to a line with its main button, or unfolded with everything that can be done. */
export function BulbRow({
  row,
  words,
  clock,
  unfolded,
  onFold,
  actions,
  saysAccess = false,
  serves = null,
}: BulbRowProps) {
  const [picking, setPicking] = useState<'done' | 'later' | null>(null);
  const title = words.title(row);
  const main = mainAct(row, words, actions);
  const today = () => {
    const { at, zone } = clock();
    return dayOf(at, zone);
  };
  const dayAway = (days: number) => {
    const { at, zone } = clock();
    return dayOf(startOfDayAfter(at, zone, days), zone);
  };
  const line = (
    <p class="row-line">
      <RowState row={row} words={words} /> {words.sayAll(unfolded ? row.line : gist(row))}
    </p>
  );
  const head = (
    <>
      <Bulb state={row.state} size={34} />
      <div class="row-text row-head">
        <h3>
          <button type="button" class="row-title" aria-expanded={unfolded} onClick={onFold} dir="auto">
            {title}
          </button>
        </h3>
        {line}
      </div>
    </>
  );

  if (!unfolded)
    return (
      <li class="row" data-bulb={row.bulb}>
        {head}
        {main && (
          <button type="button" class="row-main" onClick={main.pick}>
            {main.label}
            <span class="visually-hidden">, {title}</span>
          </button>
        )}
      </li>
    );

  const more: MenuItem[] = [];
  if (row.is === 'asset' && row.state !== 'off')
    more.push({
      id: 'off',
      label: words.t('popup.menu.off'),
      pick: () => actions.run({ do: 'switch', asset: row.bulb, on: false }),
    });
  if (row.is === 'note' && isOwed(row))
    more.push({
      id: 'letGo',
      label: words.t('popup.menu.letGo'),
      pick: () => actions.run({ do: 'letGo', note: row.bulb }),
    });
  if (hasSite(row)) more.push({ id: 'site', label: words.t('popup.menu.site'), pick: () => actions.site(row) });
  more.push({ id: 'edit', label: words.t('popup.menu.edit'), pick: () => actions.edit(row) });
  more.push({ id: 'history', label: words.t('popup.menu.history'), pick: () => actions.history(row) });
  more.push({
    id: 'remove',
    label: words.t('popup.menu.remove'),
    apart: true,
    pick: () => actions.run({ do: 'remove', bulb: row.bulb }),
  });

  const laters = (): MenuItem[] => [
    ...laterChoices(clock()).map(({ id, until }) => ({
      id,
      label: words.t(`popup.later.${id}`),
      hint: words.instant(until),
      pick: () => actions.run({ do: 'later', bulb: row.bulb, until }),
    })),
    { id: 'day', label: words.t('popup.later.day'), apart: true, pick: () => setPicking('later') },
  ];
  const dones = (): MenuItem[] => [
    { id: 'today', label: words.t('popup.done.today'), pick: () => done(row, actions) },
    { id: 'yesterday', label: words.t('popup.done.yesterday'), pick: () => done(row, actions, dayAway(-1)) },
    { id: 'day', label: words.t('popup.done.day'), apart: true, pick: () => setPicking('done') },
  ];
  // What was asked for elsewhere comes by itself, and is looked after on the page that it opens.
  const awaited = row.is === 'asset' && row.state !== 'off' ? row.awaited : null;
  const doable = row.state !== 'off' && awaited === null && (row.is === 'asset' || isOwed(row));
  const wantsLater = (doable || awaited === 'gone') && (row.state !== 'lit' || row.later !== null);
  const isNote = row.is === 'note';
  const how = (key: DoneKey) => words.t(`popup.${isNote ? 'sent' : 'done'}.${key}`, channelOf(row));

  return (
    <li class="row unfolded" data-bulb={row.bulb}>
      {head}
      <Menu label={words.t('popup.row.menu', { title })} items={() => more} class="row-dots">
        <svg class="dots" viewBox="0 0 16 16" aria-hidden="true">
          <path d="M3 6.7a1.3 1.3 0 100 2.6 1.3 1.3 0 000-2.6zm5 0a1.3 1.3 0 100 2.6 1.3 1.3 0 000-2.6zm5 0a1.3 1.3 0 100 2.6 1.3 1.3 0 000-2.6z" />
        </svg>
      </Menu>
      <div class="row-more">
        <Faults row={row} words={words} actions={actions} serves={serves} />
        <Job row={row} words={words} />
        {doable && row.is === 'asset' && row.lastDay === null && row.faultCount === 0 && picking === null && (
          <p class="access quiet">
            {words.t('popup.row.last')}{' '}
            <button type="button" class="plain" onClick={() => setPicking('done')}>
              {words.t('popup.row.last.do')}
            </button>
          </p>
        )}
        {saysAccess && row.is === 'asset' && row.host !== null && (
          <AccessNote words={words} access={row.access} host={row.host} actions={actions} place="row" />
        )}
      </div>
      <div class="row-acts">
        {main && main.is !== 'done' && (
          <button type="button" class="main" onClick={main.pick}>
            {main.label}
          </button>
        )}
        {isNote && row.stage === 'waiting' && !SPOKEN.has(row.channel) && (
          <button type="button" onClick={() => actions.run({ do: 'write', note: row.bulb })}>
            {words.t('popup.row.wrote')}
          </button>
        )}
        {isNote && row.stage === 'written' && (
          <button type="button" onClick={() => actions.open(row)}>
            {words.t('popup.row.open')}
          </button>
        )}
        {doable && (
          <span class="split">
            <button
              type="button"
              class={main?.is === 'done' ? 'main' : undefined}
              aria-keyshortcuts="d"
              onClick={() => done(row, actions)}
            >
              {doneLabel(row, words)}
            </button>
            <Menu label={how('when')} items={dones} class={main?.is === 'done' ? 'main' : undefined}>
              <Chevron />
            </Menu>
          </span>
        )}
        {awaited === 'ready' && (
          <button
            type="button"
            onClick={() => actions.run({ do: 'later', bulb: row.bulb, until: laterUntil('tomorrow', clock()) })}
          >
            {words.t('popup.row.tomorrow')}
          </button>
        )}
        {wantsLater && (
          <Menu items={laters} shortcut="l">
            {words.t('popup.later')} <Chevron />
          </Menu>
        )}
      </div>
      {picking === 'done' && (
        <DayPicker
          words={words}
          label={how('pick')}
          max={today()}
          onCancel={() => setPicking(null)}
          onPick={(day) => {
            setPicking(null);
            done(row, actions, day);
          }}
        />
      )}
      {picking === 'later' && (
        <DayPicker
          words={words}
          label={words.t('popup.later.pick')}
          min={dayAway(1)}
          onCancel={() => setPicking(null)}
          onPick={(day) => {
            setPicking(null);
            actions.run({ do: 'later', bulb: row.bulb, until: instantOf(day, clock().zone, MORNING) });
          }}
        />
      )}
    </li>
  );
}

/** Whether it is a website of one's own that can be looked over. */
const hasSite = (row: Row): row is AssetRow => row.is === 'asset' && row.kind === 'website' && row.host !== null;

type DoneKey = 'when' | 'pick';
/** How a note gets to somebody, for the words that say it. */
export const channelOf = (row: Row) => ({ kind: (row.is === 'note' && row.channel) || '' });
/** What is said and not written. */
const SPOKEN: ReadonlySet<NoteRow['channel']> = new Set(['phone', 'in-person']);

/** What the button says that ends it: *Done*, or for a note *Sent*, *Posted*, *Called*, *Said*. */
export const doneLabel = (row: Row, words: Words): string =>
  words.t(row.is === 'note' ? 'popup.row.sent' : 'popup.row.done', channelOf(row));

const isOwed = (row: NoteRow) => row.stage === 'waiting' || row.stage === 'written';

/** What a folded row says: the worst thing to mend, else the first sentence of its line. */
export function gist(row: Row): readonly Said[] {
  const worst = row.is === 'asset' && row.state !== 'off' ? row.faults[0] : undefined;
  return worst ? [sayFault(worst)] : row.line.slice(0, 1);
}

/** Marks a bulb as looked after: now, or on a day that was. */
export const done = (row: Row, { run }: Pick<RowActions, 'run'>, day?: string) =>
  run({ do: 'done', bulb: row.bulb, evidence: 'said', ...(day !== undefined && { day }) });

/** What takes it down for now: a bulb is switched off, a note is let go. */
export const off = (row: Row): Command =>
  row.is === 'note' ? { do: 'letGo', note: row.bulb } : { do: 'switch', asset: row.bulb, on: false };

interface MainAct {
  readonly is: 'open' | 'done' | 'on';
  readonly label: string;
  readonly pick: () => void;
}

/** The one thing to do with a bulb, or null where nothing is left to do. */
function mainAct(row: Row, words: Words, actions: RowActions): MainAct | null {
  const open = (): MainAct => ({ is: 'open', label: words.act(row), pick: () => actions.open(row) });
  if (row.is === 'asset') {
    if (row.state === 'off')
      return {
        is: 'on',
        label: words.t('popup.row.switchOn'),
        pick: () => actions.run({ do: 'switch', asset: row.bulb, on: true }),
      };
    return row.opens === null ? { is: 'done', label: doneLabel(row, words), pick: () => done(row, actions) } : open();
  }
  if (row.stage === 'waiting') return open();
  return row.stage === 'written' ? { is: 'done', label: doneLabel(row, words), pick: () => done(row, actions) } : null;
}

/** The state in a word, where the line does not say it: that of a note does, and of what is switched off. */
export function RowState({ row, words }: { readonly row: Row; readonly words: Words }) {
  if (row.is === 'note' || row.state === 'off') return null;
  return <b data-state={row.state}>{words.t('popup.row.state', { state: words.t(`state.${row.state}`) })}</b>;
}

type FaultsProps = Pick<BulbRowProps, 'row' | 'words' | 'actions'> & { readonly serves: string | null };

/** What was found wrong, as those see it for whom it is there. */
function Faults({ row, words, actions, serves }: FaultsProps) {
  if (row.is === 'note' || row.faults.length === 0) return null;
  const hidden = row.faultCount - row.faults.length;
  const reported = row.faults.some(({ check }) => check === REPORTED);
  return (
    <>
      <p class="quiet">{serves === null ? words.t('serves.see.others') : words.t('serves.see', { serves })}</p>
      <ul>
        {row.faults.map((fault) => {
          const text = words.say(sayFault(fault));
          // What a look found may be meant so; what a person reported is there until they say that it is not.
          const act = fault.check === REPORTED ? 'mend' : 'accept';
          return (
            <li key={fault.key}>
              {text}{' '}
              <button
                type="button"
                class="plain quiet"
                aria-label={words.t(`popup.row.${act}What`, { finding: text })}
                onClick={() => actions.run({ do: act, asset: row.bulb, fault: fault.key })}
              >
                {words.t(`popup.row.${act}`)}
              </button>
            </li>
          );
        })}
      </ul>
      {hidden > 0 && <p class="quiet">{words.t('popup.row.more', { count: hidden })}</p>}
      {row.host !== null && (hasSite(row) || reported) && (
        <p>
          <button type="button" class="plain" onClick={() => actions.site(row)}>
            {words.t('popup.row.found')}
          </button>
        </p>
      )}
    </>
  );
}

function Job({ row, words }: { readonly row: Row; readonly words: Words }) {
  const job = row.state === 'off' ? null : words.job(row);
  if (job === null) return null;
  return (
    <p class="row-job">
      <span>{words.t('popup.row.job')}</span>
      {job}
    </p>
  );
}

interface AccessNoteProps {
  readonly words: Words;
  readonly access: AssetRow['access'];
  readonly host: Host;
  readonly actions: Pick<RowActions, 'run' | 'allow'>;
  readonly place: 'site' | 'row';
}

/** What reminders may do on a site, where that is worth a sentence, with the way to change it. */
export function AccessNote({ words, access, host, actions, place }: AccessNoteProps) {
  const note = (text: string, label?: string, pick?: () => void) => (
    <p class="access quiet">
      {text}{' '}
      {label !== undefined && (
        <button type="button" class="plain" onClick={pick}>
          {label}
        </button>
      )}
    </p>
  );
  const allow = () => actions.allow(host);
  switch (access) {
    case 'ask':
      return place === 'site'
        ? note(words.t('popup.site.ask'), words.t('popup.site.ask.do'), allow)
        : note(words.t('popup.row.ask'), words.t('popup.row.ask.do'), allow);
    case 'choose':
      return note(words.t('popup.site.choose', { host }), words.t('popup.site.choose.do'), allow);
    case 'quiet':
      return note(words.t('popup.site.quiet'), words.t('popup.site.quiet.do'), () =>
        actions.run({ do: 'quiet', host, quiet: false }),
      );
    case 'toolbar':
      return place === 'site' ? note(words.t('popup.site.toolbar')) : null;
    case 'banner':
    case 'none':
      return null;
  }
}

export function Chevron() {
  return (
    <svg class="chevron" viewBox="0 0 10 10" aria-hidden="true">
      <path d="M2 3.5l3 3 3-3" />
    </svg>
  );
}
