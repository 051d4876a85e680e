import fc from 'fast-check';
import * as v from 'valibot';
import type { Surroundings } from '../../utils/core/bulbs/agenda.ts';
import { type Command, commandSchema } from '../../utils/core/commands/command.ts';
import { decide } from '../../utils/core/commands/decide.ts';
import type { Decision } from '../../utils/core/commands/decision.ts';
import {
  type AssetId,
  CLOCK_AT_REST,
  type Clock,
  type DeviceId,
  type EntryId,
  type NoteId,
  nextEntryId,
} from '../../utils/core/ids.ts';
import { ENTRY_VERSION, type Entry } from '../../utils/core/journal/entries.ts';
import { replay } from '../../utils/core/journal/replay.ts';
import type { State } from '../../utils/core/journal/state.ts';
import { REASONS } from '../../utils/core/linkedin/suggestion.ts';
import { CHANNELS, MOMENTS, NOTE_KINDS } from '../../utils/core/notes/note-fields.ts';
import type { Answer } from '../../utils/core/said.ts';
import { DAY, HOUR, type Now, type Zone } from '../../utils/core/time.ts';

/** Zones whose clocks change: by half an hour, in the other half of the year, around Ramadan, off the full hour. */
export const ZONES = [
  'America/St_Johns',
  'Europe/Vienna',
  'Africa/Casablanca',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
] as const satisfies readonly Zone[];

/** A day in 2026, not close to anything. */
export const START = Date.UTC(2026, 1, 11, 9, 30);

/** The same numbers in [0, 1) for the same seed. */
export function seeded(seed: number): () => number {
  let x = (seed * 2_654_435_761) >>> 0 || 1;
  return () => {
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    x >>>= 0;
    return x / 2 ** 32;
  };
}

/** A house that is lived in without a browser: commands are decided, stamped and replayed as the background does. */
export class PlayedHouse {
  readonly entries: Entry[] = [];
  state: State = replay([]);
  now: Now;
  clock: Clock = CLOCK_AT_REST;
  readonly random: () => number;
  readonly device: DeviceId;

  constructor(now: Now = { at: START, zone: 'Europe/Vienna' }, seed = 1) {
    this.now = now;
    this.random = seeded(seed);
    this.device = `dev${String(seed).padStart(4, '0').slice(-4)}` as DeviceId;
  }

  wait(ms: number): this {
    this.now = { ...this.now, at: this.now.at + ms };
    return this;
  }

  /** Decides, and where that is allowed writes down. */
  try(command: Command): Answer<Decision> {
    const answer = decide(this.state, command, { now: this.now, random: this.random, kindNamed: () => null });
    if (!answer.ok) return answer;
    for (const draft of answer.value.drafts) {
      const last = this.entries.at(-1)?.id;
      const next = nextEntryId(this.clock, this.now.at, this.device, this.random, last);
      this.clock = next.clock;
      this.entries.push({ id: next.id, at: this.now.at, zone: this.now.zone, version: ENTRY_VERSION, ...draft });
    }
    this.state = replay(this.entries);
    return answer;
  }

  /** The same for a command that must be possible; gives the ids of what it wrote. */
  do(command: Command): EntryId[] {
    const before = this.entries.length;
    const answer = this.try(command);
    if (!answer.ok) throw new Error(`${command.do}: ${answer.problem.key}`);
    return this.entries.slice(before).map(({ id }) => id);
  }

  hang(bulb: Partial<Extract<Command, { do: 'hang' }>['bulbs'][number]> = {}): AssetId {
    this.do({ do: 'hang', bulbs: [{ kind: 'own', title: 'Something', ...bulb }] });
    const [id] = [...this.state.assets.keys()].slice(-1);
    if (!id) throw new Error('nothing hangs');
    return id;
  }

  owe(person = 'Ada'): NoteId {
    this.do({ do: 'owe', notes: [{ person }] });
    const [id] = [...this.state.notes.keys()].slice(-1);
    if (!id) throw new Error('nothing is owed');
    return id;
  }

  around(more: Partial<Surroundings> = {}): Surroundings {
    return {
      now: this.now,
      granted: new Set(),
      backSince: null,
      seen: null,
      questions: [],
      momentHad: null,
      damaged: 0,
      newsVersion: '0.1.0',
      ...more,
    };
  }
}

