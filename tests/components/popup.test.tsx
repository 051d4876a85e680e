// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { UNDO_SHOWN } from '../../components/undo-bar.tsx';
import { Popup } from '../../entrypoints/popup/popup.tsx';
import { kindOf } from '../../utils/core/assets/catalogue.ts';
import type { NoteRow, Row, SiteRecord } from '../../utils/core/bulbs/row.ts';
import { DEFAULT_SETTINGS } from '../../utils/core/journal/state.ts';
import { bad, good } from '../../utils/core/said.ts';
import { DAY, instantOf } from '../../utils/core/time.ts';
import { readPageMessage } from '../../utils/protocol/messages.ts';
import { agendaOf, assetRow, entryId, type FakeHouse, fakeHouse, NOW, noteRow, ZONE } from './popup-house.ts';

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const show = async (house: FakeHouse) => {
  render(<Popup house={house} />);
  await screen.findByRole('heading', { level: 1 });
  return house;
};
const commands = (house: FakeHouse) =>
  house.sent.flatMap((message) => (message.name === 'command' ? [message.data.command] : []));
const rowsShown = () => [...document.querySelectorAll<HTMLElement>('[data-bulb]')];
const title = (name: string | RegExp) => screen.getByRole('button', { name });
const headline = () => screen.getByRole('heading', { level: 1 }).textContent;
const press = (key: string, on: Element = document.activeElement ?? document.body) => fireEvent.keyDown(on, { key });
const siteOf = (now: readonly Row[], over: Partial<SiteRecord> = {}): SiteRecord => ({
  host: 'linkedin.com',
  access: 'banner',
  now,
  rest: [],
  bulbs: now.map(({ bulb }) => bulb),
  notes: null,
  hushed: {},
  madeAt: NOW,
  ...over,
});

