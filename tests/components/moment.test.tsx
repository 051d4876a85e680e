// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import * as v from 'valibot';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Moment } from '../../entrypoints/moment/moment.tsx';
import { newNoteSchema } from '../../utils/core/commands/command.ts';
import type { NoteLine } from '../../utils/core/notes/note-line.ts';
import { bad, good } from '../../utils/core/said.ts';
import type { Done, Jot } from '../../utils/protocol/messages.ts';
import { agendaOf, assetId, entryId, type FakeHouse, fakeHouse, noteId } from './popup-house.ts';

/** How lines are read is the reader's own matter. */
vi.mock('../../utils/core/notes/read-note-line.ts', () => ({
  noteLines: (text: string) => text.split('\n').filter((line) => line.trim() !== ''),
  readNoteLine: (line: string): NoteLine | null => {
    const [, person, occasion = null] = /^thank (.+?)(?: for (.+))?$/.exec(line) ?? [];
    const rest = { since: null, due: null, channel: null, address: null, doubts: [] };
    return person === undefined ? null : { kind: 'thanks', person, occasion, ...rest };
  },
}));

afterEach(cleanup);

const ID = '0123456789abc';
const ASSET = assetId();
const NOTE = noteId();
const FAULT = 'reported 0000000000001';
const begun = (over: Partial<Jot> = {}): Jot => ({
  is: 'note',
  url: 'https://www.venue.example/tuesday',
  title: 'Tuesday talk',
  quote: '',
  target: '',
  ...over,
});

type Command = { readonly do: string } & Record<string, unknown>;
const DID: Readonly<Record<string, Done>> = {
  owe: { undo: { entries: [entryId(1)], said: { key: 'did.owed', with: { count: 1 } } }, made: [NOTE] },
  report: {
    undo: { entries: [entryId(2)], said: { key: 'did.reported', with: { title: 'Website' } } },
    made: [ASSET],
    fault: FAULT,
  },
  handOver: {
    undo: { entries: [entryId(3)], said: { key: 'did.handedOver.to', with: { title: 'Website', person: 'Sam' } } },
    made: [],
  },
  undo: { undo: { entries: [entryId(5)], said: { key: 'did.undone' } }, made: [] },
};

interface Shown {
  readonly house: FakeHouse & { readonly close: ReturnType<typeof vi.fn> };
  /** What was asked of the house, in order. */
  readonly commands: () => Command[];
}

async function show(
  jot: Jot | null,
  { answers = {}, settings = {}, hash = `#jot=${ID}` }: { answers?: object; settings?: object; hash?: string } = {},
): Promise<Shown> {
  history.replaceState(null, '', `/moment.html${hash}`);
  const agenda = agendaOf([]);
  const house = Object.assign(
    fakeHouse(
      { ...agenda, settings: { ...agenda.settings, ...settings } },
      {
        'jot.read': () => jot,
        people: () => [],
        command: ({ command }) => good(DID[command.do] ?? { undo: null, made: [] }),
        ...answers,
      },
    ),
    { close: vi.fn(async () => undefined) },
  );
  render(<Moment house={house} />);
  await screen.findByRole('tablist');
  const commands = () =>
    house.sent.flatMap((one) => (one.name === 'command' ? [one.data.command as unknown as Command] : []));
  return { house, commands };
}

const button = (name: string | RegExp) => screen.getByRole('button', { name });
/** The face that is in sight. */
const panel = () => within(screen.getByRole('tabpanel'));
const press = (name: string | RegExp) => fireEvent.click(button(name));
const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name);
const type = (name: string, value: string) => fireEvent.input(field(name), { target: { value } });
/** Types a line as a note, and waits until it is understood. */
const write = async (line: string) => {
  type('Add a note', line);
  return screen.findByRole('button', { name: 'Keep this note' });
};

