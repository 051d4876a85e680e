import fc from 'fast-check';
import { deflateSync, strToU8, Zip, ZipDeflate, ZipPassThrough, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { exportReader } from '../../../utils/core/linkedin/export-reader.ts';
import { bad } from '../../../utils/core/said.ts';
import {
  ADA,
  connections,
  csv,
  inUrl,
  invitations,
  messages,
  NOW,
  PROFILE,
  read,
  readFile,
  recommendations,
  SOME,
  zipped,
} from './export.ts';

const MARY = ['Märy Somerville', inUrl('mary')] as const;
const FILES = {
  'Profile.csv': PROFILE,
  'Connections.csv': connections(['Märy Somerville', 'mary'], ['Charles Babbage', 'charles']),
  'Invitations.csv': invitations(
    ['Charles Babbage', 'charles', '7/8/26, 3:43 PM', 'Hello, “Ada”'],
    ['Grace Hopper', 'grace', '7/14/26, 3:43 PM', ''],
  ),
  'Recommendations_Received.csv': recommendations(['Märy Somerville', '10 Jun 2026']),
  'messages.csv': `\uFEFF${messages(
    { from: MARY, at: '2026-07-01 10:00:00 UTC', text: 'Would you\r\n"really" come?' },
    { in: 'c2', to: [MARY], at: '2026-05-01 10:00:00 UTC', draft: true, text: 'Dear "Märy",\n\n…' },
  )}`.replaceAll('\n', '\r\n'),
  'Articles/one.html': '<p>Not read.</p>',
};

/** The same files as a program writes them that does not know their length beforehand, as LinkedIn's does. */
function streamed(
  files: Readonly<Record<string, string | Uint8Array>>,
  { stored = false, signed = true } = {},
): Uint8Array {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    pieces.push(bytes);
  });
  for (const [name, text] of Object.entries(files)) {
    const file = stored ? new ZipPassThrough(name) : new ZipDeflate(name);
    zip.add(file);
    file.push(typeof text === 'string' ? strToU8(text) : text, true);
  }
  zip.end();
  const bytes = new Uint8Array(Buffer.concat(pieces));
  return signed ? bytes : withoutSignatures(bytes);
}

/** APPNOTE 4.3.9.3: the signature of what tells a length may be missing. */
function withoutSignatures(bytes: Uint8Array): Uint8Array {
  const kept: number[] = [];
  for (let at = 0; at < bytes.length; at += 1) {
    if (bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 7 && bytes[at + 3] === 8) at += 3;
    else kept.push(bytes[at] ?? 0);
  }
  return Uint8Array.from(kept);
}

const problemOf = (bytes: Uint8Array, name = 'export.zip'): string | null => {
  const answer = readFile(name, bytes);
  return answer.ok ? null : answer.problem.key;
};

