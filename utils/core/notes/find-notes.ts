import { noteRow } from '../bulbs/agenda.ts';
import type { NoteRow } from '../bulbs/row.ts';
import type { Note, State } from '../journal/state.ts';
import { type Day, dayOf, type Instant } from '../time.ts';
import { daysToSend } from './pace.ts';

/** Which notes are meant: those still to be sent, those that went out, those that were let go. */
export const SHELVES = ['open', 'sent', 'let-go'] as const;
export type Shelf = (typeof SHELVES)[number];

export interface FoundNotes {
  /** Most urgent first, or the latest settled first; at most `limit`. */
  readonly rows: readonly NoteRow[];
  /** How many match on each shelf, shown or not. */
  readonly counts: Readonly<Record<Shelf, number>>;
  /** Of those that are still to be sent, how many are written. */
  readonly written: number;
  /** Days from what happened to the note that was sent, in the middle of all that were; null before the first. */
  readonly pace: number | null;
}

const shelfOf = ({ stage }: Note): Shelf => (stage === 'sent' || stage === 'let-go' ? stage : 'open');

/** The notes of a shelf that hold every word of `query` somewhere in name, occasion or text, in any case and without accents. */
export function findNotes(state: State, query: string, shelf: Shelf, limit: number, now: Instant): FoundNotes {
  const words = folded(query).split(' ');
  const found: Record<Shelf, Note[]> = { open: [], sent: [], 'let-go': [] };
  for (const note of state.notes.values()) {
    const text = textOf(note);
    if (words.every((word) => text.includes(word))) found[shelfOf(note)].push(note);
  }
  const order = shelf === 'open' ? byUrgency(state, now) : latestSettled;
  return {
    // A row costs calendar calculations: it is made of what is shown, not of all that is put in order.
    rows: found[shelf]
      .sort(order)
      .slice(0, limit)
      .map((note) => noteRow(state, note, now)),
    counts: { open: found.open.length, sent: found.sent.length, 'let-go': found['let-go'].length },
    written: found.open.filter(({ stage }) => stage === 'written').length,
    pace: daysToSend(state.notes.values()),
  };
}

/** What is written lies there ready, so it comes first; then what is due first; what was put off comes last. */
function byUrgency({ deferred }: State, now: Instant): (a: Note, b: Note) => number {
  const rank = ({ id, stage }: Note) => ((deferred.get(id) ?? 0) > now ? 2 : stage === 'written' ? 0 : 1);
  const day = ({ due, since }: Note): Day => due ?? since;
  return (a, b) => rank(a) - rank(b) || (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : a.id < b.id ? -1 : 1);
}

const latestSettled = (a: Note, b: Note): number => b.stageAt - a.stageAt || (a.id < b.id ? -1 : 1);

// A note is replaced, never edited; thousands of them are gone through at every key.
const texts = new WeakMap<Note, string>();
function textOf(note: Note): string {
  const known = texts.get(note);
  if (known !== undefined) return known;
  const { person, occasion, address, draft } = note;
  const text = folded([person, occasion, address, draft?.subject, draft?.body].filter(Boolean).join('\n'));
  texts.set(note, text);
  return text;
}

/** Letters that are no letter with a mark to Unicode, but are written as these where a keyboard has no others. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ς: 'σ',
};

/** Without accents, case and needless space, so that "jose" finds "José" and "Soren" finds "Søren". */
export const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[ßæœøłđðþħıς]/g, (letter) => PLAIN[letter] ?? letter)
    .replace(/\s+/g, ' ')
    .trim();

/** Somebody whom a note was written to before. */
export interface Acquaintance {
  readonly person: string;
  /** As on the latest note that has one. */
  readonly address: string | null;
  readonly channel: Note['channel'];
  /** Notes to them that are still to be sent, the latest first. */
  readonly open: readonly NoteRow[];
  /** The latest that was sent. */
  readonly sent: { readonly kind: Note['kind']; readonly on: Day; readonly occasion: string | null } | null;
}

/** People whose names hold a word that begins like what was typed, those met last first. */
export function acquaintances(state: State, typed: string, limit: number, now: Instant): Acquaintance[] {
  const start = folded(typed);
  const byName = new Map<string, Note[]>();
  for (const note of state.notes.values()) {
    const name = folded(note.person);
    if (!` ${name}`.includes(` ${start}`)) continue;
    const notes = byName.get(name);
    if (notes) notes.push(note);
    else byName.set(name, [note]);
  }
  const last = (notes: readonly Note[]) => notes.reduce((at, note) => Math.max(at, note.owedAt), 0);
  return [...byName.values()]
    .sort((a, b) => last(b) - last(a))
    .slice(0, limit)
    .map((notes) =>
      acquaintance(
        state,
        notes.toSorted((a, b) => b.owedAt - a.owedAt),
        now,
      ),
    );
}

function acquaintance(state: State, latestFirst: readonly Note[], now: Instant): Acquaintance {
  const sent = latestFirst.filter(({ stage }) => stage === 'sent').sort((a, b) => b.stageAt - a.stageAt)[0];
  return {
    person: latestFirst[0]?.person ?? '',
    address: latestFirst.find(({ address }) => address !== null)?.address ?? null,
    channel: latestFirst.find(({ channel }) => channel !== null)?.channel ?? null,
    open: latestFirst.filter((note) => shelfOf(note) === 'open').map((note) => noteRow(state, note, now)),
    sent: sent ? { kind: sent.kind, on: dayOf(sent.stageAt, sent.zone), occasion: sent.occasion } : null,
  };
}
