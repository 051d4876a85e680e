import { expect, test, vi } from 'vitest';
import { isDatable } from '../../utils/core/time.ts';
import { readClock } from '../../utils/platform/clock.ts';

test.each([
  ['Europe/Vienna', 'Europe/Vienna'],
  ['Etc/Unknown', 'UTC'],
  [undefined, 'UTC'],
])(
  'a computer whose zone is %s is read by the calendar of %s, so that what is written there can be read again',
  (told, zone) => {
    const options = new Intl.DateTimeFormat().resolvedOptions();
    vi.spyOn(Intl.DateTimeFormat.prototype, 'resolvedOptions').mockReturnValue({ ...options, timeZone: told } as never);
    expect(readClock().zone).toBe(zone);
    expect(isDatable(readClock())).toBe(true);
  },
);
