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

test('in options a note goes its way to sent or let go, and can be brought back from there', async ({
  serve,
  start,
}) => {
  const driver = await start({ web: await serve(unlistedSites) });
  await driver.ask('command', {
    command: { do: 'quickAdd', lines: 'thank Ada for the referral\nthank Grace for the room' },
  });
  const options = await driver.open('/options.html#notes');
  const reads = (text: string | RegExp) =>
    expect.poll(async () => (await driver.text(options)).replace(/\s+/g, ' ')).toMatch(text);
  await driver.press(options, 'The note to Ada is written, not sent yet');
  await reads(/Ada For the referral Written .+, not sent\./);
  await driver.press(options, 'The note to Ada is sent');
  await reads(/Sent, or let go Ada For the referral Sent \d.+\./);
  await driver.press(options, 'More for A note to Grace, for the room');
  await driver.press(options, 'Let go');
  await reads(/Sent, or let go Grace For the room Let go \d.+\. .+ Ada/);
  await driver.press(options, 'Undo');
  await reads(/Grace For the room Waiting since \d.+\./);

  // Long after the offer to undo is gone, its history still takes it back.
  await driver.reload(options);
  await driver.press(options, 'More for A note to Ada, for the referral');
  await driver.press(options, 'History');
  await driver.press(options, /^Undo: Sent on/);
  await driver.press(options, 'Close');
  await reads(/Ada For the referral Written .+, not sent\./);

  await driver.press(options, 'More for A note to Ada, for the referral');
  await driver.press(options, 'Remove');
  await expect.poll(() => driver.text(options)).not.toContain('For the referral');
  await driver.reload(options);
  await driver.press(options, 'Show: Removed');
  await driver.press(options, 'Bring back: A note to Ada');
  await reads(/Ada For the referral Written .+, not sent\./);
});
