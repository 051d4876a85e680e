// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Shelf } from '../../components/shelf.tsx';
import type { Command } from '../../utils/core/commands/command.ts';
import { MAX_TITLE } from '../../utils/core/journal/entries.ts';
import { acquaintances } from '../../utils/core/notes/find-notes.ts';
import type { Moment } from '../../utils/core/notes/note-fields.ts';
import { bad, type Said } from '../../utils/core/said.ts';
import type { Day } from '../../utils/core/time.ts';
import { shelf } from '../../utils/core/touches/shelf.ts';
import { core } from '../../utils/words/locales/en/core.ts';
import { popup } from '../../utils/words/locales/en/popup.ts';
import { touches } from '../../utils/words/locales/en/touches.ts';
import { makeWords } from '../../utils/words/words.ts';
import { PlayedHouse, START } from '../core/played-house.ts';

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

// 11 February 2026. The words are those that a page needs for it, and no others.
const words = makeWords({ locale: 'en-GB', zone: 'Europe/Vienna', now: START }, touches, core, popup);
const NAMES = 'Learn three names before you begin, and greet each of the three by theirs.';
const INTRODUCE =
  'Ask two of the people you serve whether they would like to know each other, and introduce them in three sentences.';

/** A shelf over a real house: what is asked of it is decided, and shown again. */
class Stage {
  readonly house = new PlayedHouse();
  readonly asked: Command[] = [];
  refuse: Said | null = null;
  readonly #serves: string | null;
  #draw: (() => void) | null = null;

  constructor(serves: string | null = null) {
    this.#serves = serves;
  }

  keep(text: string, moment: Moment = 'during'): this {
    this.house.do({ do: 'keepTouch', moment, text });
    return this;
  }
  give(touch: string, person: string, day: Day): this {
    const known = shelf([...this.house.state.touches.values()]).find(({ id, text }) => id === touch || text === touch);
    if (!known) throw new Error(`${touch} is not on the shelf`);
    this.house.do({ do: 'giveTouch', touch: known.id, person, day });
    return this;
  }

  readonly run = async (command: Command): Promise<Said | null> => {
    this.asked.push(command);
    const answer = this.refuse ? bad(this.refuse.key) : this.house.try(command);
    this.#draw?.();
    return answer.ok ? null : answer.problem;
  };
  readonly people = async (typed: string) => acquaintances(this.house.state, typed, 20, this.house.now.at);

