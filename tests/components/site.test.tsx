// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Site } from '../../entrypoints/site/site.tsx';
import { bad, good } from '../../utils/core/said.ts';
import { DAY } from '../../utils/core/time.ts';
import type { SiteSheet } from '../../utils/protocol/messages.ts';
import { entryId, NOW } from './popup-house.ts';
import {
  ABOUT,
  ASSET,
  DONE,
  deadLink,
  HOME,
  page,
  place,
  reported,
  running,
  type SiteHouse,
  sheetOf,
  siteHouse,
  staleFooter,
  unlooked,
} from './site-house.ts';

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const show = async (house: SiteHouse, hash = `#asset=${ASSET}`) => {
  history.replaceState(null, '', `/site.html${hash}`);
  render(<Site house={house} />);
  await screen.findByRole('heading', { level: 1 });
  return house;
};
const headline = () => screen.getByRole('heading', { level: 1 }).textContent;
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const press = (name: string | RegExp) => fireEvent.click(button(name));
const asked = (house: SiteHouse, name: string) => house.sent.filter((one) => one.name === name).map(({ data }) => data);
const commands = (house: SiteHouse) => asked(house, 'command');
const bulbs = () => within(screen.getByRole('toolbar')).getAllByRole('button');
/** Opens what is folded below this. */
const unfold = async (line: HTMLElement) => {
  const fold = line.closest('details');
  if (!fold) throw new Error('that does not fold');
  await act(() => {
    fold.open = true;
    fireEvent(fold, new Event('toggle'));
  });
  return within(fold);
};
const unfoldRest = (title: string) => unfold(screen.getByRole('heading', { level: 3, name: title }));

const pass = (ms: number) =>
  act(async () => {
    await vi.advanceTimersByTimeAsync(ms);
  });

describe('the sentence on top', () => {
  test('says how much there is to mend, when that was seen, and on how many pages', async () => {
    await show(siteHouse(sheetOf({ faults: [deadLink(), staleFooter()] })));
    expect(headline()).toBe('2 things to mend on ada.example.');
    expect(screen.getByText('Looked over on 10 March, 2 pages.')).toBeTruthy();
    await waitFor(() => expect(document.title).toBe('ada.example in Houselights'));
  });

  test('says so when nothing is out', async () => {
    await show(siteHouse(sheetOf()));
    expect(headline()).toBe('Nothing is out on ada.example.');
    expect(screen.queryByRole('heading', { name: 'To mend' })).toBeNull();
  });

  test('before the first look it says what a look is, and one button starts it', async () => {
    const house = await show(siteHouse(unlooked()));
    expect(headline()).toBe('ada.example was not looked over yet.');
    expect(screen.getByText(/stays on this computer/)).toBeTruthy();
    press('Look it over');
    await screen.findByRole('progressbar');
    expect(asked(house, 'look.start')).toEqual([{ asset: ASSET, at: { what: 'site' } }]);
  });

  test('where it is not allowed, the browser is asked first thing in the click, and then the look begins', async () => {
    const house = siteHouse(unlooked({ granted: false }));
    const grant = vi.spyOn(house, 'grant').mockImplementation(async () => {
      house.sheetNow = unlooked();
      return true;
    });
    await show(house);
    expect(headline()).toBe('ada.example can be looked over once you allow it.');
    expect(screen.getByText('Read and change your data on all ada.example sites')).toBeTruthy();
    press('Allow, and look it over');
    expect(grant.mock.calls).toEqual([['ada.example']]);
    await waitFor(() => expect(asked(house, 'look.start')).toHaveLength(1));
  });

  test('refused, one kind sentence stands there and nothing is looked at', async () => {
    const house = siteHouse(unlooked({ granted: false }));
    vi.spyOn(house, 'grant').mockResolvedValue(false);
    await show(house);
    press('Allow, and look it over');
    expect(await screen.findByText(/^That is fine\./)).toBeTruthy();
    expect(asked(house, 'look.start')).toEqual([]);
  });

  test('taken back, the permission takes nothing away that was found', async () => {
    await show(siteHouse(sheetOf({ granted: false, faults: [deadLink()] })));
    expect(headline()).toBe('1 thing to mend on ada.example.');
    expect(button('Allow on ada.example')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Look again/ })).toBeNull();
  });

  test('a look that came to nothing says why, and can be tried again', async () => {
    const why = { key: 'look.why.no-answer', with: { host: 'ada.example' } };
    await show(siteHouse(sheetOf({ look: { is: 'not-looked', why } })));
    expect(screen.getByText(/^ada\.example did not answer/)).toBeTruthy();
    expect(button('Look now')).toBeTruthy();
  });

  test.each(['', '#asset=', '#asset=x', '#asset=n-0000000000000', '#asset=%3Cb%3E'])(
    'an address that names no bulb (%s) asks the house for nothing',
    async (hash) => {
      const house = await show(siteHouse(sheetOf()), hash);
      expect(headline()).toBe('There is no website here.');
      expect(house.sent).toEqual([]);
    },
  );

  test('a bulb that is no website any more leads to the options', async () => {
    const house = await show(siteHouse(null));
    press('Open the options');
    expect(house.pages).toEqual(['options']);
  });

  test('when the house does not answer it says so, and tries again', async () => {
    let reachable = false;
    const house = siteHouse(sheetOf(), {
      'site.sheet': () => (reachable ? sheetOf() : Promise.reject(new Error('gone'))),
    });
    history.replaceState(null, '', `#asset=${ASSET}`);
    render(<Site house={house} />);
    const again = await screen.findByRole('button', { name: 'Try again' });
    reachable = true;
    fireEvent.click(again);
    await screen.findByRole('heading', { level: 1, name: 'Nothing is out on ada.example.' });
    expect(screen.queryByRole('alert')?.textContent ?? '').toBe('');
  });

  test('another site in the address is another site on the page', async () => {
    const house = await show(siteHouse(sheetOf()));
    house.sheetNow = sheetOf({ host: 'grace.example' });
    history.replaceState(null, '', '#asset=a-0000000000009');
    fireEvent(window, new HashChangeEvent('hashchange'));
    await screen.findByRole('heading', { level: 1, name: 'Nothing is out on grace.example.' });
    expect(house.sent.at(-1)).toEqual({ name: 'site.sheet', data: { asset: 'a-0000000000009' } });
  });
});

