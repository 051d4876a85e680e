import { describe, expect, test } from 'vitest';
import { makeAgenda } from '../../utils/core/bulbs/agenda.ts';
import type { Command } from '../../utils/core/commands/command.ts';
import type { AssetId } from '../../utils/core/ids.ts';
import { collectChecks } from '../../utils/core/inspect/checks/check.ts';
import { REPORTED, sayFault } from '../../utils/core/inspect/finding.ts';
import type { Note } from '../../utils/core/journal/state.ts';
import { DAY, dayOf } from '../../utils/core/time.ts';
import { en } from '../../utils/words/locales/en/index.ts';
import { makeWords } from '../../utils/words/words.ts';
import { PlayedHouse, START } from './played-house.ts';

const words = makeWords({ locale: 'en-GB', zone: 'Europe/Vienna', now: START }, en);
const PAGE = 'https://ada.example/tuesday';

type Report = Extract<Command, { do: 'report' }>;
const reporting = (over: Partial<Report> = {}): Report => ({
  do: 'report',
  url: PAGE,
  title: 'Tuesday talk',
  what: 'the link to the programme',
  quote: '',
  ...over,
});

/** Reports it, and gives the bulb and the key under which it is kept. */
function report(house: PlayedHouse, over: Partial<Report> = {}): { asset: AssetId; fault: string } {
  const answer = house.try(reporting(over));
  if (!answer.ok) throw new Error(answer.problem.key);
  const { made, fault } = answer.value;
  const [asset] = made;
  if (!asset?.startsWith('a-') || fault === undefined) throw new Error('nothing was reported');
  return { asset: asset as AssetId, fault };
}
const faultsOf = (house: PlayedHouse, asset: AssetId) => house.state.assets.get(asset)?.faults ?? [];
const notesOf = (house: PlayedHouse): Note[] => [...house.state.notes.values()];
const problemOf = (house: PlayedHouse, command: Command) => {
  const before = house.entries.length;
  const answer = house.try(command);
  expect(house.entries).toHaveLength(before);
  return answer.ok ? null : answer.problem.key;
};

