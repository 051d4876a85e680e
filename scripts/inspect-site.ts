import { parseArgs } from 'node:util';
import project from '../package.json' with { type: 'json' };
import { collectChecks } from '../utils/core/inspect/checks/check.ts';
import { type Finding, faultsOf } from '../utils/core/inspect/finding.ts';
import { ON_COMMAND_LINE } from '../utils/core/inspect/limits.ts';
import { type LookPlan, type LookProgress, planLook, type Report } from '../utils/core/inspect/look.ts';
import type { Said } from '../utils/core/said.ts';
import { parseAddress } from '../utils/core/sites/address.ts';
import { isPrivateHost } from '../utils/core/sites/private-host.ts';
import { instantOf, isDatable, isDay, type Now } from '../utils/core/time.ts';
import { core } from '../utils/words/locales/en/core.ts';
import { findings } from '../utils/words/locales/en/findings.ts';
import { inspect } from '../utils/words/locales/en/inspect.ts';
import { makeWords, type Words } from '../utils/words/words.ts';
import { lookOver } from './look-over.ts';
import { createNodeAsker } from './node-asker.ts';

const EXIT = { fine: 0, faults: 1, senseless: 2, interrupted: 130 } as const;

/** Every file of the folder that holds a check: a new one is found by its being there. */
const checks = collectChecks(import.meta.glob('../utils/core/inspect/checks/*.ts', { eager: true }));

const MOST_PAGES = 100_000;
/** Addresses that are tried for each page that is read, where more pages are wanted than usual. */
const LINKS_A_PAGE = 10;
/** Pages and addresses that are told for one finding; --json tells them all. */
const TOLD_EACH = 10;

interface Wish {
  readonly url: string;
  readonly json: boolean;
  readonly now: Now;
  readonly external: boolean;
  readonly maxPages: number;
}

/** A wish that makes no sense, in a sentence. */
class Senseless extends Error {
  readonly said: Said;
  constructor(key: string, params: Said['with'] = {}) {
    super(key);
    this.said = { key, with: params };
  }
}

