import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { siteSheet } from '../../utils/background/site-sheet.ts';
import { isAssetId, type NoteId } from '../../utils/core/ids.ts';
import { asCalendar, asCsv, asMail, asMarkdown, type HandOver } from '../../utils/core/inspect/hand-over.ts';
import { BUSY_WITH } from '../../utils/core/nudges/breakpoint.ts';
import { SPOKEN } from '../../utils/core/nudges/reasons.ts';
import { DAY } from '../../utils/core/time.ts';
import { tellEveryBanner } from '../../utils/platform/tell-banner.ts';
import type { Message, MessageData } from '../../utils/protocol/messages.ts';
import { en } from '../../utils/words/locales/en/index.ts';
import { makeWords } from '../../utils/words/words.ts';
import { KeptHouse } from './kept-house.ts';
import { served } from './served.ts';

const sent: unknown[] = [];
vi.mock('wxt/browser', () => ({
  browser: {
    action: new Proxy({}, { get: () => async () => undefined }),
    tabs: { sendMessage: async (...said: unknown[]) => void sent.push(said), query: async () => [{ id: 7 }] },
    scripting: { executeScript: async (injected: unknown) => [{ at: sent.push(injected) }] },
  },
}));

/** Stands in everything that a person writes of a note or of somebody. */
const SECRET = 'Zyx-secret';
const SITES = ['https://mail.google.com/mail/u/0/', 'https://ada.example/', 'https://www.linkedin.com/in/ada/'];

const logged: unknown[] = [];
for (const level of ['log', 'info', 'warn', 'error', 'debug'] as const)
  vi.spyOn(console, level).mockImplementation((...said) => void logged.push(...said));
afterEach(() => {
  logged.length = 0;
  sent.length = 0;
});

/** A house in which every place for a note or a person is filled: waiting, written, drafted, asked about, begun, handed over. */
async function secretive() {
  const kept = new KeptHouse();
  await kept.do({ do: 'set', to: { hours: { from: 0, to: 0 }, signs: SECRET, mailer: 'gmail' } });
  const kinds = ['thank-you-notes', 'website', 'linkedin-profile'];
  await kept.do({ do: 'hang', bulbs: SITES.map((url, at) => ({ kind: kinds[at] ?? 'own', addresses: [url] })) });
  await kept.do({ do: 'choose', host: 'linkedin.com', mode: 'banner' });
  const page = { url: `https://${SECRET}.example/`, title: SECRET };
  const told = { person: SECRET, occasion: SECRET, address: `${SECRET}@x.example`, page };
  const owed = await kept.house.run({
    do: 'owe',
    notes: [
      { ...told, channel: 'email', due: '2026-02-12' },
      { ...told, kind: 'apology' },
      { ...told, kind: 'congratulations', channel: 'post' },
    ],
  });
  const notes = owed.ok ? owed.value.made.filter((id): id is NoteId => !isAssetId(id)) : [];
  for (const note of notes) await kept.do({ do: 'draft', note, subject: SECRET, body: SECRET });
  const [first] = notes;
  if (!first) throw new Error('nothing waits');
  await kept.do({ do: 'write', note: first });
  await kept.do({ do: 'keepTemplate', kind: 'thanks', name: SECRET, subject: SECRET, body: SECRET });
  await kept.do({ do: 'keepTouch', moment: 'before', text: SECRET });
  const [touch] = (await kept.state()).touches.keys();
  if (touch) await kept.do({ do: 'giveTouch', touch, person: SECRET });
  await kept.do({ do: 'report', url: 'https://ada.example/talks', title: 'Talks', what: 'The link is out', quote: '' });
  const site = [...(await kept.state()).assets.values()].find(({ kind }) => kind === 'website');
  const fault = site?.faults[0]?.key;
  if (site && fault) await kept.do({ do: 'handOver', asset: site.id, faults: [fault], to: SECRET });
  for (const url of SITES) kept.granted.add(new URL(url).hostname.replace(/^www\./, ''));
  // Somebody who is here every few days, or they would be greeted with one thing.
  for (let days = 0; days < 200; days += 5) {
    kept.wait(5 * DAY);
    await kept.house.renew('person');
  }
  await kept.house.ask(first, kept.now.at);
  await kept.house.renew('person');
  const { drafts, banner: answered } = served(kept);
  await drafts.save({
    note: first,
    onto: { subject: SECRET, body: SECRET },
    draft: { subject: SECRET, body: `${SECRET} and more` },
  });
  const banner = (message: Message, address: string) =>
    answered(message.name as 'banner.hello', message.data as never, address).catch((error: unknown) => ({
      refused: String(error),
    }));
  return { kept, banner, notes, bulbs: [...(await kept.state()).assets.keys(), ...notes], site };
}

