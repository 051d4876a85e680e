/** The sentence on top of the popup. A file of its own: it is painted before anything else is read. */
export const sentences = {
  'popup.counts': '{list}.',
  'popup.count.lit': { other: '{count} lit' },
  'popup.count.dimming': { other: '{count} dimming' },
  'popup.count.out': { other: '{count} out' },
  'popup.count.later': { other: '{count} put off' },
  'popup.count.off': { other: '{count} switched off' },
  'popup.allLit': { one: 'The one bulb here is lit.', other: 'All {count} are lit.' },
  'popup.empty.title': 'No bulb hangs here yet.',
} as const;
