import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseAddress } from '../../utils/core/sites/address.ts';
import { covers, grantOf, hostOf, hostsAbove, MAX_ADDRESS } from '../../utils/core/sites/host.ts';

const answerTo = (typed: string) => {
  const answer = parseAddress(typed);
  return answer.ok ? `${answer.value.host} ${answer.value.url}` : answer.problem.key.replace('problem.address.', '! ');
};

describe('what a person types as an address', () => {
  test.each([
    ['ada.example', 'ada.example https://ada.example/'],
    ['  ada.example \n', 'ada.example https://ada.example/'],
    ['www.ada.example', 'ada.example https://www.ada.example/'],
    ['WWW.Ada.EXAMPLE/Me', 'ada.example https://www.ada.example/Me'],
    ['https://ada.example', 'ada.example https://ada.example/'],
    ['HTTP://ada.example', 'ada.example http://ada.example/'],
    ['https:ada.example', 'ada.example https://ada.example/'],
    ['https:/ada.example', 'ada.example https://ada.example/'],
    ['https:\\\\ada.example\\x', 'ada.example https://ada.example/x'],
    ['//ada.example', 'ada.example https://ada.example/'],
    ['ada.example.', 'ada.example https://ada.example./'],
    ['ada.example/', 'ada.example https://ada.example/'],
    ['ada.example/a b', '! none'],
    ['ada.example/a?b=c#d', 'ada.example https://ada.example/a?b=c'],
    ['ada.example#d', 'ada.example https://ada.example/'],
    ['ada.example?x', 'ada.example https://ada.example/?x'],
    ['ada.example:8443', 'ada.example https://ada.example:8443/'],
    ['https://ada.example:443/', 'ada.example https://ada.example/'],
    ['ada.example:99999', '! none'],
    ['https://ada:secret@ada.example/', 'ada.example https://ada.example/'],
    ['https://ada@ada.example/', 'ada.example https://ada.example/'],
    ['ada@example.com', '! mail'],
    ['ada.lovelace+x@gmail.com', '! mail'],
    ['mailto:ada@example.com', '! scheme'],
    ['ada:secret@ada.example', '! scheme'],
    ['medium.com/@ada', 'medium.com https://medium.com/@ada'],
    ['https://mastodon.social/@ada', 'mastodon.social https://mastodon.social/@ada'],
    ['@ada', '! mail'],
    ['de.linkedin.com/in/ada', 'de.linkedin.com https://de.linkedin.com/in/ada'],
    ['münchen.example', 'xn--mnchen-3ya.example https://xn--mnchen-3ya.example/'],
    ['MÜNCHEN.example', 'xn--mnchen-3ya.example https://xn--mnchen-3ya.example/'],
    ['xn--mnchen-3ya.example', 'xn--mnchen-3ya.example https://xn--mnchen-3ya.example/'],
    ['💡.example', 'xn--ds8h.example https://xn--ds8h.example/'],
    ['ada。example', 'ada.example https://ada.example/'],
    ['ada%2eexample', 'ada.example https://ada.example/'],
    ['ada.example/ü', 'ada.example https://ada.example/%C3%BC'],
    ['www.com', 'www.com https://www.com/'],
    ['www.co', 'www.co https://www.co/'],
    ['www.www.example', 'www.example https://www.www.example/'],
    ['co', '! none'],
    ['com.', '! none'],
    ['ada', '! none'],
    ['', '! empty'],
    [' \t\n ', '! empty'],
    ['.', '! none'],
    ['..', '! none'],
    ['/', '! none'],
    ['https://', '! none'],
    ['https://.example', '! none'],
    ['ada..example', '! none'],
    ['ada.example..', '! none'],
    ['http:/x', '! none'],
    ['//x', '! none'],
    ['javascript:alert(1)', '! scheme'],
    ['JavaScript:alert(1)', '! scheme'],
    ['javascript:1', '! none'],
    ['java\nscript:alert(1)', '! none'],
    ['javascript://ada.example/%0aalert(1)', '! scheme'],
    ['data:text/html,<b>', '! scheme'],
    ['file:///etc/passwd', '! scheme'],
    ['ftp://ada.example', '! scheme'],
    ['about:blank', '! scheme'],
    ['chrome://settings', '! scheme'],
    ['blob:https://ada.example/x', '! scheme'],
    ['localhost', '! private'],
    ['http://localhost:3000', '! private'],
    ['ada.local', '! private'],
    ['router.home.arpa', '! private'],
    ['192.168.1.1', '! private'],
    ['http://0x7f.1', '! private'],
    ['http://2130706433', '! private'],
    ['8.8.8.8', '! private'],
    ['[::1]', '! private'],
    ['http://[2001:db8::1]:80/', '! private'],
    ['1.2.3', '! private'],
    ['ada.example.1', '! none'],
    ['<img src=x>', '! none'],
    ['ada_lovelace.example', '! none'],
    ['ada\u0000.example', '! none'],
    ['ada\u202E.example', '! none'],
    ['ada\u00ADlovelace.example', 'adalovelace.example https://adalovelace.example/'],
    [`${'a'.repeat(64)}.example`, '! none'],
    [`${'abc.'.repeat(80)}example`, '! none'],
    [`ada.example/${'x'.repeat(MAX_ADDRESS)}`, '! long'],
    [`ada.example/${'é'.repeat(900)}`, '! long'],
    ['x'.repeat(100_000), '! long'],
  ])('%j is understood as %s', (typed, meant) => {
    expect(answerTo(typed)).toBe(meant);
  });

  test('is an address, or one sentence, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.webUrl({ withFragments: true, withQueryParameters: true }),
          fc.string({ unit: 'binary' }),
          fc.string(),
          fc.domain(),
          fc.emailAddress(),
        ),
        (typed) => {
          const answer = parseAddress(typed);
          if (!answer.ok) return;
          const { url, host } = answer.value;
          expect(parseAddress(url)).toEqual(answer);
          expect(hostOf(url)).toBe(host);
          expect(url).toMatch(/^https?:\/\//);
          expect(url.length).toBeLessThanOrEqual(MAX_ADDRESS);
          expect(new URL(url).username + new URL(url).password).toBe('');
          expect(host).toContain('.');
          expect(host).not.toMatch(/\.$/);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('that it is no address quotes no more of it than fits a line', () => {
    const answer = parseAddress(`no address ${'x'.repeat(1_000)}`);
    expect(JSON.stringify(answer).length).toBeLessThan(200);
  });
});

describe('the site of a page', () => {
  test.each([
    ['https://www.linkedin.com/in/ada', 'linkedin.com'],
    ['http://ada.example:8080/', 'ada.example'],
    ['https://ada.example./x', 'ada.example'],
    ['https://www.com/', 'www.com'],
    ['https://localhost/', 'localhost'],
    ['chrome://newtab/', null],
    ['about:blank', null],
    ['file:///x', null],
    ['view-source:https://ada.example', null],
    ['moz-extension://abc/popup.html', null],
    ['blob:https://ada.example/1', null],
    ['javascript:alert(1)', null],
    ['', null],
  ])('%s is %s', (url, host) => expect(hostOf(url)).toBe(host));

  test.each([
    ['blog.ada.example', ['blog.ada.example', 'ada.example']],
    ['ada.example', ['ada.example']],
    ['localhost', []],
    ['a.b.c.d', ['a.b.c.d', 'b.c.d', 'c.d']],
  ])('%s is looked for as %j, never as a bare top level', (host, above) => expect(hostsAbove(host)).toEqual(above));
});

describe('a grant', () => {
  test.each([
    ['*://*.ada.example/*', 'ada.example', true],
    ['*://*.ada.example/*', 'blog.ada.example', true],
    ['*://*.example/*', 'ada.example', true],
    ['*://*/*', 'ada.example', true],
    ['<all_urls>', 'ada.example', true],
    ['*://*.blog.ada.example/*', 'ada.example', false],
    ['*://*.da.example/*', 'ada.example', false],
    ['*://*.ada.example/*', 'notada.example', false],
    ['*://ada.example/*', 'ada.example', false],
    ['https://*.ada.example/*', 'ada.example', false],
    ['http://*/*', 'ada.example', false],
    ['*://*.ada.example/blog/*', 'ada.example', false],
    ['*://*.ada.example:443/*', 'ada.example', false],
    ['file:///*', 'ada.example', false],
    ['', 'ada.example', false],
    ['*://*.adaxexample/*', 'ada.example', false],
  ])('of %s covers %s: %s', (pattern, host, is) => expect(covers(pattern, host)).toBe(is));

  test('that a site asks for covers it with its www., and nothing beside it', () => {
    fc.assert(
      fc.property(fc.domain(), fc.domain(), (domain, other) => {
        const answer = parseAddress(domain);
        if (!answer.ok) return;
        const { host } = answer.value;
        expect(covers(grantOf(host), host)).toBe(true);
        expect(covers(grantOf(host), `www.${host}`)).toBe(true);
        if (!`.${other}`.endsWith(`.${host}`)) expect(covers(grantOf(host), other)).toBe(false);
        expect(grantOf(host)).toMatch(/^\*:\/\/\*\.[^*/]+\.[^*/]+\/\*$/);
      }),
    );
  });

  test('for a whole top level is never asked for', () => {
    for (const typed of ['www.com', 'com', 'www.com.', 'http://www.co/', 'WWW.ORG']) {
      const answer = parseAddress(typed);
      if (answer.ok) expect(answer.value.host).toMatch(/^www\./);
    }
  });
});
