import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  asCalendar,
  asCsv,
  asMail,
  asMarkdown,
  type HandedOver,
  type HandOver,
} from '../../../utils/core/inspect/hand-over.ts';

const thing = (over: Partial<HandedOver> = {}): HandedOver => ({
  what: 'One link leads nowhere: ada.example/old.',
  how: 'Point the link at a page that exists, or take it away.',
  leads: 'https://ada.example/old',
  quote: null,
  seen: null,
  places: [{ page: 'https://ada.example/about', where: 'In the menu, “Price list”' }],
  ...over,
});
/** Something that a person reported. */
const reported = (over: Partial<HandedOver> = {}): HandedOver =>
  thing({
    what: 'Reported: the link to the programme',
    how: null,
    leads: 'https://venue.example/programme.pdf',
    quote: 'Programme (PDF)',
    seen: '11 March, 10:00',
    places: [{ page: 'https://venue.example/tuesday', where: 'Tuesday talk' }],
    ...over,
  });
const list = (things: readonly HandedOver[] = [thing()], over: Partial<HandOver> = {}): HandOver => ({
  title: '1 thing to mend on ada.example',
  intro: 'Looked over on 14 March, 41 pages.',
  things,
  labels: {
    what: 'What is wrong',
    page: 'Page',
    where: 'Where on it',
    leads: 'Leads to',
    quote: 'What stands there',
    seen: 'Seen',
    how: 'How to mend it',
  },
  more: (count) => `and ${count} more pages`,
  ...over,
});

/** Reads a table as RFC 4180 says: cells in quotes, rows that end with CRLF. Throws on anything else. */
function readCsv(text: string): string[][] {
  let at = text.startsWith('\ufeff') ? 1 : 0;
  const rows: string[][] = [];
  while (at < text.length) {
    const row: string[] = [];
    for (;;) {
      const cell = /"((?:[^"]|"")*)"/y;
      cell.lastIndex = at;
      const [whole = '', inside] = cell.exec(text) ?? [];
      if (inside === undefined) throw new Error(`no cell at ${at}`);
      at += whole.length;
      row.push(inside.replaceAll('""', '"'));
      if (text[at] !== ',') break;
      at += 1;
    }
    if (text.slice(at, at + 2) !== '\r\n') throw new Error(`no end of the row at ${at}`);
    at += 2;
    rows.push(row);
  }
  return rows;
}

/** What people and programs have put into titles and links. */
const nasty = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '=HYPERLINK("http://evil.example","x")',
    '+1',
    '-1+2',
    '@SUM(A1)',
    '\t=1',
    '\r\n=1',
    '＝1',
    '"=1',
    'a","b',
    'line\r\nline\nline\u2028line',
    '\u202egpj.exe',
    '\ud800 half a character',
    '**bold** _it_ `code` [text](javascript:alert(1)) ![x](y) <img src=x onerror=alert(1)>',
    '# head\n- item\n1. one\n> quote\n```\ncode',
    'ends in a backslash \\',
    '&lt;b&gt; | cell | ~~gone~~ @ada #12 $x$',
    '``` ` ``',
    'http://[broken',
    'mailto:ada@example.com?bcc=eve@evil.example',
  ),
);
const nastyThing: fc.Arbitrary<HandedOver> = fc.record({
  what: nasty,
  how: fc.option(nasty),
  leads: fc.option(nasty),
  quote: fc.option(nasty),
  seen: fc.option(nasty),
  places: fc.array(fc.record({ page: fc.oneof(nasty, fc.webUrl()), where: nasty }), { maxLength: 8 }),
});
const nastyList = fc
  .record({ title: nasty, intro: nasty.filter((text) => text !== ''), things: fc.array(nastyThing, { maxLength: 6 }) })
  .map(({ title, intro, things }) => list(things, { title, intro }));

