import type { ExportFacts } from './export-facts.ts';
import type { PersonId } from './people.ts';

export interface Owner {
  readonly name: string | null;
  /** All that the owner goes by: somebody may have had two addresses. Empty where it cannot be told. */
  readonly ids: ReadonlySet<PersonId>;
}

/**
 * Whose export this is. The profile says the name; the directions of invitations and the senders of drafts say the
 * address, and where there are none, whoever of that name takes part in most conversations, or of any name where nobody has that one. Another address of the same name is the
 * owner too, unless the two ever talked, or are connected: then it is somebody of the same name.
 */
export function findOwner(facts: ExportFacts): Owner {
  const { people, ownerName, ownerSigns, conversations, connections } = facts;
  const named = ownerName === null ? [] : people.called(ownerName);
  const talks = conversations.counts();
  const signed = most(ownerSigns);
  const first =
    signed ??
    most(new Map([...talks].filter(([id]) => named.includes(id) && !connections.has(id)))) ??
    (named.length === 0 ? mostByFar(new Map([...talks].filter(([id]) => !connections.has(id)))) : null);
  const name = ownerName ?? (first === null ? null : people.get(first).name || null);
  if (first === null) return { name, ids: new Set(named.filter((id) => !connections.has(id))) };

  const ids = new Set([first]);
  for (const id of [...(name === null ? [] : people.called(name)), ...ownerSigns.keys()])
    if (!connections.has(id) && !conversations.haveMet(ids, id)) ids.add(id);
  return { name, ids };
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
