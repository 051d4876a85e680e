// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Options } from '../../entrypoints/options/options.tsx';
import { heldSaid, shownSaid } from '../../entrypoints/options/section-reminders.tsx';
import { BUSY_WITH } from '../../utils/core/nudges/breakpoint.ts';
import { A_DAY, A_DAY_AT_SITE, A_WEEK, GAP } from '../../utils/core/nudges/limits.ts';
import { CAME } from '../../utils/core/nudges/memory.ts';
import { HELD, SPOKEN } from '../../utils/core/nudges/reasons.ts';
import { DAY, dayOf, HOUR, MINUTE } from '../../utils/core/time.ts';
import type { HeldLine, RemindedLine, RemindersSheet } from '../../utils/protocol/messages.ts';
import { en } from '../../utils/words/locales/en/index.ts';
import { optionsHouse, words } from './options-house.ts';
import { NOW, ZONE } from './popup-house.ts';

beforeEach(() => history.replaceState(null, '', '#reminders'));
afterEach(cleanup);

const shown = (over: Partial<RemindedLine> = {}): RemindedLine => ({
  on: 'page',
  titles: ['Speaker page'],
  at: NOW - 2 * DAY,
  because: 'dimming',
  wording: 0,
  waitedFor: null,
  came: null,
  ...over,
});
const held = (over: Partial<HeldLine> = {}): HeldLine => {
  const at = over.at ?? NOW - 2 * DAY;
  return { title: { key: 'kind.bio.title' }, at, day: dayOf(at, ZONE), because: 'not-this-hour', ...over };
};

async function open(sheet: RemindersSheet) {
  let now = sheet;
  const house = optionsHouse(
    [],
    {},
    {
      reminders: () => now,
      'reminders.empty': () => {
        now = { reminded: [], held: [] };
        return null;
      },
    },
  ).house;
  render(<Options house={house} />);
  await screen.findByRole('heading', { name: 'The list' });
  await waitFor(() => expect(house.sent.some(({ name }) => name === 'reminders')).toBe(true));
  return house;
}
const lines = () => [...document.querySelectorAll('.told')].map((line) => line.textContent);
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));

