import { type Heard, NOT_GRANTED, OFFLINE } from './request.ts';

/** Why nothing can be said. None of these is ever a finding. */
export type UnknownReason =
  | 'refused' // 401, 403, 451, 999: it is there, and not for us
  | 'busy' // 408, 429, 5xx: later
  | 'odd-status'
  | 'timeout'
  | 'offline'
  | 'not-granted'
  | 'not-asked' // another site's, and this look asks none of them, or is not let
  | 'robots' // the site asks not to be looked at there
  | 'stopped' // the site had stopped answering
  | 'certificate'
  | 'certificate-name' // another's certificate, most likely the landlord's of a site that only lives on http
  | 'no-connection'
  | 'no-name' // failed, and the browser does not say why
  | 'off-limits' // a redirect into a private place, or to where a look never goes, ends there
  | 'circle'
  | 'too-many-hops'
  | 'nowhere' // a redirect without a readable Location
  | 'seen-once'; // dead, but another site's: believed after three failures over three days

/** What an answer means for a visitor. */
export type Verdict =
  | { readonly is: 'ok' }
  /** For good: whoever links there should link to `to`. */
  | { readonly is: 'moved'; readonly to: string; readonly status: number }
  /** `soft`: it says so in words, or sends everyone to the front page, with a status that says all is well. */
  | { readonly is: 'dead'; readonly because: 'gone' | 'no-such-name' | 'soft'; readonly status: number | null }
  | { readonly is: 'unknown'; readonly because: UnknownReason; readonly status: number | null };

/** What one answer says by itself: where it sends us on, or a verdict. */
export type Judged = Verdict | { readonly is: 'redirect'; readonly to: string | null; readonly status: number };

export const unknown = (because: UnknownReason, status: number | null = null): Verdict => ({
  is: 'unknown',
  because,
  status,
});

/** The statuses after which a HEAD is asked again with GET: refused, or lying. Nothing is dead because of a HEAD alone. */
export const GET_AFTER: ReadonlySet<number> = new Set([404, 405, 410, 501]);

/** The statuses of a server that may answer otherwise in a moment. */
export const TRY_AGAIN: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504]);

export const isForGood = (status: number): boolean => status === 301 || status === 308;

/** Judges one answer. */
export function judge(heard: Heard): Judged {
  switch (heard.is) {
    case 'timeout':
      return unknown('timeout');
    case 'failed':
      return judgeError(heard.error);
    case 'status':
      return judgeStatus(heard.status, heard.location);
  }
}

const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

function judgeStatus(status: number, location: string | null): Judged {
  if (redirects.has(status)) return { is: 'redirect', to: location, status };
  if (status >= 200 && status < 300) return { is: 'ok' };
  if (status === 404 || status === 410) return { is: 'dead', because: 'gone', status };
  if (status === 401 || status === 403 || status === 407 || status === 451 || status === 999)
    return unknown('refused', status);
  if (status === 408 || status === 425 || status === 429 || status >= 500) return unknown('busy', status);
  return unknown('odd-status', status);
}

/**
 * Judges an error by its name in Chromium, Firefox or Node. Only "no such name" is sure to be the same for every
 * visitor; a certificate may be refused because of a hotel's network, a connection because of ours.
 */
function judgeError(error: string | null): Verdict {
  if (error === null) return unknown('no-name');
  if (error === NOT_GRANTED) return unknown('not-granted');
  if (error === OFFLINE || /INTERNET_DISCONNECTED|NETWORK_CHANGED|ERROR_OFFLINE/.test(error)) return unknown('offline');
  if (/^(net::ERR_NAME_NOT_RESOLVED|NS_ERROR_UNKNOWN_HOST|ENOTFOUND)$/.test(error))
    return { is: 'dead', because: 'no-such-name', status: null };
  // Software on this computer or network that reads along, and lists that could not be fetched: not the site's doing.
  if (/MITM|UNABLE_TO_CHECK_REVOCATION|NO_REVOCATION_MECHANISM/.test(error)) return unknown('no-name');
  if (/COMMON_NAME_INVALID|BAD_CERT_DOMAIN|ALTNAME_INVALID/.test(error)) return unknown('certificate-name');
  if (
    /ERR_CERT_|SEC_ERROR_|MOZILLA_PKIX_|BAD_CERT|CERT_HAS_EXPIRED|SELF_SIGNED|VERIFY_LEAF|UNABLE_TO_GET_ISSUER/.test(
      error,
    )
  )
    return unknown('certificate');
  // Firefox tells what is wrong with a certificate, or with the encryption around it, in words of the person's language.
  if (/\p{L}\s+\p{L}|[\u3000-\u9fff\uac00-\ud7af]/u.test(error)) return unknown('certificate-name');
  if (
    /CONNECTION_(REFUSED|RESET|CLOSED|TIMED_OUT|FAILED)|EMPTY_RESPONSE|ADDRESS_UNREACHABLE|NET_TIMEOUT|NET_RESET|ECONNREFUSED|ECONNRESET|SSL_PROTOCOL_ERROR|SSL_ERROR_RX_RECORD_TOO_LONG/.test(
      error,
    )
  )
    return unknown('no-connection');
  return unknown('no-name');
}