describe('handed over as Markdown', () => {
  test('it reads well as it is', () => {
    expect(
      asMarkdown(
        list([
          thing(),
          thing({ what: 'The page has no title.', leads: null, places: [{ page: 'https://ada.example/', where: '' }] }),
        ]),
      ),
    ).toBe(
      `# 1 thing to mend on ada.example

Looked over on 14 March, 41 pages.

1. **One link leads nowhere: ada.example/old.**
   - Leads to: <https://ada.example/old>
   - In the menu, “Price list”: <https://ada.example/about>
   - How to mend it: Point the link at a page that exists, or take it away.

2. **The page has no title.**
   - Page: <https://ada.example/>
   - How to mend it: Point the link at a page that exists, or take it away.
`,
    );
  });

  test('tells of what was reported where it was seen, what stands there, and when', () => {
    expect(
      asMarkdown(list([reported()], { title: '1 thing to mend on venue.example', intro: '' })),
    ).toBe(`# 1 thing to mend on venue.example

1. **Reported: the link to the programme**
   - What stands there: Programme (PDF)
   - Leads to: <https://venue.example/programme.pdf>
   - Tuesday talk: <https://venue.example/tuesday>
   - Seen: 11 March, 10:00
`);
  });

  test('names the first five pages of many, and how many more there are', () => {
    const places = Array.from({ length: 12 }, (_, n) => ({ page: `https://ada.example/${n}`, where: '' }));
    const text = asMarkdown(list([thing({ places })]));
    expect(text.match(/- Page: /g)).toHaveLength(5);
    expect(text).toContain('- and 7 more pages');
  });

  test.each([
    ['[click](javascript:alert(1))', '\\[click\\](javascript:alert(1))'],
    ['<script>alert(1)</script>', '\\<script\\>alert(1)\\</script\\>'],
    ['**a** _b_ `c`', '\\*\\*a\\*\\* \\_b\\_ \\`c\\`'],
    ['a\n# b', 'a \\# b'],
    ['see https://evil.example', 'see https\\://evil.example'],
    ['\u202egpj.exe', 'gpj.exe'],
    ['ends \\', 'ends \\\\'],
  ])('%j in a sentence is text', (what, text) =>
    expect(asMarkdown(list([thing({ what })]))).toContain(`1. **${text}**`),
  );

  test('an address that is none stands in code that nothing in it can end', () => {
    expect(asMarkdown(list([thing({ leads: 'http:// ``x`` `' })]))).toContain('Leads to: ``` http:// ``x`` ` ```');
  });

  test('whatever stands in it, the lines are those of the list', () => {
    fc.assert(
      fc.property(nastyList, (handed) => {
        const lines = asMarkdown(handed).split('\n');
        const wanted =
          4 +
          handed.things.reduce(
            (sum, { leads, quote, seen, how, places }) =>
              sum +
              2 +
              [leads, quote, seen, how].filter((said) => said !== null).length +
              Math.min(5, places.length) +
              (places.length > 5 ? 1 : 0),
            0,
          );
        expect(lines).toHaveLength(wanted);
        expect(lines.slice(3).every((line) => /^$|^\d+\. \*\*|^ {3}- /.test(line))).toBe(true);
      }),
    );
  });
});

