import { describe, expect, it } from 'vitest';
import { HOME, past, readEvents, TALKS } from './read.ts';

const upcoming = (html: string, heading = 'Upcoming talks') => past(`<h2>${heading}</h2>${html}`);

/** In July 2026 each of these is over. */
const faults: [html: string, ...found: string[]][] = [
  ['<ul><li>12 March 2024 – ReactConf, Berlin</li></ul>', 'ReactConf, Berlin, 2024-03-12'],
  ['<ul><li>ReactConf, Berlin, 12 March 2024</li></ul>', 'ReactConf, Berlin, 2024-03-12'],
  ['<ul><li><b>ReactConf</b><br>Berlin<br>12 March 2024</li></ul>', 'ReactConf, 2024-03-12'],
  ['<ul><li><a href=/x>ReactConf</a> <em>March 12, 2024</em></li></ul>', 'ReactConf, 2024-03-12'],
  ['<ul><li>2024-03-12: ReactConf</li></ul>', 'ReactConf, 2024-03-12'],
  ['<ul><li>Di., 12.3.2024, 19 Uhr: Vortrag in Wien</li></ul>', 'Vortrag in Wien, 2024-03-12'],
  ['<ul><li>12 mars 2024 : Atelier</li></ul>', 'Atelier, 2024-03-12'],
  ['<ul><li>12 de marzo de 2024, Taller</li></ul>', 'Taller, 2024-03-12'],
  ['<ul><li>Workshop, sabato 12 ottobre 2024</li></ul>', 'Workshop, 2024-10-12'],
  ['<ul><li>12 de março de 2024: Palestra</li></ul>', 'Palestra, 2024-03-12'],
  ['<ul><li>zaterdag 12 oktober 2024, Lezing</li></ul>', 'Lezing, 2024-10-12'],
  ['<ul><li>12–14 March 2024: Fair</li></ul>', 'Fair, 2024-03-14'],
  ['<ul><li>March 28 – April 2, 2024: Fair</li></ul>', 'Fair, 2024-04-02'],
  ['<ul><li>from 12 to 14 March 2024: Fair</li></ul>', 'Fair, 2024-03-14'],
  ['<ul><li>dal 12 al 14 marzo 2024: Fiera</li></ul>', 'Fiera, 2024-03-14'],
  ['<ul><li>12 March 2024 – ReactConf – <a href=/r>Register</a></li></ul>', 'ReactConf – Register, 2024-03-12'],
  ['<ul><li><span>12 Mar</span><div>12 March 2024, 7 pm</div><h3>ReactConf</h3></li></ul>', 'ReactConf, 2024-03-12'],
  ['<ul><li><time datetime="2024-03-12">12 March</time>, London: Looms</li></ul>', 'London: Looms, 2024-03-12'],
  ['<ul><li><time>2024-03-12</time> Looms</li></ul>', 'Looms, 2024-03-12'],
  ['<p>Join me on 12 March 2024 in Berlin.</p>', 'Join me in Berlin, 2024-03-12'],
  ['<p>12.03.2024 Vortrag</p><p>13.03.2027 Vortrag</p>', 'Vortrag, 2024-03-12'],
  [
    '<table><tr><th>Date<th>Event</tr><tr><td>12.03.2024<td>ReactConf<td>Berlin</tr><tr><td>13.03.2027<td>JSConf</tr></table>',
    'ReactConf, 2024-03-12',
  ],
  ['<dl><dt>12 March 2024<dd>ReactConf<dt>13 March 2024<dd>JSConf</dl>', 'ReactConf, 2024-03-12', 'JSConf, 2024-03-13'],
  [
    '<article><h3>ReactConf</h3><p>12 March 2024</p></article><article><h3>JSConf</h3><p>12 March 2027</p></article>',
    'ReactConf, 2024-03-12',
  ],
  [
    '<div><div><i>12 March 2024</i><p>ReactConf</p></div><div><i>14 March 2024</i><p>JSConf</p></div></div>',
    'ReactConf, 2024-03-12',
    'JSConf, 2024-03-14',
  ],
  [
    '<h3>ReactConf</h3><p>12 March 2024</p><p>Berlin</p><h3>JSConf</h3><p>14 May 2024</p>',
    'ReactConf, 2024-03-12',
    'JSConf, 2024-05-14',
  ],
  ['<h3>March 2024</h3><ul><li>12 March 2024, ReactConf</li></ul>', 'ReactConf, 2024-03-12'],
  ['<section><ul><li>12 March 2024 ReactConf</section>', 'ReactConf, 2024-03-12'],
];

