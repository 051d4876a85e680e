import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type DraftEdge, type DraftShown, keepDraft, MOST_UNSAVED, REST } from '../../entrypoints/notes/keep-draft.ts';
import type { Letter } from '../../utils/core/journal/state.ts';
import type { DraftSaved } from '../../utils/protocol/messages.ts';

const text = (body: string, subject = ''): Letter => ({ subject, body });
const same = (one: Letter, other: Letter) => one.subject === other.subject && one.body === other.body;

/** A house that holds one text as the real one does, and a window that types in it. */
function desk(start = text('')) {
  const house = { held: start, journal: [] as Letter[], reachable: true, asked: [] as string[] };
  const answer = async <T>(what: string, reply: () => T): Promise<T> => {
    house.asked.push(what);
    if (!house.reachable) throw new Error('nobody there');
    return reply();
  };
  const window = () => {
    const seen: { shown: DraftShown } = { shown: { letter: house.held, state: { is: 'saved' } } };
    const edge: DraftEdge = {
      save: (onto, draft) =>
        answer(`save ${draft.body}`, (): DraftSaved => {
          if (!same(house.held, draft) && !same(house.held, onto)) return { is: 'other', draft: house.held };
          house.held = draft;
          return { is: 'saved', draft };
        }),
      settle: () =>
        answer('settle', () => {
          house.held = { ...house.held, subject: house.held.subject.trim() };
          if (!house.journal.some((one) => same(one, house.held))) house.journal.push(house.held);
        }),
      read: () => answer('read', () => house.held),
      show: (shown) => {
        seen.shown = shown;
      },
    };
    return Object.assign(seen, { keeper: keepDraft(edge, house.held), edge });
  };
  return { house, window };
}
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a text while it is typed', () => {
  test('is saved once the hand rests', async () => {
    const { house, window } = desk();
    const { keeper } = window();
    keeper.type(text('De'));
    await pass(REST - 50);
    keeper.type(text('Dear'));
    await pass(REST - 50);
    expect(house.held).toEqual(text(''));
    await pass(50);
    expect(house.held).toEqual(text('Dear'));
  });

  test('never has more than that much of typing unsaved, however fast one types', async () => {
    const { house, window } = desk();
    const { keeper } = window();
    for (let key = 1; key <= 60; key += 1) {
      keeper.type(text('x'.repeat(key)));
      await pass(50);
      expect((key - house.held.body.length) * 50).toBeLessThanOrEqual(MOST_UNSAVED);
    }
  });

  test('is tried again when the house could not be reached, and says so meanwhile', async () => {
    const { house, window } = desk();
    const one = window();
    house.reachable = false;
    one.keeper.type(text('Dear Ada'));
    await pass(REST);
    expect(one.shown.state.is).toBe('not-saved');
    house.reachable = true;
    await pass(3_000);
    expect(house.held).toEqual(text('Dear Ada'));
    expect(one.shown.state.is).toBe('saved');
  });

  test('says why it cannot be kept, and keeps it where it is', async () => {
    const { window } = desk();
    const one = window();
    const keeper = keepDraft(
      {
        ...one.edge,
        save: async () => ({ is: 'not-saved', why: { key: 'problem.text.long' } }),
        show: (shown) => Object.assign(one, { shown }),
      },
      text(''),
    );
    keeper.type(text('far too long'));
    await pass(REST);
    expect(one.shown).toEqual({
      letter: text('far too long'),
      state: { is: 'not-saved', why: { key: 'problem.text.long' } },
    });
    expect(await keeper.settle()).toBe(false);
  });

  test('is asked to be saved and settled at once when the page goes', async () => {
    const { house, window } = desk();
    const { keeper } = window();
    keeper.type(text('Dear'));
    keeper.leave();
    expect(house.asked).toEqual(['save Dear', 'settle']);
  });

  test('is in the journal once one is done with it', async () => {
    const { house, window } = desk();
    const { keeper } = window();
    keeper.type(text('Dear Ada'));
    expect(await keeper.settle()).toBe(true);
    expect(house.journal).toEqual([text('Dear Ada')]);
  });

  test('is no other text for a space that the journal takes from its subject', async () => {
    const { house, window } = desk();
    const one = window();
    one.keeper.type({ subject: 'Thank ' });
    await one.keeper.settle();
    expect(house.held.subject).toBe('Thank');
    expect(one.shown.letter.subject).toBe('Thank ');
    one.keeper.type({ subject: 'Thank you' });
    await pass(REST);
    expect(one.shown.state.is).toBe('saved');
    expect(house.held.subject).toBe('Thank you');
  });
});

