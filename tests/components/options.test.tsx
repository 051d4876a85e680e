// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Options } from '../../entrypoints/options/options.tsx';
import { placeOf } from '../../entrypoints/options/place.ts';
import manifest from '../../package.json' with { type: 'json' };
import { assetIdSchema } from '../../utils/core/ids.ts';
import { DEFAULT_SETTINGS } from '../../utils/core/journal/state.ts';
import { NEWEST_NEWS } from '../../utils/core/news.ts';
import type { FoundNotes } from '../../utils/core/notes/find-notes.ts';
import { bad } from '../../utils/core/said.ts';
import { DAY, instantOf } from '../../utils/core/time.ts';
import { type OptionsHouse, optionsHouse, site, words } from './options-house.ts';
import { assetId, assetRow, entryId, NOW, noteId, ZONE } from './popup-house.ts';

vi.mock('../../utils/core/notes/read-note-line.ts', () => ({
  noteLines: (typed: string) => typed.split('\n').filter((line) => line.trim() !== ''),
  readNoteLine: (line: string) => ({
    kind: 'thanks',
    person: line.replace('thank ', ''),
    occasion: null,
    since: null,
    due: null,
    channel: null,
    address: null,
    doubts: [],
  }),
}));

beforeEach(() => history.replaceState(null, '', '#'));
afterEach(cleanup);

async function open(held: OptionsHouse, hash = '#bulbs') {
  history.replaceState(null, '', hash);
  render(<Options house={held.house} />);
  await screen.findByRole('heading', { level: 2 });
}
const type = (field: HTMLElement, value: string) => {
  fireEvent.input(field, { target: { value } });
  fireEvent.change(field, { target: { value } });
};
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const pick = (row: RegExp, item: string) => {
  fireEvent.click(button(row));
  fireEvent.click(screen.getByRole('menuitem', { name: item }));
};

describe('an address of the options page', () => {
  it('leads to a section, a bulb, a note, a new bulb or a site', () => {
    expect(placeOf('#when')).toEqual({ section: 'when' });
    expect(placeOf('#bulb=a-1')).toEqual({ section: 'bulbs', bulb: 'a-1' });
    expect(placeOf('#bulb=n-1')).toEqual({ section: 'notes', note: 'n-1' });
    expect(placeOf('#add=https%3A%2F%2Fada.example%2F%3Fa%3Db')).toEqual({
      section: 'bulbs',
      add: 'https://ada.example/?a=b',
    });
    expect(placeOf('#grant=www.Ada.example')).toEqual({ section: 'where', grant: 'ada.example' });
  });
  it('leads to the bulbs when it makes no sense', () => {
    for (const hash of ['', '#', '#nowhere', '#constructor']) expect(placeOf(hash)).toEqual({ section: 'bulbs' });
    expect(placeOf('#add=%E0%A4%A')).toEqual({ section: 'bulbs', add: '%E0%A4%A' });
  });
});

