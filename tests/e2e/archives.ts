import type { Page } from 'puppeteer-core';
import { dayOf } from '../../utils/core/time.ts';
import {
  connections,
  inUrl,
  invitations,
  type Message,
  messages,
  PROFILE,
  recommendations,
  zipped,
} from '../core/linkedin/export.ts';
import { daysAgo } from './harness/seed.ts';

// Archives as LinkedIn gives them, of the last weeks.

/** A day as connections and recommendations have it, and a moment as messages have it. */
const written = (days: number): string =>
  new Date(daysAgo(days)).toLocaleDateString('en-GB', {
    day: '2-digit',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
const moment = (days: number, time = '10:00:00'): string => `${dayOf(daysAgo(days), 'UTC')} ${time} UTC`;

export const GRACE = ['Grace Hopper', inUrl('grace')] as const;
export const ALAN = ['Alan Turing', inUrl('alan')] as const;
export const MARY = ['Mary Somerville', inUrl('mary')] as const;

/** What people wrote to each other: none of it may be found anywhere afterwards. */
export const SAID = 'OVERHEARD';
/** What was written to Alan and never sent. */
export const UNSENT = 'Dear Alan,\nthe machine halts. UNSENT';

const said = (text: string): string => `${text} ${SAID}`;
const asked: Message = {
  in: 'grace',
  from: GRACE,
  at: moment(12),
  text: said('Would you speak at our evening in May?'),
};

/** The archive of some days ago: Grace asked something, a message to Alan was not sent, Mary recommended, Emmy wrote a note. */
export const firstArchive = (): Uint8Array =>
  archive([
    asked,
    { in: 'alan', to: [ALAN], at: moment(10), text: UNSENT, draft: true },
    { in: 'alan', from: ALAN, at: moment(40), text: said('See you then.') },
  ]);

/** The next one: Grace was answered, and the rest is as it was. */
export const nextArchive = (more: readonly Message[] = []): Uint8Array =>
  archive([
    asked,
    { in: 'grace', to: [GRACE], at: moment(0, '00:00:01'), text: said('With pleasure.') },
    { in: 'alan', to: [ALAN], at: moment(10), text: UNSENT, draft: true },
    ...more,
  ]);

/** A message from the owner, of today. */
export const writtenTo = (to: readonly [string, string], days = 0): Message => ({
  in: to[0],
  to: [to],
  at: moment(days, '00:00:02'),
  text: said('Thank you!'),
});

function archive(all: readonly Message[]): Uint8Array {
  const folder = `Basic_LinkedInDataExport_${dayOf(daysAgo(0), 'UTC')}/`;
  const files = {
    'Profile.csv': PROFILE,
    'Connections.csv': connections(
      ['Grace Hopper', 'grace', 'Navy', written(400)],
      ['Alan Turing', 'alan', 'Park', written(300)],
      ['Mary Somerville', 'mary', 'Engines', written(200)],
      ['Emmy Noether', 'emmy', 'Rings', written(20)],
    ),
    'messages.csv': messages(...all),
    'Recommendations_Received.csv': recommendations(['Mary Somerville', written(30)]),
    'Invitations.csv': invitations(['Emmy Noether', 'emmy', moment(21), said('I loved your talk.')]),
    'Shares.csv': `Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility\n${moment(50).replace(' UTC', '')},https://www.linkedin.com/feed/,"${SAID}",,,\n`,
  };
  return zipped(Object.fromEntries(Object.entries(files).map(([name, text]) => [folder + name, text])));
}

/** Drops a file on a page, as a hand does. */
export const drop = (page: Page, name: string, bytes: Uint8Array): Promise<void> =>
  page.evaluate(
    (file, text) => {
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(atob(text), (one) => one.charCodeAt(0))], file));
      const target = document.querySelector('main') ?? document.body;
      for (const type of ['dragenter', 'dragover', 'drop'])
        target.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
    },
    name,
    Buffer.from(bytes).toString('base64'),
  );