describe('two windows with the same note', () => {
  test('never write over each other: the second is told, and both texts are there', async () => {
    const { house, window } = desk();
    const [one, two] = [window(), window()];
    one.keeper.type(text('from the first'));
    await pass(REST);
    two.keeper.type(text('from the second'));
    await pass(REST);
    expect(house.held).toEqual(text('from the first'));
    expect(two.shown).toEqual({
      letter: text('from the second'),
      state: { is: 'other', theirs: text('from the first') },
    });
    two.keeper.type(text('from the second, still typing'));
    await pass(5_000);
    expect(house.held).toEqual(text('from the first'));
  });

  test('keeping mine puts theirs into the journal first', async () => {
    const { house, window } = desk();
    const [one, two] = [window(), window()];
    one.keeper.type(text('theirs'));
    await pass(REST);
    two.keeper.type(text('mine'));
    await pass(REST);
    expect(await two.keeper.keepMine()).toBe(true);
    expect(house.journal).toEqual([text('theirs')]);
    expect(house.held).toEqual(text('mine'));
    expect(two.shown.state.is).toBe('saved');
    // And the first is not overrun in its turn.
    one.keeper.type(text('theirs, gone on with'));
    await pass(REST);
    expect(one.shown.state).toEqual({ is: 'other', theirs: text('mine') });
  });

  test('taking theirs goes on from there', async () => {
    const { house, window } = desk();
    const [one, two] = [window(), window()];
    one.keeper.type(text('theirs'));
    await pass(REST);
    two.keeper.type(text('mine'));
    await pass(REST);
    two.keeper.takeTheirs();
    two.keeper.type(text('theirs and more'));
    await pass(REST);
    expect(house.held).toEqual(text('theirs and more'));
    expect(two.shown.state.is).toBe('saved');
  });

  test('the newer text is taken over where nothing is unsaved, and only there', async () => {
    const { window } = desk();
    const [one, two] = [window(), window()];
    one.keeper.type(text('newer'));
    await pass(REST);
    await two.keeper.look();
    expect(two.shown.letter).toEqual(text('newer'));
    one.keeper.type(text('newer still'));
    await pass(REST);
    two.keeper.type(text('my own'));
    await two.keeper.look();
    expect(two.shown.letter).toEqual(text('my own'));
  });

  test('a reading that was begun before something was typed takes nothing back', async () => {
    const { house, window } = desk(text('old'));
    const one = window();
    let arrive: (letter: Letter) => void = () => undefined;
    const keeper = keepDraft(
      {
        ...one.edge,
        read: () =>
          new Promise((resolve) => {
            arrive = resolve;
          }),
        show: (shown) => Object.assign(one, { shown }),
      },
      text('old'),
    );
    const looking = keeper.look();
    keeper.type(text('typed since'));
    await pass(REST);
    arrive(text('old'));
    await looking;
    expect(one.shown.letter).toEqual(text('typed since'));
    expect(house.held).toEqual(text('typed since'));
  });

  test('the same text typed in both is no quarrel', async () => {
    const { window } = desk();
    const [one, two] = [window(), window()];
    one.keeper.type(text('Thank you'));
    await pass(REST);
    two.keeper.type(text('Thank you'));
    await pass(REST);
    expect(two.shown.state.is).toBe('saved');
  });
});
