/** The welcome page, and the catalogue that it shares with the options. */
export const welcome = {
  'catalogue.search': 'Find one of {count} kinds, or name your own',
  'catalogue.found': { one: 'One kind found.', other: '{count} kinds found.' },
  'catalogue.hint': 'Not among them? Type what you call it.',
  'catalogue.added': '“{title}” is added.',
  'catalogue.own': '“{title}”',
  'catalogue.own.about': 'Hang it as something of your own.',

  'welcome.page': 'Welcome to Houselights',
  'welcome.title': 'Look up for a moment',
  'welcome.lead':
    'Others see things of yours that you rarely look at: your profile, your website, the thank-you note that was meant and not sent. Here each is a bulb. It dims with time, and Houselights says so gently, right where you can change it.',
  'welcome.private':
    'All of it stays in this browser. There is no account, and nothing is asked of the browser until you want it.',

  'welcome.import.open': 'I already have a house',
  'welcome.import.title': 'Bring your house along',
  'welcome.import.about':
    'Export it in the options over there, then choose that file here. You see what it holds before anything changes.',
  'welcome.import.back': 'Start with a new one instead',

  'welcome.address': 'Where do people find you on the web?',
  'welcome.address.hint': 'Your own website or a profile. You can leave this empty.',
  'welcome.address.example': 'ada.example',
  'welcome.address.goes': 'This one belongs to the bulb “{bulb}”.',
  'welcome.address.extra': 'This one gets a bulb of its own: {bulb}.',
  'welcome.address.unticked': 'Tick “{bulb}” to hang it.',
  'welcome.bulbs': 'Your first bulbs',
  'welcome.bulbs.more': 'Bulbs you added',
  'welcome.bulb.address.example': 'Its address, if you have it at hand',
  'welcome.bulb.address': 'Address of “{bulb}” (can wait)',
  'welcome.more': 'Add more',
  'welcome.hang': 'Hang these bulbs',
  'welcome.hang.busy': 'Hanging…',
  'welcome.rhythm': 'Each has a rhythm that you can change later.',
  'welcome.problem.none': 'Tick at least one bulb, or close this page and come back when you like.',
  'welcome.problem.unreachable': 'That did not reach the house. Nothing is lost: please try again.',

  'welcome.hung': { one: 'One bulb hangs in your house', other: '{count} bulbs hang in your house' },
  'welcome.brought': 'Your house is here, too',
  'welcome.brought.lead':
    'Everything that hung over there hangs here as well. Each browser gives its own permission for a site, so what you allowed there, you can allow again here when you like.',
  'welcome.room': { one: 'Your room with one bulb', other: 'Your room with {count} bulbs' },
  'welcome.hung.lead':
    'They begin half filled, because nobody has said yet when they were last looked after. In the popup, say when you last did, or press “Done” once you have.',
  'welcome.later': 'What follows can wait. You can leave this page at any time.',

  'welcome.look.title': 'A first look at {host}',
  'welcome.look.about':
    'Houselights can read your front page once, as a visitor would, and try each of its links. It takes less than a minute.',
  'welcome.look.ask': 'What happens when you press it',
  'welcome.look.button': 'Look at my front page',
  'welcome.look.again': 'Look once more',
  'welcome.look.site': 'Look over the whole site',
  'welcome.look.skipped': 'Another time, then: you find it in the options, under “Where”.',
  'welcome.look.refused': 'The bulb works from the toolbar. You can allow it later in Options.',
  'welcome.look.starting': 'Opening the front page…',
  'welcome.look.running': 'Tried {known} of {asked} links.',
  'welcome.look.leave': 'It goes on if you read ahead.',
  'welcome.look.nothing': 'Nothing is out on your front page.',
  'welcome.look.unknown': {
    one: 'One link could not be judged; that is no finding.',
    other: '{count} links could not be judged; that is no finding.',
  },
  'welcome.look.found': { one: 'One thing to mend', other: '{count} things to mend' },
  'welcome.look.mend': 'Your website’s bulb is out until that is mended. The popup keeps the list.',
  'welcome.website.later':
    'Your website hangs without an address. Add it in the options when you have it at hand, and its front page can be looked at.',
  'welcome.website.options': 'Open the options',

  'welcome.linkedin.title': 'LinkedIn',
  'welcome.linkedin':
    'When you are next on LinkedIn, open the popup there and choose how you would like to be reminded.',

  'welcome.pin.title': 'Keep the lamp in sight',
  'welcome.pin.chrome.1': 'Press the puzzle piece beside the address bar.',
  'welcome.pin.chrome.2': 'Press the pin beside Houselights.',
  'welcome.pin.firefox.1': 'Press the puzzle piece beside the address bar.',
  'welcome.pin.firefox.2': 'Press the gear beside Houselights.',
  'welcome.pin.firefox.3': 'Choose “Pin to Toolbar”.',
  'welcome.pin.picture.chrome':
    'The puzzle piece in the browser’s toolbar, and the list that it opens with a pin beside Houselights',
  'welcome.pin.picture.firefox':
    'The puzzle piece in the browser’s toolbar, and the list that it opens with a gear beside Houselights',
  'welcome.pin.shortcut': 'From the keyboard, {keys} opens it.',

  'welcome.home.title': 'It lives in this browser',
  'welcome.home': 'What you do on a phone counts too: press “Done” and choose any day.',
} as const;
