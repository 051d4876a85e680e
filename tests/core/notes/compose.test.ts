import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { composeAt, type Letter, PLACES, type Place, slugOf } from '../../../utils/core/notes/compose.ts';
import { isMailHost } from '../../../utils/core/notes/mail-hosts.ts';
import { hostOf } from '../../../utils/core/sites/host.ts';
import { readMailto, readOpening } from './read-opening.ts';

const LONGEST: Record<Place, number> = {
  gmail: 6_000,
  'outlook-work': 1_800,
  'outlook-personal': 1_800,
  'mail-program': 1_800,
  linkedin: 1_800,
};
const MAIL_PLACES = PLACES.filter((place) => place !== 'linkedin');

const letter = (fields: Partial<Letter>): Letter => ({ to: null, subject: '', body: '', ...fields });
const told = (place: Place, fields: Partial<Letter>) => readOpening(place, composeAt(place, letter(fields)).url);
const told1 = (place: Place, fields: Partial<Letter>, name: keyof Letter) =>
  Object.fromEntries(told(place, fields))[name];

/** What UTF-8 makes of a text: each half of a character becomes U+FFFD. */
const inUtf8 = (text: string) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(text));
/** The lines of a text, however they end. */
const linesOf = (text: string) => text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').split('\n');

const ADA = letter({ to: 'ada@example.com', subject: 'The referral', body: 'Dear Ada,\nthank you & see you!' });

describe('the address at which a note is written', () => {
  test.each<[Place, string]>([
    [
      'gmail',
      'https://mail.google.com/mail/u/0/?view=cm&fs=1&tf=cm&to=ada%40example.com&su=The%20referral&body=Dear%20Ada%2C%0Athank%20you%20%26%20see%20you!',
    ],
    [
      'outlook-work',
      'https://outlook.cloud.microsoft/mail/deeplink/compose?mailtouri=mailto%3Aada%40example.com%3Fsubject%3DThe%2520referral%26body%3DDear%2520Ada%252C%250D%250Athank%2520you%2520%2526%2520see%2520you!',
    ],
    [
      'outlook-personal',
      'https://outlook.live.com/mail/0/deeplink/compose?mailtouri=mailto%3Aada%40example.com%3Fsubject%3DThe%2520referral%26body%3DDear%2520Ada%252C%250D%250Athank%2520you%2520%2526%2520see%2520you!',
    ],
    [
      'mail-program',
      'mailto:ada@example.com?subject=The%20referral&body=Dear%20Ada%2C%0D%0Athank%20you%20%26%20see%20you!',
    ],
  ])('in %s is this one, and carries all of it', (place, url) => {
    expect(composeAt(place, ADA)).toEqual({ url, left: [] });
  });

  test('at LinkedIn is the conversation, which takes neither a subject nor a text', () => {
    expect(composeAt('linkedin', { ...ADA, to: 'https://www.linkedin.com/in/ada-lovelace/' })).toEqual({
      url: 'https://www.linkedin.com/messaging/compose/?recipient=ada-lovelace',
      left: ['subject', 'body'],
    });
    expect(composeAt('linkedin', letter({ to: 'ada-lovelace' }))).toEqual({
      url: 'https://www.linkedin.com/messaging/compose/?recipient=ada-lovelace',
      left: [],
    });
  });

  test.each([
    'ada@example.com',
    'Ada Lovelace',
    'https://ada.example/in/ada',
    'ada.example',
    '?recipient=eve',
    '\ud800 ',
  ])('at LinkedIn is where all conversations are when “%s” names no profile', (to) => {
    expect(composeAt('linkedin', letter({ to, body: 'Thank you' }))).toEqual({
      url: 'https://www.linkedin.com/messaging/',
      left: ['to', 'body'],
    });
  });

  test('says nothing of what is empty', () => {
    expect(PLACES.map((place) => composeAt(place, letter({})))).toEqual([
      { url: 'https://mail.google.com/mail/u/0/?view=cm&fs=1&tf=cm', left: [] },
      { url: 'https://outlook.cloud.microsoft/mail/deeplink/compose?mailtouri=mailto%3A', left: [] },
      { url: 'https://outlook.live.com/mail/0/deeplink/compose?mailtouri=mailto%3A', left: [] },
      { url: 'mailto:', left: [] },
      { url: 'https://www.linkedin.com/messaging/', left: [] },
    ]);
    expect(composeAt('mail-program', letter({ to: '', body: 'Hello' })).url).toBe('mailto:?body=Hello');
    expect(composeAt('mail-program', letter({ to: 'ada@example.com' })).url).toBe('mailto:ada@example.com');
    expect(composeAt('gmail', letter({ subject: 'Hello' })).url).toMatch(/&tf=cm&su=Hello$/);
  });
});

