import { closeSync, existsSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { strToU8, Zip, ZipDeflate } from 'fflate';

const FIRST = ['Ada', 'Mary', 'Charles', 'Émilie', 'Grace', 'Alan', 'Sophie', 'Emmy', 'Évariste', 'Hedy'];
const LAST = ['Byron', 'Somerville', 'Babbage', 'du Châtelet', 'Hopper', 'Turing', 'Germain', 'Noether', 'Galois'];
const SENTENCES = [
  'The cards came back from the mill today, and two of them are torn.',
  'I have read your notes — they are clearer than mine, "and shorter", as Charles says.',
  'Could we step through the last part together?',
  'Tuesday at three suits me well; I will bring the drawings.',
  'It was good to see you at the fair, and to hear that the engine turns.',
  'Nothing here is urgent. I only wanted to tell you, before I forget it.',
];
const OWN = 'https://www.linkedin.com/in/ada-byron';
const MINUTE = 60_000;
const LAST_MESSAGE = Date.UTC(2026, 5, 30);

/** Rows that are packed at a time. */
const AT_A_TIME = 2_000;

const nameOf = (nth: number): [first: string, last: string] => [
  FIRST[nth % FIRST.length] ?? '',
  `${LAST[Math.floor(nth / FIRST.length) % LAST.length]} ${Math.floor(nth / 90)}`,
];
const urlOf = (nth: number): string =>
  `https://www.linkedin.com/in/made-up-${nth.toString(36)}-${(nth * 7_919) % 99_991}`;
const written = (at: number): string => new Date(at).toISOString().replace('T', ' ').replace('.000Z', ' UTC');

function connection(nth: number): string {
  const [first, last] = nameOf(nth);
  const on = `${String((nth % 28) + 1).padStart(2, '0')} Jan ${2010 + (nth % 16)}`;
  return `${first},${last},${urlOf(nth)},,"Engines, ${nth % 500} & Co",Partner,${on}\n`;
}

/** Both sides by turns; each conversation with one of the first two thirds of the people, all its messages one after another. */
function message(nth: number, all: number, people: number): string {
  const talks = Math.floor((people * 2) / 3);
  const each = Math.max(1, Math.floor(all / talks));
  const whom = Math.floor(nth / each) % talks;
  const name = nameOf(whom).join(' ');
  const sides = [`${name},${urlOf(whom)}`, `Ada Byron,${OWN}`];
  const [from, to] = nth % 2 === 0 ? sides : sides.toReversed();
  const text = Array.from({ length: 2 + (nth % 3) }, (_, at) => SENTENCES[(nth + at) % SENTENCES.length]).join('\n\n');
  const quoted = `"${text.replaceAll('"', '""')}"`;
  return `2-${(whom * 2_654_435_761).toString(36)}==,,${from},${to},${written(LAST_MESSAGE - nth * MINUTE)},,${quoted},INBOX,,false\n`;
}

/** Writes an export of somebody with so many connections and messages to `path`, unless it is there; the same each time. */
export function makeArchive(path: string, { people, messages }: { people: number; messages: number }): void {
  if (existsSync(path)) return;
  mkdirSync(dirname(path), { recursive: true });
  const unfinished = `${path}.${process.pid}`;
  const file = openSync(unfinished, 'w');
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    writeSync(file, bytes);
  });
  const add = (name: string, head: string, count: number, row: (nth: number) => string): void => {
    const entry = new ZipDeflate(name, { level: 1 });
    zip.add(entry);
    entry.push(strToU8(head), count === 0);
    for (let at = 0; at < count; at += AT_A_TIME) {
      const rows = Array.from({ length: Math.min(AT_A_TIME, count - at) }, (_, nth) => row(at + nth));
      entry.push(strToU8(rows.join('')), at + AT_A_TIME >= count);
    }
  };
  add('Profile.csv', 'First Name,Last Name,Headline\nAda,Byron,Counts on engines\n', 0, () => '');
  add(
    'Connections.csv',
    'Notes:\n"Some addresses are missing."\n\nFirst Name,Last Name,URL,Email Address,Company,Position,Connected On\n',
    people,
    connection,
  );
  add(
    'messages.csv',
    'CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER,ATTACHMENTS,IS MESSAGE DRAFT\n',
    messages,
    (nth) => message(nth, messages, people),
  );
  zip.end();
  closeSync(file);
  renameSync(unfinished, path);
}