describe('bulbs in the options', () => {
  it('shows fifty of a thousand, and the next fifty when asked', async () => {
    await open(optionsHouse(Array.from({ length: 1_000 }, (_, n) => assetRow({ title: `Bulb ${n}` }))));
    expect(screen.getByText('1,000 bulbs')).toBeTruthy();
    expect(screen.getAllByRole('listitem').filter((item) => item.className === 'row')).toHaveLength(50);
    fireEvent.click(button('Show 50 more'));
    expect(screen.getAllByRole('listitem').filter((item) => item.className === 'row')).toHaveLength(100);
  });

  it('opens the form of the bulb that the address names, however far down it hangs', async () => {
    const bulb = (n: number) => v.parse(assetIdSchema, `a-${String(n).padStart(13, '0')}`);
    const rows = Array.from({ length: 300 }, (_, n) => assetRow({ bulb: bulb(n), title: `Bulb ${n}` }));
    await open(optionsHouse(rows), `#bulb=${bulb(270)}`);
    expect(screen.getByLabelText<HTMLInputElement>('What is it called?').value).toBe('Bulb 270');
  });

  it('says so when the bulb that the address names is gone', async () => {
    await open(optionsHouse([assetRow()]), '#bulb=a-0000000000000');
    expect(screen.getByText('That bulb does not hang here any more.')).toBeTruthy();
  });

  it('saves a changed field by itself, and only that field', async () => {
    const row = assetRow({ title: 'Old' });
    const held = optionsHouse([row]);
    await open(held, `#bulb=${row.bulb}`);
    type(screen.getByLabelText('What is it called?'), 'New');
    await screen.findByText('Saved', { selector: '.saved' });
    expect(held.commands()).toEqual([{ do: 'change', asset: row.bulb, to: { title: 'New' } }]);
    expect(button('Undo')).toBeTruthy();
  });

  it('keeps what cannot be saved in its field, says why in one sentence, and saves the rest', async () => {
    const row = assetRow();
    const held = optionsHouse([row]);
    await open(held, `#bulb=${row.bulb}`);
    const addresses = screen.getByLabelText<HTMLTextAreaElement>('Where do others see it?');
    type(addresses, 'ada.example\njavascript:alert(1)');
    type(screen.getByLabelText('Every'), '3');
    expect(
      await screen.findByText('Line 2: Addresses of pages start with http or https, not with javascript.'),
    ).toBeTruthy();
    expect(addresses.value).toBe('ada.example\njavascript:alert(1)');
    expect(addresses.getAttribute('aria-invalid')).toBe('true');
    expect(held.commands()).toEqual([{ do: 'change', asset: row.bulb, to: { cadence: { every: 3, unit: 'month' } } }]);
  });

  it('loses nothing that is being typed when the house changes meanwhile', async () => {
    const row = assetRow({ title: 'Old' });
    const held = optionsHouse([row]);
    await open(held, `#bulb=${row.bulb}`);
    fireEvent.input(screen.getByLabelText('What is it called?'), { target: { value: 'Half typ' } });
    held.rows = [{ ...row, title: 'From elsewhere' }];
    held.house.changed();
    await screen.findByText('From elsewhere');
    expect(screen.getByLabelText<HTMLInputElement>('What is it called?').value).toBe('Half typ');
  });

  it('loses nothing that is being typed when another section is looked at meanwhile', async () => {
    const row = assetRow();
    await open(optionsHouse([row]), `#bulb=${row.bulb}`);
    fireEvent.input(screen.getByLabelText('What is it called?'), { target: { value: 'Half typ' } });
    location.hash = '#privacy';
    await screen.findByRole('heading', { name: 'Privacy' });
    location.hash = '#bulbs';
    await screen.findByRole('heading', { name: 'Bulbs' });
    expect(screen.getByLabelText<HTMLInputElement>('What is it called?').value).toBe('Half typ');
  });

  it('refuses a title of 100 kB in one sentence, and keeps it', async () => {
    await open(optionsHouse(), '#add=ada.example');
    const title = screen.getByLabelText<HTMLInputElement>('What is it called?');
    type(title, 'x'.repeat(100_000));
    fireEvent.click(button('Hang this bulb'));
    expect(await screen.findByText('A name can have 200 characters; this one has 100,000.')).toBeTruthy();
    expect(title.value).toHaveLength(100_000);
  });

  it('shows an address from outside as text, and hangs it as what it belongs to', async () => {
    const held = optionsHouse();
    await open(held, `#add=${encodeURIComponent('https://github.com/<b>ada')}`);
    expect(screen.getByLabelText<HTMLTextAreaElement>('Where do others see it?').value).toBe(
      'https://github.com/<b>ada',
    );
    fireEvent.click(button('Hang this bulb'));
    await waitFor(() => expect(held.commands()).toHaveLength(1));
    expect(held.commands()[0]).toMatchObject({
      do: 'hang',
      bulbs: [{ kind: 'github', addresses: ['https://github.com/<b>ada'], last: 'unknown' }],
    });
  });

  it('believes no day that is still to come, and none of the year 9999', async () => {
    await open(optionsHouse(), '#add=ada.example');
    const day = screen.getByLabelText('The day');
    fireEvent.input(day, { target: { value: '2026-03-12' } });
    fireEvent.click(button('Hang this bulb'));
    expect(await screen.findByText('That day has not come yet.')).toBeTruthy();
    fireEvent.input(day, { target: { value: '9999-01-01' } });
    fireEvent.click(button('Hang this bulb'));
    expect(await screen.findByText('Please choose a day between 1990 and today.')).toBeTruthy();
  });

  it('hangs something of one’s own only with a name', async () => {
    const held = optionsHouse();
    await open(held);
    fireEvent.click(button('Add a bulb'));
    fireEvent.click(button('Something of your own'));
    fireEvent.click(button('Hang this bulb'));
    expect(await screen.findByText(words.t('form.title.problem.empty'))).toBeTruthy();
    expect(held.commands()).toEqual([]);
  });

  it('switches off, and removes with a way back', async () => {
    const row = assetRow({ title: 'Bio' });
    const held = optionsHouse([row]);
    await open(held);
    pick(/More for Bio/, 'Switch off');
    pick(/More for Bio/, 'Remove');
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(held.commands().map((command) => command.do)).toEqual(['switch', 'remove', 'undo']));
  });

  it('lists what was taken down whenever that was, and brings it back', async () => {
    const down = [
      { bulb: assetId(), title: 'Name plate', at: NOW - 400 * DAY, restores: [entryId(7), entryId(8)] },
      { bulb: assetId(), title: { key: 'kind.bio.title' }, at: NOW - 500 * DAY, restores: [entryId(5)] },
      { bulb: noteId(), title: { key: 'note.title', with: { person: 'Grace' } }, at: NOW, restores: [entryId(9)] },
    ];
    const held = optionsHouse([assetRow({ title: 'Podcast' })], {}, { takenDown: () => down });
    await open(held);
    expect(held.house.sent.some(({ name }) => name === 'takenDown')).toBe(false);
    fireEvent.click(button('Show: Taken down'));
    expect(await screen.findByText('Taken down on 4 February 2025.')).toBeTruthy();
    expect(screen.queryByText(/Grace/)).toBeNull();
    const focused = vi.fn();
    button('Hide: Taken down').addEventListener('focus', focused);
    fireEvent.click(button('Bring back: Name plate'));
    await waitFor(() => expect(held.commands()).toEqual([{ do: 'undo', entries: [entryId(7), entryId(8)] }]));
    await waitFor(() => expect(focused).toHaveBeenCalled());
  });

  it('says beside the bulb why it could not be done', async () => {
    await open(optionsHouse([assetRow({ title: 'Bio' })], {}, { command: () => bad('problem.title.empty') }));
    pick(/More for Bio/, 'Switch off');
    expect((await screen.findByText(words.say({ key: 'problem.title.empty' }))).getAttribute('role')).toBe('alert');
  });

  it('says that nothing was changed when the house could not be reached', async () => {
    await open(optionsHouse([assetRow({ title: 'Bio' })], {}, { command: () => Promise.reject(new Error('gone')) }));
    pick(/More for Bio/, 'Switch off');
    expect(await screen.findByText(words.t('options.problem.unreachable'))).toBeTruthy();
  });

  it('finds bulbs by what they are called', async () => {
    await open(optionsHouse([assetRow({ title: 'Bio' }), assetRow({ title: 'Podcast' })]));
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'pod' } });
    expect(await screen.findByText('1 bulb found')).toBeTruthy();
    expect(screen.queryByText('Bio')).toBeNull();
  });
});