describe('the sentence on top', () => {
  test('counts what there is, and nothing that there is not', async () => {
    const rows = [
      assetRow(),
      assetRow({ state: 'dimming' }),
      assetRow({ state: 'lit' }),
      assetRow({ state: 'dimming', later: NOW + DAY }),
    ];
    await show(fakeHouse(agendaOf(rows)));
    expect(headline()).toBe('1 lit, 1 dimming, 1 out, 1 put off.');
    expect(screen.getByRole('img', { name: 'Your room: 1 lit, 1 dimming, 1 out, 1 put off.' })).toBeTruthy();
  });

  test('an empty house is kind and leads to the welcome page', async () => {
    const house = await show(fakeHouse(agendaOf([])));
    expect(headline()).toBe('No bulb hangs here yet.');
    fireEvent.click(screen.getByRole('button', { name: 'Hang the first ones' }));
    expect(house.pages).toEqual(['welcome']);
  });

  test('after an absence there is one thing, and the rest waits behind a fold', async () => {
    const rows = [assetRow({ title: 'First' }), assetRow({ title: 'Second' }), assetRow({ state: 'lit' })];
    await show(fakeHouse(agendaOf(rows, { back: { since: NOW, held: 1 } })));
    expect(headline()).toBe('Welcome back. One thing, if you like.');
    expect(rowsShown()).toHaveLength(1);
    fireEvent.click(screen.getByRole('button', { name: 'Show: The rest can wait (1)' }));
    expect(title('Second')).toBeTruthy();
  });

  test('a bulb of which no day is known asks for it, and takes the day that is said', async () => {
    const unknown = assetRow({ state: 'dimming', lastDay: null, line: [{ key: 'line.lastUnknown' }] });
    const house = await show(fakeHouse(agendaOf([unknown])));
    fireEvent.click(screen.getByRole('button', { name: 'Say when' }));
    fireEvent.input(screen.getByLabelText('On which day was it done?'), { target: { value: '2025-11-03' } });
    fireEvent.click(screen.getByRole('button', { name: 'OK' }));
    await waitFor(() =>
      expect(house.sent.at(-1)?.data).toEqual({
        command: { do: 'done', bulb: unknown.bulb, evidence: 'said', day: '2025-11-03' },
      }),
    );
  });

  test('in the days that follow there is one more each day, also where the site has others waiting', async () => {
    const rows = ['First', 'Second', 'Third'].map((name) => assetRow({ title: name }));
    const site = siteOf([], { rest: rows.slice(2) });
    const here = { url: 'https://www.linkedin.com/', host: 'linkedin.com', title: 'LinkedIn', tab: 7 };
    await show(
      fakeHouse(agendaOf(rows, { back: { since: NOW - DAY, held: 1 } }), {}, { hereNow: here, siteNow: site }),
    );
    expect(headline()).toBe('Welcome back. 2 things, if you like.');
    expect(rowsShown()).toHaveLength(2);
    fireEvent.click(screen.getByRole('button', { name: 'Show: The rest can wait (1)' }));
    expect(title('Third')).toBeTruthy();
  });

  test('a pause says until when, and can be ended', async () => {
    const house = await show(fakeHouse(agendaOf([assetRow()], { paused: instantOf('2026-04-02', ZONE) })));
    expect(screen.getByText(/Paused until 2 April/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Resume now' }));
    expect(commands(house)).toEqual([{ do: 'set', to: { pausedUntil: null } }]);
  });
});

describe('the question after a visit', () => {
  test('comes first and is answered with one click', async () => {
    const row = assetRow();
    const house = await show(fakeHouse(agendaOf([row], { question: { bulb: row.bulb, askedSince: NOW, row } })));
    expect(screen.getByText('Did you save a change to your headline?')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Yes, relit' }));
    expect(house.sent.at(-1)).toEqual({ name: 'answer', data: { bulb: row.bulb, changed: true } });
  });

  const question = () => screen.getByText(/sent\?$/).closest<HTMLElement>('.question') ?? document.body;
  const answers = () =>
    within(question())
      .getAllByRole('button')
      .map(({ textContent }) => textContent);
  const asked = (over: Partial<NoteRow> = {}) => {
    const row = noteRow(over);
    return { row, agenda: agendaOf([row], { question: { bulb: row.bulb, askedSince: NOW, row } }) };
  };

  test('asks of a note whether it was sent, and takes *Sent*, *Not yet* and *Let it go*', async () => {
    const { row, agenda } = asked({ stage: 'written' });
    const house = await show(fakeHouse(agenda));
    expect(within(question()).getByText('The note to Ada: sent?')).toBeTruthy();
    expect(answers()).toEqual(['Sent', 'Not yet', 'Let it go']);
    for (const name of ['Sent', 'Not yet', 'Let it go'])
      fireEvent.click(within(question()).getByRole('button', { name }));
    await waitFor(() =>
      expect(house.sent.filter(({ name }) => name !== 'refresh')).toEqual([
        { name: 'answer', data: { bulb: row.bulb, changed: true } },
        { name: 'answer', data: { bulb: row.bulb, changed: false } },
        { name: 'command', data: { command: { do: 'letGo', note: row.bulb } } },
      ]),
    );
  });

  test.each([
    ['apology', 'The apology to Ada: sent?'],
    ['congratulations', 'The congratulations to Ada: sent?'],
    ['condolence', 'The condolences to Ada: sent?'],
    ['follow-up', 'The follow-up to Ada: sent?'],
  ] as const)('names a note by its kind: %s', async (kind, text) => {
    await show(fakeHouse(asked({ kind }).agenda));
    expect(within(question()).getByText(text)).toBeTruthy();
  });

  test('of a bulb cannot be let go', async () => {
    const row = assetRow();
    await show(fakeHouse(agendaOf([row], { question: { bulb: row.bulb, askedSince: NOW, row } })));
    expect(screen.queryByRole('button', { name: 'Let it go' })).toBeNull();
  });
});

describe('the site now open', () => {
  const here = { url: 'https://www.linkedin.com/in/me/', host: 'linkedin.com', title: 'Me', tab: 7 };

  test('has its bulbs on top, and they are not listed twice', async () => {
    const row = assetRow();
    await show(
      fakeHouse(agendaOf([row, assetRow({ title: 'Website' })]), {}, { hereNow: here, siteNow: siteOf([row]) }),
    );
    expect(screen.getByRole('heading', { name: 'On this site, linkedin.com' })).toBeTruthy();
    expect(
      rowsShown()
        .map(({ dataset }) => dataset.bulb)
        .filter((bulb) => bulb === row.bulb),
    ).toHaveLength(1);
  });

  test.each([
    ['ask', 'Let reminders appear here', '#grant=linkedin.com'],
    ['choose', 'Choose how', '#grant=linkedin.com'],
  ] as const)(
    'where reminders are not allowed (%s) the browser is asked on the options page, never from here',
    async (access, name, hash) => {
      const row = assetRow({ access });
      const house = await show(fakeHouse(agendaOf([row]), {}, { hereNow: here, siteNow: siteOf([row], { access }) }));
      fireEvent.click(screen.getByRole('button', { name }));
      expect(house.pages).toEqual([`options${hash}`]);
    },
  );

  test('a quiet site can be turned on again', async () => {
    const row = assetRow({ access: 'quiet' });
    const house = await show(
      fakeHouse(agendaOf([row]), {}, { hereNow: here, siteNow: siteOf([row], { access: 'quiet' }) }),
    );
    fireEvent.click(screen.getByRole('button', { name: 'Turn on again' }));
    expect(commands(house)).toEqual([{ do: 'quiet', host: 'linkedin.com', quiet: false }]);
  });

  test('on LinkedIn one quiet line leads to what the person’s own data tells, and on no other site', async () => {
    const row = assetRow();
    const house = await show(fakeHouse(agendaOf([row]), {}, { hereNow: here, siteNow: siteOf([row]) }));
    fireEvent.click(screen.getByRole('button', { name: 'See what it tells' }));
    expect(house.pages).toEqual(['linkedin']);
    for (const hereNow of [null, { ...here, url: 'https://ada.example/', host: 'ada.example' }]) {
      cleanup();
      await show(fakeHouse(agendaOf([row]), {}, { hereNow, siteNow: hereNow && siteOf([row]) }));
      expect(screen.queryByRole('button', { name: 'See what it tells' })).toBeNull();
    }
  });

  test('which page of LinkedIn is open is told once, after the first paint; of other sites nothing is', async () => {
    const row = assetRow();
    const overs = (house: FakeHouse) => house.sent.filter(({ name }) => name === 'linkedin.here');
    const house = await show(fakeHouse(agendaOf([row]), {}, { hereNow: here, siteNow: siteOf([row]) }));
    house.changed();
    await waitFor(() => expect(house.sent.some(({ name }) => name === 'refresh')).toBe(true));
    expect(overs(house)).toEqual([{ name: 'linkedin.here', data: { tab: 7, url: here.url } }]);
    cleanup();
    const elsewhere = { ...here, url: 'https://ada.example/', host: 'ada.example' };
    expect(overs(await show(fakeHouse(agendaOf([row]), {}, { hereNow: elsewhere, siteNow: siteOf([row]) })))).toEqual(
      [],
    );
    cleanup();
    // Nothing of LinkedIn's hangs: it is nobody's business.
    expect(overs(await show(fakeHouse(agendaOf([row]), {}, { hereNow: here })))).toEqual([]);
  });

  test.each([
    ['linkedin-posts', 'https://www.linkedin.com/feed/?shareActive=true', 4, 'Answer in five sentences'],
    ['linkedin-posts', 'https://www.linkedin.com/article/new/', 4, 'Answer in five sentences'],
    ['linkedin-posts', 'https://www.linkedin.com/feed/', 4, 'Leave one real comment'],
    ['linkedin-headline', 'https://www.linkedin.com/in/me/edit/intro/', 3, 'Say whom you help'],
    ['linkedin-headline', 'https://www.linkedin.com/in/grace/', 3, 'Take out one word'],
  ])('with only the toolbar, the job of %s fits the page %s', async (kind, url, job, said) => {
    const row = assetRow({ kind, title: null, job, access: 'toolbar', jobsAt: kindOf(kind)?.jobsAt ?? [] });
    const site = siteOf([row], { access: 'toolbar' });
    await show(fakeHouse(agendaOf([row]), {}, { hereNow: { ...here, url }, siteNow: site }));
    expect(document.body.textContent).toContain(said);
  });

  test('a site that is not listed is offered in one quiet line, and a page of the browser is not', async () => {
    const house = await show(
      fakeHouse(
        agendaOf([assetRow()]),
        {},
        { hereNow: { url: 'https://ada.example/a?b', host: 'ada.example', title: 'A', tab: 7 } },
      ),
    );
    fireEvent.click(screen.getByRole('button', { name: 'Hang a bulb for it' }));
    expect(house.pages).toEqual(['options#add=https%3A%2F%2Fada.example%2Fa%3Fb']);
    cleanup();
    await show(fakeHouse(agendaOf([assetRow()])));
    expect(screen.queryByText(/yours\?/)).toBeNull();
  });
});

describe('a bulb', () => {
  test('only the first is unfolded; pressing a title unfolds and folds', async () => {
    await show(fakeHouse(agendaOf([assetRow({ title: 'First' }), assetRow({ title: 'Second' })])));
    expect(title('First').getAttribute('aria-expanded')).toBe('true');
    expect(title('Second').getAttribute('aria-expanded')).toBe('false');
    fireEvent.click(title('Second'));
    expect(title('Second').getAttribute('aria-expanded')).toBe('true');
  });

  test('its main button opens the place where it is mended', async () => {
    const row = assetRow();
    const house = await show(fakeHouse(agendaOf([row])));
    const main = rowsShown()[0]?.querySelector<HTMLElement>('.row-acts .main');
    if (main) fireEvent.click(main);
    expect(house.sent.at(-1)).toEqual({ name: 'open', data: { bulb: row.bulb } });
  });

  test('off the web, Done is its main button', async () => {
    await show(fakeHouse(agendaOf([assetRow({ opens: null, host: null, access: 'none' })])));
    expect(rowsShown()[0]?.querySelector('.row-acts .main')?.textContent).toBe('Done');
  });

  test('Done today carries no day, yesterday its date', async () => {
    const row = assetRow();
    const house = await show(fakeHouse(agendaOf([row])));
    fireEvent.click(screen.getByRole('button', { name: 'Done' }));
    fireEvent.click(screen.getByRole('button', { name: 'Done on another day' }));
    fireEvent.click(await screen.findByRole('menuitem', { name: 'Yesterday' }));
    expect(commands(house)).toEqual([
      { do: 'done', bulb: row.bulb, evidence: 'said' },
      { do: 'done', bulb: row.bulb, evidence: 'said', day: '2026-03-10' },
    ]);
  });

  test('Done on another day takes any day but one to come', async () => {
    const row = assetRow();
    const house = await show(fakeHouse(agendaOf([row])));
    fireEvent.click(screen.getByRole('button', { name: 'Done on another day' }));
    fireEvent.click(await screen.findByRole('menuitem', { name: 'Another day…' }));
    const field = await screen.findByLabelText('On which day was it done?');
    fireEvent.input(field, { target: { value: '2026-03-12' } });
    fireEvent.click(screen.getByRole('button', { name: 'OK' }));
    expect((await screen.findByText('That day is still to come.')).getAttribute('role')).toBe('alert');
    fireEvent.input(field, { target: { value: '2026-01-15' } });
    fireEvent.click(screen.getByRole('button', { name: 'OK' }));
    expect(commands(house)).toEqual([{ do: 'done', bulb: row.bulb, evidence: 'said', day: '2026-01-15' }]);
  });

  test('Later offers moments that lie ahead and puts it off until then', async () => {
    const row = assetRow();
    const house = await show(fakeHouse(agendaOf([row])));
    fireEvent.click(screen.getByRole('button', { name: 'Later' }));
    fireEvent.click(await screen.findByRole('menuitem', { name: /Next week/ }));
    expect(commands(house)).toEqual([{ do: 'later', bulb: row.bulb, until: instantOf('2026-03-16', ZONE, 9) }]);
  });

  test('a switched-off one is switched on, and is never asked for anything', async () => {
    const row = assetRow({ state: 'off' });
    const house = await show(fakeHouse(agendaOf([row])));
    fireEvent.click(screen.getByRole('button', { name: 'Show: Switched off' }));
    expect(within(rowsShown()[0] ?? document.body).queryByRole('button', { name: 'Done' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: /^Switch on/ }));
    expect(commands(house)).toEqual([{ do: 'switch', asset: row.bulb, on: true }]);
  });

  test('something found can be called fine', async () => {
    const row = assetRow({
      faults: [
        {
          key: 'k1',
          check: 'stale-copyright',
          page: 'https://ada.example/',
          target: null,
          params: { year: 2024 },
          foundAt: NOW,
        },
      ],
      faultCount: 2,
    });
    const house = await show(fakeHouse(agendaOf([row])));
    fireEvent.click(screen.getByRole('button', { name: /^This is fine/ }));
    expect(commands(house)).toEqual([{ do: 'accept', asset: row.bulb, fault: 'k1' }]);
    expect(screen.getByText('And 1 more thing to mend.')).toBeTruthy();
  });

  test('a website leads to the page about it: from its menu, and from what was found', async () => {
    const fault = {
      key: 'k1',
      check: 'past-event',
      page: 'https://ada.example/',
      target: null,
      params: { name: 'Spring talks', day: '2026-02-20' },
      foundAt: NOW,
    };
    const row = assetRow({ kind: 'website', host: 'ada.example', faults: [fault], faultCount: 1 });
    const house = await show(fakeHouse(agendaOf([row])));
    expect(screen.getAllByText(/“Spring talks” was on 20 February and is still shown as coming\./)).not.toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: 'See what was found' }));
    fireEvent.click(screen.getByRole('button', { name: /^More for/ }));
    fireEvent.click(await screen.findByRole('menuitem', { name: 'Look over the site' }));
    expect(house.pages).toEqual([`site#asset=${row.bulb}`, `site#asset=${row.bulb}`]);
  });

  test.each([
    { kind: 'website', host: null },
    { kind: 'linkedin-headline', host: 'linkedin.com' },
  ])('$kind at $host leads to no such page', async (over) => {
    await show(fakeHouse(agendaOf([assetRow(over)])));
    fireEvent.click(screen.getByRole('button', { name: /^More for/ }));
    await screen.findByRole('menuitem', { name: 'Edit' });
    expect(screen.queryByRole('menuitem', { name: 'Look over the site' })).toBeNull();
  });

  test('a title that looks like markup is text', async () => {
    await show(fakeHouse(agendaOf([assetRow({ title: '<img src=x onerror=alert(1)>' })])));
    expect(title('<img src=x onerror=alert(1)>')).toBeTruthy();
    expect(document.querySelector('img')).toBeNull();
  });
});

