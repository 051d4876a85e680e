import type { Agenda, Counts } from './row.ts';

/** In this order in the popup's address. */
const NAMES = ['lit', 'dimming', 'out', 'later', 'off'] as const satisfies readonly (keyof Counts)[];
const GLIMPSE = new RegExp(`^#${NAMES.map((name) => `${name}=(\\d{1,6})`).join('&')}$`);

/**
 * The counts as the end of the popup's own address, so that its first frame waits for no reading: `#lit=5&dimming=1&…`.
 * Nothing but numbers, as a browser keeps addresses. Empty where more than the counts decides what is on top.
 */
export function writeGlimpse({ counts, question, back }: Agenda): string {
  if (question !== null || back !== null) return '';
  return `#${NAMES.map((name) => `${name}=${counts[name]}`).join('&')}`;
}

/** The counts at the end of an address, or null where anything but just these stands there. */
export function readGlimpse(hash: string): Counts | null {
  const found = GLIMPSE.exec(hash);
  if (!found) return null;
  const [lit = 0, dimming = 0, out = 0, later = 0, off = 0] = found.slice(1).map(Number);
  return { lit, dimming, out, later, off };
}

/** How many bulbs and notes that is. */
export const allIn = (counts: Counts): number => NAMES.reduce((sum, name) => sum + counts[name], 0);