describe('the window', () => {
  test('shows where it was begun, as text, and the face that was asked for', async () => {
    const { house } = await show(begun({ is: 'report', title: 'Ada \u202egpj.exe<b>' }));
    expect(house.sent[0]).toEqual({ name: 'jot.read', data: { jot: ID } });
    expect(screen.getByText('Ada \u202egpj.exe<b>').tagName).toBe('BDI');
    expect(screen.getByText('venue.example/tuesday')).toBeTruthy();
    expect(screen.getByRole('tab', { selected: true }).textContent).toBe('A burned-out bulb');
    await waitFor(() => expect(document.title).toBe('Report a burned-out bulb'));
    await waitFor(() => expect(document.activeElement).toBe(field('What is out?')));
  });

  test('changes its face by click and by arrow, and nothing that was typed is lost', async () => {
    await show(begun());
    type('Add a note', 'thank Ada');
    fireEvent.click(screen.getByRole('tab', { name: 'A burned-out bulb' }));
    type('What is out?', 'the sound');
    fireEvent.keyDown(screen.getByRole('tab', { selected: true }), { key: 'ArrowLeft' });
    expect(screen.getByRole('tab', { selected: true }).textContent).toBe('A note');
    expect(field('Add a note').value).toBe('thank Ada');
    fireEvent.keyDown(screen.getByRole('tab', { selected: true }), { key: 'End' });
    expect(field('What is out?').value).toBe('the sound');
  });

  test('too long after it was begun, it says so and can be used all the same', async () => {
    const { commands } = await show(null);
    expect(screen.getByRole('alert').textContent).toBe(
      'It is too long ago that this was begun: its page is not known any more.',
    );
    fireEvent.click(screen.getByRole('tab', { name: 'A burned-out bulb' }));
    type('What is out?', 'the sound');
    type('On which page?', 'venue.example/tuesday');
    press('Report it');
    await screen.findByText('Reported under Website.');
    expect(commands()[0]).toMatchObject({ do: 'report', url: 'venue.example/tuesday', title: '' });
  });

  test.each(['', '#jot=', '#jot=<b>', '#jot=0123456789ab'])(
    'opened without anything begun (%s) it is empty',
    async (hash) => {
      const { house } = await show(begun(), { hash });
      expect(house.sent.some(({ name }) => name === 'jot.read')).toBe(false);
      expect(screen.queryByRole('alert')).toBeNull();
      expect(screen.queryByText('Tuesday talk')).toBeNull();
    },
  );

  test('when the house does not answer it says so', async () => {
    await show(null, { answers: { 'jot.read': () => Promise.reject(new Error('gone')) } });
    expect(screen.getByRole('alert').textContent).toContain('did not answer');
  });
});

describe('a note', () => {
  test('is kept with its page, and can be written at once', async () => {
    const { house, commands } = await show(begun());
    fireEvent.click(await write('thank Ada for the talk'));
    await screen.findByRole('heading', { name: 'Kept.' });
    expect(commands()).toEqual([
      {
        do: 'owe',
        notes: [
          expect.objectContaining({
            kind: 'thanks',
            person: 'Ada',
            occasion: 'the talk',
            page: { url: 'https://www.venue.example/tuesday', title: 'Tuesday talk' },
          }),
        ],
      },
    ]);
    expect(screen.getByText('A note to Ada, for the talk')).toBeTruthy();
    expect(screen.queryByRole('tablist')).toBeNull();
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Kept.'));
    press('Write it now');
    await waitFor(() => expect(house.pages).toEqual([`notes#note=${NOTE}`]));
    await waitFor(() => expect(house.close).toHaveBeenCalled());
  });

  test('goes without its page where that is not wanted', async () => {
    const { commands } = await show(begun());
    await write('thank Ada');
    fireEvent.click(field('Keep the page with it'));
    press('Keep this note');
    await screen.findByText('Kept.');
    expect(commands()[0]).toMatchObject({ notes: [expect.not.objectContaining({ page: expect.anything() })] });
  });

  test('is about what was marked, where the line does not say it', async () => {
    const { commands } = await show(begun({ quote: ' the  Tuesday\n talk ' }));
    expect(panel().getByText('“the Tuesday talk”')).toBeTruthy();
    fireEvent.click(await write('thank Ada'));
    await screen.findByText('Kept.');
    expect(commands()[0]).toMatchObject({ notes: [{ person: 'Ada', occasion: 'the Tuesday talk' }] });
  });

  test('is about what the line says, and never about a whole page that was marked', async () => {
    const { commands } = await show(begun({ quote: 'x'.repeat(121) }));
    fireEvent.click(await write('thank Ada'));
    await screen.findByText('Kept.');
    expect(commands()[0]).toMatchObject({ notes: [{ person: 'Ada', occasion: '' }] });
    cleanup();
    const other = await show(begun({ quote: 'the talk' }));
    fireEvent.click(await write('thank Ada for the mic'));
    await screen.findByText('Kept.');
    expect(other.commands()[0]).toMatchObject({ notes: [{ occasion: 'the mic' }] });
  });

  test('is taken back and put back', async () => {
    const { house, commands } = await show(begun());
    fireEvent.click(await write('thank Ada'));
    await screen.findByText('Kept.');
    press('Undo');
    await screen.findByText('Taken back.');
    expect(screen.queryByRole('button', { name: 'Write it now' })).toBeNull();
    press('Put it back');
    await screen.findByText('Kept.');
    expect(commands().slice(1)).toEqual([
      { do: 'undo', entries: [entryId(1)] },
      { do: 'undo', entries: [entryId(5)] },
    ]);
    press('Close');
    expect(house.close).toHaveBeenCalled();
  });

  test('that cannot be kept stays as it is, with one sentence', async () => {
    await show(begun(), { answers: { command: () => bad('problem.store') } });
    fireEvent.click(await write('thank Ada'));
    expect((await screen.findByRole('alert')).textContent).toContain('could not be written to');
    expect(field('Add a note').value).toBe('thank Ada');
  });
});

