import { useEffect, useRef, useState } from 'preact/hooks';
import { Problem } from '../../components/problem.tsx';
import {
  A_DAY,
  A_DAY_AT_SITE,
  A_WEEK,
  FIRST_WAIT,
  GAP,
  HUSHED_FOR,
  HUSHED_OFTEN,
  LONGEST_WAIT,
} from '../../utils/core/nudges/limits.ts';
import { REMEMBERED_FOR, SEEN_RESTS } from '../../utils/core/nudges/memory.ts';
import type { Said } from '../../utils/core/said.ts';
import { DAY, type Day, dayOf, HOUR, type Now, startOfDayAfter, WEEK, wallClock } from '../../utils/core/time.ts';
import type { HeldLine, RemindedLine, RemindersSheet } from '../../utils/protocol/messages.ts';
import type { Words } from '../../utils/words/words.ts';
import { wallTime } from './calendar.ts';
import { type Room, UNREACHABLE } from './use-room.ts';

/** The rules in the measures in which they are told. */
const RULES = {
  day: A_DAY,
  site: A_DAY_AT_SITE,
  week: A_WEEK,
  gap: GAP / HOUR,
  first: FIRST_WAIT / DAY,
  longest: LONGEST_WAIT / WEEK,
  closed: HUSHED_FOR / DAY,
  often: HUSHED_OFTEN,
  seen: SEEN_RESTS / DAY,
};

const LINES_SHOWN = 50;

type Line = ({ readonly is: 'shown' } & RemindedLine) | ({ readonly is: 'held' } & HeldLine);
const FILTERS = ['all', 'shown', 'held'] as const;
type Filter = (typeof FILTERS)[number];

/** What was shown and what was held back, and why: the rules with their numbers, and then line by line. */
export function SectionReminders({ room }: { readonly room: Room }) {
  const { words, house, now } = room;
  const { sheet, problem, empty } = useReminders(room);
  const [filter, setFilter] = useState<Filter>('all');
  const [limit, setLimit] = useState(LINES_SHOWN);
  const [emptied, setEmptied] = useState(false);
  const head = useRef<HTMLHeadingElement>(null);
  const all = sheet ? linesOf(sheet) : [];
  const fits = (line: Line, by: Filter) => by === 'all' || line.is === by;
  const found = all.filter((line) => fits(line, filter));

  return (
    <>
      <p class="lead">{words.t('reminders.lead', { count: REMEMBERED_FOR / DAY })}</p>
      <section class="panel">
        <h3>{words.t('reminders.rules')}</h3>
        <ul class="rules">
          <li>{words.t('reminders.rules.caps', RULES)}</li>
          <li>{words.t('reminders.rules.wait', RULES)}</li>
          <li>{words.t('reminders.rules.closed', RULES)}</li>
          <li>{words.t('reminders.rules.seen', RULES)}</li>
        </ul>
      </section>
      <div class="list-head told-head">
        <h3 ref={head} tabIndex={-1}>
          {words.t('reminders.list')}
        </h3>
        {all.length > 0 && (
          <fieldset class="days" aria-label={words.t('reminders.filter')}>
            {FILTERS.map((one) => {
              const what = words.t(`reminders.filter.${one}`);
              const count = all.filter((line) => fits(line, one)).length;
              return (
                <button
                  key={one}
                  type="button"
                  aria-pressed={one === filter}
                  aria-label={words.t('reminders.filter.count', { what, count })}
                  onClick={() => {
                    setFilter(one);
                    setLimit(LINES_SHOWN);
                  }}
                >
                  {what} <span class="told-count">{words.number(count)}</span>
                </button>
              );
            })}
          </fieldset>
        )}
      </div>
      <Problem words={words} said={problem} />
      {sheet && found.length === 0 && <p class="empty">{words.t(`reminders.none.${filter}`)}</p>}
      {byDay(found.slice(0, limit), now).map(([day, lines]) => (
        <section key={day} class="told-day" aria-labelledby={`told-${day}`}>
          <h4 id={`told-${day}`}>{dayHeading(day, words, now)}</h4>
          <ul class="rows">
            {lines.map((line, at) => (
              <ToldLine key={`${line.at}-${at}`} line={line} words={words} locale={house.locale} now={now} />
            ))}
          </ul>
        </section>
      ))}
      {found.length > limit && (
        <button type="button" class="more" onClick={() => setLimit(limit + LINES_SHOWN)}>
          {words.t('reminders.more', { count: Math.min(LINES_SHOWN, found.length - limit) })}
        </button>
      )}
      <p class="quiet told-stays">{words.t('reminders.stays')}</p>
      {all.length > 0 && (
        <Empty
          words={words}
          onEmpty={async () => {
            if (!(await empty())) return;
            setEmptied(true);
            // The button that was pressed goes with the list.
            head.current?.focus();
          }}
        />
      )}
      <p class="quiet" role="status">
        {emptied && all.length === 0 && words.t('reminders.emptied')}
      </p>
    </>
  );
}

