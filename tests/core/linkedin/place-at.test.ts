import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kindOf } from '../../../utils/core/assets/catalogue.ts';
import type { BulbId } from '../../../utils/core/ids.ts';
import {
  bulbAt,
  daysAfter,
  isLinkedin,
  type LinkedinDays,
  type LinkedinPage,
  ownSlugs,
  PAGES,
  placeAt,
  staysAt,
} from '../../../utils/core/linkedin/place-at.ts';
import { DAY, dayOf, HOUR, instantOf } from '../../../utils/core/time.ts';
import { en } from '../../../utils/words/locales/en/index.ts';
import { PlayedHouse, START, ZONES } from '../played-house.ts';

const OWN = new Set(['ada', 'ada-lovelace', 'zoë-müller']);
const at = (path: string) => placeAt(path.includes('://') ? path : `https://www.linkedin.com${path}`, OWN);

/** What stands behind the name of a profile, and which page that is. */
const PARTS: readonly (readonly [string, LinkedinPage])[] = [
  ['edit/intro', 'headline'],
  ['edit/forms/intro/new', 'headline'],
  ['edit/topcard', 'headline'],
  ['add-edit/INTRO', 'headline'],
  ['edit/forms/summary/new', 'about'],
  ['edit/about', 'about'],
  ['add-edit/SUMMARY', 'about'],
  ['details/featured', 'featured'],
  ['edit/forms/featured/new', 'featured'],
  ['edit/forms/position/new', 'profile'],
  ['edit/forms/position/2031', 'profile'],
  ['edit/forms/education/new', 'profile'],
  ['edit/forms/publication/new', 'profile'],
  ['edit/forms/project/new', 'profile'],
  ['edit/contact-info', 'profile'],
  ['edit/photo', 'profile'],
  ['edit', 'profile'],
  ['add-edit/LANGUAGE', 'profile'],
  ['skills/edit/forms/new', 'profile'],
  ['details/education/edit/forms/new', 'profile'],
  ['details/experience/edit/forms/2031', 'profile'],
  ['edit/forms/contact-info/new', 'profile'],
];
const OTHER_ROOMS: readonly (readonly [string, LinkedinPage])[] = [
  ['/feed/?shareActive=true', 'post'],
  ['/feed?text=Hello%20all&shareActive=true', 'post'],
  ['/post/new', 'post'],
  ['/post/new/', 'post'],
  ['/sharing/share-offsite/?url=https%3A%2F%2Fada.example%2F', 'post'],
  ['/shareArticle?mini=true&url=https%3A%2F%2Fada.example%2F', 'post'],
  ['/article/new/', 'article'],
  ['/article/new', 'article'],
  ['/article/edit/7361162474290671616/', 'article'],
  ['/article/new/?author=urn%3Ali%3Afsd_profile%3AACo', 'article'],
  ['/pulse/new', 'article'],
  ['/pulse/edit/7361162474290671616', 'article'],
  ['/pulse/article/new', 'article'],
  ['/messaging', 'messages'],
  ['/messaging/', 'messages'],
  ['/messaging/compose/?recipient=grace', 'messages'],
  ['/messaging/thread/2-abc==/', 'messages'],
];
/** Pages on which nothing of one's own is looked after. */
const NOTHING = [
  '/',
  '/feed/',
  '/feed/?shareActive=false',
  '/feed/update/urn:li:activity:7/',
  '/in/',
  '/in/me/',
  '/in/ada/',
  '/in/ada',
  '/in/ada/de/',
  '/in/ada/recent-activity/all/',
  '/in/ada/recent-activity/edit/',
  '/in/ada/details/experience/',
  '/in/me/details/skills/',
  '/in/me/details/recommendations/',
  '/in/ada/overlay/contact-info/',
  '/in/ada/overlay/about-this-profile/',
  '/in/ada/overlay/42/single-media-viewer/',
  '/in/ada/skills/',
  '/in//edit/intro/',
  '/pub/ada/1/2/3',
  '/pulse/how-to-say-it-ada-lovelace',
  '/posts/ada_a-post-activity-7/',
  '/article/7361162474290671616/',
  '/article/new/?author=urn%3Ali%3Acompany%3A104792557',
  '/company/ada/admin/page-posts/published/?share=true',
  '/company/ada/edit/intro/',
  '/mynetwork/',
  '/jobs/messaging/',
  '/learning/messaging',
  '/settings/edit/intro',
  'https://learning.linkedin.com/messaging/',
  'https://business.linkedin.com/in/me/edit/intro/',
  'https://linkedin.com.evil.example/in/me/edit/intro/',
  'https://notlinkedin.com/in/me/edit/intro/',
  'https://evil.example/https://www.linkedin.com/in/me/edit/intro/',
  'https://evil.example/?u=https://www.linkedin.com/messaging/',
  'about:blank',
  'chrome://newtab/',
  'ftp://www.linkedin.com/messaging/',
  'not an address',
  '',
];

