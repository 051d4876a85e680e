import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAllowed, robotsRules, sitemapsIn } from '../../../../utils/core/inspect/feeds/robots.ts';

const may = (robots: string, path: string, agent?: string): boolean =>
  isAllowed(robotsRules(robots), `https://ada.example${path}`, agent);
const everybody = (...lines: string[]): string => ['User-agent: *', ...lines].join('\n');

describe('What a robots.txt asks', () => {
  it('holds for those it names, and else for everybody', () => {
    const robots = 'User-agent: houselights\nDisallow: /a\n\nUser-agent: *\nDisallow: /\n';
    expect(may(robots, '/b')).toBe(true);
    expect(may(robots, '/a')).toBe(false);
    expect(may(robots, '/b', 'another')).toBe(false);
    expect(may('User-agent: another\nDisallow: /\n', '/a')).toBe(true);
  });
  it('is asked by name in any letter case and with any version, but not by a part of the name', () => {
    expect(may('USER-AGENT: HouseLights/2.0\ndisallow: /\n', '/a')).toBe(false);
    expect(may('User-agent: house\nDisallow: /\n', '/a')).toBe(true);
    expect(may('User-agent: houselights-images\nDisallow: /\n', '/a')).toBe(true);
  });
  it('counts all groups with the name together, and those with several names', () => {
    const robots = 'User-agent: houselights\nDisallow: /a\n\nUser-agent: x\nUser-agent: houselights\nDisallow: /b\n';
    expect([may(robots, '/a'), may(robots, '/b'), may(robots, '/c')]).toEqual([false, false, true]);
  });
  it('is not broken by other lines: comments, sitemaps, delays, empty ones', () => {
    const robots =
      '# hello\nUser-agent: x\nSitemap: https://ada.example/s.xml\nCrawl-delay: 9\n\nUser-agent: houselights # us\nDisallow: /a # not this\nHost: x\nDisallow: /b\n';
    expect([may(robots, '/a'), may(robots, '/b'), may(robots, '/c')]).toEqual([false, false, true]);
    expect(may(robots, '/a', 'x')).toBe(false);
  });
  it('goes by the longest rule, and allows where two are as long', () => {
    const robots = everybody('Disallow: /shop', 'Allow: /shop/open', 'Disallow: /shop/open/back');
    expect([may(robots, '/shop/x'), may(robots, '/shop/open'), may(robots, '/shop/open/back')]).toEqual([
      false,
      true,
      false,
    ]);
    expect(may(everybody('Disallow: /a', 'Allow: /a'), '/a')).toBe(true);
    expect(may(everybody('Allow: /a', 'Disallow: /a'), '/a')).toBe(true);
    expect(may(everybody('Allow: /p', 'Disallow: /'), '/page')).toBe(true);
  });
  it('allows everything where nothing is said: an empty rule, no group, no rules, a page in its place', () => {
    expect(may(everybody('Disallow:'), '/a')).toBe(true);
    expect(may('Disallow: /\n', '/a')).toBe(true);
    expect(may('User-agent: houselights\n\nUser-agent: *\nDisallow:', '/a')).toBe(true);
    expect(may('<!doctype html><p>User-agent: *</p><p>Disallow: /</p>', '/a')).toBe(true);
    expect(may('', '/a')).toBe(true);
    expect(may(everybody('Disallow: /'), '/robots.txt')).toBe(true);
  });
  it.each([
    ['/fish', '/fish', false],
    ['/fish', '/fishheads/yummy.html', false],
    ['/fish', '/Fish.asp', true],
    ['/fish', '/catfish', true],
    ['/fish/', '/fish', true],
    ['/fish*', '/fish', false],
    ['/*.php', '/index.php?x', false],
    ['/*.php', '/', true],
    ['/*.php$', '/folder/a.php', false],
    ['/*.php$', '/a.php?parameters', true],
    ['/*.php$', '/a.php/', true],
    ['/*.php$', '/a.php.php', false],
    ['/fish*.php', '/fishheads/catfish.php', false],
    ['/fish*.php', '/Fish.PHP', true],
    ['/$', '/', false],
    ['/$', '/a', true],
    ['*.pdf$', '/a/b.pdf', false],
    ['/a*b*c$', '/aXbXbc', false],
    ['/a*ab$', '/ab', true],
    ['/?s=', '/?s=x', false],
    ['/a**b', '/axb', false],
    ['private', '/private', true],
    ['https://ada.example/a', '/a', true],
  ])('“%s” and %s', (rule, path, allowed) => expect(may(everybody(`Disallow: ${rule}`), path)).toBe(allowed));
  it.each([
    ['/%7Eann', '/~ann/x', false],
    ['/~ann', '/%7eann/x', false],
    ['/ツ', '/%E3%83%84', false],
    ['/%e3%83%84', '/ツ', false],
    ['/caf%c3%a9', '/caf%C3%A9', false],
    ['/p%2Fq', '/p/q', true],
    ['/p%2fq', '/p%2Fq', false],
    ['/a%2Ab', '/a*b', false],
    ['/a%2Ab', '/axb', true],
    ['/a$b', '/a$b', false],
    ['/a%24', '/a$', false],
    ['/a%24', '/a', true],
    ['/two words', '/two%20words', false],
    ['/{id}', '/{id}', false],
    ['/100%', '/100%', false],
  ])('is the same however it is encoded: “%s” and %s', (rule, path, allowed) =>
    expect(may(everybody(`Disallow: ${rule}`), path)).toBe(allowed),
  );
  it('is read with any line ends and behind a byte-order mark', () => {
    for (const end of ['\n', '\r', '\r\n'])
      expect(may(`\ufeffUser-agent : *${end}Disallow : /x${end}`, '/x')).toBe(false);
  });
  it('is read as far as 500 KiB', () => {
    const filling = `# ${'x'.repeat(97)}\n`.repeat(5_120);
    expect(may(`${filling}${everybody('Disallow: /')}`, '/a')).toBe(true);
    expect(may(`${filling.slice(200)}${everybody('Disallow: /')}`, '/a')).toBe(false);
  });
  it('names sitemaps, wherever they stand', () => {
    expect(
      sitemapsIn(
        'Sitemap: https://ada.example/a.xml\nUser-agent: *\nDisallow: /\nsitemap:/b.xml\nSITEMAP: /b.xml # b\nSitemap:\n',
      ),
    ).toEqual(['https://ada.example/a.xml', '/b.xml']);
  });
  it('never throws, and is as quick for rules made of stars', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.webUrl({ withQueryParameters: true }), (text, url) => {
        isAllowed(robotsRules(text), url);
        expect(isAllowed(robotsRules(everybody(`Disallow: /${text}`)), 'no address')).toBe(false);
      }),
    );
    expect(may(everybody(`Disallow: /${'a*'.repeat(900)}b`), `/${'a'.repeat(1_900)}`)).toBe(true);
  });
  it('matches as a plain reading of the rule does', () => {
    const path = fc
      .string({ unit: fc.constantFrom('a', 'b', '/', '.'), maxLength: 8 })
      .map((text) => `/${text.replace(/\./g, 'c').replace(/\/+/g, '/x')}`);
    const rule = fc.string({ unit: fc.constantFrom('a', 'b', '/x', '*', 'c'), maxLength: 6 });
    fc.assert(
      fc.property(path, rule, fc.boolean(), (at, text, end) => {
        const plain = new RegExp(`^/${text.replaceAll('*', '.*')}${end ? '$' : ''}`);
        expect(may(everybody(`Disallow: /${text}${end ? '$' : ''}`), at)).toBe(!plain.test(at));
      }),
      { numRuns: 2_000 },
    );
  });
});
