import { describe, expect, it } from 'vitest';
import { isForGood, judge } from '../../../utils/core/inspect/verdict.ts';

const status = (code: number, location: string | null = null) =>
  judge({ is: 'status', status: code, location, retryAfter: null });
const error = (name: string | null) => judge({ is: 'failed', error: name });

describe('An answer', () => {
  it.each([200, 204, 206, 299])('of %d is fine', (code) => expect(status(code).is).toBe('ok'));
  it.each([404, 410])('of %d is dead', (code) =>
    expect(status(code)).toMatchObject({ is: 'dead', because: 'gone', status: code }),
  );
  it.each([400, 401, 402, 403, 405, 406, 407, 408, 418, 425, 429, 451, 500, 501, 502, 503, 504, 520, 999, 100, 304])(
    'of %d says nothing',
    (code) => expect(status(code).is).toBe('unknown'),
  );
  it.each([
    [301, true],
    [302, false],
    [303, false],
    [307, false],
    [308, true],
  ])('of %d sends on, for good or not', (code, forGood) => {
    expect(status(code, '/x')).toEqual({ is: 'redirect', to: '/x', status: code });
    expect(isForGood(code)).toBe(forGood);
  });
});

describe('An error', () => {
  it.each(['net::ERR_NAME_NOT_RESOLVED', 'NS_ERROR_UNKNOWN_HOST', 'ENOTFOUND'])(
    '%s means that nobody finds it',
    (name) => expect(error(name)).toMatchObject({ is: 'dead', because: 'no-such-name' }),
  );
  it.each([
    [null, 'no-name'],
    ['net::ERR_FAILED', 'no-name'],
    ['EAI_AGAIN', 'no-name'],
    ['net::ERR_PROXY_CONNECTION_FAILED', 'no-connection'],
    ['NS_ERROR_UNKNOWN_PROXY_HOST', 'no-name'],
    ['net::ERR_INTERNET_DISCONNECTED', 'offline'],
    ['net::ERR_NETWORK_CHANGED', 'offline'],
    ['NS_ERROR_OFFLINE', 'offline'],
    ['offline', 'offline'],
    ['not-granted', 'not-granted'],
    ['net::ERR_CONNECTION_REFUSED', 'no-connection'],
    ['NS_ERROR_CONNECTION_REFUSED', 'no-connection'],
    ['ECONNREFUSED', 'no-connection'],
    ['net::ERR_EMPTY_RESPONSE', 'no-connection'],
    ['net::ERR_SSL_PROTOCOL_ERROR', 'no-connection'],
    ['net::ERR_CERT_DATE_INVALID', 'certificate'],
    ['net::ERR_CERT_AUTHORITY_INVALID', 'certificate'],
    ['CERT_HAS_EXPIRED', 'certificate'],
    ['SEC_ERROR_EXPIRED_CERTIFICATE', 'certificate'],
    ['net::ERR_CERT_COMMON_NAME_INVALID', 'certificate-name'],
    ['SSL_ERROR_BAD_CERT_DOMAIN', 'certificate-name'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'certificate-name'],
    ['The certificate is not trusted because it is self-signed.', 'certificate-name'],
    ['Das Zertifikat ist abgelaufen', 'certificate-name'],
    ['証明書の有効期限が切れています。', 'certificate-name'],
    ['MOZILLA_PKIX_ERROR_MITM_DETECTED', 'no-name'],
    ['net::ERR_CERT_UNABLE_TO_CHECK_REVOCATION', 'no-name'],
  ])('%s says nothing (%s)', (name, because) => expect(error(name)).toMatchObject({ is: 'unknown', because }));
});
