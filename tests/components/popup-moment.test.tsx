// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { momentNow } from '../../entrypoints/popup/moment-now.ts';
import { Popup } from '../../entrypoints/popup/popup.tsx';
import { look } from '../../entrypoints/popup/use-house.ts';
import type { Agenda, Row } from '../../utils/core/bulbs/row.ts';
import type { Command } from '../../utils/core/commands/command.ts';
import { NOTHING_REMEMBERED } from '../../utils/core/nudges/memory.ts';
import { bad, good } from '../../utils/core/said.ts';
import { DAY, HOUR } from '../../utils/core/time.ts';
import type { MomentSheet } from '../../utils/protocol/messages.ts';
import { agendaOf, assetRow, entryId, type FakeHouse, fakeHouse, NOW, noteRow } from './popup-house.ts';

afterEach(cleanup);

const WEEK = { from: NOW - HOUR, until: NOW + 3 * DAY };
const SINCE = { from: '2025-12-01', relit: 6, sent: 4 };
const due = (rows: readonly Row[], over: Partial<Agenda> = {}) => agendaOf(rows, { week: WEEK, ...over });

/** A house in which what is answered on a card comes true. */
function livingHouse(agenda: Agenda, sheet: MomentSheet = { occasion: null, since: SINCE }): FakeHouse {
  const house = fakeHouse(agenda, {
    'moment.begin': () => sheet,
    command: ({ command }) => {
      const rows = (house.agendaNow ?? agenda).rows.flatMap((row) => after(row, command));
      house.agendaNow = { ...agendaOf(rows), week: WEEK, momentHad: NOW };
      return good({ undo: { entries: [entryId(1)], said: { key: 'popup.row.done' } }, made: [] });
    },
  });
  return house;
}
function after(row: Row, command: Command): Row[] {
  if (command.do === 'done' && command.bulb === row.bulb)
    return row.is === 'note' ? [] : [{ ...row, state: 'lit' as const }];
  if (command.do === 'later' && command.bulb === row.bulb) return [{ ...row, later: command.until }];
  if (command.do === 'switch' && command.asset === row.bulb && row.is === 'asset') return [{ ...row, state: 'off' }];
  if (command.do === 'letGo' && command.note === row.bulb) return [];
  if (command.do === 'remove' && command.bulb === row.bulb) return [];
  return [row];
}

const show = async (house: FakeHouse) => {
  const first = await look(house);
  render(<Popup house={house} first={first} moment={await momentNow(house, first)} />);
  return house;
};
const panel = () => screen.getByRole('region', { name: 'This week’s moment' });
const noPanel = () => screen.queryByRole('region', { name: 'This week’s moment' });
const cards = () => [...document.querySelectorAll<HTMLElement>('[data-card]')];
const rowsShown = () => [...document.querySelectorAll<HTMLElement>('[data-bulb]')].map(({ dataset }) => dataset.bulb);
const commands = (house: FakeHouse) =>
  house.sent.flatMap((message) => (message.name === 'command' ? [message.data.command] : []));
const named = (house: FakeHouse, name: string) => house.sent.filter((message) => message.name === name);
const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });
const focused = () => (document.activeElement instanceof HTMLElement ? document.activeElement.dataset.card : undefined);
const filled = () => [...document.querySelectorAll('button.main')].filter((button) => !button.closest('.asking .rows'));

