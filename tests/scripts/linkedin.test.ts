import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, describe, expect, it, vi } from 'vitest';
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

describe('npm run linkedin on a file that', () => {
  const TABLES = {
    'Connections.csv': strToU8('First Name,Last Name,URL,Connected On\nMary,Somerville,,05 Jan 2024\n'),
    'messages.csv': strToU8('From,To,Date,Content\nMary Somerville,Ada Byron,2026-07-01,Hello.\n'),
  };
  /** More than 32 bits with a sign can count. */
  const HUGE = 2_300_000_000;

  /** An archive that begins with a film of so many bytes, which take no room on the disk. */
  function behindFilm(name: string, said = HUGE): string {
    const path = join(folder, name);
    const film = zipSync({ 'film.mp4': new Uint8Array(0) }, { level: 0 });
    const begin = film.slice(0, 30 + 'film.mp4'.length);
    new DataView(begin.buffer).setUint32(18, said, true);
    new DataView(begin.buffer).setUint32(22, said, true);
    const file = openSync(path, 'w');
    writeSync(file, begin);
    writeSync(file, zipSync(TABLES), 0, null, begin.length + HUGE);
    closeSync(file);
    return path;
  }

  it('has more than two gigabytes of something else in it is read to its end', () => {
    const { code, out, err } = linkedin(behindFilm('film.zip'), '--json', '--now', '2026-07-15');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out)).toMatchObject({ connections: 1, messages: 1 });
  });
  it.each(['export.zip', 'Connections.csv'])('is two gigabytes of nothing is none: %s', (name) => {
    const path = join(folder, name);
    writeFileSync(path, '');
    truncateSync(path, HUGE);
    const { code, out, err } = linkedin(path);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^.*no LinkedIn export.*\n$/);
  });
  it('unpacks to far more than any export is let be', () => {
    const path = join(folder, 'bomb.zip');
    writeFileSync(path, zipSync({ ...TABLES, 'Shares.csv': new Uint8Array(20_000_000) }, { level: 9 }));
    const { code, out, err } = linkedin(path, '--json');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });
  it('names places outside of itself writes nothing there', () => {
    const path = join(folder, 'climbing.zip');
    writeFileSync(path, zipSync({ ...TABLES, '../climbed.csv': TABLES['Connections.csv'] }));
    const { code, out } = linkedin(path, '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out).files).toMatchObject({ '../climbed.csv': 1 });
    expect(existsSync(join(folder, '..', 'climbed.csv'))).toBe(false);
  });
  it('changes while it is read gives nothing', async () => {
    const path = behindFilm('changing.zip');
    const child = spawn(process.execPath, [join(ROOT, 'scripts', 'linkedin.ts'), path, '--json']);
    const said = Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
    // Held as soon as it has begun, so that it cannot be through with it.
    await vi.waitFor(() => expect(hasBegunWith(child.pid, path)).toBe(true), { timeout: 20_000, interval: 1 });
    child.kill('SIGSTOP');
    utimesSync(path, 1, 1);
    child.kill('SIGCONT');
    const [out, err, [code]] = await said;
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^.*changed.*\n$/);
  });
});

/** Whether a process has read some of this file, as Linux tells it. */
function hasBegunWith(pid: number | undefined, path: string): boolean {
  const open = readdirSync(`/proc/${pid}/fd`);
  return open.some((number) => {
    try {
      return (
        readlinkSync(`/proc/${pid}/fd/${number}`) === realpathSync(path) &&
        !/^pos:\s+0$/m.test(readFileSync(`/proc/${pid}/fdinfo/${number}`, 'utf8'))
      );
    } catch {
      return false;
    }
  });
}
