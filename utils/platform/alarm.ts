import { browser } from 'wxt/browser';
import { type Instant, MINUTE } from '../core/time.ts';

/** The only alarm there is. It rings at the next moment at which anything changes. */
export const NEXT_CHANGE = 'next-change';

/** Browsers ring no earlier than this. */
const SOONEST = MINUTE / 2;

/**
 * Makes the alarm ring at `at`, or as soon as the browser allows when that is sooner or past; null takes it away.
 * Alarms may be lost when the browser restarts or the product is updated: call it on every start.
 */
export async function wakeAt(at: Instant | null): Promise<void> {
  if (at === null) {
    await browser.alarms.clear(NEXT_CHANGE);
    return;
  }
  const now = Date.now();
  const soonest = now + SOONEST;
  const set = (await browser.alarms.get(NEXT_CHANGE))?.scheduledTime ?? 0;
  // Where it should ring as soon as possible, one that is about to is left alone: setting it anew would push it ahead for ever.
  const stays = at < soonest ? set > now && set <= soonest : set === at;
  if (!stays) await browser.alarms.create(NEXT_CHANGE, { when: Math.max(at, soonest) });
}

/** Calls back when the alarm rings. */
export function onAlarm(listener: () => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === NEXT_CHANGE) listener();
  });
}

/** Whether the alarm is set: browsers lose alarms now and then. */
export const isAwaited = async (): Promise<boolean> => (await browser.alarms.get(NEXT_CHANGE)) !== undefined;
