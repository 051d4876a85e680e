import { type NoteId, newNoteId, newTemplateId } from '../ids.ts';
import { type Draft, MAX_NOTE, MAX_TITLE } from '../journal/entries.ts';
import { type Letter, type Note, sameLetter } from '../journal/state.ts';
import { type Answer, bad, good } from '../said.ts';
import { dayOf, type Now } from '../time.ts';
import type { Command, NewNote } from './command.ts';
import { type DecideWith, type Decision, did, nothing, settle } from './decision.ts';
import { parseLetter, parseLines, parsePage, parsePerson, parseText } from './typed.ts';

/** A thank-you about something of today, of which nothing else is known. */
export const blankNote = ({ at, zone }: Now) => ({
  kind: 'thanks' as const,
  occasion: null,
  since: dayOf(at, zone),
  due: null,
  channel: null,
  address: null,
  page: null,
  about: null,
  suggested: null,
});

/** Keeps notes that are to be sent, as they were typed. */
export function owe(notes: readonly NewNote[], { now, random }: DecideWith): Answer<Decision> {
  const today = dayOf(now.at, now.zone);
  const drafts: Draft[] = [];
  const made: NoteId[] = [];
  for (const { person: typed, about = null, suggested = null, page, draft: begun, ...typedFields } of notes) {
    const person = parsePerson(typed);
    if (!person.ok) return person;
    const fields = parseNoteFields(typedFields, now);
    if (!fields.ok) return fields;
    const letter = begun && parseLetter(begun);
    if (letter && !letter.ok) return letter;
    const note = newNoteId(random);
    made.push(note);
    const from = page ? parsePage(page) : null;
    const { kind = 'thanks', occasion = null, since, due = null, channel = null, address = null } = fields.value;
    const said = { kind, person: person.value, occasion, since: since ?? today, due, channel, address };
    drafts.push({ type: 'note.owed', data: { note, ...said, page: from, about, suggested } });
    if (letter) drafts.push({ type: 'note.drafted', data: { note, ...letter.value } });
  }
  return good({ drafts, made, said: { key: 'did.owed', with: { count: made.length } } });
}

/** Changes what is said of a note, as it was typed. */
export function changeNote(note: Note, to: Extract<Command, { do: 'changeNote' }>['to'], now: Now): Answer<Decision> {
  const fields = parseNoteFields(to, now);
  if (!fields.ok) return fields;
  return did('changed', note, { type: 'note.changed', data: { note: note.id, to: fields.value } });
}

type NoteChange = Extract<Draft, { type: 'note.changed' }>['data']['to'];

function parseNoteFields(to: Extract<Command, { do: 'changeNote' }>['to'], now: Now): Answer<NoteChange> {
  const { kind, person: name, occasion: forWhat, since, due, channel, address: where } = to;
  const today = dayOf(now.at, now.zone);
  const fields: NoteChange = {};
  if (name !== undefined) {
    const person = parsePerson(name);
    if (!person.ok) return person;
    fields.person = person.value;
  }
  if (forWhat !== undefined) {
    const occasion = parseText(forWhat, MAX_NOTE, 'occasion');
    if (!occasion.ok) return occasion;
    fields.occasion = occasion.value;
  }
  if (where !== undefined) {
    const address = parseLines(where, MAX_NOTE, 'address');
    if (!address.ok) return address;
    fields.address = address.value;
  }
  if (since !== undefined && since > today) return bad('problem.day.future');
  if (due != null && due < today) return bad('problem.day.past');
  return good({
    ...fields,
    ...(kind !== undefined && { kind }),
    ...(since !== undefined && { since }),
    ...(due !== undefined && { due }),
    ...(channel !== undefined && { channel }),
  });
}

/** What a note says now. Nothing where it says so already. */
export function draft(note: Note, typed: Letter): Answer<Decision> {
  const letter = parseLetter(typed);
  if (!letter.ok) return letter;
  if (note.draft && sameLetter(note.draft, letter.value)) return good(nothing);
  return did('drafted', note, { type: 'note.drafted', data: { note: note.id, ...letter.value } });
}

/** Keeps a text of the person's own to begin notes with. */
export function keepTemplate(
  command: Extract<Command, { do: 'keepTemplate' }>,
  { random }: DecideWith,
): Answer<Decision> {
  const { template = newTemplateId(random), kind } = command;
  const name = parseText(command.name, MAX_TITLE, 'title');
  if (!name.ok) return name;
  if (name.value === null) return bad('problem.template.name');
  const letter = parseLetter(command);
  if (!letter.ok) return letter;
  if (letter.value.body.trim() === '') return bad('problem.template.empty');
  return settle('set', { type: 'template.kept', data: { template, kind, name: name.value, ...letter.value } });
}
