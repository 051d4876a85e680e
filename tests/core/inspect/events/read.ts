import type { PageEvents } from '../../../../utils/core/inspect/events/event-fact.ts';
import { pastEvents } from '../../../../utils/core/inspect/events/past-events.ts';
import { pageReader } from '../../../../utils/core/inspect/read-page.ts';

export const HOME = 'https://ada.example/';
export const TALKS = 'https://ada.example/talks/';
export const SUMMER = Date.UTC(2026, 6, 15, 12);

/** Reads the events of a page that arrives in pieces of `step` letters. */
export function readEvents(html: string, address = TALKS, step = html.length || 1): PageEvents {
  const reader = pageReader(address);
  for (let at = 0; at < html.length; at += step) reader.write(html.slice(at, at + step));
  return reader.end().events;
}

/** What is over and shown as coming, as "name, day". */
export function past(html: string, address = TALKS, { at = SUMMER, zone = 'Europe/Vienna' } = {}): string[] {
  return pastEvents(readEvents(html, address), { home: address === HOME, now: { at, zone } }).map(
    ({ name, day }) => `${name}, ${day}`,
  );
}

/** Structured data of one event. */
export const jsonLd = (parts: unknown): string =>
  `<script type="application/ld+json">${JSON.stringify(parts)}</script>`;