describe('what a text says arrives', () => {
  test.each([
    'a & b = c + d % e # f ? g / h \\ i',
    '100%25 &amp; <b>"quoted"</b> \'so\' `this` {that} [these] | ^ ~ ; : , ! * ( ) $',
    '😀 👩🏽‍💻 🏳️‍🌈 e\u0301 ﬁ 𝒜',
    'شكرًا جزيلًا يا آدا — تُشكَرين',
    '\u200fתּוֹדָה רַבָּה\u200e, Ada \u2067שלום\u2069',
    'a\tb  c   ',
    '&subject=x&bcc=eve@example.com#end',
    '%0D%0ABcc: eve@example.com',
    'a\u2028b\u2029c\u0085d\u0000e\ufefff',
  ])('as it was written: %j', (text) => {
    for (const place of MAIL_PLACES)
      expect(told(place, { to: 'ada@example.com', subject: text, body: text }), place).toEqual([
        ['to', 'ada@example.com'],
        ['subject', text],
        ['body', text],
      ]);
  });

  test('in the lines in which it was written, however they end', () => {
    const body = 'one\ntwo\r\nthree\rfour\n\nsix\r\n\r\neight\n\rten\r\n';
    expect(told('mail-program', { body })).toEqual([
      ['body', 'one\r\ntwo\r\nthree\r\nfour\r\n\r\nsix\r\n\r\neight\r\n\r\nten\r\n'],
    ]);
    expect(told('gmail', { body })).toEqual([['body', 'one\ntwo\nthree\nfour\n\nsix\n\neight\n\nten\n']]);
    for (const place of MAIL_PLACES) expect(linesOf(told1(place, { body }, 'body') ?? '')).toEqual(linesOf(body));
  });

  test('with a mark in place of half a character', () => {
    for (const place of MAIL_PLACES)
      expect(told(place, { subject: 'a\ud83d', body: '\ude00b \ud83d\ude00' })).toEqual([
        ['subject', 'a\ufffd'],
        ['body', '\ufffdb 😀'],
      ]);
  });

  test('and the breaks of a subject are spaces: a head of a mail has one line', () => {
    for (const place of MAIL_PLACES)
      expect(told(place, { subject: 'Thanks\r\nBcc: eve@example.com\nX: y\r' })).toEqual([
        ['subject', 'Thanks Bcc: eve@example.com X: y '],
      ]);
  });
});

