import * as v from 'valibot';
import type { EntryId } from '../ids.ts';
import { type Answer, bad, good } from '../said.ts';
import { BELIEVABLE_DRIFT, dayOf, type Instant, type Now } from '../time.ts';
import { ENTRY_VERSION, type Entry, parseEntry } from './entries.ts';

/** What a saved house says it is. */
export const HOUSE_FORMAT = 'houselights';
/** The shape of the file around the entries; entries carry versions of their own. */
export const HOUSE_FILE_VERSION = 1;
/** Larger than a hundred thousand entries; nobody's house is. */
export const MAX_HOUSE_FILE = 50_000_000;

/** A file that was read, entry by entry. */
export interface HouseFile {
  readonly entries: readonly Entry[];
  /** As they stand in the file, known and foreign: what is kept is kept as it was written. */
  readonly raw: ReadonlyMap<EntryId, unknown>;
  readonly foreign: number;
  readonly damaged: number;
}

/** What an import would do, before anything changes. */
export interface ImportPreview {
  readonly fresh: number;
  readonly known: number;
  readonly foreign: number;
  readonly damaged: number;
  readonly bulbs: number;
  readonly notes: number;
  readonly from: Instant | null;
  readonly to: Instant | null;
}

/** All that a file of any version has in common. */
const headSchema = v.object({
  format: v.literal(HOUSE_FORMAT),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
});
const fileSchema = v.object({ ...headSchema.entries, entries: v.array(v.unknown()) });
/** How such a file begins, also after an editor laid it out anew. */
const beginning = new RegExp(`^\\s*\\{\\s*"format"\\s*:\\s*"${HOUSE_FORMAT}"`);

/** The text of a file that holds the whole journal, one entry a line, so that two of them can be compared by eye. */
export function writeHouseFile(entries: readonly unknown[], savedAt: string): string {
  const head = `{"format":"${HOUSE_FORMAT}","version":${HOUSE_FILE_VERSION},"entryVersion":${ENTRY_VERSION},"savedAt":${JSON.stringify(savedAt)},"entries":[`;
  return `${head}\n${entries.map((entry) => JSON.stringify(entry)).join(',\n')}\n]}\n`;
}

/** Reads a saved house. One sentence for anything else: not ours, broken off, from a newer version, dated into the future. */
export function readHouseFile(text: string, now: Now): Answer<HouseFile> {
  if (text.length > MAX_HOUSE_FILE) return bad('problem.file.large');
  const own = text.replace(/^\uFEFF/, '');
  let json: unknown;
  try {
    json = JSON.parse(own);
  } catch {
    return bad(beginning.test(own) ? 'problem.file.truncated' : 'problem.file.none');
  }
  const head = v.safeParse(headSchema, json);
  if (head.success && head.output.version > HOUSE_FILE_VERSION) return bad('problem.file.newer');
  const file = v.safeParse(fileSchema, json);
  if (!file.success) return bad('problem.file.none');
  const entries: Entry[] = [];
  const raw = new Map<EntryId, unknown>();
  let foreign = 0;
  let damaged = 0;
  for (const one of file.output.entries) {
    const parsed = parseEntry(one);
    if (parsed.is === 'damaged') {
      damaged += 1;
      continue;
    }
    // What stands there first counts, or the house in memory could be another than the one that is stored.
    if (raw.has(parsed.entry.id)) continue;
    raw.set(parsed.entry.id, one);
    if (parsed.is === 'foreign') foreign += 1;
    else entries.push(parsed.entry);
  }
  if (raw.size === 0) return bad(damaged > 0 ? 'problem.file.none' : 'problem.file.empty');
  const ahead = entries.find(({ at }) => at > now.at + BELIEVABLE_DRIFT);
  if (ahead) return bad('problem.file.future', { day: { day: dayOf(ahead.at, now.zone) } });
  return good({ entries, raw, foreign, damaged });
}
