/**
 * First lines of a note, `start.<kind>.<tone>`, and what would make one better, `note.hint.<hint>`. What only the writer knows is a
 * blank in brackets; it speaks to the writer, the text around it to whom the note is for. A note asks for nothing, says "if" to no
 * mistake, and comforts with no saying. `{occasion}` never begins a sentence.
 */
export const startingPoints = {
  'start.everyone': 'everyone',
  'start.name': '[name]',
  'start.me': '[your name]',

  'start.greeting.warm': 'Dear {first},',
  'start.greeting.plain': 'Hello {first},',
  'start.greeting.plain.condolence': 'Dear {first},',
  'start.greeting.formal': 'Dear {full},',

  'start.closing.warm': 'Warmly,\n{me}',
  'start.closing.plain': 'Best wishes,\n{me}',
  'start.closing.plain.condolence': 'With sympathy,\n{me}',
  'start.closing.formal': 'With kind regards,\n{me}',
  'start.closing.formal.condolence': 'With sincere condolences,\n{me}',

  'start.thanks.subject': 'Thank you',
  'start.thanks.subject.named': 'Thank you for {occasion}',
  'start.thanks.occasion': '[what they did]',
  'start.thanks.warm':
    'Thank you for {occasion}. I keep thinking of [one moment of it]. Because of that, [what it changed for you].\n\nI wanted you to know.',
  'start.thanks.plain':
    'Thank you for {occasion}. What helped most was [one exact detail]. Since then, [what it changed for you].',
  'start.thanks.formal':
    'I am writing to thank you for {occasion}. I valued [one exact detail] in particular. As a result, [what it changed for you].',

  'start.follow-up.subject': 'As promised',
  'start.follow-up.subject.named': 'Following up on {occasion}',
  'start.follow-up.occasion': '[what you spoke about]',
  'start.follow-up.event': 'I said I would [the one thing you promised]',
  'start.follow-up.event.on': 'On {day}, I said I would [the one thing you promised]',
  'start.follow-up.warm':
    'I have been thinking about {occasion}. {event}, and here it is: [the link, the file, the answer].\n\nWhat you said about [one thing they told you] has stayed with me.',
  'start.follow-up.plain': 'This is about {occasion}. {event}. Here it is: [the link, the file, the answer].',
  'start.follow-up.formal':
    'I am writing about {occasion}. {event}, and you will find it here: [the link, the file, the answer].',

  'start.congratulations.subject': 'Congratulations',
  'start.congratulations.subject.named': 'Congratulations on {occasion}',
  'start.congratulations.occasion': '[what they achieved]',
  'start.congratulations.warm':
    'Congratulations on {occasion}. When I heard, I thought of [a moment that shows how they got there].\n\nMay it bring you [what you wish them].',
  'start.congratulations.plain':
    'Congratulations on {occasion}. It took [what you know it took], and you saw it through.',
  'start.congratulations.formal':
    'Congratulations on {occasion}. It speaks for [what they do well], and for [the work that went into it]. I wish you [what you wish them].',

  'start.condolence.subject': 'Thinking of you',
  'start.condolence.occasion': 'your loss',
  'start.condolence.warm':
    'I heard about {occasion}, and I am so sorry. I remember [a moment worth sharing].\n\nThere is no need to answer.',
  'start.condolence.plain':
    'I am sorry about {occasion}. I have no words that make it lighter. On [a day], I will [one small thing you can do for them].\n\nThere is no need to answer.',
  'start.condolence.formal':
    'I was very sorry to hear about {occasion}. I remember [a moment worth sharing], and I am grateful for it.\n\nThere is no need to reply.',

  'start.apology.subject': 'I am sorry',
  'start.apology.subject.named': 'I am sorry about {occasion}',
  'start.apology.occasion': '[the delay, the sound, the mistake]',
  'start.apology.event': '[What happened, in one sentence]',
  'start.apology.event.on': 'On {day}, [what happened, in one sentence]',
  'start.apology.warm':
    'I am sorry about {occasion}. {event}. It was mine to get right, and I know that it cost you [what it cost them].\n\nSince then, I have [what is different now].',
  'start.apology.plain':
    'I am sorry about {occasion}. {event}. That was my mistake: I should have [what you should have done]. Since then, I have [what is different now].',
  'start.apology.formal':
    'I am writing to say that I am sorry about {occasion}. {event}. The responsibility is mine, and it cost you [what it cost them]. So that it does not happen again, I have [what is different now].',

  'note.hint.blanks': 'What stands in brackets is still to be filled in.',
  'note.hint.name': 'The name you wrote down does not stand in it yet.',
  'note.hint.no-ask': 'Something is asked for here. A note that asks for nothing says more.',
  'note.hint.specific': 'Name one exact thing: what happened, or what was done.',
  'note.hint.specific.follow-up': 'Name the one thing that you promised.',
  'note.hint.changed': 'Say what it changed: what you did, felt or decided because of it.',
  'note.hint.changed.apology': 'Say what is different now.',
} as const;
