import { useEffect, useRef, useState } from 'preact/hooks';
import { type Acquaintance, folded } from '../utils/core/notes/find-notes.ts';

/** Finds people by how their names begin, those met last first. */
export type People = (typed: string) => Promise<readonly Acquaintance[]>;

/** A hand rests this long before the house is asked. */
const REST = 150;

const nameOf = (person: string): string => folded(person).trim();
const among = (found: readonly Acquaintance[], person: string): Acquaintance | null =>
  found.find((one) => nameOf(one.person) === nameOf(person)) ?? null;

/** Who is known by exactly this name, and the names that begin as it does. What was found before stays until there is an answer. */
export function usePeople(
  people: People,
  person: string,
): { readonly known: Acquaintance | null; readonly named: readonly string[] } {
  const [found, setFound] = useState<readonly Acquaintance[]>([]);
  useEffect(() => {
    let current = true;
    const timer = setTimeout(() => {
      people(person.trim()).then(
        (answer) => current && setFound(answer),
        () => undefined,
      );
    }, REST);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [people, person]);
  return { known: among(found, person), named: found.map((one) => one.person) };
}

/** What is known of each of these people, by the name as it is written. Each is asked for once. */
export function useKnown(people: People, names: readonly string[]): (person: string) => Acquaintance | null {
  const [known, setKnown] = useState<ReadonlyMap<string, Acquaintance | null>>(new Map());
  const asked = useRef(new Set<string>());
  const wanted = [...new Set(names.map(nameOf))].filter((name) => name !== '').join('\n');
  useEffect(() => {
    const timer = setTimeout(() => {
      for (const name of wanted.split('\n')) {
        if (name === '' || asked.current.has(name)) continue;
        asked.current.add(name);
        people(name).then(
          (found) => setKnown((before) => new Map(before).set(name, among(found, name))),
          () => asked.current.delete(name),
        );
      }
    }, REST);
    return () => clearTimeout(timer);
  }, [people, wanted]);
  return (person) => known.get(nameOf(person)) ?? null;
}
