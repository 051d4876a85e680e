import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ENTRY_VERSION, parseEntry } from '../../../utils/core/journal/entries.ts';
import { readHouseFile } from '../../../utils/core/journal/house-file.ts';
import { replay } from '../../../utils/core/journal/replay.ts';
import type { State } from '../../../utils/core/journal/state.ts';

// Each file is a house as that version saved it, with every type of entry, and what it tells. They are never changed:
// a later version reads them still, and what it has learned to tell is added to `tells` only where it must be.
const folder = new URL('./frozen/', import.meta.url);
const files = readdirSync(folder).filter((name) => /^v\d+\.json$/.test(name));
const NOW = { at: Date.UTC(2026, 11, 1), zone: 'UTC' };

const plain = (state: State) =>
  JSON.parse(
    JSON.stringify({
      ...state,
      assets: [...state.assets.values()],
      notes: [...state.notes.values()],
      templates: [...state.templates.values()],
      touches: [...state.touches.values()],
      deferred: [...state.deferred],
      hushed: [...state.hushed],
      sites: [...state.sites],
    }),
  );
const read = (name: string) => {
  const { tells, ...house } = JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
  return { tells, house };
};

test('every version that was ever written has a frozen house', () => {
  expect(files.toSorted()).toEqual(Array.from({ length: ENTRY_VERSION }, (_, n) => `v${n + 1}.json`).toSorted());
});

describe.each(files)('the frozen house %s', (name) => {
  const { tells, house } = read(name);

  test('is read without a loss', () => {
    const file = readHouseFile(JSON.stringify(house), NOW);
    expect(file).toMatchObject({ ok: true, value: { foreign: 0, damaged: 0 } });
    if (file.ok) expect(file.value.entries).toHaveLength(house.entries.length);
  });

  test('tells what it told', () => {
    const file = readHouseFile(JSON.stringify(house), NOW);
    expect(file.ok && plain(replay(file.value.entries))).toEqual(tells);
  });

  test('holds every type of entry of its time', () => {
    const types = new Set(house.entries.map((entry: { type: string }) => entry.type));
    const since2 = [
      'fault.handedOver',
      'note.drafted',
      'template.kept',
      'template.removed',
      'touch.given',
      'touch.kept',
      'touch.removed',
    ];
    const since3 = [...since2, 'bulb.kept'];
    const since4 = [...since3, 'asset.awaited', 'person.spared', 'suggestion.settled'];
    const of: Record<string, string[]> = { 'v1.json': [], 'v2.json': since2, 'v3.json': since3, 'v4.json': since4 };
    const first = [
      'asset.changed',
      'asset.hung',
      'asset.removed',
      'asset.switchedOff',
      'asset.switchedOn',
      'asset.tended',
      'bulb.deferred',
      'bulb.hushed',
      'fault.accepted',
      'fault.found',
      'fault.mended',
      'note.changed',
      'note.letGo',
      'note.owed',
      'note.removed',
      'note.sent',
      'note.written',
      'settings.changed',
      'site.chosen',
      'site.quieted',
      'undone',
    ];
    expect([...types].sort()).toEqual([...first, ...(of[name] ?? [])].sort());
    for (const entry of house.entries) expect(parseEntry(entry).is).toBe('known');
  });
});
