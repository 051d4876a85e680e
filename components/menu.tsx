import './menu.css';
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';

export interface MenuItem {
  readonly id: string;
  readonly label: string;
  /** What stands beside the label, quieter: when that would be. */
  readonly hint?: string;
  /** Set off from the items above. */
  readonly apart?: boolean;
  readonly pick: () => void;
}

interface MenuProps {
  /** What the button is called, where its content does not say it. */
  readonly label?: string;
  /** Asked for when the menu opens, so that "tomorrow" is right however long the page was open. */
  readonly items: () => readonly MenuItem[];
  readonly children: ComponentChildren;
  readonly class?: string | undefined;
  /** The key that opens it from its row. */
  readonly shortcut?: string;
}

/** Space kept between an open menu and the edge of the window. */
const MARGIN = 8;

/** A button that opens a menu: arrows, Home and End move, Escape and a click outside close, focus returns to the button. */
export function Menu({ label, items, children, class: className, shortcut }: MenuProps) {
  const [open, setOpen] = useState<readonly MenuItem[] | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const fromEnd = useRef(false);
  const id = useId();

  const show = (atEnd: boolean) => {
    fromEnd.current = atEnd;
    setOpen(items());
  };
  const close = (refocus: boolean) => {
    setOpen(null);
    if (refocus) button.current?.focus();
  };
  const entries = () => [...(list.current?.querySelectorAll('button') ?? [])];

  useLayoutEffect(() => {
    if (!open || !list.current || !button.current) return;
    place(list.current, button.current.getBoundingClientRect());
    entries()
      .at(fromEnd.current ? -1 : 0)
      ?.focus({ preventScroll: true });
  }, [open]);

  useEffect(() => {
    if (!open) return;
    const outside = (event: Event) => {
      const inside =
        event.target instanceof Node &&
        (list.current?.contains(event.target) || button.current?.contains(event.target));
      if (!inside) close(false);
    };
    const moved = () => close(false);
    document.addEventListener('pointerdown', outside);
    window.addEventListener('scroll', outside, true);
    window.addEventListener('resize', moved);
    return () => {
      document.removeEventListener('pointerdown', outside);
      window.removeEventListener('scroll', outside, true);
      window.removeEventListener('resize', moved);
    };
  }, [open]);

  const onButtonKey = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    event.stopPropagation();
    show(event.key === 'ArrowUp');
  };
  const onListKey = (event: KeyboardEvent) => {
    const all = entries();
    const at = all.findIndex((entry) => entry.matches(':focus'));
    const steps: Readonly<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 };
    const to = steps[event.key];
    event.stopPropagation();
    if (event.key === 'Tab') return close(true);
    if (event.key !== 'Escape' && to === undefined) return;
    event.preventDefault();
    if (to === undefined) close(true);
    else all.at(to % all.length)?.focus({ preventScroll: true });
  };

  return (
    <span class="menu">
      <button
        ref={button}
        type="button"
        class={className}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={open !== null}
        aria-controls={open ? id : undefined}
        aria-keyshortcuts={shortcut}
        onClick={() => (open ? close(true) : show(false))}
        onKeyDown={onButtonKey}
      >
        {children}
      </button>
      {open && (
        <div
          ref={list}
          id={id}
          class="menu-list"
          role="menu"
          aria-label={label ?? button.current?.textContent ?? undefined}
          onKeyDown={onListKey}
        >
          {open.map((item) => (
            <button
              key={item.id}
              type="button"
              role="menuitem"
              tabIndex={-1}
              class={item.apart ? 'apart' : undefined}
              onClick={() => {
                close(true);
                item.pick();
              }}
            >
              <span>{item.label}</span>
              {item.hint && <span class="menu-hint">{item.hint}</span>}
            </button>
          ))}
        </div>
      )}
    </span>
  );
}

/** Below its button where there is room, else above it; never outside the window. */
function place(list: HTMLElement, button: DOMRect): void {
  const { width, height } = list.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const rtl = getComputedStyle(list).direction === 'rtl';
  const below = button.bottom + 4;
  const above = button.top - 4 - height;
  const top = below + height + MARGIN <= clientHeight ? below : Math.max(MARGIN, above);
  const left = rtl ? button.right - width : button.left;
  list.style.top = `${Math.round(Math.min(top, Math.max(MARGIN, clientHeight - height - MARGIN)))}px`;
  list.style.left = `${Math.round(Math.max(MARGIN, Math.min(left, clientWidth - width - MARGIN)))}px`;
}
