import type { Said } from '../said.ts';

/** What a person's own template may leave open, written `{first}`. */
export const MERGE_FIELDS = ['name', 'first', 'occasion', 'day', 'me'] as const;
export type MergeField = (typeof MERGE_FIELDS)[number];
export type MergeValues = Readonly<Record<MergeField, string | null>>;

/** What is known when a note is begun. `day` is worded by the caller, and never as "yesterday": a note is read on another day. */
export interface Beginning {
  readonly person: string;
  readonly occasion: string | null;
  readonly day: string | null;
  /** How the person signs. */
  readonly me: string | null;
}

const FIELD = new RegExp(`\\{(${MERGE_FIELDS.join('|')})\\}`, 'g');

/**
 * A template with its fields filled, each once: what is put in is text and is not looked at again. A field without a value stays as a
 * blank, `[occasion]`, and is named in `blanks`. Any other `{thing}` stays as it is.
 */
export function mergeInto(text: string, values: MergeValues): { text: string; blanks: readonly string[] } {
  const blanks = new Set<string>();
  const merged = text.replace(FIELD, (_, field: MergeField) => {
    const value = values[field];
    if (value !== null && value.trim() !== '') return value;
    blanks.add(field);
    return `[${field}]`;
  });
  return { text: merged, blanks: [...blanks] };
}

/** What the fields of a template stand for in a note; `say` words what is no name: that a group is "everyone". */
export function mergeValues({ person, occasion, day, me }: Beginning, say: (said: Said) => string): MergeValues {
  const first = greetingName(person);
  return {
    name: fullName(person),
    first: first === null || typeof first === 'string' ? first : say(first),
    occasion: occasionInNote(occasion),
    day,
    me,
  };
}

/** Where a text still waits for words. */
export interface Blank {
  readonly at: number;
  readonly text: string;
}

// What is longer is an aside in brackets. `[x]` and `[2]` are ticks and footnotes, `[text](address)` is a link.
const BLANK = new RegExp(`\\[(?!x?\\]|\\d+\\])[^[\\]\\n]{1,80}\\](?!\\()|${FIELD.source}`, 'gi');

/** The blanks of a text, in order: `[…]`, and fields of a template that were never merged. */
export const blanksIn = (text: string): readonly Blank[] =>
  Array.from(text.matchAll(BLANK), ({ index, 0: blank }) => ({ at: index, text: blank })).filter(
    ({ text: blank }) => blank.slice(1, -1).trim() !== '',
  );

/**
 * What an occasion that was written *about* somebody is called in a note *to* them: "her new job" is "your new job", and what was
 * yesterday's is only "the", because the note is read on another day. Null where nothing is left to say.
 */
export function occasionInNote(occasion: string | null): string | null {
  const plain = tidy(occasion ?? '')
    .replace(LEADING_IN, '')
    .replace(DAYS_OWN, 'the ')
    .replace(AT_ITS_DAY, '')
    .replace(/^[¡¿]+|[\s.,;:!?…]+$/g, '')
    .replace(/^(?:The\s|(?:An?|My|Our|Your|His|Her|Their)\s+(?=\p{Ll}))/u, (word) => word.toLowerCase())
    .replace(/^(?:his|her|their)(?=\s+\p{L})/u, 'your');
  // Further on, "his" may be of somebody who is named before it: "introducing me to Bob and his team".
  const spoken = plain.replace(POSSESSIVE, (word, at) => (/\p{Lu}\p{L}/u.test(plain.slice(0, at)) ? word : 'your'));
  return spoken === '' ? null : spoken;
}

const NEAR_DAY =
  '(?:[Yy]esterday|[Tt]oday|[Tt]onight|[Tt]omorrow|[Tt]his (?:morning|afternoon|evening|week)|(?:[Ll]ast|[Yy]esterday) (?:morning|afternoon|evening|night|week))';