/** The list as it is kept, read again with each change of the house. */
function useReminders({ house, turn }: Room) {
  const [sheet, setSheet] = useState<RemindersSheet | null>(null);
  const [problem, setProblem] = useState<Said | null>(null);
  const [emptied, setEmptied] = useState(0);
  useEffect(() => {
    let current = true;
    house.ask('reminders', {}).then(
      (read) => {
        if (!current) return;
        setSheet(read);
        setProblem(null);
      },
      () => current && setProblem(UNREACHABLE),
    );
    return () => {
      current = false;
    };
  }, [house, turn, emptied]);
  /** False where it could not be done; the list says so. */
  const empty = async (): Promise<boolean> => {
    try {
      await house.ask('reminders.empty', {});
      setEmptied(emptied + 1);
      return true;
    } catch {
      setProblem(UNREACHABLE);
      return false;
    }
  };
  return { sheet, problem, empty };
}

const linesOf = ({ reminded, held }: RemindersSheet): Line[] =>
  [
    ...reminded.map((line): Line => ({ is: 'shown', ...line })),
    ...held.map((line): Line => ({ is: 'held', ...line })),
  ].sort((a, b) => b.at - a.at);

function byDay(lines: readonly Line[], { zone }: Now): [Day, Line[]][] {
  const days = new Map<Day, Line[]>();
  for (const line of lines) {
    const day = dayOf(line.at, zone);
    days.set(day, [...(days.get(day) ?? []), line]);
  }
  return [...days];
}

function dayHeading(day: Day, words: Words, { at, zone }: Now): string {
  const said = { day: words.weekday(day) };
  if (day === dayOf(at, zone)) return words.t('reminders.today', said);
  return day === dayOf(startOfDayAfter(at, zone, -1), zone) ? words.t('reminders.yesterday', said) : said.day;
}

interface ToldLineProps {
  readonly line: Line;
  readonly words: Words;
  readonly locale: string;
  readonly now: Now;
}

/** One reminder: when, about what, where and why; and what came of it, or what held it back. */
function ToldLine({ line, words, locale, now }: ToldLineProps) {
  const title = (of: Said | string | null) =>
    of === null ? words.t('reminders.gone') : typeof of === 'string' ? of : words.say(of);
  const [one = null, other] = line.is === 'shown' ? line.titles : [line.title];
  return (
    <li class="told" data-is={line.is}>
      <span class="told-at">{wallTime(locale, wallClock(line.at, now.zone).minutes)}</span>
      <div class="told-what">
        <b class="row-title" dir="auto">
          {other === undefined ? title(one) : words.t('reminders.and', { one: title(one), other: title(other) })}
        </b>
        <p class="row-line">{line.is === 'shown' ? shownSaid(line, words) : heldSaid(line.because, words)}</p>
      </div>
      <span class="told-came" data-came={line.is === 'held' ? 'held' : (line.came ?? undefined)}>
        {line.is === 'held' ? words.t('reminders.held') : cameSaid(line, words, now)}
      </span>
    </li>
  );
}

/** Why it was shown, and what it waited for. */
export const shownSaid = ({ on, because, waitedFor }: Omit<RemindedLine, 'titles'>, words: Words): string =>
  [
    words.t(`reminders.on.${on}`),
    words.t(`reminders.because.${because}`),
    ...(waitedFor ? [words.t(`reminders.waited.${waitedFor}`)] : []),
  ].join(' ');

/** Why it was held back. */
export const heldSaid = (because: HeldLine['because'], words: Words): string =>
  words.t(`reminders.held.${because}`, RULES);

/** What came of it; of one that was shown today something may come still. */
function cameSaid({ came, at }: RemindedLine, words: Words, now: Now): string {
  if (came !== null) return words.t(`reminders.came.${came}`);
  return dayOf(at, now.zone) === dayOf(now.at, now.zone) ? '' : words.t('reminders.came.nothing');
}

interface EmptyProps {
  readonly words: Words;
  readonly onEmpty: () => Promise<void>;
}

/** It cannot be taken back, so it is asked once; whoever presses twice has kept the list. */
function Empty({ words, onEmpty }: EmptyProps) {
  const [asked, setAsked] = useState(false);
  return (
    <div class="told-empty">
      <div class="form-acts">
        <button type="button" onClick={() => setAsked(!asked)}>
          {words.t(asked ? 'reminders.empty.keep' : 'reminders.empty')}
        </button>
        {asked && (
          <button type="button" onClick={onEmpty}>
            {words.t('reminders.empty.sure')}
          </button>
        )}
      </div>
      <p class="quiet" role="status">
        {asked && words.t('reminders.empty.hint')}
      </p>
    </div>
  );
}