describe('the room', () => {
  const two = [page(), page({ url: ABOUT, title: 'About Ada', faults: 1 })];

  test('has a bulb for each page, which says its title and its state', async () => {
    await show(siteHouse(sheetOf({ pages: two, faults: [deadLink()] })));
    expect(bulbs().map((bulb) => bulb.getAttribute('aria-label'))).toEqual([
      'Ada Example: lit',
      'About Ada: out, 1 thing to mend',
    ]);
  });

  test('a page without a title is called by its address, and so are pages of one title', async () => {
    const pages = [page(), page({ url: `${HOME}en`, title: 'Ada Example' }), page({ url: `${HOME}x`, title: null })];
    await show(siteHouse(sheetOf({ pages })));
    expect(bulbs().map((bulb) => bulb.getAttribute('aria-label'))).toEqual([
      'Ada Example (ada.example): lit',
      'Ada Example (/en): lit',
      '/x: lit',
    ]);
  });

  test('choosing a bulb shows what was found on its page, and there is a way back to all', async () => {
    await show(siteHouse(sheetOf({ pages: two, faults: [deadLink(), staleFooter([HOME])] })));
    press('About Ada: out, 1 thing to mend');
    expect(screen.getByRole('heading', { level: 2, name: 'On “About Ada”' })).toBeTruthy();
    expect(screen.getByText('1 thing to mend on “About Ada”')).toBeTruthy();
    expect(screen.queryByText('The footer says 2024.')).toBeNull();
    press('Show all pages');
    expect(screen.getByText('The footer says 2024.')).toBeTruthy();
  });

  test('a lit page says that nothing is out on it, and can be opened', async () => {
    await show(siteHouse(sheetOf({ pages: two, faults: [deadLink()] })));
    press('Ada Example: lit');
    expect(screen.getByText(/^Nothing is out on “Ada Example”\./)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Open the page' }).getAttribute('href')).toBe(HOME);
    fireEvent.keyDown(button('Ada Example: lit'), { key: 'Escape' });
    expect(screen.getByRole('heading', { name: 'To mend' })).toBeTruthy();
  });

  test('of three hundred pages Tab stops at one, the first that is out; arrows go from one to the next', async () => {
    const pages = Array.from({ length: 300 }, (_, n) =>
      page({ url: `${HOME}${n}`, title: `Page ${n}`, faults: n === 7 ? 2 : 0 }),
    );
    await show(siteHouse(sheetOf({ pages, faults: [deadLink()] })));
    const stops = () => bulbs().flatMap((bulb, at) => (bulb.tabIndex === 0 ? [at] : []));
    expect(bulbs()).toHaveLength(300);
    expect(stops()).toEqual([7]);
    bulbs()[7]?.focus();
    for (const [key, at] of [
      ['ArrowRight', 8],
      ['ArrowLeft', 7],
      ['End', 299],
      ['ArrowRight', 299],
      ['Home', 0],
    ] as const) {
      fireEvent.keyDown(document.activeElement ?? document.body, { key });
      expect(document.activeElement).toBe(bulbs()[at]);
      await waitFor(() => expect(stops()).toEqual([at]));
    }
  });

  test('a title that would turn the text around it is shut in', async () => {
    await show(siteHouse(sheetOf({ pages: [page({ title: 'exe.\u202egpj <b>x</b>' })] })));
    expect(bulbs()[0]?.getAttribute('aria-label')).toBe('\u2068exe.gpj <b>x</b>\u2069: lit');
    expect(document.querySelector('b')).toBeNull();
  });
});

describe('what was found', () => {
  test('stands by what is wrong, in the order in which it came, several of a kind below one heading', async () => {
    const faults = [deadLink(), deadLink({}, 'https://ada.example/older'), staleFooter()];
    await show(siteHouse(sheetOf({ faults })));
    expect(screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual([
      '2 links lead nowhere.',
      'The footer says 2024.',
    ]);
    expect(screen.getAllByRole('heading', { level: 4 }).map(({ textContent }) => textContent)).toEqual([
      'One link leads nowhere: ada.example/old.',
      'One link leads nowhere: ada.example/older.',
    ]);
  });

  test('what is the same of several pages is said once, and each is told by its place', async () => {
    const untitled = (page: string) => ({
      ...staleFooter([page]),
      key: `missing-title ${page}`,
      check: 'missing-title',
      said: { key: 'finding.missing-title' },
    });
    await show(siteHouse(sheetOf({ faults: [untitled(HOME), untitled(ABOUT)] })));
    expect(screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual([
      '2 pages have no title.',
    ]);
    expect(screen.getAllByRole('heading', { level: 4 }).map(({ textContent }) => textContent)).toEqual([
      'On “Ada Example”',
      'On “About Ada”',
    ]);
    expect(button('This is fine: The page has no title. On “About Ada”')).toBeTruthy();
  });

  test('says where on the page it stands', async () => {
    await show(siteHouse(sheetOf({ faults: [deadLink(), staleFooter([HOME])] })));
    expect(screen.getByText('In the menu, “Price list”, on “About Ada”')).toBeTruthy();
    expect(screen.getByText('On “Ada Example”')).toBeTruthy();
  });

  test('on many pages, they are behind one line, each to be opened', async () => {
    const pages = [HOME, ABOUT].map((url) => place({ page: url, text: 'Price list', part: 'nav' }));
    await show(siteHouse(sheetOf({ faults: [deadLink({ places: pages })] })));
    expect(screen.queryByRole('link', { name: 'Ada Example' })).toBeNull();
    const fold = await unfold(screen.getByText('In the menu, “Price list”, on 2 pages'));
    expect(fold.getByRole('link', { name: 'Ada Example' }).getAttribute('href')).toBe(HOME);
  });

  test('leads into the editor where the page says where that is, else to the page, in a tab of its own', async () => {
    const edit = 'https://ada.example/wp-admin/post.php?post=7&action=edit';
    const pages = [page(), page({ url: ABOUT, title: 'About Ada', edit })];
    await show(siteHouse(sheetOf({ pages, faults: [deadLink(), staleFooter([HOME])] })));
    const inEditor = screen.getByRole('link', { name: /^Open it in your editor: One link/ });
    expect([inEditor.getAttribute('href'), inEditor.getAttribute('target'), inEditor.getAttribute('rel')]).toEqual([
      edit,
      '_blank',
      'noreferrer',
    ]);
    expect(screen.getByRole('link', { name: /^Open the page: The footer/ }).getAttribute('href')).toBe(HOME);
  });

  test.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'x'])(
    'an editor at %s is none',
    async (edit) => {
      await show(siteHouse(sheetOf({ pages: [page({ url: ABOUT, edit })], faults: [deadLink()] })));
      expect(screen.getByRole('link', { name: /^Open the page/ }).getAttribute('href')).toBe(ABOUT);
      expect(document.querySelector(`a[href="${edit}"]`)).toBeNull();
    },
  );

  test('“This is fine” says so to the house, and can be taken back', async () => {
    const undo = { entries: [entryId(4)], said: { key: 'did.accepted', with: { title: 'Website' } } };
    const house = siteHouse(sheetOf({ faults: [deadLink(), staleFooter()] }), {
      command: ({ command }) => {
        house.sheetNow = sheetOf({ faults: command.do === 'accept' ? [staleFooter()] : [deadLink(), staleFooter()] });
        return good({ undo: command.do === 'accept' ? undo : null, made: [] });
      },
    });
    await show(house);
    const fine = button('This is fine: One link leads nowhere: ada.example/old.');
    fine.focus();
    fireEvent.click(fine);
    await screen.findByText('Fine as it is: Website');
    expect(commands(house)).toEqual([{ command: { do: 'accept', asset: ASSET, fault: deadLink().key } }]);
    expect(headline()).toBe('1 thing to mend on ada.example.');
    // The keyboard goes on where it was.
    expect(document.activeElement?.closest('[data-fault]')?.getAttribute('data-fault')).toBe(staleFooter().key);
    fireEvent.keyDown(document.body, { key: 'u' });
    await screen.findByRole('heading', { level: 1, name: '2 things to mend on ada.example.' });
    expect(commands(house).at(-1)).toEqual({ command: { do: 'undo', entries: undo.entries } });
  });

  test('what cannot be done says why', async () => {
    const house = siteHouse(sheetOf({ faults: [deadLink()] }), { command: () => bad('problem.gone') });
    await show(house);
    press(/^This is fine/);
    expect((await screen.findByText(/^That is not there any more/)).closest('[role=alert]')).toBeTruthy();
  });

  test('“Look again” looks at that page only, and says when it is mended', async () => {
    const house = await show(siteHouse(sheetOf({ faults: [deadLink(), staleFooter()] })));
    press(/^Look again: One link/);
    await waitFor(() => expect(screen.getAllByText('Looking at that page again …').length).toBeGreaterThan(0));
    expect(asked(house, 'look.start')).toEqual([{ asset: ASSET, at: { what: 'page', url: ABOUT } }]);
    house.sheetNow = sheetOf({ faults: [staleFooter()] });
    fireEvent(document, new Event('visibilitychange'));
    expect(await screen.findByText('Looked again: that is mended.')).toBeTruthy();
    expect(screen.queryByText(/^One link leads/)).toBeNull();
  });

  test('“Look again” says when it is still so', async () => {
    const house = await show(siteHouse(sheetOf({ faults: [deadLink()] })));
    press(/^Look again/);
    await screen.findByRole('progressbar');
    house.sheetNow = sheetOf({ faults: [deadLink()] });
    fireEvent(document, new Event('visibilitychange'));
    expect((await screen.findAllByText('Looked again just now: it is still so.')).length).toBeGreaterThan(0);
  });

  test('of many of one kind the first few are in sight, the others one press away', async () => {
    const faults = Array.from({ length: 30 }, (_, n) => deadLink({}, `https://ada.example/${n}`));
    await show(siteHouse(sheetOf({ faults })));
    expect(screen.getAllByRole('heading', { level: 4 })).toHaveLength(4);
    press('Show 26 more: 30 links lead nowhere.');
    expect(screen.getAllByRole('heading', { level: 4 })).toHaveLength(30);
  });
});

describe('how it is mended', () => {
  const steps = () => screen.getByText(/^Point the link/).parentElement?.textContent ?? '';

  test('holds everywhere at first, then in the builder that was recognised', async () => {
    await show(siteHouse(sheetOf({ builder: 'squarespace', faults: [deadLink()] })));
    press(/^How to mend it/);
    expect(steps()).toContain('In Squarespace Press “Edit”');
    expect(steps()).toContain('The address as it stands there: https://ada.example/old');
    expect(screen.getByLabelText('Your site is built with')).toHaveProperty('value', 'squarespace');
  });

  test('where nobody knows the builder it can be said, once for all', async () => {
    await show(siteHouse(sheetOf({ faults: [deadLink(), staleFooter()] })));
    press(/^How to mend it: One link/);
    expect(steps()).not.toMatch(/In (WordPress|Squarespace|Wix|Webflow|Ghost|Plain HTML)/);
    fireEvent.change(screen.getByLabelText('Your site is built with'), { target: { value: 'html' } });
    expect(steps()).toContain('In Plain HTML Search your files for the address');
    press(/^How to mend it: The footer/);
    expect(screen.getByText(/Search your files for the year/)).toBeTruthy();
  });
});

describe('handed over', () => {
  const open = async (house: SiteHouse) => {
    await show(house);
    press('Hand it over');
    return within(screen.getByRole('dialog', { name: 'Hand it over' }));
  };

  test('a short list is an e-mail', async () => {
    const sheet = await open(siteHouse(sheetOf({ faults: [deadLink()] })));
    const href = sheet.getByRole('link', { name: 'Write an e-mail' }).getAttribute('href') ?? '';
    const { searchParams } = new URL(href);
    expect(searchParams.get('subject')).toBe('1 thing to mend on ada.example');
    expect(searchParams.get('body')).toContain(
      'In the menu, “Price list”, on “About Ada”: https://ada.example/about\r\n',
    );
  });

  test('a long one is copied for an e-mail instead', async () => {
    const faults = Array.from({ length: 60 }, (_, n) => deadLink({}, `https://ada.example/${n}`));
    const house = siteHouse(sheetOf({ faults }));
    const copy = vi.spyOn(house, 'copyText');
    const sheet = await open(house);
    expect(sheet.queryByRole('link')).toBeNull();
    fireEvent.click(sheet.getByRole('button', { name: 'Copy as an e-mail' }));
    expect(await sheet.findByText('Copied.')).toBeTruthy();
    expect(copy.mock.calls[0]?.[0]).toMatch(/^60 things to mend on ada\.example\r\n\r\n/);
  });

  test('as Markdown and as a table it is a file of the site’s name and the day’s', async () => {
    const house = siteHouse(sheetOf({ faults: [deadLink()] }));
    const save = vi.spyOn(house, 'saveFile');
    const sheet = await open(house);
    fireEvent.click(sheet.getByRole('button', { name: 'Save as Markdown' }));
    fireEvent.click(sheet.getByRole('button', { name: 'Save as a table (CSV)' }));
    expect(save.mock.calls.map(([name]) => name)).toEqual(['ada.example-2026-03-11.md', 'ada.example-2026-03-11.csv']);
    expect(save.mock.calls[0]?.[1]).toContain('1. **One link leads nowhere: ada.example/old.**');
    expect(save.mock.calls[1]?.[1]).toContain('"What is wrong","Page"');
    expect(await sheet.findByText('Handed to your browser as ada.example-2026-03-11.csv.')).toBeTruthy();
  });

  test('where the browser does not copy, the text is there to be copied by hand', async () => {
    const house = siteHouse(sheetOf({ faults: [deadLink()] }));
    vi.spyOn(house, 'copyText').mockResolvedValue(false);
    const sheet = await open(house);
    fireEvent.click(sheet.getByRole('button', { name: 'Copy as Markdown' }));
    expect(await sheet.findByText(/^Your browser did not copy it/)).toBeTruthy();
    expect(sheet.getByLabelText('What it says')).toHaveProperty('value', expect.stringContaining('# 1 thing to mend'));
  });

  test('one thing alone can be handed over, too', async () => {
    await show(siteHouse(sheetOf({ faults: [deadLink(), staleFooter()] })));
    press('More for: The footer says 2024.');
    fireEvent.click(screen.getByRole('menuitem', { name: 'Hand it over' }));
    const text = screen.getByLabelText('What it says');
    expect(text).toHaveProperty('value', expect.stringContaining('The footer says 2024.'));
    expect(text).toHaveProperty('value', expect.not.stringContaining('leads nowhere'));
  });

  test('for a calendar it is a file that calendars know', async () => {
    const house = siteHouse(sheetOf({ faults: [deadLink()] }));
    const save = vi.spyOn(house, 'saveFile');
    const sheet = await open(house);
    fireEvent.click(sheet.getByRole('button', { name: 'Save for a calendar (ICS)' }));
    expect(save.mock.calls[0]?.[0]).toBe('ada.example-2026-03-11.ics');
    expect(save.mock.calls[0]?.[1]).toContain('\r\nDTSTART:20260312T080000Z\r\n');
  });

  test('to whom is asked once for all of them, and whatever is taken tells the house', async () => {
    const faults = [deadLink(), staleFooter()];
    const house = siteHouse(sheetOf({ faults }));
    const sheet = await open(house);
    fireEvent.input(sheet.getByLabelText('Who mends it?'), { target: { value: ' Sam ' } });
    fireEvent.click(sheet.getByRole('button', { name: 'Copy as Markdown' }));
    await waitFor(() =>
      expect(commands(house)).toEqual([
        { command: { do: 'handOver', asset: ASSET, faults: faults.map(({ key }) => key), to: 'Sam' } },
      ]),
    );
    fireEvent.click(sheet.getByRole('button', { name: 'Save as Markdown' }));
    await waitFor(() => expect(commands(house)).toHaveLength(2));
  });

  test('whoever mended something here before is offered first, and their address is known', async () => {
    const handedOver = { to: 'Sam', at: NOW - DAY };
    const sam = { person: 'Sam', address: 'sam@ada.example', channel: 'email' as const, open: [], sent: null };
    const house = siteHouse(sheetOf({ faults: [deadLink(), staleFooter(), reported({ handedOver })] }), {
      people: () => [sam],
    });
    const sheet = await open(house);
    expect(sheet.getByLabelText('Who mends it?')).toHaveProperty('value', 'Sam');
    await waitFor(() =>
      expect(sheet.getByRole('link', { name: 'Write an e-mail' }).getAttribute('href')).toMatch(
        /^mailto:sam@ada\.example\?/,
      ),
    );
  });

  test('a name that is too long holds nothing back but itself', async () => {
    const house = siteHouse(sheetOf({ faults: [deadLink()] }));
    const sheet = await open(house);
    fireEvent.input(sheet.getByLabelText('Who mends it?'), { target: { value: 'x'.repeat(201) } });
    expect(sheet.getByText('A name can have 200 characters; this one has 201.')).toBeTruthy();
    fireEvent.click(sheet.getByRole('button', { name: 'Copy as Markdown' }));
    await waitFor(() => expect(commands(house)).toMatchObject([{ command: { to: '' } }]));
  });
});

describe('what somebody reported', () => {
  test('stands first, with what was marked there, and its main act is that it is mended', async () => {
    const house = await show(siteHouse(sheetOf({ faults: [reported(), deadLink()] })));
    const [first] = screen.getAllByRole('heading', { level: 3 });
    expect(first?.textContent).toBe('Reported: the link to the programme');
    expect(screen.getByText('“Programme (PDF)”')).toBeTruthy();
    expect(screen.getByText('Reported on 10 March.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Look again: Reported/ })).toBeNull();
    press('Mended: Reported: the link to the programme');
    expect(commands(house)).toEqual([{ command: { do: 'mend', asset: ASSET, fault: reported().key } }]);
  });

  test('of a site that nobody has looked over yet it stands before the offer to do so', async () => {
    await show(siteHouse(unlooked({ faults: [reported(), reported({ key: 'reported 0000000000002' })] })));
    const [first, offer] = [screen.getAllByText(/^Reported: /)[0], button('Look it over')];
    if (!first) throw new Error('nothing is reported');
    expect(first.compareDocumentPosition(offer) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
    // What one and the same person said of two things is told of each.
    expect(screen.getAllByText('Reported: the link to the programme')).toHaveLength(2);
  });

  test('says in whose hands it is, and since when', async () => {
    const handedOver = { to: 'Sam', at: NOW };
    await show(
      siteHouse(sheetOf({ faults: [reported({ handedOver }), deadLink({ handedOver: { to: null, at: NOW } })] })),
    );
    expect(screen.getByText('Reported on 10 March. Handed over to Sam on 11 March.')).toBeTruthy();
    expect(screen.getByText('Handed over on 11 March.')).toBeTruthy();
  });

  test('is handed over with when and where it was seen, and no advice', async () => {
    await show(siteHouse(sheetOf({ faults: [reported({ target: 'https://ada.example/programme.pdf' })] })));
    press('Hand it over: Reported: the link to the programme');
    const text = screen.getByLabelText('What it says');
    for (const line of [
      'What stands there: Programme (PDF)',
      'Leads to: <https://ada.example/programme.pdf>',
      'On “About Ada”: <https://ada.example/about>',
      'Seen: 10 March at 10:00',
    ])
      expect(text).toHaveProperty('value', expect.stringContaining(line));
    expect(text).toHaveProperty('value', expect.not.stringContaining('How to mend it'));
    expect(text).toHaveProperty('value', expect.not.stringContaining('Looked over'));
  });

  test('called fine after all, it is fine', async () => {
    const house = await show(siteHouse(sheetOf({ faults: [reported()] })));
    press('More for: Reported: the link to the programme');
    fireEvent.click(screen.getByRole('menuitem', { name: 'This is fine' }));
    expect(commands(house)).toEqual([{ command: { do: 'accept', asset: ASSET, fault: reported().key } }]);
  });

  test('at a service that all share, nothing is offered to be looked over', async () => {
    const shared = { host: 'linkedin.com', canLook: false, granted: false };
    const house = await show(siteHouse(unlooked({ ...shared, faults: [reported()] })));
    expect(headline()).toBe('1 thing to mend on linkedin.com.');
    expect(screen.getByText('On “Tuesday talk”')).toBeTruthy();
    expect(screen.queryByText('Let it be looked over')).toBeNull();
    expect(screen.queryByRole('button', { name: /^Look/ })).toBeNull();
    house.sheetNow = unlooked(shared);
    await act(() => house.changed());
    await screen.findByRole('heading', { level: 1, name: 'Nothing is out on linkedin.com.' });
  });
});

describe('a place where something is written', () => {
  const github = (over: Partial<SiteSheet> = {}) =>
    unlooked({ host: 'github.com', canLook: false, hasFeed: true, nextLook: NOW + 6 * DAY, ...over });

  test('says what is asked there and when, and is asked now for whoever wants to know', async () => {
    const house = await show(siteHouse(github({ look: DONE, state: 'out' })));
    expect(headline()).toBe('Something new on github.com lights this bulb.');
    expect(screen.getByText(/^Once a week github\.com is asked for your public feed/)).toBeTruthy();
    expect(screen.getByText('Asked on 11 March. The next time: 17 March.')).toBeTruthy();
    expect(screen.queryByText('Let it be looked over')).toBeNull();
    press('Look now');
    await waitFor(() => expect(asked(house, 'look.start')).toEqual([{ asset: ASSET, at: { what: 'site' } }]));
    const lamp = () => document.querySelector('.page-lamp')?.innerHTML;
    const out = lamp();
    house.sheetNow = github({ look: DONE, state: 'lit' });
    await act(() => house.changed());
    await waitFor(() => expect(lamp()).not.toBe(out));
  });

  test('says where there was nothing to read, and asks for no permission', async () => {
    await show(siteHouse(github({ look: { ...DONE, unknown: 1 }, granted: false, nextLook: null })));
    expect(screen.getByText(/^Asked on 11 March\. There was no feed to read/)).toBeTruthy();
    expect(screen.getByText(/^github\.com can be asked for your public feed/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Look|^Allow/ })).toBeNull();
  });
});

describe('a look under way', () => {
  test('says how far it is, and what was found before stays', async () => {
    await show(siteHouse(sheetOf({ look: running(), faults: [deadLink()] })));
    expect(screen.getByText('41 of 120 addresses, 12 pages so far.')).toBeTruthy();
    const bar = screen.getByRole('progressbar');
    expect([bar.getAttribute('value'), bar.getAttribute('max')]).toEqual(['41', '120']);
    expect(screen.getByText(/^One link leads/)).toBeTruthy();
    expect(button(/^Look again/).getAttribute('aria-disabled')).toBe('true');
  });

  test('is said aloud at some steps only', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const house = await show(siteHouse(sheetOf({ look: running({ pages: 11 }) })));
    const aloud = () => screen.getAllByRole('status').map(({ textContent }) => textContent);
    expect(aloud()).toContain('Looking: 10 pages so far.');
    house.sheetNow = sheetOf({ look: running({ pages: 13, known: 60 }) });
    await pass(1_000);
    expect(screen.getByText('60 of 120 addresses, 13 pages so far.')).toBeTruthy();
    expect(aloud()).toContain('Looking: 10 pages so far.');
  });

  test('can be paused, goes on, and can be stopped', async () => {
    const hold = vi.fn(({ hold: on }: { hold: boolean }) => running({ held: on ? 'paused' : null }));
    const house = siteHouse(sheetOf({ look: running() }), {
      'look.hold': hold,
      'look.stop': () => {
        house.sheetNow = sheetOf();
        return DONE;
      },
    });
    await show(house);
    press('Pause');
    await screen.findByRole('button', { name: 'Go on' });
    expect(screen.getAllByText(/^Paused\. It goes on where it was/).length).toBeGreaterThan(0);
    press('Go on');
    await screen.findByRole('button', { name: 'Pause' });
    expect(hold.mock.calls.map(([data]) => data)).toEqual([
      { asset: ASSET, hold: true },
      { asset: ASSET, hold: false },
    ]);
    press('Stop');
    await screen.findByRole('button', { name: 'Look now' });
    expect(screen.queryByRole('progressbar')).toBeNull();
  });

  test('offline it says that it waits', async () => {
    await show(siteHouse(sheetOf({ look: running({ held: 'offline' }) })));
    expect(screen.getAllByText('This computer is offline. The look waits, and goes on by itself.').length).toBe(2);
  });

  test('what it finds appears as it comes, and at its end the page is as it is then', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const house = await show(siteHouse(unlooked({ look: running({ pages: 1 }) })));
    expect(headline()).toBe('Looking over ada.example.');
    house.sheetNow = sheetOf({ lookedAt: null, look: running(), faults: [deadLink()] });
    await pass(5_000);
    expect(screen.getByText(/^One link leads/)).toBeTruthy();
    house.sheetNow = sheetOf({ faults: [deadLink()] });
    await pass(1_000);
    expect(screen.getByText('Looked over on 10 March, 2 pages.')).toBeTruthy();
    expect(screen.getAllByRole('status').map(({ textContent }) => textContent)).toContain('The look is done.');
    expect(screen.queryByRole('progressbar')).toBeNull();
    const before = house.sent.length;
    await pass(10_000);
    expect(house.sent).toHaveLength(before);
  });

  test('begins by itself every week unless that is not wanted', async () => {
    const house = await show(siteHouse(sheetOf()));
    expect(screen.getByText('The next look: 17 March.')).toBeTruthy();
    const weekly = screen.getByLabelText('Looks again by itself every week');
    expect(weekly).toHaveProperty('checked', true);
    house.sheetNow = sheetOf({ weekly: false, nextLook: null });
    fireEvent.click(weekly);
    expect(await screen.findByText('Only when you ask for it.')).toBeTruthy();
    expect(asked(house, 'look.weekly')).toEqual([{ asset: ASSET, weekly: false }]);
  });
});

describe('what else came of the look', () => {
  test('what could not be judged is told by why, and counts as nothing', async () => {
    const why = (reason: string) => ({ key: `look.unknown.${reason}` });
    const unknown = [
      { target: 'https://shop.example/1', why: why('refused') },
      { target: 'https://slow.example/', why: why('timeout') },
      { target: 'https://shop.example/2', why: why('refused') },
      { target: 'https://other.example/', why: why('not-asked') },
    ];
    await show(siteHouse(sheetOf({ unknown })));
    expect(headline()).toBe('Nothing is out on ada.example.');
    const fold = await unfoldRest('3 links could not be judged');
    expect(fold.getAllByRole('heading', { level: 4 }).map(({ textContent }) => textContent)).toEqual([
      'Refused to be looked at by anything but a visitor’s own browser (2)',
      'Took too long to answer (1)',
    ]);
  });

  test('what was left out is said', async () => {
    await show(siteHouse(sheetOf({ leftOut: [{ key: 'look.left.robots', with: { count: 3 } }] })));
    expect((await unfoldRest('What was left out')).getByText(/^3 addresses were passed over/)).toBeTruthy();
  });

  test('other sites can be allowed, one at a time', async () => {
    const notAsked = [
      { host: 'github.com', links: 14 },
      { host: 'ted.com', links: 1 },
    ];
    const house = siteHouse(sheetOf({ notAsked }));
    const grant = vi.spyOn(house, 'grant').mockImplementation(async () => {
      house.sheetNow = sheetOf({ notAsked: notAsked.slice(1) });
      return true;
    });
    await show(house);
    const fold = await unfoldRest('2 other sites that you link to were not asked');
    fireEvent.click(fold.getByRole('button', { name: 'Allow: github.com' }));
    expect(await screen.findByText('github.com is asked with the next look.')).toBeTruthy();
    expect(grant.mock.calls).toEqual([['github.com']]);
    expect(screen.queryByRole('button', { name: 'Allow: github.com' })).toBeNull();
  });

  test('what was called fine can count again', async () => {
    const fine = [{ key: 'k', said: staleFooter().said, at: NOW - DAY, restores: [entryId(8)] }];
    const house = await show(siteHouse(sheetOf({ fine })));
    const fold = await unfoldRest('1 thing you called fine');
    fireEvent.click(fold.getByRole('button', { name: 'Count it again: The footer says 2024.' }));
    await waitFor(() => expect(commands(house)).toEqual([{ command: { do: 'undo', entries: [entryId(8)] } }]));
  });

  test('what was mended is kept in mind', async () => {
    await show(siteHouse(sheetOf({ mended: [{ key: 'k', said: staleFooter().said, at: NOW - DAY }] })));
    expect((await unfoldRest('1 thing mended')).getByText('Mended by 10 March.')).toBeTruthy();
  });

  test('every request of the last look is told when that is asked for, a hundred at a time', async () => {
    const requests = Array.from({ length: 250 }, (_, n) => ({
      at: NOW,
      method: 'HEAD' as const,
      url: `https://ada.example/${n}`,
      why: { key: 'look.ledger.link' },
      status: n === 0 ? null : 200,
    }));
    const house = await show(siteHouse(sheetOf({ requests: 250 }), { 'site.ledger': () => requests }));
    expect(asked(house, 'site.ledger')).toEqual([]);
    const fold = await unfoldRest('Every request of the last look (250)');
    const rows = await fold.findAllByRole('row');
    expect(rows).toHaveLength(101);
    expect(rows[1]?.textContent).toBe('10:00ada.example/0A link, to see where it leads (only its head)none');
    fireEvent.click(fold.getByRole('button', { name: 'Show 100 more' }));
    expect(fold.getAllByRole('row')).toHaveLength(201);
  });
});