test('whatever a banner asks on whatever page, no answer, no message to a page and no log holds a word of a note or a person', async () => {
  const { banner, bulbs, kept } = await secretive();
  const acts = ['open', 'show', 'done', 'hush', 'notHere', 'off', 'yes', 'notYet'] as const;
  const bulb = fc.constantFrom(...bulbs);
  const messages: fc.Arbitrary<Message> = fc.oneof(
    fc.record({ name: fc.constant('banner.hello' as const), data: fc.record({ standing: fc.option(bulb) }) }),
    fc.record({
      name: fc.constant('banner.shown' as const),
      data: fc.record({
        tells: fc.record({
          bulbs: fc.array(bulb, { minLength: 1, maxLength: 2 }),
          because: fc.constantFrom(...SPOKEN),
          wording: fc.nat(2),
        }),
        waitedFor: fc.constantFrom(null, ...BUSY_WITH),
      }),
    }),
    fc.record({
      name: fc.constant('banner.held' as const),
      data: fc.record({ because: fc.constantFrom(...BUSY_WITH) }),
    }),
    fc.record({
      name: fc.constant('banner.act' as const),
      data: fc.record({
        bulb,
        also: fc.array(bulb, { maxLength: 2 }),
        act: fc.constantFrom(...acts).map((it): MessageData<'banner.act'>['act'] => ({ do: it })),
      }),
    }),
  );
  let answered = 0;
  await fc.assert(
    fc.asyncProperty(messages, fc.constantFrom(...SITES), fc.nat(3), async (message, address, days) => {
      kept.wait(days * DAY);
      const answer = JSON.stringify((await banner(message, address)) ?? null);
      if (answer.includes('sentence')) answered += 1;
      expect(answer).not.toContain(SECRET);
    }),
    { numRuns: 150 },
  );
  await tellEveryBanner('banner.refresh');
  expect(JSON.stringify(sent)).not.toContain(SECRET);
  expect(logged.map(String).join('\n')).not.toContain(SECRET);
  // What is remembered of reminders has neither words nor places.
  for (const name of ['memory', 'held']) {
    const remembered = JSON.stringify(await kept.store.record(name, (raw) => raw));
    expect(remembered.length, name).toBeGreaterThan(100);
    expect(remembered, name).not.toMatch(new RegExp(`${SECRET}|https?:|\\.example|\\.com`));
  }
  // Or all of this would say nothing.
  expect(answered).toBeGreaterThan(3);
});

test('the record that a banner is answered from holds nothing of a note but that one is ready', async () => {
  const { kept } = await secretive();
  const sites = await kept.store.sites();
  expect(sites.some(({ notes }) => notes?.ready)).toBe(true);
  expect(JSON.stringify(sites)).not.toContain(SECRET);
});

test('what a look found is told, and handed over as a file, without a word of a note; only whoever mends it is named, to the person alone', async () => {
  const { kept, site } = await secretive();
  if (!site) throw new Error('no website');
  const looks = {
    ledger: async () => [],
    report: async () => ({ is: 'not-looked', why: { key: 'look.why.not-yet' } }),
    kept: async () => null,
    nextLook: async () => null,
  };
  const sheet = await siteSheet(site.id, kept.house, looks as never, async () => new Set());
  const { say } = makeWords({ locale: 'en', zone: kept.now.zone, now: kept.now.at }, en);
  const list: HandOver = {
    title: '',
    intro: '',
    things: (sheet?.faults ?? []).map(({ said, how, target, places }) => ({
      what: say(said),
      how: say(how),
      leads: target,
      quote: null,
      seen: null,
      places: places.map(({ page, text }) => ({ page, where: text })),
    })),
    labels: { what: 'What', page: 'Page', where: 'Where', leads: 'Leads to', quote: 'Quote', seen: 'Seen', how: 'How' },
    more: String,
  };
  const files = [
    asMarkdown(list),
    asCsv(list),
    asCalendar(list, 'uid', kept.now),
    JSON.stringify(asMail(list, 'gmail', null)),
  ];
  expect(files.every((file) => file.includes('The link is out') || file.includes('The%20link%20is%20out'))).toBe(true);
  expect(files.join('\n')).not.toContain(SECRET);
  expect(
    JSON.stringify({ ...sheet, faults: sheet?.faults.map((fault) => ({ ...fault, handedOver: null })) }),
  ).not.toContain(SECRET);
});
