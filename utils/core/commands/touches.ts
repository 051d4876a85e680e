import { newTouchId } from '../ids.ts';
import { MAX_NOTE } from '../journal/entries.ts';
import { type Answer, bad } from '../said.ts';
import { dayOf, type Now } from '../time.ts';
import type { Command } from './command.ts';
import { type DecideWith, type Decision, settle } from './decision.ts';
import { parsePerson, parseText } from './typed.ts';

/** Keeps an extra touch of the person's own. */
export function keepTouch(command: Extract<Command, { do: 'keepTouch' }>, { random }: DecideWith): Answer<Decision> {
  const { touch = newTouchId(random), moment } = command;
  const text = parseText(command.text, MAX_NOTE, 'touch');
  if (!text.ok) return text;
  if (text.value === null) return bad('problem.touch.empty');
  return settle('set', { type: 'touch.kept', data: { touch, moment, text: text.value } });
}

/** Remembers for whom an extra touch was done. */
export function giveTouch(
  { touch, person: typed, day }: Extract<Command, { do: 'giveTouch' }>,
  now: Now,
): Answer<Decision> {
  const today = dayOf(now.at, now.zone);
  const on = day ?? today;
  if (on > today) return bad('problem.day.future');
  const person = parsePerson(typed);
  if (!person.ok) return person;
  return settle('given', { type: 'touch.given', data: { touch, person: person.value, on } }, { person: person.value });
}
