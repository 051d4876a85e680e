import { DAY } from '../../utils/core/time.ts';
import type { LookReport, SiteFault, SitePage, SitePlace, SiteSheet } from '../../utils/protocol/messages.ts';
import { assetId, type FakeHouse, fakeHouse, NOW } from './popup-house.ts';

export const ASSET = assetId();
export const HOME = 'https://ada.example/';
export const ABOUT = 'https://ada.example/about';

export const place = (over: Partial<SitePlace> = {}): SitePlace => ({
  page: ABOUT,
  text: '',
  heading: '',
  part: 'main',
  ...over,
});

/** A link that leads nowhere, in the menu of one page. */
export const deadLink = (over: Partial<SiteFault> = {}, target = 'https://ada.example/old'): SiteFault => ({
  key: `dead-link ${target}`,
  check: 'dead-link',
  said: { key: 'finding.dead-link', with: { target: target.replace('https://', '') } },
  how: { key: 'finding.dead-link.how' },
  target,
  foundAt: NOW - DAY,
  reported: null,
  handedOver: null,
  places: [place({ text: 'Price list', part: 'nav' })],
  ...over,
});

/** Something that is wrong with pages themselves. */
export const staleFooter = (pages: readonly string[] = [HOME, ABOUT]): SiteFault => ({
  key: 'stale-copyright © 2024',
  check: 'stale-copyright',
  said: { key: 'finding.stale-copyright', with: { year: '2024' } },
  how: { key: 'finding.stale-copyright.how' },
  target: null,
  foundAt: NOW - DAY,
  reported: null,
  handedOver: null,
  places: pages.map((page) => place({ page })),
});

/** Something that a person saw on a page. */
export const reported = (over: Partial<SiteFault> = {}): SiteFault => ({
  key: 'reported 0000000000001',
  check: 'reported',
  said: { key: 'finding.reported', with: { what: 'the link to the programme' } },
  how: { key: 'finding.reported.how' },
  target: null,
  foundAt: NOW - DAY,
  reported: { title: 'Tuesday talk', quote: 'Programme (PDF)' },
  handedOver: null,
  places: [place()],
  ...over,
});

export const page = (over: Partial<SitePage> = {}): SitePage => ({
  url: HOME,
  title: 'Ada Example',
  faults: 0,
  edit: null,
  ...over,
});

export const DONE = {
  is: 'done',
  at: NOW,
  page: HOME,
  findings: [],
  unknown: 0,
  links: 9,
  pages: 2,
} as const satisfies LookReport;
export const NOT_YET: LookReport = { is: 'not-looked', why: { key: 'look.why.not-yet' } };
export const running = (over: Partial<Extract<LookReport, { is: 'running' }>> = {}): LookReport => ({
  is: 'running',
  asked: 120,
  known: 41,
  pages: 12,
  held: null,
  ...over,
});

/** A site of two pages in which nothing is wrong. */
export const sheetOf = (over: Partial<SiteSheet> = {}): SiteSheet => ({
  asset: ASSET,
  title: { key: 'kind.website.title' },
  host: 'ada.example',
  granted: true,
  canLook: true,
  hasFeed: false,
  state: 'lit',
  look: DONE,
  lookedAt: NOW - DAY,
  nextLook: NOW + 6 * DAY,
  weekly: true,
  builder: null,
  pages: [page(), page({ url: ABOUT, title: 'About Ada' })],
  faults: [],
  fine: [],
  mended: [],
  unknown: [],
  leftOut: [],
  notAsked: [],
  requests: 0,
  ...over,
});

/** A site that nobody has looked at. */
export const unlooked = (over: Partial<SiteSheet> = {}): SiteSheet =>
  sheetOf({ look: NOT_YET, lookedAt: null, nextLook: null, pages: [], ...over });

export interface SiteHouse extends FakeHouse {
  /** What the page reads; change it, then call `changed`. */
  sheetNow: SiteSheet | null;
}

/** A house that knows one site. */
export function siteHouse(sheet: SiteSheet | null, answers: Parameters<typeof fakeHouse>[1] = {}): SiteHouse {
  const look = () => house.sheetNow?.look ?? NOT_YET;
  const house: SiteHouse = Object.assign(
    fakeHouse(null, {
      'site.sheet': () => house.sheetNow,
      'look.report': look,
      'look.start': () => {
        if (house.sheetNow) house.sheetNow = { ...house.sheetNow, look: running({ asked: 1, known: 0, pages: 0 }) };
        return look();
      },
      'look.weekly': () => null,
      ...answers,
    }),
    { sheetNow: sheet },
  );
  return house;
}