/** None of these says that something that is over is to come. */
const traps: string[] = [
  '<ul><li>12 March 2027 – ReactConf</li></ul>',
  '<ul><li>14 July 2026 – last night</li></ul>',
  '<ul><li>12 March – ReactConf</li></ul>',
  '<ul><li>ReactConf 2024</li></ul>',
  '<ul><li>Summer 2024</li></ul>',
  '<ul><li>12.03. ReactConf</li></ul>',
  '<ul><li>12 March 2024 – 14 May 2027: Exhibition</li></ul>',
  '<ul><li>12 March 2024 – 2 April: Tour, and 14 May 2027: Home</li></ul>',
  '<ul><li>from 12 March 2024, every Tuesday</li></ul>',
  '<ul><li>from 12 March 2024: Choir</li></ul>',
  '<ul><li>ab 12.03.2024: Yoga</li></ul>',
  '<ul><li>à partir du 12 mars 2024 : Yoga</li></ul>',
  '<ul><li>Yoga, weekly, 12 March 2024</li></ul>',
  '<ul><li>12 March 2024 – today: residency</li></ul>',
  '<ul><li>ReactConf, 12 March 2024 (cancelled)</li></ul>',
  '<ul><li>Lesung, 12.03.2024: abgesagt</li></ul>',
  '<ul><li>ReactConf, 12 March 2024, postponed</li></ul>',
  '<ul><li>ReactConf, 12 March 2024, new date to be announced</li></ul>',
  '<ul><li><s>12 March 2024, ReactConf</s></li></ul>',
  '<ul><li class="event past">12 March 2024, ReactConf</li></ul>',
  '<ul><li hidden>12 March 2024, ReactConf</li></ul>',
  '<ul><li>ReactConf<p>Early bird until 12 March 2024</p><p>14 May 2027</p></li></ul>',
  '<p>Call for papers closes 12 March 2024</p>',
  '<p>Anmeldeschluss: 12.03.2024</p>',
  '<p>Last updated: 12 March 2024</p>',
  '<p>Stand: 12.03.2024</p>',
  '<p>Mis à jour le 12 mars 2024</p>',
  '<p>© 12 March 2024 Ada</p>',
  '<p>Ada was born on 12 March 2001.</p>',
  '<p>My last keynote was on 12 March 2024.</p>',
  '<p>Closed 24 December 2024 – 2 January 2025</p>',
  `<p>${'I have been speaking for years, and people come from everywhere to hear it. '.repeat(3)} It began on 12 March 2024 in London.</p>`,
  '<p>There are no upcoming talks at the moment.</p><ul><li>12 March 2024 ReactConf</li></ul>',
  '<p>Zurzeit keine Termine.</p><ul><li>12.03.2024 Vortrag</li></ul>',
  '<ul><li>12 March 2027 A</ul><p><strong>Past talks</strong></p><ul><li>12 March 2024 ReactConf</li></ul>',
  '<ul><li>12 March 2027 A</ul><h3>Past talks</h3><ul><li>12 March 2024 ReactConf</li></ul>',
  '<h3>Latest posts</h3><ul><li>12 March 2024 On looms</li></ul>',
  '<ul><li>12 March 2027 A</ul><h2>Talks</h2><ul><li>12 March 2024 ReactConf</li></ul>',
  '<aside><p>12 March 2024: a post</p></aside>',
  '<footer>12 March 2024, Ada</footer>',
  '<article><h3>On looms</h3><time class="entry-date published" datetime="2024-03-12">12 March 2024</time></article>',
  '<article><p>12 March 2024</p><p>On looms</p><time itemprop="datePublished" datetime="2024-03-12"></time></article>',
  '<script>var next = "12 March 2024"</script><template><li>12 March 2024 ReactConf</template>',
  '<!-- <li>12 March 2024 ReactConf</li> -->',
  '<p>Version 12.03.2024</p>',
  '<p>31.02.2024 Vortrag</p>',
  '<p>Tel. 12.03.20245</p>',
  '<h3>ReactConf</h3><p>12 March 2024 (workshops)</p><p>14 May 2027 (talks)</p>',
  '<p>Start: 12 March 2024</p><p>End: 14 May 2027</p>',
];

