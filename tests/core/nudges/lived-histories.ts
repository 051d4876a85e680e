import fc from 'fast-check';
import type { AssetId, BulbId } from '../../../utils/core/ids.ts';
import type { Nudge, NudgePlace } from '../../../utils/core/nudges/choose-nudge.ts';
import { DAY, dayOf, HOUR, type Instant, MINUTE, type Now, type Zone } from '../../../utils/core/time.ts';
import { START, ZONES } from '../played-house.ts';
import { MAIL, RemindedHouse, SITE } from './reminded-house.ts';

const HOSTS = [SITE, 'grace.example', MAIL] as const;
/** With one whose clock jumps at midnight, and one whose clock jumps into the next day. */
export const EVERYWHERE = [...ZONES, 'America/Santiago', 'America/Scoresbysund'] as const satisfies readonly Zone[];

const minutes = fc.integer({ min: 0, max: 1_439 });
const events = fc.record({
  /** Most come within a day of the one before; some after a week away. */
  wait: fc.oneof(
    { weight: 7, arbitrary: fc.integer({ min: 10 * MINUTE, max: 9 * HOUR }) },
    { weight: 4, arbitrary: fc.integer({ min: 6 * HOUR, max: 3 * DAY }) },
    { weight: 1, arbitrary: fc.integer({ min: 3 * DAY, max: 20 * DAY }) },
  ),
  what: fc.oneof(
    { weight: 12, arbitrary: fc.constant('visit' as const) },
    { weight: 2, arbitrary: fc.constant('notice' as const) },
    {
      weight: 4,
      arbitrary: fc.constantFrom('popup', 'moment', 'found', 'owe', 'pause', 'hours', 'back', 'mend') as fc.Arbitrary<
        'popup' | 'moment' | 'found' | 'owe' | 'pause' | 'hours' | 'back' | 'mend'
      >,
    },
  ),
  host: fc.constantFrom(...HOSTS),
  answer: fc.oneof(
    { weight: 4, arbitrary: fc.constant('pass' as const) },
    {
      weight: 3,
      arbitrary: fc.constantFrom('act', 'later', 'close', 'off') as fc.Arbitrary<'act' | 'later' | 'close' | 'off'>,
    },
  ),
  pick: fc.nat(1_000),
  /** For how long something is put off, or all is paused. */
  span: fc.oneof(fc.integer({ min: HOUR, max: 12 * HOUR }), fc.integer({ min: DAY, max: 10 * DAY })),
  days: fc.oneof(
    { weight: 3, arbitrary: fc.constant<number[]>([0, 1, 2, 3, 4, 5, 6]) },
    { weight: 1, arbitrary: fc.uniqueArray(fc.integer({ min: 0, max: 6 })) },
  ),
  hours: fc.oneof(
    { weight: 2, arbitrary: fc.constant({ from: 0, to: 0 }) },
    { weight: 1, arbitrary: fc.record({ from: minutes, to: minutes }) },
    { weight: 1, arbitrary: fc.constant({ from: 420, to: 1_260 }) },
  ),
  zone: fc.constantFrom(...EVERYWHERE),
});

/** Somebody who visits their sites now and then, for weeks or months, and answers as they please. */
export const histories = fc.record({
  from: fc.integer({ min: 0, max: 365 * DAY }),
  home: fc.constantFrom(...EVERYWHERE),
  /** Whether every event may be in another zone. */
  travels: fc.boolean(),
  bulbs: fc.array(fc.nat(2), { minLength: 3, maxLength: 7 }),
  events: fc.array(events, { minLength: 10, maxLength: 70 }),
});
export type History = typeof histories extends fc.Arbitrary<infer T> ? T : never;

/** A reminder that was really put in front of the person. */
export interface Shown {
  readonly now: Now;
  readonly host: string | null;
  readonly bulbs: readonly BulbId[];
  readonly settings: RemindedHouse['state']['settings'];
}
/** What was decided, where, and the house as it then was. */
export interface Asked {
  readonly house: RemindedHouse;
  readonly at: Asking;
  readonly nudge: Nudge;
}
type Asking = { readonly on: Exclude<NudgePlace['on'], 'page'> } | { readonly on: 'page'; readonly host: string };
export interface Watch {
  readonly asked?: (asked: Asked) => void;
  /** Called before it is remembered, with all that were shown before. */
  readonly shown?: (one: Shown, before: readonly Shown[], house: RemindedHouse) => void;
  /** A bulb was looked after, or put off, or closed; or a look saw that less is wrong with it. */
  readonly answered?: (bulb: BulbId, how: 'act' | 'later' | 'close' | 'mended', house: RemindedHouse) => void;
}

export function ask(house: RemindedHouse, at: Asking): Nudge {
  switch (at.on) {
    case 'page':
      return house.page({ host: at.host });
    case 'toolbar':
      return house.toolbar(MAIL);
    case 'popup':
      return house.popup();
    case 'notification':
      return house.notification();
    case 'moment':
      return house.moment();
  }
}

