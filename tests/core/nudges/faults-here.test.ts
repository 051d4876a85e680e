import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openHere } from '../../../utils/core/nudges/faults-here.ts';
import { type SeenFault, seenOnPage } from '../../../utils/core/nudges/seen-on-page.ts';
import { DAY } from '../../../utils/core/time.ts';
import { PlayedHouse } from '../played-house.ts';
import { RemindedHouse } from './reminded-house.ts';

const SITE = 'https://ada.example';
const dead = (path = '/gone'): SeenFault => ({ check: 'dead-link', target: `${SITE}${path}`, text: 'The one-sheet' });

/** A website in which a look found these, all on one page. */
function lookedAt(seen: readonly SeenFault[], { kind = 'website', url = `${SITE}/`, page = `${SITE}/about` } = {}) {
  const house = new PlayedHouse();
  const id = house.hang({ kind, addresses: [url] });
  house.do({
    do: 'looked',
    asset: id,
    pages: [page],
    checks: seen.map(({ check }) => check),
    unsure: [],
    faults: seen.map(({ check, target, text }) => ({
      key: `${check} ${target ?? text}`,
      check,
      page,
      target,
      params: { text },
    })),
  });
  const asset = house.state.assets.get(id);
  if (!asset) throw new Error('nothing hangs');
  return { house, id, asset };
}

describe('the page that is open', () => {
  const about = { [`${SITE}/about`]: [dead()] };

  test.each([
    `${SITE}/about`,
    `${SITE}/about/`,
    `${SITE}/about#team`,
    'https://www.ada.example/about',
    `${SITE}/about/index.html`,
    `${SITE}/about?utm_source=letter&utm_medium=mail`,
    `${SITE}/about?fbclid=1#top`,
  ])('is known by %s', (address) => {
    expect(seenOnPage(about, address)).toEqual([dead()]);
  });

  test.each([
    `${SITE}/`,
    `${SITE}/about-us`,
    `${SITE}/about?page=2`,
    `${SITE}/About`,
    `${SITE}:8443/about`,
    'https://blog.ada.example/about',
    'not an address',
    '',
  ])('is another one at %s', (address) => {
    expect(seenOnPage(about, address)).toEqual([]);
  });

  test('is found however it was written down', () => {
    const pages = { [`${SITE}/`]: [dead('/a')], [`${SITE}/index.html`]: [dead('/b')], 'no address': [dead('/c')] };
    expect(seenOnPage(pages, `${SITE}?utm_campaign=x`)).toEqual([dead('/a'), dead('/b')]);
  });

  test('is itself, whatever its address is, and asking never throws', () => {
    fc.assert(
      fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), fc.string(), (url, any) => {
        const [page = ''] = url.split('#');
        expect(seenOnPage({ [page]: [dead()] }, url)).toEqual([dead()]);
        seenOnPage({ [any]: [dead()] }, any);
      }),
    );
  });
});

describe('what is wrong on it', () => {
  const here = (seen: readonly SeenFault[], asset: ReturnType<typeof lookedAt>['asset'], at = `${SITE}/about`) =>
    openHere(seen, asset, at).map(({ place }) => place);

  test('is what is still open, each once, and where it is to be found', () => {
    const year = { check: 'stale-copyright', target: null, text: '© 2024 Ada' };
    const { asset } = lookedAt([dead(), year]);
    expect(here([dead(), { ...dead(), text: 'in the footer' }, year, dead('/not-open')], asset)).toEqual([
      { target: `${SITE}/gone` },
      { text: '© 2024 Ada' },
    ]);
  });

  test('is nothing that was mended, or called fine', () => {
    const { house, id } = lookedAt([dead()]);
    house.do({ do: 'accept', asset: id, fault: `dead-link ${SITE}/gone` });
    const asset = house.state.assets.get(id);
    expect(asset && here([dead()], asset)).toEqual([]);
  });

  test('tells one text from another', () => {
    const lorem = { check: 'placeholder-text', target: null, text: 'Lorem ipsum' };
    const { asset } = lookedAt([lorem]);
    expect(here([{ ...lorem, text: 'Your text here' }], asset)).toEqual([]);
  });

  test('counts without a place where there is nothing to see of it', () => {
    const description = { check: 'missing-description', target: null, text: '' };
    const picture = { check: 'missing-preview-image', target: `${SITE}/card.png`, text: '' };
    const { asset } = lookedAt([description, picture]);
    expect(here([description, picture], asset)).toEqual([null, null]);
    // The same on another page is another fault, and not this one.
    expect(here([description], asset, `${SITE}/talks`)).toEqual([]);
  });

  test.each([
    ['of another site', { url: 'https://grace.example/' }],
    ['of a corner of a service that all share', { kind: 'linktree' }],
  ])('is nothing of a bulb %s', (_, of) => {
    const { asset } = lookedAt([dead()], of);
    expect(here([dead()], asset)).toEqual([]);
  });

  test('is nothing where terms forbid to touch the pages', () => {
    const page = 'https://www.linkedin.com/in/ada/';
    const { asset } = lookedAt([dead()], { kind: 'website', url: page, page });
    expect(here([dead()], asset, page)).toEqual([]);
  });
});

test('of several bulbs of a site the one speaks first whose page is open, and nothing else about speaking changes', () => {
  const house = new RemindedHouse();
  const first = house.hang({ kind: 'website', addresses: [SITE] });
  const second = house.hang({ kind: 'press-kit', addresses: [`${SITE}/press`] });
  house.find(first).find(second, 'i', `${SITE}/press`);
  expect(house.said()).toBe(`${first} ${second}`);
  expect(house.said({ wrongHere: new Set([second]) })).toBe(`${second} ${first}`);
  house.wasReminded([second]);
  expect(house.said({ wrongHere: new Set([second]) })).toBe('too-soon');
  house.wait(DAY);
  expect(house.said({ wrongHere: new Set([second]) })).toBe(first);
});
