import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EventFact, EventTime, PageEvents } from '../../../../utils/core/inspect/events/event-fact.ts';
import { isFrontDoor, pastEvents } from '../../../../utils/core/inspect/events/past-events.ts';
import { DAY, HOUR, startOfDayAfter } from '../../../../utils/core/time.ts';
import { HOME, jsonLd, past, readEvents, SUMMER } from './read.ts';

const event = (startDate: string, more: Readonly<Record<string, unknown>> = {}) => ({
  '@type': 'Event',
  name: 'Salon',
  startDate,
  ...more,
});
const h = (name: string, day: string) =>
  `<div class="h-event"><b class="p-name">${name}</b> <time class="dt-start" datetime="${day}"></time></div>`;
const UPCOMING = `${HOME}upcoming`;

describe('An event that is over is shown as coming', () => {
  it('on the home page, where it is declared as an event', () => {
    expect(past(jsonLd(event('2024-03-12')), HOME)).toEqual(['Salon, 2024-03-12']);
    expect(past(h('Salon', '2024-03-12'), HOME)).toEqual(['Salon, 2024-03-12']);
    expect(past(jsonLd([event('2024-03-12'), event('2030-01-01')]), HOME)).toEqual(['Salon, 2024-03-12']);
  });
  it('on the home page beside a blog with its archives', () =>
    expect(past(`${jsonLd(event('2024-03-12'))}<h2>Recent posts</h2><h2>Archives</h2>`, HOME)).toHaveLength(1));
  it('on a page whose address, title or first heading says so', () => {
    expect(past(jsonLd(event('2024-03-12')), UPCOMING)).toHaveLength(1);
    expect(past(`<title>Upcoming – Ada</title>${jsonLd(event('2024-03-12'))}`)).toHaveLength(1);
    expect(past(`<h1>Next talks</h1>${jsonLd(event('2024-03-12'))}`)).toHaveLength(1);
  });
  it('below a heading that says so, each of several', () =>
    expect(
      past(`<h2>Upcoming</h2>${h('Salon', '2024-03-12')}${h('Dinner', '2024-02-01')}${h('Fair', '2030-01-01')}`),
    ).toEqual(['Dinner, 2024-02-01', 'Salon, 2024-03-12']));
  it('once, however often the page says it', () =>
    expect(
      past(
        `${jsonLd(event('2024-03-12T19:00+01:00'))}<h2>Upcoming</h2><ul><li>12 March 2024: Salon at Ada’s</li></ul>${h('Salon', '2024-03-12')}`,
        HOME,
      ),
    ).toEqual(['Salon, 2024-03-12']));
});

describe('An event that is over is no fault', () => {
  it.each([
    ['on a page that says nothing', jsonLd([event('2024-03-12'), event('2030-01-01')]), `${HOME}talks`],
    [
      'below “Talks” on such a page',
      `<h2>Talks</h2>${h('Salon', '2024-03-12')}${h('Fair', '2030-01-01')}`,
      `${HOME}talks`,
    ],
    ['below “Past talks” on the home page', `<h2>Past talks</h2>${h('Salon', '2024-03-12')}`, HOME],
    ['in JSON-LD of a page with something past', `${jsonLd(event('2024-03-12'))}<h2>Past talks</h2><p>Salon</p>`, HOME],
    [
      'in an archive',
      `<title>Past events</title><h1>Past events</h1>${h('Salon', '2024-03-12')}`,
      `${HOME}events/past`,
    ],
    ['on its own page', `<h1>Salon</h1>${jsonLd(event('2024-03-12'))}`, `${HOME}upcoming/`],
    [
      'on its own page beside what is to come',
      `<title>Salon – Ada</title>${jsonLd(event('2024-03-12'))}<h2>Upcoming</h2>${h('Fair', '2030-01-01')}`,
      `${HOME}salon`,
    ],
    ['where the whole site is about it', `<title>Salon 2024</title>${jsonLd(event('2024-03-12'))}`, HOME],
    [
      'in a post of its day',
      `<meta property="article:published_time" content="2024-01-01"><h1>My upcoming talks</h1>${h('Salon', '2024-03-12')}`,
      `${HOME}my-talks`,
    ],
    [
      'in what calls itself a post',
      `${jsonLd({ '@type': 'BlogPosting' })}<h1>Upcoming talks</h1>${h('Salon', '2024-03-12')}`,
      `${HOME}my-talks`,
    ],
    [
      'in a post among others',
      `<article class="h-entry"><h2>Upcoming talks</h2>${h('Salon', '2024-03-12')}<time class="dt-published" datetime="2024-01-01"></time></article>`,
      `${HOME}notes`,
    ],
    ['that was cancelled', jsonLd(event('2024-03-12', { eventStatus: 'https://schema.org/EventCancelled' })), HOME],
    ['that was put off', jsonLd(event('2024-03-12', { eventStatus: 'https://schema.org/EventPostponed' })), HOME],
    ['that comes again', jsonLd(event('2024-03-12', { eventSchedule: { repeatFrequency: 'P1W' } })), HOME],
    [
      'that is said to be cancelled once',
      `${jsonLd(event('2024-03-12', { eventStatus: 'EventCancelled' }))}${h('Salon', '2024-03-12')}`,
      HOME,
    ],
    ['in a record of many years', h('Salon', '2022-03-12') + h('Fair', '2023-03-12') + h('Dinner', '2024-03-12'), HOME],
    ['whose end cannot be read', jsonLd(event('2024-03-12', { endDate: 'autumn' })), HOME],
    ['whose beginning cannot be read', jsonLd(event('soon')), HOME],
    ['whose end is to come', jsonLd(event('2024-03-12', { endDate: '2026-08-01' })), HOME],
  ])('%s', (_, html, address) => expect(past(html, address)).toEqual([]));
});

