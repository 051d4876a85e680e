import { describe, expect, test } from 'vitest';
import { KINDS } from '../../utils/core/assets/catalogue.ts';
import type { Access } from '../../utils/core/bulbs/row.ts';
import type { Asset } from '../../utils/core/journal/state.ts';
import { accessTo, hasTerms, hostsOf, listedHosts, mainHost, opensAt } from '../../utils/core/sites/listed.ts';
import { PlayedHouse } from './played-house.ts';

const hung = (kind: string, addresses: string[] = [], edit = ''): Asset => {
  const house = new PlayedHouse();
  const id = house.hang({ kind, title: 'Something', addresses, edit });
  const asset = house.state.assets.get(id);
  if (!asset) throw new Error('nothing hangs');
  return asset;
};

describe('what may be done on a site', () => {
  const choices = [
    undefined,
    { mode: null, quiet: false },
    { mode: null, quiet: true },
    { mode: 'toolbar', quiet: false },
    { mode: 'toolbar', quiet: true },
    { mode: 'banner', quiet: false },
    { mode: 'banner', quiet: true },
  ] as const;
  const plain: Access[] = ['banner', 'banner', 'quiet', 'toolbar', 'toolbar', 'banner', 'quiet'];
  const terms: Access[] = ['choose', 'choose', 'choose', 'toolbar', 'toolbar', 'banner', 'quiet'];

  test.each(choices.map((choice, n) => [choice, plain[n], terms[n]] as const))(
    'with the choice %j',
    (choice, onPlain, onTerms) => {
      expect(accessTo('ada.example', choice, true)).toBe(onPlain);
      expect(accessTo('linkedin.com', choice, true)).toBe(onTerms);
      const ungranted = (access: Access | undefined) => (access === 'banner' ? 'ask' : access);
      expect(accessTo('ada.example', choice, false)).toBe(ungranted(onPlain));
      expect(accessTo('linkedin.com', choice, false)).toBe(ungranted(onTerms));
    },
  );

  test('without a choice LinkedIn never gets a banner, in whatever country, granted or not', () => {
    for (const host of ['linkedin.com', 'de.linkedin.com', 'www.linkedin.com', 'a.b.linkedin.com']) {
      expect(hasTerms(host)).toBe(true);
      expect(accessTo(host, undefined, true)).toBe('choose');
    }
  });

  test.each(['notlinkedin.com', 'linkedin.com.ada.example', 'linkedin.co', 'com', 'linkedin.example'])(
    '%s is not LinkedIn',
    (host) => expect(hasTerms(host)).toBe(false),
  );
});

describe('where a bulb is mended', () => {
  test('its own edit page goes before its kind’s, and that before where others see it', () => {
    expect(opensAt(hung('linkedin-profile', ['linkedin.com/in/ada'], 'ada.example/edit'))).toBe(
      'https://ada.example/edit',
    );
    expect(opensAt(hung('linkedin-profile', ['linkedin.com/in/ada']))).toBe('https://www.linkedin.com/in/me/');
    expect(opensAt(hung('own', ['ada.example']))).toBe('https://ada.example/');
    expect(opensAt(hung('own'))).toBeNull();
    expect(opensAt(hung('voicemail'))).toBeNull();
  });

  test('an address with signs that mean something to a search is filled in as it stands', () => {
    expect(opensAt(hung('website', ["ada.example/$&/$'/$$"]))).toBe("https://ada.example/$&/$'/$$");
  });

  test('of every kind, with an address or without, is a web address or nowhere', () => {
    for (const { id } of KINDS)
      for (const addresses of [[], ['ada.example']]) {
        const asset = hung(id, addresses);
        const opens = opensAt(asset);
        if (opens !== null) expect(opens, id).toMatch(/^https?:\/\/[^{}]+$/);
        const main = mainHost(asset);
        if (main !== null) expect(hostsOf(asset).has(main), id).toBe(true);
      }
  });

  test('and where it is seen both put their site on the list, each once', () => {
    const house = new PlayedHouse();
    house.hang({
      addresses: ['https://www.ada.example/a', 'ada.example/b', 'blog.ada.example'],
      edit: 'wordpress.com/edit',
    });
    house.hang({ addresses: ['ada.example'] });
    expect([...listedHosts(house.state)].sort()).toEqual(['ada.example', 'blog.ada.example', 'wordpress.com']);
  });

  test('on LinkedIn is one site with one choice, in whatever country its address is', () => {
    const asset = hung('linkedin-profile', ['https://de.linkedin.com/in/ada', 'linkedin.com/in/ada']);
    expect([...hostsOf(asset)]).toEqual(['linkedin.com']);
    expect(mainHost(hung('own', ['https://de.linkedin.com/company/ada']))).toBe('linkedin.com');
  });

  test('taken down, it is on no list', () => {
    const house = new PlayedHouse();
    const id = house.hang({ addresses: ['ada.example'] });
    house.do({ do: 'remove', bulb: id });
    expect(listedHosts(house.state).size).toBe(0);
  });
});
