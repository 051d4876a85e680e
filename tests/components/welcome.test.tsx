// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { FIRST_CHOICES, homeOf, planHanging } from '../../entrypoints/welcome/plan-hanging.ts';
import { Welcome } from '../../entrypoints/welcome/welcome.tsx';
import { KINDS } from '../../utils/core/assets/catalogue.ts';
import type { AssetRow } from '../../utils/core/bulbs/row.ts';
import { bad, good } from '../../utils/core/said.ts';
import type { House } from '../../utils/protocol/house.ts';
import type { LookReport } from '../../utils/protocol/messages.ts';
import { agendaOf, assetRow, fakeHouse, NOW } from './popup-house.ts';

afterEach(cleanup);

type Fake = ReturnType<typeof fakeHouse>;
type FakeAnswers = NonNullable<Parameters<typeof fakeHouse>[1]>;

const hungRow = (kind: string, host: string | null, over: Partial<AssetRow> = {}) =>
  assetRow({
    kind,
    title: null,
    host,
    state: 'dimming',
    lastDay: null,
    access: kind.startsWith('linkedin') ? 'choose' : 'ask',
    ...over,
  });

/** A house that hangs what it is told, or answers as the test says. */
function house(rows: AssetRow[] = [], answers: FakeAnswers = {}): Fake {
  const fake = fakeHouse(rows.length > 0 ? agendaOf(rows) : null, {
    command: ({ command }) => {
      if (command.do !== 'hang') throw new Error('only hangs');
      const hung = command.bulbs.map(({ kind, addresses }) =>
        hungRow(kind, addresses?.[0]?.replace(/^https:\/\//, '') ?? null),
      );
      fake.agendaNow = agendaOf([...(fake.agendaNow?.rows.filter((row) => row.is === 'asset') ?? []), ...hung]);
      fake.changed();
      return good({ undo: null, made: hung.map(({ bulb }) => bulb) });
    },
    ...answers,
  });
  return fake;
}

const open = async (fake: House) => {
  render(<Welcome house={fake} />);
  await screen.findByRole('heading', { level: 1 });
};
const address = () => screen.getByLabelText('Where do people find you on the web?');
const fill = (text: string) => fireEvent.input(address(), { target: { value: text } });
const hang = () => fireEvent.click(screen.getByRole('button', { name: 'Hang these bulbs' }));
const hung = () => screen.findByRole('heading', { level: 1, name: /in your house$/ });
const commands = (fake: Fake) => fake.sent.filter(({ name }) => name === 'command').map(({ data }) => data);
const hanging = (...bulbs: object[]) => [
  { command: { do: 'hang', bulbs: bulbs.map((bulb) => ({ ...bulb, last: 'unknown' })) } },
];

describe('the first bulbs', () => {
  test('nothing is asked of browser or background when the page opens', async () => {
    const fake = house();
    const grant = vi.spyOn(fake, 'grant');
    await open(fake);
    expect(grant).not.toHaveBeenCalled();
    expect(fake.sent).toEqual([]);
    expect(screen.getAllByRole('checkbox', { checked: true })).toHaveLength(3);
  });

  test('one button hangs the three, the website with its address', async () => {
    const fake = house();
    await open(fake);
    fill(' ada.example ');
    hang();
    const heading = await hung();
    await waitFor(() => expect(document.activeElement).toBe(heading));
    expect(commands(fake)).toEqual(
      hanging(
        { kind: 'linkedin-profile' },
        { kind: 'website', addresses: ['ada.example'] },
        { kind: 'thank-you-notes' },
      ),
    );
  });

  test('an address on LinkedIn goes to the LinkedIn bulb, and the website says that it can follow', async () => {
    const fake = house();
    await open(fake);
    fill('https://www.linkedin.com/in/ada');
    expect(screen.getByText('This one belongs to the bulb “LinkedIn profile”.')).toBeTruthy();
    hang();
    await hung();
    expect(commands(fake)).toEqual(
      hanging(
        { kind: 'linkedin-profile', addresses: ['https://www.linkedin.com/in/ada'] },
        { kind: 'website' },
        { kind: 'thank-you-notes' },
      ),
    );
    expect(screen.getByText(/^Your website hangs without an address/)).toBeTruthy();
  });

  test('what is no address is said in one sentence, and nothing is lost', async () => {
    const fake = house();
    await open(fake);
    fill('javascript:alert(1)');
    hang();
    expect(await screen.findByText('Addresses of pages start with http or https, not with javascript.')).toBeTruthy();
    expect(address()).toHaveProperty('value', 'javascript:alert(1)');
    await waitFor(() => expect(document.activeElement).toBe(address()));
    expect(fake.sent).toEqual([]);
  });

  test('with nothing ticked, it says so and hangs nothing', async () => {
    const fake = house();
    await open(fake);
    for (const box of screen.getAllByRole('checkbox')) fireEvent.click(box);
    hang();
    expect((await screen.findByRole('alert')).textContent).toContain('Tick at least one bulb');
    expect(fake.sent).toEqual([]);
  });

  test('pressed twice, the button hangs once', async () => {
    const fake = house();
    await open(fake);
    hang();
    fireEvent.click(screen.getByRole('button', { name: /Hang/ }));
    await hung();
    expect(commands(fake)).toHaveLength(1);
  });

  test('kinds from the catalogue and one’s own become ticked rows, with an address where they want one', async () => {
    const fake = house();
    await open(fake);
    fireEvent.click(screen.getByRole('button', { name: 'Add more' }));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('searchbox')));
    fireEvent.click(screen.getByRole('button', { name: /^Newsletter/ }));
    fireEvent.click(screen.getByRole('button', { name: /^Headshot/ }));
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'Choir' } });
    fireEvent.click(screen.getByRole('button', { name: /“Choir”/ }));
    fireEvent.input(screen.getByLabelText('Address of “Newsletter” (can wait)'), {
      target: { value: 'letters.ada.example' },
    });
    expect(screen.queryByLabelText('Address of “Headshot” (can wait)')).toBeNull();
    hang();
    await hung();
    expect(commands(fake)).toEqual(
      hanging(
        { kind: 'linkedin-profile' },
        { kind: 'website' },
        { kind: 'thank-you-notes' },
        { kind: 'newsletter', addresses: ['letters.ada.example'] },
        { kind: 'headshot' },
        { kind: 'own', title: 'Choir' },
      ),
    );
  });

  test('what the house answers is said, and the form stays as it was', async () => {
    const fake = house([], { command: () => bad('problem.address.empty') });
    await open(fake);
    fill('ada.example');
    hang();
    expect(await screen.findByText('There is no address yet.')).toBeTruthy();
    expect(address()).toHaveProperty('value', 'ada.example');
  });

  test('a background that cannot be reached loses nothing', async () => {
    const fake = house([], { command: () => Promise.reject(new Error('gone')) });
    await open(fake);
    fill('ada.example');
    hang();
    expect(await screen.findByText(/did not reach the house/)).toBeTruthy();
    expect(address()).toHaveProperty('value', 'ada.example');
  });

  test('a bulb that was hung elsewhere meanwhile neither takes the form away nor is hung twice', async () => {
    const fake = house();
    await open(fake);
    fill('ada.example');
    fake.agendaNow = agendaOf([hungRow('website', 'ada.example')]);
    fake.changed();
    await Promise.resolve();
    expect(address()).toHaveProperty('value', 'ada.example');
    hang();
    await hung();
    expect(commands(fake)).toEqual(hanging({ kind: 'linkedin-profile' }, { kind: 'thank-you-notes' }));
  });

  test('opened again, it shows what follows and asks for nothing to be hung', async () => {
    const fake = house([hungRow('website', 'ada.example')]);
    await open(fake);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('One bulb hangs in your house');
    expect(screen.queryByRole('button', { name: 'Hang these bulbs' })).toBeNull();
  });
});

