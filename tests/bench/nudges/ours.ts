import { makeAgenda } from '../../../utils/core/bulbs/agenda.ts';
import { laterChoices } from '../../../utils/core/bulbs/later-choices.ts';
import { type Presence, SIGN_EVERY, seenAt } from '../../../utils/core/bulbs/presence.ts';
import { type Agenda, doableAt, inSight, type Row, type SiteRecord, wants } from '../../../utils/core/bulbs/row.ts';
import { type BulbId, isAssetId } from '../../../utils/core/ids.ts';
import type { State } from '../../../utils/core/journal/state.ts';
import { notesForMail } from '../../../utils/core/notes/ready.ts';
import { chooseNudge, type Nudge } from '../../../utils/core/nudges/choose-nudge.ts';
import {
  afterFacts,
  afterMoment,
  afterReminding,
  afterSeeing,
  type Memory,
  NOTHING_REMEMBERED,
} from '../../../utils/core/nudges/memory.ts';
import type { Held } from '../../../utils/core/nudges/reasons.ts';
import type { Host } from '../../../utils/core/sites/host.ts';
import { DAY, type Instant } from '../../../utils/core/time.ts';
import type { House } from './house.ts';
import { BEGINS, type Person } from './people.ts';
import type { Policy, Reminding } from './policy.ts';
import { ProductHouse, ZONE } from './product-house.ts';

// All that the simulation knows of the product stands here: what it is asked, and what it is told. It decides nothing.

/** Rows that the popup has room for at once, between its room of lamps and its lower edge. */
const IN_VIEW = 6;
/** What holds back every page alike, whatever happens until its end. */
const FOR_ALL: ReadonlySet<Held> = new Set([
  'not-this-day',
  'not-this-hour',
  'too-soon',
  'enough-today',
  'enough-this-week',
]);
const NOTHING_WRONG: ReadonlySet<BulbId> = new Set();

/** The product in one person's browser, fast: commands are decided and replayed onto the state, and the agenda is made when it is asked for and may have changed. */
export class Ours implements Reminding {
  readonly #person: Person;
  readonly #truth: House;
  readonly #granted: ReadonlySet<Host>;
  readonly #house: ProductHouse;
  readonly #ids: BulbId[];
  readonly #numbers: Map<BulbId, number>;
  #presence: Presence = { seen: BEGINS, backSince: null };
  #memory: Memory = NOTHING_REMEMBERED;
  #made: { agenda: Agenda; sites: ReadonlyMap<Host, SiteRecord> } | null = null;
  #saying: Exclude<Nudge<'page'>, { speak: false }> | null = null;
  #silentUntil: Instant = 0;

  constructor(person: Person, truth: House) {
    this.#person = person;
    this.#truth = truth;
    this.#granted = new Set(person.places);
    this.#house = new ProductHouse(person.seed, person.state);
    this.#ids = [...person.state.assets.keys()];
    this.#numbers = new Map(this.#ids.map((id, at) => [id, at]));
  }

  get state(): State {
    return this.#house.state;
  }
  idOf = (bulb: number): BulbId => {
    const id = this.#ids[bulb];
    if (id === undefined) throw new Error('No such bulb hangs here');
    return id;
  };
  #numberOf = (id: BulbId): number => this.#numbers.get(id) ?? -1;

