import { type Answer, bad, good } from '../said.ts';
import { type Host, MAX_ADDRESS, withoutWww } from './host.ts';
import { isNumericHost, isPrivateHost } from './private-host.ts';

/** RFC 1035: no name is longer. */
const MAX_HOST = 253;

interface Address {
  readonly url: string;
  readonly host: Host;
}

/**
 * What a person typed as an address, as an address: `https://` is added, white space cut off, a user name and a
 * fragment dropped. Says in one sentence what is wrong with anything that is no public web address.
 */
export function parseAddress(text: string): Answer<Address> {
  const typed = text.trim();
  if (typed === '') return bad('problem.address.empty');
  if (typed.length > MAX_ADDRESS) return bad('problem.address.long');
  const scheme = /^([a-z][a-z0-9+.-]*):(?!\d)/i.exec(typed)?.[1]?.toLowerCase();
  if (scheme && scheme !== 'http' && scheme !== 'https') return bad('problem.address.scheme', { scheme });
  if (/\s/.test(typed)) return bad('problem.address.none', { typed: shortened(typed) });
  // Taken as an address, somebody's mail would put the whole of gmail.com on the list.
  if (!scheme && /^[^/?#]*@/.test(typed)) return bad('problem.address.mail', { typed: shortened(typed) });
  const full = scheme ? typed : `https://${typed.replace(/^\/+/, '')}`;
  if (!URL.canParse(full)) return bad('problem.address.none', { typed: shortened(typed) });
  const url = new URL(full);
  const hostname = url.hostname.replace(/\.$/, '');
  // One word alone was more likely mistyped than meant as a computer at home.
  const oneWord = /^[a-z0-9-.]?[a-z0-9-]*$/.test(hostname) && hostname !== 'localhost';
  if (isNumericHost(hostname) || (isPrivateHost(hostname) && !oneWord))
    return bad('problem.address.private', { host: hostname });
  if (hostname.length > MAX_HOST || !/^[a-z0-9-]{1,63}(\.[a-z0-9-]{1,63})+$/.test(hostname) || /\.\d+$/.test(hostname))
    return bad('problem.address.none', { typed: shortened(typed) });
  url.username = '';
  url.password = '';
  url.hash = '';
  // Spelled out for the wire, an address may be several times as long as it was typed.
  if (url.href.length > MAX_ADDRESS) return bad('problem.address.long');
  return good({ url: url.href, host: withoutWww(hostname) });
}

const shortened = (text: string) => (text.length > 60 ? `${text.slice(0, 59)}…` : text);
