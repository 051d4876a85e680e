import { makeAgenda } from '../../../utils/core/bulbs/agenda.ts';
import type { Command } from '../../../utils/core/commands/command.ts';
import type { BulbId } from '../../../utils/core/ids.ts';
import { chooseNudge, type Nudge, type NudgePlace } from '../../../utils/core/nudges/choose-nudge.ts';
import {
  afterFacts,
  afterMoment,
  afterReminding,
  afterSeeing,
  type Memory,
  NOTHING_REMEMBERED,
  type Reminded,
} from '../../../utils/core/nudges/memory.ts';
import type { Instant } from '../../../utils/core/time.ts';
import { PlayedHouse } from '../played-house.ts';

export const SITE = 'ada.example';
export const MAIL = 'mail.google.com';

type Page = Extract<NudgePlace, { on: 'page' }>;
type At = Partial<Omit<Page, 'on' | 'site'>> & { readonly host?: string };

/** A house that is lived in, with what is remembered of its reminders, as the background keeps the two. */
export class RemindedHouse extends PlayedHouse {
  memory: Memory = NOTHING_REMEMBERED;
  granted: readonly string[] = [SITE, MAIL, 'grace.example', 'alan.example'];
  backSince: Instant | null = null;

  override try(command: Command): ReturnType<PlayedHouse['try']> {
    const before = this.entries.length;
    const answer = super.try(command);
    this.memory = afterFacts(this.memory, this.entries.slice(before), this.now.at);
    return answer;
  }

  made() {
    return makeAgenda(this.state, this.around({ granted: new Set(this.granted), backSince: this.backSince }));
  }

  private choose<P extends NudgePlace>(place: (made: ReturnType<RemindedHouse['made']>) => P): Nudge<P['on']> {
    const made = this.made();
    return chooseNudge({ agenda: made.agenda, memory: this.memory }, place(made), this.now);
  }

  private site({ sites }: ReturnType<RemindedHouse['made']>, host: string) {
    const site = sites.find((one) => one.host === host);
    if (!site) throw new Error(`${host} is not listed`);
    return site;
  }

  page({ host = SITE, ...at }: At = {}): Nudge<'page'> {
    return this.choose((made) => ({
      on: 'page',
      site: this.site(made, host),
      standing: null,
      path: '/',
      wrongHere: new Set<BulbId>(),
      ...at,
    }));
  }

  popup = (host?: string): Nudge<'popup'> =>
    this.choose((made) => ({ on: 'popup', site: host === undefined ? null : this.site(made, host) }));
  toolbar = (host?: string): Nudge<'toolbar'> =>
    this.choose((made) => ({ on: 'toolbar', site: host === undefined ? null : this.site(made, host) }));
  notification = (): Nudge<'notification'> => this.choose(() => ({ on: 'notification' }));
  moment = (): Nudge<'moment'> => this.choose(() => ({ on: 'moment' }));

  /** What a page comes to, in short: the bulbs that it speaks of, or why of none. */
  said(at?: At): string {
    const nudge = this.page(at);
    return nudge.speak ? nudge.about.map(({ bulb }) => bulb).join(' ') : nudge.because;
  }

  /** A reminder about these bulbs was really put in front of the person, now. */
  wasReminded(bulbs: readonly BulbId[], more: Partial<Reminded> = {}): this {
    const usual = { on: 'page', because: 'out', wording: 0, waitedFor: null, came: null } as const;
    this.memory = afterReminding(this.memory, { ...usual, bulbs, at: this.now.at, ...more });
    return this;
  }

  /** What a page says is put in front of the person; null where it says nothing. */
  remind(at?: At): Extract<Nudge<'page'>, { speak: true }> | null {
    const nudge = this.page(at);
    if (!nudge.speak) return null;
    const [{ because }] = nudge.about;
    this.wasReminded(
      nudge.about.map(({ bulb }) => bulb),
      { because, wording: nudge.wording },
    );
    return nudge;
  }

  sawInPopup(bulbs: readonly BulbId[]): this {
    this.memory = afterSeeing(this.memory, bulbs, this.now.at);
    return this;
  }

  hadMoment(): this {
    this.memory = afterMoment(this.memory, this.now.at);
    return this;
  }

  /** Something is found wrong with a bulb, on a page of its site. */
  find(bulb: BulbId, key = 'x', page = `https://${SITE}/`): this {
    const check = 'missing-title';
    const fault = { key, check, page, target: null, params: {} };
    this.do({ do: 'looked', asset: bulb as never, pages: [page], checks: [check], unsure: [], faults: [fault] });
    return this;
  }
}