describe('notes in the options', () => {
  const found = (open: number, written = 0): FoundNotes => ({
    rows: [],
    counts: { open, sent: 0, 'let-go': 0 },
    written,
    pace: null,
  });
  const notesIn = (all: FoundNotes, answers: Parameters<typeof optionsHouse>[2] = {}) =>
    optionsHouse([], {}, { notes: () => all, people: () => [], ...answers });
  const add = async (line: string) => {
    fireEvent.input(screen.getByLabelText('Add a note'), { target: { value: line } });
    await screen.findByRole('button', { name: 'Keep this note' });
  };

  it('are told of in one sentence, and have a page of their own', async () => {
    const held = notesIn(found(4, 1));
    await open(held, '#notes');
    expect(await screen.findByText('3 notes are waiting, 1 is written and not sent.')).toBeTruthy();
    fireEvent.click(button('Open the notes'));
    expect(held.house.pages).toEqual(['notes']);
  });

  it('tell of the page that says who may wait for one', async () => {
    const held = notesIn(found(0));
    await open(held, '#notes');
    fireEvent.click(button('From LinkedIn'));
    expect(held.house.pages).toEqual(['linkedin']);
  });

  it('are opened on that page where an address of old names one', async () => {
    const note = noteId();
    const held = notesIn(found(1));
    await open(held, `#bulb=${note}`);
    await waitFor(() => expect(held.house.pages).toEqual([`notes#note=${note}`]));
    expect(location.hash).toBe('#notes');
  });

  it('are added in a line', async () => {
    const held = notesIn(found(1));
    await open(held, '#notes');
    await add('thank Ada');
    fireEvent.click(button('Keep this note'));
    await waitFor(() => expect(held.commands()).toMatchObject([{ do: 'owe', notes: [{ person: 'Ada' }] }]));
  });

  it('asks for the word for the people served with the first note, and may be passed over', async () => {
    const held = notesIn(found(0));
    await open(held, '#notes');
    await add('thank Ada');
    expect(await screen.findByLabelText('Who do you look after?')).toBeTruthy();
    fireEvent.click(button('Keep this note'));
    await waitFor(() => expect(held.commands().map((command) => command.do)).toEqual(['owe']));
  });

  it('keeps that word when it is given', async () => {
    const held = notesIn(found(0));
    await open(held, '#notes');
    await add('thank Ada');
    type(await screen.findByLabelText('Who do you look after?'), 'patrons');
    fireEvent.click(button('Keep this note'));
    await waitFor(() => expect(held.commands().map((command) => command.do)).toEqual(['set', 'owe']));
    expect(held.commands()[0]).toEqual({ do: 'set', to: { serves: 'patrons' } });
  });

  it('does not ask again', async () => {
    await open(notesIn(found(1)), '#notes');
    await add('thank Ada');
    expect(screen.queryByLabelText('Who do you look after?')).toBeNull();
  });

  it('brings back a note that was removed', async () => {
    const down = [
      { bulb: noteId(), title: { key: 'note.title', with: { person: 'Grace' } }, at: NOW, restores: [entryId(9)] },
    ];
    const held = notesIn(found(0), { takenDown: () => down });
    await open(held, '#notes');
    fireEvent.click(button('Show: Removed'));
    fireEvent.click(await screen.findByRole('button', { name: 'Bring back: A note to Grace' }));
    await waitFor(() => expect(held.commands()).toEqual([{ do: 'undo', entries: [entryId(9)] }]));
  });
});