const anyText = fc.oneof(
  { weight: 6, arbitrary: fc.string({ maxLength: 30 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
  fc.constantFrom(
    '',
    '   ',
    '<img src=x onerror=alert(1)>',
    '\u202Egnorw',
    'a\u0000b',
    '\uD800',
    '__proto__',
    'x'.repeat(201),
    'x'.repeat(100_000),
  ),
);
const anyAddress = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      'ada.example',
      'https://www.linkedin.com/in/ada',
      'blog.ada.example/x',
      'münchen.example',
      'https://github.com/ada',
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'javascript:alert(1)',
      'http://',
      'a b',
      'ada@example.com',
      'http://192.168.0.1',
      `ada.example/${'é'.repeat(900)}`,
      'www.com',
      '',
    ),
  },
  { weight: 1, arbitrary: fc.webUrl() },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
);
export const cadences = fc.record({
  every: fc.integer({ min: 1, max: 120 }),
  unit: fc.constantFrom('day', 'week', 'month', 'year'),
});
const kinds = fc.constantFrom(
  'own',
  'website',
  'linkedin-profile',
  'thank-you-notes',
  'newsletter',
  'github',
  'linkedin-posts',
  'linkedin-export',
  'not-yet-known',
);
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const fault = fc.record({
  key: fc.constantFrom('a', 'b', 'c'),
  check: fc.constantFrom('dead-link', 'missing-title'),
  page: fc.constantFrom('https://ada.example/', 'https://ada.example/x'),
  target: fc.constantFrom(null, 'https://gone.example/'),
  params: fc.constant({ year: 2024 }),
});
const day = fc.oneof(
  fc.constantFrom('1990-01-01', '2026-02-11', '2024-02-29', '2199-12-31', '2026-02-10'),
  fc
    .date({ min: new Date('2020-01-01'), max: new Date('2027-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
);

const moves = fc.record({
  what: fc.constantFrom(
    'hang',
    'hang',
    'hang',
    'change',
    'remove',
    'done',
    'done',
    'doneOn',
    'later',
    'hush',
    'hush',
    'keep',
    'switch',
    'switch',
    'accept',
    'looked',
    'owe',
    'changeNote',
    'write',
    'letGo',
    'draft',
    'keepTemplate',
    'removeTemplate',
    'keepTouch',
    'removeTouch',
    'giveTouch',
    'report',
    'report',
    'handOver',
    'mend',
    'quickAdd',
    'choose',
    'quiet',
    'set',
    'settle',
    'spare',
    'await',
    'learn',
    'undo',
    'undo',
  ),
  pick: fc.nat(1_000),
  other: fc.nat(1_000),
  yes: fc.boolean(),
  bulbs: fc.array(
    fc.record({
      kind: kinds,
      title: optional(anyText),
      addresses: optional(fc.array(anyAddress, { maxLength: 3 })),
      edit: optional(anyAddress),
      cadence: optional(cadences),
      last: optional(fc.oneof(day, fc.constantFrom('today', 'unknown'))),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  text: anyText,
  day,
  faults: fc.uniqueArray(fault, { maxLength: 3, selector: ({ key }) => key }),
  evidence: fc.constantFrom('said', 'seen', 'verified'),
  ahead: fc.integer({ min: -DAY, max: 800 * DAY }),
  settings: fc.record(
    {
      pausedUntil: fc.oneof(fc.constant(null), fc.integer({ min: START - 30 * DAY, max: START + 400 * DAY })),
      days: fc.uniqueArray(fc.integer({ min: 0, max: 6 })),
      badge: fc.constantFrom('dot', 'count'),
      serves: fc.constantFrom(null, 'clients'),
      hours: fc.record({ from: fc.integer({ min: 0, max: 1_439 }), to: fc.integer({ min: 0, max: 1_439 }) }),
      notices: fc.boolean(),
      moment: fc.option(
        fc.record({ day: fc.integer({ min: 0, max: 6 }), minutes: fc.integer({ min: 0, max: 1_439 }) }),
      ),
      dates: fc.array(
        fc.record({
          month: fc.integer({ min: 1, max: 12 }),
          date: fc.integer({ min: 1, max: 31 }),
          name: fc.constantFrom('First talk', '<b>'),
        }),
        { maxLength: 3 },
      ),
    },
    { requiredKeys: [] },
  ),
  wait: fc.oneof(fc.integer({ min: 0, max: 2 * HOUR }), fc.integer({ min: 0, max: 60 * DAY })),
  zone: fc.constantFrom(...ZONES),
});
/** What somebody does, and how long nothing happens after it. */
export type Move = typeof moves extends fc.Arbitrary<infer T> ? T : never;

const pickFrom = <T>(from: readonly T[], n: number): T | undefined => from[n % Math.max(1, from.length)];

/** The command of a move for the house as it then is: any that a page may send, or null where nothing is there to aim it at. */
export function commandOf(house: Pick<PlayedHouse, 'state' | 'entries' | 'now'>, move: Move): Command | null {
  const { what, pick, yes, evidence, text } = move;
  const asset = pickFrom([...house.state.assets.keys()], pick);
  const note = pickFrom([...house.state.notes.keys()], pick);
  const bulb = pickFrom<string>([...house.state.assets.keys(), ...house.state.notes.keys()], pick);
  const [first] = move.bulbs;
  const template = pickFrom([...house.state.templates.keys()], pick);
  const touch = pickFrom([...house.state.touches.keys()], pick);
  const reported = asset && pickFrom(house.state.assets.get(asset)?.faults ?? [], move.other)?.key;
  const told = {
    kind: pickFrom(NOTE_KINDS, pick),
    channel: pickFrom([...CHANNELS, null], move.other),
    address: text,
    page: { url: pickFrom(['https://ada.example/', text], pick) ?? '', title: text },
  };
  const person = { name: pickFrom(['Ada Byron', text], move.other) ?? '', slug: yes ? 'ada-byron' : null };
  const suggested = { because: pickFrom(REASONS, pick), person };
  const entries = [pickFrom(house.entries, pick)?.id, pickFrom(house.entries, move.other)?.id].slice(pick % 2);
  const raw = {
    hang: { bulbs: move.bulbs },
    change: {
      asset,
      to: { title: first?.title, addresses: first?.addresses, edit: first?.edit, cadence: first?.cadence },
    },
    remove: { bulb },
    done: { bulb, evidence },
    doneOn: { do: 'done', bulb, evidence, day: move.day },
    later: { bulb, until: house.now.at + move.ahead },
    hush: { bulb },
    keep: { bulb },
    switch: { asset, on: yes },
    accept: { asset, fault: 'a' },
    looked: {
      asset,
      pages: ['https://ada.example/'],
      checks: ['dead-link'],
      unsure: yes ? ['a'] : [],
      faults: move.faults,
    },
    owe: {
      notes: [
        {
          person: text,
          occasion: text,
          since: move.day,
          ...told,
          ...(yes && { draft: { subject: text, body: text }, suggested }),
        },
        { person: 'Ada', due: move.day },
      ].slice(pick % 2),
    },
    changeNote: { note, to: yes ? { person: text, ...told } : { occasion: text, since: move.day, due: move.day } },
    draft: { note, subject: text, body: `${text}\n${text}` },
    keepTemplate: { template, kind: told.kind, name: text, subject: text, body: text },
    removeTemplate: { template },
    keepTouch: { touch, moment: pickFrom(MOMENTS, pick), text },
    removeTouch: { touch },
    giveTouch: { touch: touch ?? 'learn-three-names', person: text, ...(yes && { day: move.day }) },
    report: {
      url: pickFrom(['https://ada.example/talks', 'https://other.example/', text], pick),
      title: text,
      what: text,
      quote: yes ? text : '',
    },
    handOver: { asset, faults: reported ? [reported] : [], to: yes ? 'Sam' : text },
    mend: { asset, fault: reported },
    write: { note },
    letGo: { note },
    quickAdd: {
      lines: [text, 'ada.example', 'My one-pager'].slice(pick % 3).join('\n'),
      notes: yes ? [{ person: 'Ada', occasion: text, ...told }] : [],
    },
    choose: { host: 'linkedin.com', mode: yes ? 'banner' : 'toolbar' },
    quiet: { host: 'ada.example', quiet: yes },
    set: { to: move.settings },
    settle: suggested,
    spare: { person, never: yes },
    await: {},
    learn: {
      asOf: move.day,
      answered: yes ? [{ ...suggested, on: move.day }] : [],
      wrote: [{ person, on: move.day }],
      profileChanged: yes ? move.day : null,
      lastPost: yes ? null : move.day,
    },
    undo: { entries },
  }[what];
  // What does not come through here would not come through the messages either.
  const parsed = v.safeParse(commandSchema, { do: what, ...raw });
  return parsed.success ? parsed.output : null;
}

/** A life: commands with time between them, some of it on journeys. */
export const lives = (maxLength: number) =>
  fc.record({ seed: fc.integer({ min: 1, max: 9_999 }), moves: fc.array(moves, { minLength: 1, maxLength }) });

export function live(
  life: { seed: number; moves: readonly Move[] },
  seen?: (house: PlayedHouse, answer: Answer<Decision>, wrote: readonly Entry[]) => void,
): PlayedHouse {
  const house = new PlayedHouse({ at: START, zone: 'Europe/Vienna' }, life.seed);
  for (const move of life.moves) {
    const command = commandOf(house, move);
    const before = house.entries.length;
    if (command) {
      const answer = house.try(command);
      seen?.(house, answer, house.entries.slice(before));
    }
    house.now = { at: house.now.at + move.wait, zone: move.zone };
  }
  return house;
}
