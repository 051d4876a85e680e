/**
 * What a notification says. It stands on lock screens: names of people, what a note is about and titles that a person wrote
 * never stand here; `{title}` is the kind's own name.
 */
export const notices = {
  'notice.out.1': 'Your bulb “{title}” burned out.',
  'notice.out.2': 'One bulb is out: {title}.',
  'notice.out.3': '“{title}” wants relighting.',
  'notice.found.1': 'Your bulb “{title}” has something to mend.',
  'notice.found.2': 'Something to mend: {title}.',
  'notice.found.3': 'There is something to mend at “{title}”.',
  'notice.own.1': 'One of your bulbs burned out.',
  'notice.own.2': 'A bulb in your house is out.',
  'notice.own.3': 'One bulb wants relighting.',
  'notice.waiting.1': 'A note is waiting to be written.',
  'notice.waiting.2': 'There is a note to write.',
  'notice.waiting.3': 'A note of yours is waiting.',
  'notice.begun.1': 'A note is begun and not sent.',
  'notice.begun.2': 'A note of yours lies ready to be sent.',
  'notice.begun.3': 'One note is still to be sent.',
  'notice.seldom': 'At most one of these a week.',
} as const;
