import { actForBanner, wrongOnPage } from '../../utils/background/act-for-banner.ts';
import { keepDrafts } from '../../utils/background/drafts.ts';
import { keepJots } from '../../utils/background/jots.ts';
import { keepLinkedin, noticeAt } from '../../utils/background/linkedin.ts';
import { keepMemory } from '../../utils/background/memory.ts';
import type { OpenedTabs } from '../../utils/background/opened-tabs.ts';
import { listReminders } from '../../utils/background/reminders.ts';
import { serveBanner } from '../../utils/background/serve-banner.ts';
import { servePage } from '../../utils/background/serve-page.ts';
import { afterFacts } from '../../utils/core/nudges/memory.ts';
import type { MessageData, MessageName } from '../../utils/protocol/messages.ts';
import { en } from '../../utils/words/locales/en/index.ts';
import { makeWords } from '../../utils/words/words.ts';
import type { KeptHouse } from './kept-house.ts';

/** The tab in which a banner hangs where nothing else is said. */
export const TAB = 7;

type BannerMessage = Extract<MessageName, `banner.${string}`>;

/**
 * The answering background over a house, without looks; `open` are the tabs that were opened from here, `loaded` is waited for
 * by whoever needs the whole house, and `tabs` stands in for what watches tabs.
 */
export function served(
  kept: KeptHouse,
  open: () => readonly number[] = () => [],
  loaded: () => Promise<void> = async () => undefined,
  tabs: Partial<OpenedTabs> = {
    moved: async () => undefined,
    noticed: async () => undefined,
    openFor: async () => open(),
    open: async () => undefined,
  },
) {
  const { house, edge } = kept;
  const { store, clock } = edge;
  const memory = keepMemory(store, clock);
  const told = { pages: 0 };
  kept.wrote = (facts) => memory.change((before) => afterFacts(before, facts, kept.now.at));
  const serving = {
    house,
    store,
    clock,
    memory,
    reminders: listReminders(store, house, memory, clock),
    drafts: keepDrafts(store, house),
    jots: keepJots(store, edge),
    linkedin: keepLinkedin(store, house, clock, () => {
      told.pages += 1;
    }),
    tabs: tabs as OpenedTabs,
    looks: async () => ({}) as never,
    words: () => makeWords({ locale: 'en', zone: kept.now.zone, now: kept.now.at }, en),
  };
  const answerBanner = serveBanner({
    ...serving,
    whole: async () => {
      await loaded();
      return {
        house,
        act: (pressed, tab, address) => actForBanner(serving, pressed, tab, address),
        wrongHere: (...page) => wrongOnPage(house, ...page),
        cameTo: (at, address) => noticeAt(serving, at, address),
      };
    },
  });
  return {
    page: <N extends MessageName>(name: N, data: MessageData<N>) => servePage(serving, { name, data } as never),
    banner: <N extends BannerMessage>(name: N, data: MessageData<N>, address: string, tab = TAB) =>
      answerBanner({ name, data } as never, tab, address),
    drafts: serving.drafts,
    linkedin: serving.linkedin,
    memory,
    /** How often open pages were told that something beside the house is other than it was. */
    told,
  };
}
