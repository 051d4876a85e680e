/** What the weekly moment in the popup says. It comes with the moment, and is loaded by nobody else. */
export const fridaysMoment = {
  'friday.title': 'This week’s moment',
  'friday.notNow': 'Not this week',
  'friday.end': 'That’s all',
  'friday.goOn': 'Go on',

  'friday.phone': { one: 'Did this one on your phone?', other: 'Did any of these on your phone?' },
  'friday.off': 'Switch off',
  'friday.letGo': 'Let it go',
  'friday.was.done': 'Relit.',
  'friday.was.sent': 'Sent.',
  'friday.was.sent.post': 'Posted.',
  'friday.was.sent.phone': 'Called.',
  'friday.was.sent.in-person': 'Said.',
  'friday.was.later': 'Put off until {until}.',
  'friday.was.off': 'Switched off.',
  'friday.was.letGo': 'Let go.',

  'friday.thanks': 'Anyone to thank this week?',
  'friday.thanks.thanksgiving': 'It is the week of Thanksgiving. Whom are you grateful to this year?',
  'friday.thanks.year-end': 'The year is ending. Whom are you grateful to this year?',
  'friday.thanks.own': '{name}: whom are you grateful to this year?',
  'friday.thanks.example': 'Ada, for the referral',
  'friday.thanks.do': { one: 'Add', other: 'Add {count} notes' },

  'friday.since': 'Since {month}: {list}.',
  'friday.since.relit': '{count} relit',
  'friday.since.sent': { one: '1 note sent', other: '{count} notes sent' },

  'friday.key.done': 'done',
  'friday.key.later': 'later',
  'friday.key.off': 'off',
  'friday.key.next': 'next',
  'friday.key.goOn': 'add, or go on',
} as const;
