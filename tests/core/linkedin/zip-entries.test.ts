import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { zipReader } from '../../../utils/core/linkedin/zip-entries.ts';

const MB = 1_048_576;
const NOTHING = new Uint8Array(64 * MB);

/** What a file's header says of its length: nothing where that only follows behind it, and in an extra field from four gigabytes on. */
function begin(name: string, length: number, follows: boolean): Uint8Array {
  const isLong = length >= 2 ** 32;
  const bytes = new Uint8Array(30 + name.length + (isLong ? 20 : 0));
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x04034b50, true);
  view.setUint16(6, follows ? 8 : 0, true);
  const said = follows ? 0 : isLong ? 0xffffffff : length;
  view.setUint32(18, said, true);
  view.setUint32(22, said, true);
  view.setUint16(26, name.length, true);
  bytes.set(strToU8(name), 30);
  if (!isLong) return bytes;
  view.setUint16(28, 20, true);
  view.setUint16(30 + name.length, 1, true);
  view.setUint16(32 + name.length, 16, true);
  for (const at of [34, 42]) view.setBigUint64(name.length + at, BigInt(length), true);
  return bytes;
}

/** The descriptor behind a file, with lengths of four bytes or of eight. */
function descriptor(length: number): Uint8Array {
  const bytes = new Uint8Array(length >= 2 ** 32 ? 24 : 16);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x08074b50, true);
  if (bytes.length === 16) view.setUint32(8, length, true);
  else view.setBigUint64(8, BigInt(length), true);
  return bytes;
}

describe('Behind a file that nobody wants, of more bytes than a number of 32 bits counts', () => {
  it.each([
    ['2.2 GB', 2_200_000_000, false],
    ['4.4 GB', 4_400_000_000, false],
    ['2.2 GB, which is only said behind it', 2_200_000_000, true],
  ])('the next one is read: %s', (_, length, follows) => {
    const read: string[] = [];
    const zip = zipReader((name) =>
      name === 'film.mp4' ? null : { push: (bytes) => void read.push(new TextDecoder().decode(bytes)), end: () => {} },
    );
    expect(zip.push(begin('film.mp4', length, follows))).toBeNull();
    for (let at = 0; at < length; at += NOTHING.length)
      expect(zip.push(NOTHING.subarray(0, Math.min(NOTHING.length, length - at)))).toBeNull();
    if (follows) expect(zip.push(descriptor(length))).toBeNull();
    expect(zip.push(zipSync({ 'a.csv': strToU8('Hello') }))).toBeNull();
    expect(zip.end()).toBeNull();
    expect(read).toEqual(['Hello']);
  });
});

it('A file that goes on for ever is let be, packed or not', () => {
  const zip = zipReader(() => ({ push: () => {}, end: () => {} }));
  zip.push(begin('messages.csv', 3_000_000_000, false));
  let said = null;
  for (let pushed = 0; pushed < 48 && said === null; pushed += 1) said = zip.push(NOTHING);
  expect(said).toEqual({ key: 'linkedin.problem.bomb' });
});
