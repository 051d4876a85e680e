/** The page that reads the person's own export from LinkedIn, and what may be done about what it tells. */
export const linkedinPage = {
  'linkedin.page': 'From LinkedIn, in Houselights',
  'linkedin.page.opening': 'Opening …',
  'linkedin.page.problem.load': 'Houselights did not answer. Nothing is lost; please try again.',
  'linkedin.page.problem.again': 'Try again',

  'linkedin.page.title.first': 'See who waits for a word from you.',
  'linkedin.page.title.coming': 'LinkedIn is putting your data together.',
  'linkedin.page.title.ready': 'LinkedIn’s mail should be there by now.',
  'linkedin.page.title.gone': 'The link in LinkedIn’s mail has run out.',
  'linkedin.page.title.reading': 'Reading what LinkedIn gave you.',
  'linkedin.page.title.waiting': {
    one: '1 person may be waiting for a word from you.',
    other: '{count} people may be waiting for a word from you.',
  },
  'linkedin.page.title.nobody': 'Nobody here waits for a word from you.',
  'linkedin.page.title.unknown': 'Who waits for a word from you, this export does not tell.',
  'linkedin.page.what':
    'LinkedIn gives you a copy of your own data. Read here, it says what LinkedIn does not: whom you never thanked, which message you wrote and did not send, who still waits for an answer.',
  'linkedin.page.age.today': 'As of {day}, which is today.',
  'linkedin.page.age': { one: 'As of {day}, 1 day old.', other: 'As of {day}, {count} days old.' },
  'linkedin.page.age.waits': 'Who waits is known as of {day}: the newest export came without its messages.',
  'linkedin.page.blind': 'So much may have happened since that a fresh copy is worth asking for.',

  'linkedin.page.privacy': 'What is read, and what is kept',
  'linkedin.page.privacy.here': 'Your file is read on this computer, and nothing of it leaves it.',
  'linkedin.page.privacy.kept':
    'Names, addresses and days are kept. Of messages no text is kept, but for drafts that you never sent, and these only until you deal with them.',
  'linkedin.page.privacy.forget': 'You can have it forgotten at any time.',

  'linkedin.page.way': 'Getting there',
  'linkedin.page.way.fresh': 'How to ask for a fresh copy',
  'linkedin.page.way.open':
    'Open LinkedIn’s page “Get a copy of your data”, on a computer: their app does not have it.',
  'linkedin.page.way.link': 'Open that page',
  'linkedin.page.way.link.tab': 'Open that page (at LinkedIn, in a new tab)',
  'linkedin.page.way.tick':
    'Tick “Download larger data archive”. The quick one can lack your messages, and without them nobody can tell who waits.',
  'linkedin.page.way.press': 'Press “Request archive”, and type your password if LinkedIn asks for it.',
  'linkedin.page.way.mail': 'LinkedIn takes up to a day, and mails you a link that is good for about three days.',
  'linkedin.page.way.asked': 'I asked for it',
  'linkedin.page.way.asked.what': 'Then a bulb waits with you, and says when the mail can be there.',

  'linkedin.page.wait': 'LinkedIn mails a link within a day, good for three.',
  'linkedin.page.wait.gone': 'It was good for three days. Ask LinkedIn once more; nothing else is lost by it.',
  'linkedin.page.wait.got': 'Got it',
  'linkedin.page.wait.tomorrow': 'Remind me tomorrow',

  'linkedin.page.drop': 'Read it here',
  'linkedin.page.drop.newer': 'A newer export',
  'linkedin.page.drop.where':
    'Drop the zip anywhere on this page, as LinkedIn sent it. CSV files out of it do as well.',
  'linkedin.page.drop.choose': 'Choose the file',
  'linkedin.page.drop.large': 'A large one takes a little longer. Nothing is kept before the whole of it was read.',
  'linkedin.page.drop.now': 'Let go, and it is read.',
  'linkedin.page.drop.no-file': 'That is no file. Drop the zip that LinkedIn sent, or CSV files out of it.',
  'linkedin.page.drop.folder':
    '“{name}” is a folder. Drop the zip as LinkedIn sent it, or all the CSV files that are in the folder.',
  'linkedin.page.drop.busy': 'One is being read already. Stop it first, or wait for its end.',

  'linkedin.page.reading': 'The reading under way',
  'linkedin.page.reading.file': 'Reading {name} …',
  'linkedin.page.reading.size': '{done} of {all} MB.',
  'linkedin.page.reading.end': 'Putting together what it tells …',
  'linkedin.page.reading.leave': 'Nothing is kept yet. If you close this page, you begin again with the same file.',
  'linkedin.page.reading.stop': 'Stop',
  'linkedin.page.reading.told': '{count} % read.',
  'linkedin.page.stopped': 'Stopped. Nothing was kept.',
  'linkedin.problem.died':
    'The reading broke off: perhaps there was not enough memory. Nothing was changed; you can begin again with the same file.',
  'linkedin.problem.other-owner':
    'This is the export of {name}; what was read before is of {other}. Nothing was changed. Forget what was read, below, to begin anew with this one.',
  'linkedin.problem.older':
    'This export is older than the one that was read before, which is as of {day}. Nothing was changed.',

  'linkedin.page.read': 'Read to the end.',
  'linkedin.page.answered': 'Seen as answered: {names}.',

  'linkedin.page.people': 'People',
  'linkedin.page.because.question': 'Asked you something on {day}. No answer since, as far as this export knows.',
  'linkedin.page.because.draft': 'You wrote this on {day}, and it was not sent.',
  'linkedin.page.because.draft.undated': 'You wrote this, and it was not sent.',
  'linkedin.page.because.recommendation':
    'Recommended you on {day}. No message from you since, as far as this export knows.',
  'linkedin.page.because.invitation':
    'Wrote you a note with an invitation on {day}. No message from you since, as far as this export knows.',
  'linkedin.page.because.event':
    'Connected with you on {day}, after an event. No message from you since, as far as this export knows.',
  'linkedin.page.doubt': 'There is more than one {name}; which of them it was, the export does not tell.',
  'linkedin.page.profile': '(at LinkedIn, in a new tab)',
  'linkedin.page.draft.kept': 'Kept here until you deal with it.',
  'linkedin.page.draft.all': 'Show all of it',
  'linkedin.page.draft.less': 'Show less',
  'linkedin.page.draft.of': '{act}: the draft to {name}',
  'linkedin.page.act.of': '{act}: {name}',
  'linkedin.page.act.write': 'Write a note',
  'linkedin.page.act.settle': 'Not needed',
  'linkedin.page.act.spare': 'Never for this person',
  'linkedin.page.act.open': 'Open it',
  'linkedin.page.written': 'Written down. It waits among your notes.',
  'linkedin.page.behind': { one: 'and 1 more behind these', other: 'and {count} more behind these' },
  'linkedin.page.more': 'Older ones come with a later export, once these are dealt with.',
  'linkedin.page.nobody.about':
    'As far as this export knows, everybody has an answer, a note of yours that is to be sent, or needs none.',
  'linkedin.page.occasion.question': 'the question',
  'linkedin.page.occasion.recommendation': 'the recommendation',
  'linkedin.page.occasion.invitation': 'the note with the invitation',
  'linkedin.page.occasion.event': 'the time at the event',

  'linkedin.page.hang': 'Shall a bulb remember this for you?',
  'linkedin.page.hang.posts': 'It dims when your last post is some weeks old.',
  'linkedin.page.hang.posts.do': 'Hang a bulb for your posts',
  'linkedin.page.hang.export': 'It dims when this export grows old, and a fresh one would tell more.',
  'linkedin.page.hang.export.do': 'Hang a bulb for your data',
  'linkedin.page.hang.no': 'No, thanks',

  'linkedin.page.tells': 'What the export tells',
  'linkedin.page.tells.of': 'The export of {name}',
  'linkedin.page.tells.post': 'Your last post',
  'linkedin.page.tells.none': 'none',
  'linkedin.page.tells.comment': 'Your last comment',
  'linkedin.page.tells.reaction': 'Your last reaction',
  'linkedin.page.tells.headline': 'Your headline',
  'linkedin.page.tells.positions': 'Positions',
  'linkedin.page.tells.profile': 'The last change to your profile that it shows',
  'linkedin.page.tells.connections': 'Connections',
  'linkedin.page.tells.messages': 'Messages',
  'linkedin.page.tells.endorsements': 'Endorsements',
  'linkedin.page.tells.endorsements.about': 'Counted, and nothing needs to be sent for them.',

  'linkedin.page.days': 'What is kept of LinkedIn’s pages',
  'linkedin.page.days.what':
    'Which kind of page was open, and on which day last: from its address alone, never whom it was about. It is kept where you chose the banner, or when you open Houselights there.',
  'linkedin.page.days.headline': 'Changing your headline',
  'linkedin.page.days.about': 'Changing your About',
  'linkedin.page.days.featured': 'Changing your Featured',
  'linkedin.page.days.profile': 'Changing other parts of your profile',
  'linkedin.page.days.post': 'Writing a post',
  'linkedin.page.days.article': 'Writing an article',
  'linkedin.page.days.messages': 'Reading your messages',
  'linkedin.page.since': 'You were in your messages on {day}, after this export: some of it may be answered already.',

  'linkedin.page.rest': 'Also here',
  'linkedin.page.rest.warnings': {
    one: '1 thing that could not be told for certain',
    other: '{count} things that could not be told for certain',
  },
  'linkedin.page.rest.settled': { one: '1 dealt with', other: '{count} dealt with' },
  'linkedin.page.rest.settled.not-needed': 'Not needed, {day}.',
  'linkedin.page.rest.settled.answered': 'Seen as answered, {day}.',
  'linkedin.page.rest.spared': {
    one: '1 person who is never suggested',
    other: '{count} people who are never suggested',
  },
  'linkedin.page.rest.unspare': 'Suggest again',
  'linkedin.page.forget': 'Forget what was read',
  'linkedin.page.forget.about':
    'All that is kept of your exports and of LinkedIn’s pages goes from this computer: names, days and drafts. Your notes and bulbs stay, and so does whom you never want to have suggested. The file itself is not touched.',
  'linkedin.page.forget.do': 'Forget it',
  'linkedin.page.forget.keep': 'Keep it',
  'linkedin.page.forgotten': 'What was read is forgotten.',
} as const;