describe('A dated item below "Upcoming talks" that is over', () => {
  it.each(faults)('is found in %s', (html, ...found) => expect(upcoming(html)).toEqual(found));
  it.each(traps)('is not in %s', (html) => expect(upcoming(html)).toEqual([]));
  it('comes with as many traps as faults', () => expect(traps.length).toBeGreaterThan(faults.length));

  it.each([
    'Upcoming',
    'Upcoming events:',
    'My next talks',
    'Next event',
    'Future dates',
    'Where to see me next',
    'Kommende Termine',
    'Nächste Veranstaltungen',
    'Demnächst',
    'Prochains événements',
    'À venir',
    'Próximos eventos',
    'Eventos futuros',
    'Prossimi appuntamenti',
    'Próximas palestras',
    'Komende lezingen',
    'Aankomende evenementen',
  ])('is one below “%s”', (heading) =>
    expect(upcoming('<ul><li>12 March 2024 ReactConf</li></ul>', heading)).toHaveLength(1),
  );
  it.each([
    'Talks',
    'Events',
    'Termine',
    'Agenda',
    'Past talks',
    'Past and upcoming talks',
    'No upcoming talks',
    'Vergangene Termine',
    'Événements passés',
    'Eventos pasados',
    'Archive',
    'Next steps',
    'Next post',
    'Upcoming book releases',
    'How to prepare for your upcoming talk',
    'What is your next event?',
    'Latest news',
    'About me',
    'ReactConf',
  ])('is none below “%s”', (heading) =>
    expect(upcoming('<ul><li>12 March 2024 ReactConf</li></ul>', heading)).toEqual([]),
  );

  it('stands below the nearest heading that says anything, within its own part of the page', () => {
    const item = '<ul><li>12 March 2024 ReactConf</li></ul>';
    expect(past(`<section><h2>Upcoming</h2></section>${item}`)).toEqual([]);
    expect(past(`<section><h2>Upcoming</h2><section><h2>Berlin</h2>${item}</section></section>`)).toHaveLength(1);
    expect(past(`<h2>Upcoming</h2><h3>Berlin</h3><h4>Spring</h4>${item}`)).toHaveLength(1);
    expect(past(`<h3>Upcoming</h3><h2>Berlin</h2>${item}`)).toEqual([]);
    expect(past(`<h2>Past</h2>${item}<h2>Upcoming</h2><p>Nothing yet.</p>`)).toEqual([]);
    expect(past(`<details><summary>Upcoming talks</summary>${item}</details>${item}`)).toHaveLength(1);
    expect(past('<table><caption>Upcoming talks</caption><tr><td>12 March 2024<td>ReactConf</table>')).toHaveLength(1);
  });
  it('may stand in the heading itself', () =>
    expect(past('<h2>Next talk: 12 March 2024, Berlin</h2><p>Come!</p>')).toEqual(['Berlin, 2024-03-12']));
  it('is one on a page whose title or address says it, below headings that do not', () => {
    const list = '<h1>Events</h1><ul><li>12 March 2024 ReactConf</li></ul>';
    expect(past(list)).toEqual([]);
    expect(past(list, HOME)).toEqual([]);
    expect(past(`<title>Upcoming events | Ada</title>${list}`)).toHaveLength(1);
    for (const address of [
      'upcoming',
      'events/upcoming/',
      'upcoming-events.html?x=1',
      'de/kommende-termine',
      'upcoming/page/2',
    ])
      expect(past(list, `${HOME}${address}`), address).toHaveLength(1);
    for (const address of [
      'upcoming-events/reactconf-2024',
      '2024/03/upcoming-events',
      'blog/upcoming-events',
      'events/past',
      'how-to-prepare-for-your-upcoming-talk',
    ])
      expect(past(list, `${HOME}${address}`), address).toEqual([]);
    expect(past(`<title>Upcoming talk: How I learned to fly</title>${list}`)).toEqual([]);
    expect(
      past(`<meta property="article:published_time" content="2024-01-01"><title>Upcoming events</title>${list}`),
    ).toEqual([]);
  });
  it('is kept with its heading, and what is shown of it is a line of plain text', () => {
    const hostile = `12 March 2024 &lt;b&gt;Rea\u202ectConf&#8203;</b> ${'x'.repeat(150)}`;
    const [event] = readEvents(`<h2>Upcoming <i>talks</i></h2><ul><li>${hostile}</li></ul>`).events;
    expect(event).toMatchObject({ from: 'item', under: 'Upcoming talks', shownAs: 'coming', status: 'once' });
    expect(event?.name).toMatch(/^<b>ReactConf x+…$/);
    expect(event?.name).toHaveLength(120);
  });
  it('costs no more than it shows: a page of thousands is told by its first', () => {
    const many = '<li>12 March 2024 ReactConf'.repeat(20_000);
    expect(readEvents(`<h2>Upcoming</h2><ul>${many}</ul>`, TALKS).events.length).toBeLessThanOrEqual(200);
  });
});
