import type { Instant } from '../../../utils/core/time.ts';
import type { House } from './house.ts';
import type { Looks } from './mind.ts';
import type { Person } from './people.ts';

/** A way of reminding people. */
export interface Policy {
  readonly name: string;
  readonly looks: Looks;
  /** Each reminder says why it came. */
  readonly saysWhy: boolean;
  /** It waits for a breakpoint of what the person does on the page. */
  readonly waits: 'not' | 'for rest' | 'for longer rest';
  /** It lets itself be put off. */
  readonly putsOff: boolean;
  start(person: Person, house: House): Reminding;
}

/** The policy in one person's browser. Bulbs and places are numbers of that person. */
export interface Reminding {
  /** The bulbs that a page of this place is to speak of, the first above all; nothing for none. */
  visit(place: number, at: Instant): readonly number[];
  /** What a notification at nine lists; nothing for none. */
  daybreak(at: Instant): readonly number[];
  /** What stands on top where somebody opens the popup, and whether it is the weekly moment. */
  popup(at: Instant, most: number): { readonly rows: readonly number[]; readonly isMoment: boolean };
  /** What was to be shown really was. */
  shown(listed: readonly number[], at: Instant): void;
  /** Until when all of it is put off; `u` says how patient the person is today. */
  putOff(listed: readonly number[], at: Instant, u: number): Instant;
  /** All of it was waved away. */
  dismissed(listed: readonly number[], at: Instant): void;
  tended(bulb: number, at: Instant): void;
  /** A note is to be sent. */
  owed(bulb: number, at: Instant): void;
  /** Something was found wrong. */
  broke(bulb: number, at: Instant): void;
}
