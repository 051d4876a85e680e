import { expect, test } from 'vitest';
import { composeAt, PLACES } from '../../../utils/core/notes/compose.ts';
import { isComposing } from '../../../utils/core/notes/composing.ts';

const letter = { to: 'ada@ada.example', subject: 'Thank you', body: 'Dear Ada' };

test.each(PLACES.filter((place) => place !== 'mail-program'))(
  'the address that opens a letter at %s is one where it is written',
  (place) => {
    const to = place === 'linkedin' ? 'https://www.linkedin.com/in/ada' : letter.to;
    expect(isComposing(composeAt(place, { ...letter, to }).url)).toBe(true);
  },
);

test.each([
  ['https://mail.google.com/mail/u/0/?fs=1&tf=cm&to=ada%40ada.example', true],
  ['https://mail.google.com/mail/u/1/#inbox?compose=new', true],
  ['https://mail.google.com/mail/u/0/', false],
  ['https://mail.google.com/mail/u/0/#inbox', false],
  ['https://mail.google.com/mail/u/0/#search/view=cm', false],
  ['https://outlook.live.com/mail/0/deeplink/compose/AAkA?x=1', true],
  ['https://outlook.office.com/mail/compose', true],
  ['https://outlook.cloud.microsoft/mail/inbox/id/AAQk', false],
  ['https://outlook.live.com/mail/0/', false],
  ['https://outlook.live.com/mail/composers', false],
  ['https://www.linkedin.com/messaging/thread/new/', true],
  ['https://www.linkedin.com/feed/', false],
  ['https://ada.example/?view=cm', false],
  ['mailto:ada@ada.example', false],
  ['about:blank', false],
  ['', false],
])('%s: %s', (address, is) => expect(isComposing(address)).toBe(is));
