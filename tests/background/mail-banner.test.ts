import { beforeEach, describe, expect, test, vi } from 'vitest';
import { laterUntil } from '../../utils/core/bulbs/later-choices.ts';
import type { Command } from '../../utils/core/commands/command.ts';
import { type BulbId, isAssetId, type NoteId } from '../../utils/core/ids.ts';
import type { NoteStage } from '../../utils/core/journal/state.ts';
import { DAY, WEEK } from '../../utils/core/time.ts';
import type { BannerSpeech, MessageData } from '../../utils/protocol/messages.ts';
import { KeptHouse } from './kept-house.ts';
import { served } from './served.ts';

const opened = vi.fn(async (_page: object) => ({}));
vi.mock('wxt/browser', () => ({
  browser: {
    action: new Proxy({}, { get: () => async () => undefined }),
    runtime: { getURL: (path: string) => `chrome-extension://id${path}` },
    tabs: { query: async () => [], create: (page: object) => opened(page) },
  },
}));

const INBOX = 'https://mail.google.com/mail/u/0/#inbox';
const PERSON = 'Ada Secret';

/** A house with a bulb at a mail site that is granted, and notes whose text is begun; the answering background over it. */
async function atMail({ notes = 1, host = 'mail.google.com', granted = true } = {}) {
  const kept = new KeptHouse();
  if (granted) kept.granted.add(host);
  await kept.hang('Signature', { addresses: [host], last: 'today' });
  const made: NoteId[] = [];
  for (let n = 0; n < notes; n += 1) {
    const answer = await kept.house.run({
      do: 'owe',
      notes: [{ person: PERSON, occasion: 'the secret referral', channel: 'email', address: 'ada@secret.example' }],
    });
    const [note] = answer.ok ? answer.value.made : [];
    if (!note || isAssetId(note)) throw new Error('nothing is owed');
    await kept.do({ do: 'draft', note, subject: 'Secret', body: 'Dear Ada Secret' });
    kept.wait(1);
    made.push(note);
  }
  const [first] = made;
  if (!first) throw new Error('nothing is owed');
  let open: number[] = [];
  const { banner, page } = served(kept, () => open);
  return {
    kept,
    made,
    hello: (address = INBOX, standing: NoteId | null = null) =>
      banner('banner.hello', { standing }, address) as Promise<BannerSpeech | null>,
    act: (pressed: MessageData<'banner.act'>['act'], note: BulbId = first, address = INBOX) =>
      banner('banner.act', { bulb: note, act: pressed }, address) as Promise<{ token: string | null }>,
    shown: (note: BulbId = first) =>
      banner('banner.shown', { tells: { bulbs: [note], because: 'ready', wording: 0 }, waitedFor: null }, INBOX),
    isWritten: (tabs: number[]) => {
      open = tabs;
    },
    page: (data: MessageData<'draft.save'>) => page('draft.save', data),
  };
}
const stages = async ({ kept, made }: Awaited<ReturnType<typeof atMail>>): Promise<(NoteStage | undefined)[]> => {
  const { notes } = await kept.state();
  return made.map((note) => notes.get(note)?.stage);
};

beforeEach(() => opened.mockClear());

describe('where the person reads mail, on a site that they listed and allowed', () => {
  test('a banner says that a note is ready, and nothing of it is in what is sent to the page', async () => {
    const { hello, made } = await atMail();
    const speech = await hello();
    expect(speech).toMatchObject({ bulb: made[0], sentence: 'One thank-you is ready to send.', act: 'Open it' });
    expect(JSON.stringify(speech)).not.toMatch(/ada|secret|referral|https?:|@/i);
    expect((await (await atMail({ notes: 3 })).hello())?.sentence).toBe('3 notes are ready to send.');
  });

  test.each([
    ['that is not allowed', { granted: false }, INBOX],
    ['where nobody reads mail', { host: 'ada.example' }, 'https://ada.example/'],
  ])('nothing is said on a site %s', async (_, house, address) => {
    expect(await (await atMail(house)).hello(address)).toBeNull();
  });

  test('nothing is said while the note is open for writing, in whatever tab', async () => {
    const { hello, isWritten } = await atMail();
    isWritten([3]);
    expect(await hello()).toBeNull();
    isWritten([]);
    expect(await hello()).not.toBeNull();
  });

  test('once it was seen and passed over it is still for days, whichever note is next; one that was sent is an answer', async () => {
    const { kept, hello, shown, act } = await atMail({ notes: 2 });
    await shown();
    for (const days of [0, 1]) {
      kept.wait(days * DAY);
      expect(await hello()).toBeNull();
    }
    kept.wait(DAY);
    expect((await hello())?.sentence).toBe('2 notes only need sending.');
    await shown();
    await act({ do: 'done' });
    expect(await hello(), 'enough for this day').toBeNull();
    kept.wait(DAY);
    expect((await hello())?.sentence).toBe('A thank-you only needs sending.');
  });

  test('a note that waits to be written is spoken of too, once it is time', async () => {
    const { kept, hello, made, act } = await atMail();
    const [note] = made;
    if (!note) throw new Error('nothing is owed');
    await kept.do({ do: 'draft', note, subject: '', body: '' });
    expect(await hello(), 'it was written down just now').toBeNull();
    kept.wait(3 * DAY);
    await kept.house.renew();
    expect((await hello())?.sentence).toBe('A note is waiting to be written.');
    await expect(act({ do: 'done' })).rejects.toThrow('not written');
  });
});