describe('An archive', () => {
  const expected = read(FILES);
  it('is read as what is in it says', () => {
    expect(expected).toMatchObject({
      owner: 'Ada Byron',
      connections: 2,
      messages: 2,
      unthanked: [
        { name: 'Charles Babbage', because: 'invitation', on: '2026-07-08', url: inUrl('charles') },
        { name: 'Märy Somerville', because: 'recommendation', on: '2026-06-10', url: inUrl('mary') },
      ],
      drafts: [
        {
          to: 'Märy Somerville',
          written: '2026-05-01',
          text: 'Dear "Märy",\r\n\r\n…',
          url: inUrl('mary'),
          since: null,
        },
      ],
      unanswered: [{ from: 'Märy Somerville', on: '2026-07-01' }],
      warnings: [],
    });
  });
  /** … and how many bytes lie between two places that are tried: to unpack takes long, and one byte at a time is tried as well. */
  const archives: readonly (readonly [string, Uint8Array, number])[] = [
    ['with the lengths of its files before them', zipped(FILES), 7],
    ['with the lengths behind them', streamed(FILES), 7],
    ['with the lengths behind them, unsigned', streamed(FILES, { signed: false }), 7],
    ['not packed, with the lengths behind', streamed(FILES, { stored: true }), 1],
  ];
  it.each(archives)('%s gives the same wherever it is cut in two', (_, bytes, every) => {
    for (let at = 0; at <= bytes.length; at += every) {
      const reader = exportReader();
      const file = reader.open('export.zip');
      file.push(bytes.subarray(0, at));
      file.push(bytes.subarray(at));
      file.end();
      expect(reader.report(NOW)).toEqual({ ok: true, value: expected });
    }
  });
  it.each(archives)('%s gives the same in pieces of any length', (_, bytes) => {
    for (const step of [1, 2, 3, 7, 31, 100, 1_000])
      expect(readFile('export.zip', bytes, { step })).toEqual({ ok: true, value: expected });
  });
  it.each(archives)('%s that ends too soon is said to be cut short, wherever it ends', (_, bytes, every) => {
    for (let at = 4; at < bytes.length; at += every)
      expect(problemOf(bytes.subarray(0, at))).toMatch(/problem\.(truncated|no-export)$/);
  });
  it('may hold another archive whose ends are not its own', () => {
    const inner = streamed(FILES, { stored: true });
    const outer = streamed({ 'inner.zip': inner, ...FILES }, { stored: true });
    expect(readFile('export.zip', outer)).toMatchObject({ ok: true, value: { connections: 2, messages: 2 } });
  });
  it('is the same in whatever order its files come', () => {
    const names = Object.keys(FILES) as (keyof typeof FILES)[];
    fc.assert(
      fc.property(fc.shuffledSubarray(names, { minLength: names.length }), (order) => {
        const { files, ...found } = read(Object.fromEntries(order.map((name) => [name, FILES[name]])));
        const { files: _, ...wanted } = expected;
        expect(found).toEqual(wanted);
      }),
      { numRuns: 30 },
    );
  });
  it('names its files without the folder that all lie in, and never uses a name as a path', () => {
    const files = Object.fromEntries(
      Object.entries(FILES).map(([name, text]) => [`Basic_LinkedInDataExport_07-14-2026/${name}`, text]),
    );
    const report = read({ 'Profile.csv': new Uint8Array(0), ...files });
    expect(report.files.map(({ name }) => name)).toContain('Basic_LinkedInDataExport_07-14-2026/Connections.csv');
    const together = readFile('export.zip', zipped(files));
    expect(together).toMatchObject({
      ok: true,
      value: { files: expect.arrayContaining([{ name: 'Connections.csv', rows: 2 }]) },
    });
    const climbing = readFile(
      'export.zip',
      zipped({ '../../Connections.csv': FILES['Connections.csv'], '/etc/messages.csv': SOME }),
    );
    expect(climbing).toMatchObject({
      ok: true,
      value: {
        files: [
          { name: '../../Connections.csv', rows: 2 },
          { name: '/etc/messages.csv', rows: 1 },
        ],
      },
    });
  });
});

describe('What is no export', () => {
  it('is said to be none', () => {
    expect(problemOf(zipSync({}))).toBe('linkedin.problem.no-export');
    expect(problemOf(zipped({ 'a.html': '<p>', 'holidays.csv': 'Day,Where\n1 May,Rome\n' }))).toBe(
      'linkedin.problem.no-export',
    );
  });
  it('is said to be locked, damaged, packed oddly', () => {
    const bytes = zipped(FILES);
    const locked = bytes.slice();
    locked[6] = (locked[6] ?? 0) | 1;
    expect(problemOf(locked)).toBe('linkedin.problem.locked');
    const odd = bytes.slice();
    odd[8] = 14;
    expect(problemOf(odd)).toBe('linkedin.problem.packed');
    expect(problemOf(bytes.fill(0xff, 60, 90))).toBe('linkedin.problem.damaged');
  });
  it('ends by itself where it would unpack to far more than any export', () => {
    const bomb = zipSync({ 'Connections.csv': new Uint8Array(20_000_000) }, { level: 9 });
    expect(bomb.length).toBeLessThan(50_000);
    expect(problemOf(bomb)).toBe('linkedin.problem.bomb');
    // What nobody wants to read is not unpacked, whatever would come of it.
    expect(
      problemOf(
        zipSync({
          ...Object.fromEntries(Object.entries(FILES).map(([name, text]) => [name, strToU8(text)])),
          'film.mp4': new Uint8Array(20_000_000),
        }),
      ),
    ).toBeNull();
  });
});

