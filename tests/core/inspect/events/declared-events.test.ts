import { describe, expect, it } from 'vitest';
import { jsonLd, readEvents } from './read.ts';

const events = (html: string) =>
  readEvents(html).events.map(({ name, start, end, status }) => ({
    name,
    start: start?.written ?? null,
    end: end?.written ?? null,
    status,
  }));
const names = (html: string) => readEvents(html).events.map(({ name }) => name);
const one = { name: 'ReactConf', start: '2024-03-12', end: null, status: 'once' };
const plain = { '@type': 'Event', name: 'ReactConf', startDate: '2024-03-12' };

describe('An event in JSON-LD', () => {
  it.each([
    ['alone', plain],
    ['in a list', [plain]],
    ['in a graph', { '@context': 'https://schema.org', '@graph': [{ '@type': 'WebSite' }, plain] }],
    ['in an item list', { '@type': 'ItemList', itemListElement: [{ '@type': 'ListItem', position: 1, item: plain }] }],
    ['of a person’s', { '@type': 'Person', event: plain }],
    ['that a page is about', { '@type': 'WebPage', mainEntity: plain }],
    ['of a course', { '@type': 'Course', hasCourseInstance: { ...plain, '@type': 'CourseInstance' } }],
    ['of a series', { '@type': 'EventSeries', name: 'Salon', subEvent: [plain] }],
    ['of another type', { ...plain, '@type': 'MusicEvent' }],
    ['of a type with an address', { ...plain, '@type': 'https://schema.org/EducationEvent' }],
    ['of several types', { ...plain, '@type': ['Festival', 'Product'] }],
    ['with a typed date', { ...plain, startDate: { '@value': '2024-03-12', '@type': 'Date' } }],
    ['with an escaped name', { ...plain, name: '&#82;eact&#x43;onf' }],
  ])('is read %s', (_, data) => expect(events(jsonLd(data))).toEqual([one]));
  it('keeps both its ends as they are written, and lasts as long as it says', () => {
    expect(events(jsonLd({ ...plain, endDate: '2024-03-14T18:00+01:00' }))[0]?.end).toBe('2024-03-14T18:00+01:00');
    expect(readEvents(jsonLd({ ...plain, duration: 'P1W2D' })).events[0]?.end?.day).toBe('2024-03-21');
    expect(readEvents(jsonLd({ ...plain, startDate: ['2024-03-12', '2024-05-01'] })).events[0]?.start?.day).toBe(
      '2024-05-01',
    );
  });
  it('is told with its parts where it has a date of its own', () =>
    expect(names(jsonLd({ ...plain, subEvent: [{ ...plain, name: 'Dinner' }] }))).toEqual(['ReactConf']));
  it('says whether it takes place, and whether it comes again', () => {
    for (const [extra, status] of [
      [{ eventStatus: 'https://schema.org/EventCancelled' }, 'cancelled'],
      [{ eventStatus: 'EventPostponed' }, 'postponed'],
      [{ eventStatus: 'EventRescheduled' }, 'once'],
      [{ eventSchedule: { '@type': 'Schedule', repeatFrequency: 'P1W' } }, 'recurring'],
    ] as const)
      expect(events(jsonLd({ ...plain, ...extra }))).toEqual([{ ...one, status }]);
  });
  it.each([
    ['that was broadcast', { ...plain, '@type': 'BroadcastEvent' }],
    ['that a video was made at', { '@type': 'VideoObject', recordedAt: plain }],
    ['that a review is of', { '@type': 'Review', itemReviewed: plain }],
    ['without a date', { '@type': 'Event', name: 'ReactConf' }],
    ['that is a place', { ...plain, '@type': 'EventVenue' }],
    ['that is a number', 7],
    ['that is nothing', null],
  ])('is none %s', (_, data) => expect(events(jsonLd(data))).toEqual([]));

  const text = JSON.stringify(plain);
  it.each([
    `<!-- ${text} -->`,
    `<![CDATA[${text}]]>`,
    `//<![CDATA[\n${text}\n//]]>`,
    `/* <![CDATA[ */ ${text} /* ]]> */`,
    `/* the next one */ ${text}`,
    `// the next one\n${text}`,
    `${text};`,
    text.replace('}', ',}'),
    `[${text},]`,
    `\ufeff${text}`,
    text.replace('ReactConf', 'React\nConf').replace('React\nConf', 'ReactConf'),
  ])('is read in spite of what a builder left in %s', (broken) =>
    expect(events(`<script type="application/ld+json">${broken}</script>`)).toEqual([one]),
  );
  it('keeps a comment’s signs within its texts, and a line end', () => {
    const html =
      '<script type="application/ld+json">{"@type":"Event","name":"a // b /* c */ ,]\n d","startDate":"2024-03-12",}</script>';
    expect(names(html)).toEqual(['a // b /* c */ ,] d']);
  });
  it.each([
    '{',
    '{"@type":"Event","startDate":',
    'startDate',
    '',
    '"startDate',
    `${'['.repeat(50_000)}"startDate"`,
    '/*'.repeat(50_000),
  ])('is none in what cannot be read: %.40s', (broken) =>
    expect(events(`<script type="application/ld+json">${broken}</script>`)).toEqual([]),
  );
  it('is read in its own kind of script alone, and not beyond a cap', () => {
    expect(
      events(
        `<script>${text}</script><script type="text/template">${text}</script><noscript>${jsonLd(plain)}</noscript>`,
      ),
    ).toEqual([]);
    expect(events(jsonLd({ ...plain, description: 'x'.repeat(600_000) }) + jsonLd(plain))).toEqual([]);
    expect(events(jsonLd(new Array(5_000).fill(plain))).length).toBe(200);
  });
});

