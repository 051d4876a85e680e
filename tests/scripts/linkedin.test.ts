import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../scripts/workshop.ts';

const folder = mkdtempSync(join(tmpdir(), 'linkedin-'));
afterAll(() => rmSync(folder, { recursive: true }));

function linkedin(...args: readonly string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'scripts', 'linkedin.ts'), ...args], {
    encoding: 'utf8',
  });
  return { code: status, out: stdout, err: stderr };
}

const SAMPLE = join(
  process.env.HOUSELIGHTS_CORPORA ?? join(ROOT, '../shared/corpora'),
  'linkedin',
  'sample_export.zip',
);
const present = existsSync(SAMPLE);

/** The rows of a CSV text, character by character: a second opinion, which shares nothing with what it judges. */
function rowsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let isQuoted = false;
  for (const [at, sign] of [...`${text}\n`].entries()) {
    if (sign === '"') isQuoted = !isQuoted;
    if (sign === '"' && !(isQuoted && text[at - 1] === '"')) continue;
    if (isQuoted || (sign !== ',' && sign !== '\n')) cell += sign;
    else {
      rows.at(-1)?.push(cell);
      cell = '';
      if (sign === '\n') rows.push([]);
    }
  }
  return rows.filter((cells) => cells.some((one) => one !== ''));
}

type Told = Readonly<Record<string, string>>;
interface Report {
  readonly owner: string;
  readonly files: Readonly<Record<string, number>>;
  readonly connections: number;
  readonly messages: number;
  readonly lastPost: string;
  readonly unthanked: readonly Told[];
  readonly drafts: readonly Told[];
  readonly unanswered: readonly Told[];
  readonly warnings: readonly string[];
}

