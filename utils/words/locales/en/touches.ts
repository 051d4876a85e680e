/**
 * The shelf of extra touches. Of each that the house brings along: what to do (`touch.<id>`), what is said once it was done for
 * somebody (`.did`, after their name), and what a note about it is for (`.note`, written about them: a note to them says "your").
 * `{serves}` is "your clients" or "the people you serve", and never begins a sentence.
 */
export const touches = {
  'touch.learn-three-names': 'Learn three names before you begin, and greet each of the three by theirs.',
  'touch.learn-three-names.did': 'greeted by name',
  'touch.take-the-worst-seat':
    'Sit for a minute in the worst seat that {serves} could get, and mend one thing you notice from there.',
  'touch.take-the-worst-seat.did': 'mended one thing, seen from the worst seat',
  'touch.ask-what-would-help':
    'Ask one of {serves} beforehand what would make it worth their while, and let the answer change something.',
  'touch.ask-what-would-help.did': 'asked beforehand, and the answer changed something',
  'touch.ask-what-would-help.note': 'our next meeting',
  'touch.remember-last-time': 'Look up what somebody told you last time, and ask them how it went.',
  'touch.remember-last-time.did': 'asked how it went since last time',
  'touch.remember-last-time.note': 'what we spoke about last time',

  'touch.come-back-to-a-word':
    'Write down one thing that somebody says, word for word, and come back to it before the end.',
  'touch.come-back-to-a-word.did': 'came back to their own words',
  'touch.come-back-to-a-word.note': 'their words',
  'touch.say-whose-idea-it-was': 'When a good idea was somebody else’s, say so, by name, while they can hear it.',
  'touch.say-whose-idea-it-was.did': 'said whose idea it was',
  'touch.say-whose-idea-it-was.note': 'their idea',
  'touch.find-the-quiet-one': 'In the break, go to whoever has said nothing so far, and ask what they make of it.',
  'touch.find-the-quiet-one.did': 'asked in the break what they make of it',
  'touch.find-the-quiet-one.note': 'our talk in the break',
  'touch.end-five-minutes-early': 'End five minutes early, and stay for whoever would rather ask you alone.',
  'touch.end-five-minutes-early.did': 'ended early, and stayed for questions',

  'touch.answer-the-same-day': 'Send the one link, page or name that somebody asked for, on the same day.',
  'touch.answer-the-same-day.did': 'sent what was asked for, the same day',
  'touch.answer-the-same-day.note': 'the question that came up',
  'touch.introduce-two':
    'Ask two of {serves} whether they would like to know each other, and introduce them in three sentences.',
  'touch.introduce-two.did': 'introduced to somebody worth knowing',
  'touch.introduce-two.note': 'an introduction',
  'touch.tell-what-it-changed': 'Tell one of {serves} what you do differently because of them.',
  'touch.tell-what-it-changed.did': 'told what changed because of them',
  'touch.tell-what-it-changed.note': 'their part in what I do differently now',
  'touch.ask-a-week-later': 'A week later, ask somebody what came of it, and have nothing to sell.',
  'touch.ask-a-week-later.did': 'asked a week later what came of it',
  'touch.ask-a-week-later.note': 'how it has gone since',

  'touches.title': 'The extra touch',
  'touches.lead': 'One small thing that {serves} will remember. None takes longer than ten minutes.',
  'touches.serves': 'the people you serve',
  'touches.serves.own': 'your {serves}',

  'touches.person': 'For whom?',
  'touches.person.hint': 'A name or a group. So nobody is offered the same twice.',
  'touches.moment': 'When?',
  'touches.moment.any': 'Any time',
  'touches.moment.before': 'Before the work',
  'touches.moment.during': 'During the work',
  'touches.moment.after': 'After the work',
  'touches.suggest': 'Suggest one',
  'touches.another': 'Another',
  'touches.offer.all': 'Everything here was done for {person} already. This one is the longest ago: {day}.',
  'touches.offer.last': 'The last one here that {person} has not had.',

  'touches.act.did': 'Did it',
  'touches.act.note': 'Write a note about it',
  'touches.act.hang': 'Hang it as a bulb',
  'touches.act.edit': 'Edit',
  'touches.act.remove': 'Remove',
  'touches.act.of': '{act}: {what}',
  'touches.act.more': 'More for: {what}',
  'touches.own': 'Your own',

  'touches.had': '{person} had this one on {day}.',
  'touches.given': 'Done for:',
  'touches.more': { one: '1 more', other: '{count} more' },
  'touches.at': '{what}, {day}',
  'touches.gone': 'something that is not on the shelf any more',
  'touches.done': 'What was done for whom',
  'touches.done.none': 'Nothing yet. Press “Did it” when you have done one for somebody, and it is remembered here.',
  'touches.done.more': { one: 'Show 1 more', other: 'Show {count} more' },

  'touches.give.person': 'For whom was it?',
  'touches.give.day': 'On which day?',
  'touches.give.do': 'Remember it',
  'touches.owe.person': 'To whom?',
  'touches.owe.do': 'Keep the note',
  'touches.person.problem': 'There is no name yet.',

  'touches.add': 'Add one of your own',
  'touches.text': 'What is it?',
  'touches.text.hint': 'One sentence, as you would say it to yourself.',
  'touches.text.moment': 'When does it belong?',
  'touches.text.keep': 'Keep it',
  'touches.cancel': 'Cancel',
} as const;