describe('what is reported on a page', () => {
  test('burns out the bulb of its site, and says what it is', () => {
    const house = new PlayedHouse();
    const site = house.hang({ title: 'Website', addresses: ['ada.example'] });
    house.do({ do: 'done', bulb: site, evidence: 'said' });
    const { asset, fault } = report(house, { quote: 'Programme (PDF)' });
    expect(asset).toBe(site);
    expect(faultsOf(house, asset)).toMatchObject([
      {
        key: fault,
        check: REPORTED,
        page: PAGE,
        params: { what: 'the link to the programme', quote: 'Programme (PDF)', title: 'Tuesday talk' },
      },
    ]);
    const [row] = makeAgenda(house.state, house.around()).agenda.rows;
    expect(row?.state).toBe('out');
    const [first] = faultsOf(house, asset);
    expect(first && words.say(sayFault(first))).toBe('Reported: the link to the programme');
  });

  test.each([
    ['the nearest site above it', 'https://blog.ada.example/x', 'Blog'],
    ['the whole site, where no part of it hangs', 'https://shop.ada.example/', 'Website'],
    ['the same, with www', 'https://www.ada.example/', 'Website'],
  ])('belongs to %s', (_, url, title) => {
    const house = new PlayedHouse();
    house.hang({ title: 'Website', addresses: ['ada.example'] });
    house.hang({ title: 'Blog', addresses: ['blog.ada.example'] });
    const { asset } = report(house, { url });
    expect(house.state.assets.get(asset)?.title).toBe(title);
    expect(house.state.assets.size).toBe(2);
  });

  test('where no bulb hangs yet, one is hung for the site, and both are taken back together', () => {
    const house = new PlayedHouse();
    const before = house.entries.length;
    const { asset } = report(house);
    expect(house.state.assets.get(asset)).toMatchObject({ title: 'ada.example', urls: ['https://ada.example/'] });
    house.do({ do: 'undo', entries: house.entries.slice(before).map(({ id }) => id) });
    expect(house.state.assets.size).toBe(0);
  });

  test('twice the same is two, because nobody but the person can tell', () => {
    const house = new PlayedHouse();
    const { asset } = report(house);
    report(house);
    expect(faultsOf(house, asset)).toHaveLength(2);
  });

  test.each<[string, Partial<Report>, string]>([
    ['what was marked', { what: ' ', quote: 'Buy  tickets\n now' }, 'Buy  tickets  now'],
    ['the link that was pressed', { what: '', target: 'https://ada.example/old.pdf' }, 'ada.example/old.pdf'],
    ['what was typed, before both', { what: 'x', quote: 'y', target: 'https://ada.example/' }, 'x'],
  ])('is called by %s', (_, over, what) => {
    const house = new PlayedHouse();
    const { asset } = report(house, over);
    expect(faultsOf(house, asset)[0]?.params['what']).toBe(what.replace('\n', ' '));
  });

  test('keeps the address of a link or a picture, and no picture that stands in its own', () => {
    const house = new PlayedHouse();
    const { asset } = report(house, { target: 'mailto:ada@exmaple.org' });
    report(house, { target: 'data:image/png;base64,AAAA' });
    report(house, { target: 'javascript:alert(1)' });
    report(house, { target: `https://ada.example/${'x'.repeat(2_000)}` });
    expect(faultsOf(house, asset).map(({ target }) => target)).toEqual(['mailto:ada@exmaple.org', null, null, null]);
  });

  test('a whole page that was marked is cut, and never within a character', () => {
    const house = new PlayedHouse();
    const { asset } = report(house, { quote: `x${'💡'.repeat(10_000)}` });
    const quote = String(faultsOf(house, asset)[0]?.params['quote']);
    expect(quote.length).toBeLessThanOrEqual(500);
    expect(quote.isWellFormed()).toBe(true);
    expect(quote.endsWith('💡…')).toBe(true);
  });

  test.each<[string, Partial<Report>, string]>([
    ['nothing at all', { what: ' \u200B' }, 'problem.report.empty'],
    ['a report as long as a book', { what: 'x'.repeat(501) }, 'problem.text.long'],
    ['a page of the browser', { url: 'chrome://settings' }, 'problem.address.scheme'],
    ['a page that nobody else can open', { url: 'http://localhost:3000/' }, 'problem.address.private'],
    ['no page', { url: '' }, 'problem.address.empty'],
  ])('%s is one sentence, and nothing is written', (_, over, key) =>
    expect(problemOf(new PlayedHouse(), reporting(over))).toBe(key),
  );
});

describe('handed over', () => {
  test('says to whom and when, and to the same person only once', () => {
    const house = new PlayedHouse();
    const { asset, fault } = report(house);
    house.do({ do: 'handOver', asset, faults: [fault], to: ' Sam ' });
    expect(faultsOf(house, asset)[0]?.handedOver).toEqual({ to: 'Sam', at: house.now.at });
    expect(house.do({ do: 'handOver', asset, faults: [fault], to: 'Sam' })).toEqual([]);
    house.wait(DAY).do({ do: 'handOver', asset, faults: [fault], to: 'Kim' });
    expect(faultsOf(house, asset)[0]?.handedOver).toEqual({ to: 'Kim', at: house.now.at });
  });

  test('a whole list is one act, taken back in one', () => {
    const house = new PlayedHouse();
    const { asset, fault } = report(house);
    const other = report(house, { what: 'the sound' }).fault;
    const entries = house.do({ do: 'handOver', asset, faults: [fault, other, 'gone meanwhile'], to: 'Sam' });
    expect(faultsOf(house, asset).map(({ handedOver }) => handedOver?.to)).toEqual(['Sam', 'Sam']);
    house.do({ do: 'undo', entries });
    expect(faultsOf(house, asset).map(({ handedOver }) => handedOver)).toEqual([null, null]);
  });

  test('without a name it is handed over all the same', () => {
    const house = new PlayedHouse();
    const { asset, fault } = report(house);
    house.do({ do: 'handOver', asset, faults: [fault], to: '' });
    expect(faultsOf(house, asset)[0]?.handedOver).toEqual({ to: null, at: house.now.at });
    house.do({ do: 'mend', asset, fault });
    expect(notesOf(house)).toEqual([]);
  });

  test('what is gone, and a name that is none, are one sentence', () => {
    const house = new PlayedHouse();
    const { asset, fault } = report(house);
    expect(problemOf(house, { do: 'handOver', asset, faults: ['nothing'], to: 'Sam' })).toBe('problem.gone');
    expect(problemOf(house, { do: 'handOver', asset, faults: [fault], to: 'x'.repeat(201) })).toBe('problem.text.long');
  });
});