describe('handed over as a table', () => {
  test('it has one row a page, and the columns say what they are', () => {
    const places = [
      { page: 'https://ada.example/a', where: 'In the menu, “Price list”' },
      { page: 'https://ada.example/b', where: '' },
    ];
    expect(readCsv(asCsv(list([thing({ places })])))).toEqual([
      ['What is wrong', 'Page', 'Where on it', 'Leads to', 'What stands there', 'Seen', 'How to mend it'],
      [
        thing().what,
        'https://ada.example/a',
        'In the menu, “Price list”',
        'https://ada.example/old',
        '',
        '',
        thing().how,
      ],
      [thing().what, 'https://ada.example/b', '', 'https://ada.example/old', '', '', thing().how],
    ]);
  });

  test('has all the pages of what stands on three hundred', () => {
    const places = Array.from({ length: 300 }, (_, n) => ({ page: `https://ada.example/${n}`, where: '' }));
    expect(readCsv(asCsv(list([thing({ places })])))).toHaveLength(301);
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '  =1', '\t=1', '\n=1', '\u202e=1', '＝1', '"=1', "'=1"])(
    '%j does not become a formula',
    (what) => {
      const [, row] = readCsv(asCsv(list([thing({ what, places: [] })])));
      expect(row?.[0]).toMatch(/^'/);
    },
  );

  test('whatever stands in it, it is read back as rows of seven cells on one line each, none of them a formula', () => {
    fc.assert(
      fc.property(nastyList, (handed) => {
        const [, ...rows] = readCsv(asCsv(handed));
        expect(rows).toHaveLength(handed.things.reduce((sum, { places }) => sum + Math.max(1, places.length), 0));
        for (const row of rows) {
          expect(row).toHaveLength(7);
          for (const cell of row) expect(cell).not.toMatch(/^\s*[=+\-@]|[\r\n]/);
        }
      }),
    );
  });
});

describe('handed over as an e-mail', () => {
  test('subject and text are in the address, with the line ends of a mail', () => {
    const { href, subject, body } = asMail(list(), 'mail-program', null);
    const address = new URL(href ?? '');
    expect([address.protocol, address.pathname]).toEqual(['mailto:', '']);
    expect(href).toContain('%0D%0A');
    expect(href).not.toMatch(/[+\s]|(?<!%0D)%0A/);
    expect(address.searchParams.get('subject')).toBe(subject);
    expect(address.searchParams.get('body')).toBe(body);
    expect(body.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  test('where it would be too long, it names fewer pages', () => {
    const places = Array.from({ length: 12 }, (_, n) => ({
      page: `https://ada.example/${n}-${'x'.repeat(300)}`,
      where: '',
    }));
    const { href, body } = asMail(list([thing({ places })]), 'mail-program', null);
    expect(body).toContain('and 7 more pages');
    expect(new URL(href ?? '').searchParams.get('body')).toContain('and 11 more pages');
  });

  test('too long for a mail program, it has no address and loses nothing', () => {
    const things = Array.from({ length: 30 }, (_, n) => thing({ what: `Thing ${n}.` }));
    const { href, body } = asMail(list(things), 'mail-program', null);
    expect(href).toBeNull();
    expect(body).toContain('30. Thing 29.');
  });

  test('nothing in it adds a reader or a field, and it is never longer than a mail program takes', () => {
    fc.assert(
      fc.property(nastyList, (handed) => {
        const { href } = asMail(handed, 'mail-program', null);
        if (href === null) return;
        expect(href.length).toBeLessThanOrEqual(1_800);
        expect(['subject', 'body']).toEqual(expect.arrayContaining([...new URL(href).searchParams.keys()]));
        expect(new URL(href).pathname).toBe('');
      }),
    );
  });

  test('goes to the address that is known of whoever mends it, in the place where the person writes mail', () => {
    const { href } = asMail(list(), 'gmail', 'sam@venue.example');
    expect(href).toMatch(/^https:\/\/mail\.google\.com\/mail\/u\/0\/\?view=cm&.*&to=sam%40venue\.example&su=1%20thing/);
    expect(new URL(asMail(list(), 'mail-program', 'linkedin.com/in/sam').href ?? '').pathname).toBe('');
  });
});

describe('handed over for a calendar', () => {
  const NOW = { at: Date.UTC(2026, 2, 11, 9), zone: 'Europe/Vienna' };
  const UID = '0f8fad5b-d9cb-469f-a165-70867728950e';
  const unfolded = (file: string) => file.replaceAll('\r\n ', '');

  test('it is a quarter of an hour on the next working morning, with the page and all that is known', () => {
    const file = unfolded(asCalendar(list([reported()], { title: '1 thing to mend', intro: '' }), UID, NOW));
    expect(file).toContain('\r\nDTSTART:20260312T080000Z\r\nDTEND:20260312T081500Z\r\n');
    expect(file).toContain('\r\nSUMMARY:1 thing to mend\r\n');
    expect(file).toContain('\r\nURL:https://venue.example/tuesday\r\n');
    expect(file).toContain(
      'the link to the programme\\n   What stands there: Programme (PDF)\\n   Leads to: https://venue.example/programme.pdf',
    );
    expect(file).toContain('Seen: 11 March\\, 10:00');
  });

  test('of several pages it names none as its own', () => {
    const places = ['a', 'b'].map((path) => ({ page: `https://ada.example/${path}`, where: '' }));
    expect(asCalendar(list([thing({ places })]), UID, NOW)).not.toContain('\r\nURL:');
  });

  test('whatever stands in it, it is one event of the lines that it has', () => {
    fc.assert(
      fc.property(nastyList, (handed) => {
        const names = unfolded(asCalendar(handed, UID, NOW))
          .split('\r\n')
          .map((line) => /^[A-Z]+/.exec(line)?.[0] ?? line);
        expect(names.filter((name) => name !== 'URL' && name !== 'DESCRIPTION')).toEqual([
          ...['BEGIN', 'VERSION', 'PRODID', 'BEGIN', 'UID', 'DTSTAMP', 'DTSTART', 'DTEND', 'SUMMARY'],
          ...['TRANSP', 'END', 'END', ''],
        ]);
      }),
    );
  });
});