describe('whom it goes to', () => {
  test.each([
    ['ada@example.com', 'ada@example.com'],
    ['  ada@example.com\n', 'ada@example.com'],
    ['Ada Lovelace <ada@example.com>', 'ada@example.com'],
    ['"Lovelace, Ada" <ada+notes@example.com> ', 'ada+notes@example.com'],
    ['Ada\r\nBcc: eve@example.com <ada@example.com>', 'ada@example.com'],
    ["d'arcy.o'brien@example.com", "d'arcy.o'brien@example.com"],
    ['unlikely?address&subject=x@example.com', 'unlikely?address&subject=x@example.com'],
    ['gorby%kremvax@example.com', 'gorby%kremvax@example.com'],
    ['100%40@example.com', '100%40@example.com'],
    ['a/b#c=d@example.com', 'a/b#c=d@example.com'],
    ['\u202aada@example.com\u202c', 'ada@example.com'],
    ['δοκιμή@παράδειγμα.δοκιμή', 'δοκιμή@παράδειγμα.δοκιμή'],
    ['ada@bücher.example', 'ada@bücher.example'],
  ])('is read from %j as %s', (to, address) => {
    for (const place of MAIL_PLACES)
      expect([composeAt(place, letter({ to })).left, told(place, { to })]).toEqual([[], [['to', address]]]);
  });

  test.each([
    'Ada',
    'Ada Lovelace',
    '@ada',
    'ada@',
    'ada@example.com\r\nBcc: eve@example.com',
    'ada@example.com\neve@example.com',
    'ada@example.com, eve@example.com',
    'ada@example.com;eve@example.com',
    'ada@example.com <>',
    '<ada@example.com> and others',
    'ada@@example.com',
    'mailto:ada@example.com?bcc=eve@example.com',
    'ada@example.com\u0000',
    'ada\ud83d@example.com',
    'https://www.linkedin.com/in/ada',
    '   ',
  ])('is left to the person where they wrote %j', (to) => {
    for (const place of MAIL_PLACES) {
      const { url, left } = composeAt(place, letter({ to, subject: 'Thanks' }));
      expect([left, readOpening(place, url)]).toEqual([['to'], [['subject', 'Thanks']]]);
    }
  });
});

describe('how long it gets', () => {
  test('a note of 10,000 characters is left out whole, and the rest arrives', () => {
    for (const place of MAIL_PLACES) {
      const { url, left } = composeAt(place, { ...ADA, body: 'Thank you. '.repeat(910).slice(0, 10_000) });
      expect(left).toEqual(['body']);
      expect(readOpening(place, url)).toEqual([
        ['to', 'ada@example.com'],
        ['subject', 'The referral'],
      ]);
    }
  });

  test.each(PLACES.filter((place) => place !== 'linkedin'))(
    'in %s the last character that fits is carried',
    (place) => {
      const room = LONGEST[place] - composeAt(place, letter({ body: 'x' })).url.length + 1;
      const full = composeAt(place, letter({ body: 'x'.repeat(room) }));
      expect([full.url.length, full.left]).toEqual([LONGEST[place], []]);
      expect(composeAt(place, letter({ body: 'x'.repeat(room + 1) })).left).toEqual(['body']);
    },
  );

  test('a subject without end makes room for what does fit', () => {
    const { url, left } = composeAt('mail-program', { ...ADA, subject: 'x'.repeat(2_000) });
    expect(left).toEqual(['subject']);
    expect(readMailto(url).map(([name]) => name)).toEqual(['to', 'body']);
    expect(composeAt('gmail', letter({ to: `${'x'.repeat(7_000)}@example.com` })).left).toEqual(['to']);
  });
});

