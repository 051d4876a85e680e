import { describe, expect, it } from 'vitest';
import type { LinkFacts } from '../../../../utils/core/inspect/checks/check.ts';
import { finding, sayFaults } from '../../../../utils/core/inspect/finding.ts';
import type { Verdict } from '../../../../utils/core/inspect/verdict.ts';
import { findings } from '../../../../utils/words/locales/en/findings.ts';
import { en } from '../../../../utils/words/locales/en/index.ts';
import { makeWords } from '../../../../utils/words/words.ts';
import { checks, findOn, SITE, SUMMER } from './front-page.ts';

const count = (check: string, html: string) => findOn(check, html).length;
const words = makeWords({ locale: 'en-GB', zone: 'Europe/Vienna', now: SUMMER }, en);
const long = `<p>${'Words that a visitor reads. '.repeat(4)}</p>`;

describe('A missing title', () => {
  it.each([long, `<title></title>${long}`, `<title> \n </title>${long}`, `<svg><title>Logo</title></svg>${long}`])(
    'is found in %s',
    (html) => expect(count('missing-title', html)).toBe(1),
  );
  it.each([
    '<title>Ada</title>',
    '<TITLE>Ada',
    '<title>&#128075;</title>',
    '<body><title>late</title>',
    '<div id=app></div><script src=a.js></script>',
  ])('is not in %s', (html) => expect(count('missing-title', html)).toBe(0));
});

describe('A missing description', () => {
  it.each([
    long,
    `<meta name=description>${long}`,
    `<meta name=description content=" ">${long}`,
    `<meta name=keywords content=x>${long}`,
    `<!--<meta name=description content=x>-->${long}`,
  ])('is found in %s', (html) => expect(count('missing-description', html)).toBe(1));
  it.each([
    '<meta name=description content=x>',
    '<meta name="DESCRIPTION" content=x>',
    '<meta property="og:description" content=x>',
    '<meta name="og:description" content=x>',
    '<meta name="twitter:description" content=x>',
    '<meta content=x name=description>',
    '<body><meta name=description content=x>',
    '<script src=a.js></script>',
  ])('is not in %s', (html) => expect(count('missing-description', html)).toBe(0));
});

describe('A missing preview picture', () => {
  it.each([long, `<meta property="og:image" content="">${long}`, `<img src=me.jpg>${long}`])('is found in %s', (html) =>
    expect(count('missing-preview-image', html)).toBe(1),
  );
  it.each([
    '<meta property="og:image" content="me.jpg">',
    '<meta name="og:image" content="me.jpg">',
    '<meta property="og:image:url" content="me.jpg">',
    '<meta property="og:image:secure_url" content="me.jpg">',
    '<meta name="twitter:image" content="me.jpg">',
    '<meta name="twitter:image:src" content="me.jpg">',
    '<link rel="image_src" href="me.jpg">',
    '<meta itemprop=image content="me.jpg">',
    '<script src=a.js></script>',
  ])('is not in %s', (html) => expect(count('missing-preview-image', html)).toBe(0));
});

const NOW = { at: SUMMER, zone: 'Europe/Vienna' };
const gone: Verdict = { is: 'dead', because: 'gone', status: 404 };
/** What a check says of a link. */
const ofLink = (check: string, link: Partial<LinkFacts>) =>
  checks
    .find(({ id }) => id === check)
    ?.link?.(
      {
        where: 'link',
        url: 'https://ada.example/x',
        fragment: '',
        own: true,
        verdict: { is: 'ok' },
        opens: null,
        ...link,
      },
      { site: SITE, now: NOW },
    ) ?? null;

describe('What is dead', () => {
  it.each([
    ['dead-link', 'link'],
    ['dead-link', 'head'],
    ['dead-image', 'image'],
    ['dead-file', 'file'],
    ['missing-preview-image', 'preview'],
    ['dead-sitemap-url', 'sitemap'],
  ] as const)('is a %s where it is a %s', (check, where) => {
    expect(ofLink(check, { where, verdict: gone })).toEqual({ params: { target: 'ada.example/x', status: 404 } });
    for (const { id } of checks.filter(({ id }) => id !== check))
      expect(ofLink(id, { where, verdict: gone })).toBeNull();
  });
  it('is nothing that is only unknown, moved or fine', () => {
    const others: Verdict[] = [
      { is: 'ok' },
      { is: 'moved', to: 'https://ada.example/y', status: 301 },
      { is: 'unknown', because: 'busy', status: 503 },
      { is: 'unknown', because: 'seen-once', status: 404 },
    ];
    for (const verdict of others) expect(ofLink('dead-link', { verdict })).toBeNull();
  });
  it('is a link that no browser can follow', () =>
    expect(findOn('dead-link', '<a href="http://">Facebook</a>')[0]).toMatchObject({
      target: 'http://',
      params: { text: 'Facebook' },
    }));
});