describe('Whatever bytes come', () => {
  const anything = fc.oneof(
    fc.uint8Array({ maxLength: 400 }),
    fc.string({ unit: 'binary', maxLength: 300 }).map((text) => strToU8(text)),
    fc
      .array(fc.constantFrom(',', '"', '\n', '\r', ';', 'First Name,Last Name,Connected On', 'a', '7/8/26', '\uFEFF'), {
        maxLength: 60,
      })
      .map((parts) => strToU8(parts.join(''))),
  );
  it('nothing is thrown, and the pieces make no difference', () => {
    fc.assert(
      fc.property(
        anything,
        fc.constantFrom('export.zip', 'Connections.csv', 'messages.csv', 'x'),
        fc.integer({ min: 1, max: 20 }),
        (bytes, name, step) => {
          expect(readFile(name, bytes, { step })).toEqual(readFile(name, bytes));
        },
      ),
      { numRuns: 500 },
    );
  });
  it('inside an archive neither', () => {
    fc.assert(
      fc.property(
        anything,
        fc.constantFrom('Connections.csv', 'messages.csv', 'Invitations.csv', 'x.csv'),
        (bytes, name) => {
          expect(readFile('export.zip', zipped({ ...FILES, [name]: bytes }))).toMatchObject({ ok: true });
        },
      ),
    );
  });
  it('nor where an archive was changed', () => {
    const whole = streamed(FILES);
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), fc.constantFrom(whole.length, 50, 7), (at, byte, step) => {
        const changed = whole.slice();
        changed[at] = byte;
        const answer = readFile('export.zip', changed, { step });
        expect(answer).toEqual(readFile('export.zip', changed));
        expect(answer.ok || answer.problem.key).toBeTruthy();
      }),
      { numRuns: 100 },
    );
  });
  it('a file that unpacks to another length than was told is damaged, in whatever pieces it comes', () => {
    const known = zipped(FILES);
    known[22] = (known[22] ?? 0) + 1;
    const follows = streamed(FILES);
    const descriptor = follows.findIndex((byte, at) => byte === 0x50 && follows[at + 2] === 7);
    follows[descriptor + 12] = (follows[descriptor + 12] ?? 0) + 1;
    // The packed bytes make sense where a piece ends within what tells how they are packed, and nowhere else.
    const cut = streamed(FILES);
    cut[430] = 23;
    for (const archive of [known, follows, cut])
      for (const step of [archive.length, 200, 100, 50, 20, 7, 1])
        expect(readFile('export.zip', archive, { step }), `by ${step}`).toEqual(bad('linkedin.problem.damaged'));
  });
  it('a header in any order is read the same', () => {
    const columns = ['First Name', 'Last Name', 'URL', 'Email Address', 'Company', 'Position', 'Connected On'];
    const row = ['Mary', 'Somerville', inUrl('mary'), '', 'Looms, "Mills"', 'a\nb', '05 Jan 2024'];
    const wanted = read({
      'Connections.csv': csv([columns, row]),
      'messages.csv': SOME,
      'Recommendations_Received.csv': recommendations(['Mary Somerville', '10 Jun 2026']),
    });
    expect(wanted.unthanked).toHaveLength(1);
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: 7 }), (order) => {
        const file = csv([columns, row].map((cells) => order.map((at) => cells[at] ?? '')));
        expect(
          read({
            'Connections.csv': file,
            'messages.csv': SOME,
            'Recommendations_Received.csv': recommendations(['Mary Somerville', '10 Jun 2026']),
          }),
        ).toEqual(wanted);
      }),
      { numRuns: 50 },
    );
  });
});