describe('a note', () => {
  test('waits, is written, is sent; and is never called out', async () => {
    const waiting = noteRow({ state: 'out' });
    const written = noteRow({ stage: 'written', person: 'Grace' });
    const house = await show(fakeHouse(agendaOf([waiting, written])));
    const [first, second] = rowsShown();
    expect(first?.textContent).not.toMatch(/\bout\b/i);
    fireEvent.click(within(first ?? document.body).getByRole('button', { name: 'I wrote it' }));
    fireEvent.click(within(second ?? document.body).getByRole('button', { name: /^Sent/ }));
    expect(commands(house)).toEqual([
      { do: 'write', note: waiting.bulb },
      { do: 'done', bulb: written.bulb, evidence: 'said' },
    ]);
  });

  test('is written and edited on the page of notes', async () => {
    const row = noteRow();
    const house = await show(fakeHouse(agendaOf([row])));
    expect(rowsShown()[0]?.querySelector('.row-acts .main')?.textContent).toBe('Write it');
    fireEvent.click(screen.getByRole('button', { name: 'Write it' }));
    fireEvent.click(screen.getByRole('button', { name: /^More for/ }));
    fireEvent.click(await screen.findByRole('menuitem', { name: 'Edit' }));
    press('j');
    press('e');
    expect(house.pages).toEqual(Array.from({ length: 3 }, () => `notes#note=${row.bulb}`));
  });

  test('that is written and not sent is opened from its row, to be sent', async () => {
    const row = noteRow({ stage: 'written' });
    const house = await show(fakeHouse(agendaOf([row])));
    expect(rowsShown()[0]?.querySelector('.row-acts .main')?.textContent).toBe('Sent');
    fireEvent.click(screen.getByRole('button', { name: 'Open it' }));
    expect(house.pages).toEqual([`notes#note=${row.bulb}`]);
  });

  test.each([
    [null, 'Sent', 'Sent on another day', 'On which day was it sent?'],
    ['email', 'Sent', 'Sent on another day', 'On which day was it sent?'],
    ['linkedin', 'Sent', 'Sent on another day', 'On which day was it sent?'],
    ['post', 'Posted', 'Posted on another day', 'On which day was it posted?'],
    ['phone', 'Called', 'Called on another day', 'On which day did you call?'],
    ['in-person', 'Said', 'Said on another day', 'On which day was it said?'],
  ] as const)('by %s is ended with “%s”', async (channel, done, when, pick) => {
    const row = noteRow({ channel });
    const house = await show(fakeHouse(agendaOf([row])));
    expect(screen.queryByRole('button', { name: 'I wrote it' }) === null).toBe(['Called', 'Said'].includes(done));
    fireEvent.click(screen.getByRole('button', { name: done }));
    expect(commands(house)).toEqual([{ do: 'done', bulb: row.bulb, evidence: 'said' }]);
    fireEvent.click(screen.getByRole('button', { name: when }));
    fireEvent.click(await screen.findByRole('menuitem', { name: 'Another day…' }));
    expect(await screen.findByLabelText(pick)).toBeTruthy();
  });

  test('can be let go from its menu', async () => {
    const row = noteRow();
    const house = await show(fakeHouse(agendaOf([row])));
    fireEvent.click(screen.getByRole('button', { name: /^More for/ }));
    fireEvent.click(await screen.findByRole('menuitem', { name: 'Let it go' }));
    expect(commands(house)).toEqual([{ do: 'letGo', note: row.bulb }]);
  });
});

