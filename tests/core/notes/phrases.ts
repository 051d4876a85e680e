import type { NoteLine } from '../../../utils/core/notes/note-line.ts';
import type { Now } from '../../../utils/core/time.ts';

/**
 * A line as somebody types it, and what a careful reader understands. What is left out of `means` is kind `'thanks'`,
 * `null`, or no doubts; `null` for the whole is a line that is no note.
 */
export interface Phrase {
  readonly line: string;
  readonly means: (Partial<NoteLine> & Pick<NoteLine, 'person'>) | null;
}

/** When every line is typed: on Wednesday, 18 November 2026, at 10:00, by somebody whose browser writes the month first. */
export const NOW: Now = { at: Date.parse('2026-11-18T10:00:00+01:00'), zone: 'Europe/Vienna' };

/** The lines from which the reading of notes is learned. */
export const PHRASES: readonly Phrase[] = [
  // A verb of thanking, whom, what for.
  { line: 'thank Ada for the referral', means: { person: 'Ada', occasion: 'the referral' } },
  { line: 'thanks to Bob for the ladder', means: { person: 'Bob', occasion: 'the ladder' } },
  {
    line: 'Thank you to the front desk for the spare key',
    means: { person: 'the front desk', occasion: 'the spare key' },
  },
  { line: 'Thank you, Hugo, for the introductions', means: { person: 'Hugo', occasion: 'the introductions' } },
  { line: 'thanks Nadia for the photos', means: { person: 'Nadia', occasion: 'the photos' } },
  { line: 'thank-you note for Irene for the scarf', means: { person: 'Irene', occasion: 'the scarf' } },
  { line: 'thank you note to the caterers', means: { person: 'the caterers' } },
  { line: 'send thanks to Hugo for the reference', means: { person: 'Hugo', occasion: 'the reference' } },
  {
    line: 'send my thanks to the organisers for the badge',
    means: { person: 'the organisers', occasion: 'the badge' },
  },
  {
    line: 'say thanks to the night porter for the umbrella',
    means: { person: 'the night porter', occasion: 'the umbrella' },
  },
  { line: 'say thank you to Karim for translating', means: { person: 'Karim', occasion: 'translating' } },
  {
    line: 'owe Bob a thank-you for the lift to the airport',
    means: { person: 'Bob', occasion: 'the lift to the airport' },
  },
  { line: 'I owe Nadia a thank you for the contacts', means: { person: 'Nadia', occasion: 'the contacts' } },
  { line: 'appreciate Leo for the early feedback', means: { person: 'Leo', occasion: 'the early feedback' } },
  { line: 'appreciate the stage crew', means: { person: 'the stage crew' } },
  { line: 'thx to Marta for the cables', means: { person: 'Marta', occasion: 'the cables' } },
  { line: 'thx Leo for the link', means: { person: 'Leo', occasion: 'the link' } },
  { line: 'tell Bob thanks for the saw', means: { person: 'Bob', occasion: 'the saw' } },
  { line: 'tell my aunt thank you for the jam', means: { person: 'my aunt', occasion: 'the jam' } },
  {
    line: 'thank Marta because she fixed the projector',
    means: { person: 'Marta', occasion: 'she fixed the projector' },
  },
  { line: 'thank Leo who carried the amps', means: { person: 'Leo', occasion: 'carried the amps' } },
  { line: 'thank the woman who lent me a charger', means: { person: 'the woman', occasion: 'lent me a charger' } },
  {
    line: 'thank Karim for coming to the premiere and staying until the end',
    means: { person: 'Karim', occasion: 'coming to the premiere and staying until the end' },
  },
  // Following up.
  {
    line: 'follow up with Grace about the contract',
    means: { kind: 'follow-up', person: 'Grace', occasion: 'the contract' },
  },
  { line: 'follow up with Bob on the quote', means: { kind: 'follow-up', person: 'Bob', occasion: 'the quote' } },
  { line: 'follow-up with Hugo re: the van', means: { kind: 'follow-up', person: 'Hugo', occasion: 'the van' } },
  { line: 'follow up on the grant with Nadia', means: { kind: 'follow-up', person: 'Nadia', occasion: 'the grant' } },
  {
    line: 'follow up about the missing chairs with the rental company',
    means: { kind: 'follow-up', person: 'the rental company', occasion: 'the missing chairs' },
  },
  { line: 'get back to Karim about the dates', means: { kind: 'follow-up', person: 'Karim', occasion: 'the dates' } },
  {
    line: 'get back to the landlord regarding the boiler',
    means: { kind: 'follow-up', person: 'the landlord', occasion: 'the boiler' },
  },
  { line: 'write to Irene about the archive', means: { kind: 'follow-up', person: 'Irene', occasion: 'the archive' } },
  { line: 'write to my old teacher', means: { kind: 'follow-up', person: 'my old teacher' } },
  { line: 'reply to Leo regarding the budget', means: { kind: 'follow-up', person: 'Leo', occasion: 'the budget' } },
  {
    line: "reply to Ada's question about the seating",
    means: { kind: 'follow-up', person: 'Ada', occasion: 'question about the seating' },
  },
  { line: 'answer Marta re the floor plan', means: { kind: 'follow-up', person: 'Marta', occasion: 'the floor plan' } },
  { line: "answer Bob's email", means: { kind: 'follow-up', person: 'Bob', occasion: 'email' } },
  { line: 'check in with the new interns', means: { kind: 'follow-up', person: 'the new interns' } },
  { line: 'check in with Ruth about the move', means: { kind: 'follow-up', person: 'Ruth', occasion: 'the move' } },
  { line: 'ping Karim about the login', means: { kind: 'follow-up', person: 'Karim', occasion: 'the login' } },
  {
    line: 'ping the designers re the logo',
    means: { kind: 'follow-up', person: 'the designers', occasion: 'the logo' },
  },
  { line: 'nudge Hugo about the invoice', means: { kind: 'follow-up', person: 'Hugo', occasion: 'the invoice' } },
  {
    line: 'nudge the printers over the proofs',
    means: { kind: 'follow-up', person: 'the printers', occasion: 'the proofs' },
  },
  { line: 'remind Leo about the keys', means: { kind: 'follow-up', person: 'Leo', occasion: 'the keys' } },
  {
    line: 'remind the choir about the black shirts',
    means: { kind: 'follow-up', person: 'the choir', occasion: 'the black shirts' },
  },
  {
    line: 'reach out to Nadia about a workshop',
    means: { kind: 'follow-up', person: 'Nadia', occasion: 'a workshop' },
  },
  { line: 'reach out to the local paper', means: { kind: 'follow-up', person: 'the local paper' } },
  // Congratulations; a birthday or an anniversary is the occasion itself.
  {
    line: 'congratulate Grace on the new job',
    means: { kind: 'congratulations', person: 'Grace', occasion: 'the new job' },
  },
  {
    line: 'congratulate Hugo for winning the chess cup',
    means: { kind: 'congratulations', person: 'Hugo', occasion: 'winning the chess cup' },
  },
  {
    line: 'congrats to Irene on her doctorate',
    means: { kind: 'congratulations', person: 'Irene', occasion: 'her doctorate' },
  },
  {
    line: 'congrats Leo on the first goal',
    means: { kind: 'congratulations', person: 'Leo', occasion: 'the first goal' },
  },
  {
    line: 'congratulations to the under-twelves on the trophy',
    means: { kind: 'congratulations', person: 'the under-twelves', occasion: 'the trophy' },
  },
  {
    line: 'say congratulations to Karim on the flat',
    means: { kind: 'congratulations', person: 'Karim', occasion: 'the flat' },
  },
  {
    line: 'send congratulations to Marta and Paul on the baby',
    means: { kind: 'congratulations', person: 'Marta and Paul', occasion: 'the baby' },
  },
  { line: 'well done to the ushers', means: { kind: 'congratulations', person: 'the ushers' } },
  {
    line: 'well done to Nadia for passing the bar exam',
    means: { kind: 'congratulations', person: 'Nadia', occasion: 'passing the bar exam' },
  },
  { line: 'kudos to Bob for the demo', means: { kind: 'congratulations', person: 'Bob', occasion: 'the demo' } },
  { line: 'kudos to the backstage team', means: { kind: 'congratulations', person: 'the backstage team' } },
  { line: 'happy birthday to Ruth', means: { kind: 'congratulations', person: 'Ruth', occasion: 'birthday' } },
  { line: 'wish Leo a happy birthday', means: { kind: 'congratulations', person: 'Leo', occasion: 'birthday' } },
  {
    line: 'wish Ruth a happy birthday on Monday',
    means: { kind: 'congratulations', person: 'Ruth', occasion: 'birthday', due: '2026-11-23' },
  },
  {
    line: 'happy anniversary to Tom and Jerry',
    means: { kind: 'congratulations', person: 'Tom and Jerry', occasion: 'anniversary' },
  },
  {
    line: 'wish my parents a happy anniversary',
    means: { kind: 'congratulations', person: 'my parents', occasion: 'anniversary' },
  },
  {
    line: 'congratulate the crew on 100 shows',
    means: { kind: 'congratulations', person: 'the crew', occasion: '100 shows' },
  },
  { line: 'congratulate Ada on turning 40', means: { kind: 'congratulations', person: 'Ada', occasion: 'turning 40' } },
  {
    line: 'congratulate Acme on the 25th anniversary',
    means: { kind: 'congratulations', person: 'Acme', occasion: 'the 25th anniversary' },
  },
  // Condolence.
  {
    line: 'condolences to Ruth on the loss of her father',
    means: { kind: 'condolence', person: 'Ruth', occasion: 'the loss of her father' },
  },
  { line: 'send condolences to the Petrov family', means: { kind: 'condolence', person: 'the Petrov family' } },
  {
    line: 'send my condolences to Hugo about his grandmother',
    means: { kind: 'condolence', person: 'Hugo', occasion: 'his grandmother' },
  },
  {
    line: 'sympathy for Irene and Dan on losing Max',
    means: { kind: 'condolence', person: 'Irene and Dan', occasion: 'losing Max' },
  },
  {
    line: 'sympathy for the neighbours over the fire',
    means: { kind: 'condolence', person: 'the neighbours', occasion: 'the fire' },
  },
  { line: "sorry for Ruth's loss", means: { kind: 'condolence', person: 'Ruth', occasion: 'loss' } },
  { line: "sorry for the Novaks' loss", means: { kind: 'condolence', person: 'the Novaks', occasion: 'loss' } },
  { line: 'condole with Karim', means: { kind: 'condolence', person: 'Karim' } },
  { line: 'condole with the family of Mr. Okafor', means: { kind: 'condolence', person: 'the family of Mr. Okafor' } },
  { line: 'sympathy card to Ruth', means: { kind: 'condolence', person: 'Ruth', channel: 'post' } },
  // Apology.
  {
    line: 'apologize to the Tuesday group for the sound',
    means: { kind: 'apology', person: 'the Tuesday group', occasion: 'the sound' },
  },
  {
    line: 'apologise to Bob for the late answer',
    means: { kind: 'apology', person: 'Bob', occasion: 'the late answer' },
  },
  {
    line: 'apology to the front row over the fog machine',
    means: { kind: 'apology', person: 'the front row', occasion: 'the fog machine' },
  },
  {
    line: 'apologies to Irene for the mix-up with the tickets',
    means: { kind: 'apology', person: 'Irene', occasion: 'the mix-up with the tickets' },
  },
  { line: 'say sorry to Hugo for shouting', means: { kind: 'apology', person: 'Hugo', occasion: 'shouting' } },
  {
    line: 'say sorry to the people downstairs about the drums',
    means: { kind: 'apology', person: 'the people downstairs', occasion: 'the drums' },
  },
  {
    line: 'sorry to Marta for losing the scarf',
    means: { kind: 'apology', person: 'Marta', occasion: 'losing the scarf' },
  },
  {
    line: 'sorry to the cleaners for the confetti',
    means: { kind: 'apology', person: 'the cleaners', occasion: 'the confetti' },
  },
  { line: 'I owe Leo an apology for the joke', means: { kind: 'apology', person: 'Leo', occasion: 'the joke' } },
  { line: 'owe Nadia an apology', means: { kind: 'apology', person: 'Nadia' } },
  {
    line: 'apologize to Karim that I forgot the charger',
    means: { kind: 'apology', person: 'Karim', occasion: 'I forgot the charger' },
  },
  {
    line: 'apologize to Ada because I never called back',
    means: { kind: 'apology', person: 'Ada', occasion: 'I never called back' },
  },
  // Nobody is named, or only a pronoun: the line is a note all the same, and asks who.
  {
    line: 'apologize for the noise',
    means: { kind: 'apology', person: '', occasion: 'the noise', doubts: ['person'] },
  },
  { line: 'say thanks for the lift', means: { person: '', occasion: 'the lift', doubts: ['person'] } },
  {
    line: 'congratulations on the new job',
    means: { kind: 'congratulations', person: '', occasion: 'the new job', doubts: ['person'] },
  },
  { line: 'thank him for the wheelbarrow', means: { person: '', occasion: 'the wheelbarrow', doubts: ['person'] } },
  {
    line: 'apologize to them for the smoke',
    means: { kind: 'apology', person: '', occasion: 'the smoke', doubts: ['person'] },
  },
  {
    line: 'follow up on the invoice',
    means: { kind: 'follow-up', person: '', occasion: 'the invoice', doubts: ['person'] },
  },
  // Persons as they are written: titles, particles, hyphens, apostrophes, accents, other scripts, lower case, groups.
  { line: 'thank Dr. Weber for the second opinion', means: { person: 'Dr. Weber', occasion: 'the second opinion' } },
  { line: 'thank Prof. Ana Souza for the letter', means: { person: 'Prof. Ana Souza', occasion: 'the letter' } },
  {
    line: 'congratulate Sir Ian on the role',
    means: { kind: 'congratulations', person: 'Sir Ian', occasion: 'the role' },
  },
  { line: 'thank Sammy Davis Jr. for the song', means: { person: 'Sammy Davis Jr.', occasion: 'the song' } },
  { line: 'thank Jean-Luc de la Tour for the wine', means: { person: 'Jean-Luc de la Tour', occasion: 'the wine' } },
  {
    line: 'thank Ludwig van den Berg for tuning the piano',
    means: { person: 'Ludwig van den Berg', occasion: 'tuning the piano' },
  },
  {
    line: "write to Siobhán O'Brien about the harp",
    means: { kind: 'follow-up', person: "Siobhán O'Brien", occasion: 'the harp' },
  },
  { line: 'thank Maeve O’Connor for the scones', means: { person: 'Maeve O’Connor', occasion: 'the scones' } },
  { line: 'thank Łukasz Żak for the sledge', means: { person: 'Łukasz Żak', occasion: 'the sledge' } },
  {
    line: 'congratulate José María Núñez on the exhibition',
    means: { kind: 'congratulations', person: 'José María Núñez', occasion: 'the exhibition' },
  },
  { line: 'thank 山田太郎 for the tea', means: { person: '山田太郎', occasion: 'the tea' } },
  { line: 'thank Ольга Смирнова for the map', means: { person: 'Ольга Смирнова', occasion: 'the map' } },
  {
    line: 'congratulate Αλέξανδρος on the degree',
    means: { kind: 'congratulations', person: 'Αλέξανδρος', occasion: 'the degree' },
  },
  { line: 'thank محمد for the translation', means: { person: 'محمد', occasion: 'the translation' } },
  { line: 'thank ada for the mic', means: { person: 'ada', occasion: 'the mic' } },
  {
    line: 'follow up with hugo re the van keys',
    means: { kind: 'follow-up', person: 'hugo', occasion: 'the van keys' },
  },
  { line: 'thank ada and bob for the panel', means: { person: 'ada and bob', occasion: 'the panel' } },
  { line: 'thank Bob and Alice for the panel', means: { person: 'Bob and Alice', occasion: 'the panel' } },
  { line: 'thank Tom & Jerry for the cheese', means: { person: 'Tom & Jerry', occasion: 'the cheese' } },
  { line: 'thank Ada, Bob and Cy for the workshop', means: { person: 'Ada, Bob and Cy', occasion: 'the workshop' } },
  { line: 'thank everyone at Acme for the tour', means: { person: 'everyone at Acme', occasion: 'the tour' } },
  { line: 'thank all the volunteers', means: { person: 'all the volunteers' } },
  { line: 'thank my editor for the cuts', means: { person: 'my editor', occasion: 'the cuts' } },
  { line: 'thank mom for the soup', means: { person: 'mom', occasion: 'the soup' } },
  { line: "thank Ada's mother for the dumplings", means: { person: "Ada's mother", occasion: 'the dumplings' } },
  { line: "thank Bob's Burgers for the catering", means: { person: "Bob's Burgers", occasion: 'the catering' } },
  { line: "thank St. Mary's for the hall", means: { person: "St. Mary's", occasion: 'the hall' } },
  {
    line: 'thank Ada from accounting for the receipts',
    means: { person: 'Ada from accounting', occasion: 'the receipts' },
  },
  { line: 'thank the guy at the bakery', means: { person: 'the guy at the bakery' } },
  {
    line: 'apologize to the family in flat 9 for the flood',
    means: { kind: 'apology', person: 'the family in flat 9', occasion: 'the flood' },
  },
  // In a hurry: what leads to the verb, what trails off, and how lists are written is not part of the note.
  { line: 'need to thank Ada for the spare mic', means: { person: 'Ada', occasion: 'the spare mic' } },
  { line: 'I need to apologize to Bob for the mess', means: { kind: 'apology', person: 'Bob', occasion: 'the mess' } },
  { line: 'remember to thank the drivers', means: { person: 'the drivers' } },
  { line: 'Remember to congratulate Irene!', means: { kind: 'congratulations', person: 'Irene' } },
  { line: "don't forget to thank Karim for the speakers", means: { person: 'Karim', occasion: 'the speakers' } },
  { line: 'don’t forget to write to Ruth', means: { kind: 'follow-up', person: 'Ruth' } },
  { line: 'I should thank Leo for the lights.', means: { person: 'Leo', occasion: 'the lights' } },
  { line: 'i should really get back to marta', means: { kind: 'follow-up', person: 'marta' } },
  { line: 'I must apologise to Nadia', means: { kind: 'apology', person: 'Nadia' } },
  { line: 'I want to thank Nadia for the tulips', means: { person: 'Nadia', occasion: 'the tulips' } },
  { line: "I'd like to congratulate Marta", means: { kind: 'congratulations', person: 'Marta' } },
  { line: 'gotta thank leo for the gig', means: { person: 'leo', occasion: 'the gig' } },
  { line: 'make sure to thank the cooks', means: { person: 'the cooks' } },
  { line: 'we have to thank the mayor for the permit', means: { person: 'the mayor', occasion: 'the permit' } },
  { line: 'todo: thank Hugo for the extension cord', means: { person: 'Hugo', occasion: 'the extension cord' } },
  { line: 'TODO thank the sound desk', means: { person: 'the sound desk' } },
  { line: 'todo - reply to Irene about the rota', means: { kind: 'follow-up', person: 'Irene', occasion: 'the rota' } },
  { line: '1. thank Ada for the slides', means: { person: 'Ada', occasion: 'the slides' } },
  {
    line: '2) congratulate Bob on the marathon',
    means: { kind: 'congratulations', person: 'Bob', occasion: 'the marathon' },
  },
  { line: '- thank the ushers for the extra shift', means: { person: 'the ushers', occasion: 'the extra shift' } },
  { line: '* apologize to Hugo for the typo', means: { kind: 'apology', person: 'Hugo', occasion: 'the typo' } },
  { line: '• thank Marta for the posters', means: { person: 'Marta', occasion: 'the posters' } },
  { line: '[ ] thank Leo for the stickers', means: { person: 'Leo', occasion: 'the stickers' } },
  { line: '☐ ping Nadia about the venue', means: { kind: 'follow-up', person: 'Nadia', occasion: 'the venue' } },
  { line: 'thank Karim for everything!!', means: { person: 'Karim', occasion: 'everything' } },
  { line: 'thank Ada for the chocolates 🙏', means: { person: 'Ada', occasion: 'the chocolates' } },
  {
    line: '🎉 congrats to Ruth on the house 🎉',
    means: { kind: 'congratulations', person: 'Ruth', occasion: 'the house' },
  },
  { line: 'thank bob for the tent pls', means: { person: 'bob', occasion: 'the tent' } },
  { line: 'please thank Irene for the seeds', means: { person: 'Irene', occasion: 'the seeds' } },
  { line: 'pls remind hugo about the deposit', means: { kind: 'follow-up', person: 'hugo', occasion: 'the deposit' } },
  { line: 'note to self: thank Leo for the tape', means: { person: 'Leo', occasion: 'the tape' } },
  { line: 'remind me to thank Marta for the keyboard', means: { person: 'Marta', occasion: 'the keyboard' } },
  { line: 'remind me to call Hugo', means: { kind: 'follow-up', person: 'Hugo', channel: 'phone' } },
  { line: 'remind me to thank Irene on Friday', means: { person: 'Irene', due: '2026-11-20' } },
  { line: 'THANK ADA FOR THE RECORDING', means: { person: 'ADA', occasion: 'THE RECORDING' } },
  { line: '  thank   Bob   for  the   paint  ', means: { person: 'Bob', occasion: 'the paint' } },
  { line: 'thank Ada asap', means: { person: 'Ada' } },
  { line: 'thank Nadia for the hat soon', means: { person: 'Nadia', occasion: 'the hat' } },
  {
    line: 'follow up with Leo sometime about the bikes',
    means: { kind: 'follow-up', person: 'Leo', occasion: 'the bikes' },
  },
  { line: 'one day thank Mr. Brandt for the violin', means: { person: 'Mr. Brandt', occasion: 'the violin' } },
  { line: 'write to Irene ASAP!!', means: { kind: 'follow-up', person: 'Irene' } },
  { line: 'thank Karim for the coffee the other day', means: { person: 'Karim', occasion: 'the coffee' } },
  { line: 'thank Ruth for the plums the other day', means: { person: 'Ruth', occasion: 'the plums' } },
  // How it is to be sent.
  { line: 'thank Ada by post for the quilt', means: { person: 'Ada', occasion: 'the quilt', channel: 'post' } },
  { line: 'thank Bob by mail', means: { person: 'Bob', channel: 'post' } },
  {
    line: 'thank Irene for the watercolours by letter',
    means: { person: 'Irene', occasion: 'the watercolours', channel: 'post' },
  },
  {
    line: 'thank Ruth with a card for the weekend in the hut',
    means: { person: 'Ruth', occasion: 'the weekend in the hut', channel: 'post' },
  },
  {
    line: 'handwritten thank-you to Hugo for the desk',
    means: { person: 'Hugo', occasion: 'the desk', channel: 'post' },
  },
  { line: 'send the bakers a handwritten thank-you', means: { person: 'the bakers', channel: 'post' } },
  { line: 'write a thank-you letter to the donors', means: { person: 'the donors', channel: 'post' } },
  {
    line: 'mail Nadia a thank-you card for the lamp',
    means: { person: 'Nadia', occasion: 'the lamp', channel: 'post' },
  },
  { line: 'send Ada a thank-you card', means: { person: 'Ada', channel: 'post' } },
  { line: 'thank Leo by e-mail for the script', means: { person: 'Leo', occasion: 'the script', channel: 'email' } },
  {
    line: 'apologize to Marta for the delay via email',
    means: { kind: 'apology', person: 'Marta', occasion: 'the delay', channel: 'email' },
  },
  {
    line: 'email Ada about the contract',
    means: { kind: 'follow-up', person: 'Ada', occasion: 'the contract', channel: 'email' },
  },
  { line: 'e-mail the curator', means: { kind: 'follow-up', person: 'the curator', channel: 'email' } },
  { line: 'email Hugo to thank him for the draft', means: { person: 'Hugo', occasion: 'the draft', channel: 'email' } },
  {
    line: 'email Bob to apologize for the double booking',
    means: { kind: 'apology', person: 'Bob', occasion: 'the double booking', channel: 'email' },
  },
  { line: 'call Ada to thank her for the book', means: { person: 'Ada', occasion: 'the book', channel: 'phone' } },
  {
    line: 'phone Ruth to congratulate her on the medal',
    means: { kind: 'congratulations', person: 'Ruth', occasion: 'the medal', channel: 'phone' },
  },
  {
    line: 'ring my uncle about the boat',
    means: { kind: 'follow-up', person: 'my uncle', occasion: 'the boat', channel: 'phone' },
  },
  { line: 'call the plumber', means: { kind: 'follow-up', person: 'the plumber', channel: 'phone' } },
  { line: 'thank Karim for the advice by phone', means: { person: 'Karim', occasion: 'the advice', channel: 'phone' } },
  { line: 'apologize to Irene over the phone', means: { kind: 'apology', person: 'Irene', channel: 'phone' } },
  {
    line: 'text Bob about the parking',
    means: { kind: 'follow-up', person: 'Bob', occasion: 'the parking', channel: 'phone' },
  },
  { line: 'WhatsApp Leo to say thanks for the ride', means: { person: 'Leo', occasion: 'the ride', channel: 'phone' } },
  {
    line: 'thank Nadia on LinkedIn for the endorsement',
    means: { person: 'Nadia', occasion: 'the endorsement', channel: 'linkedin' },
  },
  {
    line: 'congratulate Hugo on the promotion on LinkedIn',
    means: { kind: 'congratulations', person: 'Hugo', occasion: 'the promotion', channel: 'linkedin' },
  },
  {
    line: 'message Marta on LinkedIn about the opening',
    means: { kind: 'follow-up', person: 'Marta', occasion: 'the opening', channel: 'linkedin' },
  },
  {
    line: 'message the head of sound via LinkedIn',
    means: { kind: 'follow-up', person: 'the head of sound', channel: 'linkedin' },
  },
  { line: 'thank Ada in person for the key', means: { person: 'Ada', occasion: 'the key', channel: 'in-person' } },
  {
    line: 'thank Ruth for the pie when I see her',
    means: { person: 'Ruth', occasion: 'the pie', channel: 'in-person' },
  },
  { line: 'apologize to Leo in person', means: { kind: 'apology', person: 'Leo', channel: 'in-person' } },
  { line: 'thank the vicar next time I see him', means: { person: 'the vicar', channel: 'in-person' } },
  // A card without a purpose is taken for thanks, and asked about.
  { line: 'send Ada a card', means: { person: 'Ada', channel: 'post', doubts: ['kind'] } },
  { line: 'send a postcard to my godson', means: { person: 'my godson', channel: 'post', doubts: ['kind'] } },
  { line: 'write Hugo a letter', means: { person: 'Hugo', channel: 'post', doubts: ['kind'] } },
  // Sorry for a loss is condolence, though it may be an apology.
  {
    line: 'say sorry to Ruth for her loss',
    means: { kind: 'condolence', person: 'Ruth', occasion: 'her loss', doubts: ['kind'] },
  },
  {
    line: 'say sorry to Karim about the death of his aunt',
    means: { kind: 'condolence', person: 'Karim', occasion: 'the death of his aunt', doubts: ['kind'] },
  },
  // What was received is an occasion and no way of sending.
  { line: 'thank Bob for the card', means: { person: 'Bob', occasion: 'the card' } },
  {
    line: 'thank Irene for the LinkedIn recommendation',
    means: { person: 'Irene', occasion: 'the LinkedIn recommendation' },
  },
  { line: 'thank Emily Post for the letter', means: { person: 'Emily Post', occasion: 'the letter' } },
  {
    line: 'thank the post office for holding the parcel',
    means: { person: 'the post office', occasion: 'holding the parcel' },
  },
  // Addresses: an e-mail address or a LinkedIn profile, as it stands in the line.
  {
    line: 'thank Ada (ada@mail.example) for the slides',
    means: { person: 'Ada', occasion: 'the slides', channel: 'email', address: 'ada@mail.example' },
  },
  {
    line: 'thank Bob Marlow <bob.marlow@acme.example> for the demo',
    means: { person: 'Bob Marlow', occasion: 'the demo', channel: 'email', address: 'bob.marlow@acme.example' },
  },
  {
    line: 'follow up with Irene irene@museum.example about the loan',
    means: {
      kind: 'follow-up',
      person: 'Irene',
      occasion: 'the loan',
      channel: 'email',
      address: 'irene@museum.example',
    },
  },
  {
    line: 'thank office+hall@venue.example for the keys',
    means: {
      person: '',
      occasion: 'the keys',
      channel: 'email',
      address: 'office+hall@venue.example',
      doubts: ['person'],
    },
  },
  {
    line: 'email hugo@studio.example',
    means: { kind: 'follow-up', person: '', channel: 'email', address: 'hugo@studio.example', doubts: ['person'] },
  },
  {
    line: 'thank Grace https://www.linkedin.com/in/grace-hop for the introduction',
    means: {
      person: 'Grace',
      occasion: 'the introduction',
      channel: 'linkedin',
      address: 'https://www.linkedin.com/in/grace-hop',
    },
  },
  {
    line: 'congratulate Karim on the move linkedin.com/in/karim-b',
    means: {
      kind: 'congratulations',
      person: 'Karim',
      occasion: 'the move',
      channel: 'linkedin',
      address: 'linkedin.com/in/karim-b',
    },
  },
  {
    line: 'thank https://at.linkedin.com/in/nadia-q/ for the endorsement',
    means: {
      person: '',
      occasion: 'the endorsement',
      channel: 'linkedin',
      address: 'https://at.linkedin.com/in/nadia-q/',
      doubts: ['person'],
    },
  },
  {
    line: 'thank Leo for https://leo.example/tutorial',
    means: { person: 'Leo', occasion: 'https://leo.example/tutorial' },
  },
  {
    line: 'thank Marta for the write-up at https://news.example/a?b=1',
    means: { person: 'Marta', occasion: 'the write-up at https://news.example/a?b=1' },
  },
  // Names that are also words or dates.
  { line: 'thank May for the cake', means: { person: 'May', occasion: 'the cake' } },
  { line: 'thank may for the muffins', means: { person: 'may', occasion: 'the muffins' } },
  { line: 'thank May by mail by May 3', means: { person: 'May', due: '2027-05-03', channel: 'post' } },
  { line: 'thank April by May 3', means: { person: 'April', due: '2027-05-03' } },
  {
    line: 'nudge April about the April invoice',
    means: { kind: 'follow-up', person: 'April', occasion: 'the April invoice' },
  },
  { line: 'thank April and May for the duet', means: { person: 'April and May', occasion: 'the duet' } },
  { line: 'thank June for the strawberries', means: { person: 'June', occasion: 'the strawberries' } },
  { line: 'thank june tomorrow', means: { person: 'june', due: '2026-11-19' } },
  {
    line: 'follow up with June in June',
    means: { kind: 'follow-up', person: 'June', due: '2027-06-30', doubts: ['due'] },
  },
  { line: 'thank August Sander for the portraits', means: { person: 'August Sander', occasion: 'the portraits' } },
  { line: 'thank August on Friday', means: { person: 'August', due: '2026-11-20' } },
  { line: 'thank Augusta for the piano', means: { person: 'Augusta', occasion: 'the piano' } },
  { line: 'thank Jan by Jan 5', means: { person: 'Jan', due: '2027-01-05' } },
  {
    line: 'thank jan for the sketches by friday',
    means: { person: 'jan', occasion: 'the sketches', due: '2026-11-20' },
  },
  {
    line: 'congratulate Mark March on the award',
    means: { kind: 'congratulations', person: 'Mark March', occasion: 'the award' },
  },
  { line: 'thank Mark by Mar 3', means: { person: 'Mark', due: '2027-03-03' } },
  { line: 'thank Ms. March for the lesson', means: { person: 'Ms. March', occasion: 'the lesson' } },
  { line: 'thank Will for Friday', means: { person: 'Will', since: '2026-11-13', doubts: ['since'] } },
  { line: 'thank Will tomorrow', means: { person: 'Will', due: '2026-11-19' } },
  { line: 'thank will for the winch', means: { person: 'will', occasion: 'the winch' } },
  {
    line: 'thank Will and Grace for the wedding speech',
    means: { person: 'Will and Grace', occasion: 'the wedding speech' },
  },
  { line: 'thank Sunday Adeyemi tomorrow', means: { person: 'Sunday Adeyemi', due: '2026-11-19' } },
  { line: 'thank Sunday for the goalposts', means: { person: 'Sunday', occasion: 'the goalposts' } },
  { line: 'thank Sunday on Sunday', means: { person: 'Sunday', due: '2026-11-22' } },
  { line: 'thank Tuesday Weld for the autograph', means: { person: 'Tuesday Weld', occasion: 'the autograph' } },
  { line: 'follow up with Tuesday on Tuesday', means: { kind: 'follow-up', person: 'Tuesday', due: '2026-11-24' } },
  {
    line: 'apologize to Wednesday for the spider',
    means: { kind: 'apology', person: 'Wednesday', occasion: 'the spider' },
  },
  { line: 'thank Summer Lee for the umbrella stand', means: { person: 'Summer Lee', occasion: 'the umbrella stand' } },
  { line: 'thank Summer for the summer photos', means: { person: 'Summer', occasion: 'the summer photos' } },
  { line: 'thank Grace for saying grace', means: { person: 'Grace', occasion: 'saying grace' } },
  { line: 'thank Hope for not giving up hope', means: { person: 'Hope', occasion: 'not giving up hope' } },
  { line: 'thank Faith Hill for the concert', means: { person: 'Faith Hill', occasion: 'the concert' } },
  { line: 'thank Bill for paying the bill', means: { person: 'Bill', occasion: 'paying the bill' } },
  { line: 'thank Art for the art books', means: { person: 'Art', occasion: 'the art books' } },
  { line: 'thank Rich for the gravy', means: { person: 'Rich', occasion: 'the gravy' } },
  { line: 'thank Frank for being frank', means: { person: 'Frank', occasion: 'being frank' } },
  { line: 'happy birthday to Pat', means: { kind: 'congratulations', person: 'Pat', occasion: 'birthday' } },
  { line: 'thank Chance for the second chance', means: { person: 'Chance', occasion: 'the second chance' } },
  { line: 'thank Dawn for getting up at dawn', means: { person: 'Dawn', occasion: 'getting up at dawn' } },
  { line: "thank Eve by New Year's Eve", means: { person: 'Eve', due: '2026-12-31' } },
  {
    line: 'thank Eve for the apples by Christmas Eve',
    means: { person: 'Eve', occasion: 'the apples', due: '2026-12-24' },
  },
  { line: 'thank Noel for the carols', means: { person: 'Noel', occasion: 'the carols' } },
  { line: 'thank Mr. Christmas for the tree', means: { person: 'Mr. Christmas', occasion: 'the tree' } },
  { line: 'thank Art Christmas by Christmas', means: { person: 'Art Christmas', due: '2026-12-25' } },
  { line: 'thank Easter Ochieng for the eggs', means: { person: 'Easter Ochieng', occasion: 'the eggs' } },
  { line: 'thank Easter by Easter', means: { person: 'Easter', due: '2027-03-28' } },
  {
    line: 'write to Dorothy Day about the soup kitchen',
    means: { kind: 'follow-up', person: 'Dorothy Day', occasion: 'the soup kitchen' },
  },
  { line: 'thank Mrs. Day today', means: { person: 'Mrs. Day', due: '2026-11-18' } },
  { line: 'thank Mr. Weeks in two weeks', means: { person: 'Mr. Weeks', due: '2026-12-02' } },
  { line: 'thank John Weeks for two weeks of cover', means: { person: 'John Weeks', occasion: 'two weeks of cover' } },
  { line: 'thank Rick Monday by Friday', means: { person: 'Rick Monday', due: '2026-11-20' } },
  { line: 'thank Mr. Monday for the glove', means: { person: 'Mr. Monday', occasion: 'the glove' } },
  { line: 'thank Friday for the footprints', means: { person: 'Friday', occasion: 'the footprints' } },
  { line: 'thank Joe Friday on Monday', means: { person: 'Joe Friday', due: '2026-11-23' } },
  {
    line: 'thank Second Street Books for the reading',
    means: { person: 'Second Street Books', occasion: 'the reading' },
  },
  { line: 'thank Tom Second for seconding me', means: { person: 'Tom Second', occasion: 'seconding me' } },
  { line: 'thank Dr. Winter for the winter tyres', means: { person: 'Dr. Winter', occasion: 'the winter tyres' } },
  { line: 'thank Noon Hassan for lunch', means: { person: 'Noon Hassan', occasion: 'lunch' } },
  { line: 'thank Junior for the skateboard', means: { person: 'Junior', occasion: 'the skateboard' } },
  { line: 'thank Ken Junior for the bat', means: { person: 'Ken Junior', occasion: 'the bat' } },
  {
    line: 'ping Ping about the ping-pong table',
    means: { kind: 'follow-up', person: 'Ping', occasion: 'the ping-pong table' },
  },
  {
    line: 'call Mark Call about the call sheet',
    means: { kind: 'follow-up', person: 'Mark Call', occasion: 'the call sheet', channel: 'phone' },
  },
  {
    line: 'congratulate Victor on the victory',
    means: { kind: 'congratulations', person: 'Victor', occasion: 'the victory' },
  },
  // A weekday straight after a name may be a surname.
  { line: 'thank Ada Friday', means: { person: 'Ada', due: '2026-11-20', doubts: ['person', 'due'] } },
  {
    line: 'thank Bob Monday for the lift',
    means: { person: 'Bob', occasion: 'the lift', due: '2026-11-23', doubts: ['person', 'due'] },
  },
  { line: 'thank will friday', means: { person: 'will', due: '2026-11-20', doubts: ['person', 'due'] } },
  // A month without a preposition after a name is a part of the name.
  { line: 'thank Carla June for the honey', means: { person: 'Carla June', occasion: 'the honey' } },
  // A number beside the month in a name.
  { line: 'thank May 4 band', means: { person: 'May 4 band', doubts: ['person'] } },
  {
    line: 'thank June 12 collective for the mural',
    means: { person: 'June 12 collective', occasion: 'the mural', doubts: ['person'] },
  },
  // When it is to be sent: days near by.
  { line: 'thank Ada today', means: { person: 'Ada', due: '2026-11-18' } },
  { line: 'apologize to Bob tonight', means: { kind: 'apology', person: 'Bob', due: '2026-11-18' } },
  { line: 'thank Ruth this evening', means: { person: 'Ruth', due: '2026-11-18' } },
  {
    line: 'call Irene this afternoon',
    means: { kind: 'follow-up', person: 'Irene', due: '2026-11-18', channel: 'phone' },
  },
  { line: 'thank Ada this morning', means: { person: 'Ada', due: '2026-11-18' } },
  {
    line: 'congratulate Grace on the new job tomorrow',
    means: { kind: 'congratulations', person: 'Grace', occasion: 'the new job', due: '2026-11-19' },
  },
  { line: 'thank Bob for the bread tonight', means: { person: 'Bob', occasion: 'the bread', due: '2026-11-18' } },
  { line: 'thank Leo tmrw', means: { person: 'Leo', due: '2026-11-19' } },
  {
    line: 'ping hugo tmr about the mics',
    means: { kind: 'follow-up', person: 'hugo', occasion: 'the mics', due: '2026-11-19' },
  },
  { line: 'thank Irene tomorrow at 5pm', means: { person: 'Irene', due: '2026-11-19' } },
  {
    line: 'call Leo tomorrow morning',
    means: { kind: 'follow-up', person: 'Leo', due: '2026-11-19', channel: 'phone' },
  },
  { line: 'thank Marta the day after tomorrow', means: { person: 'Marta', due: '2026-11-20' } },
  {
    line: 'tomorrow thank Nadia for the plants',
    means: { person: 'Nadia', occasion: 'the plants', due: '2026-11-19' },
  },
  {
    line: 'Tomorrow: apologize to the neighbours',
    means: { kind: 'apology', person: 'the neighbours', due: '2026-11-19' },
  },
  { line: 'thank Karim by the end of the day', means: { person: 'Karim', due: '2026-11-18' } },
  { line: 'reply to Hugo by EOD', means: { kind: 'follow-up', person: 'Hugo', due: '2026-11-18' } },
  // A time of day alone is probably today's.
  {
    line: 'call Ada at 5pm',
    means: { kind: 'follow-up', person: 'Ada', due: '2026-11-18', channel: 'phone', doubts: ['due'] },
  },
  { line: 'thank Noon Hassan by noon', means: { person: 'Noon Hassan', due: '2026-11-18', doubts: ['due'] } },
  { line: 'follow up with Hugo in an hour', means: { kind: 'follow-up', person: 'Hugo', due: '2026-11-18' } },
  { line: 'reply to Irene in half an hour', means: { kind: 'follow-up', person: 'Irene', due: '2026-11-18' } },
  // Weekdays ahead.
  {
    line: 'thank Ada for the recommendation by Friday',
    means: { person: 'Ada', occasion: 'the recommendation', due: '2026-11-20' },
  },
  {
    line: 'thank Ada by Friday for the workshop notes',
    means: { person: 'Ada', occasion: 'the workshop notes', due: '2026-11-20' },
  },
  { line: 'thank Ada on Friday', means: { person: 'Ada', due: '2026-11-20' } },
  {
    line: 'thank Bob on Thursday for the shelves',
    means: { person: 'Bob', occasion: 'the shelves', due: '2026-11-19' },
  },
  { line: 'congratulate Ruth on Saturday', means: { kind: 'congratulations', person: 'Ruth', due: '2026-11-21' } },
  {
    line: 'congratulate Ruth on Saturday on the medal',
    means: { kind: 'congratulations', person: 'Ruth', occasion: 'the medal', due: '2026-11-21' },
  },
  {
    line: 'follow up with Bob on Monday on the estimate',
    means: { kind: 'follow-up', person: 'Bob', occasion: 'the estimate', due: '2026-11-23' },
  },
  { line: 'write to Leo by tues', means: { kind: 'follow-up', person: 'Leo', due: '2026-11-24' } },
  { line: 'thank Karim by Thurs.', means: { person: 'Karim', due: '2026-11-19' } },
  { line: 'reply to Marta by Mon', means: { kind: 'follow-up', person: 'Marta', due: '2026-11-23' } },
  {
    line: 'thank Nadia for the tapes before Monday',
    means: { person: 'Nadia', occasion: 'the tapes', due: '2026-11-22' },
  },
  { line: 'thank Hugo before Friday', means: { person: 'Hugo', due: '2026-11-19' } },
  { line: 'thank Irene until Sunday', means: { person: 'Irene', due: '2026-11-22' } },
  { line: 'thank Ada no later than Saturday', means: { person: 'Ada', due: '2026-11-21' } },
  {
    line: 'thank Bob for the mirror, Friday at the latest',
    means: { person: 'Bob', occasion: 'the mirror', due: '2026-11-20' },
  },
  { line: 'thank Ruth for the atlas, by Tuesday', means: { person: 'Ruth', occasion: 'the atlas', due: '2026-11-24' } },
  { line: 'thank Leo (by Friday) for the van', means: { person: 'Leo', occasion: 'the van', due: '2026-11-20' } },
  {
    line: 'thank Marta for the sketch - due Friday',
    means: { person: 'Marta', occasion: 'the sketch', due: '2026-11-20' },
  },
  { line: 'apologize to Karim, deadline Monday', means: { kind: 'apology', person: 'Karim', due: '2026-11-23' } },
  { line: 'Friday: thank Nadia', means: { person: 'Nadia', due: '2026-11-20' } },
  {
    line: 'On Monday, write to Hugo about the lease',
    means: { kind: 'follow-up', person: 'Hugo', occasion: 'the lease', due: '2026-11-23' },
  },
  { line: 'by Friday: thank the jury', means: { person: 'the jury', due: '2026-11-20' } },
  { line: 'thank Irene this Friday', means: { person: 'Irene', due: '2026-11-20' } },
  { line: 'thank Ada for the lamp this Saturday', means: { person: 'Ada', occasion: 'the lamp', due: '2026-11-21' } },
  { line: 'thank Bob on Friday at noon', means: { person: 'Bob', due: '2026-11-20' } },
  {
    line: 'call Ruth by 5pm Friday',
    means: { kind: 'follow-up', person: 'Ruth', due: '2026-11-20', channel: 'phone' },
  },
  { line: 'follow up with Leo first thing Monday', means: { kind: 'follow-up', person: 'Leo', due: '2026-11-23' } },
  { line: 'thank Marta next Monday', means: { person: 'Marta', due: '2026-11-23' } },
  {
    line: 'thank Karim next Tuesday for the kayak',
    means: { person: 'Karim', occasion: 'the kayak', due: '2026-11-24' },
  },
  { line: 'thank Nadia a week from Friday', means: { person: 'Nadia', due: '2026-11-27' } },
  { line: 'get back to Hugo a week from Tuesday', means: { kind: 'follow-up', person: 'Hugo', due: '2026-12-01' } },
  // "Next" is the week that begins on Monday, in doubt for a day this week still has; today's weekday is in a week; of two days the later.
  { line: 'thank Hugo next Friday', means: { person: 'Hugo', due: '2026-11-27', doubts: ['due'] } },
  {
    line: 'congratulate Irene next Saturday',
    means: { kind: 'congratulations', person: 'Irene', due: '2026-11-28', doubts: ['due'] },
  },
  { line: 'thank Ada by Wednesday', means: { person: 'Ada', due: '2026-11-25', doubts: ['due'] } },
  {
    line: 'apologize to Bob on Wednesday',
    means: { kind: 'apology', person: 'Bob', due: '2026-11-25', doubts: ['due'] },
  },
  { line: 'thank Ruth on Thursday or Friday', means: { person: 'Ruth', due: '2026-11-20', doubts: ['due'] } },
  {
    line: 'call Leo Saturday or Sunday',
    means: { kind: 'follow-up', person: 'Leo', due: '2026-11-22', channel: 'phone', doubts: ['due'] },
  },
  // Spans: Friday of a week, Sunday of a weekend, the last day of a month; "by" a month is its first day. In doubt unless the end is named.
  { line: 'thank Marta by the end of the week', means: { person: 'Marta', due: '2026-11-20', doubts: ['due'] } },
  { line: 'thank Karim this week', means: { person: 'Karim', due: '2026-11-20', doubts: ['due'] } },
  {
    line: 'reply to Nadia sometime this week',
    means: { kind: 'follow-up', person: 'Nadia', due: '2026-11-20', doubts: ['due'] },
  },
  { line: 'thank Hugo next week', means: { person: 'Hugo', due: '2026-11-27', doubts: ['due'] } },
  {
    line: 'write to Irene next week about the trees',
    means: { kind: 'follow-up', person: 'Irene', occasion: 'the trees', due: '2026-11-27', doubts: ['due'] },
  },
  { line: 'thank Ada this weekend', means: { person: 'Ada', due: '2026-11-22', doubts: ['due'] } },
  {
    line: 'call Ruth over the weekend',
    means: { kind: 'follow-up', person: 'Ruth', due: '2026-11-22', channel: 'phone', doubts: ['due'] },
  },
  { line: 'thank Bob before the weekend', means: { person: 'Bob', due: '2026-11-20' } },
  { line: 'apologize to Marta before the weekend', means: { kind: 'apology', person: 'Marta', due: '2026-11-20' } },
  {
    line: 'follow up with Leo next month',
    means: { kind: 'follow-up', person: 'Leo', due: '2026-12-31', doubts: ['due'] },
  },
  {
    line: 'follow up with the bank in January',
    means: { kind: 'follow-up', person: 'the bank', due: '2027-01-31', doubts: ['due'] },
  },
  { line: 'thank April in April', means: { person: 'April', due: '2027-04-30', doubts: ['due'] } },
  { line: 'thank Karim by December', means: { person: 'Karim', due: '2026-12-01', doubts: ['due'] } },
  { line: 'write to May by May', means: { kind: 'follow-up', person: 'May', due: '2027-05-01', doubts: ['due'] } },
  { line: 'thank Nadia by mid-December', means: { person: 'Nadia', due: '2026-12-15', doubts: ['due'] } },
  {
    line: 'get back to Leo by mid-January',
    means: { kind: 'follow-up', person: 'Leo', due: '2027-01-15', doubts: ['due'] },
  },
  { line: 'thank Hugo by the end of the month', means: { person: 'Hugo', due: '2026-11-30' } },
  { line: 'thank the board by the end of December', means: { person: 'the board', due: '2026-12-31' } },
  { line: 'thank the trustees by the end of the year', means: { person: 'the trustees', due: '2026-12-31' } },
  { line: 'thank Irene in a few days', means: { person: 'Irene', due: '2026-11-21', doubts: ['due'] } },
  {
    line: 'check in with Ada in a couple of days',
    means: { kind: 'follow-up', person: 'Ada', due: '2026-11-20', doubts: ['due'] },
  },
  // Counted from today.
  { line: 'thank Bob in two weeks', means: { person: 'Bob', due: '2026-12-02' } },
  { line: 'follow up with Ruth in 3 days', means: { kind: 'follow-up', person: 'Ruth', due: '2026-11-21' } },
  { line: 'check in with Leo in a week', means: { kind: 'follow-up', person: 'Leo', due: '2026-11-25' } },
  {
    line: 'thank Marta for the referral in 10 days',
    means: { person: 'Marta', occasion: 'the referral', due: '2026-11-28' },
  },
  { line: 'reply to Karim within a week', means: { kind: 'follow-up', person: 'Karim', due: '2026-11-25' } },
  { line: 'answer Nadia within 48 hours', means: { kind: 'follow-up', person: 'Nadia', due: '2026-11-20' } },
  { line: 'follow up with Hugo in a month', means: { kind: 'follow-up', person: 'Hugo', due: '2026-12-18' } },
  { line: 'write to Irene 2 weeks from now', means: { kind: 'follow-up', person: 'Irene', due: '2026-12-02' } },
  { line: 'thank Ada a week from today', means: { person: 'Ada', due: '2026-11-25' } },
  { line: 'in two days thank Bob for the rope', means: { person: 'Bob', occasion: 'the rope', due: '2026-11-20' } },
  // Days of the calendar. Slashes: month first, with doubt where both orders make a date; dots: day first.
  { line: 'thank Ada by 12/3', means: { person: 'Ada', due: '2026-12-03', doubts: ['due'] } },
  {
    line: 'thank Bob by 12/4 for the crate',
    means: { person: 'Bob', occasion: 'the crate', due: '2026-12-04', doubts: ['due'] },
  },
  { line: '12/5: thank Ruth', means: { person: 'Ruth', due: '2026-12-05', doubts: ['due'] } },
  { line: 'reply to Leo by 1/2', means: { kind: 'follow-up', person: 'Leo', due: '2027-01-02', doubts: ['due'] } },
  { line: 'thank Marta by 3/12', means: { person: 'Marta', due: '2027-03-12', doubts: ['due'] } },
  { line: 'thank Karim by 12/07/2026', means: { person: 'Karim', due: '2026-12-07', doubts: ['due'] } },
  {
    line: 'thank Nadia by 12/3/26 for the canvas',
    means: { person: 'Nadia', occasion: 'the canvas', due: '2026-12-03', doubts: ['due'] },
  },
  { line: 'thank Hugo by 25/12', means: { person: 'Hugo', due: '2026-12-25' } },
  { line: 'thank Irene by 11/30', means: { person: 'Irene', due: '2026-11-30' } },
  { line: 'thank Ada by 12/31/2026', means: { person: 'Ada', due: '2026-12-31' } },
  { line: 'thank Bob by 12/12', means: { person: 'Bob', due: '2026-12-12' } },
  { line: 'thank May by 2/2', means: { person: 'May', due: '2027-02-02' } },
  // Only the other order is still ahead.
  { line: 'thank Ruth by 4/12/2026', means: { person: 'Ruth', due: '2026-12-04', doubts: ['due'] } },
  {
    line: 'apologize to Leo by 6/12/26',
    means: { kind: 'apology', person: 'Leo', due: '2026-12-06', doubts: ['due'] },
  },
  { line: 'thank Marta by 3 December', means: { person: 'Marta', due: '2026-12-03' } },
  { line: 'thank Karim by December 3rd', means: { person: 'Karim', due: '2026-12-03' } },
  {
    line: 'thank Nadia for the shells by the 3rd of December',
    means: { person: 'Nadia', occasion: 'the shells', due: '2026-12-03' },
  },
  { line: 'thank Hugo by 2026-12-03', means: { person: 'Hugo', due: '2026-12-03' } },
  { line: '2026-12-01 thank Irene', means: { person: 'Irene', due: '2026-12-01' } },
  { line: 'thank Ada by 2026/12/05', means: { person: 'Ada', due: '2026-12-05' } },
  { line: 'thank Bob by 03.12.2026', means: { person: 'Bob', due: '2026-12-03' } },
  { line: 'thank Ruth by 5.12.', means: { person: 'Ruth', due: '2026-12-05' } },
  { line: 'thank Leo by 24-12-2026', means: { person: 'Leo', due: '2026-12-24' } },
  { line: 'thank Marta on 30 November', means: { person: 'Marta', due: '2026-11-30' } },
  { line: 'thank Karim on Nov 24 for the tiles', means: { person: 'Karim', occasion: 'the tiles', due: '2026-11-24' } },
  { line: 'thank Nadia by Dec. 10', means: { person: 'Nadia', due: '2026-12-10' } },
  { line: 'thank Hugo by December 10, 2026', means: { person: 'Hugo', due: '2026-12-10' } },
  { line: 'thank Irene by 10 Dec 2026', means: { person: 'Irene', due: '2026-12-10' } },
  { line: 'thank Ada by Fri 4 Dec', means: { person: 'Ada', due: '2026-12-04' } },
  {
    line: 'congratulate Bob on Friday, 27 November',
    means: { kind: 'congratulations', person: 'Bob', due: '2026-11-27' },
  },
  { line: 'thank Ruth on Friday the 27th', means: { person: 'Ruth', due: '2026-11-27' } },
  { line: 'thank Leo by the 1st', means: { person: 'Leo', due: '2026-12-01' } },
  { line: 'thank Marta by the 20th', means: { person: 'Marta', due: '2026-11-20' } },
  {
    line: 'happy birthday to Karim on the 24th',
    means: { kind: 'congratulations', person: 'Karim', occasion: 'birthday', due: '2026-11-24' },
  },
  {
    line: 'congratulate Irene on the 26th on the film',
    means: { kind: 'congratulations', person: 'Irene', occasion: 'the film', due: '2026-11-26' },
  },
  { line: 'thank Bob on the 30th', means: { person: 'Bob', due: '2026-11-30' } },
  { line: 'thank Nadia before December 1', means: { person: 'Nadia', due: '2026-11-30' } },
  { line: 'thank Hugo before the 5th', means: { person: 'Hugo', due: '2026-12-04' } },
  { line: 'thank Irene by April 5', means: { person: 'Irene', due: '2027-04-05' } },
  { line: 'apologize to Pat by May 10', means: { kind: 'apology', person: 'Pat', due: '2027-05-10' } },
  // Feasts.
  {
    line: 'thank Ada for the pudding by Christmas',
    means: { person: 'Ada', occasion: 'the pudding', due: '2026-12-25' },
  },
  { line: 'thank Bob before Christmas', means: { person: 'Bob', due: '2026-12-24' } },
  { line: "thank Ruth by New Year's", means: { person: 'Ruth', due: '2027-01-01' } },
  { line: "write to Leo by New Year's Day", means: { kind: 'follow-up', person: 'Leo', due: '2027-01-01' } },
  { line: 'thank Marta by Thanksgiving', means: { person: 'Marta', due: '2026-11-26' } },
  { line: "thank Karim by Valentine's Day", means: { person: 'Karim', due: '2027-02-14' } },
  // Where this year's day lies nearer than next year's: next year's, with doubt. Past with its year, or no day at all: no day, with doubt.
  { line: 'thank Nadia by 1 November', means: { person: 'Nadia', due: '2027-11-01', doubts: ['due'] } },
  { line: 'thank Hugo by October 10', means: { person: 'Hugo', due: '2027-10-10', doubts: ['due'] } },
  { line: 'thank Dawn by July 1', means: { person: 'Dawn', due: '2027-07-01', doubts: ['due'] } },
  { line: 'thank Bill by 15 June', means: { person: 'Bill', due: '2027-06-15', doubts: ['due'] } },
  { line: 'thank Irene by Halloween', means: { person: 'Irene', due: '2027-10-31', doubts: ['due'] } },
  { line: 'thank Ada by 1/5/2020', means: { person: 'Ada', doubts: ['due'] } },
  { line: 'thank Bob by 3 March 2025', means: { person: 'Bob', doubts: ['due'] } },
  { line: 'thank Ruth by yesterday', means: { person: 'Ruth', doubts: ['due'] } },
  { line: 'thank Leo by last Friday', means: { person: 'Leo', doubts: ['due'] } },
  { line: 'thank Marta by February 30', means: { person: 'Marta', doubts: ['due'] } },
  { line: 'thank Karim by 31.11.', means: { person: 'Karim', doubts: ['due'] } },
  { line: 'thank Nadia by the 32nd', means: { person: 'Nadia', doubts: ['due'] } },
  { line: 'thank Hugo by 13/13', means: { person: 'Hugo', doubts: ['due'] } },
  // The weekday and the day contradict each other: the day, with doubt.
  { line: 'thank Irene by Monday 20 November', means: { person: 'Irene', due: '2026-11-20', doubts: ['due'] } },
  { line: 'thank Ada on Tuesday, December 3', means: { person: 'Ada', due: '2026-12-03', doubts: ['due'] } },
  // When it happened.
  { line: 'thank Ada for the lunch yesterday', means: { person: 'Ada', occasion: 'the lunch', since: '2026-11-17' } },
  { line: "thank Grace for yesterday's talk", means: { person: 'Grace', occasion: 'talk', since: '2026-11-17' } },
  { line: "thank Bob for today's rehearsal", means: { person: 'Bob', occasion: 'rehearsal', since: '2026-11-18' } },
  {
    line: "apologize to Ruth for last night's noise",
    means: { kind: 'apology', person: 'Ruth', occasion: 'noise', since: '2026-11-17' },
  },
  { line: 'thank Leo for the show last night', means: { person: 'Leo', occasion: 'the show', since: '2026-11-17' } },
  { line: 'thank Marta for yesterday', means: { person: 'Marta', since: '2026-11-17' } },
  { line: 'thank Karim for last night', means: { person: 'Karim', since: '2026-11-17' } },
  {
    line: 'thank Nadia for the coffee this morning',
    means: { person: 'Nadia', occasion: 'the coffee', since: '2026-11-18' },
  },
  {
    line: "apologize to Hugo for this morning's mess",
    means: { kind: 'apology', person: 'Hugo', occasion: 'mess', since: '2026-11-18' },
  },
  {
    line: 'thank Irene for the call earlier today',
    means: { person: 'Irene', occasion: 'the call', since: '2026-11-18' },
  },
  {
    line: 'thank Ada for the tour the day before yesterday',
    means: { person: 'Ada', occasion: 'the tour', since: '2026-11-16' },
  },
  { line: "thank Bob for last Friday's dinner", means: { person: 'Bob', occasion: 'dinner', since: '2026-11-13' } },
  {
    line: "congratulate Ruth on Saturday's win",
    means: { kind: 'congratulations', person: 'Ruth', occasion: 'win', since: '2026-11-14' },
  },
  { line: "thank Leo for Monday's lift", means: { person: 'Leo', occasion: 'lift', since: '2026-11-16' } },
  {
    line: "thank Marta on Friday for Monday's lift",
    means: { person: 'Marta', occasion: 'lift', since: '2026-11-16', due: '2026-11-20' },
  },
  {
    line: 'thank Karim for the brunch last Sunday',
    means: { person: 'Karim', occasion: 'the brunch', since: '2026-11-15' },
  },
  {
    line: 'congratulate Nadia on the launch last Thursday',
    means: { kind: 'congratulations', person: 'Nadia', occasion: 'the launch', since: '2026-11-12' },
  },
  {
    line: 'thank Hugo for the help two weeks ago',
    means: { person: 'Hugo', occasion: 'the help', since: '2026-11-04' },
  },
  {
    line: 'apologize to Irene for the scene 3 days ago',
    means: { kind: 'apology', person: 'Irene', occasion: 'the scene', since: '2026-11-15' },
  },
  { line: 'thank Ada for the tip a week ago', means: { person: 'Ada', occasion: 'the tip', since: '2026-11-11' } },
  { line: 'thank Bob for the notes from Monday', means: { person: 'Bob', occasion: 'the notes', since: '2026-11-16' } },
  {
    line: "reply to Ruth's letter from Friday",
    means: { kind: 'follow-up', person: 'Ruth', occasion: 'letter', since: '2026-11-13' },
  },
  { line: 'thank Leo for the talk on 3 November', means: { person: 'Leo', occasion: 'the talk', since: '2026-11-03' } },
  {
    line: 'thank Marta for the dinner on October 30',
    means: { person: 'Marta', occasion: 'the dinner', since: '2026-10-30' },
  },
  {
    line: 'thank Karim for the loan on 5 May 2025',
    means: { person: 'Karim', occasion: 'the loan', since: '2025-05-05' },
  },
  {
    line: 'thank Nadia for the concert on 2026-11-09',
    means: { person: 'Nadia', occasion: 'the concert', since: '2026-11-09' },
  },
  {
    line: 'thank Hugo for the repair on 10.11.',
    means: { person: 'Hugo', occasion: 'the repair', since: '2026-11-10' },
  },
  {
    line: 'thank Irene for the flowers on 10/30',
    means: { person: 'Irene', occasion: 'the flowers', since: '2026-10-30' },
  },
  {
    line: 'thank Ada for the sweets at Halloween',
    means: { person: 'Ada', occasion: 'the sweets', since: '2026-10-31' },
  },
  { line: 'thank Bob for the lamb at Easter', means: { person: 'Bob', occasion: 'the lamb', since: '2026-04-05' } },
  // What was done on a weekday is told apart from the sending by a clause with its own subject,
  // by standing in the middle of the occasion, or by another day for the sending.
  {
    line: 'thank Ruth for the talk she gave on Monday',
    means: { person: 'Ruth', occasion: 'the talk she gave', since: '2026-11-16' },
  },
  {
    line: 'thank Leo because he drove us home on Saturday',
    means: { person: 'Leo', occasion: 'he drove us home', since: '2026-11-14' },
  },
  { line: 'thank Marta who spoke on Monday', means: { person: 'Marta', occasion: 'spoke', since: '2026-11-16' } },
  {
    line: "thank Karim for the dinner on Friday at Luigi's",
    means: { person: 'Karim', occasion: "the dinner at Luigi's", since: '2026-11-13' },
  },
  {
    line: 'thank Nadia for her speech on Monday at the opening',
    means: { person: 'Nadia', occasion: 'her speech at the opening', since: '2026-11-16' },
  },
  {
    line: 'thank Hugo for the dinner on Monday by Friday',
    means: { person: 'Hugo', occasion: 'the dinner', since: '2026-11-16', due: '2026-11-20' },
  },
  {
    line: 'congratulate April on the race on Saturday by Tuesday',
    means: { kind: 'congratulations', person: 'April', occasion: 'the race', since: '2026-11-14', due: '2026-11-24' },
  },
  {
    line: 'thank Irene tomorrow for the lunch on Sunday',
    means: { person: 'Irene', occasion: 'the lunch', since: '2026-11-15', due: '2026-11-19' },
  },
  {
    line: "thank Ada by Friday for yesterday's interview",
    means: { person: 'Ada', occasion: 'interview', since: '2026-11-17', due: '2026-11-20' },
  },
  {
    line: 'thank Bob for the chat yesterday by email tomorrow',
    means: { person: 'Bob', occasion: 'the chat', since: '2026-11-17', due: '2026-11-19', channel: 'email' },
  },
  // It happened then, or it is to be sent then: the day that lies back, and the question.
  {
    line: 'thank Ada for the dinner on Friday',
    means: { person: 'Ada', occasion: 'the dinner', since: '2026-11-13', doubts: ['since'] },
  },
  { line: 'thank Ada for Friday', means: { person: 'Ada', since: '2026-11-13', doubts: ['since'] } },
  {
    line: 'thank Bob for the sermon on Sunday',
    means: { person: 'Bob', occasion: 'the sermon', since: '2026-11-15', doubts: ['since'] },
  },
  {
    line: 'congratulate Ruth on the award on Monday',
    means: { kind: 'congratulations', person: 'Ruth', occasion: 'the award', since: '2026-11-16', doubts: ['since'] },
  },
  {
    line: 'apologize to Leo for the outage on Tuesday',
    means: { kind: 'apology', person: 'Leo', occasion: 'the outage', since: '2026-11-17', doubts: ['since'] },
  },
  {
    line: 'thank Marta for lunch Tuesday',
    means: { person: 'Marta', occasion: 'lunch', since: '2026-11-17', doubts: ['since'] },
  },
  {
    line: 'thank Karim for the workshop on Wednesday',
    means: { person: 'Karim', occasion: 'the workshop', since: '2026-11-11', doubts: ['since'] },
  },
  {
    line: 'thank Nadia for the concert Friday night',
    means: { person: 'Nadia', occasion: 'the concert', since: '2026-11-13', doubts: ['since'] },
  },
  {
    line: 'well done to the ushers for Saturday',
    means: { kind: 'congratulations', person: 'the ushers', since: '2026-11-14', doubts: ['since'] },
  },
  {
    line: 'thank Hugo for the visit on the 12th',
    means: { person: 'Hugo', occasion: 'the visit', since: '2026-11-12', doubts: ['since'] },
  },
  {
    line: 'thank Irene for the tasting on the 7th',
    means: { person: 'Irene', occasion: 'the tasting', since: '2026-11-07', doubts: ['since'] },
  },
  {
    line: 'thank Ada for the lunch today',
    means: { person: 'Ada', occasion: 'the lunch', since: '2026-11-18', doubts: ['since'] },
  },
  {
    line: 'apologize to Bob for the traffic today',
    means: { kind: 'apology', person: 'Bob', occasion: 'the traffic', since: '2026-11-18', doubts: ['since'] },
  },
  // A follow-up looks ahead.
  {
    line: 'follow up with Ruth about the meeting on Friday',
    means: { kind: 'follow-up', person: 'Ruth', occasion: 'the meeting', due: '2026-11-20', doubts: ['due'] },
  },
  {
    line: 'get back to Leo about the proposal on Monday',
    means: { kind: 'follow-up', person: 'Leo', occasion: 'the proposal', due: '2026-11-23', doubts: ['due'] },
  },
  {
    line: "follow up with Marta about Friday's meeting",
    means: { kind: 'follow-up', person: 'Marta', occasion: 'meeting', since: '2026-11-13', doubts: ['since'] },
  },
  {
    line: "write to Karim about Monday's vote",
    means: { kind: 'follow-up', person: 'Karim', occasion: 'vote', since: '2026-11-16', doubts: ['since'] },
  },
  // A day soon to come, after the occasion: probably the sending.
  {
    line: 'thank Nadia for the talk on December 3',
    means: { person: 'Nadia', occasion: 'the talk', due: '2026-12-03', doubts: ['due'] },
  },
  {
    line: 'thank Hugo for the reading on 28 November',
    means: { person: 'Hugo', occasion: 'the reading', due: '2026-11-28', doubts: ['due'] },
  },
  // "Last" is the week before, in doubt for a day that this week has had too; of a span, its last day, of a week its Friday.
  {
    line: 'thank Irene for lunch last Monday',
    means: { person: 'Irene', occasion: 'lunch', since: '2026-11-09', doubts: ['since'] },
  },
  {
    line: 'thank Ada for the ride last Tuesday',
    means: { person: 'Ada', occasion: 'the ride', since: '2026-11-10', doubts: ['since'] },
  },
  {
    line: 'thank Bob for the feedback last week',
    means: { person: 'Bob', occasion: 'the feedback', since: '2026-11-13', doubts: ['since'] },
  },
  {
    line: 'thank Ruth for the pumpkins last month',
    means: { person: 'Ruth', occasion: 'the pumpkins', since: '2026-10-31', doubts: ['since'] },
  },
  {
    line: 'thank Leo for helping out last weekend',
    means: { person: 'Leo', occasion: 'helping out', since: '2026-11-15', doubts: ['since'] },
  },
  {
    line: 'thank Marta for the hike over the weekend',
    means: { person: 'Marta', occasion: 'the hike', since: '2026-11-15', doubts: ['since'] },
  },
  {
    line: 'apologize to Nadia for the slip last week',
    means: { kind: 'apology', person: 'Nadia', occasion: 'the slip', since: '2026-11-13', doubts: ['since'] },
  },
  {
    line: 'thank Karim for the barbecue in June',
    means: { person: 'Karim', occasion: 'the barbecue', since: '2026-06-30', doubts: ['since'] },
  },
  {
    line: 'congratulate June on the wedding in September',
    means: { kind: 'congratulations', person: 'June', occasion: 'the wedding', since: '2026-09-30', doubts: ['since'] },
  },
  {
    line: 'thank Hugo for the loan last year',
    means: { person: 'Hugo', occasion: 'the loan', since: '2025-12-31', doubts: ['since'] },
  },
  {
    line: 'thank Nadia for the tent in May 2025',
    means: { person: 'Nadia', occasion: 'the tent', since: '2025-05-31', doubts: ['since'] },
  },
  // Numbers of which both orders make a date: the month first, unless only the other order lies back.
  {
    line: 'thank Irene for the book on 11/3',
    means: { person: 'Irene', occasion: 'the book', since: '2026-11-03', doubts: ['since'] },
  },
  {
    line: 'thank Ada for the party on 6/11',
    means: { person: 'Ada', occasion: 'the party', since: '2026-06-11', doubts: ['since'] },
  },
  {
    line: 'thank Bob for the gift on 5/11/2026',
    means: { person: 'Bob', occasion: 'the gift', since: '2026-05-11', doubts: ['since'] },
  },
  {
    line: 'thank Ruth for the supper on 12/11/2026',
    means: { person: 'Ruth', occasion: 'the supper', since: '2026-11-12', doubts: ['since'] },
  },
  {
    line: 'apologize to Marta for the fall on 12/9/2026',
    means: { kind: 'apology', person: 'Marta', occasion: 'the fall', since: '2026-09-12', doubts: ['since'] },
  },
  // "By" a person, or by a day.
  {
    line: 'thank Leo for the song by April',
    means: { person: 'Leo', occasion: 'the song', due: '2027-04-01', doubts: ['due'] },
  },
  { line: 'thank Marta for the novel by May Sarton', means: { person: 'Marta', occasion: 'the novel by May Sarton' } },
  {
    line: 'thank Karim for the play by August Wilson',
    means: { person: 'Karim', occasion: 'the play by August Wilson' },
  },
  // Dates that are a part of a name, and numbers that are no date.
  { line: 'thank the Tuesday group', means: { person: 'the Tuesday group' } },
  { line: 'thank Ada for the Friday talk', means: { person: 'Ada', occasion: 'the Friday talk' } },
  { line: 'thank Bob for the 2025 report', means: { person: 'Bob', occasion: 'the 2025 report' } },
  { line: 'thank Ruth for the June conference', means: { person: 'Ruth', occasion: 'the June conference' } },
  { line: 'thank Leo for the Christmas party', means: { person: 'Leo', occasion: 'the Christmas party' } },
  { line: 'thank Marta for the July 4th barbecue', means: { person: 'Marta', occasion: 'the July 4th barbecue' } },
  {
    line: 'thank the Sunday school for the cookies by Friday',
    means: { person: 'the Sunday school', occasion: 'the cookies', due: '2026-11-20' },
  },
  { line: 'thank the Friday night shift', means: { person: 'the Friday night shift' } },
  { line: 'thank the December 5 speakers', means: { person: 'the December 5 speakers' } },
  {
    line: 'follow up with Karim about the Q3 numbers',
    means: { kind: 'follow-up', person: 'Karim', occasion: 'the Q3 numbers' },
  },
  { line: 'thank Nadia for the 9 am service', means: { person: 'Nadia', occasion: 'the 9 am service' } },
  { line: 'thank the 3 p.m. crew', means: { person: 'the 3 p.m. crew' } },
  { line: 'thank Table 5', means: { person: 'Table 5' } },
  { line: 'thank room 12/3', means: { person: 'room 12/3' } },
  { line: 'thank Apollo 11 team', means: { person: 'Apollo 11 team' } },
  { line: 'thank Ada for the 10 books', means: { person: 'Ada', occasion: 'the 10 books' } },
  { line: 'thank 7th Heaven Catering', means: { person: '7th Heaven Catering' } },
  { line: 'thank March of Dimes for the leaflets', means: { person: 'March of Dimes', occasion: 'the leaflets' } },
  { line: 'thank Hugo for the 3/4 violin', means: { person: 'Hugo', occasion: 'the 3/4 violin' } },
  {
    line: 'thank Irene for three days of rehearsals',
    means: { person: 'Irene', occasion: 'three days of rehearsals' },
  },
  { line: 'thank Bob for the 24/7 support', means: { person: 'Bob', occasion: 'the 24/7 support' } },
  { line: 'thank Ruth for 20 years of friendship', means: { person: 'Ruth', occasion: '20 years of friendship' } },
  { line: 'thank Studio 54 for the disco ball', means: { person: 'Studio 54', occasion: 'the disco ball' } },
  // No note: something to be looked after, an address, or no verb.
  { line: 'https://ada.example', means: null },
  { line: 'Newsletter', means: null },
  { line: 'LinkedIn headline', means: null },
  { line: 'Press kit', means: null },
  { line: 'my website', means: null },
  { line: 'www.ada.example/about', means: null },
  { line: 'https://www.linkedin.com/in/ada-l', means: null },
  { line: 'Thank-you page', means: null },
  { line: 'Email signature', means: null },
  { line: 'Call for papers', means: null },
  { line: 'Ada Lovelace', means: null },
  { line: 'Ada - the mic', means: null },
  { line: 'Friday', means: null },
];