/** The same rows, as another export may write them. */
const HEADERS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'Connections.csv': {
    German: ['Vorname', 'Nachname', 'URL', 'E-Mail-Adresse', 'Unternehmen', 'Position', 'Verbunden am'],
    French: ['Prénom', 'Nom', 'URL', 'Adresse e-mail', 'Entreprise', 'Poste', 'Date de connexion'],
    Spanish: ['Nombre', 'Apellidos', 'URL', 'Dirección de correo', 'Empresa', 'Cargo', 'Conectado el'],
    Portuguese: ['Nome', 'Sobrenome', 'URL', 'Endereço de e-mail', 'Empresa', 'Cargo', 'Conectado em'],
  },
  'Invitations.csv': {
    German: ['Von', 'An', 'Gesendet am', 'Nachricht', 'Richtung', 'inviterProfileUrl', 'inviteeProfileUrl'],
    French: ['De', 'À', 'Envoyé le', 'Message', 'Sens', 'inviterProfileUrl', 'inviteeProfileUrl'],
    Spanish: ['De', 'Para', 'Enviado el', 'Mensaje', 'Dirección', 'inviterProfileUrl', 'inviteeProfileUrl'],
    Portuguese: ['De', 'Para', 'Enviado em', 'Mensagem', 'Direção', 'inviterProfileUrl', 'inviteeProfileUrl'],
  },
};
const ENGLISH = {
  'Connections.csv': ['First Name', 'Last Name', 'URL', 'Email Address', 'Company', 'Position', 'Connected On'],
  'Invitations.csv': ['From', 'To', 'Sent At', 'Message', 'Direction', 'inviterProfileUrl', 'inviteeProfileUrl'],
  'messages.csv':
    'CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER,ATTACHMENTS,IS MESSAGE DRAFT'.split(
      ',',
    ),
};
const ROWS: Readonly<Record<keyof typeof ENGLISH, readonly (readonly string[])[]>> = {
  'Connections.csv': [
    ['Märy', 'Somerville', inUrl('mary'), '', 'Looms, "Mills"', 'Partner\nand more', '05 Jan 2024'],
    ['Charles', 'Babbage', inUrl('charles'), 'c@engines.example', '', '', '06 Jan 2024'],
  ],
  'Invitations.csv': [
    ['Charles Babbage', 'Ada Byron', '7/8/26, 3:43 PM', 'Hello, “Ada”;\nsee you', 'INCOMING', inUrl('charles'), ADA],
    ['Grace Hopper', 'Ada Byron', '7/14/26, 3:43 PM', '', 'INCOMING', inUrl('grace'), ADA],
  ],
  'messages.csv': [
    [
      'c1',
      '',
      'Märy Somerville',
      inUrl('mary'),
      'Ada Byron',
      ADA,
      '2026-07-01 10:00:00 UTC',
      '',
      'Will\tyou\n"come"?',
      'INBOX',
      '',
      'false',
    ],
    [
      'c2',
      '',
      'Ada Byron',
      ADA,
      'Märy Somerville',
      inUrl('mary'),
      '2026-05-01 10:00:00 UTC',
      '',
      'Dear; Märy,\n…',
      'INBOX',
      '',
      'true',
    ],
  ],
};