  show(): this {
    const { run, people, house } = this;
    const view = () => (
      <Shelf
        words={words}
        now={house.now}
        touches={[...house.state.touches.values()]}
        given={house.state.given}
        serves={this.#serves}
        people={people}
        onKeep={(touch) => run({ do: 'keepTouch', ...touch })}
        onRemove={(touch) => run({ do: 'removeTouch', touch })}
        onGive={(given) => run({ do: 'giveTouch', ...given })}
        onOwe={(note) => run({ do: 'owe', notes: [note] })}
        onHang={(bulb) => run({ do: 'hang', bulbs: [bulb] })}
      />
    );
    const { rerender } = render(view());
    this.#draw = () => rerender(view());
    return this;
  }
}

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const press = (name: string | RegExp) => fireEvent.click(button(name));
const type = (label: string, value: string) => fireEvent.input(screen.getByLabelText(label), { target: { value } });
const forWhom = (person: string) => type('For whom?', person);
/** What is offered: the sentence, and what there is to know of it. */
const offered = () =>
  [...(document.querySelector('.shelf-panel > div > [role="status"]')?.children ?? [])].map((one) => one.textContent);
const row = (text: string) => {
  const found = screen.getAllByRole('listitem').find((one) => one.querySelector('.shelf-text p')?.textContent === text);
  if (!found) throw new Error(`no row says ${text}`);
  return found;
};
const choose = (text: string, act: string) => {
  press(`More for: ${text}`);
  fireEvent.click(screen.getByRole('menuitem', { name: act }));
};
const sent = () => act(async () => {});

describe('the shelf', () => {
  test('stands there by moment of the work, whole and in words, before anything was done', () => {
    new Stage().show();
    const moments = screen.getAllByRole('heading', { level: 3 }).slice(0, 3);
    expect(moments.map(({ textContent }) => textContent)).toEqual([
      'Before the work',
      'During the work',
      'After the work',
    ]);
    expect(screen.getAllByRole('button', { name: /^Did it: / })).toHaveLength(12);
    expect(screen.getByText(/^Nothing yet\. Press “Did it”/)).toBeTruthy();
    expect(document.body.textContent).not.toMatch(/touch(es)?\.|\{\w+\}/);
  });

  test('speaks of the people served in the person’s own word', () => {
    new Stage('guests').show();
    expect(screen.getByText(/^One small thing that your guests will remember\./)).toBeTruthy();
    expect(screen.getByText(/^Ask two of your guests whether/)).toBeTruthy();
    expect(screen.queryByText(/people you serve/)).toBeNull();
  });

  test('is in each section named by its heading, and each button by what it is for', () => {
    new Stage().show();
    const after = screen.getByRole('region', { name: 'After the work' });
    expect(within(after).getByRole('button', { name: `Did it: ${INTRODUCE}` })).toBeTruthy();
    expect(within(after).getByRole('button', { name: `More for: ${INTRODUCE}` })).toBeTruthy();
  });
});

describe('one that is asked for', () => {
  test('is let down with what can be done, and read out; the same button goes on to another', () => {
    new Stage().show();
    expect(offered()).toEqual([]);
    const region = document.querySelector('.shelf-panel > div > [role="status"]');
    const suggest = button('Suggest one');
    fireEvent.click(suggest);
    const [, first] = offered();
    expect(first).toBeTruthy();
    expect(suggest.textContent).toBe('Another');
    expect(screen.getAllByRole('button', { name: `Did it: ${first}` })).toHaveLength(2);
    expect(button(`Hang it as a bulb: ${first}`)).toBeTruthy();
    fireEvent.click(suggest);
    expect(offered()[1]).not.toBe(first);
    expect(document.querySelector('.shelf-panel > div > [role="status"]')).toBe(region);
  });

  test('is another each time until all were seen, and then begins again', () => {
    new Stage().keep('Put tea on the table').show();
    const seen = Array.from({ length: 14 }, () => {
      press(/^(Suggest one|Another)$/);
      return offered()[1];
    });
    expect(new Set(seen.slice(0, 13)).size).toBe(13);
    expect(seen[13]).not.toBe(seen[12]);
  });

  test('is one of the moment that was chosen', () => {
    new Stage().show();
    type('When?', 'after');
    for (let time = 0; time < 6; time++) {
      press(/^(Suggest one|Another)$/);
      expect(offered()[0]).toBe('After the work');
    }
  });

  test('is never what this person had, however the name is written', () => {
    const stage = new Stage();
    for (const { id } of shelf([], 'before').slice(0, 3)) stage.give(id, 'José', '2026-01-05');
    stage.show();
    forWhom(' jose ');
    type('When?', 'before');
    for (let time = 0; time < 3; time++) {
      press(/^(Suggest one|Another)$/);
      expect(offered().slice(1)).toEqual([
        'Look up what somebody told you last time, and ask them how it went.',
        'The last one here that José has not had.',
      ]);
    }
  });

  test('is the oldest, and says so, once this person had them all', () => {
    const stage = new Stage();
    for (const [at, { id }] of shelf([], 'before').entries()) stage.give(id, 'Ada', `2026-01-0${9 - at}`);
    stage.show();
    forWhom('Ada');
    type('When?', 'before');
    press('Suggest one');
    expect(offered()[2]).toBe('Everything here was done for Ada already. This one is the longest ago: 6 January.');
    press('Another');
    expect(offered()[2]).toBe('Ada had this one on 7 January.');
  });

  test('says that somebody had it as soon as they are named', () => {
    const stage = new Stage();
    for (const { id } of shelf([])) stage.give(id, 'Ada', '2026-02-01');
    stage.show();
    press('Suggest one');
    press('Another');
    expect(offered()).toHaveLength(2);
    forWhom('ada');
    expect(offered()[2]).toBe('Ada had this one on 1 February.');
  });
});

describe('what was done for somebody', () => {
  test('is kept with its name and today, shown with the touch and with the person', async () => {
    const stage = new Stage().show();
    press(`Did it: ${NAMES}`);
    expect(document.activeElement).toBe(screen.getByLabelText('For whom was it?'));
    type('For whom was it?', 'Ada');
    press('Remember it');
    await sent();
    expect(stage.asked).toEqual([{ do: 'giveTouch', touch: 'learn-three-names', person: 'Ada', day: '2026-02-11' }]);
    expect(row(NAMES).textContent).toContain('Done for: Ada, 11 February');
    expect(screen.getAllByRole('listitem').at(-1)?.textContent).toBe('Ada: greeted by name, 11 February');
    await waitFor(() => expect(document.activeElement).toBe(button(`Did it: ${NAMES}`)));
  });

  test('may have been on another day, but not on one that is still to come', async () => {
    const stage = new Stage().show();
    forWhom('Ada');
    press(`Did it: ${NAMES}`);
    for (const wrong of ['2026-02-12', '1900-01-01', '']) {
      type('On which day?', wrong);
      press('Remember it');
      await sent();
      expect(screen.getByText('Please choose a day between 1990 and today.')).toBeTruthy();
    }
    expect(stage.asked).toEqual([]);
    type('On which day?', '2026-01-31');
    press('Remember it');
    await sent();
    expect(stage.asked).toMatchObject([{ person: 'Ada', day: '2026-01-31' }]);
  });

  test('needs a name, and goes to its field', async () => {
    const stage = new Stage().show();
    press(`Did it: ${NAMES}`);
    press('Remember it');
    await sent();
    const field = screen.getByLabelText('For whom was it?');
    expect(document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
      'There is no name yet.',
    );
    await waitFor(() => expect(document.activeElement).toBe(field));
    expect(stage.asked).toEqual([]);
  });

  test('once more for the same person is allowed, but said before', async () => {
    const stage = new Stage().give('learn-three-names', 'Ada Lovelace', '2025-11-03').show();
    press(`Did it: ${NAMES}`);
    type('For whom was it?', 'ADA lovelace');
    expect(screen.getByText('Ada Lovelace had this one on 3 November 2025.')).toBeTruthy();
    press('Remember it');
    await sent();
    expect(stage.house.state.given).toHaveLength(2);
  });

  test('is said of the person whom one is looked for, beside each that they had', () => {
    new Stage().give('learn-three-names', 'Ada', '2026-02-01').give('introduce-two', 'Grace', '2026-02-02').show();
    forWhom('ADA');
    expect(within(row(NAMES)).getByText('Ada had this one on 1 February.')).toBeTruthy();
    expect(row(NAMES).textContent).not.toContain('Done for');
    press(`Did it: ${NAMES}`);
    expect(screen.getAllByText('Ada had this one on 1 February.')).toHaveLength(1);
    expect(row(INTRODUCE).textContent).toContain('Done for: Grace, 2 February');
    expect(screen.getAllByText((_, node) => node?.textContent === 'Ada: greeted by name, 1 February').length).toBe(3);
  });

  test('of what is offered puts it back, and the keyboard to where the next is asked for', async () => {
    const stage = new Stage().show();
    forWhom('Ada');
    press('Suggest one');
    const panel = document.querySelector('.shelf-offer');
    if (!(panel instanceof HTMLElement)) throw new Error('nothing is offered');
    fireEvent.click(within(panel).getByRole('button', { name: /^Did it/ }));
    expect(screen.getByLabelText('For whom was it?')).toHaveProperty('value', 'Ada');
    press('Remember it');
    await sent();
    expect(stage.asked).toMatchObject([{ do: 'giveTouch', person: 'Ada', day: '2026-02-11' }]);
    expect(offered()).toEqual([]);
    expect(document.activeElement).toBe(button('Suggest one'));
  });

  test('names a few people below a touch and counts the others', () => {
    const stage = new Stage();
    for (const [at, person] of ['Ada', 'Grace', 'Linus', 'Barbara', 'Ken'].entries())
      stage.give('learn-three-names', person, `2026-02-0${at + 1}`);
    stage.show();
    expect(row(NAMES).textContent).toContain(
      'Done for: Ken, 5 February · Barbara, 4 February · Linus, 3 February · 2 more',
    );
  });

  test('stays remembered of what is not on the shelf any more', () => {
    const stage = new Stage().keep('Put tea on the table').give('Put tea on the table', 'Ada', '2026-02-01');
    const [kept] = stage.house.state.touches.keys();
    if (kept) stage.house.do({ do: 'removeTouch', touch: kept });
    stage.show();
    expect(screen.getAllByRole('listitem').at(-1)?.textContent).toBe(
      'Ada: something that is not on the shelf any more, 1 February',
    );
  });

  test('is shown of the first few people, and of more when asked', () => {
    const stage = new Stage();
    for (let at = 0; at < 15; at++) stage.give('introduce-two', `Person ${at}`, '2026-02-01');
    stage.show();
    const done = () => within(screen.getByRole('region', { name: 'What was done for whom' })).getAllByRole('listitem');
    expect(done()).toHaveLength(12);
    press('Show 3 more');
    expect(done()).toHaveLength(15);
  });

  test('does not turn around what stands beside a name that runs from right to left', () => {
    new Stage().give('learn-three-names', 'أدا', '2026-02-01').show();
    expect(row(NAMES).textContent).toContain('Done for: \u2068أدا\u2069, 1 February');
  });
});

describe('the names that are offered', () => {
  const names = () =>
    [...document.querySelectorAll('.shelf-ask datalist option')].map((one) => one.getAttribute('value'));

  test('are those of notes and of touches, each once', async () => {
    const stage = new Stage().give('introduce-two', 'Grace', '2026-02-01').give('introduce-two', 'Linus', '2026-02-01');
    stage.house.do({ do: 'owe', notes: [{ person: 'Ada' }, { person: 'Grace' }] });
    stage.show();
    await waitFor(() => expect(names().toSorted()).toEqual(['Ada', 'Grace', 'Linus']));
  });

  test('are none where the house does not answer, and any name can be typed all the same', async () => {
    const stage = new Stage();
    Object.assign(stage, { people: () => Promise.reject(new Error('gone')) });
    stage.show();
    forWhom('Ada');
    await act(() => new Promise((done) => setTimeout(done, 200)));
    press('Suggest one');
    expect(offered()).toHaveLength(2);
  });
});

describe('a note about it', () => {
  test('is to the person who is named, of the kind and with the occasion that fit', async () => {
    const stage = new Stage().show();
    forWhom('Ada');
    choose(INTRODUCE, 'Write a note about it');
    await sent();
    expect(stage.asked).toEqual([
      { do: 'owe', notes: [{ kind: 'follow-up', person: 'Ada', occasion: 'an introduction' }] },
    ]);
  });

  test('asks to whom, where nobody is named', async () => {
    const stage = new Stage().keep('Put tea on the table').show();
    choose('Put tea on the table', 'Write a note about it');
    press('Keep the note');
    await sent();
    expect(screen.getByText('There is no name yet.')).toBeTruthy();
    type('To whom?', 'Grace');
    press('Keep the note');
    await sent();
    expect(stage.asked).toEqual([
      { do: 'owe', notes: [{ kind: 'follow-up', person: 'Grace', occasion: 'Put tea on the table' }] },
    ]);
  });

  test('is not offered where there is nothing to write', () => {
    new Stage().show();
    press(`More for: ${NAMES}`);
    expect(screen.getAllByRole('menuitem').map(({ textContent }) => textContent)).toEqual(['Hang it as a bulb']);
  });
});

describe('a bulb of it', () => {
  test('has its words as a name', async () => {
    const stage = new Stage('guests').show();
    choose(INTRODUCE.replace('the people you serve', 'your guests'), 'Hang it as a bulb');
    await sent();
    expect(stage.asked).toEqual([
      {
        do: 'hang',
        bulbs: [{ kind: 'own', title: INTRODUCE.replace('the people you serve', 'your guests') }],
      },
    ]);
  });

  test.each([
    ['between two words', `${'tea '.repeat(80)}.`, `${'tea '.repeat(49)}tea…`],
    ['where there are none, but in no character', `a${'🫖'.repeat(150)}`, `a${'🫖'.repeat(99)}…`],
  ])('that would be too long is cut %s', async (_, text, title) => {
    const stage = new Stage().keep(text).show();
    choose(text, 'Hang it as a bulb');
    await sent();
    expect(stage.asked).toEqual([{ do: 'hang', bulbs: [{ kind: 'own', title }] }]);
    expect(title.length).toBeLessThanOrEqual(MAX_TITLE);
    expect([...stage.house.state.assets.values()].map((asset) => asset.title)).toEqual([title]);
  });

  test('that could not be hung says why, there', async () => {
    const stage = new Stage();
    stage.refuse = { key: 'problem.store' };
    stage.show();
    choose(NAMES, 'Hang it as a bulb');
    await sent();
    expect(within(row(NAMES)).getByRole('alert').textContent).toBe(words.t('problem.store'));
  });
});

describe('one’s own', () => {
  test('is added at its moment, first in it, and the keyboard goes back to where it was', async () => {
    const stage = new Stage().show();
    press('Add one of your own');
    expect(document.activeElement).toBe(screen.getByLabelText('What is it?'));
    type('What is it?', 'Put tea on the table');
    type('When does it belong?', 'during');
    fireEvent.keyDown(screen.getByLabelText('What is it?'), { key: 'Enter' });
    await sent();
    expect(stage.asked).toEqual([{ do: 'keepTouch', moment: 'during', text: 'Put tea on the table' }]);
    const [first] = within(screen.getByRole('region', { name: 'During the work' })).getAllByRole('listitem');
    expect(first?.textContent).toContain('Put tea on the table');
    expect(first?.textContent).toContain('Your own');
    await waitFor(() => expect(document.activeElement).toBe(button('Add one of your own')));
  });

  test('without words is not kept, and nothing typed is lost when the house refuses', async () => {
    const stage = new Stage().show();
    press('Add one of your own');
    press('Keep it');
    await sent();
    expect(screen.getByRole('alert').textContent).toBe('What is the extra touch?');
    stage.refuse = { key: 'problem.store' };
    type('What is it?', 'Put tea on the table');
    press('Keep it');
    await sent();
    expect(screen.getByRole('alert').textContent).toBe(words.t('problem.store'));
    expect(screen.getByLabelText('What is it?')).toHaveProperty('value', 'Put tea on the table');
  });

  test('is changed in its place, and can move to another moment', async () => {
    const stage = new Stage().keep('Put tea on the table').give('Put tea on the table', 'Ada', '2026-02-01').show();
    choose('Put tea on the table', 'Edit');
    type('What is it?', 'Send the recipe');
    type('When does it belong?', 'after');
    press('Keep it');
    await sent();
    expect(stage.asked).toMatchObject([{ do: 'keepTouch', moment: 'after', text: 'Send the recipe' }]);
    const after = screen.getByRole('region', { name: 'After the work' });
    expect(within(after).getByText('Send the recipe')).toBeTruthy();
    expect(row('Send the recipe').textContent).toContain('Done for: Ada, 1 February');
  });

  test('is removed, and the keyboard goes to the head of its list', async () => {
    const stage = new Stage().keep('Put tea on the table').show();
    choose('Put tea on the table', 'Remove');
    await sent();
    expect(stage.asked).toMatchObject([{ do: 'removeTouch' }]);
    expect(screen.queryByText('Put tea on the table')).toBeNull();
    expect(document.activeElement?.textContent).toBe('During the work');
  });

  test('is all that can be changed or removed', () => {
    new Stage().show();
    press(`More for: ${INTRODUCE}`);
    expect(screen.queryByRole('menuitem', { name: /Edit|Remove/ })).toBeNull();
  });
});

test.each([
  ['what was done', () => press(`Did it: ${NAMES}`)],
  ['a note', () => choose(INTRODUCE, 'Write a note about it')],
  ['one’s own', () => press('Add one of your own')],
])('Escape leaves the form for %s, and nothing was asked of the house', async (_, open) => {
  const stage = new Stage().show();
  open();
  const field = document.activeElement;
  expect(field?.matches('input, textarea')).toBe(true);
  if (field) fireEvent.keyDown(field, { key: 'Escape' });
  expect(document.querySelector('.shelf-form')).toBeNull();
  await waitFor(() => expect(document.activeElement?.matches('button')).toBe(true));
  expect(stage.asked).toEqual([]);
});