describe('the address of a page of LinkedIn', () => {
  test.each(PARTS)('…/%s of one’s own profile is %s, however the own profile is named', (part, page) => {
    for (const own of ['me', 'ada', 'Ada-Lovelace', 'zo%C3%AB-m%C3%BCller', 'zoë-müller', 'ZO%c3%ab-M%C3%BCLLER'])
      for (const path of [`/in/${own}/${part}`, `/in/${own}/${part}/`]) expect(at(path), path).toBe(page);
  });

  test.each(PARTS)('…/%s of anybody else’s profile is nothing', (part) => {
    for (const other of [
      'grace',
      'ada2',
      'ada-lovelace-1',
      'me2',
      'd%C3%A9sir%C3%A9e',
      '%E0%A4%A',
      'ada%2Fedit',
      '%61dam',
      '%20',
      'a'.repeat(300),
    ])
      expect(at(`/in/${other}/${part}/`), other).toBeNull();
  });

  test.each(OTHER_ROOMS)('%s is %s', (path, page) => expect(at(path)).toBe(page));

  test.each(NOTHING)('%s is nothing', (path) => expect(at(path)).toBeNull());

  test('is read alike in every language and country, with any query, and behind any of LinkedIn’s front doors', () => {
    for (const host of ['www.linkedin.com', 'linkedin.com', 'de.linkedin.com', 'uk.linkedin.com', 'm.linkedin.com'])
      for (const before of ['', '/de', '/pt-br', '/zh_CN', '/mwlite'])
        for (const after of ['', '/', '/?locale=de_DE', '?profileFormEntryPoint=PROFILE_SECTION#top'])
          expect(at(`https://${host}${before}/in/me/edit/intro${after}`)).toBe('headline');
    expect(at('/in/ada/de/edit/intro/')).toBe('headline');
    expect(at('/in/ada/pt-br/details/featured/')).toBe('featured');
    expect(at('http://www.linkedin.com/in/me/edit/intro/')).toBe('headline');
    // Indonesian was written so: no prefix, or somebody of that name would be anybody.
    expect(at('/in/in/edit/intro/')).toBeNull();
  });

  test('whatever it is, it gives a kind of page or nothing, and never throws', () => {
    const piece = fc.constantFrom(
      'in',
      'me',
      'ada',
      'grace',
      'edit',
      'intro',
      'de',
      '%',
      '..',
      '',
      'feed',
      'article',
      'new',
    );
    const path = fc
      .array(fc.oneof(piece, fc.string({ maxLength: 8 })), { maxLength: 7 })
      .map((parts) => `/${parts.join('/')}`);
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webUrl(),
          path.map((one) => `https://www.linkedin.com${one}`),
        ),
        (address) => {
          const page = placeAt(address, OWN);
          if (page !== null) expect(PAGES).toContain(page);
        },
      ),
    );
  });

  test('of a profile that is not one’s own it is nothing, whatever stands behind the name', () => {
    const slug = fc.stringMatching(/^[a-z][a-z0-9-]{2,20}$/).filter((name) => !OWN.has(name));
    const rest = fc.oneof(fc.constantFrom(...PARTS.map(([part]) => part)), fc.webPath());
    fc.assert(
      fc.property(slug, rest, fc.constantFrom('', 'de/', 'pt-br/'), (name, part, language) => {
        expect(at(`/in/${name}/${language}${part}`)).toBeNull();
        expect(at(`/de/in/${name}/${part}`)).toBeNull();
      }),
    );
  });
});