describe('undo', () => {
  const undoable = { undo: { entries: [entryId(7)], said: { key: 'state.lit' } }, made: [] };

  test('stands at the bottom for ten seconds, and longer while somebody is at it', async () => {
    await show(fakeHouse(agendaOf([assetRow()]), { command: () => good(undoable) }));
    vi.useFakeTimers();
    fireEvent.click(screen.getByRole('button', { name: 'Done' }));
    const undo = await vi.waitUntil(() => screen.queryByRole('button', { name: 'Undo' }));
    await vi.advanceTimersByTimeAsync(UNDO_SHOWN - 1_000);
    fireEvent.focusIn(undo);
    await vi.advanceTimersByTimeAsync(3 * UNDO_SHOWN);
    expect(screen.queryByRole('button', { name: 'Undo' })).not.toBeNull();
    fireEvent.focusOut(undo);
    await vi.advanceTimersByTimeAsync(UNDO_SHOWN + 100);
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  test.each([
    ['u', { key: 'u' }],
    ['Ctrl+Z', { key: 'z', ctrlKey: true }],
    ['Cmd+Z', { key: 'z', metaKey: true }],
  ])('is also %s', async (_, key) => {
    const house = await show(fakeHouse(agendaOf([assetRow()]), { command: () => good(undoable) }));
    fireEvent.click(screen.getByRole('button', { name: 'Done' }));
    await screen.findByRole('button', { name: 'Undo' });
    fireEvent.keyDown(document.body, key);
    expect(commands(house).at(-1)).toEqual({ do: 'undo', entries: [entryId(7)] });
  });

  test('what could not be done is said as an alert', async () => {
    await show(fakeHouse(agendaOf([assetRow()]), { command: () => bad('problem.address.empty') }));
    fireEvent.click(screen.getByRole('button', { name: 'Done' }));
    const text = await screen.findByText('There is no address yet.');
    expect(text.closest('[role="alert"]')).not.toBeNull();
  });

  test('history takes back a line, and puts it back', async () => {
    const lines = [
      { entry: entryId(1), at: NOW, said: { key: 'state.lit' }, undone: false, restores: [] },
      { entry: entryId(2), at: NOW, said: { key: 'state.out' }, undone: true, restores: [entryId(3)] },
    ];
    const house = await show(fakeHouse(agendaOf([assetRow()]), { history: () => lines }));
    fireEvent.click(screen.getByRole('button', { name: /^More for/ }));
    fireEvent.click(await screen.findByRole('menuitem', { name: 'History' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Undo: Lit' }));
    fireEvent.click(screen.getByRole('button', { name: 'Put back: Out' }));
    expect(commands(house)).toEqual([
      { do: 'undo', entries: [entryId(1)] },
      { do: 'undo', entries: [entryId(3)] },
    ]);
  });
});

describe('adding', () => {
  const field = () => screen.getByRole('textbox', { name: 'Add a bulb or a note' });
  const typed = () => document.querySelector('textarea')?.value;

  test('several pasted lines are counted on the button and go as one, notes as they were understood', async () => {
    const house = await show(fakeHouse(agendaOf([assetRow()])));
    fireEvent.input(field(), { target: { value: 'Bio\nthank Ada for the referral\n\nPodcast' } });
    expect(await screen.findByRole('list', { name: 'How it was understood' })).toBeTruthy();
    fireEvent.click(await screen.findByRole('button', { name: 'Add 3 lines' }));
    await waitFor(() => expect(typed()).toBe(''));
    expect(commands(house)).toEqual([
      {
        do: 'quickAdd',
        lines: 'Bio\nPodcast',
        notes: [
          {
            kind: 'thanks',
            person: 'Ada',
            occasion: 'the referral',
            since: '2026-03-11',
            due: null,
            channel: null,
            address: '',
          },
        ],
      },
    ]);
  });

  const addNote = async (rows: readonly Row[], serves: string | null = null, made = rows) => {
    const house = await show(
      fakeHouse(agendaOf(rows, { settings: { ...DEFAULT_SETTINGS, serves } }), {
        command: () => good({ undo: null, made: made.map(({ bulb }) => bulb) }),
      }),
    );
    fireEvent.input(field(), { target: { value: 'thank Ada' } });
    fireEvent.click(await screen.findByRole('button', { name: 'Add' }));
    await waitFor(() => expect(typed()).toBe(''));
    return house;
  };

  test('with the first note comes the question for the word for the people served, which may be passed over', async () => {
    const house = await addNote([noteRow()]);
    fireEvent.input(await screen.findByRole('combobox', { name: 'Who do you look after?' }), {
      target: { value: ' clients ' },
    });
    fireEvent.click(screen.getByRole('button', { name: 'Use this word' }));
    await waitFor(() => expect(commands(house)).toContainEqual({ do: 'set', to: { serves: 'clients' } }));
    expect(screen.queryByText('Who do you look after?')).toBeNull();
    cleanup();

    const other = await addNote([noteRow()]);
    fireEvent.click(await screen.findByRole('button', { name: 'Skip this' }));
    expect(screen.queryByText('Who do you look after?')).toBeNull();
    expect(commands(other)).toHaveLength(1);
  });

  test('the word is not asked for where it is known, nor with a later note, nor with a bulb', async () => {
    const [first, second] = [noteRow(), noteRow()];
    for (const [rows, serves, made] of [
      [[first], 'guests', [first]],
      [[first, second], null, [second]],
      [[assetRow()], null, [assetRow()]],
    ] as const) {
      const house = await addNote(rows, serves, made);
      const asked = serves === null ? ['rows'] : [];
      await waitFor(() => expect(house.sent.map(({ name }) => name).filter((name) => name === 'rows')).toEqual(asked));
      expect(screen.queryByText('Who do you look after?')).toBeNull();
      cleanup();
    }
  });

  test('Enter adds, and Shift with it makes a new line', async () => {
    const house = await show(fakeHouse(agendaOf([assetRow()])));
    fireEvent.input(field(), { target: { value: 'Bio' } });
    await screen.findByRole('button', { name: 'Add' });
    fireEvent.keyDown(field(), { key: 'Enter', shiftKey: true });
    expect(commands(house)).toEqual([]);
    fireEvent.keyDown(field(), { key: 'Enter' });
    await waitFor(() => expect(commands(house)).toEqual([{ do: 'quickAdd', lines: 'Bio', notes: [] }]));
  });

  test('when the background cannot be reached that is said, and what was typed stays', async () => {
    await show(fakeHouse(agendaOf([assetRow()]), { command: () => Promise.reject(new Error('gone')) }));
    fireEvent.input(field(), { target: { value: 'Bio' } });
    fireEvent.keyDown(field(), { key: 'Enter' });
    expect(await screen.findByText(/did not answer/)).toBeTruthy();
    expect(typed()).toBe('Bio');
  });

  test('more text than fits is one sentence, and nothing is sent', async () => {
    const house = await show(fakeHouse(agendaOf([assetRow()])));
    fireEvent.input(field(), { target: { value: 'x\n'.repeat(150_000) } });
    fireEvent.keyDown(field(), { key: 'Enter' });
    expect(await screen.findByText(/more than fits at once/)).toBeTruthy();
    expect(commands(house)).toEqual([]);
  });
});

describe('on a page of the web', () => {
  const jots = (house: FakeHouse) => house.sent.filter(({ name }) => name === 'jot.begin').map(({ data }) => data);
  const at = (url: string, title: string) =>
    fakeHouse(
      agendaOf([assetRow()]),
      { 'jot.begin': () => null },
      { hereNow: { url, host: 'ada.example', title, tab: 7 } },
    );

  test('what is seen there, and a note about it, are begun with its address and title', async () => {
    const house = await show(at('https://ada.example/talks', 'Talks'));
    fireEvent.click(screen.getByRole('button', { name: 'Report a burned-out bulb here' }));
    fireEvent.click(screen.getByRole('button', { name: 'A note about this page' }));
    const page = { url: 'https://ada.example/talks', title: 'Talks', quote: '' };
    expect(jots(house)).toEqual([
      { is: 'report', ...page },
      { is: 'note', ...page },
    ]);
  });

  test('an address or a title of any length goes through', async () => {
    const house = await show(at(`https://ada.example/talks?${'x'.repeat(9_000)}#y`, 'T'.repeat(9_000)));
    fireEvent.click(screen.getByRole('button', { name: 'A note about this page' }));
    cleanup();
    const long = await show(at(`https://ada.example/${'x'.repeat(9_000)}`, ''));
    fireEvent.click(screen.getByRole('button', { name: 'A note about this page' }));
    for (const [jot] of [jots(house), jots(long)])
      expect(readPageMessage({ name: 'jot.begin', data: jot })).not.toBeNull();
    expect(jots(house)).toMatchObject([{ url: 'https://ada.example/talks' }]);
  });

  test('is not offered where there is none, and the page of notes always is', async () => {
    const house = await show(fakeHouse(agendaOf([assetRow()])));
    expect(screen.queryByRole('button', { name: /here$|this page$/ })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Notes' }));
    expect(house.pages).toEqual(['notes']);
  });
});

describe('many bulbs', () => {
  const nine = Array.from({ length: 9 }, (_, i) => assetRow({ title: `Bulb ${i + 1}` }));

  test('from nine on they can be searched, also beyond what was prepared', async () => {
    await show(fakeHouse(agendaOf(nine.slice(0, 8))));
    expect(screen.queryByRole('searchbox')).toBeNull();
    cleanup();
    const hidden = assetRow({ title: 'Deep in the house' });
    await show(fakeHouse(agendaOf(nine), { rows: ({ query }) => (query === 'deep' ? [hidden] : []) }));
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'deep' } });
    expect(await screen.findByRole('button', { name: 'Deep in the house' })).toBeTruthy();
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'nothing' } });
    expect(await screen.findByText('No bulb is called anything like that.')).toBeTruthy();
  });

  test('an answer that comes late does not replace a newer one', async () => {
    const answers = new Map<string, (rows: readonly Row[]) => void>();
    await show(
      fakeHouse(agendaOf(nine), { rows: ({ query }) => new Promise((resolve) => answers.set(query, resolve)) }),
    );
    const field = screen.getByRole('searchbox');
    fireEvent.input(field, { target: { value: 'a' } });
    await waitFor(() => expect(answers.has('a')).toBe(true));
    fireEvent.input(field, { target: { value: 'ab' } });
    await waitFor(() => expect(answers.has('ab')).toBe(true));
    answers.get('ab')?.([assetRow({ title: 'New' })]);
    await screen.findByRole('button', { name: 'New' });
    answers.get('a')?.([assetRow({ title: 'Old' })]);
    await Promise.resolve();
    expect(screen.queryByRole('button', { name: 'Old' })).toBeNull();
  });

  test('lit ones are folded; those beyond the record are asked for when shown', async () => {
    const lit = Array.from({ length: 80 }, (_, i) => assetRow({ state: 'lit', title: `Lit ${i + 1}` }));
    const house = await show(fakeHouse(agendaOf(lit), { rows: () => lit }));
    expect(headline()).toBe('All 80 are lit.');
    expect(rowsShown()).toHaveLength(0);
    fireEvent.click(screen.getByRole('button', { name: 'Show: Lit' }));
    await waitFor(() => expect(screen.getByRole('button', { name: 'Show 30 more' })).toBeTruthy());
    expect(house.sent.some(({ name }) => name === 'rows')).toBe(true);
    fireEvent.click(screen.getByRole('button', { name: 'Show 30 more' }));
    expect(title('Lit 80')).toBeTruthy();
  });
});

