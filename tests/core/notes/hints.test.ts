import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HINTS, type Hint, hintsFor } from '../../../utils/core/notes/hints.ts';
import { NOTE_KINDS, type NoteKind } from '../../../utils/core/notes/note-fields.ts';
import { en } from '../../../utils/words/locales/en/index.ts';

interface About {
  readonly person?: string;
  readonly occasion?: string | null;
}
type Row = readonly [kind: NoteKind, body: string, hints: readonly Hint[], about?: About];

const hints = ([kind, body, , { person = 'Ada Lovelace', occasion = null } = {}]: Row) =>
  hintsFor({ body }, { kind, person, occasion });

const THANKS: readonly Row[] = [
  ['thanks', 'Dear Ada, thank you so much for everything. You are amazing!', ['specific', 'changed']],
  ['thanks', 'Thank you so much!', ['name', 'specific']],
  ['thanks', 'Hi Ada,\n\nthanks a lot for all your help and support!\n\nBest,\nGrace', ['specific', 'changed']],
  ['thanks', 'Hello Ada,\n\nthank you for the referral.\n\nGrace', ['changed'], { occasion: 'the referral' }],
  [
    'thanks',
    'Hello Ada,\n\nthank you for the referral. Because of it, we start with the hospital in May.\n\nGrace',
    [],
    { occasion: 'the referral' },
  ],
  [
    'thanks',
    'Dear Ada, when the microphone failed you walked up and handed me yours, so that nobody in the last row missed a word.',
    [],
    { occasion: 'the mic' },
  ],
  [
    'thanks',
    'Dear Ada, when the microphone failed you walked up and handed me yours. I will remember it. Thank you.',
    ['changed'],
  ],
  [
    'thanks',
    'Dear Bob,\n\nthank you for the three slides. They are why I now open with a question.\n\nGrace',
    ['name'],
  ],
  ['thanks', 'Dear Ada,\n\nthank you for [what they did].\n\nGrace', ['blanks']],
  ['thanks', 'Dear [name],\n\nthank you for [what they did].\n\nGrace', ['blanks', 'name']],
  [
    'thanks',
    'Hi Ada, thanks for the introduction to Bob, which meant we had a room in time. By the way, could you send me his number?',
    ['no-ask'],
    { occasion: 'introducing me to Bob' },
  ],
  [
    'thanks',
    'Hi Ada, thank you for the tea. Would you mind writing a testimonial as well?',
    ['no-ask', 'changed'],
    { occasion: 'the tea' },
  ],
  [
    'thanks',
    'Hi Ada, thank you for coming on Tuesday. Let me know if you can make the next one too.',
    ['no-ask', 'changed'],
  ],
  [
    'thanks',
    'Dear Ada, thank you for your talk. You said “could you repeat that?” to the shyest person in the room, and since then I do it too.',
    [],
    { occasion: 'the talk' },
  ],
  [
    'thanks',
    'Hello everyone, thank you all so much for this wonderful evening!',
    ['specific', 'changed'],
    { person: 'the Tuesday group' },
  ],
  [
    'thanks',
    'Hello everyone,\n\nyou carried forty chairs up two flights of stairs, so we could begin on time. Thank you.',
    [],
    { person: 'the volunteers' },
  ],
  [
    'thanks',
    'Dear José, thank you for staying late to fix the lights. Thanks to you the second act could be seen.',
    [],
    { person: 'Jose Garcia' },
  ],
  [
    'thanks',
    'Hey Alex, the cake was a lighthouse! As a result my son wants to be a baker.',
    [],
    { person: 'Alexandra Stone' },
  ],
  [
    'thanks',
    'I will never forget the lift to the station. Because of it I was home for her birthday.',
    ['name'],
    { person: 'Will Marsh' },
  ],
  [
    'thanks',
    'Will, I will never forget the lift to the station. Because of it I was home for her birthday.',
    [],
    { person: 'Will Marsh' },
  ],
  ['thanks', 'hi ada, thanks for the plug adapter! it meant the demo could go ahead', []],
  [
    'thanks',
    'Dear Professor Weber,\n\nthank you for the letter. Without it I would not have had the place.\n\nGrace',
    [],
    { person: 'Prof. Weber', occasion: 'the letter' },
  ],
  ['thanks', 'Dear Ada, thank you. There is no need to reply. What you said about pauses changed how I speak.', []],
  [
    'thanks',
    'Ada, it meant a lot to me. Thank you so much for being there, you truly made my day.',
    ['specific', 'changed'],
  ],
];