describe('when to be reminded', () => {
  it('pauses until the morning of a day, and resumes', async () => {
    const held = optionsHouse();
    await open(held, '#when');
    fireEvent.click(button('Until tomorrow'));
    await waitFor(() =>
      expect(held.commands()).toEqual([{ do: 'set', to: { pausedUntil: instantOf('2026-03-12', ZONE, 0) } }]),
    );
    held.sheet = { ...held.sheet, settings: { ...DEFAULT_SETTINGS, pausedUntil: instantOf('2026-03-12', ZONE, 0) } };
    held.house.changed();
    fireEvent.click(await screen.findByRole('button', { name: 'Resume now' }));
    await waitFor(() => expect(held.commands()[1]).toEqual({ do: 'set', to: { pausedUntil: null } }));
  });

  it('pauses until the next Monday where weeks begin on Mondays', async () => {
    const held = optionsHouse();
    await open(held, '#when');
    fireEvent.click(button('Until Monday'));
    await waitFor(() =>
      expect(held.commands()).toEqual([{ do: 'set', to: { pausedUntil: instantOf('2026-03-16', ZONE, 0) } }]),
    );
  });

  it('does not pause until a day that is over', async () => {
    const held = optionsHouse();
    await open(held, '#when');
    fireEvent.input(screen.getByLabelText('Until a day of your choice'), { target: { value: '2026-03-11' } });
    fireEvent.click(button('Pause'));
    expect(await screen.findByText('Please choose a day that is still to come.')).toBeTruthy();
    expect(held.commands()).toEqual([]);
  });

  it('lets each day of the week be pressed in and out', async () => {
    const held = optionsHouse();
    await open(held, '#when');
    fireEvent.click(button('Sun'));
    await waitFor(() => expect(held.commands()).toEqual([{ do: 'set', to: { days: [1, 2, 3, 4, 5, 6] } }]));
  });

  it('takes hours over midnight, and says so in words', async () => {
    const held = optionsHouse([], { settings: { ...DEFAULT_SETTINGS, hours: { from: 21 * 60, to: 7 * 60 } } });
    await open(held, '#when');
    expect(screen.getByText('From 21:00, over midnight, to 7:00 the next morning.')).toBeTruthy();
    const from = screen.getByLabelText('From');
    fireEvent.input(from, { target: { value: '07:00' } });
    fireEvent.blur(from);
    await waitFor(() => expect(held.commands()).toEqual([{ do: 'set', to: { hours: { from: 420, to: 420 } } }]));
  });
});