  #do(command: Parameters<ProductHouse['do']>[0], at: Instant): readonly BulbId[] {
    this.#made = null;
    const { made, drafts } = this.#house.do(command, at);
    this.#memory = afterFacts(this.#memory, drafts, at);
    return made;
  }

  #sign(at: Instant): void {
    const before = this.#presence;
    this.#presence = seenAt(before, at);
    // Somebody who was here all along changes nothing but when they would count as away.
    if (this.#presence.backSince !== before.backSince) this.#made = null;
  }

  records(at: Instant): { agenda: Agenda; sites: ReadonlyMap<Host, SiteRecord> } {
    const known = this.#made;
    if (known && (known.agenda.changesAt === null || at < known.agenda.changesAt)) return known;
    const { agenda, sites } = makeAgenda(this.#house.state, {
      now: { at, zone: ZONE },
      granted: this.#granted,
      ...this.#presence,
      questions: [],
      momentHad: this.#memory.moment,
      damaged: 0,
      newsVersion: '',
    });
    this.#made = { agenda, sites: new Map(sites.map((site) => [site.host, site])) };
    return this.#made;
  }

  visit(place: number, at: Instant): readonly number[] {
    const isSign = at - this.#presence.seen >= SIGN_EVERY;
    if (!(isSign || this.mayAsk(at)) || !this.mayWant(place, at)) return [];
    const site = this.records(at).sites.get(this.#person.places[place] ?? '');
    // A page of a site that has nothing to say carries no script: it asks nothing, and is no sign of anybody.
    if (!site || doableAt(site) === 0) return [];
    if (isSign) this.#sign(at);
    const { agenda, sites } = this.records(at);
    const nudge = chooseNudge(
      { agenda, memory: this.#memory },
      { on: 'page', site: sites.get(site.host) ?? site, standing: null, path: '/', wrongHere: NOTHING_WRONG },
      { at, zone: ZONE },
    );
    this.#saying = nudge.speak ? nudge : null;
    if (nudge.speak) return nudge.about.map(({ bulb }) => this.#numberOf(bulb));
    if (nudge.until !== null && FOR_ALL.has(nudge.because)) this.#silentUntil = nudge.until;
    return [];
  }

  /** Whatever was asked, the answer would be no: so nothing need be looked up. */
  protected mayAsk(at: Instant): boolean {
    return at >= this.#silentUntil;
  }

  /** Where all is lit and no note is there, the product has nothing to say: the agenda need not be made to know it. */
  protected mayWant(place: number, at: Instant): boolean {
    for (const bulb of this.#truth.placedAt(place))
      if (this.#truth.wants(bulb, at) || (this.#truth.isOpen(bulb) && this.#person.bulbs[bulb]?.begun)) return true;
    return false;
  }

  shown(listed: readonly number[], at: Instant): void {
    this.#sign(at);
    const saying = this.#saying;
    if (!saying) throw new Error('What was shown was never said');
    const { wording, about } = saying;
    this.#memory = afterReminding(this.#memory, {
      on: 'page',
      bulbs: listed.map(this.idOf),
      at,
      because: about[0].because,
      wording,
      waitedFor: null,
      came: null,
    });
  }

  daybreak(): readonly number[] {
    return [];
  }

  popup(at: Instant, most: number): ReturnType<Reminding['popup']> {
    this.#sign(at);
    const { agenda } = this.records(at);
    const state = { agenda, memory: this.#memory };
    const now = { at, zone: ZONE };
    const moment = chooseNudge(state, { on: 'moment' }, now);
    if (moment.speak) {
      this.#memory = afterMoment(this.#memory, at);
      this.#made = null;
    }
    const isMoment = moment.speak && moment.cards.length > 0;
    const rows = isMoment ? moment.cards : this.#inPopup(agenda, at);
    // All of it stands in view, however far the person reads.
    const inView = rows.slice(0, IN_VIEW).map(({ bulb }) => bulb);
    this.#memory = afterSeeing(this.#memory, inView, at);
    return { rows: rows.slice(0, most).map(({ bulb }) => this.#numberOf(bulb)), isMoment };
  }

  #inPopup(agenda: Agenda, at: Instant): readonly Row[] {
    const nudge = chooseNudge({ agenda, memory: this.#memory }, { on: 'popup', site: null }, { at, zone: ZONE });
    if (!nudge.speak) return [];
    const others = agenda.rows.filter((row) => wants(row) && row.bulb !== nudge.first.bulb);
    return [nudge.first, ...others].slice(0, inSight(agenda));
  }

  putOff(listed: readonly number[], at: Instant, u: number): Instant {
    const choices = laterChoices({ at, zone: ZONE });
    const { until } = choices[Math.floor(u * choices.length)] ?? { until: at + DAY };
    const [bulb, ...also] = this.#meant(listed, at);
    if (bulb !== undefined) this.#do({ do: 'later', bulb, also, until }, at);
    return until;
  }

  dismissed(listed: readonly number[], at: Instant): void {
    for (const bulb of listed) this.#do({ do: 'hush', bulb: this.idOf(bulb) }, at);
  }

  /** A banner that speaks of a note speaks of all that wait. */
  #meant(listed: readonly number[], at: Instant): readonly BulbId[] {
    const bulbs = listed.map(this.idOf);
    const notes = bulbs.every(isAssetId) ? [] : notesForMail(this.state, at);
    return [...bulbs, ...notes.filter((note) => !bulbs.includes(note))];
  }

  tended(bulb: number, at: Instant): void {
    this.#do({ do: 'done', bulb: this.idOf(bulb), evidence: 'said' }, at);
  }

  owed(bulb: number, at: Instant): void {
    const [id] = this.#do({ do: 'owe', notes: [{ person: 'Ada' }] }, at);
    if (id === undefined || isAssetId(id)) throw new Error('No note was written down');
    this.#ids[bulb] = id;
    this.#numbers.set(id, bulb);
    if (this.#person.bulbs[bulb]?.begun) this.#do({ do: 'draft', note: id, subject: '', body: 'Dear Ada' }, at);
  }

  broke(bulb: number, at: Instant): void {
    const asset = this.idOf(bulb);
    if (!isAssetId(asset)) return;
    const page = 'https://ada.example/';
    this.#do(
      {
        do: 'looked',
        asset,
        pages: [page],
        checks: ['missing-title'],
        unsure: [],
        faults: [{ key: `${at}`, check: 'missing-title', page, target: null, params: {} }],
      },
      at,
    );
  }
}

/** The product as it is: its words take turns and say why, and it waits for a rest in the page. */
export const OURS: Policy = {
  name: 'ours',
  looks: { changes: 'words', explained: true },
  saysWhy: true,
  waits: 'for longer rest',
  putsOff: true,
  start: (person, house) => new Ours(person, house),
};