describe('the moment of the week', () => {
  test('stands there from the first paint on when it is its time, and is told to have begun once', async () => {
    const house = await show(livingHouse(due([assetRow({ title: 'Website' }), assetRow({ title: 'Newsletter' })])));
    expect(within(panel()).getByText('Did any of these on your phone?')).toBeTruthy();
    expect(cards()).toHaveLength(2);
    await waitFor(() =>
      expect(named(house, 'moment.begin')).toEqual([{ name: 'moment.begin', data: { locale: 'en-GB' } }]),
    );
    house.agendaNow = due([assetRow()], { momentHad: NOW });
    house.changed();
    await waitFor(() => expect(named(house, 'moment.begin')).toHaveLength(1));
  });

  test.each([
    ['before its hour', { week: { from: NOW + HOUR, until: NOW + 4 * DAY } }],
    ['once it was missed', { week: { from: NOW - 5 * DAY, until: NOW - DAY } }],
    ['once it was had', { momentHad: NOW - 60_000 }],
    ['while everything is paused', { paused: NOW + DAY }],
    ['on coming back', { back: { since: NOW, held: 1 } }],
    ['where none is wanted', { week: null }],
  ] satisfies [string, Partial<Agenda>][])('is not there %s', async (_when, over) => {
    const house = await show(livingHouse(due([assetRow(), assetRow()], over)));
    expect(noPanel()).toBeNull();
    expect(named(house, 'moment.begin')).toEqual([]);
  });

  test('begins with what was not shown for longest: three that are left alone do not come back every week', async () => {
    const rows = [assetRow(), assetRow(), assetRow(), assetRow()];
    const house = livingHouse(due(rows));
    const [first] = rows;
    if (!first) throw new Error('No row');
    house.memoryNow = { ...NOTHING_REMEMBERED, seen: { [first.bulb]: NOW - DAY } };
    await show(house);
    expect(cards().map(({ dataset }) => dataset.card)).toEqual(rows.slice(1).map(({ bulb }) => bulb));
  });

  test('has three cards at most, which are not listed again below, and no second filled button', async () => {
    const rows = [noteRow(), assetRow(), assetRow(), assetRow(), assetRow({ state: 'lit' })];
    await show(livingHouse(due(rows)));
    expect(cards().map(({ dataset }) => dataset.card)).toEqual(rows.slice(0, 3).map(({ bulb }) => bulb));
    expect(rowsShown()).toEqual([rows[3]?.bulb]);
    expect(filled()).toEqual([]);
  });

  test('asks nothing of what was asked for elsewhere: nobody does that on a phone, and it keeps its own acts below', async () => {
    const rows = [assetRow(), assetRow({ kind: 'linkedin-export', awaited: 'ready' })];
    await show(livingHouse(due(rows)));
    expect(cards().map(({ dataset }) => dataset.card)).toEqual([rows[0]?.bulb]);
    expect(rowsShown()).toEqual([rows[1]?.bulb]);
  });

  test('is done with one hand: D, L and S act on the card in hand and go on, Enter leaves one as it is', async () => {
    const rows = [assetRow(), assetRow({ state: 'dimming' }), assetRow()];
    const [first, second, third] = rows;
    const house = await show(livingHouse(due(rows)));
    expect(focused()).toBe(first?.bulb);
    press('d');
    await waitFor(() => expect(focused()).toBe(second?.bulb));
    press('Enter');
    expect(focused()).toBe(third?.bulb);
    press('ArrowUp');
    expect(focused()).toBe(second?.bulb);
    press('l');
    await waitFor(() => expect(focused()).toBe(third?.bulb));
    press('s');
    const field = await screen.findByRole('textbox', { name: 'Anyone to thank this week?' });
    expect(document.activeElement).toBe(field);
    expect(commands(house)).toEqual([
      { do: 'done', bulb: first?.bulb, evidence: 'said' },
      { do: 'later', bulb: second?.bulb, until: expect.any(Number) },
      { do: 'switch', asset: third?.bulb, on: false },
    ]);
    press('Enter');
    expect(await screen.findByText('Since December 2025: 6 relit, 4 notes sent.')).toBeTruthy();
    expect(document.activeElement?.textContent).toBe('That’s all');
    press('Escape');
    expect(noPanel()).toBeNull();
    expect(document.activeElement?.tagName).toBe('H1');
  });

  test('puts off until next week', async () => {
    const row = assetRow();
    const house = await show(livingHouse(due([row, assetRow()])));
    press('L');
    expect(await within(panel()).findByText(/^Put off until 16 March|^Put off until Monday/)).toBeTruthy();
    expect(commands(house)).toHaveLength(1);
  });

  test('of a note it says Sent and Let it go, as it was to be sent', async () => {
    const notes = [noteRow({ channel: 'phone' }), noteRow({ person: 'Grace' })];
    const house = await show(livingHouse(due(notes)));
    expect([...panel().querySelectorAll('.moment-acts button')].map(({ textContent }) => textContent)).toEqual([
      'Called',
      'Later',
      'Let it go',
      'Sent',
      'Later',
      'Let it go',
    ]);
    press('d');
    expect(await within(panel()).findByText('Called.')).toBeTruthy();
    press('s');
    await screen.findByRole('textbox', { name: 'Anyone to thank this week?' });
    expect(commands(house).map((command) => command.do)).toEqual(['done', 'letGo']);
  });

  test('what was answered is said on its card, and after an undo it can be answered anew', async () => {
    const row = assetRow({ title: 'Website' });
    const house = await show(livingHouse(due([row, assetRow()])));
    fireEvent.click(within(panel()).getAllByRole('button', { name: 'Done' })[0] ?? panel());
    expect(await within(panel()).findByText('Relit.')).toBeTruthy();
    house.agendaNow = due([row, assetRow()]);
    house.changed();
    await waitFor(() => expect(within(panel()).queryByText('Relit.')).toBeNull());
  });

  test('a card whose bulb was taken down meanwhile goes', async () => {
    const rows = [assetRow(), assetRow()];
    const house = await show(livingHouse(due(rows)));
    house.agendaNow = due(rows.slice(1));
    house.changed();
    await waitFor(() => expect(cards()).toHaveLength(1));
  });

  test('what could not be done is said, and the card stays', async () => {
    const house = fakeHouse(due([assetRow()]), { command: () => bad('problem.gone') });
    await show(house);
    press('d');
    expect(await screen.findByRole('alert')).toBeTruthy();
    await waitFor(() => expect(screen.getByRole('alert').textContent).not.toBe(''));
    expect(cards()[0]?.dataset.was).toBeUndefined();
  });

  test('nothing is pressed twice while it is being done', async () => {
    const house = await show(livingHouse(due([assetRow(), assetRow()])));
    press('d');
    press('d');
    await within(panel()).findByText('Relit.');
    expect(commands(house)).toHaveLength(1);
  });

  test('whom to thank is read as a note, however briefly it is put, and what was typed is not lost by one key', async () => {
    const house = await show(livingHouse(due([assetRow()])));
    fireEvent.click(within(panel()).getByRole('button', { name: 'Go on' }));
    const field = await screen.findByRole('textbox', { name: 'Anyone to thank this week?' });
    fireEvent.input(field, { target: { value: 'Ada Lovelace for the referral' } });
    press('Escape');
    expect(noPanel()).not.toBeNull();
    expect(field).toHaveProperty('value', 'Ada Lovelace for the referral');
    fireEvent.keyDown(field, { key: 'Enter' });
    await waitFor(() => expect(commands(house)).toHaveLength(1));
    expect(commands(house)[0]).toMatchObject({
      do: 'quickAdd',
      lines: '',
      notes: [{ kind: 'thanks', person: 'Ada Lovelace', occasion: 'the referral' }],
    });
    await waitFor(() => expect(field).toHaveProperty('value', ''));
    expect(noPanel()).not.toBeNull();
  });

  test.each([
    [{ is: 'thanksgiving', name: null }, 'It is the week of Thanksgiving. Whom are you grateful to this year?'],
    [{ is: 'year-end', name: null }, 'The year is ending. Whom are you grateful to this year?'],
    [{ is: 'own', name: 'Opening night' }, 'Opening night: whom are you grateful to this year?'],
  ] satisfies [MomentSheet['occasion'], string][])('asks about gratitude: %o', async (occasion, question) => {
    await show(livingHouse(due([assetRow({ state: 'lit' })]), { occasion, since: null }));
    expect(cards()).toEqual([]);
    expect(await screen.findByRole('textbox', { name: question })).toBeTruthy();
  });

  test('where there is nothing to tell it ends after the thanks', async () => {
    await show(livingHouse(due([assetRow()]), { occasion: null, since: null }));
    fireEvent.click(within(panel()).getByRole('button', { name: 'Go on' }));
    fireEvent.click(within(panel()).getByRole('button', { name: 'Go on' }));
    expect(noPanel()).toBeNull();
  });

  test.each([
    [{ relit: 1, sent: 0 }, 'Since December 2025: 1 relit.'],
    [{ relit: 0, sent: 1 }, 'Since December 2025: 1 note sent.'],
  ])('of what there is none, nothing is said: %o', async (counts, sentence) => {
    await show(livingHouse(due([assetRow()]), { occasion: null, since: { ...SINCE, ...counts } }));
    fireEvent.click(within(panel()).getByRole('button', { name: 'Go on' }));
    fireEvent.click(within(panel()).getByRole('button', { name: 'Go on' }));
    expect(await screen.findByText(sentence)).toBeTruthy();
  });

  test('“Not this week” ends it: the list is as on any day, and nothing was done', async () => {
    const rows = [assetRow(), assetRow()];
    const house = await show(livingHouse(due(rows)));
    fireEvent.click(screen.getByRole('button', { name: 'Not this week' }));
    expect(noPanel()).toBeNull();
    expect(rowsShown()).toEqual(rows.map(({ bulb }) => bulb));
    expect(commands(house)).toEqual([]);
  });

  test('of what the question above asks there is no card', async () => {
    const rows = [assetRow({ title: 'Website' }), assetRow()];
    const [row] = rows;
    if (!row) throw new Error('No row');
    await show(livingHouse(due(rows, { question: { bulb: row.bulb, askedSince: NOW, row } })));
    expect(cards().map(({ dataset }) => dataset.card)).toEqual([rows[1]?.bulb]);
  });
});