describe('where to be reminded', () => {
  it('opens the offer that the address names', async () => {
    await open(optionsHouse([], { sites: [site(), site({ host: 'grace.example' })] }), '#grant=grace.example');
    expect(screen.getByRole('heading', { name: 'Reminders on grace.example' })).toBeTruthy();
    expect(screen.queryByRole('heading', { name: 'Reminders on ada.example' })).toBeNull();
  });

  it('asks the browser for the one site, and notes LinkedIn’s banner only when that was granted', async () => {
    const linkedin = site({ host: 'linkedin.com', access: 'choose', hasTerms: true });
    const held = optionsHouse([], { sites: [linkedin] });
    const grant = vi.spyOn(held.house, 'grant').mockResolvedValueOnce(false).mockResolvedValueOnce(true);
    await open(held, '#grant=linkedin.com');
    fireEvent.click(button('A banner on the page'));
    expect(await screen.findByText(/^That is fine\./)).toBeTruthy();
    expect(held.commands()).toEqual([]);
    fireEvent.click(button('A banner on the page'));
    await waitFor(() => expect(held.commands()).toEqual([{ do: 'choose', host: 'linkedin.com', mode: 'banner' }]));
    expect(grant).toHaveBeenCalledTimes(2);
  });

  it('gives back what was granted when only the toolbar is chosen', async () => {
    const linkedin = site({
      host: 'linkedin.com',
      access: 'banner',
      granted: true,
      hasTerms: true,
      choice: { mode: 'banner', quiet: false },
    });
    const held = optionsHouse([], { sites: [linkedin] });
    const withdraw = vi.spyOn(held.house, 'withdraw');
    await open(held, '#grant=linkedin.com');
    fireEvent.click(button('Only the toolbar'));
    await waitFor(() => expect(withdraw).toHaveBeenCalledWith('linkedin.com'));
    expect(held.commands()).toEqual([{ do: 'choose', host: 'linkedin.com', mode: 'toolbar' }]);
  });

  it('turns a site that was quieted on again', async () => {
    const held = optionsHouse([], { sites: [site({ access: 'quiet', granted: true })] });
    await open(held, '#where');
    fireEvent.click(button('Turn on again: reminders on ada.example'));
    await waitFor(() => expect(held.commands()).toEqual([{ do: 'quiet', host: 'ada.example', quiet: false }]));
  });

  it('tells where something new is noticed by itself: in the offer before it is allowed, and beside the site after', async () => {
    const github = assetRow({ kind: 'github', title: null, host: 'github.com', urls: ['https://github.com/ada'] });
    const off = assetRow({ kind: 'medium', state: 'off', host: 'medium.com', urls: ['https://medium.com/@ada'] });
    const held = optionsHouse([github, off], {
      sites: [site({ host: 'github.com' }), site({ host: 'medium.com' })],
    });
    await open(held, '#grant=github.com');
    expect(screen.getByText(/^Once a week it asks github\.com for your public feed/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^What is asked/ })).toBeNull();
    fireEvent.click(button('Allow reminders on medium.com …'));
    expect(screen.queryByText(/public feed/)).toBeNull();

    fireEvent.click(button('Not now'));
    held.sheet = { ...held.sheet, sites: [site({ host: 'github.com', access: 'banner', granted: true })] };
    held.house.changed();
    const openPage = vi.spyOn(held.house, 'openPage');
    fireEvent.click(await screen.findByRole('button', { name: 'What is asked there: GitHub profile' }));
    expect(openPage).toHaveBeenCalledWith('site', `#asset=${github.bulb}`);
  });

  it('leads from a site of one’s own to the page about it, allowed or not, and says how much there is to mend', async () => {
    const website = assetRow({ kind: 'website', title: null, host: 'ada.example', faultCount: 3 });
    const held = optionsHouse([website], {
      sites: [site({ access: 'ask' }), site({ host: 'github.com', access: 'banner', granted: true })],
    });
    await open(held, '#where');
    expect(screen.getByText('3 things to mend.')).toBeTruthy();
    fireEvent.click(button('Look over the site: Website'));
    expect(held.house.pages).toEqual([`site#asset=${website.bulb}`]);
  });

  it('moves the banner to another corner', async () => {
    const held = optionsHouse();
    await open(held, '#where');
    fireEvent.click(screen.getByLabelText('Bottom left'));
    await waitFor(() => expect(held.commands()).toEqual([{ do: 'set', to: { corner: 'bottom-left' } }]));
  });
});

