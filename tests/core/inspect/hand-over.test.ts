import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  asCsv,
  asMail,
  asMarkdown,
  type HandedOver,
  type HandOver,
  MAX_MAILTO,
} from '../../../utils/core/inspect/hand-over.ts';

const thing = (over: Partial<HandedOver> = {}): HandedOver => ({
  what: 'One link leads nowhere: ada.example/old.',
  how: 'Point the link at a page that exists, or take it away.',
  leads: 'https://ada.example/old',
  places: [{ page: 'https://ada.example/about', where: 'In the menu, “Price list”' }],
  ...over,
});
const list = (things: readonly HandedOver[] = [thing()], over: Partial<HandOver> = {}): HandOver => ({
  title: '1 thing to mend on ada.example',
  intro: 'Looked over on 14 March, 41 pages.',
  things,
  labels: { what: 'What is wrong', page: 'Page', where: 'Where on it', leads: 'Leads to', how: 'How to mend it' },
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
  how: nasty,
  leads: fc.option(nasty),
  places: fc.array(fc.record({ page: fc.oneof(nasty, fc.webUrl()), where: nasty }), { maxLength: 8 }),
});
const nastyList = fc
  .record({ title: nasty, intro: nasty, things: fc.array(nastyThing, { maxLength: 6 }) })
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
            (sum, { leads, places }) =>
              sum + 3 + (leads === null ? 0 : 1) + Math.min(5, places.length) + (places.length > 5 ? 1 : 0),
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
      ['What is wrong', 'Page', 'Where on it', 'Leads to', 'How to mend it'],
      [thing().what, 'https://ada.example/a', 'In the menu, “Price list”', 'https://ada.example/old', thing().how],
      [thing().what, 'https://ada.example/b', '', 'https://ada.example/old', thing().how],
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

  test('whatever stands in it, it is read back as rows of five cells on one line each, none of them a formula', () => {
    fc.assert(
      fc.property(nastyList, (handed) => {
        const [, ...rows] = readCsv(asCsv(handed));
        expect(rows).toHaveLength(handed.things.reduce((sum, { places }) => sum + Math.max(1, places.length), 0));
        for (const row of rows) {
          expect(row).toHaveLength(5);
          for (const cell of row) expect(cell).not.toMatch(/^\s*[=+\-@]|[\r\n]/);
        }
      }),
    );
  });
});

describe('handed over as an e-mail', () => {
  test('subject and text are in the address, with the line ends of a mail', () => {
    const { href, subject, body } = asMail(list());
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
    const { href, body } = asMail(list([thing({ places })]));
    expect(body).toContain('and 7 more pages');
    expect(new URL(href ?? '').searchParams.get('body')).toContain('and 11 more pages');
  });

  test('too long for a mail program, it has no address and loses nothing', () => {
    const things = Array.from({ length: 30 }, (_, n) => thing({ what: `Thing ${n}.` }));
    const { href, body } = asMail(list(things));
    expect(href).toBeNull();
    expect(body).toContain('30. Thing 29.');
  });

  test('nothing in it adds a reader or a field, and it is never longer than a mail program takes', () => {
    fc.assert(
      fc.property(nastyList, (handed) => {
        const { href } = asMail(handed);
        if (href === null) return;
        expect(href.length).toBeLessThanOrEqual(MAX_MAILTO);
        expect([...new URL(href).searchParams.keys()]).toEqual(['subject', 'body']);
        expect(new URL(href).pathname).toBe('');
      }),
    );
  });
});
