import type { Driver } from './harness/driver.ts';
import { expect, test } from './harness/spec.ts';
import { unlistedSites } from './look-alikes/unlisted.ts';

/** How the bulb for thank-you notes stands, which the sent ones keep lit. */
const habit = async (driver: Driver) =>
  (await driver.ask('rows', { query: '', limit: 20 })).find((row) => row.is === 'asset')?.state;

test('in the popup a note is added in a line, written, sent and taken back, and the bulb for thank-you notes is lit by it', async ({
  serve,
  start,
}) => {
  const driver = await start({ web: await serve(unlistedSites) });
  await driver.ask('command', { command: { do: 'hang', bulbs: [{ kind: 'thank-you-notes' }] } });
  const popup = await driver.open('/popup.html');
  await driver.fill(popup, 'Add a bulb or a note', 'thank Ada for the referral');
  await driver.press(popup, 'Add');
  await expect.poll(() => driver.text(popup)).toContain('Wrote down a note to send.');
  // With the first note, and only then, the word for the people served is asked.
  await driver.fill(popup, 'Who do you look after?', 'guests');
  await driver.press(popup, 'Use this word');
  await expect.poll(async () => (await driver.ask('sheet', {})).settings.serves).toBe('guests');
  await driver.press(popup, 'A note to Ada, for the referral');
  await driver.press(popup, 'I wrote it');
  await expect.poll(() => driver.text(popup)).toContain('not sent.');
  expect(await habit(driver)).toBe('dimming');

  await driver.press(popup, 'Sent');
  await expect.poll(() => driver.text(popup)).toContain('Sent: A note to Ada');
  expect(await habit(driver)).toBe('lit');
  await driver.press(popup, 'Undo');
  await expect.poll(() => driver.text(popup)).toContain('not sent.');
  expect(await habit(driver)).toBe('dimming');
});

test('on its page a note goes its way to sent or let go, and can be brought back', async ({ serve, start }) => {
  const driver = await start({ web: await serve(unlistedSites) });
  await driver.ask('command', {
    command: {
      do: 'owe',
      notes: [
        { person: 'Ada', occasion: 'the referral' },
        { person: 'Grace', occasion: 'the room' },
      ],
    },
  });
  const page = await driver.open('/notes.html');
  const reads = (text: string | RegExp) =>
    expect.poll(async () => (await driver.text(page)).replace(/\s+/g, ' ')).toMatch(text);
  await reads('2 notes are waiting.');
  await driver.press(page, 'More for A note to Ada, for the referral');
  await driver.press(page, 'It is written, not sent yet');
  await reads('1 note is waiting, 1 is written and not sent.');
  await driver.press(page, 'Sent: A note to Ada, for the referral');
  await reads('1 note is waiting.');
  await driver.press(page, 'More for A note to Grace, for the room');
  await driver.press(page, 'Let go');
  await reads('No note is waiting.');
  await driver.press(page, 'Undo');
  await reads('1 note is waiting.');
  // What was undone is done again in the same way.
  await driver.press(page, 'Undo');
  await reads('No note is waiting.');

  // Long after the offer to undo is gone it is brought back all the same.
  await driver.reload(page);
  await driver.press(page, 'Sent, 1');
  await driver.press(page, 'More for A note to Ada, for the referral');
  await driver.press(page, 'Bring back');
  await reads('1 note is written and not sent.');

  await driver.press(page, 'To send, 1');
  await driver.press(page, 'More for A note to Ada, for the referral');
  await driver.press(page, 'Remove');
  await reads('No note is waiting.');
  const options = await driver.open('/options.html#notes');
  await driver.press(options, 'Show: Removed');
  await driver.press(options, 'Bring back: A note to Ada');
  await expect.poll(() => driver.text(options)).toContain('1 note is written and not sent.');
});
