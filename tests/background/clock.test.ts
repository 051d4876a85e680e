import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { HOUR, isDatable } from '../../utils/core/time.ts';
import { readClock } from '../../utils/platform/clock.ts';

const START = Date.UTC(2026, 2, 1);
let hour = 0;
beforeEach(() => {
  hour += 1;
  vi.useFakeTimers({ now: START + hour * HOUR, toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const tellZone = (told: string | undefined) => {
  const options = new Intl.DateTimeFormat().resolvedOptions();
  vi.spyOn(Intl.DateTimeFormat.prototype, 'resolvedOptions').mockReturnValue({ ...options, timeZone: told } as never);
};

test.each([
  ['Europe/Vienna', 'Europe/Vienna'],
  ['Etc/Unknown', 'UTC'],
  [undefined, 'UTC'],
])(
  'a computer whose zone is %s is read by the calendar of %s, so that what is written there can be read again',
  (told, zone) => {
    tellZone(told);
    expect(readClock().zone).toBe(zone);
    expect(isDatable(readClock())).toBe(true);
  },
);

test('who travels is where they are a second later, and a clock that is set back is believed at once', () => {
  tellZone('Europe/Vienna');
  expect(readClock().zone).toBe('Europe/Vienna');
  tellZone('Asia/Tokyo');
  vi.setSystemTime(Date.now() + 1_000);
  expect(readClock()).toEqual({ at: Date.now(), zone: 'Asia/Tokyo' });
  tellZone('America/Lima');
  vi.setSystemTime(Date.now() - HOUR);
  expect(readClock()).toEqual({ at: Date.now(), zone: 'America/Lima' });
});
