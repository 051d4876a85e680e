import { strToU8, zipSync } from 'fflate';
import { type ExportReport, exportReader } from '../../../utils/core/linkedin/export-reader.ts';
import type { Whom } from '../../../utils/core/linkedin/whom.ts';
import type { Answer } from '../../../utils/core/said.ts';

/** The day on which the exports of these tests are read. */
export const NOW = Date.UTC(2026, 6, 15, 12);
export const ADA = 'https://www.linkedin.com/in/ada-byron';
export const inUrl = (slug: string): string => `https://www.linkedin.com/in/${slug}`;

type Rows = readonly (readonly string[])[];
const cell = (text: string): string => (/[",\r\n;]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
export const csv = (rows: Rows, { lineEnd = '\n', delimiter = ',' } = {}): string =>
  rows.map((row) => row.map(cell).join(delimiter) + lineEnd).join('');

export const PROFILE = csv([
  ['First Name', 'Last Name', 'Headline'],
  ['Ada', 'Byron', 'Counts on engines'],
]);
const CONNECTED = ['First Name', 'Last Name', 'URL', 'Email Address', 'Company', 'Position', 'Connected On'];
const PREAMBLE = 'Notes:\n"When exporting, ""some"" addresses are missing."\n\n';
/** `[name, slug, company?, day?]` each. */
export const connections = (...people: readonly (readonly [string, string, string?, string?])[]): string =>
  PREAMBLE +
  csv([
    CONNECTED,
    ...people.map(([name, slug, company = 'Engines', on = '05 Jan 2024']) => {
      const [first = '', ...last] = name.split(' ');
      return [first, last.join(' '), slug && inUrl(slug), '', company, 'Partner', on];
    }),
  ]);

export interface Message {
  readonly in?: string;
  readonly title?: string;
  /** Name and address; Ada where nobody is named. */
  readonly from?: readonly [string, string];
  readonly to?: readonly (readonly [string, string])[];
  readonly at: string;
  readonly text?: string;
  readonly folder?: string;
  readonly draft?: boolean;
}
const SAID =
  'CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER,ATTACHMENTS,IS MESSAGE DRAFT';
const ada = ['Ada Byron', ADA] as const;
export const messages = (...said: readonly Message[]): string =>
  csv([
    SAID.split(','),
    ...said.map(
      ({ in: id = 'c1', title = '', from = ada, to = [ada], at, text = 'Hello.', folder = 'INBOX', draft = false }) => [
        id,
        title,
        from[0],
        from[1],
        to.map(([name]) => name).join(', '),
        to.map(([, url]) => url).join(' '),
        at,
        '',
        text,
        folder,
        '',
        String(draft),
      ],
    ),
  ]);
/** One message that settles nothing. */
export const SOME = messages({ in: 'c0', to: [['Emmy Noether', inUrl('emmy')]], at: '2019-01-01 10:00:00 UTC' });
export const recommendations = (...by: readonly (readonly [string, string, string?, string?])[]): string =>
  csv([
    ['First Name', 'Last Name', 'Company', 'Job Title', 'Text', 'Creation Date', 'Status'],
    ...by.map(([name, on, status = 'VISIBLE', company = 'Engines']) => {
      const [first = '', ...last] = name.split(' ');
      return [first, last.join(' '), company, 'Partner', 'Ada is,\n"well", good.', on, status];
    }),
  ]);
/** `[name, slug, sent, note]` each, coming in. */
export const invitations = (...from: readonly (readonly [string, string, string, string])[]): string =>
  csv([
    ['From', 'To', 'Sent At', 'Message', 'Direction', 'inviterProfileUrl', 'inviteeProfileUrl'],
    ...from.map(([name, slug, at, note]) => [name, 'Ada Byron', at, note, 'INCOMING', inUrl(slug), ADA]),
  ]);

export type Files = Readonly<Record<string, string | Uint8Array>>;
export const zipped = (files: Files): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, text]) => [name, typeof text === 'string' ? strToU8(text) : text]),
    ),
  );

/** Reads one file as a person gives it, in pieces of `step` bytes. */
export function readFile(
  name: string,
  bytes: Uint8Array,
  { step = bytes.length || 1, now = NOW, about = [] }: { step?: number; now?: number; about?: readonly Whom[] } = {},
): Answer<ExportReport> {
  const reader = exportReader();
  const file = reader.open(name);
  for (let at = 0; at < bytes.length; at += step) if (!file.push(bytes.subarray(at, at + step))) break;
  file.end();
  return reader.report(now, about);
}

/** Reads an archive of these files, with a profile of Ada's unless they bring their own. */
export function read(files: Files, options: Parameters<typeof readFile>[2] = {}): ExportReport {
  const answer = readFile('export.zip', zipped({ 'Profile.csv': PROFILE, ...files }), options);
  if (!answer.ok) throw new Error(answer.problem.key);
  return answer.value;
}

export const warned = ({ warnings }: ExportReport): readonly string[] => warnings.map(({ key }) => key);