const FOLLOW_UPS: readonly Row[] = [
  ['follow-up', 'Hi Ada, just following up. Let me know what you think!', ['specific']],
  [
    'follow-up',
    'Hello Ada,\n\nI said I would send the list of printers. Here it is: printers.example/list. Could you tell me on Friday which you took?\n\nGrace',
    [],
    { occasion: 'the printers' },
  ],
  ['follow-up', 'Hello,\n\nhere are the slides that I promised.\n\nGrace', ['name'], { occasion: 'the slides' }],
  ['follow-up', 'Dear Ada, I promised you [the one thing you promised]. Here it is.', ['blanks']],
  [
    'follow-up',
    'Hello everyone, the recording is ready, as I promised on Tuesday.',
    [],
    { person: 'our Tuesday group' },
  ],
];

const CONGRATULATIONS: readonly Row[] = [
  ['congratulations', 'Dear Ada, congratulations! So well deserved. I am so happy for you!', ['specific']],
  ['congratulations', 'Congratulations, Ada! All the best to you and your family.', ['specific']],
  [
    'congratulations',
    'Dear Ada, congratulations on the new job. Eleven applications, and you never once complained.',
    [],
    { occasion: 'the new job' },
  ],
  [
    'congratulations',
    'Dear Ada, the prize went to the right book. Chapter four is the best thing I read this year.',
    [],
    { occasion: 'the prize' },
  ],
  [
    'congratulations',
    'Dear Ada, congratulations on the new job! While I have you: do you know anybody there who books speakers?',
    ['no-ask'],
    { occasion: 'the new job' },
  ],
  [
    'congratulations',
    'Congratulations on the new job! I was wondering whether we could have a call.',
    ['name', 'no-ask'],
    { occasion: 'the new job' },
  ],
  ['congratulations', 'Dear Ada, ten years of the shop! Would you believe the first lamp still burns?', []],
];

const CONDOLENCES: readonly Row[] = [
  ['condolence', 'Dear Ada, I am so sorry for your loss.', []],
  ['condolence', 'I am so sorry for your loss. I am thinking of you.', ['name']],
  ['condolence', 'Dear Ada, I remember [a moment worth sharing].', ['blanks']],
  ['condolence', 'Dear all, I heard about Tom, and I am so very sorry.', [], { person: 'the Miller family' }],
  [
    'condolence',
    'Dear Ada, I will bring dinner on Thursday. Would you tell me if the door is not the place to leave it?',
    [],
  ],
];

const APOLOGIES: readonly Row[] = [
  ['apology', 'Dear Ada, I am so sorry about everything.', ['specific', 'changed']],
  ['apology', 'Dear Ada, I am sorry about the sound. It was my mistake.', ['changed'], { occasion: 'the sound' }],
  [
    'apology',
    'Hello everyone,\n\nI am sorry about the sound on Tuesday. I had not charged the microphone. From now on a second one lies beside it.\n\nGrace',
    [],
    { person: 'the Tuesday group', occasion: 'the sound' },
  ],
  [
    'apology',
    'Dear Ada, I was forty minutes late and you held the room. I have set two alarms since. Can you forgive me?',
    ['no-ask'],
    { occasion: 'being late' },
  ],
  ['apology', 'Dear Ada, I forgot your name on the programme. It is on the new one, which is printed now.', []],
  ['apology', 'Dear Ada, I lost your letter. Please let me know if there is anything I can do.', ['changed']],
  ['apology', 'Dear Ada, sorry again!', ['specific', 'changed']],
];

/** Where a rule ends. */
const EDGES: readonly Row[] = [
  ['thanks', 'Dear Countess Lovelace,\n\nthank you so much for everything.', ['specific', 'changed']],
  ['thanks', 'Thank you for everything, Ada! You are amazing.\nGrace', ['specific', 'changed']],
  [
    'thanks',
    'Dear Ada, thank you for everything!\n\nBest wishes,\nGrace Hopper\nRear Admiral, US Navy',
    ['specific', 'changed'],
  ],
  ['thanks', 'Thank you, Ada, for your help.', ['specific', 'changed']],
  ['thanks', 'Thank you, Ada, for your help.', ['changed'], { occasion: 'all her help' }],
  ['congratulations', 'Congratulations, Ada, on 5 years!', []],
  [
    'congratulations',
    'Dear Ada, congratulations! I am so very happy for you, and so very proud of you. You have done so well, and you deserve all of it, and more.',
    [],
  ],
];

