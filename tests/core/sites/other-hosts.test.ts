import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hostsAbove } from '../../../utils/core/sites/host.ts';
import { otherThan } from '../../../utils/core/sites/other-hosts.ts';

const isOther = (hosts: readonly string[], address: string) => new RegExp(otherThan(hosts)).test(address);

describe('every page but those of some hosts', () => {
  const hosts = ['linkedin.com', 'ada.example', 'blog.ada.example', 'a.example'];

  test.each([
    'https://www.linkedin.com/in/ada/',
    'https://linkedin.com/',
    'http://de.linkedin.com/feed/?x=https://other.example/',
    'https://linkedin.com:8443/',
    'https://ada.example/about',
    'https://blog.ada.example/',
    'https://a.b.c.ada.example/',
    'https://a.example/',
  ])('%s is not one', (address) => expect(isOther(hosts, address)).toBe(false));

  test.each([
    'https://notlinkedin.com/',
    'https://linkedin.com.example/',
    'https://linkedin.co/',
    'https://com/',
    // As rules compare hosts, this is another.
    'https://linkedin.com./in/ada/',
    'https://example/',
    'https://da.example/',
    'https://lada.example/?u=https://ada.example/',
    'https://xn--linkedin.com-x.example/',
    'http://localhost:3000/linkedin.com',
    'about:blank',
    'chrome://newtab/',
    'chrome-extension://linkedin.com/popup.html',
    'file:///linkedin.com/',
    'httpx://linkedin.com/',
    'h',
    'http',
  ])('%s is one', (address) => expect(isOther(hosts, address)).toBe(true));

  test('is every page where there are none', () => {
    for (const address of ['https://linkedin.com/', 'about:blank', 'http://localhost:3000/'])
      expect(isOther([], address)).toBe(true);
  });

  test('is what the names say, for any names and any host', () => {
    const label = fc.stringMatching(/^[a-c0-]{1,3}$/);
    const host = fc.array(label, { minLength: 1, maxLength: 4 }).map((labels) => labels.join('.'));
    fc.assert(
      fc.property(fc.uniqueArray(host, { maxLength: 6 }), host, fc.boolean(), (names, one, below) => {
        const at = below && names[0] !== undefined ? `${one}.${names[0]}` : one;
        const above = [...hostsAbove(at), at.split('.').at(-1) ?? ''];
        expect(isOther(names, `https://${at}/`)).toBe(!above.some((name) => names.includes(name)));
      }),
      { numRuns: 2_000 },
    );
  });

  test('stays short enough for a list of a hundred sites', () => {
    const many = Array.from({ length: 100 }, (_, n) => `site-${n}.ada-${n % 7}.example`);
    expect(otherThan(many).length).toBeLessThan(30_000);
    expect(isOther(many, 'https://site-41.ada-6.example/')).toBe(false);
    expect(isOther(many, 'https://site-41.ada-5.example/')).toBe(true);
  });
});