describe('what is pressed there', () => {
  test('leads to the note on our own page, whose address the page never learns', async () => {
    const { act, made } = await atMail();
    expect(await act({ do: 'open' })).toEqual({ token: null });
    expect(opened).toHaveBeenCalledWith({ url: `chrome-extension://id/notes.html#note=${made[0]}` });
  });

  test('*Sent* sends it with all that was typed, and is taken back as one', async () => {
    const house = await atMail();
    const [note] = house.made;
    if (!note) throw new Error('nothing is owed');
    const onto = { subject: 'Secret', body: 'Dear Ada Secret' };
    await house.page({ note, onto, draft: { ...onto, body: 'Dear Ada, thank you' } });
    const before = await house.kept.state();
    const { token } = await house.act({ do: 'done' });
    expect(await stages(house)).toEqual(['sent']);
    expect((await house.kept.state()).notes.get(note)?.draft?.body).toBe('Dear Ada, thank you');
    await house.act({ do: 'undo', token: token ?? '' });
    expect(await stages(house)).toEqual([before.notes.get(note)?.stage]);
  });

  test('*Later* puts off all that it spoke of, and is taken back as one', async () => {
    const house = await atMail({ notes: 3 });
    const before = await house.kept.state();
    const until = laterUntil('tomorrow', house.kept.now);
    const { token } = await house.act({ do: 'later', to: 'tomorrow' });
    expect((await house.kept.state()).deferred).toEqual(new Map(house.made.map((note) => [note, until])));
    expect(await house.hello()).toBeNull();
    await house.act({ do: 'undo', token: token ?? '' });
    expect(await house.kept.state()).toEqual(before);
  });

  test('× is still for a week, and *Not on this site* until it is turned on again', async () => {
    const one = await atMail();
    await one.act({ do: 'hush' });
    expect(await one.hello()).toBeNull();
    one.kept.wait(WEEK);
    expect(await one.hello()).not.toBeNull();
    const { token } = await one.act({ do: 'notHere' });
    expect(await one.hello()).toBeNull();
    await one.act({ do: 'undo', token: token ?? '' });
    expect(await one.hello()).not.toBeNull();
  });

  test('each × doubles for how long notes are still, whichever of them was the first; its name says so', async () => {
    const house = await atMail({ notes: 3 });
    for (const weeks of [1, 2, 4]) {
      const speech = await house.hello();
      const note = speech?.bulb;
      if (!note || isAssetId(note)) throw new Error('nothing is said');
      expect(speech.words.close).toBe(weeks === 1 ? 'Close for a week' : `Close for ${weeks} weeks`);
      await house.act({ do: 'hush' }, note);
      // Another note is the first from now on.
      await house.kept.do({ do: 'later', bulb: note, until: house.kept.now.at + 60 * WEEK });
      house.kept.wait(weeks * WEEK - 1);
      await house.kept.house.renew('person');
      expect(await house.hello(), `still closed after ${weeks} weeks`).toBeNull();
      house.kept.wait(8 * DAY);
      await house.kept.house.renew('person');
      // Days away are over.
      house.kept.wait(8 * DAY);
      await house.kept.house.renew('person');
    }
  });

  test('touches no note from a site where nobody reads mail, none that is settled or put off, and does nothing that is not on it', async () => {
    const house = await atMail();
    const [note] = house.made;
    if (!note) throw new Error('nothing is owed');
    await house.kept.hang('Site', { addresses: ['ada.example'] });
    house.kept.granted.add('ada.example');
    await expect(house.act({ do: 'done' }, note, 'https://ada.example/')).rejects.toThrow('not of its site');
    await expect(house.act({ do: 'open' }, note, 'https://ada.example/')).rejects.toThrow('not of its site');
    for (const pressed of ['show', 'yes', 'notYet', 'off'] as const)
      await expect(house.act({ do: pressed }), pressed).rejects.toThrow();
    for (const command of [
      { do: 'later', bulb: note, until: house.kept.now.at + DAY },
      { do: 'letGo', note },
      { do: 'remove', bulb: note },
    ] satisfies Command[]) {
      const undo = await house.kept.do(command);
      await expect(house.act({ do: 'done' }), command.do).rejects.toThrow('not of its site');
      await house.kept.do({ do: 'undo', entries: [...undo] });
    }
    expect(await stages(house)).toEqual(['waiting']);
    expect(opened).not.toHaveBeenCalled();
  });
});
