import { type Agenda, MAX_QUERY, type SiteRecord } from '../core/bulbs/row.ts';
import type { Acquaintance } from '../core/notes/find-notes.ts';
import type { Memory } from '../core/nudges/memory.ts';
import type { Host } from '../core/sites/host.ts';
import type { Now } from '../core/time.ts';
import type { MessageData, MessageName, Replies } from './messages.ts';

/** The page in the tab that is open, as far as the browser shows it to the popup. */
export interface Here {
  readonly url: string;
  readonly host: Host;
  readonly title: string;
  /** The tab in which it stands. */
  readonly tab: number;
}

/** What a page of ours (popup, options, welcome, site) can do: the only thing it knows of the browser. */
export interface House {
  /** Sends one message to the background and gives its answer. Rejects only when the background cannot be reached. */
  ask<N extends MessageName>(name: N, data: MessageData<N>): Promise<Replies[N]>;
  /** Reads the small prepared record. Null before it was ever made. */
  agenda(): Promise<Agenda | null>;
  /** Reads what is prepared for the nearest listed site at or above `host`. Null where none is listed. */
  site(host: Host): Promise<SiteRecord | null>;
  /** Reads what is remembered of reminders. */
  memory(): Promise<Memory>;
  /** Calls back after each change of the house; gives the way to stop. */
  onChange(listener: () => void): () => void;
  /** The site now open, or null where the browser does not say. */
  here(): Promise<Here | null>;
  granted(host: Host): Promise<boolean>;
  /** Shows the browser's prompt for this one site. Call it first thing in a click. False: refused. */
  grant(host: Host): Promise<boolean>;
  withdraw(host: Host): Promise<void>;
  /** Whether the browser lets us show notifications. */
  noticesGranted(): Promise<boolean>;
  /** Shows the browser's prompt for notifications. Call it first thing in a click. False: refused. */
  grantNotices(): Promise<boolean>;
  /** What the clock says right now, in the zone of this computer. */
  clock(): Now;
  /** The person's language for dates, such as `en-GB`. */
  readonly locale: string;
  readonly browser: 'chrome' | 'firefox';
  /** Opens (or goes to) a page of ours in a tab, and leaves. `hash` such as `#bulb=a-…`. */
  openPage(page: 'options' | 'welcome' | 'site' | 'notes' | 'moment' | 'linkedin', hash?: string): Promise<void>;
  /** Closes the popup, where this page is in one: what was opened stands in front. */
  leave(): void;
  /** Closes the tab in which this page stands; a window goes with its last one. */
  close(): Promise<void>;
  /** The keyboard commands as the person has set them; empty string where none. */
  shortcuts(): Promise<readonly { readonly name: string; readonly keys: string }[]>;
  /** Opens the browser's own page where shortcuts are changed; false where that is not allowed (the address to type is shown then). */
  openShortcuts(): Promise<boolean>;
  /** Puts a text where it can be pasted from; false where the browser does not let it. Call it in a click. */
  copyText(text: string): Promise<boolean>;
  /** Hands the person a file to keep; what it holds is told by how its name ends. */
  saveFile(name: string, text: string): void;
}

/** How people of the house are found by how their names begin: `limit` names at most, however much was typed. */
export const peopleOf =
  (house: House, limit = 12) =>
  (typed: string): Promise<readonly Acquaintance[]> =>
    house.ask('people', { typed: typed.slice(0, MAX_QUERY), limit });