describe('for any letter at any place', () => {
  const character = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 3 }),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 }),
    fc.integer({ min: 0xd800, max: 0xdfff }).map((half) => String.fromCharCode(half)),
    fc.constantFrom(...'&+%#?=\'"<>@,; ', '\r\n', '\n', '\r', '\u0000', '%0D%0A', '&bcc=', '😀', 'שׁ', 'ـً'),
  );
  const text = fc.oneof(
    fc.constant(''),
    fc.array(character, { maxLength: 40 }).map((parts) => parts.join('')),
    fc.tuple(character, fc.integer({ min: 1, max: 8_000 })).map(([part, times]) => part.repeat(times).slice(0, 10_000)),
  );
  const to = fc.oneof(
    fc.constant(null),
    text,
    fc.tuple(text, text).map(([local, domain]) => `${local}@${domain}`),
    text.map((name) => `${name} <ada@example.com>`),
    fc.emailAddress(),
    fc.constantFrom('ada-lovelace', 'https://www.linkedin.com/in/ada-lovelace/', 'linkedin.com/in/%D7%A9'),
  );
  const letters = fc.record({ to, subject: text, body: text });
  const FIELDS = ['to', 'subject', 'body'] as const;

  test.each(PLACES)('what %s is told is what was written, and nothing else; the rest is named', (place) => {
    fc.assert(
      fc.property(letters, (given) => {
        const { url, left } = composeAt(place, given);
        const arrived = readOpening(place, url);
        const names = arrived.map(([name]) => name);
        // Every field that has something in it is carried or named, once, and none besides.
        expect([...names, ...left].toSorted()).toEqual(FIELDS.filter((name) => given[name]).toSorted());
        for (const [name, said] of arrived) {
          if (name === 'subject') expect(said).toBe(linesOf(inUtf8(given.subject)).join(' '));
          if (name === 'body') expect(said).toBe(linesOf(inUtf8(given.body)).join(place === 'gmail' ? '\n' : '\r\n'));
          if (name === 'to') {
            // One address, or one name, that stands so in what was written.
            expect(said).toMatch(place === 'linkedin' ? /^[^\s@]+$/ : /^[^\s@<>,;]+@[^\s@<>,;]+$/);
            if (place !== 'linkedin')
              expect(inUtf8(given.to ?? '').replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')).toContain(
                said,
              );
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  test.each(PLACES)('the address of %s is one that the browser sends as it is, and never too long', (place) => {
    fc.assert(
      fc.property(letters, (given) => {
        const { url, left } = composeAt(place, given);
        expect(new URL(url).href).toBe(url);
        expect(url).toMatch(/^[\x21-\x7e]+$/);
        expect(url.length).toBeLessThanOrEqual(LONGEST[place]);
        if (place === 'linkedin')
          expect(left).toEqual(expect.arrayContaining(FIELDS.filter((name) => name !== 'to' && given[name])));
      }),
      { numRuns: 400 },
    );
  });

  test.each(MAIL_PLACES)('in %s a text is left out only where it would be too long', (place) => {
    fc.assert(
      fc.property(letters, (given) => {
        const { left } = composeAt(place, given);
        if (!left.includes('body')) return;
        const { url: without } = composeAt(place, { ...given, body: '' });
        const { url: one } = composeAt(place, { ...given, body: 'x' });
        const once = encodeURIComponent(linesOf(inUtf8(given.body)).join(place === 'gmail' ? '\n' : '\r\n')).replaceAll(
          "'",
          '%27',
        );
        const written = place.startsWith('outlook') ? encodeURIComponent(once) : once;
        // Where not even one character found room there is nothing to reckon with.
        if (one !== without) expect(one.length - 1 + written.length).toBeGreaterThan(LONGEST[place]);
      }),
      { numRuns: 400 },
    );
  });

  test.each(MAIL_PLACES)('every usual address reaches %s', (place) => {
    fc.assert(
      fc.property(fc.emailAddress(), (address) => {
        expect(told(place, { to: address })).toEqual([['to', address]]);
      }),
    );
  });
});

describe('a profile’s slug', () => {
  test.each([
    ['https://www.linkedin.com/in/ada-lovelace', 'ada-lovelace'],
    ['https://www.linkedin.com/in/ada-lovelace/', 'ada-lovelace'],
    ['https://de.linkedin.com/in/ada-lovelace?originalSubdomain=de#about', 'ada-lovelace'],
    ['http://linkedin.com/in/ada', 'ada'],
    ['linkedin.com/in/ada', 'ada'],
    [' www.linkedin.com/in/ada/ \n', 'ada'],
    ['LINKEDIN.com/IN/Ada', 'Ada'],
    ['https://m.linkedin.com/mwlite/in/ada', 'ada'],
    ['https://www.linkedin.com/in/ada/details/skills/', 'ada'],
    ['https://www.linkedin.com/in/ada/de', 'ada'],
    ['https://www.linkedin.com/in/ada-l%C3%B6velace-1b2a3/', 'ada-lövelace-1b2a3'],
    ['https://www.linkedin.com/in/ada-lövelace/', 'ada-lövelace'],
    ['https://www.linkedin.com/in/%D7%A2%D7%93%D7%94/', 'עדה'],
    ['https://www.linkedin.com/in/🚀ada/', '🚀ada'],
    ['https://www.linkedin.com/in/ACoAABpGQcMBI08myTal7qDJ5zb9lJiM24nFjJI', 'ACoAABpGQcMBI08myTal7qDJ5zb9lJiM24nFjJI'],
  ])('of %s is %s', (address, slug) => {
    expect(slugOf(address)).toBe(slug);
  });

  test.each([
    '',
    'ada',
    'ada@linkedin.com',
    'https://www.linkedin.com/',
    'https://www.linkedin.com/in/',
    'https://www.linkedin.com/in//ada',
    'https://www.linkedin.com/company/ada',
    'https://www.linkedin.com/company/in/ada',
    'https://www.linkedin.com/feed/?x=/in/ada',
    'https://notlinkedin.com/in/ada',
    'https://linkedin.com.example/in/ada',
    'https://linkedin.com@ada.example/in/ada',
    'https://www.linkedin.com/in/%E0%A4%A',
    'https://www.linkedin.com/in/ada%2Feve',
    'https://www.linkedin.com/in/ada%26body=x',
    'https://www.linkedin.com/in/ada%0D%0A',
    'https://www.linkedin.com/in/..%2f',
    `https://www.linkedin.com/in/${'a'.repeat(101)}`,
    'ftp://www.linkedin.com/in/ada',
    'javascript:alert(1)//linkedin.com/in/ada',
    '\ud800',
  ])('is not in %j', (address) => {
    expect(slugOf(address)).toBeNull();
  });

  test('is found in whatever address is made of it, and nonsense only ever has none', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: fc.constantFrom('a', 'B', '7', '-', 'é', 'ع', '你') }),
        (text, slug) => {
          expect(() => slugOf(text)).not.toThrow();
          expect(() => slugOf(`https://www.linkedin.com/in/${text}`)).not.toThrow();
          const asTyped = `https://www.linkedin.com/in/${slug.slice(0, 100)}`;
          expect(slugOf(asTyped)).toBe(slug.slice(0, 100) || null);
          expect(slugOf(encodeURI(asTyped))).toBe(slug.slice(0, 100) || null);
        },
      ),
    );
  });
});

describe('where people read their mail', () => {
  test.each([
    'https://mail.google.com/mail/u/1/#inbox',
    'https://outlook.live.com/mail/0/',
    'https://outlook.office.com/mail/',
    'https://outlook.office365.com/mail/',
    'https://outlook.cloud.microsoft/mail/',
    'https://mail.yahoo.com/d/folders/1',
    'https://mail.proton.me/u/0/inbox',
    'https://app.fastmail.com/mail/Inbox/',
    'https://bap.navigator.gmx.net/mail?sid=x',
    'https://bap.navigator.web.de/mail?sid=x',
    'https://webmail.ada.example/',
  ])('%s is one', (page) => {
    expect(isMailHost(hostOf(page) ?? '')).toBe(true);
  });

  test.each([
    'google.com',
    'docs.google.com',
    'mail.google.com.example',
    'notmail.google.com',
    'icloud.com',
    'gmx.net',
    'web.de',
    'mail.ru',
    'linkedin.com',
    'webmail',
    'ada.webmail.example',
    '',
    'constructor',
  ])('“%s” is none', (host) => {
    expect(isMailHost(host)).toBe(false);
  });
});