describe('a visit', () => {
  const stays = (page: LinkedinPage, path: string) => staysAt(page, `https://www.linkedin.com${path}`);

  test('goes on from one form of a kind to the next, and where LinkedIn puts a name in the place of “me”', () => {
    expect(stays('profile', '/in/me/edit/forms/position/new/')).toBe(true);
    expect(stays('profile', '/in/ada-l/details/experience/edit/forms/2031/')).toBe(true);
    expect(stays('headline', '/in/ada-l/edit/intro/')).toBe(true);
    expect(stays('article', '/article/edit/7361162474290671616/')).toBe(true);
  });

  test('ends where another kind of page begins, on the profile itself, and on another site', () => {
    expect(stays('headline', '/in/ada/edit/forms/summary/new/')).toBe(false);
    expect(stays('headline', '/in/ada/')).toBe(false);
    expect(stays('profile', '/in/ada/details/experience/')).toBe(false);
    expect(stays('article', '/feed/')).toBe(false);
    expect(staysAt('messages', 'https://ada.example/messaging/')).toBe(false);
    expect(staysAt('post', 'https://ada.example/feed/')).toBe(false);
  });

  test('to write a post goes on while the feed is open, whose address forgets it', () => {
    expect(stays('post', '/feed/')).toBe(true);
    expect(stays('post', '/de/feed')).toBe(true);
    expect(stays('post', '/feed/update/urn:li:activity:7/')).toBe(false);
    expect(stays('post', '/mynetwork/')).toBe(false);
  });
});

const house = (...bulbs: { readonly kind: string; readonly addresses?: string[]; readonly off?: true }[]) => {
  const played = new PlayedHouse();
  played.do({ do: 'hang', bulbs: bulbs.map(({ off: _, ...bulb }) => bulb) });
  const ids = [...played.state.assets.keys()];
  for (const [nth, { off }] of bulbs.entries()) {
    const asset = ids[nth];
    if (off && asset) played.do({ do: 'switch', asset, on: false });
  }
  return {
    state: played.state,
    kindOf: (bulb: BulbId | null) => [...played.state.assets.values()].find(({ id }) => id === bulb)?.kind ?? null,
  };
};

describe('the bulb that is looked after on a page', () => {
  const all = ['linkedin-posts', 'linkedin-profile', 'linkedin-featured', 'linkedin-about', 'linkedin-headline'];
  test.each<[LinkedinPage, string | null]>([
    ['headline', 'linkedin-headline'],
    ['about', 'linkedin-about'],
    ['featured', 'linkedin-featured'],
    ['profile', 'linkedin-profile'],
    ['post', 'linkedin-posts'],
    ['article', 'linkedin-posts'],
    ['messages', null],
  ])('%s is %s', (page, kind) => {
    const { state, kindOf: kindIn } = house(...all.map((one) => ({ kind: one })));
    expect(kindIn(bulbAt(page, state))).toBe(kind);
  });

  test('is the profile’s where no other hangs for its part', () => {
    const { state, kindOf: kindIn } = house({ kind: 'linkedin-profile' }, { kind: 'website' });
    for (const page of ['headline', 'about', 'featured', 'profile'] as const)
      expect(kindIn(bulbAt(page, state))).toBe('linkedin-profile');
    expect(bulbAt('post', state)).toBeNull();
  });

  test('is none that was switched off, and no other in its place', () => {
    const { state } = house({ kind: 'linkedin-headline', off: true }, { kind: 'linkedin-profile' });
    expect(bulbAt('headline', state)).toBeNull();
    expect(bulbAt('profile', state)).not.toBeNull();
  });

  test('has a question of its own, whichever it is, and no kind but these has one', () => {
    const asks = Object.keys(en).flatMap((key) => /^kind\.(.+)\.question$/.exec(key)?.[1] ?? []);
    expect(asks.toSorted()).toEqual(all.toSorted());
    for (const kind of all) expect(kindOf(kind), kind).not.toBeNull();
  });
});