describe('mended', () => {
  test('it is lit again, and a thank-you to whoever mended it waits; taken back, both are as they were', () => {
    const house = new PlayedHouse();
    const { asset, fault } = report(house);
    house.do({ do: 'handOver', asset, faults: [fault], to: 'Sam' });
    const entries = house.wait(DAY).do({ do: 'mend', asset, fault });
    expect(faultsOf(house, asset)).toEqual([]);
    expect(notesOf(house)).toMatchObject([
      {
        kind: 'thanks',
        person: 'Sam',
        occasion: 'the link to the programme',
        since: dayOf(house.now.at, house.now.zone),
        stage: 'waiting',
      },
    ]);
    house.do({ do: 'undo', entries });
    expect(faultsOf(house, asset)).toHaveLength(1);
    expect(notesOf(house)).toEqual([]);
  });

  test('nothing was handed over, nothing is owed', () => {
    const house = new PlayedHouse();
    const { asset, fault } = report(house);
    house.do({ do: 'mend', asset, fault });
    expect(notesOf(house)).toEqual([]);
    expect(problemOf(house, { do: 'mend', asset, fault })).toBe('problem.gone');
  });

  test('two things that one person mended at once are one thank-you', () => {
    const house = new PlayedHouse();
    const { asset, fault } = report(house);
    const other = report(house, { what: 'the sound' }).fault;
    house.do({ do: 'handOver', asset, faults: [fault, other], to: 'Sam' });
    house.do({ do: 'done', bulb: asset, evidence: 'said' });
    expect(notesOf(house).map(({ person }) => person)).toEqual(['Sam']);
  });

  test('an apology that waits says that now they can be told', () => {
    const house = new PlayedHouse();
    const { asset, fault } = report(house);
    house.do({ do: 'owe', notes: [{ kind: 'apology', person: 'the guests', about: { asset, fault } }] });
    const line = () =>
      makeAgenda(house.state, house.around())
        .agenda.rows.find(({ is }) => is === 'note')
        ?.line.map(({ key }) => key) ?? [];
    expect(line()).not.toContain('note.line.mended');
    house.do({ do: 'mend', asset, fault });
    expect(line()).toContain('note.line.mended');
  });
});

test('no look closes what a person reported, whatever it looked for and wherever', () => {
  const house = new PlayedHouse();
  const { asset, fault } = report(house);
  house.do({ do: 'handOver', asset, faults: [fault], to: 'Sam' });
  const checks = collectChecks(import.meta.glob('../../utils/core/inspect/checks/*.ts', { eager: true })).map(
    ({ id }) => id,
  );
  expect(checks.length).toBeGreaterThan(10);
  expect(checks).not.toContain(REPORTED);
  house.do({ do: 'looked', asset, pages: [PAGE], checks: [...checks, REPORTED], unsure: [], faults: [] });
  expect(faultsOf(house, asset)).toHaveLength(1);
  expect(notesOf(house)).toEqual([]);
});
