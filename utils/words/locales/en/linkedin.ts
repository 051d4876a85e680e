/** What is said about a LinkedIn export: why it could not be read, what is in doubt, and what `npm run linkedin` tells. */
export const linkedin = {
  'linkedin.problem.no-export':
    'That is no LinkedIn export: none of its files is one that LinkedIn gives. Take the zip as LinkedIn sends it, or CSV files out of it.',
  'linkedin.problem.damaged': 'The archive is damaged and cannot be read. Download it once more.',
  'linkedin.problem.truncated': 'The archive ends before its end: the download was cut short. Download it once more.',
  'linkedin.problem.bomb': 'The archive unpacks to far more than any LinkedIn export, so reading was stopped.',
  'linkedin.problem.locked': 'The archive is locked with a password. Take it as LinkedIn sends it.',
  'linkedin.problem.packed': 'The archive is packed in a way that cannot be read here. Take it as LinkedIn sends it.',

  'linkedin.warning.missing':
    '{file} is not in the export, so what it would tell is not known. The larger archive has it.',
  'linkedin.warning.no-header': '{file} has none of the columns that it should have; it was counted and not read.',
  'linkedin.warning.no-rows': '{file} has no rows.',
  'linkedin.warning.damaged': {
    one: 'One line of {file} could not be read, as a quotation mark is missing.',
    other: '{count} lines of {file} could not be read, as quotation marks are missing.',
  },
  'linkedin.warning.undated': {
    one: 'One date in {file} could not be read.',
    other: '{count} dates in {file} could not be read.',
  },
  'linkedin.warning.order.day-first':
    'No date in {file} shows whether the day or the month comes first. They were read with the day first.',
  'linkedin.warning.order.month-first':
    'No date in {file} shows whether the day or the month comes first. They were read with the month first.',
  'linkedin.warning.order.mixed': 'In {file} some dates have the day first and some the month; some may be read wrong.',
  'linkedin.warning.no-owner': 'Whose export this is cannot be told, so nobody is suggested for a note.',
  'linkedin.warning.namesakes': 'There is more than one {person}; which of them recommended you cannot be told.',
  'linkedin.warning.drafts-to-nobody': {
    one: 'One draft is for an account that is gone; it was left out.',
    other: '{count} drafts are for accounts that are gone; they were left out.',
  },

  'linkedin.usage': 'npm run --silent linkedin -- ARCHIVE.zip [--json] [--now ISO]',
  'linkedin.problem.no-file': 'Which export? The name of its file is missing.',
  'linkedin.problem.two-files': 'One export at a time: {first} and {second} are two.',
  'linkedin.problem.option': 'There is no option {option}.',
  'linkedin.problem.value': 'The option {option} stands by itself, without {value}.',
  'linkedin.problem.no-value': 'The option {option} wants a value behind it.',
  'linkedin.problem.now':
    'That is no moment: {typed}. A day (2026-07-15) or a moment (2026-07-15T10:00:00Z) is wanted.',
  'linkedin.problem.unreadable': '{file} cannot be opened.',
  'linkedin.problem.changed': '{file} changed while it was read. Try again once it is there in full.',

  'linkedin.told.owner': 'The export of {owner}: {files}, {connections}, {messages}.',
  'linkedin.told.nobody': 'An export: {files}, {connections}, {messages}.',
  'linkedin.told.files': { one: '{count} file', other: '{count} files' },
  'linkedin.told.connections': { one: '{count} connection', other: '{count} connections' },
  'linkedin.told.messages': { one: '{count} message', other: '{count} messages' },
  'linkedin.told.last-post': 'Last post: {day}',
  'linkedin.told.no-post': 'No post.',
  'linkedin.told.unthanked': { one: 'One person was not thanked yet:', other: '{count} thank-yous were not sent yet:' },
  'linkedin.told.unthanked.recommendation': '{name} recommended you ({day})',
  'linkedin.told.unthanked.invitation': '{name} wrote a note with an invitation ({day})',
  'linkedin.told.unthanked.event': '{name} connected with you after an event ({day})',
  'linkedin.told.drafts': {
    one: 'One message was written and not sent:',
    other: '{count} messages were written and not sent:',
  },
  'linkedin.told.draft': 'to {to} ({day})',
  'linkedin.told.draft-undated': 'to {to}',
  'linkedin.told.unanswered': {
    one: 'One question waits for an answer:',
    other: '{count} questions wait for an answer:',
  },
  'linkedin.told.question': 'from {from} ({day})',
  'linkedin.told.more': { one: '… and one more', other: '… and {count} more' },
} as const;
