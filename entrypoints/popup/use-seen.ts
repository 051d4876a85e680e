import { useEffect, useRef } from 'preact/hooks';
import type { BulbId } from '../../utils/core/ids.ts';

/** Whatever stands in view for so long was looked at. */
export const LOOKED_AT = 2_000;
/** So much of a row has to be in view. */
const MOST_OF_IT = 0.6;

/**
 * Tells which bulbs really stood in front of the person, each once: at the moment they were seen, because a popup closes
 * without a warning. `wanted` says of an element which bulb it shows, if that wants anything now.
 */
export function useSeen(
  elements: () => readonly HTMLElement[],
  wanted: (element: HTMLElement) => BulbId | null,
  tell: (bulbs: BulbId[]) => void,
): void {
  const latest = useRef({ wanted, tell });
  latest.current = { wanted, tell };
  const observer = useRef<IntersectionObserver | null>(null);

  useEffect(() => {
    const told = new Set<BulbId>();
    const inView = new Map<Element, ReturnType<typeof setTimeout>>();
    const leave = (element: Element) => {
      clearTimeout(inView.get(element));
      inView.delete(element);
    };
    /** What came into view together is told together. */
    const enter = (came: readonly HTMLElement[]) => {
      const looked = setTimeout(() => {
        const seen = came.filter((element) => inView.get(element) === looked);
        const fresh = seen.flatMap((element) => latest.current.wanted(element) ?? []).filter((bulb) => !told.has(bulb));
        for (const bulb of fresh) told.add(bulb);
        if (fresh.length > 0) latest.current.tell([...new Set(fresh)]);
      }, LOOKED_AT);
      for (const element of came) inView.set(element, looked);
    };
    const standing = new Set<HTMLElement>();
    const made = new IntersectionObserver(
      (entries) => {
        const came: HTMLElement[] = [];
        for (const { target, intersectionRatio } of entries) {
          if (!(target instanceof HTMLElement)) continue;
          if (intersectionRatio < MOST_OF_IT) {
            standing.delete(target);
            leave(target);
          } else if (!standing.has(target)) {
            standing.add(target);
            came.push(target);
          }
        }
        if (came.length > 0 && document.visibilityState === 'visible') enter(came);
      },
      { threshold: MOST_OF_IT },
    );
    observer.current = made;
    const onVisible = () => {
      for (const element of standing) leave(element);
      if (document.visibilityState === 'visible') enter([...standing]);
    };
    document.addEventListener('visibilitychange', onVisible);
    return () => {
      document.removeEventListener('visibilitychange', onVisible);
      made.disconnect();
      for (const element of [...inView.keys()]) leave(element);
    };
  }, []);

  // Rows come and go; one that is watched already is not watched twice.
  useEffect(() => {
    for (const element of elements()) observer.current?.observe(element);
  });
}