/** As they came, of every kind. */
const MIXED: readonly Row[] = [
  [
    'thanks',
    'Hi Ada,\nquick note to say thanks for stepping in as moderator on such short notice. The panel ran on time and two people told me it was the best hour of the day.\nBob',
    ['changed'],
  ],
  [
    'thanks',
    'Dear Ada,\n\nI just wanted to say thank you for taking the time to speak with me yesterday. I really appreciate it.\n\nBest regards,\nBob',
    ['specific', 'changed'],
  ],
  ['thanks', 'Ada — thanks! The adapter saved my talk.', []],
  [
    'thanks',
    'Hello Ada, thank you for writing the foreword. I read it to my mother on the phone and she cried. Yours, Bob',
    ['changed'],
  ],
  [
    'thanks',
    'Dear Ms Lovelace, thank you for your patience with my many questions during the move. We are in, the printers work, and nobody lost a day.',
    ['changed'],
  ],
  ['thanks', 'Ada, your chapter on pauses changed the way I open a talk. Thank you.', []],
  [
    'thanks',
    'Hi Ada! Thank you for recommending me to Northwind. They called this morning and we are starting in June. I would love to buy you lunch.',
    ['changed'],
  ],
  ['thanks', 'Dear Ada, thank you for the lovely flowers. They brightened up our whole kitchen.', ['changed']],
  ['thanks', 'Thanks Ada!! You rock!!', ['specific', 'changed']],
  [
    'thanks',
    'Dear Ada, I cannot thank you enough. How can I ever repay you? Without your call I would have signed that contract.',
    [],
  ],
  [
    'thanks',
    'Hi Ada, thanks for the intro to Sam. Do you have any other contacts in publishing?',
    ['no-ask', 'changed'],
  ],
  [
    'thanks',
    'Hi Ada, many thanks for your help. Please send me the invoice when you get a chance.',
    ['no-ask', 'changed'],
  ],
  [
    'thanks',
    'Dear Ada, thank you for the workshop. P.S. Would you be willing to write me a short testimonial?',
    ['no-ask', 'changed'],
  ],
  ['thanks', 'Hi Ada, thanks for the review! Looking forward to hearing from you.', ['no-ask', 'changed']],
  [
    'thanks',
    'Dear team, thank you for everything you did this year.',
    ['specific', 'changed'],
    { person: 'the whole team' },
  ],
  [
    'thanks',
    'Hi all,\n\nthank you for staying until the last chair was stacked. Because of you, I caught the 22:10 and read my daughter her story.\n\nAda',
    [],
    { person: 'the volunteers' },
  ],
  ['follow-up', 'Hi Ada, as promised, here is the link to the recording: https://example.com/rec. Enjoy!', []],
  ['follow-up', 'Hello Ada, it was great to meet you. Let us keep in touch!', ['specific']],
  ['follow-up', 'Hi Ada, you asked for the name of our caterer. It is Rosa Bianchi, and she does vegan too.', []],
  ['follow-up', 'Hi there, attached is the contract we discussed.', ['name']],
  ['congratulations', 'Ada! Congrats on the book! I stayed up till three to finish it.', []],
  [
    'congratulations',
    'Congratulations on your well-deserved success! Wishing you all the best in your new role.',
    ['name', 'specific'],
  ],
  [
    'congratulations',
    'Dear Ada, happy tenth anniversary! From one bakery stall to four shops, and the rye is still the same.',
    [],
  ],
  [
    'congratulations',
    'Hi Ada, congrats on the promotion. Can we meet so I can tell you about our new product?',
    ['no-ask'],
  ],
  ['condolence', 'Dear Ada, I was so sorry to hear about your father. He taught me to sail.', []],
  ['condolence', 'My deepest sympathy.', ['name']],
  ['condolence', 'Dear Ada, please let me know if there is anything I can do.', []],
  ['apology', 'Hi Ada, sorry I missed your call. I was on a plane. I will call you on Monday at nine.', []],
  ['apology', 'Dear Ada, sorry if you felt hurt.', ['specific', 'changed']],
  ['apology', 'Dear Ada, I apologise for the inconvenience caused.', ['specific', 'changed']],
  [
    'apology',
    'Dear Ada, I read your slides out of order and skipped the one with your name. That was careless. I have numbered them now and sent the right file to everyone who came.',
    [],
  ],
  [
    'apology',
    'Hi everyone, sorry about the echo last night. We have changed the speakers.',
    [],
    { person: 'the Tuesday group' },
  ],
  [
    'apology',
    'Dear Ada, I am sorry that I told the story about you on stage. I should have asked. I hope you can forgive me.',
    ['no-ask', 'changed'],
  ],
  ['apology', 'Dear Ada, I forgot our lunch. No excuse. Can I make it up to you on Friday?', ['changed']],
  ['thanks', 'Thanks for the ride', ['name', 'changed']],
  [
    'thanks',
    'Dear Dr Lovelace, thank you for the lecture. I finally understand why the engine needs two stores.',
    [],
    { person: 'Dr. Ada Lovelace' },
  ],
  [
    'thanks',
    'Dear Mary, thank you for the honey. It is nearly gone, which tells you everything.',
    ['changed'],
    { person: "O'Neil, Mary" },
  ],
  ['thanks', 'Dear 山田さん, thank you for the tea ceremony. It taught me to slow down.', [], { person: '山田 太郎' }],
];