/** Lives through it, and tells `watch` of everything. */
export function liveThrough(history: History, watch: Watch): void {
  const house = new RemindedHouse({ at: START + history.from, zone: history.home });
  for (const [n, host] of history.bulbs.entries())
    house.hang({ title: `Bulb ${n}`, addresses: [HOSTS[host] ?? SITE], cadence: { every: 1 + n, unit: 'week' } });
  // Every site is on the list.
  for (const host of HOSTS) house.hang({ title: host, addresses: [host], last: 'today' });
  house.do({ do: 'set', to: { notices: true, hours: { from: 0, to: 0 } } });
  const before: Shown[] = [];

  const decide = (at: Asking): Nudge => {
    const nudge = ask(house, at);
    watch.asked?.({ house, at, nudge });
    return nudge;
  };
  const show = (host: string | null, bulbs: readonly BulbId[], wording: number) => {
    const one = { now: house.now, host, bulbs, settings: house.state.settings };
    watch.shown?.(one, before, house);
    before.push(one);
    house.wasReminded(bulbs, { on: host === null ? 'notification' : 'page', wording });
  };
  const answer = (bulb: BulbId, how: (typeof history.events)[number]['answer'], span: number) => {
    const isAsset = house.state.assets.has(bulb as AssetId);
    if (!isAsset && !house.state.notes.has(bulb as never)) return;
    if (how === 'act') house.do({ do: 'done', bulb, evidence: 'said' });
    if (how === 'later') house.do({ do: 'later', bulb, until: house.now.at + span });
    if (how === 'close') house.do({ do: 'hush', bulb });
    if (how === 'off')
      house.do(isAsset ? { do: 'switch', asset: bulb as AssetId, on: false } : { do: 'letGo', note: bulb as never });
    if (how === 'act' || how === 'later' || how === 'close') watch.answered?.(bulb, how, house);
  };

  for (const event of history.events) {
    house.now = { at: house.now.at + event.wait, zone: history.travels ? event.zone : history.home };
    const assets = [...house.state.assets.keys()];
    const asset = assets[event.pick % assets.length];
    switch (event.what) {
      case 'visit': {
        const nudge = decide({ on: 'page', host: event.host });
        if (!nudge.speak || !('about' in nudge) || !Array.isArray(nudge.about)) break;
        const bulbs = nudge.about.map(({ bulb }) => bulb as BulbId);
        show(event.host, bulbs, nudge.wording);
        answer(bulbs[event.pick % bulbs.length] ?? asset ?? ('' as BulbId), event.answer, event.span);
        break;
      }
      case 'notice': {
        const nudge = house.notification();
        watch.asked?.({ house, at: { on: 'notification' }, nudge });
        if (nudge.speak) show(null, [nudge.about.bulb], nudge.wording);
        break;
      }
      case 'popup': {
        const nudge = house.popup();
        watch.asked?.({ house, at: { on: 'popup' }, nudge });
        if (!nudge.speak) break;
        if (event.answer === 'pass') house.sawInPopup([nudge.first.bulb]);
        else answer(nudge.first.bulb, event.answer === 'close' ? 'act' : event.answer, event.span);
        break;
      }
      case 'moment':
        if (decide({ on: 'moment' }).speak) house.hadMoment();
        break;
      case 'found': {
        if (!asset) break;
        const known = house.entries.length;
        house.find(asset, `k${event.pick % 3}`);
        if (house.entries.slice(known).some(({ type }) => type === 'fault.mended'))
          watch.answered?.(asset, 'mended', house);
        break;
      }
      case 'mend':
        if (asset) answer(asset, 'act', event.span);
        break;
      case 'owe': {
        const note = house.owe(`Person ${event.pick}`);
        if (event.pick % 2 === 0) house.do({ do: 'write', note });
        break;
      }
      case 'pause':
        house.do({ do: 'set', to: { pausedUntil: event.pick % 3 === 0 ? null : house.now.at + event.span } });
        break;
      case 'hours':
        house.do({ do: 'set', to: { days: event.days, hours: event.hours } });
        break;
      case 'back':
        house.backSince = house.now.at;
    }
  }
}

/** Weekday and minutes on the clock of a zone, as the browser's own calendar has them. */
export function clockOf({ at, zone }: Now): { readonly weekday: number; readonly minutes: number } {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    weekday: 'short',
    hour: 'numeric',
    minute: 'numeric',
    hourCycle: 'h23',
  }).formatToParts(at);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return {
    weekday: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'].indexOf(part('weekday')),
    minutes: Number(part('hour')) * 60 + Number(part('minute')),
  };
}

export const sameDay = (one: Instant, other: Instant, zone: Zone): boolean => dayOf(one, zone) === dayOf(other, zone);
