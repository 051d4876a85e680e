import { MAX_ADDRESSES, MAX_DRAFT, MAX_SUBJECT, MAX_TITLE } from '../journal/entries.ts';
import type { Letter } from '../journal/state.ts';
import { type Answer, bad, good } from '../said.ts';
import { parseAddress } from '../sites/address.ts';
import { isPage } from '../sites/host.ts';

// What a person types into a field, and what of it can be kept.

/** One line of what can be seen: without control characters, and without the marks that turn the rest of a sentence around. */
export function seen(text: string): string {
  const line = text
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/[\u202A-\u202E\u2066-\u2069]/g, '')
    .trim();
  return /[^\p{Cf}\p{Z}]/u.test(line) ? line : '';
}

/** One line of at most `max` characters; null where nothing can be seen in it. `field` names it in the sentence why not. */
export const parseText = (text: string, max: number, field: string): Answer<string | null> =>
  within(seen(text), max, field);

/** The same of several lines, as a street has them; lines in which nothing can be seen are left out. */
export const parseLines = (text: string, max: number, field: string): Answer<string | null> =>
  within(
    text
      .split(/[\r\n]+/)
      .map(seen)
      .filter((line) => line !== '')
      .join('\n'),
    max,
    field,
  );

function within(text: string, max: number, field: string): Answer<string | null> {
  if (text.length > max) return bad('problem.text.long', { field: { key: `field.${field}` }, max });
  return good(text === '' ? null : text);
}

/** Whom a note is for: never nobody. */
export function parsePerson(typed: string): Answer<string> {
  const person = parseText(typed, MAX_TITLE, 'person');
  if (!person.ok) return person;
  return person.value === null ? bad('problem.person.empty') : good(person.value);
}

/** Addresses of pages, each once; empty lines are none. */
export function parseAddresses(typed: readonly string[]): Answer<string[]> {
  const urls = new Set<string>();
  for (const line of typed) {
    if (line.trim() === '') continue;
    const address = parseAddress(line);
    if (!address.ok) return address;
    urls.add(address.value.url);
  }
  return urls.size > MAX_ADDRESSES ? bad('problem.addresses.many', { max: MAX_ADDRESSES }) : good([...urls]);
}

/** Where something is edited, or null. */
export function parseEdit(typed: string): Answer<string | null> {
  if (typed.trim() === '') return good(null);
  const address = parseAddress(typed);
  return address.ok ? good(address.value.url) : address;
}

/** The page that something was written down on; one that is no address of the web is left out. */
export function parsePage({ url, title }: { readonly url: string; readonly title: string }) {
  return isPage(url) ? { url, title: seen(title).slice(0, MAX_TITLE).trim() || null } : null;
}

/** A text of several lines as it was written: nothing is taken out of it but what no page can show. */
export function plainLetter({ subject, body }: Letter): Letter {
  return { subject: seen(subject), body: body.replaceAll(/\r\n?/g, '\n').replaceAll('\0', '') };
}

/** The same, unless it is too long. */
export function parseLetter(typed: Letter): Answer<Letter> {
  const letter = plainLetter(typed);
  const tooLong = (field: 'subject' | 'body', max: number) =>
    bad('problem.text.long', { field: { key: `field.${field}` }, max });
  if (letter.subject.length > MAX_SUBJECT) return tooLong('subject', MAX_SUBJECT);
  return letter.body.length > MAX_DRAFT ? tooLong('body', MAX_DRAFT) : good(letter);
}