/** Rules that read English are silent elsewhere: a wrong hint is worse than none. */
const ELSEWHERE: readonly Row[] = [
  ['thanks', 'Liebe Ada, vielen Dank für alles! Kannst du mir noch die Folien schicken?', []],
  ['thanks', 'Danke!', []],
  ['thanks', 'Chère Ada, merci pour tout. Pourriez-vous m’envoyer le lien ?', []],
  ['thanks', 'Querida Ada: muchas gracias por todo. ¿Me puedes mandar el enlace?', []],
  ['thanks', 'Beste Ada, dank je wel voor alles. Het was heel fijn, of niet? We have a saying: zo is het.', []],
  ['apology', 'Cara Ada, mi dispiace tanto per ieri. I problemi erano miei.', []],
  ['thanks', 'Kära Ada, tack så mycket för allt! Kan du skicka länken?', []],
  ['thanks', 'Дорогая Ада, спасибо за всё!', []],
  ['thanks', 'Ada さん、マイクを貸してくださってありがとうございました。the mic!', []],
  ['congratulations', 'עדה היקרה, מזל טוב! [מה קרה]', ['blanks']],
  ['thanks', 'Liebe Ada, danke für [was sie tat].', ['blanks']],
  ['condolence', '谢谢你 [什么]', ['blanks']],
  ['thanks', 'Sehr geehrte Frau Lovelace, vielen Dank für das Feedback zu unserem Meeting. The show must go on!', []],
  ['thanks', 'Bonjour Ada, merci pour le workshop. Could you… non, rien. Bonne journée et à bientôt !', []],
  ['thanks', 'Hej Ada, tack för i går. Det var the best!', []],
  ['thanks', 'Tere Ada, aitäh kõige eest!', []],
  ['thanks', 'Szia Ada, köszönöm a segítséget, nagyon jó volt.', []],
];

const UNBEGUN: readonly Row[] = [
  ['thanks', '', []],
  ['apology', ' \n\n ', []],
  ['thanks', 'Dear Ada,', []],
  ['thanks', 'Dear all of you,', [], { person: 'the Tuesday group' }],
  ['thanks', 'Dear Ada,\n\n\n\nBest wishes,\nGrace', []],
];

describe('a draft', () => {
  test.each(
    [...THANKS, ...FOLLOW_UPS, ...CONGRATULATIONS, ...CONDOLENCES, ...APOLOGIES, ...EDGES, ...MIXED].map(
      (row) => [row] as const,
    ),
  )('is told what would make it better, and no more: %j', (row) => expect(hints(row)).toEqual(row[2]));

  test.each(ELSEWHERE.map((row) => [row] as const))('in another language is told of its blanks alone: %j', (row) =>
    expect(hints(row)).toEqual(row[2]),
  );

  test.each(UNBEGUN.map((row) => [row] as const))('that says nothing yet is left in peace: %j', (row) =>
    expect(hints(row)).toEqual(row[2]),
  );

  test('of whatever text gets at most two hints, each once, in their order', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc
            .array(
              fc.constantFrom(
                'thank',
                'you',
                'Ada',
                '[x',
                'y]',
                'could',
                '?',
                '\n',
                ',',
                'the',
                'because',
                '“',
                '{first}',
              ),
            )
            .map((words) => words.join(' ')),
        ),
        fc.string({ unit: 'grapheme' }),
        fc.option(fc.string({ unit: 'grapheme' })),
        fc.constantFrom(...NOTE_KINDS),
        (body, person, occasion, kind) => {
          const given = hintsFor({ body }, { kind, person, occasion });
          expect(given.length).toBeLessThanOrEqual(2);
          expect(given).toEqual(HINTS.filter((hint) => given.includes(hint)));
          if (kind === 'condolence') expect(given.filter((hint) => hint !== 'blanks' && hint !== 'name')).toEqual([]);
          if (kind === 'follow-up') expect(given).not.toContain('no-ask');
        },
      ),
    );
  });

  test('of ten thousand characters is read as well as a short one', () => {
    const long = `Dear Ada, ${'thank you for the mic because it worked and '.repeat(230)}could you send it again?`;
    expect(hintsFor({ body: long }, { kind: 'thanks', person: 'Ada', occasion: null })).toEqual(['no-ask']);
    for (const awkward of ['[', '“', '"', 'could you ', 'by the way ', 'dear ', '\n', ' '])
      expect(
        hintsFor({ body: awkward.repeat(10_000) }, { kind: 'thanks', person: 'Ada', occasion: null }).length,
      ).toBeLessThanOrEqual(2);
  });
});

test('every hint has its sentence', () => {
  for (const hint of HINTS) expect(Object.keys(en)).toContain(`note.hint.${hint}`);
});