function wishOf(args: readonly string[], clock: Now): Wish {
  const { tokens } = parseArgs({
    args: [...args],
    options: {
      json: { type: 'boolean' },
      external: { type: 'boolean' },
      now: { type: 'string' },
      'max-pages': { type: 'string' },
    },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const addresses: string[] = [];
  let wish = { json: false, external: false, now: clock, maxPages: ON_COMMAND_LINE.pages as number };
  for (const token of tokens) {
    if (token.kind === 'positional') addresses.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName: option, value } = token;
    switch (name) {
      case 'json':
      case 'external':
        if (value !== undefined) throw new Senseless('inspect.problem.value', { option, value });
        wish = { ...wish, [name]: true };
        break;
      case 'now':
        wish.now = { ...clock, at: instantIn(valueBehind(option, value), clock) };
        break;
      case 'max-pages':
        wish.maxPages = pagesIn(valueBehind(option, value));
        break;
      default:
        throw new Senseless('inspect.problem.option', { option });
    }
  }
  const [first, second] = addresses;
  if (first === undefined) throw new Senseless('inspect.problem.no-address');
  if (second !== undefined) throw new Senseless('inspect.problem.two-addresses', { first, second });
  return { ...wish, url: addressIn(first) };
}

function valueBehind(option: string, value: string | undefined): string {
  if (value === undefined || value.startsWith('--')) throw new Senseless('inspect.problem.no-value', { option });
  return value;
}

const MOMENT = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?$/i;

function instantIn(typed: string, { zone }: Now): number {
  const day = typed.slice(0, 10);
  const at = typed.length === 10 ? instantOf(day, zone) : Date.parse(typed);
  if (!MOMENT.test(typed) || !isDay(day) || !isDatable({ at, zone }))
    throw new Senseless('inspect.problem.now', { typed });
  return at;
}

function pagesIn(typed: string): number {
  const pages = /^\d{1,9}$/.test(typed) ? Number(typed) : 0;
  if (pages < 1 || pages > MOST_PAGES) throw new Senseless('inspect.problem.max-pages', { typed, most: MOST_PAGES });
  return pages;
}

/** Here an address may lead to this computer or network: whoever types it sits there. */
function addressIn(typed: string): string {
  const hasScheme = /^https?:\/\//i.test(typed);
  const full = hasScheme ? typed : `http://${typed}`;
  if (URL.canParse(full) && full.length <= 2_000) {
    const { hostname, href } = new URL(full);
    const isLocal = isPrivateHost(hostname) && (hasScheme || hostname === 'localhost' || /[.:]/.test(hostname));
    if (isLocal) return href;
  }
  const parsed = parseAddress(typed);
  if (!parsed.ok) throw new Senseless(parsed.problem.key, parsed.problem.with);
  return parsed.value.url;
}

const planOf = ({ url, now, external, maxPages }: Wish): LookPlan =>
  planLook({
    start: url,
    now,
    nonce: Math.random().toString(36).slice(2),
    reach: {
      ...ON_COMMAND_LINE,
      pages: maxPages,
      links: Math.max(ON_COMMAND_LINE.links, maxPages * LINKS_A_PAGE),
    },
    elsewhere: external ? 'all' : [],
  });

/** A text without characters that move a terminal's cursor or turn its lines around; what the words isolate stays isolated. */
const plain = (text: string): string => text.replace(/(?![\u2068\u2069])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '');

const sentence = (words: Words, { check, params }: Finding): string =>
  words.say({ key: `finding.${check}`, with: params });

/** The report as the contract has it. */
function asJson(report: Report, words: Words, seconds: number): string {
  const faults = report.findings.map((found) => ({
    check: found.check,
    page: found.page,
    ...(found.target !== null && { target: found.target }),
    ...(typeof found.params.status === 'number' && { status: found.params.status }),
    detail: sentence(words, found),
  }));
  const unknown = report.unknown.map(({ target, status, reason }) => ({
    target,
    ...(status !== null && { status }),
    reason,
  }));
  const { start: site, pages, links, requests } = report;
  return `${JSON.stringify({ site, pages: pages.length, links, faults, unknown, requests, seconds }, null, 2)}\n`;
}

/** The report for whoever reads it: what is wrong, where, how it is mended; what is not known; what was left out. */
function asText(report: Report, words: Words): string {
  const lines = [
    words.t('inspect.head', {
      site: report.start,
      pages: { key: 'inspect.head.pages', with: { count: report.pages.length } },
      links: { key: 'inspect.head.links', with: { count: report.links } },
      requests: { key: 'inspect.head.requests', with: { count: report.requests } },
    }),
  ];
  const faults = faultsOf(report.findings);
  if (report.why) lines.push(words.say(report.why));
  else if (faults.length === 0) lines.push(words.t('inspect.nothing'));
  else lines.push(words.t('inspect.something', { count: faults.length }));

  for (const [check, found] of Map.groupBy(faults, (fault) => fault.check)) {
    const bySentence = [...Map.groupBy(found, (fault) => sentence(words, fault))];
    // One sentence says it all; several want a heading.
    const indent = bySentence.length > 1 ? '  ' : '';
    lines.push('');
    if (indent !== '') lines.push(words.say({ key: `finding.${check}.many`, with: { count: found.length } }));
    for (const [said, same] of bySentence.slice(0, TOLD_EACH)) {
      const pages = same.flatMap((fault) => fault.pages);
      lines.push(`${indent}${said}`);
      lines.push(...pages.slice(0, TOLD_EACH).map((page) => `${indent}  ${words.t('inspect.on', { page })}`));
      lines.push(...moreLine(pages.length - TOLD_EACH, `${indent}  `, words));
    }
    lines.push(...moreLine(bySentence.length - TOLD_EACH, indent, words));
    lines.push(`${indent}${words.say({ key: `finding.${check}.how` })}`);
  }
  lines.push(...unknownLines(report, words), ...leftOutLines(report, words));
  return `${lines.map(plain).join('\n')}\n`;
}

const moreLine = (count: number, indent: string, words: Words): string[] =>
  count > 0 ? [`${indent}${words.t('inspect.more', { count })}`] : [];

function unknownLines({ unknown }: Report, words: Words): string[] {
  if (unknown.length === 0) return [];
  const told = unknown
    .slice(0, TOLD_EACH)
    .map(({ target, reason }) => `  ${target} ${words.t(`inspect.unknown.${reason}`)}`);
  return [
    '',
    words.t('inspect.unknown', { count: unknown.length }),
    ...told,
    ...moreLine(unknown.length - told.length, '  ', words),
  ];
}

function leftOutLines({ leftOut, notAsked }: Report, words: Words): string[] {
  const lines = (['pages', 'links', 'cut'] as const).flatMap((what) =>
    leftOut[what] > 0 ? [words.t(`inspect.left-out.${what}`, { count: leftOut[what] })] : [],
  );
  if (leftOut.stopped) lines.push(words.t('inspect.left-out.stopped'));
  const others = notAsked.reduce((sum, { links }) => sum + links, 0);
  if (others > 0) lines.push(words.t('inspect.left-out.not-asked', { count: others }));
  return lines.length > 0 ? ['', ...lines] : [];
}

/** One line of a terminal that is written over again and again; nothing where nobody watches. */
function watched(words: Words): { show(progress: () => LookProgress): void; clear(): void } {
  if (!process.stderr.isTTY) return { show: () => undefined, clear: () => undefined };
  let shown = 0;
  return {
    show(progress) {
      if (performance.now() - shown < 100) return;
      const { pages, pagesKnown, known, asked } = progress();
      shown = performance.now();
      process.stderr.write(`\r\u001b[K${words.t('inspect.progress', { pages, pagesKnown, known, asked })}`);
    },
    clear: () => void process.stderr.write('\r\u001b[K'),
  };
}

/** Now, and here. Few looks ask for the zone, and what knows it takes as long to make ready as ten pages take to be read. */
const clockHere = (): Now => ({
  at: Date.now(),
  get zone() {
    return Intl.DateTimeFormat().resolvedOptions().timeZone;
  },
});

/** Looks over the site that the arguments name, says what it found, and gives the exit code: 0 nothing, 1 something, 2 no sense, 130 interrupted. */
export async function inspectSite(args: readonly string[]): Promise<number> {
  // Whoever reads only the head of it closes the pipe.
  process.stdout.on('error', () => process.exit());
  const clock = clockHere();
  const reading = {
    locale: navigator.language,
    now: clock.at,
    get zone() {
      return clock.zone;
    },
  };
  const words = makeWords(reading, { ...core, ...findings, ...inspect });
  let wish: Wish;
  try {
    wish = wishOf(args, clock);
  } catch (error) {
    if (!(error instanceof Senseless)) throw error;
    process.stderr.write(`${plain(words.say(error.said))}\n${words.t('inspect.usage')}\n`);
    return EXIT.senseless;
  }
  const asker = createNodeAsker({ userAgent: `Houselights/${project.version} (+look over one's own website)` });
  const interrupted = new AbortController();
  process.once('SIGINT', () => interrupted.abort());
  const line = watched(words);
  const began = performance.now();
  const report = await lookOver(planOf(wish), checks, {
    ask: asker.ask,
    onProgress: line.show,
    until: interrupted.signal,
  });
  const seconds = Number(((performance.now() - began) / 1_000).toFixed(3));
  asker.close();
  line.clear();
  if (interrupted.signal.aborted) process.stderr.write(`${words.t('inspect.stopped')}\n`);
  const said = wish.json ? asJson(report, words, seconds) : asText(report, words);
  await new Promise((done) => process.stdout.write(said, done));
  if (interrupted.signal.aborted) return EXIT.interrupted;
  return report.findings.length > 0 ? EXIT.faults : EXIT.fine;
}
