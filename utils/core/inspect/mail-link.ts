/** Whether a link was meant to write to somebody, and its `mailto:` was forgotten: `href="ada@example.com"`. */
export const isBareMail = (written: string): boolean =>
  written.includes('@') && /^[a-z0-9][a-z0-9._%+-]*@(?:[a-z0-9-]+\.)+[a-z]{2,}$/i.test(written.trim());

/** An address that mail could be sent to, by its form alone (RFC 5322's addr-spec, without what nobody uses). */
const address = /^[^\s@<>(),;:"[\]\\]+@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,}$/u;

/**
 * Whether a `mailto:`, `tel:` or `sms:` link does nothing for whoever follows it. A `mailto:` without anybody but with a
 * subject or a body shares the page, and is fine (RFC 6068 allows it).
 */
export function isBrokenContact(written: string): boolean {
  const [, scheme = '', rest = ''] = /^\s*(mailto|tel|sms|callto)\s*:(.*)$/is.exec(written) ?? [];
  switch (scheme.toLowerCase()) {
    case 'mailto':
      return isBrokenMail(rest);
    case 'tel':
    case 'sms':
    case 'callto':
      return (decoded(rest.replace(/[?;].*$/s, '')).match(/\d/g) ?? []).length < 3;
    default:
      return false;
  }
}

function isBrokenMail(rest: string): boolean {
  if (rest.startsWith('//')) return true;
  const [to = '', query] = rest.split(/\?(.*)/s);
  const fields = new Map(
    (query ?? '').split('&').map((field) => {
      const [name = '', value = ''] = field.split(/=(.*)/s);
      return [name.toLowerCase(), value] as const;
    }),
  );
  const named = [to, fields.get('to') ?? '', fields.get('cc') ?? '', fields.get('bcc') ?? '']
    .flatMap((list) => decoded(list).split(/[,;]/))
    .map((one) => (/<([^<>]*)>\s*$/.exec(one)?.[1] ?? one).trim())
    .filter((one) => one !== '');
  if (named.length === 0) return !fields.has('subject') && !fields.has('body');
  return !named.some((one) => address.test(one));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
