import { useState } from 'preact/hooks';
import { OptionField } from '../../components/option-field.tsx';
import { Problem } from '../../components/problem.tsx';
import type { Said } from '../../utils/core/said.ts';
import { dayOf, instantOf, isDay, startOfDayAfter, wallClock } from '../../utils/core/time.ts';
import { firstWeekday, wallTime, weekdayName, weekdays } from './calendar.ts';
import { Notices } from './notices.tsx';
import { TimeField } from './time-field.tsx';
import type { Room } from './use-room.ts';
import { WeeklyMoment } from './weekly-moment.tsx';

/** When reminders come: a pause first of all, then days and hours, the weekly moment, and whether notifications come. */
export function SectionWhen({ room }: { readonly room: Room }) {
  const { words, sheet, send } = room;
  const [problem, setProblem] = useState<Said | null>(null);
  const set = async (to: Partial<Room['sheet']['settings']>): Promise<boolean> => {
    const said = await send({ do: 'set', to });
    setProblem(said);
    return said === null;
  };
  return (
    <>
      <p class="lead">{words.t('options.when.lead')}</p>
      <Pause room={room} onPause={(pausedUntil) => set({ pausedUntil })} />
      <Days room={room} chosen={sheet.settings.days} onChoose={(days) => set({ days })} />
      <Hours room={room} onSet={(hours) => set({ hours })} />
      <WeeklyMoment room={room} onSet={set} />
      <Notices room={room} onSet={(notices) => set({ notices })} />
      <Problem words={words} said={problem} />
    </>
  );
}

function Pause({ room, onPause }: { readonly room: Room; readonly onPause: (until: number | null) => void }) {
  const { words, house, now, sheet } = room;
  const [day, setDay] = useState('');
  const [wrong, setWrong] = useState(false);
  const { pausedUntil } = sheet.settings;
  const paused = pausedUntil !== null && pausedUntil > now.at;
  const after = (days: number) => {
    const { at, zone } = house.clock();
    return startOfDayAfter(at, zone, days);
  };
  const untilWeek = () => {
    const { at, zone } = house.clock();
    return 7 - ((wallClock(at, zone).weekday - firstWeekday(house.locale) + 7) % 7);
  };
  const tomorrow = dayOf(after(1), now.zone);

  const pauseUntilDay = (event: Event) => {
    event.preventDefault();
    const good = isDay(day) && day >= tomorrow;
    setWrong(!good);
    if (good) onPause(instantOf(day, now.zone, 0));
  };

  return (
    <section class="panel" data-on={paused || undefined}>
      <h3>{words.t('options.when.pause')}</h3>
      {paused ? (
        <div class="paused" role="status">
          <p>{words.t('options.when.paused', { day: { day: dayOf(pausedUntil, now.zone) } })}</p>
          <button type="button" class="main" onClick={() => onPause(null)}>
            {words.t('options.when.resume')}
          </button>
        </div>
      ) : (
        <>
          <p class="quiet">{words.t('options.when.pause.hint')}</p>
          <div class="form-acts">
            <button type="button" onClick={() => onPause(after(1))}>
              {words.t('options.when.pause.tomorrow')}
            </button>
            {untilWeek() > 1 && (
              <button type="button" onClick={() => onPause(after(untilWeek()))}>
                {words.t('options.when.pause.week', {
                  day: weekdayName(house.locale, firstWeekday(house.locale), 'long'),
                })}
              </button>
            )}
          </div>
          <form class="pause-date" noValidate onSubmit={pauseUntilDay}>
            <OptionField
              label={words.t('options.when.pause.date')}
              problem={wrong ? words.t('options.when.pause.problem') : undefined}
            >
              {(props) => (
                <span class="beside">
                  <input
                    {...props}
                    type="date"
                    min={tomorrow}
                    value={day}
                    onInput={(event) => {
                      setDay(event.currentTarget.value);
                      setWrong(false);
                    }}
                  />
                  <button type="submit">{words.t('options.when.pause.go')}</button>
                </span>
              )}
            </OptionField>
          </form>
        </>
      )}
    </section>
  );
}

interface DaysProps {
  readonly room: Room;
  readonly chosen: readonly number[];
  readonly onChoose: (days: number[]) => void;
}

function Days({ room, chosen, onChoose }: DaysProps) {
  const { words, house } = room;
  const toggle = (day: number) =>
    onChoose(chosen.includes(day) ? chosen.filter((other) => other !== day) : [...chosen, day].toSorted());
  return (
    <section class="panel" aria-labelledby="when-days">
      <h3 id="when-days">{words.t('options.when.days')}</h3>
      <fieldset class="days" aria-labelledby="when-days">
        {weekdays(house.locale).map((day) => (
          <button
            key={day}
            type="button"
            aria-pressed={chosen.includes(day)}
            title={weekdayName(house.locale, day, 'long')}
            onClick={() => toggle(day)}
          >
            {weekdayName(house.locale, day, 'short')}
          </button>
        ))}
      </fieldset>
      <p class="quiet">{words.t(chosen.length === 0 ? 'options.when.days.none' : 'options.when.days.some')}</p>
    </section>
  );
}

interface HoursProps {
  readonly room: Room;
  readonly onSet: (hours: { from: number; to: number }) => void;
}

function Hours({ room, onSet }: HoursProps) {
  const { words, house, sheet } = room;
  const { hours } = sheet.settings;
  const said = (minutes: number) => wallTime(house.locale, minutes);
  const over = hours.to < hours.from ? 'night' : hours.to === hours.from ? 'whole' : 'day';
  return (
    <section class="panel">
      <h3>{words.t('options.when.hours')}</h3>
      <div class="hours">
        {(['from', 'to'] as const).map((end) => (
          <TimeField
            key={end}
            words={words}
            locale={house.locale}
            label={words.t(`options.when.${end}`)}
            value={hours[end]}
            onSet={(minutes) => onSet({ ...hours, [end]: minutes })}
          />
        ))}
      </div>
      <p class="quiet" role="status">
        {words.t(`options.when.hours.${over}`, { from: said(hours.from), to: said(hours.to) })}
      </p>
    </section>
  );
}