describe('the words of a reminder', () => {
  it('have a sentence for every reason why one is shown, for all that it can have waited for, and for all that can come of it', () => {
    for (const because of SPOKEN)
      for (const waitedFor of [null, ...BUSY_WITH])
        for (const on of ['page', 'notification'] as const) {
          const text = shownSaid({ ...shown(), on, because, waitedFor }, words);
          expect(text, `${because}, ${waitedFor}`).toMatch(/^Shown .+\.$/);
          expect(text).not.toMatch(/reminders\.|\{|undefined/);
        }
    for (const came of [...CAME, 'nothing']) expect(en).toHaveProperty([`reminders.came.${came}`]);
  });

  it('have a sentence of its own for every reason why one is held back', () => {
    const said = [...HELD, ...BUSY_WITH].map((because) => heldSaid(because, words));
    for (const text of said) expect(text).toMatch(/^[A-Z][^{}]+\.$/);
    expect(new Set(said).size).toBe(said.length);
  });
});

describe('the list of reminders', () => {
  it('begins with the rules, in the numbers that hold, and says where the list stays', async () => {
    await open({ reminded: [], held: [] });
    expect(
      screen.getByText(
        `At most ${A_DAY} a day, ${A_DAY_AT_SITE} on any one site, ${A_WEEK} in seven days, and ${GAP / HOUR} hours between any two. They keep to your days and hours.`,
      ),
    ).toBeTruthy();
    expect(screen.getByText(/^This list stays on this computer\./)).toBeTruthy();
  });

  it('says so when there is nothing to tell, and has nothing to empty', async () => {
    await open({ reminded: [], held: [] });
    expect(await screen.findByText('Nothing was shown and nothing was held back so far.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Empty this list' })).toBeNull();
  });

  it('tells latest first, by day, when, of what, why, what it waited for, and what came of it', async () => {
    await open({
      reminded: [
        shown({ at: NOW - HOUR, because: 'found', titles: [{ key: 'kind.website.title' }, 'Bio'] }),
        shown({ at: NOW - DAY, waitedFor: 'typing', came: 'acted' }),
        shown({ at: NOW - 2 * DAY - HOUR, on: 'notification', because: 'waiting', titles: [null] }),
      ],
      held: [held({ at: NOW - 30 * MINUTE, because: 'too-soon' }), held({ at: NOW - 2 * DAY })],
    });
    await waitFor(() => expect(lines()).toHaveLength(5));
    const days = screen.getAllByRole('heading', { level: 4 }).map((heading) => heading.textContent);
    expect(days).toEqual(['Today, Wednesday 11 March', 'Yesterday, Tuesday 10 March', 'Monday 9 March']);
    expect(lines()).toEqual([
      `9:30BioAnother reminder had come less than ${GAP / HOUR} hours before.Held back`,
      // Something may come of it still.
      '9:00Website and BioShown on a page because something there wants mending.',
      '10:00Speaker pageShown on a page because it was dimming. It waited until you had stopped typing.Seen to',
      '10:00BioIt was outside your hours.Held back',
      '9:00A bulb that was taken downShown as a notification because a note was waiting.Passed over',
    ]);
  });

  it('can be narrowed to what was shown or what was held back', async () => {
    await open({ reminded: [shown()], held: [held(), held({ because: 'playing' })] });
    fireEvent.click(await screen.findByRole('button', { name: 'Held back: 2' }));
    await waitFor(() => expect(lines()).toHaveLength(2));
    press('Shown: 1');
    await waitFor(() => expect(lines()).toHaveLength(1));
    expect(screen.getByRole('button', { name: 'Shown: 1' }).getAttribute('aria-pressed')).toBe('true');
    press('All: 3');
    await waitFor(() => expect(lines()).toHaveLength(3));
  });

  it('shows fifty lines of many, and the next fifty when asked', async () => {
    await open({ reminded: [], held: Array.from({ length: 120 }, (_, at) => held({ at: NOW - at * HOUR })) });
    fireEvent.click(await screen.findByRole('button', { name: 'Show 50 more' }));
    await waitFor(() => expect(lines()).toHaveLength(100));
    press('Show 20 more');
    await waitFor(() => expect(lines()).toHaveLength(120));
  });

  it('shows a title as text, whatever it holds', async () => {
    await open({ reminded: [shown({ titles: ['<b>bold</b>'] })], held: [] });
    expect(await screen.findByText('<b>bold</b>')).toBeTruthy();
  });

  it('is emptied only when that is said twice, and says first what is still counted', async () => {
    const house = await open({ reminded: [shown()], held: [held()] });
    fireEvent.click(await screen.findByRole('button', { name: 'Empty this list' }));
    expect(await screen.findByText(/still counted for as long as it keeps reminders rare/)).toBeTruthy();
    // Whoever presses twice in haste keeps it.
    press('Keep it');
    expect(await screen.findByRole('button', { name: 'Empty this list' })).toBeTruthy();
    expect(house.sent.some(({ name }) => name === 'reminders.empty')).toBe(false);
    press('Empty this list');
    fireEvent.click(await screen.findByRole('button', { name: 'Empty it' }));
    expect(await screen.findByText('The list is empty.')).toBeTruthy();
    expect(lines()).toEqual([]);
    expect(document.activeElement?.textContent).toBe('The list');
  });

  it('says so when it could not be emptied, and stays', async () => {
    const house = optionsHouse(
      [],
      {},
      {
        reminders: () => ({ reminded: [shown()], held: [] }),
        'reminders.empty': () => Promise.reject(new Error('gone')),
      },
    ).house;
    render(<Options house={house} />);
    fireEvent.click(await screen.findByRole('button', { name: 'Empty this list' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Empty it' }));
    expect(await screen.findByText(words.t('options.problem.unreachable'))).toBeTruthy();
    expect(lines()).toHaveLength(1);
  });
});

describe('notifications in the options', () => {
  const when = async (held: ReturnType<typeof optionsHouse>, granted: boolean) => {
    const asked = vi.spyOn(held.house, 'grantNotices');
    vi.spyOn(held.house, 'noticesGranted').mockResolvedValue(granted);
    history.replaceState(null, '', '#when');
    render(<Options house={held.house} />);
    const box = await screen.findByRole<HTMLInputElement>('checkbox', { name: 'Show me one now and then' });
    return { asked, box };
  };
  const withNotices = (notices: boolean) => {
    const held = optionsHouse();
    held.sheet = { ...held.sheet, settings: { ...held.sheet.settings, notices } };
    return held;
  };

  it('say before the browser asks what will come, and what it will say', async () => {
    const { box } = await when(withNotices(false), false);
    expect(box.checked).toBe(false);
    expect(await screen.findByText('Display notifications')).toBeTruthy();
    expect(screen.getByText(/^At most one a week,/)).toBeTruthy();
    expect(screen.getByText(/never a person and never what you wrote/)).toBeTruthy();
  });

  it('are switched on only when the browser allows them', async () => {
    const held = withNotices(false);
    const { asked, box } = await when(held, false);
    asked.mockResolvedValueOnce(false);
    fireEvent.click(box);
    expect(await screen.findByText('That is fine. None will come, and everything else works as before.')).toBeTruthy();
    expect(box.checked).toBe(false);
    expect(held.commands()).toEqual([]);
    fireEvent.click(box);
    await waitFor(() => expect(held.commands()).toEqual([{ do: 'set', to: { notices: true } }]));
    expect(asked).toHaveBeenCalledTimes(2);
  });

  it('are asked for first thing in the click, or the browser would not ask', async () => {
    const { asked, box } = await when(withNotices(false), false);
    fireEvent.click(box);
    expect(asked).toHaveBeenCalledOnce();
  });

  it('are switched off without a question', async () => {
    const held = withNotices(true);
    const { asked, box } = await when(held, true);
    await waitFor(() => expect(box.checked).toBe(true));
    fireEvent.click(box);
    await waitFor(() => expect(held.commands()).toEqual([{ do: 'set', to: { notices: false } }]));
    expect(asked).not.toHaveBeenCalled();
  });

  it('show as off, and say why, where the browser does not allow them any more', async () => {
    const held = withNotices(true);
    const { box } = await when(held, false);
    expect(await screen.findByText('Your browser does not allow them at present, so none comes.')).toBeTruthy();
    expect(box.checked).toBe(false);
    fireEvent.click(box);
    await waitFor(() => expect(box.checked).toBe(true));
    // They were wanted all the time.
    expect(held.commands()).toEqual([]);
  });
});

describe('the weekly moment in the options', () => {
  const open = async (over: object = {}) => {
    const held = optionsHouse();
    held.sheet = { ...held.sheet, settings: { ...held.sheet.settings, ...over } };
    history.replaceState(null, '', '#when');
    render(<Options house={held.house} />);
    const box = await screen.findByRole<HTMLInputElement>('checkbox', { name: 'Have it every week' });
    const panel = within(box.closest('section') ?? document.body);
    return { held, box, panel };
  };
  const set = (to: object) => ({ do: 'set', to });

  it('is had from the day and the hour that are chosen', async () => {
    const { held, panel } = await open();
    const day = panel.getByLabelText<HTMLSelectElement>('Day of the week');
    expect(day.selectedOptions[0]?.textContent).toBe('Friday');
    fireEvent.input(day, { target: { value: '4' } });
    await waitFor(() => expect(held.commands()).toEqual([set({ moment: { day: 4, minutes: 15 * 60 } })]));
    const from = panel.getByLabelText('From what time');
    fireEvent.input(from, { target: { value: '08:30' } });
    fireEvent.blur(from);
    await waitFor(() => expect(held.commands()[1]).toEqual(set({ moment: { day: 5, minutes: 8 * 60 + 30 } })));
  });

  it('is switched off, and on again as it was', async () => {
    const { held, box } = await open({ moment: { day: 1, minutes: 600 } });
    fireEvent.click(box);
    await waitFor(() => expect(held.commands()).toEqual([set({ moment: null })]));
    held.sheet = { ...held.sheet, settings: { ...held.sheet.settings, moment: null } };
    held.house.changed();
    await waitFor(() => expect(screen.queryByLabelText('Day of the week')).toBeNull());
    fireEvent.click(box);
    await waitFor(() => expect(held.commands()[1]).toEqual(set({ moment: { day: 1, minutes: 600 } })));
  });

  it('knows days of one’s own, in the order of the year', async () => {
    const mine = { month: 8, date: 19, name: 'The first day' };
    const { held, panel } = await open({ dates: [mine] });
    expect(panel.getByText('19 August')).toBeTruthy();
    fireEvent.input(panel.getByLabelText('Month'), { target: { value: '2' } });
    fireEvent.input(panel.getByLabelText('Day'), { target: { value: '29' } });
    fireEvent.input(panel.getByLabelText('Name of the day'), { target: { value: '  Ada’s birthday ' } });
    fireEvent.click(panel.getByRole('button', { name: 'Add this day' }));
    await waitFor(() =>
      expect(held.commands()).toEqual([set({ dates: [{ month: 2, date: 29, name: 'Ada’s birthday' }, mine] })]),
    );
    await waitFor(() => expect(panel.getByLabelText<HTMLInputElement>('Name of the day').value).toBe(''));
    fireEvent.click(panel.getByRole('button', { name: 'Remove: The first day, 19 August' }));
    await waitFor(() => expect(held.commands()[1]).toEqual(set({ dates: [] })));
  });

  it('offers only days that there are', async () => {
    const { panel } = await open();
    const day = panel.getByLabelText<HTMLSelectElement>('Day');
    fireEvent.input(day, { target: { value: '31' } });
    fireEvent.input(panel.getByLabelText('Month'), { target: { value: '2' } });
    await waitFor(() => expect(day.options).toHaveLength(29));
    expect(day.value).toBe('29');
  });

  it.each([
    ['', 'It needs a name, so that you know it again.'],
    ['x'.repeat(61), 'A name can have 60 characters; this one has 61.'],
    ['The first day', 'That day is on the list already.'],
  ])('refuses a day of one’s own that makes no sense, and keeps what was typed: %s', async (name, why) => {
    const { held, panel } = await open({ dates: [{ month: 3, date: 11, name: 'The first day' }] });
    const field = panel.getByLabelText<HTMLInputElement>('Name of the day');
    fireEvent.input(field, { target: { value: name } });
    fireEvent.click(panel.getByRole('button', { name: 'Add this day' }));
    expect(await panel.findByText(why)).toBeTruthy();
    expect(field.value).toBe(name);
    expect(held.commands()).toEqual([]);
  });

  it('takes no more than twelve of them', async () => {
    const dates = Array.from({ length: 12 }, (_, at) => ({ month: at + 1, date: 1, name: `Day ${at}` }));
    const { panel } = await open({ dates });
    expect(panel.getByText('That makes 12, which is as many as fit. Remove one to add another.')).toBeTruthy();
    expect(panel.queryByRole('button', { name: 'Add this day' })).toBeNull();
  });
});
