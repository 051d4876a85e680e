import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { UNDECIDED_ROWS } from '../../../utils/core/linkedin/limits.ts';
import {
  ADA,
  connections,
  csv,
  inUrl,
  messages,
  NOW,
  PROFILE,
  read,
  readFile,
  recommendations,
  SOME,
  warned,
} from './export.ts';

const invitationsAt = (...dates: readonly string[]): string =>
  csv([
    ['From', 'To', 'Sent At', 'Message', 'Direction', 'inviterProfileUrl', 'inviteeProfileUrl'],
    ...dates.map((at, nth) => [`Guest ${nth}`, 'Ada Byron', at, 'Hello!', 'INCOMING', inUrl(`guest-${nth}`), ADA]),
  ]);
const GUESTS = connections(...Array.from({ length: 4 }, (_, nth) => [`Guest ${nth}`, `guest-${nth}`] as const));
const readDates = (...dates: readonly string[]) => {
  const report = read({
    'Connections.csv': GUESTS,
    'Invitations.csv': invitationsAt(...dates),
    'messages.csv': SOME,
  });
  const on = dates.map((_, nth) => report.unthanked.find(({ name }) => name === `Guest ${nth}`)?.on);
  return { on, warnings: report.warnings };
};

const HEADERS = ['First Name', 'Last Name', 'URL', 'Email Address', 'Company', 'Position', 'Connected On'];
const ROWS = [
  ['Mary', 'Somerville', inUrl('mary'), '', 'Looms, Mills & "Co"', 'Partner\nand more', '05 Jan 2024'],
  ['Charles', 'Babbage', inUrl('charles'), 'c@engines.example', '', '', '06 Jan 2024'],
];
/** A recommendation shows that the names, addresses and companies of the connections were read. */
const understood = (file: string | Uint8Array, name = 'Connections.csv'): void => {
  const report = read({
    [name]: file,
    'Recommendations_Received.csv': recommendations(['Mary Somerville', '10 Jun 2026']),
    'messages.csv': SOME,
  });
  expect(report).toMatchObject({
    connections: 2,
    unthanked: [{ name: 'Mary Somerville', url: inUrl('mary') }],
    warnings: [],
  });
};

describe('A file of connections is understood', () => {
  const plain = csv([HEADERS, ...ROWS]);
  it.each([0, 1, 2, 3, 4, 5, 6])('below %i lines that are no header', (lines) => {
    const above = ['Notes:', '"When exporting, ""you""', 'may see" that, some', '', 'First Name, Last Name', '\u00a0'];
    understood(
      above
        .slice(0, lines)
        .map((line) => `${line}\n`)
        .join('') + plain,
    );
  });
  it('below a quotation mark that never closes', () => understood(`"Notes:\n\n${plain}`));
  it('with byte-order marks, in UTF-8 and both kinds of UTF-16', () => {
    understood(`\uFEFF${plain}`);
    understood(`\uFEFF${csv([HEADERS.map((name) => name), ...ROWS]).replace('First Name', '"First Name"')}`);
    const little = new Uint8Array(Buffer.from(`\uFEFF${plain}`, 'utf16le'));
    understood(little);
    understood(Uint8Array.from(little, (_, at) => little[at ^ 1] ?? 0));
  });
  it.each([
    ['\\r\\n', '\r\n'],
    ['\\n', '\n'],
    ['\\r', '\r'],
  ])('with lines that end with %s', (_, lineEnd) => understood(csv([HEADERS, ...ROWS], { lineEnd })));
  it.each([';', '\t'])('with %j between the cells', (delimiter) => understood(csv([HEADERS, ...ROWS], { delimiter })));
  it('with blank rows between, and no line break at the end', () => {
    understood(`${csv([HEADERS])}\n,,,,,,\n${csv(ROWS)}\n \r\n,,,,,,`);
    understood(plain.trimEnd());
  });
  it('with columns in any order, and ones that are new', () => {
    const order = [6, 2, 0, 7, 1, 4, 3, 5];
    understood(
      csv(
        [[...HEADERS, 'Mood'], ...ROWS.map((row) => [...row, 'fine'])].map((row) => order.map((at) => row[at] ?? '')),
      ),
    );
  });
  it.each([
    ['German', 'Vorname,Nachname,URL,E-Mail-Adresse,Unternehmen,Position,Verbunden am', '05. Jän. 2024'],
    ['French', 'Prénom,Nom,URL,Adresse e-mail,Entreprise,Poste,Date de connexion', '5 janv. 2024'],
    ['Spanish', 'Nombre,Apellidos,URL,Dirección de correo electrónico,Empresa,Cargo,Fecha de conexión', '5 ene. 2024'],
    ['Portuguese', 'Nome,Sobrenome,URL,Endereço de e-mail,Empresa,Cargo,Conectado em', '5 de jan. de 2024'],
  ])('in %s', (_, header, on) => {
    understood(`${header}\n${csv(ROWS.map((row) => [...row.slice(0, 6), on]))}`);
    understood(`${header.toUpperCase()}\n${csv(ROWS)}`);
  });
  it.each([
    'Basic_LinkedInDataExport_07-14-2026/Connections.csv',
    'Connections_7789716.csv',
    'Connections (2).csv',
    '7789716_ada_connections.CSV',
    '../../etc/Connections.csv',
    'C:\\Users\\Connections.csv',
    'Kontakte.csv',
  ])('called %s', (name) => understood(plain, name));
  it('without the columns that are not needed', () => {
    const file = csv([
      ['Last Name', 'Connected On', 'First Name'],
      ['Somerville', '05 Jan 2024', 'Mary'],
    ]);
    expect(read({ 'Connections.csv': file, 'messages.csv': SOME })).toMatchObject({
      connections: 1,
      warnings: [],
    });
  });
});