describe('the rest of the options', () => {
  it('shows at once how a word would read', async () => {
    await open(optionsHouse(), '#words');
    fireEvent.input(screen.getByLabelText('Who do you look after?'), { target: { value: 'guests' } });
    expect(await screen.findByText('What your guests see')).toBeTruthy();
  });

  it('saves the whole house under the day’s name', async () => {
    const held = optionsHouse([], {}, { export: () => '{"house":[]}' });
    const saveFile = vi.spyOn(held.house, 'saveFile');
    await open(held, '#file');
    fireEvent.click(button('Save my house as a file'));
    await waitFor(() =>
      expect(saveFile).toHaveBeenCalledExactlyOnceWith('houselights-2026-03-11.json', '{"house":[]}'),
    );
  });

  it('names each key that works anywhere, and says which is not set', async () => {
    const held = optionsHouse();
    const keys = { _execute_action: 'Alt+Shift+H', 'go-to-banner': '', 'note-here': 'Alt+Shift+J', 'report-here': '' };
    vi.spyOn(held.house, 'shortcuts').mockResolvedValue(
      Object.entries(keys).map(([name, key]) => ({ name, keys: key })),
    );
    await open(held, '#shortcuts');
    expect((await screen.findByText('Write a note about the page')).previousElementSibling?.textContent?.trim()).toBe(
      'Alt+Shift+J',
    );
    expect(screen.getByText('Report a burned-out bulb on the page').previousElementSibling?.textContent?.trim()).toBe(
      'Not set',
    );
  });

  it('shows what to type where the browser does not open its page for shortcuts', async () => {
    const held = optionsHouse();
    vi.spyOn(held.house, 'openShortcuts').mockResolvedValue(false);
    await open(held, '#shortcuts');
    fireEvent.click(button('Change these in the browser'));
    expect(await screen.findByText('chrome://extensions/shortcuts')).toBeTruthy();
  });

  it('takes the news as read once they were opened, and says nothing of it', async () => {
    const held = optionsHouse();
    await open(held, '#bulbs');
    expect(within(screen.getByRole('navigation')).getByText('new')).toBeTruthy();
    expect(held.commands()).toEqual([]);
    location.hash = '#news';
    await waitFor(() => expect(held.commands()).toEqual([{ do: 'set', to: { newsRead: NEWEST_NEWS } }]));
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  it('has news for the version that it is', () => {
    expect(NEWEST_NEWS).toBe(manifest.version);
  });

  it('says so when the house cannot be opened, and tries again', async () => {
    let reachable = false;
    const held = optionsHouse(
      [assetRow({ title: 'Bio' })],
      {},
      {
        sheet: () => (reachable ? held.sheet : Promise.reject(new Error('gone'))),
      },
    );
    history.replaceState(null, '', '#bulbs');
    render(<Options house={held.house} />);
    const again = await screen.findByRole('button', { name: 'Try again' });
    reachable = true;
    fireEvent.click(again);
    expect(await screen.findByText('Bio')).toBeTruthy();
  });
});
