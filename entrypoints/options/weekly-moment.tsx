import { useRef, useState } from 'preact/hooks';
import { OptionField } from '../../components/option-field.tsx';
import { MAX_DATE_NAME, MAX_DATES, type Settings } from '../../utils/core/journal/entries.ts';
import { DEFAULT_SETTINGS } from '../../utils/core/journal/state.ts';
import { dayOf } from '../../utils/core/time.ts';
import { writesDayFirst } from '../../utils/words/day-first.ts';
import { daysIn, monthName, weekdayName, weekdays, yearlyDay } from './calendar.ts';
import { TimeField } from './time-field.tsx';
import type { Room } from './use-room.ts';

interface WeeklyMomentProps {
  readonly room: Room;
  /** Gives whether it was kept. */
  readonly onSet: (to: Partial<Pick<Settings, 'moment' | 'dates'>>) => Promise<boolean>;
}

/** Whether there is a moment each week, from when on it can be had, and the days of the year on which it asks about gratitude. */
export function WeeklyMoment({ room, onSet }: WeeklyMomentProps) {
  const { words, house, sheet } = room;
  const { moment } = sheet.settings;
  // Switched off and on again, it is when it was.
  const last = useRef(moment ?? DEFAULT_SETTINGS.moment);
  if (moment) last.current = moment;
  return (
    <section class="panel">
      <h3>{words.t('options.when.moment')}</h3>
      <p class="quiet">{words.t('options.when.moment.hint')}</p>
      <label class="tick">
        <input
          type="checkbox"
          checked={moment !== null}
          onChange={(event) => onSet({ moment: event.currentTarget.checked ? last.current : null })}
        />
        {words.t('options.when.moment.on')}
      </label>
      {moment && (
        <>
          <div class="hours">
            <OptionField label={words.t('options.when.moment.day')}>
              {(props) => (
                <select
                  {...props}
                  value={String(moment.day)}
                  onInput={(event) => onSet({ moment: { ...moment, day: Number(event.currentTarget.value) } })}
                >
                  {weekdays(house.locale).map((day) => (
                    <option key={day} value={String(day)}>
                      {weekdayName(house.locale, day, 'long')}
                    </option>
                  ))}
                </select>
              )}
            </OptionField>
            <TimeField
              words={words}
              locale={house.locale}
              label={words.t('options.when.moment.time')}
              value={moment.minutes}
              onSet={(minutes) => onSet({ moment: { ...moment, minutes } })}
            />
          </div>
          <OwnDates room={room} onSet={(dates) => onSet({ dates })} />
        </>
      )}
    </section>
  );
}

type OwnDate = Settings['dates'][number];

interface OwnDatesProps {
  readonly room: Room;
  readonly onSet: (dates: OwnDate[]) => Promise<boolean>;
}

/** Days of one's own, in the order of the year. */
function OwnDates({ room: { words, house, sheet, now }, onSet }: OwnDatesProps) {
  const { dates } = sheet.settings;
  const head = useRef<HTMLHeadingElement>(null);
  const remove = async (gone: OwnDate) => {
    // The button that was pressed goes with its line.
    if (await onSet(dates.filter((other) => other !== gone))) head.current?.focus();
  };
  const [, month = '1', date = '1'] = dayOf(now.at, now.zone).split('-');
  return (
    <div class="own-dates">
      <h4 ref={head} tabIndex={-1}>
        {words.t('options.when.dates')}
      </h4>
      <p class="quiet">{words.t('options.when.dates.hint')}</p>
      {dates.length > 0 && (
        <ul>
          {dates.map((one) => {
            const day = yearlyDay(house.locale, one);
            return (
              <li key={`${one.month}-${one.date}-${one.name}`}>
                <span class="own-day">{day}</span>
                <b dir="auto">{one.name}</b>
                <button
                  type="button"
                  aria-label={words.t('options.when.dates.removeOf', { name: one.name, day })}
                  onClick={() => remove(one)}
                >
                  {words.t('options.when.dates.remove')}
                </button>
              </li>
            );
          })}
        </ul>
      )}
      {dates.length >= MAX_DATES ? (
        <p class="quiet" role="status">
          {words.t('options.when.dates.most', { count: MAX_DATES })}
        </p>
      ) : (
        <NewDate
          words={words}
          locale={house.locale}
          known={dates}
          today={{ month: Number(month), date: Number(date) }}
          onAdd={(one) => onSet([...dates, one].toSorted((a, b) => a.month - b.month || a.date - b.date))}
        />
      )}
    </div>
  );
}

interface NewDateProps {
  readonly words: Room['words'];
  readonly locale: string;
  readonly known: readonly OwnDate[];
  readonly today: Pick<OwnDate, 'month' | 'date'>;
  readonly onAdd: (one: OwnDate) => Promise<boolean>;
}

function NewDate({ words, locale, known, today, onAdd }: NewDateProps) {
  const [day, setDay] = useState(today);
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const name = typed.trim();
  const problem = (): string | undefined => {
    if (name === '') return words.t('options.when.dates.problem.empty');
    if (name.length > MAX_DATE_NAME)
      return words.t('options.when.dates.problem.long', { most: MAX_DATE_NAME, length: name.length });
    const same = (one: OwnDate) => one.month === day.month && one.date === day.date && one.name === name;
    return known.some(same) ? words.t('options.when.dates.problem.known') : undefined;
  };
  const add = async (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (problem() || !(await onAdd({ ...day, name }))) return;
    setTyped('');
    setTried(false);
  };
  const choice = (which: 'month' | 'date', most: number, said: (n: number) => string) => (
    <OptionField key={which} label={words.t(`options.when.dates.${which}`)}>
      {(props) => (
        <select
          {...props}
          value={String(day[which])}
          onInput={(event) => {
            const next = { ...day, [which]: Number(event.currentTarget.value) };
            setDay({ ...next, date: Math.min(next.date, daysIn(next.month)) });
          }}
        >
          {Array.from({ length: most }, (_, at) => (
            <option key={at + 1} value={String(at + 1)}>
              {said(at + 1)}
            </option>
          ))}
        </select>
      )}
    </OptionField>
  );
  const choices = [
    choice('date', daysIn(day.month), (n) => words.number(n)),
    choice('month', 12, (n) => monthName(locale, n)),
  ];
  return (
    <form class="new-date" noValidate onSubmit={add}>
      {writesDayFirst(locale) ? choices : choices.toReversed()}
      <OptionField label={words.t('options.when.dates.name')} problem={tried ? problem() : undefined}>
        {(props) => (
          <span class="beside">
            <input
              {...props}
              type="text"
              dir="auto"
              autocomplete="off"
              value={typed}
              onInput={(event) => setTyped(event.currentTarget.value)}
            />
            <button type="submit">{words.t('options.when.dates.add')}</button>
          </span>
        )}
      </OptionField>
    </form>
  );
}
