// npm run --silent linkedin -- ARCHIVE.zip [--json] [--now ISO]: what a LinkedIn export says, without a browser.
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { type ExportReport, exportReader } from '../utils/core/linkedin/export-reader.ts';
import { type Answer, bad, type Said } from '../utils/core/said.ts';
import type { Instant } from '../utils/core/time.ts';
import { core } from '../utils/words/locales/en/core.ts';
import { linkedin } from '../utils/words/locales/en/linkedin.ts';
import { makeWords, type Words } from '../utils/words/words.ts';

const EXIT = { read: 0, senseless: 2 } as const;
/** Bytes that are read at a time: large enough to be quick, small enough to be nothing. */
const AT_A_TIME = 1 << 18;
/** Lines that are told of each kind; --json tells them all. */
const TOLD_EACH = 10;

interface Wish {
  readonly file: string;
  readonly json: boolean;
  readonly now: Instant;
}

function wishOf(args: readonly string[], clock: Instant): Answer<Wish> {
  const { tokens } = parseArgs({
    args: [...args],
    options: { json: { type: 'boolean' }, now: { type: 'string' } },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const files: string[] = [];
  let wish = { json: false, now: clock };
  for (const token of tokens) {
    if (token.kind === 'positional') files.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName: option, value } = token;
    if (name === 'json') {
      if (value !== undefined) return bad('linkedin.problem.value', { option, value });
      wish = { ...wish, json: true };
    } else if (name === 'now') {
      if (value === undefined || value.startsWith('--')) return bad('linkedin.problem.no-value', { option });
      const now = instantIn(value);
      if (now === null) return bad('linkedin.problem.now', { typed: value });
      wish = { ...wish, now };
    } else return bad('linkedin.problem.option', { option });
  }
  const [file, second] = files;
  if (file === undefined) return bad('linkedin.problem.no-file');
  if (second !== undefined) return bad('linkedin.problem.two-files', { first: file, second });
  return { ok: true, value: { ...wish, file } };
}

const MOMENT = /^(\d{4}-\d\d-\d\d)(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?$/i;

/** A moment of any century: what is made up may play in any. A day alone is meant to its end. */
function instantIn(typed: string): Instant | null {
  const day = MOMENT.exec(typed)?.[1];
  const midnight = Date.parse(`${day}T00:00:00Z`);
  if (day === undefined || Number.isNaN(midnight) || new Date(midnight).toISOString().slice(0, 10) !== day) return null;
  const at = Date.parse(typed === day ? `${day}T23:59:59Z` : typed);
  return Number.isNaN(at) ? null : at;
}

/** Reads the file in pieces: it may be larger than what fits in memory, and may change under one's hands. */
function readExport({ file, now }: Wish): Answer<ExportReport> {
  let opened: number;
  try {
    opened = openSync(file, 'r');
  } catch {
    return bad('linkedin.problem.unreadable', { file });
  }
  try {
    const seen = (): string => {
      const { size, mtimeMs } = fstatSync(opened);
      return `${size} ${mtimeMs}`;
    };
    const before = seen();
    const reader = exportReader();
    const given = reader.open(basename(file));
    const piece = Buffer.alloc(AT_A_TIME);
    for (;;) {
      const length = readSync(opened, piece, 0, AT_A_TIME, null);
      if (length === 0 || !given.push(piece.subarray(0, length))) break;
    }
    given.end();
    return seen() === before ? reader.report(now) : bad('linkedin.problem.changed', { file });
  } catch {
    return bad('linkedin.problem.unreadable', { file });
  } finally {
    closeSync(opened);
  }
}

/** A text without characters that move a terminal's cursor or turn its lines around; what the words isolate stays isolated. */
const plain = (text: string): string => text.replace(/(?![\u2068\u2069])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '');

/** The report as the contract has it. */
function asJson(report: ExportReport, words: Words): string {
  const files: Record<string, number> = {};
  for (const { name, rows } of report.files) files[name] = (files[name] ?? 0) + rows;
  const { owner, connections, messages, lastPost } = report;
  const told = {
    owner,
    files,
    connections,
    messages,
    lastPost,
    unthanked: report.unthanked.map(({ name, because, on, url }) => ({
      name,
      because,
      on,
      ...(url !== null && { url }),
    })),
    drafts: report.drafts.map(({ to, written }) => ({ to, written })),
    unanswered: report.unanswered.map(({ from, on }) => ({ from, on })),
    warnings: report.warnings.map((warning) => words.say(warning)),
  };
  return `${JSON.stringify(told, null, 2)}\n`;
}

function asText(report: ExportReport, words: Words): string {
  const { owner, lastPost } = report;
  const counts = {
    files: { key: 'linkedin.told.files', with: { count: report.files.length } },
    connections: { key: 'linkedin.told.connections', with: { count: report.connections } },
    messages: { key: 'linkedin.told.messages', with: { count: report.messages } },
  };
  const lines = [
    owner === null ? words.t('linkedin.told.nobody', counts) : words.t('linkedin.told.owner', { owner, ...counts }),
    lastPost === null
      ? words.t('linkedin.told.no-post')
      : words.t('linkedin.told.last-post', { day: { day: lastPost } }),
  ];
  const tell = (head: Said['key'], each: readonly Said[]): void => {
    if (each.length === 0) return;
    lines.push('', words.say({ key: head, with: { count: each.length } }));
    for (const said of each.slice(0, TOLD_EACH)) lines.push(`  ${words.say(said)}`);
    const more = each.length - TOLD_EACH;
    if (more > 0) lines.push(`  ${words.t('linkedin.told.more', { count: more })}`);
  };
  tell(
    'linkedin.told.unanswered',
    report.unanswered.map(({ from, on }) => ({ key: 'linkedin.told.question', with: { from, day: { day: on } } })),
  );
  tell(
    'linkedin.told.unthanked',
    report.unthanked.map(({ name, because, on }) => ({
      key: `linkedin.told.unthanked.${because}`,
      with: { name, day: { day: on } },
    })),
  );
  tell(
    'linkedin.told.drafts',
    report.drafts.map(({ to, written }) =>
      written === null
        ? { key: 'linkedin.told.draft-undated', with: { to } }
        : { key: 'linkedin.told.draft', with: { to, day: { day: written } } },
    ),
  );
  if (report.warnings.length > 0) lines.push('', ...report.warnings.map((warning) => words.say(warning)));
  return `${lines.map(plain).join('\n')}\n`;
}

// Whoever reads only the head of it closes the pipe.
process.stdout.on('error', () => process.exit());
const { locale, timeZone: zone } = Intl.DateTimeFormat().resolvedOptions();
const clock = Date.now();
const wish = wishOf(process.argv.slice(2), clock);
const words = makeWords({ locale, zone, now: wish.ok ? wish.value.now : clock }, { ...core, ...linkedin });
const report = wish.ok ? readExport(wish.value) : wish;
if (report.ok)
  process.stdout.write(wish.ok && wish.value.json ? asJson(report.value, words) : asText(report.value, words));
else process.stderr.write(`${plain(words.say(report.problem))}\n`);
process.exitCode = report.ok ? EXIT.read : EXIT.senseless;