const LEADING_IN = new RegExp(
  `^(?:[Ff]or|[Aa]bout|[Oo]n|[Aa]t)\\s+(?=(?:(?:the|an?|my|our|your|his|her|their)\\s|${NEAR_DAY}))`,
);
const DAYS_OWN = new RegExp(`^${NEAR_DAY}['’]s\\s+(?=\\p{Ll})`, 'u');
// Not of "the interview in USA Today".
const AT_ITS_DAY = new RegExp(`(?:^|\\s(?=\\p{Ll})(?:(?:from|of)\\s(?=\\p{Ll}))?)${NEAR_DAY}[\\s.,;:!?…]*$`, 'u');
/** "Her" may also be somebody to whom something is done, "letting her speak": not so behind these words. */
const POSSESSIVE =
  /(?:(?<=\s)(?:his|their)|(?<=\s(?:of|in|on|at|with|for|from|about|to|into|during|after|before|by|and)\s)her)(?=\s+(?!(?:an?|the|to|at|in|on|with|for|and|or|by|about|when|how|what)\b)\p{L})/gu;

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** How a line names whom a note is for. */
type Addressee =
  | { readonly is: 'named'; readonly first: string; readonly full: string }
  /** Several at once: "the Tuesday group". */
  | { readonly is: 'group' }
  /** Somebody without a name: "the caterer", "Ada's sister", an address. */
  | { readonly is: 'unnamed' };

/** The first name as one writes it to them: "Ada" of "Dr. Ada Lovelace", "Prof. Weber" as it is. Null where there is none: of a group, of "the caterer". */
export function firstNameOf(person: string): string | null {
  const addressee = addresseeOf(person);
  return addressee.is === 'named' ? addressee.first : null;
}

/** Whom a note greets: a first name, or "everyone" of a group. Null where no name is known. */
export function greetingName(person: string): string | Said | null {
  return addresseeOf(person).is === 'group' ? { key: 'start.everyone' } : firstNameOf(person);
}

/** The name in the order in which it is spoken; of a group or of "the caterer" what was written. Null of nothing. */
export function fullName(person: string): string | null {
  const addressee = addresseeOf(person);
  return addressee.is === 'named' ? addressee.full : tidy(person) || null;
}

/** The words of a name by which somebody may be called, without titles; none of a group or of somebody unnamed. */
export function namesOf(person: string): readonly string[] {
  const addressee = addresseeOf(person);
  if (addressee.is !== 'named') return [];
  return addressee.full
    .split(/[\s,&+]+/)
    .filter((word) => /\p{L}{2}/u.test(word) && !TITLE.test(word) && !PARTICLE.test(word) && word !== 'and');
}

/** Where the given name comes first; of all others a name is kept whole. */
const GIVEN_FIRST = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]*$/u;
const TITLE =
  /^(?:dr|prof|professor|mr|mrs|ms|miss|mx|sir|dame|lord|lady|rev|reverend|father|mother|brother|sister|pastor|rabbi|imam|judge|captain|aunt|auntie|uncle|grandma|grandpa|herr|frau|mme|madame|monsieur|señora?|(?:capt|fr|hon|ing|mag|sra?|dipl)\.|dipl\.-ing)\.?$/iu;
const PARTICLE = /^(?:van|von|vom|zu|zur|de|del|della|der|den|di|da|dos|du|la|le|el|al|bin|ibn|ter|ten)$/;
const INITIALS = /^(?:(?:\p{Lu}\.-?)+\p{Lu}?|\p{Lu})$/u;
/** What stands behind a name and its comma, and is no name. */
const LETTERS_AFTER =
  /,\s*(?:P[Hh]\.?\s?D|M\.?D|M\.?B\.?A|M\.?Sc|M\.?A|B\.?A|B\.?Sc|[Jj]r|[Ss]r|[Ee]sq|CPA|RN|DDS|OBE|MBE|CBE|II|III|IV)\.?(?=\s*(?:,|$))/g;

