import 'fake-indexeddb/auto';
import { type House, type HouseEdge, openHouse } from '../../utils/background/house.ts';
import type { Agenda, SiteRecord } from '../../utils/core/bulbs/row.ts';
import type { Command } from '../../utils/core/commands/command.ts';
import type { AssetId, EntryId } from '../../utils/core/ids.ts';
import type { State } from '../../utils/core/journal/state.ts';
import type { Now } from '../../utils/core/time.ts';
import { type JournalStore, openJournalStore } from '../../utils/platform/journal-store.ts';
import { START, seeded } from '../core/played-house.ts';

/** A house on a real store, at an edge that a test can move: its clock, its grants, its death. */
export class KeptHouse {
  readonly name: string;
  readonly store: JournalStore;
  readonly told: { agenda: Agenda; sites: readonly SiteRecord[] }[] = [];
  readonly granted = new Set<string>();
  now: Now = { at: START, zone: 'Europe/Vienna' };
  /** What is to come of the facts of a command. */
  wrote: HouseEdge['wrote'] = async () => undefined;
  house: House;
  readonly edge: HouseEdge;

  constructor(
    seed = 1,
    wrap: (store: JournalStore) => JournalStore = (store) => store,
    name = `house-${crypto.randomUUID()}`,
  ) {
    this.name = name;
    this.store = openJournalStore(name);
    this.edge = {
      store: wrap(this.store),
      clock: () => this.now,
      random: seeded(seed),
      kindNamed: () => null,
      granted: async (hosts) => new Set([...hosts].filter((host) => this.granted.has(host))),
      wrote: (facts) => this.wrote(facts),
      changed: (agenda, sites) => {
        this.told.push({ agenda, sites });
      },
    };
    this.house = openHouse(this.edge);
  }

  /** The background is ended and started again: all that is left is what is stored. */
  kill(): this {
    this.house = openHouse(this.edge);
    return this;
  }

  wait(ms: number): this {
    this.now = { ...this.now, at: this.now.at + ms };
    return this;
  }

  async do(command: Command): Promise<readonly EntryId[]> {
    const answer = await this.house.run(command);
    if (!answer.ok) throw new Error(answer.problem.key);
    return answer.value.undo?.entries ?? [];
  }

  async hang(title = 'Something', more: object = {}): Promise<AssetId> {
    const answer = await this.house.run({ do: 'hang', bulbs: [{ kind: 'own', title, ...more }] });
    const made = answer.ok ? answer.value.made[0] : undefined;
    if (!made?.startsWith('a-')) throw new Error('nothing hangs');
    return made as AssetId;
  }

  state(): Promise<State> {
    return this.house.look((state) => state);
  }
}