describe('A day is over where it takes place, and a day later at the earliest', () => {
  const at = (iso: string) => Date.parse(iso);
  const found = (start: string, end: string | undefined, now: string, zone = 'Europe/Vienna') =>
    past(jsonLd(event(start, end === undefined ? {} : { endDate: end })), HOME, { at: at(now), zone }).length === 1;

  it.each([
    // A day: until its end in the person's zone, and 24 hours.
    ['2026-03-12', undefined, '2026-03-13T23:00:00Z', false],
    ['2026-03-12', undefined, '2026-03-13T23:00:01Z', true],
    // A beginning with an offset: until the end of the day there.
    ['2026-03-12T19:00-08:00', undefined, '2026-03-14T08:00:00Z', false],
    ['2026-03-12T19:00-08:00', undefined, '2026-03-14T08:00:01Z', true],
    // An end with an offset: as it says.
    ['2026-03-12T19:00+01:00', '2026-03-12T21:00+01:00', '2026-03-13T20:00:00Z', false],
    ['2026-03-12T19:00+01:00', '2026-03-12T21:00+01:00', '2026-03-13T20:00:01Z', true],
    // The end counts, and one before the beginning does not.
    ['2026-03-12', '2026-03-20', '2026-03-15T00:00:00Z', false],
    ['2026-03-12', '2025-03-12', '2026-03-13T12:00:00Z', false],
    ['2026-03-12', '2025-03-12', '2026-03-14T12:00:00Z', true],
    // The day on which the clocks go forward, and the one on which they go back.
    ['2026-03-29', undefined, '2026-03-30T22:00:00Z', false],
    ['2026-03-29', undefined, '2026-03-30T22:00:01Z', true],
    ['2026-10-25', undefined, '2026-10-26T23:00:00Z', false],
    ['2026-10-25', undefined, '2026-10-26T23:00:01Z', true],
  ])('from %s to %s, at %s: %s', (start, end, now, is) => expect(found(start, end, now)).toBe(is));
  it('whatever the zone of the person is', () => {
    const zones = [
      'Pacific/Kiritimati',
      'Pacific/Auckland',
      'Asia/Kolkata',
      'UTC',
      'America/Los_Angeles',
      'Pacific/Pago_Pago',
    ];
    for (const zone of zones) {
      const over = startOfDayAfter(Date.parse('2026-03-12T12:00:00Z'), 'UTC', 1);
      expect(found('2026-03-12', undefined, new Date(over - 14 * HOUR + DAY).toISOString(), zone), zone).toBe(false);
      expect(found('2026-03-12', undefined, new Date(over + 12 * HOUR + DAY).toISOString(), zone), zone).toBe(true);
    }
  });
});

describe('The front door', () => {
  it.each([
    ['https://ada.example/', '/'],
    ['https://ada.example', '/'],
    ['https://ada.example/?utm=1#top', '/'],
    ['https://ada.example/index.html', '/'],
    ['https://ada.example/home/', '/'],
    ['https://ada.example/de/', '/'],
    ['https://ada.example/de-at/index.php', '/'],
    ['https://uni.example/~ada/', '/~ada'],
    ['https://uni.example/ada/index.html', '/ada/'],
  ])('is %s below %s', (page, below) => expect(isFrontDoor(page, below, 'de-AT')).toBe(true));
  it.each([
    ['https://ada.example/talks', '/'],
    ['https://ada.example/cv', '/'],
    ['https://ada.example/en/talks', '/'],
    ['https://uni.example/', '/~ada'],
    ['https://uni.example/~ada/talks/', '/~ada'],
    ['mailto:ada@ada.example', '/x'],
  ])('is not %s below %s', (page, below) => expect(isFrontDoor(page, below, 'de')).toBe(false));
});

// ── Rules ──