const DESCRIBED =
  /^(?:[Tt]he|our|my|your|his|her|their|these|those|an?)\s|^(?:Our|My|Your|His|Her|Their|These|Those|An?)\s(?=\p{Ll})|['’]s?\s/u;
const EVERYBODY = /^(?:all|both|everyone|everybody|team|folks|friends|colleagues)(?:\s|$)/i;
const GROUP =
  /(?:^|\s)(?:[Tt]eam|[Gg]roup|[Cc]lub|[Cc]hoir|[Oo]rchestra|[Ee]nsemble|[Cc]ommittee|[Ff]amily|[Aa]udience|[Ss]taff|[Vv]olunteers|crew|band|cast|class|board|office|department|colleagues|friends|folks|people|guests|attendees|participants|members|students|speakers|organi[sz]ers)$/u;
const SEVERAL =
  /\b(?:men|women|people|children|folk|crew|band|cast|class|board|office|department|company|lot|two|three)$/i;
const PLURAL = /[^sui’']s$/i;
const COMPANY = /\s(?:inc|ltd|llc|gmbh|corp|plc)\.?$/i;

function addresseeOf(person: string): Addressee {
  const text = tidy(person.replace(/\([^)]*\)/g, ' ')) || tidy(person);
  if (text === '' || /\S@\S/.test(text)) return { is: 'unnamed' };
  if (!GIVEN_FIRST.test(text)) return { is: 'named', first: text, full: text };
  return listed(text.replace(LETTERS_AFTER, ''));
}

/** "Ada Lovelace and Bob" are "Ada and Bob"; who is called by a surname with a title, or not by name, stays as written. */
function listed(text: string): Addressee {
  if (EVERYBODY.test(text) || COMPANY.test(text)) return { is: 'group' };
  const parts = text.split(/(\s*,\s+and\s+|\s+and\s+|\s+[&+]\s+|\s*,\s*)/i);
  const joints = parts.filter((_, n) => n % 2 === 1);
  if (joints.length === 0) return single(text);
  if (joints.length === 1 && joints[0]?.trim() === ',') return turned(parts[0] ?? '', parts[2] ?? '');
  const each = parts.map((part, n) => (n % 2 === 1 ? null : single(part)));
  if (parts.some((part) => TITLE.test(part))) return { is: 'named', first: text, full: text };
  if (each.every((one) => one === null || one.is !== 'named')) return { is: 'group' };
  const first = parts.map((part, n) => {
    const one = each[n];
    return one?.is === 'named' ? one.first : part;
  });
  return { is: 'named', first: first.join(''), full: text };
}

/** "O'Neil, Mary" is Mary; "Ada Lovelace, Acme" and "Ada, the caterer" are Ada. */
function turned(before: string, after: string): Addressee {
  const surname = !before.includes(' ') || PARTICLE.test(before.split(' ')[0] ?? '');
  return surname && before !== '' && single(after).is === 'named'
    ? single(`${after} ${before}`)
    : single(before || after);
}

function single(text: string): Addressee {
  if (text === '') return { is: 'unnamed' };
  const [head = ''] = text.split(/\s(?:at|of|from|in|on|who|behind|with|for|by)\s/);
  if (GROUP.test(head)) return { is: 'group' };
  if (DESCRIBED.test(text)) return { is: SEVERAL.test(head) || PLURAL.test(head) ? 'group' : 'unnamed' };
  const [full = text] = text.split(/\s(?:at|from|in|on|who|behind|with|for|by)\s/);
  return { is: 'named', first: given(full), full };
}

function given(text: string): string {
  const words = text.split(' ');
  const titles = words.findIndex((word) => !TITLE.test(word));
  const rest = titles < 0 ? [] : words.slice(titles);
  const at = rest.findIndex((word) => /\p{L}/u.test(word) && !INITIALS.test(word));
  const name = rest[at];
  // What is left of a title or of initials is the surname, and that is not how one is greeted alone.
  const surname = at === rest.length - 1 && (titles > 0 || at > 0);
  if (name === undefined || surname || PARTICLE.test(rest[0] ?? '')) return text;
  return name.replace(/[,;:]+$/, '');
}