describe('what was closed four times', () => {
  const tired = assetRow({ title: 'Newsletter' });
  const asked = () => screen.queryByText('Reminders of “Newsletter” were closed four times. Should it stay?');

  test('is asked about: it can be switched off, or kept', async () => {
    const house = await show(fakeHouse(agendaOf([tired], { tired })));
    expect(asked()).not.toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Keep it' }));
    fireEvent.click(screen.getByRole('button', { name: 'Switch it off' }));
    expect(commands(house)).toEqual([
      { do: 'keep', bulb: tired.bulb },
      { do: 'switch', asset: tired.bulb, on: false },
    ]);
  });

  test('if it is a note, it can be let go', async () => {
    const note = noteRow();
    const house = await show(fakeHouse(agendaOf([note], { tired: note })));
    expect(
      screen.getByText(/eminders of “A note to Ada, for the referral” were closed four times\. Is it still/),
    ).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Let it go' }));
    expect(commands(house)).toEqual([{ do: 'letGo', note: note.bulb }]);
  });

  test.each([
    ['beside the question after a visit', { question: { bulb: tired.bulb, askedSince: NOW, row: tired } }],
    ['in the moment of the week', { week: WEEK }],
    ['on coming back', { back: { since: NOW, held: 1 } }],
  ] satisfies [string, Partial<Agenda>][])('is not asked about %s, nor after it', async (_when, over) => {
    const house = fakeHouse(agendaOf([tired, assetRow()], { tired, ...over }));
    await show(house);
    expect(asked()).toBeNull();
    const later = screen.queryByRole('button', { name: /^(Not this week|Not yet)$/ });
    if (!later) return;
    house.agendaNow = agendaOf([tired, assetRow()], { tired });
    fireEvent.click(later);
    house.changed();
    await waitFor(() => expect(rowsShown()).toHaveLength(2));
    expect(asked()).toBeNull();
  });
});

describe('a question on top', () => {
  test('is the one thing: its bulb is not listed again, and no row stands unfolded', async () => {
    const rows = [noteRow({ state: 'out' }), assetRow({ title: 'Website' })];
    const [row] = rows;
    if (!row) throw new Error('No row');
    await show(fakeHouse(agendaOf(rows, { question: { bulb: row.bulb, askedSince: NOW, row } })));
    expect(rowsShown()).toEqual([rows[1]?.bulb]);
    expect(document.querySelectorAll('.row.unfolded')).toHaveLength(0);
    expect(filled()).toHaveLength(1);
  });

  test('is the one thing on coming back, too: nothing else comes forward in its place', async () => {
    const rows = [assetRow({ title: 'First' }), assetRow({ title: 'Second' })];
    const [row] = rows;
    if (!row) throw new Error('No row');
    const question = { bulb: row.bulb, askedSince: NOW, row };
    await show(fakeHouse(agendaOf(rows, { question, back: { since: NOW, held: 1 } })));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Welcome back. One thing, if you like.');
    expect(rowsShown()).toEqual([]);
  });
});
