import { Inflate } from 'fflate';
import { bad, type Said } from '../said.ts';
import { MAX_ALL, MAX_FILE, MAX_RATIO, RATIO_FROM } from './limits.ts';

/** Takes what a file holds, piece by piece. */
export interface Sink {
  push(bytes: Uint8Array): void;
  end(): void;
}

/** Takes an archive, piece by piece; `push` says what is wrong with it, once something is. */
export interface ZipReader {
  push(bytes: Uint8Array): Said | null;
  end(): Said | null;
}

/** PKWARE's APPNOTE 4.3: what the parts of an archive begin with, as little-endian numbers. */
const FILE = 0x04034b50;
const DESCRIPTOR = 0x08074b50;
const LISTED = 0x02014b50;
const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;

const LOCKED = 1 << 0;
const SIZE_FOLLOWS = 1 << 3;
const NEEDS_64 = 0xffffffff;
/** Behind a file's data stand up to this many bytes that say how long it was (4.3.9). */
const MOST_DESCRIPTOR = 24;
/** What must stay in hand to see whether a file of unknown length ended: a descriptor before, and one behind. */
const HELD_BACK = MOST_DESCRIPTOR + 16;
/** Packed bytes that are unpacked at a time, so that even a bomb makes no more than 32 MB of them. */
const AT_A_TIME = 32_768;
/** Unpacked bytes that are handed on at a time: what becomes of them is to stay where the processor has it at hand. */
const HANDED_ON = 65_536;

