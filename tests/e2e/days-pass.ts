import type { Driver } from './harness/driver.ts';

/**
 * Lets days pass while the background is not running. No browser lets its clock be set, so everything the house has kept
 * is moved back instead: instants, days, and the times inside ids, in whatever record they stand.
 */
export const daysPass = (driver: Driver, days: number): Promise<void> => asleep(driver, () => moveBack(driver, days));

/** While the background runs it knows what it wrote; one that a page of ours woke meanwhile knows what was there before. */
async function asleep(driver: Driver, work: () => Promise<void>): Promise<void> {
  await driver.killBackground();
  await work();
  await driver.killBackground();
}

const moveBack = (driver: Driver, days: number): Promise<void> =>
  driver.inExtension(async (by) => {
    const DAY = 86_400_000;
    const idTime = (digits: string) => (Number.parseInt(digits, 36) - by * DAY).toString(36).padStart(9, '0');
    const earlier = (value: unknown): unknown => {
      if (typeof value === 'number') return value > 1e12 ? value - by * DAY : value;
      if (typeof value === 'string') {
        if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return new Date(Date.parse(value) - by * DAY).toISOString().slice(0, 10);
        return value.replace(/^([0-9a-z]{9})(?=[0-9a-z]{4}-[0-9a-z]{7}-[0-9a-z]{13}$)/, idTime);
      }
      if (value instanceof Map) return new Map([...value].map(([key, held]) => [earlier(key), earlier(held)]));
      if (value instanceof Set) return new Set([...value].map(earlier));
      if (Array.isArray(value)) return value.map(earlier);
      if (typeof value === 'object' && value !== null)
        return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, earlier(held)]));
      return value;
    };
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });

    const database = await done(indexedDB.open('houselights'));
    const names = [...database.objectStoreNames];
    const tx = database.transaction(names, 'readwrite');
    for (const name of names) {
      const store = tx.objectStore(name);
      const [keys, values] = await Promise.all([done(store.getAllKeys()), done(store.getAll())]);
      await done(store.clear());
      for (const [at, value] of values.entries()) {
        if (store.keyPath === null) await done(store.put(earlier(value), keys[at]));
        else await done(store.put(earlier(value)));
      }
    }
    await new Promise((resolve) => {
      tx.oncomplete = resolve;
      tx.commit();
    });
    database.close();
  }, days);

/** Forgets one of the small things that are kept beside the journal. */
const forget = (driver: Driver, record: string): Promise<void> =>
  asleep(driver, () =>
    driver.inExtension(async (name) => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open('houselights');
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      const tx = database.transaction('records', 'readwrite');
      tx.objectStore('records').delete(name);
      await new Promise((resolve) => {
        tx.oncomplete = resolve;
      });
      database.close();
    }, record),
  );

/** Forgets which banners were shown, so that the day's and the week's measure of them holds nothing back. */
export const forgetShown = (driver: Driver): Promise<void> => forget(driver, 'memory');

/** The house was looked at on all the days that passed: it was there all the time, so that nothing is a return. */
export async function stillHere(driver: Driver): Promise<void> {
  await forget(driver, 'presence');
  await driver.ask('refresh', {});
}
