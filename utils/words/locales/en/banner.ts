/**
 * What the banner says in a page. Names of people, texts of notes, addresses and titles that a person wrote never stand here:
 * `{title}` is the kind's own name.
 */
export const banner = {
  'banner.sentence.dimming': 'Your bulb “{title}” is dimming.',
  'banner.sentence.out': 'Your bulb “{title}” burned out.',
  'banner.sentence.ownDimming': 'One of your bulbs is dimming.',
  'banner.sentence.ownOut': 'One of your bulbs burned out.',
  'banner.sentence.found': 'Something on this site wants mending.',
  'banner.here.link': 'This page has a dead link.',
  'banner.here.wrongLink': 'A link on this page needs mending.',
  'banner.here.picture': 'A picture is missing on this page.',
  'banner.here.date': 'This page shows a date that is over.',
  'banner.here.things': {
    one: 'Something on this page wants mending.',
    other: 'This page has {count} things to mend.',
  },
  'banner.question': 'Changed it?',

  // How many, and never to whom or for what.
  'banner.notes': { one: 'A note is ready to send.', other: '{count} notes are ready to send.' },
  'banner.notes.thanks': 'One thank-you is ready to send.',
  'banner.notes.open': { one: 'Open it', other: 'Open them' },
  'banner.notes.sent': 'Sent',
  'banner.notes.sentSaid': 'Sent.',

  'banner.line.found': {
    one: 'One thing was found. It may take five minutes.',
    other: '{count} things were found. One of them may take five minutes.',
  },
  'banner.line.here': { one: 'It may take five minutes.', other: 'One of them may take five minutes.' },
  'banner.line.question': 'Your bulb “{title}”, which you opened a moment ago.',
  'banner.line.questionOwn': 'The bulb that you opened a moment ago.',

  'banner.why.first': {
    one: 'It is a day since it was last refreshed, and it is meant for every {cadence}.',
    other: 'It is {count} days since it was last refreshed, and it is meant for every {cadence}.',
  },
  'banner.why.unknown': 'No date is known for it yet, and it is meant for every {cadence}.',
  'banner.why.reported': 'You reported that something here is out.',
  'banner.why.found': 'A look at this site found something that others see too.',
  'banner.why.notes': {
    one: 'It is begun and not sent yet, and this is a site for mail on your list.',
    other: 'They are begun and not sent yet, and this is a site for mail on your list.',
  },
  'banner.why.cap': 'At most one reminder a day, and this bulb at most once a week.',
  'banner.why.cap.notes': 'At most one reminder a day, and one about notes a week.',

  'banner.region': 'A reminder from Houselights',
  'banner.done': 'Done',
  'banner.later': 'Later',
  'banner.close': 'Close for a week',
  'banner.more': 'More',
  'banner.why': 'Why now?',
  'banner.notHere': 'Not on this site',
  'banner.off': 'Switch this bulb off',
  'banner.yes': 'Yes, relit',
  'banner.notYet': 'Not yet',
  'banner.undo': 'Undo',
  'banner.undone': 'Taken back.',
  'banner.doneSaid': 'Relit.',
  /** The banner itself fills `{when}` with the choice that was taken. */
  'banner.laterSaid': 'Put off: {when}',
  'banner.notHereSaid': 'No more banners on this site.',
  'banner.offSaid': 'Switched off.',
  'banner.show': 'Show me',
  'banner.next': 'Next',
  'banner.doneLooking': 'Done looking',
  // The banner itself fills these with numbers and with what the page itself says there.
  'banner.place': '{at} of {of}',
  'banner.hidden': 'It is in a part of the page that is not shown right now.',
  'banner.hiddenNamed': 'It is in a part of the page that is not shown right now: “{text}”.',
  'banner.hiddenUnder': 'It is in a part of the page that is not shown right now: “{text}”, under “{heading}”.',
  'banner.inHead': 'It is written where only browsers and search engines read it.',
  'banner.notFound': 'It is not on the page as it is now.',
  'banner.failed': 'That did not work. Please try again.',
} as const;
