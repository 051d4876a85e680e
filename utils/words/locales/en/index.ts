import { banner } from './banner.ts';
import { catalogue } from './catalogue.ts';
import { core } from './core.ts';
import { findings } from './findings.ts';
import { fridaysMoment } from './fridays-moment.ts';
import { handOver } from './hand-over.ts';
import { inspect } from './inspect.ts';
import { kinds } from './kinds.ts';
import { linkedin } from './linkedin.ts';
import { linkedinPage } from './linkedin-page.ts';
import { look } from './look.ts';
import { mending } from './mending.ts';
import { menus } from './menus.ts';
import { moment } from './moment.ts';
import { noteLines } from './note-lines.ts';
import { notes } from './notes.ts';
import { notices } from './notices.ts';
import { options } from './options.ts';
import { popup } from './popup.ts';
import { reminders } from './reminders.ts';
import { sentences } from './sentences.ts';
import { serves } from './serves.ts';
import { site } from './site.ts';
import { startingPoints } from './starting-points.ts';
import { touches } from './touches.ts';
import { welcome } from './welcome.ts';

/** Every text that there is. No page loads them all: `texts.ts` beside a page says which it needs. */
export const en = {
  ...core,
  ...kinds,
  ...catalogue,
  ...popup,
  ...sentences,
  ...options,
  ...reminders,
  ...serves,
  ...noteLines,
  ...notes,
  ...notices,
  ...welcome,
  ...banner,
  ...findings,
  ...handOver,
  ...look,
  ...site,
  ...mending,
  ...menus,
  ...moment,
  ...fridaysMoment,
  ...inspect,
  ...linkedin,
  ...linkedinPage,
  ...startingPoints,
  ...touches,
} as const;