export const EMPTY: Uint8Array = new Uint8Array(0);
const u16 = (bytes: Uint8Array, at: number): number => (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
const u32 = (bytes: Uint8Array, at: number): number => (u16(bytes, at) | (u16(bytes, at + 2) << 16)) >>> 0;

/** Whether a file begins as an archive does; null while there are too few bytes to tell. */
export function isZip(start: Uint8Array): boolean | null {
  if (start.length >= 4) return [FILE, END, END_64].includes(u32(start, 0));
  return start.every((byte, at) => byte === [0x50, 0x4b][at] || at > 1) ? null : false;
}

/** What is wrong with an archive, as it is thrown from the depth of a file to `push`. */
class Wrong extends Error {
  readonly said: Said;
  constructor(key: string) {
    super(key);
    this.said = bad(key).problem;
  }
}

/**
 * Reads an archive from its first byte to its last, holding none of it: `open` is asked for every file and may want it
 * or not; what is not wanted is passed over and not unpacked. Names are names, never paths. It is stricter than
 * fflate's own streaming reader: the end of a file whose length is only told behind it is believed where that length
 * is right, so that no bytes that look like an end cut it short, wherever the pieces are cut.
 */
export function zipReader(open: (name: string) => Sink | null): ZipReader {
  let held = EMPTY;
  let state: 'between' | 'known' | 'unknown' | 'listing' | 'whole' = 'between';
  let hasAny = false;
  /** Bytes of the file that are still to come, where that is known; else those that have come. */
  let remaining = 0;
  let passed = 0;
  /** The lengths of which the file has one when it is unpacked; none where that is told nowhere. */
  let told: readonly number[] = [];
  let unpacker = null as Unpacker | null;
  let all = 0;
  let wrong: Said | null = null;

  /** Goes on with `bytes`, and says how many of them are done with; 0 where more are needed. Changes `state` at the end of a part. */
  function step(bytes: Uint8Array): number {
    switch (state) {
      case 'between':
        return between(bytes);
      case 'known': {
        const length = Math.min(remaining, bytes.length);
        unpacker?.push(bytes.subarray(0, length));
        remaining -= length;
        if (remaining === 0) endFile(told);
        return length;
      }
      case 'unknown':
        return untilDescriptor(bytes);
      case 'listing':
        return listing(bytes);
      case 'whole':
        return bytes.length;
    }
  }

  /** Looks for the next part; a descriptor that may stand before it is passed over. */
  function between(bytes: Uint8Array): number {
    const reach = hasAny ? MOST_DESCRIPTOR : 0;
    for (let at = 0; at <= reach; at += 1) {
      if (at + 4 > bytes.length) return 0;
      const signature = u32(bytes, at);
      if (signature === FILE) return at === 0 ? header(bytes) : at;
      if ([LISTED, END, END_64].includes(signature)) {
        state = 'listing';
        return at === 0 ? listing(bytes) : at;
      }
    }
    throw new Wrong('linkedin.problem.damaged');
  }

  function header(bytes: Uint8Array): number {
    const nameEnd = 30 + u16(bytes, 26);
    const end = nameEnd + u16(bytes, 28);
    if (bytes.length < 30 || bytes.length < end) return 0;
    const flags = u16(bytes, 6);
    const extra = bytes.subarray(nameEnd, end);
    const size = packedSize(extra, u32(bytes, 18), u32(bytes, 22));
    const sink = open(new TextDecoder().decode(bytes.subarray(30, nameEnd)));
    if (sink && (flags & LOCKED) !== 0) throw new Wrong('linkedin.problem.locked');
    unpacker = sink && unpackerFor(u16(bytes, 8), sink, count);
    hasAny = true;
    passed = 0;
    if ((flags & SIZE_FOLLOWS) !== 0 && size === 0) state = 'unknown';
    else {
      state = 'known';
      remaining = size;
      told = (flags & SIZE_FOLLOWS) === 0 ? [unpackedSize(extra, u32(bytes, 22))] : [];
      if (size === 0) endFile(told);
    }
    return end;
  }

  function untilDescriptor(bytes: Uint8Array): number {
    for (let at = bytes.indexOf(0x50); at >= 0 && at + 20 <= bytes.length; at = bytes.indexOf(0x50, at + 1)) {
      if (bytes[at + 1] !== 0x4b) continue;
      const length = lengthEndingAt(bytes, at);
      if (length === null) continue;
      unpacker?.push(bytes.subarray(0, length));
      endFile(unpackedEndingAt(bytes, at, at - length));
      return length;
    }
    const sure = bytes.length - HELD_BACK;
    if (sure <= 0) return 0;
    unpacker?.push(bytes.subarray(0, sure));
    passed += sure;
    return sure;
  }

  /** How many of `bytes` belong to the file, if what stands at `at` tells its end and its right length; else null. */
  function lengthEndingAt(bytes: Uint8Array, at: number): number | null {
    const signature = u32(bytes, at);
    const says = (place: number, length: number): boolean =>
      length >= 0 && place >= 0 && u32(bytes, place) === (passed + length) % 2 ** 32;
    if (signature === DESCRIPTOR) return says(at + 8, at) ? at : null;
    if (signature !== FILE && signature !== LISTED) return null;
    // A descriptor may stand there without its signature, with lengths of four bytes or of eight.
    if (says(at - 8, at - 12)) return at - 12;
    return says(at - 16, at - 20) ? at - 20 : null;
  }

  /** The list of files at the end: passed over part by part, to be sure that nothing of the archive is missing. */
  function listing(bytes: Uint8Array): number {
    if (bytes.length < 4) return 0;
    const signature = u32(bytes, 0);
    const length = lengthListed(signature, bytes);
    if (length === null) throw new Wrong('linkedin.problem.damaged');
    if (bytes.length < length) return 0;
    if (signature === END) state = 'whole';
    return length;
  }

  function endFile(lengths: readonly number[]): void {
    unpacker?.end(lengths);
    unpacker = null;
    state = 'between';
  }

  /** Stops what would never end: a file of an archive, and all of them, have a limit on what comes out of them. */
  function count(packed: number, out: number, length: number): void {
    all += length;
    if (out > MAX_FILE || all > MAX_ALL || (out > RATIO_FROM && out > packed * MAX_RATIO))
      throw new Wrong('linkedin.problem.bomb');
  }

  function guarded(act: () => void): Said | null {
    if (wrong) return wrong;
    try {
      act();
    } catch (error) {
      // Besides what is thrown here, fflate throws where packed bytes make no sense.
      wrong = error instanceof Wrong ? error.said : bad('linkedin.problem.damaged').problem;
      held = EMPTY;
      unpacker = null;
    }
    return wrong;
  }

  return {
    push: (bytes) =>
      guarded(() => {
        let left = held.length > 0 ? joined(held, bytes) : bytes;
        while (left.length > 0) {
          const before = state;
          const done = step(left);
          if (done === 0 && state === before) break;
          left = left.subarray(done);
        }
        held = left.slice();
      }),
    end: () =>
      guarded(() => {
        if (state !== 'whole') throw new Wrong('linkedin.problem.truncated');
      }),
  };
}

export function joined(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

/** How long a part of the list of files is; too few bytes to tell give a length that they do not have. */
function lengthListed(signature: number, bytes: Uint8Array): number | null {
  switch (signature) {
    case LISTED:
      return bytes.length < 46 ? 46 : 46 + u16(bytes, 28) + u16(bytes, 30) + u16(bytes, 32);
    case END_64:
      return bytes.length < 12 ? 12 : 12 + u32(bytes, 4);
    case LOCATOR_64:
      return 20;
    case END:
      return bytes.length < 22 ? 22 : 22 + u16(bytes, 20);
    default:
      return null;
  }
}

/** How long the file is that ends before what stands at `at`, as is told there or in the `before` bytes before it. */
function unpackedEndingAt(bytes: Uint8Array, at: number, before: number): readonly number[] {
  // Behind a signature, lengths of four bytes and of eight are told apart by nothing.
  if (before === 0) return [u32(bytes, at + 12), u32(bytes, at + 16)];
  return [u32(bytes, before === 12 ? at - 4 : at - 8)];
}

/** How long the file is unpacked, without what is above four gigabytes. */
function unpackedSize(extra: Uint8Array, unpacked: number): number {
  if (unpacked !== NEEDS_64) return unpacked;
  const at = extraOf64(extra);
  return at === null ? unpacked : u32(extra, at);
}

/** How long the packed file is; above four gigabytes an extra field says it (4.5.3). */
function packedSize(extra: Uint8Array, packed: number, unpacked: number): number {
  if (packed !== NEEDS_64) return packed;
  const at = extraOf64(extra);
  if (at === null) return packed;
  const place = at + (unpacked === NEEDS_64 ? 8 : 0);
  return u32(extra, place) + u32(extra, place + 4) * 2 ** 32;
}

/** Where the lengths of eight bytes begin; null where there are none. */
function extraOf64(extra: Uint8Array): number | null {
  for (let at = 0; at + 4 <= extra.length; at += 4 + u16(extra, at + 2)) if (u16(extra, at) === 1) return at + 4;
  return null;
}

interface Unpacker {
  push(bytes: Uint8Array): void;
  /** `lengths` are those of which the file may have one; none where nothing tells. */
  end(lengths: readonly number[]): void;
}
const STORED = 0;
const DEFLATED = 8;

function unpackerFor(
  method: number,
  sink: Sink,
  count: (packed: number, out: number, length: number) => void,
): Unpacker {
  let packed = 0;
  let out = 0;
  const hand = (bytes: Uint8Array): void => {
    out += bytes.length;
    count(packed, out, bytes.length);
    for (let at = 0; at < bytes.length; at += HANDED_ON) sink.push(bytes.subarray(at, at + HANDED_ON));
  };
  const end = (lengths: readonly number[]): void => {
    // Bytes that were changed may unpack to an early end, and fflate passes over what comes behind it.
    if (lengths.length > 0 && !lengths.includes(out % 2 ** 32)) throw new Wrong('linkedin.problem.damaged');
    sink.end();
  };
  if (method === STORED)
    return {
      push(bytes) {
        packed += bytes.length;
        hand(bytes);
      },
      end,
    };
  if (method !== DEFLATED) throw new Wrong('linkedin.problem.packed');
  const inflate = new Inflate(hand);
  const give = (piece: Uint8Array): void => {
    packed += piece.length;
    inflate.push(piece);
  };
  // What damaged bytes unpack to hangs, in fflate, on where they are cut: so they are always cut at the same places.
  const begun = new Uint8Array(AT_A_TIME);
  let filled = 0;
  return {
    push(bytes) {
      for (let at = 0; at < bytes.length; ) {
        const part = bytes.subarray(at, at + AT_A_TIME - filled);
        at += part.length;
        if (part.length === AT_A_TIME) give(part);
        else {
          begun.set(part, filled);
          filled += part.length;
          if (filled < AT_A_TIME) return;
          filled = 0;
          give(begun);
        }
      }
    },
    end(lengths) {
      if (filled > 0) give(begun.subarray(0, filled));
      inflate.push(EMPTY, true);
      end(lengths);
    },
  };
}
