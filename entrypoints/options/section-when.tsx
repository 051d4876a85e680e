import { useState } from 'preact/hooks';
import { OptionField } from '../../components/option-field.tsx';
import { Problem } from '../../components/problem.tsx';
import type { Said } from '../../utils/core/said.ts';
import { dayOf, instantOf, isDay, startOfDayAfter, wallClock } from '../../utils/core/time.ts';
import { firstWeekday, wallTime, weekdayName } from './calendar.ts';
import type { Room } from './use-room.ts';

/** When reminders come: a pause first of all, then days and hours. */
export function SectionWhen({ room }: { readonly room: Room }) {
  const { words, sheet, send } = room;
  const [problem, setProblem] = useState<Said | null>(null);
  const set = async (to: Partial<Room['sheet']['settings']>) => setProblem(await send({ do: 'set', to }));
  return (
    <>
      <p class="lead">{words.t('options.when.lead')}</p>
      <Pause room={room} onPause={(pausedUntil) => set({ pausedUntil })} />
      <Days room={room} chosen={sheet.settings.days} onChoose={(days) => set({ days })} />
      <Hours room={room} onSet={(hours) => set({ hours })} />
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
  const week = Array.from({ length: 7 }, (_, at) => (at + firstWeekday(house.locale)) % 7);
  const toggle = (day: number) =>
    onChoose(chosen.includes(day) ? chosen.filter((other) => other !== day) : [...chosen, day].toSorted());
  return (
    <section class="panel" aria-labelledby="when-days">
      <h3 id="when-days">{words.t('options.when.days')}</h3>
      <fieldset class="days" aria-labelledby="when-days">
        {week.map((day) => (
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

const asTime = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

function minutesOf(time: string): number | null {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)/.exec(time) ?? [];
  return hours === undefined || minutes === undefined ? null : Number(hours) * 60 + Number(minutes);
}

interface HoursProps {
  readonly room: Room;
  readonly onSet: (hours: { from: number; to: number }) => void;
}

function Hours({ room, onSet }: HoursProps) {
  const { words, house, sheet } = room;
  const { hours } = sheet.settings;
  const [typed, setTyped] = useState<{ readonly from?: string; readonly to?: string }>({});
  const said = (minutes: number) => wallTime(house.locale, minutes);
  const over = hours.to < hours.from ? 'night' : hours.to === hours.from ? 'whole' : 'day';

  const field = (end: 'from' | 'to') => {
    const value = typed[end] ?? asTime(hours[end]);
    const wrong = minutesOf(value) === null;
    return (
      <OptionField
        label={words.t(`options.when.${end}`)}
        problem={wrong ? words.t('options.when.hours.problem', { example: said(7 * 60) }) : undefined}
      >
        {(props) => (
          <input
            {...props}
            type="time"
            value={value}
            onInput={(event) => setTyped({ ...typed, [end]: event.currentTarget.value })}
            onBlur={(event) => {
              const minutes = minutesOf(event.currentTarget.value);
              if (minutes === null) return;
              setTyped({ ...typed, [end]: undefined });
              if (minutes !== hours[end]) onSet({ ...hours, [end]: minutes });
            }}
            onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
          />
        )}
      </OptionField>
    );
  };
  return (
    <section class="panel">
      <h3>{words.t('options.when.hours')}</h3>
      <div class="hours">
        {field('from')}
        {field('to')}
      </div>
      <p class="quiet" role="status">
        {words.t(`options.when.hours.${over}`, { from: said(hours.from), to: said(hours.to) })}
      </p>
    </section>
  );
}
