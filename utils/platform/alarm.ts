import { browser } from 'wxt/browser';
import { type Instant, MINUTE } from '../core/time.ts';

/**
 * The alarms there are: the next moment at which anything in the house changes, the next at which a site is looked at, and
 * the next at which a notification may come.
 */
export const ALARMS = ['next-change', 'next-look', 'next-notice'] as const;
export type Alarm = (typeof ALARMS)[number];

/** Browsers ring no earlier than this. */
const SOONEST = MINUTE / 2;

/**
 * Makes an alarm ring at `at`, or as soon as the browser allows when that is sooner or past; null takes it away.
 * Alarms may be lost when the browser restarts or the product is updated: call it on every start.
 */
export async function wakeAt(at: Instant | null, alarm: Alarm = 'next-change'): Promise<void> {
  if (at === null) {
    await browser.alarms.clear(alarm);
    return;
  }
  const now = Date.now();
  const soonest = now + SOONEST;
  const set = (await browser.alarms.get(alarm))?.scheduledTime ?? 0;
  // Where it should ring as soon as possible, one that is about to is left alone: setting it anew would push it ahead for ever.
  const stays = at < soonest ? set > now && set <= soonest : set === at;
  if (!stays) await browser.alarms.create(alarm, { when: Math.max(at, soonest) });
}

/** Calls back when an alarm rings. */
export function onAlarm(listeners: Readonly<Record<Alarm, () => void>>): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    const alarm = ALARMS.find((known) => known === name);
    if (alarm) listeners[alarm]();
  });
}

/** Whether an alarm is set: browsers lose alarms now and then. */
export const isAwaited = async (alarm: Alarm): Promise<boolean> => (await browser.alarms.get(alarm)) !== undefined;