test('the own names are those of the bulbs that hang for LinkedIn and what an export told; no other bulb’s', () => {
  const { state } = house(
    { kind: 'linkedin-profile', addresses: ['https://www.linkedin.com/in/Ada-Lovelace/'] },
    { kind: 'linkedin-about', addresses: ['https://de.linkedin.com/in/ada?trk=x'] },
    { kind: 'website', addresses: ['https://www.linkedin.com/in/grace/'] },
  );
  expect([...ownSlugs(state)].sort()).toEqual(['ada', 'ada-lovelace']);
  expect([...ownSlugs(state, ['Countess'])].sort()).toEqual(['ada', 'ada-lovelace', 'countess']);
});

describe('the days on which pages were open', () => {
  test('are the days of the person’s own calendar, on both sides of midnight', () => {
    for (const zone of ZONES) {
      const midnight = instantOf('2026-03-11', zone, 0);
      const before = daysAfter({}, 'post', { at: midnight - 1, zone });
      expect(before).toEqual({ post: '2026-03-10' });
      expect(daysAfter(before, 'post', { at: midnight, zone })).toEqual({ post: '2026-03-11' });
    }
  });

  test('are the latest of each kind, and once a day news', () => {
    const zone = 'Europe/Vienna';
    const first = daysAfter({ about: '2026-01-02' }, 'headline', { at: START, zone });
    expect(first).toEqual({ about: '2026-01-02', headline: '2026-02-11' });
    expect(daysAfter(first, 'headline', { at: START + HOUR, zone })).toBe(first);
    expect(daysAfter(first, 'headline', { at: START + DAY, zone })).toEqual({ ...first, headline: '2026-02-12' });
  });

  test('do not go back with whoever flies west, and are not kept from a clock that was wrong', () => {
    const there = daysAfter({}, 'headline', { at: START, zone: 'Pacific/Kiritimati' });
    expect(daysAfter(there, 'headline', { at: START, zone: 'America/Los_Angeles' })).toBe(there);
    const wrong: LinkedinDays = { headline: '2031-01-01' };
    expect(daysAfter(wrong, 'headline', { at: START, zone: 'UTC' })).toEqual({ headline: '2026-02-11' });
  });

  test('never lie ahead of every calendar, whatever stood there', () => {
    const zones = fc.constantFrom(...ZONES, 'Pacific/Kiritimati', 'Etc/GMT+12');
    const instants = fc.integer({ min: START - 400 * DAY, max: START + 400 * DAY });
    fc.assert(
      fc.property(instants, instants, zones, zones, (one, other, here, there) => {
        const now = { at: other, zone: there };
        const { about } = daysAfter(daysAfter({}, 'about', { at: one, zone: here }), 'about', now);
        expect(about && about >= dayOf(other, there)).toBe(true);
        expect(about && about <= dayOf(other, 'Pacific/Kiritimati')).toBe(true);
      }),
    );
  });
});

test('LinkedIn’s hosts are LinkedIn’s, and no others', () => {
  for (const host of ['linkedin.com', 'de.linkedin.com']) expect(isLinkedin(host)).toBe(true);
  for (const host of ['notlinkedin.com', 'linkedin.com.example', 'com', '']) expect(isLinkedin(host)).toBe(false);
});
