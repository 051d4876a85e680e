import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { done, type RowActions } from '../../components/row.tsx';
import type { Row } from '../../utils/core/bulbs/row.ts';
import { hangs } from './arrange.ts';

interface Ref<Element> {
  readonly current: Element | null;
}

const rowElements = (main: HTMLElement | null) => [...(main?.querySelectorAll<HTMLElement>('[data-bulb]') ?? [])];

/**
 * Keeps the keyboard's place when the row it stood on goes elsewhere: call the answer before a change, and if the focus
 * is gone once it is painted, it goes to the row that took the place, or to the sentence on top.
 */
export function useFocusKept(main: Ref<HTMLElement>): () => void {
  const place = useRef<number | null>(null);
  useLayoutEffect(() => {
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (place.current === null || !lost) return;
    const rows = rowElements(main.current);
    const next = rows[Math.min(place.current, rows.length - 1)]?.querySelector<HTMLElement>('.row-title');
    (next ?? main.current?.querySelector('h1'))?.focus();
    place.current = null;
  });
  return () => {
    const at = rowElements(main.current).findIndex((row) => row.contains(document.activeElement));
    place.current = at < 0 ? null : at;
  };
}

const canBeDone = (row: Row) => hangs(row) && row.state !== 'off' && (row.is === 'note' || row.awaited === null);

interface Keys {
  readonly actions: RowActions;
  /** The row of a bulb that is shown. */
  readonly byBulb: (bulb: string) => Row | undefined;
  readonly fold: (row: Row, open: boolean) => void;
  /** What was done last, as long as the bar offers to take it back. */
  readonly takeBack: (() => void) | false;
  /** Something lies over the popup and has keys of its own. */
  readonly isCovered: boolean;
  readonly addField: Ref<HTMLElement>;
  readonly help: () => void;
}

/** The keys of the popup, as `components/shortcut-help.tsx` lists them. */
export function useKeys(
  main: Ref<HTMLElement>,
  { actions, byBulb, fold, takeBack, isCovered, addField, help }: Keys,
): void {
  const pendingLater = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (pendingLater.current === null) return;
    const row = rowElements(main.current).find((element) => element.dataset.bulb === pendingLater.current);
    pendingLater.current = null;
    row?.querySelector<HTMLButtonElement>('[aria-keyshortcuts="l"]')?.click();
  });

  const onKey = (event: KeyboardEvent) => {
    const target = event.target instanceof Element ? event.target : null;
    const typing = target?.closest('input, textarea, select') != null;
    if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'z') {
      if (typing || !takeBack) return;
      event.preventDefault();
      takeBack();
      return;
    }
    if (typing || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isCovered) return;
    const elements = rowElements(main.current);
    const at = elements.findIndex((element) => target !== null && element.contains(target));
    const row = at < 0 ? undefined : byBulb(elements[at]?.dataset.bulb ?? '');
    const step = (to: number) =>
      elements[Math.max(0, Math.min(to, elements.length - 1))]?.querySelector<HTMLElement>('.row-title')?.focus();
    const keys: Readonly<Record<string, (() => void) | undefined | false>> = {
      j: () => step(at + 1),
      ArrowDown: () => step(at + 1),
      k: () => step(at - 1),
      ArrowUp: () => step(at - 1),
      d: row && canBeDone(row) && (() => done(row, actions)),
      l:
        row &&
        (() => {
          pendingLater.current = row.bulb;
          fold(row, true);
        }),
      e: row && (() => actions.edit(row)),
      h: row && (() => actions.history(row)),
      '/': () => main.current?.querySelector<HTMLInputElement>('[type="search"]')?.focus(),
      n: () => addField.current?.focus(),
      u: takeBack,
      '?': help,
    };
    const act = Object.hasOwn(keys, event.key) ? keys[event.key] : undefined;
    if (!act) return;
    event.preventDefault();
    act();
  };
  const latestKey = useRef(onKey);
  latestKey.current = onKey;
  useEffect(() => {
    const listener = (event: KeyboardEvent) => latestKey.current(event);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);
}