describe('a burned-out bulb', () => {
  const report = async (over: Partial<Jot> = {}, options: Parameters<typeof show>[1] = {}) => {
    const shown = await show(begun({ is: 'report', ...over }), options);
    type('What is out?', 'the sound');
    press('Report it');
    await screen.findByRole('heading', { name: 'Reported under Website.' });
    return shown;
  };

  test('is reported with its page, what was marked and what was pressed', async () => {
    const { commands } = await report({ quote: 'Programme (PDF)', target: 'https://venue.example/programme.pdf' });
    expect(commands()).toEqual([
      {
        do: 'report',
        url: 'https://www.venue.example/tuesday',
        title: 'Tuesday talk',
        what: 'the sound',
        quote: 'Programme (PDF)',
        target: 'https://venue.example/programme.pdf',
      },
    ]);
    expect(screen.getByText('the sound')).toBeTruthy();
  });

  test('needs a few words, and says so beside the field', async () => {
    await show(begun({ is: 'report' }), { answers: { command: () => bad('problem.report.empty') } });
    press('Report it');
    await waitFor(() => expect(field('What is out?').getAttribute('aria-invalid')).toBe('true'));
    expect(screen.getByText('What is out? A few words are enough.')).toBeTruthy();
    await waitFor(() => expect(document.activeElement).toBe(field('What is out?')));
    type('What is out?', 'the');
    expect(screen.queryByText('What is out? A few words are enough.')).toBeNull();
  });

  test('shows what was marked and where the link leads, which may say it all', async () => {
    await show(begun({ is: 'report', quote: 'Programme\n(PDF)', target: 'https://venue.example/programme.pdf' }));
    expect(panel().getByText(/“Programme\s\(PDF\)”/)).toBeTruthy();
    expect(screen.getByText('Leads to venue.example/programme.pdf')).toBeTruthy();
    expect(screen.getByText('May stay empty: what is below says it.')).toBeTruthy();
    press('Report it');
    await screen.findByText('Reported under Website.');
    expect(panel().getByText(/“Programme\s\(PDF\)”/)).toBeTruthy();
  });

  test('at a page that only this computer can open is one sentence, and what was typed of it stays while the address is corrected', async () => {
    await show(begun({ is: 'report', url: 'http://localhost:3000/' }), {
      answers: { command: () => bad('problem.address.private', { host: 'localhost' }) },
    });
    type('What is out?', 'the sound');
    press('Report it');
    expect(await screen.findByText(/only be seen from your own computer/)).toBeTruthy();
    expect(screen.getByDisplayValue('http://localhost:3000/').getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByDisplayValue('the sound')).toBeTruthy();
  });

  test('taken back, nothing is offered to be done with it', async () => {
    const { commands } = await report();
    press('Undo');
    await screen.findByText('Taken back.');
    expect(commands().at(-1)).toEqual({ do: 'undo', entries: [entryId(2)] });
    expect(screen.queryByRole('button', { name: 'Hand it over' })).toBeNull();
  });

  describe('handed over', () => {
    test('is what was seen, where and when, and whose hands it is in', async () => {
      const { house, commands } = await report({ quote: 'Programme (PDF)' });
      const copy = vi.spyOn(house, 'copyText');
      press('Hand it over');
      type('Who mends it?', 'Sam');
      press('Copy as Markdown');
      await waitFor(() =>
        expect(commands().at(-1)).toEqual({ do: 'handOver', asset: ASSET, faults: [FAULT], to: 'Sam' }),
      );
      expect(copy.mock.calls[0]?.[0]).toBe(
        `# 1 thing to mend on venue.example

1. **Reported: the sound**
   - What stands there: Programme (PDF)
   - Tuesday talk: <https://www.venue.example/tuesday>
   - Seen: 11 March at 10:00
`,
      );
      expect(await screen.findByText('Handed over to Sam: Website')).toBeTruthy();
    });

    test('is an e-mail where the person writes mail, to the address that is known', async () => {
      const sam = { person: 'Sam', address: 'sam@venue.example', channel: 'email', open: [], sent: null };
      await report({}, { settings: { mailer: 'gmail' }, answers: { people: () => [sam] } });
      press('Hand it over');
      type('Who mends it?', 'sam');
      await waitFor(() =>
        expect(screen.getByRole('link', { name: 'Write an e-mail' }).getAttribute('href')).toMatch(
          /^https:\/\/mail\.google\.com\/.*&to=sam%40venue\.example&su=1%20thing%20to%20mend%20on%20venue\.example&body=/,
        ),
      );
      expect(screen.getByRole('link').getAttribute('target')).toBe('_blank');
    });

    test('is a file for a calendar', async () => {
      const { house } = await report();
      const save = vi.spyOn(house, 'saveFile');
      press('Hand it over');
      press('Save for a calendar (ICS)');
      expect(save.mock.calls[0]?.[0]).toBe('venue.example-2026-03-11.ics');
      expect(save.mock.calls[0]?.[1]).toMatch(/\r\nUID:[0-9a-f-]{36}\r\n/);
    });

    test('can be taken back by the bar and by its key', async () => {
      const { commands } = await report();
      press('Hand it over');
      press('Copy as Markdown');
      const said = await screen.findByText('Handed over to Sam: Website');
      const bar = said.closest<HTMLElement>('.undo-bar');
      if (!bar) throw new Error('it is not said in the bar');
      // The key is listened to once what is said has been drawn.
      await waitFor(() => {
        fireEvent.keyDown(document.body, { key: 'u' });
        expect(commands().at(-1)).toEqual({ do: 'undo', entries: [entryId(3)] });
      });
      expect(await within(bar).findByText('Undone.')).toBeTruthy();
    });
  });

  describe('told', () => {
    test('to those who met it, in the person’s own word, is an apology with its first words', async () => {
      const { house, commands } = await report({}, { settings: { serves: 'guests', signs: 'Grace' } });
      press('Tell the guests');
      expect(field('Who met it?').value).toBe('the guests');
      press('Begin the apology');
      await waitFor(() => expect(house.pages).toEqual([`notes#note=${NOTE}`]));
      expect(commands().map(({ do: what }) => what)).toEqual(['report', 'owe']);
      const [, owed] = commands();
      const [{ draft }] = v.parse(v.tuple([newNoteSchema]), owed?.['notes']);
      expect(owed).toMatchObject({
        do: 'owe',
        notes: [
          { kind: 'apology', person: 'the guests', occasion: 'the sound', about: { asset: ASSET, fault: FAULT } },
        ],
      });
      expect(draft?.subject).toBe('I am sorry about the sound');
      expect(draft?.body).toMatch(
        /^Hello everyone,\n\nI am sorry about the sound\..*On 11 March,.*\n\nBest wishes,\nGrace$/s,
      );
      expect(house.close).not.toHaveBeenCalled();
    });

    test('where no word is known they are the audience, and any name can be given', async () => {
      const { commands } = await report();
      press('Tell the audience');
      expect(field('Who met it?').value).toBe('the audience');
      type('Who met it?', 'Ada');
      press('Begin the apology');
      await waitFor(() => expect(commands()[1]).toMatchObject({ notes: [{ person: 'Ada' }] }));
    });

    test('to nobody is one sentence beside the field', async () => {
      const { house } = await report(
        {},
        {
          answers: {
            command: ({ command }: { command: { do: string } }) =>
              command.do === 'owe' ? bad('problem.person.empty') : good(DID[command.do]),
          },
        },
      );
      press('Tell the audience');
      type('Who met it?', ' ');
      press('Begin the apology');
      expect(await screen.findByText('Who is the note for?')).toBeTruthy();
      expect(house.pages).toEqual([]);
    });
  });
});
