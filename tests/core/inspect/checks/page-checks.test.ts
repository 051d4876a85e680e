import { describe, expect, it } from 'vitest';
import { checks } from '../../../../utils/core/inspect/checks/index.ts';
import { sayFindings } from '../../../../utils/core/inspect/finding.ts';
import type { Verdict } from '../../../../utils/core/inspect/verdict.ts';
import { findings } from '../../../../utils/words/locales/en/findings.ts';
import { en } from '../../../../utils/words/locales/en/index.ts';
import { makeWords } from '../../../../utils/words/words.ts';
import { findOn, SUMMER } from './front-page.ts';

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

describe('A dead link or picture', () => {
  const gone: Verdict = { is: 'dead', because: 'gone', status: 404 };
  it('is told once for each target, as an absolute address, with what stands on it', () => {
    const found = findOn('dead-link', '<a href="/gone#a">My talks</a><a href="/gone#b">again</a><img src="/gone">', {
      verdictOf: () => gone,
    });
    expect(found).toEqual([
      {
        check: 'dead-link',
        page: 'https://ada.example/',
        target: 'https://ada.example/gone',
        params: { target: 'ada.example/gone', text: 'My talks', status: 404 },
        key: 'dead-link https://ada.example/ https://ada.example/gone',
      },
    ]);
    expect(
      findOn('dead-image', '<img src="/gone" alt="Me"><a href="/gone">x</a>', { verdictOf: () => gone }).map(
        ({ params }) => params.text,
      ),
    ).toEqual(['Me']);
  });
  it('is one that no browser can follow', () =>
    expect(findOn('dead-link', '<a href="http://">Facebook</a>')[0]).toMatchObject({
      target: 'http://',
      params: { text: 'Facebook' },
    }));
  it('is nothing that is only unknown, only reachable, moved or fine', () => {
    const others: Verdict[] = [
      { is: 'ok' },
      { is: 'reachable' },
      { is: 'moved', to: 'x' },
      { is: 'unknown', because: 'busy', status: 503 },
      { is: 'unknown', because: 'seen-once', status: 404 },
    ];
    for (const verdict of others)
      expect(findOn('dead-link', '<a href=/x>x</a>', { verdictOf: () => verdict })).toEqual([]);
  });
  it('is no picture that comes late or is none', () =>
    expect(
      findOn('dead-image', '<img src=""><img src="data:image/gif;base64,R0"><img data-src="/x"><img srcset="/y 2x">', {
        verdictOf: () => gone,
      }),
    ).toEqual([]));
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
    const gone: Verdict = { is: 'dead', because: 'gone', status: 404 };
    const html = `<a href=/a>a</a><footer>© 2024 Ada</footer>${long}`;
    const one = [...findOn('dead-link', html, { verdictOf: () => gone }), ...findOn('stale-copyright', html)];
    expect(words.sayAll(sayFindings(one))).toBe('One link leads nowhere: ada.example/a. The footer says 2024.');
    const two = findOn('dead-link', '<a href=/a>a</a><a href=/b>b</a>', { verdictOf: () => gone });
    expect(words.sayAll(sayFindings(two))).toBe('2 links lead nowhere.');
  });
});