const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const time = fc
  .record({
    written: fc.constant('x'),
    day: fc.option(day, { nil: null, freq: 8 }),
    zone: fc.constantFrom(null, 'UTC', 'America/New_York', '+05:30'),
  })
  .chain(
    ({ written, day, zone }): fc.Arbitrary<EventTime> =>
      day !== null && zone === 'UTC'
        ? fc
            .integer({ min: 0, max: DAY - 1 })
            .map((ms) => ({ written, day, zone, at: Date.parse(`${day}T00:00:00Z`) + ms }))
        : fc.constant({ written, day, zone, at: null }),
  );
const fact: fc.Arbitrary<EventFact> = fc.record({
  name: fc.constantFrom(null, 'Salon', 'Dinner', 'Salon at Ada’s'),
  start: fc.option(time, { nil: null }),
  end: fc.option(time, { nil: null }),
  status: fc.constantFrom('once', 'once', 'once', 'cancelled', 'recurring', 'postponed'),
  from: fc.constantFrom('json-ld', 'microformat', 'item'),
  under: fc.constantFrom(null, 'Upcoming'),
  shownAs: fc.constantFrom(null, 'coming', 'coming', 'past', 'other'),
  main: fc.boolean(),
});
const page: fc.Arbitrary<PageEvents> = fc.record({
  events: fc.array(fact, { maxLength: 8 }),
  coming: fc.boolean(),
  past: fc.boolean(),
  dated: fc.boolean(),
});
const zone = fc.constantFrom('Europe/Vienna', 'Pacific/Auckland', 'America/Santiago', 'UTC');
const instant = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2031, 0, 1) });

describe('Whatever a page shows', () => {
  it('moving on in time never takes back what was found', () =>
    fc.assert(
      fc.property(
        page,
        fc.boolean(),
        zone,
        instant,
        fc.integer({ min: 0, max: 2_000 * DAY }),
        (events, home, where, at, later) => {
          const before = pastEvents(events, { home, now: { at, zone: where } });
          const after = pastEvents(events, { home, now: { at: at + later, zone: where } });
          expect(after).toEqual(expect.arrayContaining(before));
        },
      ),
      { numRuns: 500 },
    ));
  it('an event that is still to come is never a fault', () =>
    fc.assert(
      fc.property(page, fc.boolean(), zone, instant, (events, home, where, at) => {
        const today = new Date(at).toISOString().slice(0, 10);
        for (const found of pastEvents(events, { home, now: { at, zone: where } }))
          expect(found.day < today).toBe(true);
      }),
      { numRuns: 500 },
    ));

  const markup = fc.constantFrom(
    '<h1>Upcoming</h1>',
    '<h2>Past talks</h2>',
    '<h3>',
    '</h3>',
    '<section>',
    '</section>',
    '<article>',
    '</article>',
    '<ul>',
    '<li>',
    '</ul>',
    '<p>',
    '<table>',
    '<tr>',
    '<td>',
    '</table>',
    '12 March 2024',
    '14.05.2027',
    ' Salon ',
    'until ',
    '<time datetime="2024-03-12">',
    '</time>',
    '<div class="h-event">',
    '</div>',
    '<b class="p-name">',
    '<i class="dt-start value">',
    '</i>',
    '<span class="value">7pm',
    '<script type="application/ld+json">',
    '{"@type":"Event","startDate":"2024-03-12"',
    '}',
    '</script>',
    '<aside>',
    '</aside>',
    '<title>',
    '<br>',
    '<s>',
    '</s>',
    '<template>',
    '<svg>',
    '&lt;',
    '<!--',
    '-->',
  );
  it('it is read without a word, to wherever it breaks off and in whatever pieces it comes', () =>
    fc.assert(
      fc.property(
        fc.array(fc.oneof(markup, fc.string({ maxLength: 5 })), { maxLength: 60 }),
        fc.integer({ min: 1, max: 50 }),
        (pieces, step) => {
          const html = pieces.join('');
          const whole = readEvents(html, UPCOMING);
          expect(JSON.parse(JSON.stringify(whole))).toEqual(whole);
          pastEvents(whole, { home: true, now: { at: SUMMER, zone: 'UTC' } });
          expect(readEvents(html, UPCOMING, step)).toEqual(whole);
        },
      ),
      { numRuns: 1_000 },
    ));
  it('what breaks off within a tag is as it is without it, in whatever pieces it comes', () => {
    const html = '<h2>Upcoming</h2><ul><li>12 March 2024 Salon';
    for (const tag of ['<a', '<a/', '<a /', '<a b', '<a b=', '<a b="c', '</a', '<!', '<!-'])
      for (const step of [1, 2, 3, 100])
        expect(readEvents(html + tag, UPCOMING, step), `${tag} by ${step}`).toEqual(readEvents(html, UPCOMING));
  });
  it('a list to come reads the same at every place where it may break off, up to there', () => {
    const html = `<h2>Upcoming</h2><ul><li>12 March 2027 A salon</li><li>13 March 2027 A dinner</li></ul>${jsonLd(event('2027-03-12'))}`;
    for (let at = 0; at <= html.length; at += 1) expect(past(html.slice(0, at), HOME)).toEqual([]);
  });
});
