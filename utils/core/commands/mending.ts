import { newNoteId } from '../ids.ts';
import { type Draft, MAX_NOTE } from '../journal/entries.ts';
import type { Asset, Fault } from '../journal/state.ts';
import type { DecideWith } from './decision.ts';
import { blankNote } from './notes.ts';

/** Faults of a bulb that are mended, and a thank-you to everyone whom one of them was handed over to by name. */
export function mending(asset: Asset, faults: readonly Fault[], { now, random }: DecideWith): Draft[] {
  const thanked = new Map<string, Fault>();
  for (const fault of faults) if (fault.handedOver?.to != null) thanked.set(fault.handedOver.to, fault);
  return [
    ...faults.map(({ key }): Draft => ({ type: 'fault.mended', data: { asset: asset.id, key } })),
    ...[...thanked].map(([person, { params }]): Draft => {
      const { what } = params;
      const occasion = typeof what === 'string' ? what.slice(0, MAX_NOTE) : null;
      return { type: 'note.owed', data: { ...blankNote(now), note: newNoteId(random), person, occasion } };
    }),
  ];
}
