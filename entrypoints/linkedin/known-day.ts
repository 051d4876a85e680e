import { type Day, dayOf, isDay, type Now } from '../../utils/core/time.ts';

/**
 * A day of an export as a bulb or a note can carry it: null where no calendar here keeps it, and today at the latest, as an
 * export counts its days in Greenwich.
 */
export function knownDay(day: Day | null, { at, zone }: Now): Day | null {
  if (day === null || !isDay(day)) return null;
  const today = dayOf(at, zone);
  return day < today ? day : today;
}
