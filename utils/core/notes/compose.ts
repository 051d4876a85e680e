import { parseAddress } from '../sites/address.ts';
import { hostsAbove } from '../sites/host.ts';
import { MAILERS } from './note-fields.ts';

/** Where a note can be written: a mail site, the computer's own program, or a conversation at LinkedIn. */
export const PLACES = [...MAILERS, 'linkedin'] as const;
export type Place = (typeof PLACES)[number];

export interface Letter {
  /** An e-mail address; for LinkedIn the address of a profile, or its slug. */
  readonly to: string | null;
  readonly subject: string;
  readonly body: string;
}
type Field = keyof Letter;

export interface Opening {
  readonly url: string;
  /** What the letter has and the address does not carry. What is empty is never among it. */
  readonly left: readonly Field[];
}

/** The texts that an address carries; empty where it carries none. */
type Carried = Readonly<Record<Field, string>>;

interface PlaceRow {
  /** How many characters an address may have. */
  readonly longest: number;
  /** Each field of a letter as this place takes it; null where it cannot. */
  readonly takes: Readonly<Record<Field, (text: string) => string | null>>;
  readonly address: (carried: Carried) => string;
}

/** `encodeURIComponent` leaves an apostrophe, which browsers encode in a query: what is counted is what is sent. */
const encoded = (text: string): string => encodeURIComponent(text).replaceAll("'", '%27');

/** Never by `URLSearchParams`: it writes a space as "+", and mail programs show that. */
const query = (fields: Readonly<Record<string, string>>): string =>
  Object.entries(fields)
    .filter(([, text]) => text !== '')
    .map(([name, text]) => `${name}=${encoded(text)}`)
    .join('&');

/** RFC 6068. */
function mailto({ to, subject, body }: Carried): string {
  const fields = query({ subject, body });
  return `mailto:${encoded(to).replace('%40', '@')}${fields && '?'}${fields}`;
}

const LINE_BREAK = /\r\n|\r|\n/g;
const lines = (lineEnd: string) => (text: string) => text.replace(LINE_BREAK, lineEnd);
/** A head of a mail has no lines: whatever followed a break would be a field of its own (RFC 6068, 7). */
const oneLine = lines(' ');
const nothing = () => null;

/** What only steers the direction of writing (UAX 9): it clings to addresses that are copied out of such text. */
const STEERING = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
/** One address by its form alone (RFC 5322's addr-spec, without what nobody uses). U+FFFD was half a character. */
const MAILBOX = /^[^\s\p{Cc}@<>(),;:"[\]\\\ufffd]+@[^\s\p{Cc}@<>(),;:"[\]\\\ufffd]+$/u;

/** The one address in what a person wrote for it, without the name before it: `mailto:` has no place for one. */
function mailbox(to: string): string | null {
  const written = to.replace(STEERING, '');
  const address = (/<([^<>]*)>\s*$/.exec(written)?.[1] ?? written).trim();
  return MAILBOX.test(address) ? address : null;
}

const MAIL_TAKES = { to: mailbox, subject: oneLine, body: lines('\r\n') };

/** By the handler that it registers for `mailto:`; its own `to=` reads "%2B" as a space (OfficeDev/office-js#4127). */
const outlook = (compose: string): PlaceRow => ({
  // Signed in, the server was seen to take 31,000 (InteractionDesignFoundation/add-event-to-calendar-docs#65). What a
  // sign-in on the way keeps, nobody says.
  longest: 1_800,
  takes: MAIL_TAKES,
  address: (carried) => `${compose}?mailtouri=${encoded(mailto(carried))}`,
});

/** None of these addresses is promised by its maker, save `mailto:`. They stand here and nowhere else. */
const TABLE: Readonly<Record<Place, PlaceRow>> = {
  gmail: {
    // Seen refused as "Request too large", both as a `mailto:` that Gmail opened: one at 6,410 characters, another only at
    // 8,132 (defund12/defund12.org#893). This address itself nobody measured, so it stays below both.
    longest: 6_000,
    takes: { ...MAIL_TAKES, body: lines('\n') },
    address: ({ to, subject, body }) =>
      `https://mail.google.com/mail/u/0/?${query({ view: 'cm', fs: '1', tf: 'cm', to, su: subject, body })}`,
  },
  'outlook-work': outlook('https://outlook.cloud.microsoft/mail/deeplink/compose'),
  'outlook-personal': outlook('https://outlook.live.com/mail/0/deeplink/compose'),
  'mail-program': {
    // Windows cuts the command line by which browsers hand a mail over at about 2,000 characters.
    longest: 1_800,
    takes: MAIL_TAKES,
    address: mailto,
  },
  linkedin: {
    longest: 1_800,
    takes: { to: (to) => slugOf(to) ?? (SLUG.test(to.trim()) ? to.trim() : null), subject: nothing, body: nothing },
    address: ({ to }) => `https://www.linkedin.com/messaging/${to && `compose/?${query({ recipient: to })}`}`,
  },
};

/** In the order in which they are given room. */
const FIELDS: readonly Field[] = ['to', 'subject', 'body'];

/**
 * The address that opens a letter for writing, with all of it that the place takes. A text that would make the address
 * too long is left out whole, never cut; so is a `to` that is no address. Halves of characters become U+FFFD, line
 * breaks those of the place (in a subject: a space). Never throws.
 */
export function composeAt(place: Place, letter: Letter): Opening {
  const { longest, takes, address } = TABLE[place];
  const left: Field[] = [];
  let carried: Carried = { to: '', subject: '', body: '' };
  for (const field of FIELDS) {
    const given = letter[field]?.toWellFormed() ?? '';
    if (given === '') continue;
    const text = takes[field](given);
    const fuller = { ...carried, [field]: text ?? '' };
    if (text !== null && address(fuller).length <= longest) carried = fuller;
    else left.push(field);
  }
  return { url: address(carried), left };
}

/** What a profile can be called: letters and digits of any script, dashes, and in older ones emoji and the like; no dot. */
const SLUG = /^[^\s\p{Cc}.,:;/\\?#&=%@<>"\ufffd]{1,100}$/u;

/** The slug of a LinkedIn profile's address, decoded: `https://de.linkedin.com/in/ada-l%C3%B6/` gives `ada-lö`; else null. */
export function slugOf(address: string): string | null {
  const read = parseAddress(address);
  if (!read.ok || !hostsAbove(read.value.host).includes('linkedin.com')) return null;
  const written = /^\/(?:mwlite\/)?in\/([^/]+)/i.exec(new URL(read.value.url).pathname)?.[1];
  try {
    const slug = decodeURIComponent(written ?? '');
    return SLUG.test(slug) ? slug : null;
  } catch {
    return null;
  }
}
