/** Names that no public name server answers for (RFC 6761, 6762, 8375, 9476 and what routers make up). */
const onlyHere = /(^|\.)(localhost|local|localdomain|internal|intranet|lan|home|corp|test|invalid|home\.arpa)$/;

/** First address and length of the prefix of every IPv4 block that does not lead to the public internet (RFC 6890). */
const privateBlocks: readonly (readonly [first: readonly number[], bits: number])[] = [
  [[0, 0, 0, 0], 8],
  [[10, 0, 0, 0], 8],
  [[100, 64, 0, 0], 10],
  [[127, 0, 0, 0], 8],
  [[169, 254, 0, 0], 16],
  [[172, 16, 0, 0], 12],
  [[192, 0, 0, 0], 24],
  [[192, 168, 0, 0], 16],
  [[198, 18, 0, 0], 15],
  [[224, 0, 0, 0], 3],
];

/**
 * Whether a host can only be seen from one's own computer or network: `localhost`, `.local`, a single word, a private
 * address in any of its spellings. Takes the `hostname` of a parsed URL, which has put `0x7f.1` into its plain form.
 */
export function isPrivateHost(hostname: string): boolean {
  const host = hostname.toLowerCase().replace(/\.$/, '');
  const v4 = ipv4(host);
  if (v4) return isPrivateV4(v4);
  if (host.startsWith('[') || host.includes(':')) return isPrivateV6(ipv6(host.replace(/^\[|\]$/g, '')));
  return !host.includes('.') || onlyHere.test(host);
}

/** Whether a host is an address in numbers, public or not. */
export const isNumericHost = (hostname: string): boolean => hostname.startsWith('[') || ipv4(hostname) !== null;

function ipv4(host: string): number[] | null {
  if (!/^\d{1,3}(\.\d{1,3}){3}$/.test(host)) return null;
  const parts = host.split('.').map(Number);
  return parts.every((part) => part < 256) ? parts : null;
}

const asNumber = (parts: readonly number[]): number => parts.reduce((sum, part) => sum * 256 + part, 0);

function isPrivateV4(address: readonly number[]): boolean {
  return privateBlocks.some(([first, bits]) => {
    const size = 2 ** (32 - bits);
    return Math.floor(asNumber(address) / size) === Math.floor(asNumber(first) / size);
  });
}

/** The eight groups of an IPv6 address, or null. */
function ipv6(text: string): number[] | null {
  const plain = text.replace(/%.*$/, '').replace(/(\d{1,3}(?:\.\d{1,3}){3})$/, (dotted) => {
    const [a = 0, b = 0, c = 0, d = 0] = dotted.split('.').map(Number);
    return `${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
  });
  const halves = plain.split('::');
  if (halves.length > 2) return null;
  const [head = [], tail = []] = halves.map((half) =>
    half === '' ? [] : half.split(':').map((group) => Number.parseInt(group, 16)),
  );
  const gap = halves.length === 2 ? Array.from({ length: Math.max(0, 8 - head.length - tail.length) }, () => 0) : [];
  const groups = [...head, ...gap, ...tail];
  return groups.length === 8 && groups.every((group) => group >= 0 && group <= 0xffff) ? groups : null;
}

/** What cannot be read counts as private: nothing is asked of it. */
function isPrivateV6(groups: readonly number[] | null): boolean {
  if (!groups) return true;
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = groups;
  const embedded = (high: number, low: number) => isPrivateV4([high >> 8, high & 255, low >> 8, low & 255]);
  if ([a, b, c, d, e].every((group) => group === 0) && (f === 0 || f === 0xffff)) return embedded(g, h); // ::, ::1, ::ffff:a.b.c.d
  if (a === 0x64 && b === 0xff9b) return embedded(g, h); // NAT64
  if (a === 0x2002) return embedded(b, c); // 6to4
  return (a & 0xfe00) === 0xfc00 || (a & 0xffc0) === 0xfe80 || (a & 0xffc0) === 0xfec0 || (a & 0xff00) === 0xff00;
}
