/** The people someone looks after, in that person's own word: the question for it, and what it changes. */
export const serves = {
  'serves.ask': 'Who do you look after?',
  'serves.hint':
    'The word you would use yourself: clients, guests, members … Houselights then uses it too. You can skip this.',
  'serves.keep': 'Use this word',
  'serves.skip': 'Skip this',
  'serves.problem.long': 'One or two words are enough: at most {most} characters, and these are {length}.',
  'serves.problem.again': 'The word for the people you look after is too long; it is still in its field.',
  'serves.clients': 'clients',
  'serves.customers': 'customers',
  'serves.guests': 'guests',
  'serves.patrons': 'patrons',
  'serves.members': 'members',
  'serves.donors': 'donors',
  'serves.readers': 'readers',
  'serves.students': 'students',
  'serves.patients': 'patients',
  'serves.audience': 'audience',
  'serves.see': 'What your {serves} see',
  'serves.see.others': 'What others see',
} as const;