describe.skipIf(!present)('npm run linkedin on an export of a made-up life', () => {
  const unzipped = present ? unzipSync(readFileSync(SAMPLE)) : {};
  const tables = Object.fromEntries(
    Object.entries(unzipped)
      .filter(([name]) => name.endsWith('.csv'))
      .map(([name, bytes]) => [name, rowsOf(Buffer.from(bytes).toString('utf8'))]),
  );
  const above = (name: string): number => (name === 'Connections.csv' ? 3 : 1);
  const rows = (name: string): Told[] => {
    const [headers = []] = (tables[name] ?? []).slice(above(name) - 1);
    return (tables[name] ?? [])
      .slice(above(name))
      .map((cells) => Object.fromEntries(headers.map((header, at) => [header, cells[at] ?? ''])));
  };
  const said = (at: string): Report => {
    const { code, out, err } = linkedin(SAMPLE, '--json', '--now', at);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    return JSON.parse(out);
  };
  const report = present ? said('1851-09-01T00:00:00Z') : null;

  const OWN = 'https://www.linkedin.com/in/fake-ada-byron-lovelace';
  const sent = rows('messages.csv').filter((row) => row['IS MESSAGE DRAFT'] === 'false');
  /** Whether a message of the owner's went there on that day or later. */
  const lastTo = new Map<string, string>();
  for (const { 'SENDER PROFILE URL': from, 'RECIPIENT PROFILE URLS': to = '', DATE: at = '' } of sent)
    if (from === OWN) for (const url of to.split(' ')) if ((lastTo.get(url) ?? '') < at) lastTo.set(url, at);
  const met = rows('Connections.csv');
  const addressesOf = (name: string): string[] =>
    met.flatMap((row) => (`${row['First Name']} ${row['Last Name']}` === name ? (row.URL ?? []) : []));
  const day = (written = ''): string => new Date(`${written} UTC`).toISOString().slice(0, 10);

  it('counts every row of every file', () => {
    const counted = Object.fromEntries(
      Object.entries(tables).map(([name, cells]) => [name, cells.length - above(name)]),
    );
    expect(Object.keys(counted)).toHaveLength(40);
    expect(report?.files).toEqual(counted);
    expect(report).toMatchObject({ connections: met.length, messages: rows('messages.csv').length });
    expect(report).toMatchObject({ connections: 2_000, messages: 20_000 });
  });
  it('knows the owner and the last post', () => {
    const posts = rows('Shares.csv').map(({ Date: at = '' }) => at.slice(0, 10));
    expect(report).toMatchObject({ owner: 'Ada Byron-Lovelace', lastPost: posts.sort().at(-1) });
    expect(report?.lastPost).toBe('1851-05-09');
  });
  it('finds who recommended and never had a message since', () => {
    const names = rows('Recommendations_Received.csv').flatMap((row) => {
      const name = `${row['First Name']} ${row['Last Name']}`;
      const on = day(row['Creation Date']);
      return addressesOf(name).some((url) => (lastTo.get(url) ?? '') >= on) ? [] : `${name} ${on}`;
    });
    const found = report?.unthanked.filter(({ because }) => because === 'recommendation') ?? [];
    expect(found.map(({ name, on }) => `${name} ${on}`).sort()).toEqual(names.sort());
    expect(names).toHaveLength(23);
    expect(names).toContain('Donald Baggins 1847-05-28');
    expect(names.join()).not.toContain('Charles Babbage');
  });
  it('finds who sent a note with the invitation, connected, and never had a message', () => {
    const connected = new Set(met.map(({ URL: url }) => url));
    const wanted = rows('Invitations.csv').filter(
      (row) =>
        row.Direction === 'INCOMING' &&
        row.Message !== '' &&
        connected.has(row.inviterProfileUrl) &&
        (lastTo.get(row.inviterProfileUrl ?? '') ?? '') < (row['Sent At'] ?? ''),
    );
    const found = report?.unthanked.filter(({ because }) => because === 'invitation') ?? [];
    expect(found.map(({ name, url, on }) => `${name} ${url} ${on}`).sort()).toEqual(
      wanted.map((row) => `${row.From} ${row.inviterProfileUrl} ${row['Sent At']?.slice(0, 10)}`).sort(),
    );
    expect(found).toHaveLength(37);
    expect(report?.unthanked).toHaveLength(60);
  });
  it('finds every draft', () => {
    const wanted = rows('messages.csv').filter((row) => row['IS MESSAGE DRAFT'] === 'true');
    expect(report?.drafts.map(({ to, written }) => `${to} ${written}`).sort()).toEqual(
      wanted.map((row) => `${row.TO} ${row.DATE?.slice(0, 10)}`).sort(),
    );
    expect(report?.drafts).toHaveLength(41);
    expect(JSON.stringify(report)).not.toContain('earliest convenience');
  });
  it.each(['1837-07-01', '1839-12-01', '1841-12-01', '1850-08-15', '1851-09-01', '1853-05-01'])(
    'finds who waits for an answer on %s',
    (now) => {
      const until = `${now} 00:00:00 UTC`;
      const from = `${new Date(Date.parse(`${now}T00:00:00Z`) - 90 * 86_400_000).toISOString().slice(0, 10)} 00:00:00 UTC`;
      const wanted = [...Map.groupBy(sent, (row) => row['CONVERSATION ID']).values()].flatMap((talk) => {
        const last = talk.sort((a, b) => ((a.DATE ?? '') < (b.DATE ?? '') ? 1 : -1))[0];
        const isAsked =
          last?.['SENDER PROFILE URL'] !== OWN &&
          last?.['RECIPIENT PROFILE URLS'] === OWN &&
          last.CONTENT?.includes('?');
        const at = last?.DATE ?? '';
        return isAsked && at >= from && at <= until ? `${last?.FROM} ${at.slice(0, 10)}` : [];
      });
      expect(
        said(`${now}T00:00:00Z`)
          .unanswered.map(({ from, on }) => `${from} ${on}`)
          .sort(),
      ).toEqual(wanted.sort());
    },
  );
  it('has found somebody waiting on some of these days', () => {
    expect(said('1851-09-01').unanswered).toEqual([{ from: 'John Herschel', on: '1851-08-03' }]);
  });
  it('is in no doubt', () => expect(report?.warnings).toEqual([]));
  it('tells the same in the words of the product', () => {
    const { code, out } = linkedin(SAMPLE, '--now', '1851-09-01');
    expect(code).toBe(0);
    expect(out).toContain('Ada Byron-Lovelace');
    expect(out).toContain('John Herschel');
    expect(out).toContain('41 messages were written and not sent');
    expect(out).not.toMatch(/\{\w+\}|linkedin\.|undefined|null/);
  });
  it('says of one that was cut short that it was', () => {
    const short = join(folder, 'short.zip');
    writeFileSync(short, readFileSync(SAMPLE).subarray(0, 300_000));
    const { code, out, err } = linkedin(short, '--json');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^The archive ends before its end.*\n$/);
  });
});

describe('npm run linkedin', () => {
  it.each([
    [[], /name of its file is missing/],
    [['a.zip', 'b.zip'], /are two/],
    [['a.zip', '--jason'], /no option --jason/],
    [['a.zip', '--json=yes'], /stands by itself/],
    [['a.zip', '--now'], /wants a value/],
    [['a.zip', '--now', 'yesterday'], /no moment: .*yesterday/],
    [['a.zip', '--now', '2026-02-30'], /no moment/],
    [['nowhere.zip'], /cannot be opened/],
    [[folder], /cannot be opened/],
    [[join(ROOT, 'package.json')], /no LinkedIn export/],
  ])('says in one line what makes no sense about %j', (args, sentence) => {
    const { code, out, err } = linkedin(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(sentence);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });
});
