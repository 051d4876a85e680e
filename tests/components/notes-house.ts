import type { NoteRow } from '../../utils/core/bulbs/row.ts';
import type { Command } from '../../utils/core/commands/command.ts';
import { newTemplateId } from '../../utils/core/ids.ts';
import { DEFAULT_SETTINGS, type Letter, type Template } from '../../utils/core/journal/state.ts';
import type { Acquaintance, Shelf } from '../../utils/core/notes/find-notes.ts';
import { good } from '../../utils/core/said.ts';
import type { Desk } from '../../utils/protocol/messages.ts';
import { agendaOf, entryId, type FakeHouse, fakeHouse } from './popup-house.ts';

export const text = (body: string, subject = ''): Letter => ({ subject, body });
export const done = good({ undo: { entries: [entryId(1)], said: { key: 'did.set' } }, made: [] });
export const template = (over: Partial<Template> = {}): Template => ({
  id: newTemplateId(Math.random),
  kind: 'thanks',
  name: 'After a talk',
  subject: 'Thank you, {first}',
  body: 'Dear {first},\n\nthank you for {occasion}.\n\n{me}',
  ...over,
});

/** What the page of notes reads; change it, then call `house.changed`. */
export interface NotesHouse {
  readonly house: FakeHouse;
  notes: readonly NoteRow[];
  desk: Desk;
  pace: number | null;
  people: readonly Acquaintance[];
  /** What each note says, as the house holds it. */
  readonly drafts: Map<string, Letter>;
  /** Texts that were put into the journal, in order. */
  readonly settled: Letter[];
  /** Every command that was sent, in order. */
  readonly commands: () => Command[];
  readonly asked: (name: string) => unknown[];
}

const shelfOf = ({ stage }: NoteRow): Shelf => (stage === 'sent' || stage === 'let-go' ? stage : 'open');
const same = (one: Letter, other: Letter) => one.subject === other.subject && one.body === other.body;

/** A house that knows these notes. */
export function notesHouse(
  notes: readonly NoteRow[] = [],
  desk: Partial<Desk> = {},
  answers: Parameters<typeof fakeHouse>[1] = {},
): NotesHouse {
  const held: NotesHouse = {
    notes,
    desk: { settings: DEFAULT_SETTINGS, templates: [], touches: [], given: [], ...desk },
    pace: null,
    people: [],
    drafts: new Map(),
    settled: [],
    commands: () => house.sent.flatMap((message) => (message.name === 'command' ? [message.data.command] : [])),
    asked: (name) => house.sent.filter((message) => message.name === name).map(({ data }) => data),
    house: fakeHouse(agendaOf([]), {
      desk: () => held.desk,
      notes: ({ query, shelf, limit }) => {
        const found = held.notes.filter((row) =>
          `${row.person} ${row.occasion}`.toLowerCase().includes(query.toLowerCase()),
        );
        const on = (one: Shelf) => found.filter((row) => shelfOf(row) === one);
        return {
          rows: on(shelf).slice(0, limit),
          counts: { open: on('open').length, sent: on('sent').length, 'let-go': on('let-go').length },
          written: found.filter(({ stage }) => stage === 'written').length,
          pace: held.pace,
        };
      },
      people: ({ typed }) => held.people.filter(({ person }) => person.toLowerCase().startsWith(typed.toLowerCase())),
      'note.sheet': ({ note }) => {
        const row = held.notes.find(({ bulb }) => bulb === note);
        return row ? { row, draft: held.drafts.get(note) ?? text('') } : null;
      },
      'draft.save': ({ note, onto, draft }) => {
        const kept = held.drafts.get(note) ?? text('');
        if (!same(kept, draft) && !same(kept, onto)) return { is: 'other', draft: kept };
        held.drafts.set(note, draft);
        return { is: 'saved', draft };
      },
      'draft.settle': ({ note }) => {
        held.settled.push(held.drafts.get(note) ?? text(''));
        return null;
      },
      'note.write': () => done,
      command: () => done,
      answer: () => done,
      ...answers,
    }),
  };
  const { house } = held;
  return held;
}