describe('planHanging', () => {
  test('an address of another service hangs as a bulb of that service, beside the ticked ones', () => {
    expect(planHanging('github.com/ada', FIRST_CHOICES).bulbs.at(-1)).toEqual({
      kind: 'github',
      addresses: ['github.com/ada'],
      last: 'unknown',
    });
  });

  test('an address whose bulb is not ticked is not hung', () => {
    const { bulbs } = planHanging(
      'ada.example',
      FIRST_CHOICES.map((choice) => ({ ...choice, ticked: choice.kind !== 'website' })),
    );
    expect(bulbs).toEqual([
      { kind: 'linkedin-profile', last: 'unknown' },
      { kind: 'thank-you-notes', last: 'unknown' },
    ]);
  });

  test('only a whole address has a home', () => {
    expect(['ada.example', 'de.linkedin.com/in/ada', '', 'ada', 'localhost'].map(homeOf)).toEqual([
      'website',
      'linkedin-profile',
      null,
      null,
      null,
    ]);
  });

  test('every service of the catalogue has a kind that its address goes to', () => {
    for (const { hosts } of KINDS) for (const host of hosts) expect(homeOf(`https://${host}/ada`)).not.toBe('website');
  });
});

describe('the look at the front page', () => {
  const website = hungRow('website', 'ada.example');
  const finished: LookReport = {
    is: 'done',
    at: NOW,
    page: 'https://ada.example/',
    unknown: 3,
    links: 30,
    pages: 1,
    findings: [
      { key: 'finding.stale-copyright', with: { year: '2024' } },
      { key: 'finding.dead-link', with: { target: 'https://ada.example/gone' } },
    ],
  };
  const withGrant = (fake: Fake, granted: boolean, answer: boolean) => ({
    ...fake,
    granted: async () => granted,
    grant: vi.fn(async () => answer),
  });
  const press = async () => fireEvent.click(await screen.findByRole('button', { name: 'Look at my front page' }));

  test('asks the browser for this one site, first thing in the click, after quoting its words', async () => {
    const fake = withGrant(house([website], { 'look.start': () => finished }), false, true);
    await open(fake);
    expect(await screen.findByText('Read and change your data on all ada.example sites')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Look at my front page' }));
    expect(fake.grant.mock.calls).toEqual([['ada.example']]);
    expect(await screen.findByText('The footer says 2024.')).toBeTruthy();
    expect(fake.sent.at(-1)).toEqual({
      name: 'look.start',
      data: { asset: website.bulb, at: { what: 'front-page' } },
    });
  });

  test('leads on to the whole site', async () => {
    const fake = withGrant(house([website], { 'look.start': () => finished }), true, true);
    await open(fake);
    await press();
    fireEvent.click(await screen.findByRole('button', { name: 'Look over the whole site' }));
    expect(fake.pages).toEqual([`site#asset=${website.bulb}`]);
  });

  test('refused, it says one kind sentence and looks at nothing', async () => {
    const fake = withGrant(house([website]), false, false);
    await open(fake);
    await press();
    const sentence = await screen.findByText('The bulb works from the toolbar. You can allow it later in Options.');
    await waitFor(() => expect(document.activeElement).toBe(sentence));
    expect(fake.sent.map(({ name }) => name)).toEqual(['rows']);
  });

  test('“Not now” is an answer', async () => {
    const fake = withGrant(house([website]), false, true);
    await open(fake);
    fireEvent.click(await screen.findByRole('button', { name: 'Not now' }));
    expect(await screen.findByText(/^Another time, then/)).toBeTruthy();
    expect(fake.grant).not.toHaveBeenCalled();
  });

  test('says how far it is, then what it found; links it could not judge are no finding', async () => {
    let report: LookReport = { is: 'running', asked: 30, known: 12, pages: 1, held: null };
    const fake = withGrant(house([website], { 'look.start': () => report, 'look.report': () => report }), true, true);
    await open(fake);
    await press();
    expect(await screen.findByText('Tried 12 of 30 links.')).toBeTruthy();
    report = finished;
    fake.changed();
    expect(await screen.findByText('The footer says 2024.')).toBeTruthy();
    expect(screen.getByText('3 links could not be judged; that is no finding.')).toBeTruthy();
    expect(screen.queryByText(/^Tried/)).toBeNull();
  });

  test('with nothing found, it says so', async () => {
    const fake = withGrant(
      house([website], { 'look.start': () => ({ ...finished, findings: [], unknown: 0 }) }),
      true,
      true,
    );
    await open(fake);
    await press();
    expect(await screen.findByText('Nothing is out on your front page.')).toBeTruthy();
  });

  test('a page that cannot be looked at says why, and can be tried again', async () => {
    const why = { key: 'look.why.no-answer', with: { host: 'ada.example' } };
    const fake = withGrant(house([website], { 'look.start': () => ({ is: 'not-looked', why }) }), true, true);
    await open(fake);
    await press();
    expect(await screen.findByText(/^ada\.example did not answer/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Look once more' })).toBeTruthy();
  });
});

describe('what follows', () => {
  test('LinkedIn is not asked for here, only told about', async () => {
    const fake = house([hungRow('linkedin-profile', 'linkedin.com')]);
    const grant = vi.spyOn(fake, 'grant');
    await open(fake);
    expect(screen.getByText(/^When you are next on LinkedIn/)).toBeTruthy();
    expect(grant).not.toHaveBeenCalled();
  });

  test.each([
    ['chrome', 'Press the pin beside Houselights.'],
    ['firefox', 'Press the gear beside Houselights.'],
  ] as const)('on %s it shows how the lamp stays in sight, and the shortcut', async (browser, step) => {
    await open({ ...house([hungRow('bio', null)]), browser });
    expect(screen.getByText(step)).toBeTruthy();
    expect(await screen.findByText('From the keyboard, Alt+Shift+H opens it.')).toBeTruthy();
    expect(screen.getByText(/^What you do on a phone counts too/)).toBeTruthy();
  });
});

describe('“I already have a house”', () => {
  test('restores a file after a preview, and goes on with what hangs in it', async () => {
    const fake = house([], {
      'import.preview': () =>
        good({ fresh: 12, known: 0, foreign: 0, damaged: 0, bulbs: 1, notes: 0, from: null, to: null }),
      'import.apply': () => {
        fake.agendaNow = agendaOf([hungRow('bio', null)]);
        return good({ undo: null, made: [] });
      },
    });
    await open(fake);
    fill('ada.example');
    fireEvent.click(screen.getByRole('button', { name: 'I already have a house' }));
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1, name: 'Bring your house along' })),
    );
    const chooser = document.querySelector('input[type=file]');
    if (!chooser) throw new Error('no file can be chosen');
    fireEvent.change(chooser, { target: { files: [new File(['{}'], 'house.json')] } });
    fireEvent.click(await screen.findByRole('button', { name: 'Add it to my house' }));
    await screen.findByRole('heading', { level: 1, name: 'Your house is here, too' });
    expect(commands(fake)).toEqual([]);
  });

  test('can be left again, with what was typed still there', async () => {
    await open(house());
    fill('ada.example');
    fireEvent.click(screen.getByRole('button', { name: 'I already have a house' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Start with a new one instead' }));
    expect(address()).toHaveProperty('value', 'ada.example');
  });
});