describe('A file of messages is understood', () => {
  const asking = [
    ['Mary Somerville', inUrl('mary')],
    'Ada Byron',
    ADA,
    '2026-07-01 10:00:00 UTC',
    'Could you come?',
  ] as const;
  const met = connections(['Mary Somerville', 'mary']);
  it.each([
    [
      'ends at the folder',
      'CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER',
      (c: string) => c,
    ],
    [
      'knows what is archived',
      'CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER,ATTACHMENTS,IS MESSAGE DRAFT,IS CONVERSATION ARCHIVED',
      (c: string) => `${c},,false,false`,
    ],
  ])('that %s', (_, header, more) => {
    const [[name, url], to, toUrl, at, text] = asking;
    const file = `${header}\n${more(`c1,,${name},${url},${to},${toUrl},${at},,${text},INBOX`)}\n`;
    expect(read({ 'Connections.csv': met, 'messages.csv': file })).toMatchObject({
      messages: 1,
      unanswered: [{ from: 'Mary Somerville' }],
    });
  });
  it('that knows neither conversations nor addresses', () => {
    const file = 'From,To,Date,Subject,Content\nMary Somerville,Ada Byron,2026-07-01,,Could you come?\n';
    const nameless = connections(['Mary Somerville', '']);
    expect(read({ 'Connections.csv': nameless, 'messages.csv': file })).toMatchObject({
      unanswered: [{ from: 'Mary Somerville', url: null }],
    });
  });
  it('and is not mixed up with talks with LinkedIn’s machines', () => {
    const report = read({
      'messages.csv': SOME,
      'guide_messages.csv': messages({ at: '2026-07-01' }),
      'learning_role_play_messages.csv': messages(),
    });
    expect(report.messages).toBe(1);
    expect(report.files).toContainEqual({ name: 'guide_messages.csv', rows: 1 });
  });
});

describe('Dates with strokes', () => {
  it('are read as the rest of their column shows, wherever that stands', () => {
    expect(readDates('7/8/26, 3:43 PM', '7/14/26, 3:43 PM')).toEqual({
      on: ['2026-07-08', '2026-07-14'],
      warnings: [],
    });
    expect(readDates('14/7/26, 15:43', '7/8/26, 15:43')).toEqual({ on: ['2026-07-14', '2026-08-07'], warnings: [] });
    expect(readDates('7/8/26, 15:43', '8/8/26, 15:43', '14/7/26, 15:43').on).toEqual([
      '2026-08-07',
      '2026-08-08',
      '2026-07-14',
    ]);
  });
  it('are read as is likely where nothing shows it, and that is said', () => {
    expect(readDates('7/8/26, 3:43 PM')).toMatchObject({
      on: ['2026-07-08'],
      warnings: [{ key: 'linkedin.warning.order.month-first' }],
    });
    expect(readDates('7/8/26, 15:43')).toMatchObject({
      on: ['2026-08-07'],
      warnings: [{ key: 'linkedin.warning.order.day-first' }],
    });
  });
  it('are read as the last row of a long column shows', () => {
    const asked = Array.from({ length: 3_000 }, () => '7/8/26, 15:43');
    expect(readDates(...asked, '7/14/26, 15:43')).toMatchObject({ on: { 0: '2026-07-08' }, warnings: [] });
    expect(readDates(...asked, '14/7/26, 15:43')).toMatchObject({ on: { 0: '2026-08-07' }, warnings: [] });
  });
  it('that were read before their column showed that they mean something else are in doubt', () => {
    const many = Array.from({ length: UNDECIDED_ROWS + 1 }, () => ['G', 'Ada', '7/8/26', '', 'INCOMING', '', '']);
    const file = (last: string): string =>
      csv([
        ['From', 'To', 'Sent At', 'Message', 'Direction', 'inviterProfileUrl', 'inviteeProfileUrl'],
        ...many,
        ['G', 'Ada', last, '', 'INCOMING', '', ''],
      ]);
    const given = { 'Connections.csv': GUESTS, 'messages.csv': SOME };
    expect(warned(read({ ...given, 'Invitations.csv': file('7/14/26') }))).toEqual(['linkedin.warning.order.mixed']);
    expect(warned(read({ ...given, 'Invitations.csv': file('14/7/26') }))).toEqual([]);
    expect(warned(read({ ...given, 'Invitations.csv': file('7/8/26') }))).toEqual(['linkedin.warning.order.day-first']);
  });
  it('in a column that has both are each read as they can be, and that is said', () => {
    expect(readDates('14/7/26', '7/14/26')).toMatchObject({
      on: ['2026-07-14', '2026-07-14'],
      warnings: [{ key: 'linkedin.warning.order.mixed' }],
    });
  });
  it('that no date fits are said to be unreadable', () => {
    expect(readDates('45/45/26', '2026-07-01').warnings).toMatchObject([
      { key: 'linkedin.warning.undated', with: { count: 1 } },
    ]);
  });
});

