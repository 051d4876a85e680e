/** The sections, in the order they are listed. */
export const SECTIONS = [
  'bulbs',
  'notes',
  'when',
  'reminders',
  'where',
  'words',
  'file',
  'privacy',
  'shortcuts',
  'news',
] as const;
export type SectionName = (typeof SECTIONS)[number];

/** Where the page is, as its address says after the `#`: a section, and what to open in it. */
export interface Place {
  readonly section: SectionName;
  /** A bulb whose form is to be opened. As typed: it may be anything. */
  readonly bulb?: string;
  /** A note that is to be opened: on the page of notes. */
  readonly note?: string;
  /** An address for a new bulb, as text. */
  readonly add?: string;
  /** A site whose offer is to be opened. */
  readonly grant?: string;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Reads the address after the `#`. What is not known leads to the bulbs. */
export function placeOf(hash: string): Place {
  const [name = '', ...rest] = hash.replace(/^#/, '').split('=');
  const value = decoded(rest.join('='));
  if (name === 'bulb')
    return value.startsWith('n-') ? { section: 'notes', note: value } : { section: 'bulbs', bulb: value };
  if (name === 'add') return { section: 'bulbs', add: value };
  if (name === 'grant') return { section: 'where', grant: value.toLowerCase().replace(/^www\./, '') };
  return { section: SECTIONS.find((section) => section === name) ?? 'bulbs' };
}