describe('However an export is written', () => {
  const names = ['Connections.csv', 'Invitations.csv', 'messages.csv'] as const;
  const look = fc.record({
    order: fc.array(fc.nat(), { minLength: 12, maxLength: 12 }),
    language: fc.constantFrom('English', 'German', 'French', 'Spanish', 'Portuguese'),
    isLoud: fc.boolean(),
    above: fc.integer({ min: 0, max: 6 }),
    blank: fc.constantFrom('', '\n', ' \n', ',,,\n'),
    lineEnd: fc.constantFrom('\n', '\r\n'),
    delimiter: fc.constantFrom(',', ';', '\t'),
    mark: fc.constantFrom('', '\uFEFF'),
    extra: fc.boolean(),
    ends: fc.boolean(),
    prefix: fc.constantFrom('', 'Basic_LinkedInDataExport_07-14-2026/', '../', '7789716_', 'a/b/'),
    suffix: fc.constantFrom('', '_7789716', ' (2)'),
  });
  type Look = typeof look extends fc.Arbitrary<infer T> ? T : never;
  const ABOVE = ['Notes:', '"When exporting, ""some""', 'may be missing."', '', 'First Name and more', ' '];

  function asWritten(name: (typeof names)[number], { order, ...how }: Look): string {
    const places = ENGLISH[name].map((_, at) => at).sort((a, b) => (order[a] ?? 0) - (order[b] ?? 0) || a - b);
    const headers = HEADERS[name]?.[how.language] ?? ENGLISH[name];
    const shuffled = [how.isLoud ? headers.map((header) => header.toUpperCase()) : headers, ...ROWS[name]].map(
      (cells) => [...(how.extra ? ['new'] : []), ...places.map((at) => cells[at] ?? '')],
    );
    const blank = how.blank.replaceAll(',', how.delimiter);
    const [head, ...rows] = shuffled.map((cells) => csv([cells], how));
    const text = `${how.mark}${ABOVE.slice(0, how.above).join('\n')}${how.above > 0 ? '\n' : ''}${head}${rows.join(blank)}${blank}`;
    return how.ends ? text : text.replace(/[\r\n]+$/, '');
  }

  it('the same is found in it, wherever its bytes are cut', () => {
    const seen = (archive: Uint8Array, step: number) => {
      const answer = readFile('export.zip', archive, { step });
      if (!answer.ok) return answer;
      const { files, drafts, ...found } = answer.value;
      // Line ends stand in a text as the file has them.
      return { ...found, drafts: drafts.map(({ text, ...draft }) => draft), rows: files.map(({ rows }) => rows) };
    };
    const plain: Look = {
      order: [],
      language: 'English',
      isLoud: false,
      above: 0,
      blank: '',
      lineEnd: '\n',
      delimiter: ',',
      mark: '',
      extra: false,
      ends: true,
      prefix: '',
      suffix: '',
    };
    const archiveOf = (looks: readonly Look[]): Uint8Array =>
      zipped({
        'Profile.csv': PROFILE,
        ...Object.fromEntries(
          names.map((name, at) => {
            const how = looks[at] ?? plain;
            return [`${how.prefix}${name.replace('.csv', `${how.suffix}.csv`)}`, asWritten(name, how)];
          }),
        ),
      });
    const wanted = seen(archiveOf([]), 1_000);
    expect(wanted).toMatchObject({ unanswered: [{ on: '2026-07-01' }], drafts: [{}], warnings: [] });
    expect(wanted).toMatchObject({ unthanked: [{ name: 'Charles Babbage', on: '2026-07-08' }] });
    fc.assert(
      fc.property(fc.array(look, { minLength: 3, maxLength: 3 }), fc.integer({ min: 1, max: 400 }), (looks, step) => {
        expect(seen(archiveOf(looks), step)).toEqual(wanted);
      }),
      { numRuns: 200 },
    );
  });
});

it('does not hold what it has read', () => {
  const noise = (nth: number): string => `${nth} ${'lorem ipsum '.repeat(20)}`;
  const head = messages().trimEnd();
  const reader = exportReader();
  const file = reader.open('messages.csv');
  file.push(strToU8(`${head}\n`));
  for (let nth = 0; nth < 2_000; nth += 1)
    file.push(
      strToU8(
        `c${nth % 10},,Mary,${inUrl('mary')},Ada Byron,${ADA},2026-07-01 10:00:00 UTC,,${noise(nth)},INBOX,,false\n`,
      ),
    );
  file.end();
  const report = reader.report(NOW);
  expect(report).toMatchObject({ ok: true, value: { messages: 2_000 } });
  expect(JSON.stringify(report)).not.toContain('lorem');
  expect(deflateSync(strToU8(JSON.stringify(report))).length).toBeLessThan(1_000);
});