describe('What cannot be read', () => {
  it('is said of a file that has no rows, and of one that has none of its columns', () => {
    const report = read({ 'Connections.csv': csv([HEADERS]), 'messages.csv': 'a,b\n1,2\n' });
    expect(report.files).toEqual([
      { name: 'Profile.csv', rows: 1 },
      { name: 'Connections.csv', rows: 0 },
      { name: 'messages.csv', rows: 1 },
    ]);
    expect(warned(report)).toEqual([
      'linkedin.warning.missing',
      'linkedin.warning.no-rows',
      'linkedin.warning.no-header',
    ]);
  });
  it('is said of files that are missing; without messages nobody is said to be unthanked', () => {
    const report = read({
      'Connections.csv': GUESTS,
      'Recommendations_Received.csv': recommendations(['Guest 1', '10 Jun 2026']),
    });
    expect(report.unthanked).toEqual([]);
    expect(report.warnings).toContainEqual({ key: 'linkedin.warning.missing', with: { file: 'messages.csv' } });
  });
  it('does not take the rows after it along', () => {
    const report = read({
      'Connections.csv': `${csv([HEADERS])}"Mary,Somerville\nMary,S,,,,,05 Jan 2024\nEmmy,N,,,,,05 Jan 2024\n`,
    });
    expect(report.connections).toBe(2);
    expect(report.warnings).toContainEqual({
      key: 'linkedin.warning.damaged',
      with: { file: 'Connections.csv', count: 1 },
    });
  });
  it('is said of rows in which a quotation mark stands alone, as they take others along', () => {
    const row = (first: string): string => `${first},S,,,,,05 Jan 2024\n`;
    const file = csv([HEADERS]) + row('Emmy') + row('"Mary" Ann') + row('Grace') + row('"Ada"') + row('Sophie');
    expect(read({ 'Connections.csv': file, 'messages.csv': SOME })).toMatchObject({
      warnings: [{ key: 'linkedin.warning.damaged', with: { count: 1 } }],
    });
    const whole = csv([HEADERS]) + row('Emmy') + row('"Mary ""Ann"" "') + row('Mary "Ann" K') + row('"Grace" ');
    expect(read({ 'Connections.csv': whole, 'messages.csv': SOME })).toMatchObject({ connections: 4, warnings: [] });
  });
  it('ends the reading of a file that is damaged in every line', () => {
    const report = read({ 'Connections.csv': csv([HEADERS]) + '"a\n'.repeat(300_000) });
    expect(report.warnings).toContainEqual({
      key: 'linkedin.warning.damaged',
      with: { file: 'Connections.csv', count: 20 },
    });
  });
});

describe('A CSV file alone', () => {
  it('is an export, too', () => {
    const alone = readFile('Profile.csv', strToU8(PROFILE));
    expect(alone).toMatchObject({ ok: true, value: { owner: 'Ada Byron', files: [{ name: 'Profile.csv', rows: 1 }] } });
  });
  it.each([
    ['holidays.csv', 'Day,Where\n1 May,Rome\n'],
    ['letter.txt', 'Dear Ada,\nthank you.\n'],
    ['nothing.csv', ''],
    ['P', 'P'],
    ['noise.zip', '\u0000\u0001\u0002'.repeat(100_000)],
  ])('that is none of LinkedIn’s is said to be none: %s', (name, text) => {
    expect(readFile(name, strToU8(text))).toEqual({ ok: false, problem: { key: 'linkedin.problem.no-export' } });
  });
});

it('takes today from whoever asks', () => {
  expect(read({}, { now: NOW }).warnings).toEqual(read({}, { now: 0 }).warnings);
});
