import type { ExportFacts } from './export-facts.ts';
import { nameKey, type PersonId } from './people.ts';

export interface Owner {
  readonly name: string | null;
  /** All that the owner goes by: somebody may have had two addresses. Empty where it cannot be told. */
  readonly ids: ReadonlySet<PersonId>;
}

/**
 * Whose export this is. The profile says the name; the directions of invitations and the senders of drafts say the
 * address, and where there are none, whoever takes part in most conversations. Another address of the same name is the
 * owner too, unless the two ever talked, or are connected: then it is somebody of the same name.
 */
export function findOwner(facts: ExportFacts): Owner {
  const { people, ownerName, ownerSigns, conversations, connections } = facts;
  const named = ownerName === null ? [] : people.called(ownerName);
  const talks = new Map<PersonId, number>();
  for (const { members } of conversations.values()) for (const id of members) talks.set(id, (talks.get(id) ?? 0) + 1);
  const signed = most(ownerSigns);
  const first =
    signed ??
    most(new Map([...talks].filter(([id]) => named.includes(id) && !connections.has(id)))) ??
    (ownerName === null ? mostByFar(talks) : null);
  const name = ownerName ?? (first === null ? null : people.get(first).name || null);
  if (first === null) return { name, ids: new Set(named.filter((id) => !connections.has(id))) };

  const ids = new Set([first]);
  const namesakes = new Set([...named, ...(name === null ? [] : people.called(name)), ...ownerSigns.keys()]);
  for (const id of namesakes)
    if (!connections.has(id) && !haveTalked(facts, ids, id) && (ownerSigns.has(id) || sharesName(facts, id, name)))
      ids.add(id);
  return { name, ids };
}

const sharesName = ({ people }: ExportFacts, id: PersonId, name: string | null): boolean =>
  name !== null && people.get(id).names.has(nameKey(name));

function haveTalked({ conversations }: ExportFacts, ids: ReadonlySet<PersonId>, other: PersonId): boolean {
  for (const { members } of conversations.values())
    if (members.has(other)) for (const id of ids) if (members.has(id)) return true;
  return false;
}

function most(counts: ReadonlyMap<PersonId, number>): PersonId | null {
  let best: readonly [PersonId, number] | null = null;
  for (const one of counts) if (best === null || one[1] > best[1]) best = one;
  return best?.[0] ?? null;
}

/** The one whom nobody equals: of two people who only ever talked to each other, either may be the owner. */
function mostByFar(counts: ReadonlyMap<PersonId, number>): PersonId | null {
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  return first && first[1] > (second?.[1] ?? 0) ? first[0] : null;
}
