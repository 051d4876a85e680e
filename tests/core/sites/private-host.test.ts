import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAddress } from '../../../utils/core/sites/address.ts';
import { isPrivateHost } from '../../../utils/core/sites/private-host.ts';

const hostIn = (url: string) => new URL(url).hostname;

describe('A place that only the person’s own computer or network sees', () => {
  it.each([
    'http://localhost/',
    'http://LOCALHOST./',
    'http://shop.localhost/',
    'http://printer.local/',
    'http://nas.internal/',
    'http://box.home.arpa/',
    'http://staging.test/',
    'http://fritz.lan/',
    'http://intranet/',
    'http://127.0.0.1/',
    'http://127.1/',
    'http://2130706433/',
    'http://0x7f.0.0.1/',
    'http://0177.0.0.1/',
    'http://0.0.0.0/',
    'http://10.1.2.3/',
    'http://100.64.0.1/',
    'http://100.127.255.255/',
    'http://169.254.169.254/',
    'http://172.16.0.1/',
    'http://172.31.255.255/',
    'http://192.168.1.1/',
    'http://198.18.0.1/',
    'http://224.0.0.1/',
    'http://255.255.255.255/',
    'http://[::1]/',
    'http://[::]/',
    'http://[fc00::1]/',
    'http://[fd12:3456::1]/',
    'http://[fe80::1]/',
    'http://[febf::1]/',
    'http://[ff02::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:c0a8:101]/',
    'http://[64:ff9b::a00:1]/',
    'http://[2002:c0a8:101::1]/',
  ])('is %s', (url) => expect(isPrivateHost(hostIn(url))).toBe(true));

  it.each([
    'https://ada.example/',
    'https://localhost.example/',
    'https://mylocal.net/',
    'https://internal.example.com/',
    'http://8.8.8.8/',
    'http://100.63.255.255/',
    'http://100.128.0.1/',
    'http://172.15.255.255/',
    'http://172.32.0.1/',
    'http://192.167.255.255/',
    'http://192.169.0.1/',
    'http://11.0.0.1/',
    'http://126.255.255.255/',
    'http://128.0.0.1/',
    'http://[2606:4700::1111]/',
    'http://[::ffff:8.8.8.8]/',
    'http://[2002:808:808::1]/',
    'https://10.0.0.1.example.com/',
    'https://test.example/',
  ])('is not %s', (url) => expect(isPrivateHost(hostIn(url))).toBe(false));

  it('is recognised whole: every address of 10/8 and none of 8/8, however it is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 24 - 1 }), (rest) => {
        expect(isPrivateHost(hostIn(`http://${10 * 2 ** 24 + rest}/`))).toBe(true);
        expect(isPrivateHost(hostIn(`http://${8 * 2 ** 24 + rest}/`))).toBe(false);
      }),
    );
  });

  it('never throws on a host, and takes what it cannot read for private', () => {
    fc.assert(fc.property(fc.string(), (text) => void isPrivateHost(text)));
    expect(isPrivateHost('[not::an::address]')).toBe(true);
    expect(isPrivateHost('')).toBe(true);
  });

  it('is refused as an address, and one mistyped word is only called no address', () => {
    const problem = (typed: string) => {
      const answer = parseAddress(typed);
      return answer.ok ? null : answer.problem.key;
    };
    expect(problem('localhost:3000')).toBe('problem.address.private');
    expect(problem('http://192.168.0.1/')).toBe('problem.address.private');
    expect(problem('8.8.8.8')).toBe('problem.address.private');
    expect(problem('[::1]')).toBe('problem.address.private');
    expect(problem('nas.local')).toBe('problem.address.private');
    expect(problem('hello')).toBe('problem.address.none');
    expect(problem('ada.example')).toBeNull();
  });
});
