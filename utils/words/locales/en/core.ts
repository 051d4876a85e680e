/** What core says: lines of a bulb, problems, what was done. */
export const core = {
  'cadence.day': { one: 'day', other: '{count} days' },
  'cadence.week': { one: 'week', other: '{count} weeks' },
  'cadence.month': { one: 'month', other: '{count} months' },
  'cadence.year': { one: 'year', other: '{count} years' },

  'kind.own.title': 'Something of your own',
  'kind.own.act': 'Open it',

  'state.lit': 'Lit',
  'state.dimming': 'Dimming',
  'state.out': 'Out',
  'state.off': 'Switched off',

  'line.last': 'Last refreshed {day}.',
  'line.lastUnknown': 'No date known yet.',
  'line.cadence': 'Meant for every {cadence}.',
  'line.later': 'Put off until {until}.',
  'line.off': 'Switched off on {day}.',

  'note.title': 'A note to {person}',
  'note.title.for': 'A note to {person}, for {occasion}',
  'note.act.waiting': 'Write it',
  'note.act.written': 'Sent it',
  'note.act.sent': 'Sent',
  'note.act.let-go': 'Let go',
  'note.line.waiting': 'Waiting since {day}.',
  'note.line.written': 'Written {day}, not sent.',
  'note.line.late': 'Late ones are welcome too.',

  'problem.address.empty': 'There is no address yet.',
  'problem.address.long': 'That address is too long to be one.',
  'problem.address.scheme': 'Addresses of pages start with http or https, not with {scheme}.',
  'problem.address.none': 'That does not look like an address: {typed}',
  'problem.address.private': '{host} can only be seen from your own computer or network, so nobody else finds you there.',
} as const;
