import './catalogue-picker.css';
import type { TargetedKeyboardEvent } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { findKinds, firstDozen, KINDS } from '../utils/core/assets/catalogue.ts';
import type { Kind } from '../utils/core/assets/kind.ts';
import { MAX_TITLE } from '../utils/core/journal/entries.ts';
import type { Words } from '../utils/words/words.ts';

interface CataloguePickerProps {
  readonly words: Words;
  /** Ids of the kinds that are chosen. */
  readonly picked: ReadonlySet<string>;
  /** A kind was pressed: chosen if it was not, given back if it was. */
  readonly onPick: (kindId: string) => void;
  /** Something of one's own, by the name that was typed. */
  readonly onOwn: (title: string) => void;
}

/** The catalogue of kinds: a dozen to begin with, the rest found by typing, and whatever is typed as one's own. */
export function CataloguePicker({ words, picked, onPick, onOwn }: CataloguePickerProps) {
  const [query, setQuery] = useState('');
  const [added, setAdded] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const id = useId();

  const of = (kind: Kind, part: 'title' | 'also' | 'about') => words.say({ key: `kind.${kind.id}.${part}` });
  const own = query.trim();
  const kinds =
    own === '' ? firstDozen() : findKinds(own, (kind) => [of(kind, 'title'), of(kind, 'also'), of(kind, 'about')]);

  const hangOwn = () => {
    onOwn(own);
    setAdded(own);
    setQuery('');
    field.current?.focus();
  };

  const tiles = () => [...(list.current?.querySelectorAll('button') ?? [])];
  const goFromField = (event: TargetedKeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      tiles()[0]?.focus();
    } else if (event.key === 'Enter') {
      // The field may stand in a form; Enter here means the first that was found.
      event.preventDefault();
      if (own !== '') tiles()[0]?.click();
    }
  };
  const goAmongTiles = (event: TargetedKeyboardEvent<HTMLUListElement>) => {
    const all = tiles();
    const { activeElement } = document;
    const at = activeElement instanceof HTMLButtonElement ? all.indexOf(activeElement) : -1;
    const columns = all.filter((tile) => tile.offsetTop === all[0]?.offsetTop).length;
    const forward = words.dir === 'rtl' ? -1 : 1;
    const to = new Map([
      ['ArrowRight', at + forward],
      ['ArrowLeft', at - forward],
      ['ArrowDown', at + columns],
      ['ArrowUp', at - columns],
      ['Home', 0],
      ['End', all.length - 1],
    ]).get(event.key);
    if (at < 0 || to === undefined) return;
    event.preventDefault();
    if (to < 0) field.current?.focus();
    else all[to]?.focus();
  };

  return (
    <div class="picker">
      <label for={id}>{words.t('catalogue.search', { count: KINDS.length })}</label>
      <input
        ref={field}
        id={id}
        type="search"
        autocomplete="off"
        maxLength={MAX_TITLE}
        value={query}
        onInput={(event) => setQuery(event.currentTarget.value)}
        onKeyDown={goFromField}
      />
      <p class="visually-hidden" role="status">
        {own !== ''
          ? words.t('catalogue.found', { count: kinds.length })
          : added !== null && words.t('catalogue.added', { title: added })}
      </p>
      <ul ref={list} class="picker-kinds" onKeyDown={goAmongTiles}>
        {kinds.map((kind) => (
          <li key={kind.id}>
            <button
              type="button"
              class="picker-kind"
              aria-pressed={picked.has(kind.id)}
              onClick={() => onPick(kind.id)}
            >
              <span class="picker-title">{of(kind, 'title')}</span>
              <span class="picker-about">{of(kind, 'about')}</span>
            </button>
          </li>
        ))}
        {own !== '' && (
          <li key="own">
            <button type="button" class="picker-kind picker-own" onClick={hangOwn}>
              <span class="picker-title">{words.t('catalogue.own', { title: own })}</span>
              <span class="picker-about">{words.t('catalogue.own.about')}</span>
            </button>
          </li>
        )}
      </ul>
      {own === '' && <p class="quiet picker-hint">{words.t('catalogue.hint')}</p>}
    </div>
  );
}
