// Apart from `time.ts`: a page that only shows days reads none from outside, and need not load what checks them.
import * as v from 'valibot';
import { isDay, isInstant, isZone } from './time.ts';

export const cadenceSchema = v.object({
  every: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(120)),
  unit: v.picklist(['day', 'week', 'month', 'year']),
});
export const instantSchema = v.pipe(
  v.number(),
  v.check((at) => isInstant(at)),
);
export const daySchema = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}$/),
  v.check((day) => isDay(day)),
);
export const zoneSchema = v.pipe(
  v.string(),
  v.maxLength(64),
  v.check((zone) => isZone(zone)),
);
