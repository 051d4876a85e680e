/** How many bytes the HTML standard looks at for a `<meta charset>`. */
const PRESCAN = 1024;

/** Turns the bytes of a page into text, chunk by chunk, in the encoding that a browser would choose. */
export interface PageDecoder {
  write(bytes: Uint8Array): string;
  end(): string;
}

/** Where a document says its own encoding, in its first bytes. */
type LabelWithin = (start: Uint8Array) => string | undefined;

/**
 * Chooses by byte-order mark, then the `Content-Type`, then a `<meta>` in the first 1024 bytes, and else UTF-8 where
 * these bytes are UTF-8 and windows-1252 where not (HTML standard, "determining the character encoding").
 */
export const pageDecoder = (contentType: string | null): PageDecoder => decoder(contentType, labelInMeta);

/** As `pageDecoder`, with the XML declaration in the place of the `<meta>` (RFC 7303 section 3; XML 1.0 appendix F). */
export const xmlDecoder = (contentType: string | null): PageDecoder => decoder(contentType, labelInDeclaration);

function decoder(contentType: string | null, labelWithin: LabelWithin): PageDecoder {
  let waiting: Uint8Array[] = [];
  let held = 0;
  let chosen: TextDecoder | null = null;

  const begin = (): string => {
    const start = joined(waiting, held);
    waiting = [];
    chosen = chooseDecoder(start, contentType, labelWithin);
    return chosen.decode(start, { stream: true });
  };
  return {
    write(bytes) {
      if (chosen) return chosen.decode(bytes, { stream: true });
      waiting.push(bytes);
      held += bytes.length;
      return held >= PRESCAN ? begin() : '';
    },
    end() {
      const text = chosen ? '' : begin();
      return text + (chosen?.decode() ?? '');
    },
  };
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function chooseDecoder(start: Uint8Array, contentType: string | null, labelWithin: LabelWithin): TextDecoder {
  return (
    byMark(start) ??
    byLabel(/charset\s*=\s*["']?\s*([^\s"';]+)/i.exec(contentType ?? '')?.[1]) ??
    byLabel(labelWithin(start.subarray(0, PRESCAN))) ??
    new TextDecoder(isUtf8(start) ? 'utf-8' : 'windows-1252')
  );
}

function byMark([a, b, c]: Uint8Array): TextDecoder | null {
  if (a === 0xef && b === 0xbb && c === 0xbf) return new TextDecoder('utf-8');
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le');
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be');
  return null;
}

function byLabel(label: string | undefined): TextDecoder | null {
  if (!label) return null;
  try {
    return new TextDecoder(label);
  } catch {
    return null; // a label that no browser knows
  }
}

/** At most as many as are prescanned: each becomes an argument. */
const asLetters = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

// What could be read byte by byte is not in UTF-16, whatever it says.
const readable = (label: string | undefined): string | undefined =>
  label?.startsWith('utf-16') ? 'utf-8' : label === 'x-user-defined' ? 'windows-1252' : label;

function labelInMeta(start: Uint8Array): string | undefined {
  const text = asLetters(start).replace(/<!--[\s\S]*?(-->|$)/g, '');
  return readable(/<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([^\s"'/>;]+)/i.exec(text)?.[1]?.toLowerCase());
}

function labelInDeclaration(start: Uint8Array): string | undefined {
  const text = asLetters(start);
  // The first letter of any XML is "<"; its zero byte tells which way round UTF-16 is without a mark.
  if (text.startsWith('<\0')) return 'utf-16le';
  if (text.startsWith('\0<')) return 'utf-16be';
  return readable(/^\s*<\?xml\b[^>]*?\bencoding\s*=\s*["']\s*([^\s"'>]+)/i.exec(text)?.[1]?.toLowerCase());
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true }); // a character cut in two at the end is fine
    return true;
  } catch {
    return false;
  }
}
