import { describe, expect, it } from 'vitest';
import { pageDecoder, xmlDecoder } from '../../../utils/core/inspect/decode-page.ts';
import { pageBytesReader } from '../../../utils/core/inspect/read-page.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
function decode(bytes: Uint8Array, contentType: string | null = null, step = bytes.length || 1): string {
  const decoder = pageDecoder(contentType);
  let text = '';
  for (let at = 0; at < bytes.length; at += step) text += decoder.write(bytes.subarray(at, at + step));
  return text + decoder.end();
}

describe('The letters of a page', () => {
  it('are read by the byte-order mark before all else', () => {
    expect(decode(Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8('é')), 'text/html; charset=iso-8859-1')).toBe('é');
    expect(decode(Uint8Array.of(0xff, 0xfe, 0xe9, 0x00))).toBe('é');
    expect(decode(Uint8Array.of(0xfe, 0xff, 0x00, 0xe9))).toBe('é');
  });
  it('are read by the Content-Type, then by a meta', () => {
    expect(decode(latin('é'), 'text/html; charset=ISO-8859-1')).toBe('é');
    expect(decode(latin('é'), 'text/html; Charset="windows-1252"')).toBe('é');
    expect(decode(latin('<meta charset=latin1>é'))).toContain('>é');
    expect(decode(latin('<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=iso-8859-2">\xe8'))).toContain(
      'č',
    );
    expect(decode(latin('<meta charset=latin1>\xe9'), 'text/html; charset=utf-8')).toContain('\ufffd');
  });
  it('are not read by a meta in a comment, by one beyond 1024 bytes, by UTF-16 in a meta or by a name that no browser knows', () => {
    expect(decode(utf8('<!-- <meta charset=iso-8859-2> -->é'))).toContain('é');
    expect(decode(utf8(`${' '.repeat(1100)}<meta charset=iso-8859-2>é`))).toContain('é');
    expect(decode(utf8('<meta charset=utf-16>é'))).toContain('é');
    expect(decode(utf8('é'), 'text/html; charset=klingon')).toBe('é');
  });
  it('are UTF-8 where nothing is said and they can be, else windows-1252', () => {
    expect(decode(utf8('© 2024 Ćwiek'))).toBe('© 2024 Ćwiek');
    expect(decode(latin('\xa9 2024 \x93Ada\x94'))).toBe('© 2024 “Ada”');
  });
  it('are the same in whatever pieces they come, also cut within a letter', () => {
    const bytes = utf8(`<title>${'é€𝄞'.repeat(500)}</title>`);
    const whole = decode(bytes);
    for (const step of [1, 2, 3, 7, 1023, 1024, 1025]) expect(decode(bytes, null, step)).toBe(whole);
  });
  it('end at the cap, and that is said', () => {
    const reader = pageBytesReader('https://ada.example/', 'text/html');
    const chunk = utf8(`<p>${'x'.repeat(1024 * 1024)}</p>`);
    let written = 0;
    while (reader.write(chunk)) expect(++written).toBeLessThan(10);
    expect(reader.end().cut).toBe(true);
  });
});

describe('The letters of a feed', () => {
  const text = (bytes: Uint8Array, contentType: string | null = null): string => {
    const decoder = xmlDecoder(contentType);
    return decoder.write(bytes) + decoder.end();
  };
  const utf16 = (letters: string, low: 0 | 1) =>
    Uint8Array.from(
      [...letters].flatMap((letter) => (low === 0 ? [letter.charCodeAt(0), 0] : [0, letter.charCodeAt(0)])),
    );

  it('are read by the XML declaration where neither mark nor Content-Type says more', () => {
    expect(text(latin('<?xml version="1.0" encoding="iso-8859-2"?><a>\xe8</a>'))).toContain('<a>č');
    expect(text(latin("<?xml version='1.0' encoding='windows-1251' ?><a>\xe0</a>"), 'text/xml')).toContain('<a>а');
    expect(text(latin('<?xml version="1.0" encoding="utf-8"?>\xe9'), 'text/xml; charset=iso-8859-1')).toContain('é');
    expect(text(Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8('<?xml version="1.0" encoding="iso-8859-1"?>é')))).toContain(
      'é',
    );
  });
  it('are read in UTF-16 without a mark, and in UTF-8 where UTF-16 is said and cannot be', () => {
    expect(text(utf16('<?xml version="1.0"?><a>é</a>', 0))).toContain('<a>é');
    expect(text(utf16('<?xml version="1.0"?><a>é</a>', 1))).toContain('<a>é');
    expect(text(utf8('<?xml version="1.0" encoding="utf-16"?><a>é</a>'))).toContain('<a>é');
  });
  it('are not read by a meta, which is a word in somebody’s post', () => {
    expect(text(utf8('<rss><title>&lt;meta charset=koi8-r&gt; <meta charset="koi8-r"/>é</title></rss>'))).toContain(
      'é',
    );
  });
});