describe('An event in microformats', () => {
  it.each([
    '<div class="h-event"><b class="p-name">ReactConf</b> <time class="dt-start" datetime="2024-03-12">12 March</time></div>',
    '<div class="vevent"><b class="summary">ReactConf</b> <abbr class="dtstart" title="2024-03-12">12 March</abbr></div>',
    '<li class="post h-event h-full"><div class="h-full"><b class="p-name">ReactConf</b><data class="dt-start" value="2024-03-12"></data></div>',
    '<p class="h-event">ReactConf <time class="dt-start" datetime="2024-03-12"></time>',
    '<div class="h-event"><b class="p-name">ReactConf</b><span class="p-location h-card"><b class="p-name">Hall</b></span><i class="dt-start"><span class="value-title" title="2024-03-12"> </span>12 March</i></div>',
    '<div class="h-event"><img class="p-name" alt="ReactConf"><ins class="dt-start" datetime="2024-03-12">new</ins></div>',
  ])('is read in %s', (html) => expect(events(html)).toEqual([one]));
  it('has the end that shares the day of its start', () =>
    expect(
      events(
        '<div class="h-event"><b class="p-name">ReactConf</b><i class="dt-start"><b class="value">2024-03-12</b></i><i class="dt-end"><b class="value">10 pm</b></i></div>',
      ),
    ).toEqual([{ ...one, end: '2024-03-12 22:00' }]));
  it('within another is an event of its own', () =>
    expect(
      names(
        '<div class="h-event"><b class="p-name">Fair</b><time class="dt-start" datetime="2024-03-12"></time><div class="h-event"><b class="p-name">Dinner</b><time class="dt-start" datetime="2024-03-13"></time></div></div>',
      ),
    ).toEqual(['Dinner', 'Fair']));
  it.each([
    '<div class="h-entry"><b class="p-name">On looms</b><time class="dt-published" datetime="2024-03-12"></time></div>',
    '<div class="event"><b class="p-name">x</b><time class="dt-start" datetime="2024-03-12"></time></div>',
    '<div class="h-event past"><b class="p-name">x</b><time class="dt-start" datetime="2024-03-12"></time></div>',
    '<div class="h-event">ReactConf</div>',
    '<b class="dt-start">2024-03-12</b>',
  ])('is none in %s', (html) => expect(events(html)).toEqual([]));
  it('that is called off or comes again says so', () => {
    const vevent = (more: string) =>
      events(`<div class="vevent"><b class="summary">ReactConf</b><b class="dtstart">2024-03-12</b>${more}</div>`)[0]
        ?.status;
    expect(vevent('<i class="status">CANCELLED</i>')).toBe('cancelled');
    expect(vevent('<i class="rrule">FREQ=WEEKLY</i>')).toBe('recurring');
  });
});
