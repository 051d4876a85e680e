import type { Place } from '../../../utils/core/notes/compose.ts';

/** What an address says, as whoever is called by it reads it: every field in the order in which it stands. */
export type Told = readonly (readonly [field: string, text: string])[];

/** RFC 6068, section 2, strictly: `mailto:` [ to ] [ `?` hfields ], everything percent-encoded in UTF-8, "+" is a plus. */
export function readMailto(address: string): Told {
  const [, to = '', , fields] = /^mailto:([^?#]*)(\?([^#]*))?$/.exec(address) ?? [];
  if (!address.startsWith('mailto:') || /[^A-Za-z0-9\-._~!$'()*+,;:@%/?&=]/.test(address))
    throw new Error(`No mailto: ${address}`);
  return [
    ...(to === '' ? [] : [['to', decodeURIComponent(to)] as const]),
    ...(fields === undefined
      ? []
      : fields.split('&').map((field) => {
          const [name = '', text, ...more] = field.split('=');
          if (text === undefined || more.length > 0) throw new Error(`No field of a mailto: ${field}`);
          return [decodeURIComponent(name).toLowerCase(), decodeURIComponent(text)] as const;
        })),
  ];
}

/** What is at an address that was made for a place. Throws where it leads anywhere else. */
export function readOpening(place: Place, address: string): Told {
  if (place === 'mail-program') return readMailto(address);
  const { origin, pathname, searchParams, hash } = new URL(address);
  const at = `${origin}${pathname}${hash}`;
  const told = [...searchParams];
  switch (place) {
    case 'gmail': {
      const [view, full, compose, ...fields] = told;
      if (at !== 'https://mail.google.com/mail/u/0/' || String([view, full, compose]) !== 'view,cm,fs,1,tf,cm')
        throw new Error(`Not where Gmail writes: ${address}`);
      return fields.map(([name, text]) => [name === 'su' ? 'subject' : name, text]);
    }
    case 'outlook-work':
    case 'outlook-personal': {
      const host = place === 'outlook-work' ? 'outlook.cloud.microsoft/mail' : 'outlook.live.com/mail/0';
      const [[name, mailto] = [], ...more] = told;
      if (at !== `https://${host}/deeplink/compose` || name !== 'mailtouri' || more.length > 0)
        throw new Error(`Not where Outlook writes: ${address}`);
      return readMailto(mailto ?? '');
    }
    case 'linkedin': {
      const path = told.length > 0 ? 'messaging/compose/' : 'messaging/';
      if (at !== `https://www.linkedin.com/${path}`) throw new Error(`Not where LinkedIn writes: ${address}`);
      return told.map(([name, text]) => [name === 'recipient' ? 'to' : name, text]);
    }
  }
}
