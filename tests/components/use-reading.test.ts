// @vitest-environment happy-dom
import { act, cleanup, renderHook } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { useReadAgain, useReading } from '../../components/use-reading.ts';

afterEach(cleanup);

describe('Of several readings under way only the one that was begun last counts:', () => {
  let under: PromiseWithResolvers<string>[];
  const read = () => {
    const one = Promise.withResolvers<string>();
    under.push(one);
    return one.promise;
  };
  const reading = () => {
    const shown: [string, number][] = [];
    const { result } = renderHook(() => useReading(read, (came, turn) => shown.push([came, turn])));
    return { shown, now: () => result.current };
  };
  beforeEach(() => {
    under = [];
  });

  test('what comes late is given to whoever asked for it, and not shown', async () => {
    const { shown, now } = reading();
    const [first, second] = [now().reread(), now().reread()];
    await act(async () => {
      under[1]?.resolve('newer');
      under[0]?.resolve('older');
      expect(await Promise.all([first, second])).toEqual(['older', 'newer']);
    });
    expect(shown).toEqual([['newer', 2]]);
  });

  test('what fails late has not failed', async () => {
    const { shown, now } = reading();
    const [first, second] = [now().reread(), now().reread()];
    await act(async () => {
      under[1]?.resolve('newer');
      await second;
      under[0]?.reject(new Error('gone'));
      expect(await first).toBeNull();
    });
    expect(shown).toEqual([['newer', 2]]);
    expect(now().failed).toBe(false);
  });

  test('the last one that fails says so, whatever came before it, until one comes again', async () => {
    const { shown, now } = reading();
    const [first, second] = [now().reread(), now().reread()];
    await act(async () => {
      under[1]?.reject(new Error('gone'));
      under[0]?.resolve('older');
      expect(await Promise.all([first, second])).toEqual(['older', null]);
    });
    expect(shown).toEqual([]);
    expect(now().failed).toBe(true);
    await act(async () => {
      const third = now().reread();
      under[2]?.resolve('again');
      await third;
    });
    expect(shown).toEqual([['again', 3]]);
    expect(now().failed).toBe(false);
  });
});

test('A page reads at first, after each change and when it is seen again, until it is gone', () => {
  const listeners = new Set<() => void>();
  const house = {
    onChange: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const reread = vi.fn(() => Promise.resolve());
  const visibility = vi.spyOn(document, 'visibilityState', 'get');
  const turn = (state: DocumentVisibilityState) => {
    visibility.mockReturnValue(state);
    document.dispatchEvent(new Event('visibilitychange'));
  };

  const { unmount } = renderHook(() => useReadAgain(house, reread));
  expect(reread).toHaveBeenCalledTimes(1);
  for (const listener of listeners) listener();
  expect(reread).toHaveBeenCalledTimes(2);
  turn('hidden');
  expect(reread).toHaveBeenCalledTimes(2);
  turn('visible');
  expect(reread).toHaveBeenCalledTimes(3);

  act(unmount);
  turn('visible');
  expect(listeners.size).toBe(0);
  expect(reread).toHaveBeenCalledTimes(3);
});
