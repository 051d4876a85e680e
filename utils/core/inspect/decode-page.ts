/** How many bytes the HTML standard looks at for a `<meta charset>`. */
const PRESCAN = 1024;

/** Turns the bytes of a page into text, chunk by chunk, in the encoding that a browser would choose. */
export interface PageDecoder {
  write(bytes: Uint8Array): string;
  end(): string;
}

/**
 * Chooses by byte-order mark, then the `Content-Type`, then a `<meta>` in the first 1024 bytes, and else UTF-8 where
 * these bytes are UTF-8 and windows-1252 where not (HTML standard, "determining the character encoding").
 */
export function pageDecoder(contentType: string | null): PageDecoder {
  let waiting: Uint8Array[] = [];
  let held = 0;
  let decoder: TextDecoder | null = null;

  const begin = (): string => {
    const start = joined(waiting, held);
    waiting = [];
    decoder = chooseDecoder(start, contentType);
    return decoder.decode(start, { stream: true });
  };
  return {
    write(bytes) {
      if (decoder) return decoder.decode(bytes, { stream: true });
      waiting.push(bytes);
      held += bytes.length;
      return held >= PRESCAN ? begin() : '';
    },
    end() {
      const text = decoder ? '' : begin();
      return text + (decoder?.decode() ?? '');
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

function chooseDecoder(start: Uint8Array, contentType: string | null): TextDecoder {
  return (
    byMark(start) ??
    byLabel(/charset\s*=\s*["']?\s*([^\s"';]+)/i.exec(contentType ?? '')?.[1]) ??
    byLabel(labelInMeta(start.subarray(0, PRESCAN))) ??
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

function labelInMeta(start: Uint8Array): string | undefined {
  const text = Array.from(start, (byte) => String.fromCharCode(byte))
    .join('')
    .replace(/<!--[\s\S]*?(-->|$)/g, '');
  const label = /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([^\s"'/>;]+)/i.exec(text)?.[1]?.toLowerCase();
  // A page whose `<meta>` could be read byte by byte is not in UTF-16, whatever it says.
  return label?.startsWith('utf-16') ? 'utf-8' : label === 'x-user-defined' ? 'windows-1252' : label;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true }); // a character cut in two at the end is fine
    return true;
  } catch {
    return false;
  }
}
