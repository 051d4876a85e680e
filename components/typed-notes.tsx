import './typed-notes.css';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { type NoteLine, noteToKeep } from '../utils/core/notes/note-line.ts';
import { noteLines as linesOfList, readNoteLine } from '../utils/core/notes/read-note-line.ts';
import type { Said } from '../utils/core/said.ts';
import { dayOf } from '../utils/core/time.ts';
import { writesDayFirst } from '../utils/words/day-first.ts';
import { core } from '../utils/words/locales/en/core.ts';
import { noteLines } from '../utils/words/locales/en/note-lines.ts';
import { makeWords, type Reading } from '../utils/words/words.ts';
import { NoteLines, problemOfLine } from './note-lines.tsx';
import { Problem } from './problem.tsx';
import type { People } from './use-people.ts';

/** As many as are added at once. */
export const MOST_LINES = 100;
/** A line longer than this is no note any more, and not worth a search for dates. */
export const MOST_IN_LINE = 1_000;

/** What the person said of lines, by the name of the line. */
export type Corrected = ReadonlyMap<string, NoteLine>;

interface TypedLine {
  /** Which line of the text. */
  readonly at: number;
  readonly name: string;
  readonly note: NoteLine;
}

/** A text as it is understood. */
export interface Typed {
  readonly notes: readonly TypedLine[];
  /** The lines that are no notes. */
  readonly rest: string;
}

/** Among what a text may be: in a list of notes every line is one. */
export type Among = 'anything' | 'notes';

// Whoever types has the same line read at every key.
const known = new Map<string, NoteLine | null>();
function read(line: string, { now: at, zone, locale }: Reading, among: Among): NoteLine | null {
  if (line.length > MOST_IN_LINE) return null;
  const key = `${among} ${locale} ${dayOf(at, zone)} ${line}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const listed = among === 'notes';
  const note = readNoteLine(line, { at, zone }, { listed, dayFirst: writesDayFirst(locale) });
  const means = note ?? (listed ? nameless(line) : null);
  known.set(key, means);
  return means;
}

/** A line of a list that says nothing a note could be made of: it is kept as what the note is for, and asks who. */
const nameless = (line: string): NoteLine => ({
  kind: 'thanks',
  person: '',
  occasion: line,
  since: null,
  due: null,
  channel: null,
  address: null,
  doubts: ['person'],
});

/** The lines of a text, and which of it each is; those of a list without its bullets and headings. */
function linesOf(text: string, among: Among): { readonly at: number; readonly line: string }[] {
  const lines = text.split('\n').map((line, at) => ({ at, line: line.trim() }));
  if (among === 'anything') return lines.filter(({ line }) => line !== '');
  // Whether a line is a heading is told by the others.
  const left = linesOfList(text);
  return lines.flatMap(({ at, line }) =>
    linesOfList(line).flatMap((one) => (one === left[0] ? [{ at, line: left.shift() ?? one }] : [])),
  );
}

/** Reads a text line by line. What was corrected stays so for as long as its line stays as it is. */
export function readTyped(text: string, corrected: Corrected, reading: Reading, among: Among = 'anything'): Typed {
  const lines = linesOf(text, among);
  if (lines.length > MOST_LINES) return { notes: [], rest: text };
  const times = new Map<string, number>();
  const notes = lines.flatMap(({ at, line }): TypedLine[] => {
    const time = (times.get(line) ?? 0) + 1;
    times.set(line, time);
    const name = `${time} ${line}`;
    const note = corrected.get(name) ?? read(line, reading, among);
    return note ? [{ at, name, note }] : [];
  });
  const isNote = new Set(notes.map(({ at }) => at));
  return { notes, rest: lines.flatMap(({ at, line }) => (isNote.has(at) ? [] : line)).join('\n') };
}

/** What keeps these notes from being kept: that something has to be said otherwise first, or is not certain. */
export interface Held {
  readonly problem: Said | null;
  readonly unsure: number;
}

/** Null where nothing holds them. */
export function heldBack({ notes }: Typed, { now, zone }: Reading): Held | null {
  const today = dayOf(now, zone);
  const problem = notes.map(({ note }) => problemOfLine(note, today)).find((one) => one !== null) ?? null;
  const unsure = notes.reduce((sum, { note }) => sum + note.doubts.length, 0);
  return problem || unsure > 0 ? { problem, unsure } : null;
}

/** The notes of a text as the house takes them. */
export const toKeep = ({ notes }: Typed, { now, zone }: Reading) =>
  notes.map(({ note }) => noteToKeep(note, dayOf(now, zone)));

interface TypedNotesProps {
  readonly text: string;
  readonly typed: Typed;
  readonly corrected: Corrected;
  readonly reading: Reading;
  readonly people: People;
  /** Said once the person wanted to keep them. */
  readonly held: Held | null;
  /** Stands at the end of its page: what grows below the field is brought into sight. */
  readonly atEnd?: boolean;
  readonly onCorrect: (corrected: Corrected) => void;
  readonly onText: (text: string) => void;
}

/** The notes among what was typed, as they were understood. It brings its own words: whoever types no note loads none of this. */
export function TypedNotes({
  text,
  typed: { notes },
  corrected,
  reading,
  people,
  held,
  atEnd = false,
  onCorrect,
  onText,
}: TypedNotesProps) {
  const { locale, zone, now } = reading;
  const today = dayOf(now, zone);
  const words = useMemo(() => makeWords({ locale, zone, now }, noteLines, core), [locale, zone, today]);
  const box = useRef<HTMLDivElement>(null);
  // Whoever has typed no more than "thank" will say whom: they are asked only once they would keep it so.
  const shown = notes.filter(
    ({ name, note }) => held || corrected.has(name) || note.person.trim() !== '' || note.occasion !== null,
  );
  const count = shown.length;
  useEffect(() => {
    if (atEnd && count > 0) box.current?.scrollIntoView({ block: 'nearest' });
  }, [count, held, text]);
  useEffect(() => {
    if (held?.problem) box.current?.querySelector<HTMLElement>('.note-who input, [aria-invalid]')?.focus();
  }, [held]);

  const change = (next: readonly NoteLine[]) => {
    if (next.length === count)
      return onCorrect(new Map([...corrected, ...shown.flatMap(({ name, note }, n) => named(name, next[n], note))]));
    // What is left out goes from the text too, or it would be a note again at the next key.
    const left = shown.find(({ note }, n) => note !== next[n]);
    if (left) onText(text.split('\n').toSpliced(left.at, 1).join('\n'));
  };
  if (count === 0) return null;
  return (
    <div class="typed-notes" ref={box}>
      <NoteLines words={words} lines={shown.map(({ note }) => note)} onChange={change} people={people} today={today} />
      <Problem words={words} said={held?.problem ?? null} />
      <p role="status">{held && !held.problem ? words.t('add.unsure', { count: held.unsure }) : ''}</p>
    </div>
  );
}

const named = (name: string, next: NoteLine | undefined, before: NoteLine): [string, NoteLine][] =>
  next === undefined || next === before ? [] : [[name, next]];