describe('by keyboard', () => {
  test('j and k go from bulb to bulb, d does, e edits, and the focus stays in the list', async () => {
    const rows = [assetRow({ title: 'First' }), assetRow({ title: 'Second' }), assetRow({ title: 'Third' })];
    const house = await show(
      fakeHouse(agendaOf(rows), {
        command: () => {
          house.agendaNow = agendaOf(rows.filter((_, i) => i !== 1));
          return good({ undo: null, made: [] });
        },
      }),
    );
    press('j');
    press('j');
    expect(document.activeElement?.textContent).toBe('Second');
    press('e');
    expect(house.pages).toEqual([`options#bulb=${rows[1]?.bulb}`]);
    press('d');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Third'));
    press('k');
    expect(document.activeElement?.textContent).toBe('First');
  });

  test('l unfolds the bulb and opens its menu; Escape brings the focus back', async () => {
    await show(fakeHouse(agendaOf([assetRow({ title: 'First' }), assetRow({ title: 'Second' })])));
    press('j');
    press('j');
    press('l');
    const menu = await screen.findByRole('menu');
    expect(document.activeElement?.textContent).toContain('This evening');
    press('ArrowDown');
    expect(document.activeElement?.textContent).toContain('Tomorrow');
    press('ArrowUp');
    press('ArrowUp');
    expect(document.activeElement?.textContent).toContain('A date…');
    press('Escape');
    await waitFor(() => expect(menu.isConnected).toBe(false));
    expect(document.activeElement?.textContent).toContain('Later');
  });

  test('single letters do nothing while typing', async () => {
    const house = await show(fakeHouse(agendaOf([assetRow()])));
    press('n');
    expect(document.activeElement?.tagName).toBe('TEXTAREA');
    press('d');
    press('?');
    expect(commands(house)).toEqual([]);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('? lists every key, with the commands of the browser as they are set', async () => {
    await show(fakeHouse(agendaOf([assetRow()])));
    press('?');
    const list = await screen.findByRole('dialog', { name: 'By keyboard' });
    for (const key of ['j', 'k', 'd', 'l', 'e', 'h', '/', 'n', 'u', '?', 'Alt+Shift+H'])
      expect(within(list).getAllByText(key)).not.toHaveLength(0);
  });
});

describe('when the house changes', () => {
  test('it repaints, and the focus stays on the bulb it was on', async () => {
    const rows = [assetRow({ title: 'First' }), assetRow({ title: 'Second' })];
    const house = await show(fakeHouse(agendaOf(rows)));
    title('Second').focus();
    house.agendaNow = agendaOf([assetRow({ title: 'New' }), ...rows]);
    house.changed();
    await screen.findByRole('button', { name: 'New' });
    expect(document.activeElement?.textContent).toBe('Second');
  });

  test('the background is told that somebody is here, once', async () => {
    const house = await show(fakeHouse(agendaOf([assetRow()])));
    await waitFor(() => expect(house.sent).toEqual([{ name: 'refresh', data: {} }]));
  });

  test('before anything was ever prepared it says so, and paints once it is', async () => {
    const house: FakeHouse = fakeHouse(null, {
      refresh: () => {
        house.agendaNow = agendaOf([assetRow()]);
        return null;
      },
    });
    await show(house);
    await waitFor(() => expect(headline()).toBe('1 out.'));
  });

  test('a dot marks news, in words too', async () => {
    await show(fakeHouse(agendaOf([assetRow()], { news: true })));
    expect(screen.getByRole('button', { name: 'What’s new (not read yet)' })).toBeTruthy();
  });
});