describe('A link that has moved for good', () => {
  const moved = (to: string, url = 'https://ada.example/talks', own = true) =>
    ofLink('moved-link', { url, own, verdict: { is: 'moved', to, status: 301 } }) !== null;
  it.each(['https://ada.example/speaking', 'https://blog.ada.example/talks', 'https://ada.example/talks/2026'])(
    'to %s is told',
    (to) => expect(moved(to)).toBe(true),
  );
  it.each([
    'https://ada.example/talks/',
    'https://www.ada.example/talks',
    'https://ada.example/Talks',
    'https://ada.example/en/talks',
    'https://ada.example/login?next=%2Ftalks',
    'https://ada.example/consent',
    'https://shop.example/ada',
  ])('to %s is nobody’s business', (to) => expect(moved(to)).toBe(false));
  it('by http or by https is the same', () =>
    expect(moved('https://ada.example/talks', 'http://ada.example/talks')).toBe(false));
  it('to another site’s front page is that site’s way of saying that it is gone', () => {
    expect(moved('https://bob.example/', 'https://bob.example/old', false)).toBe(false);
    expect(moved('https://bob.example/new', 'https://bob.example/old', false)).toBe(true);
  });
});

describe('A link to write or to call', () => {
  it.each([
    'mailto:',
    'mailto:ada',
    'mailto:ada@localhost',
    'mailto:ada at ada.example',
    'mailto://ada@ada.example',
    'mailto:?to=',
    'tel:',
    'tel:call-me',
    'sms:',
    'ada@ada.example',
  ])('%s does neither', (href) => expect(count('broken-mailto', `<a href="${href}">x</a>`)).toBe(1));
  it.each([
    'mailto:ada@ada.example',
    'mailto:Ada%20Lovelace%20%3Cada@ada.example%3E',
    'mailto:ada@ada.example,bob@bob.example?subject=Hi',
    'mailto:?subject=Look&body=https://ada.example/',
    'mailto:?to=ada@ada.example',
    'MAILTO:ada@ada.example',
    'mailto:{{mail}}',
    'mailto:j%C3%BCrgen@m%C3%BCller.example',
    'tel:+43 (1) 234-567',
    'tel:112',
    'sms:+431234567?body=hi',
    '/@ada',
    'https://social.example/@ada@social.example',
  ])('%s does', (href) => expect(count('broken-mailto', `<a href="${href}">x</a>`)).toBe(0));
});

describe('What is not encrypted', () => {
  const insecure = (html: string, url = 'https://ada.example/') => findOn('insecure-link', html, { url }).length;
  it.each([
    '<img src="http://ada.example/me.jpg">',
    '<img src="http://cdn.example/me.jpg">',
    '<script src="http://cdn.example/a.js"></script>',
    '<link rel=stylesheet href="http://cdn.example/a.css">',
    '<form action="http://forms.example/send"></form>',
    '<a href="http://ada.example/about">about</a>',
    '<a href="http://www.ada.example/">home</a>',
  ])('is told of %s', (html) => expect(insecure(html)).toBe(1));
  it.each([
    '<a href="http://bob.example/">a friend who has no https</a>',
    '<a href="http://bob.example/cv.pdf">a friend’s file</a>',
    '<img src="//cdn.example/me.jpg">',
    '<form action="/send"></form>',
    '<p>http://ada.example/</p>',
    '<svg xmlns="http://www.w3.org/2000/svg"></svg>',
  ])('is no %s', (html) => expect(insecure(html)).toBe(0));
  it('is nothing on a site that has no https itself', () =>
    expect(insecure('<a href="http://ada.example/about">about</a>', 'http://ada.example/')).toBe(0));
  it('is another site’s address only where that site sends visitors on to https', () => {
    const link = (to: string) =>
      ofLink('insecure-link', { url: 'http://bob.example/x', own: false, verdict: { is: 'moved', to, status: 301 } });
    expect(link('https://bob.example/x')).not.toBeNull();
    expect(link('https://www.bob.example/x')).not.toBeNull();
    expect(link('http://bob.example/y')).toBeNull();
    expect(link('https://shop.example/')).toBeNull();
  });
});

describe('A link to a private place', () => {
  it('is told with the place, and of a path on a disk only the file', () => {
    const found = findOn(
      'private-link',
      '<a href="http://localhost:8080/x">a</a><a href="file:///C:/Users/ada/secret%20plans/price.pdf">b</a><img src="http://192.168.0.2/me.jpg"><a href="C:\\Users\\ada\\cv.pdf">c</a>',
    );
    expect(found.map(({ params }) => params.target)).toEqual(['localhost:8080', 'price.pdf', '192.168.0.2', 'cv.pdf']);
  });
  it('is none to the world', () =>
    expect(
      count(
        'private-link',
        '<a href="https://ada.example/localhost">a</a><a href="http://8.8.8.8/">b</a><a href="mailto:a@localhost">c</a>',
      ),
    ).toBe(0));
});

describe('What was found', () => {
  it('has a sentence, one for several, and what to do, for every check', () => {
    for (const { id } of checks)
      for (const key of [`finding.${id}`, `finding.${id}.many`, `finding.${id}.how`])
        expect(Object.keys(findings)).toContain(key);
  });
  it('is told worst first, and several of a kind as one', () => {
    const dead = (path: string) =>
      finding('dead-link', 'https://ada.example/', `https://ada.example/${path}`, { target: `ada.example/${path}` });
    const one = [dead('a'), ...findOn('stale-copyright', `<footer>© 2024 Ada</footer>${long}`)];
    expect(words.sayAll(sayFaults(one))).toContain('ada.example/a');
    expect(words.sayAll(sayFaults(one))).toContain('2024');
    expect(words.sayAll(sayFaults([dead('a'), dead('b')]))).toContain('2 ');
  });
});
