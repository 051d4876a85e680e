import { useRef, useState } from 'preact/hooks';
import type { Said } from '../utils/core/said.ts';

type Problems<Fields> = { readonly [K in keyof Fields]?: Said };

/** What was read out of typed fields: what is wrong with which, and what the others mean. */
export interface Reading<Fields, Means> {
  readonly problems: Problems<Fields>;
  readonly means: Partial<Means>;
}

interface Form<Fields, Means> {
  readonly start: Fields;
  readonly read: (fields: Fields) => Reading<Fields, Means>;
  /** Gives what kept it from being saved, or null. */
  readonly save: (means: Partial<Means>) => Promise<Said | null>;
  /** Whether each field is saved when it is left, or all of them at the end. */
  readonly byItself: boolean;
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/**
 * A form that never loses what was typed: what cannot be saved stays in its field with the reason beside it,
 * while the fields that are fine are saved. Only what differs from what is saved already is sent.
 */
export function useSavingForm<Fields extends object, Means extends object>({
  start,
  read,
  save,
  byItself,
}: Form<Fields, Means>) {
  const [fields, show] = useState(start);
  const [problems, setProblems] = useState<Problems<Fields>>({});
  const [refused, setRefused] = useState<Said | null>(null);
  // A select tells of input and change in one turn, before anything is drawn anew.
  const typed = useRef(start);
  const saved = useRef<Partial<Means>>(byItself ? read(start).means : {});
  const busy = useRef(false);

  const set = (change: Partial<Fields>) => {
    typed.current = { ...typed.current, ...change };
    show(typed.current);
    setRefused(null);
    if (Object.keys(problems).length > 0) setProblems(read(typed.current).problems);
  };

  const unsaved = (means: Partial<Means>): Partial<Means> => {
    const changed: Partial<Means> = {};
    for (const key in means) if (!same(means[key], saved.current[key])) changed[key] = means[key];
    return changed;
  };

  /** True when everything is saved. */
  const commit = async (): Promise<boolean> => {
    const { problems: found, means } = read(typed.current);
    setProblems(found);
    const wrong = Object.keys(found).length > 0;
    if (wrong && !byItself) return false;
    const changed = byItself ? unsaved(means) : means;
    if (Object.keys(changed).length === 0) return !wrong;
    const before = saved.current;
    saved.current = { ...before, ...changed };
    const problem = await save(changed);
    if (problem) saved.current = before;
    setRefused(problem);
    return !wrong && problem === null;
  };

  return {
    fields,
    problems,
    refused,
    set,
    /** For a field that was left. */
    left: () => {
      if (byItself) void commit();
    },
    /** For the form that was sent; one that is on its way is not sent twice. */
    submit: async (): Promise<boolean> => {
      if (busy.current) return false;
      busy.current = true;
      try {
        return await commit();
      } finally {
        busy.current = false;
      }
    },
  };
}
