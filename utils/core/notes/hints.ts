import { blanksIn, namesOf } from './merge.ts';
import type { NoteKind } from './note-fields.ts';

/** What would make a draft better, in the order in which it is said. Its sentence is `note.hint.<hint>`, told apart by `kind`. */
export const HINTS = ['blanks', 'name', 'no-ask', 'specific', 'changed'] as const;
export type Hint = (typeof HINTS)[number];

/** More at once is a mark, not a hint. */
const AT_ONCE = 2;

interface About {
  readonly kind: NoteKind;
  readonly person: string;
  readonly occasion: string | null;
}

/**
 * What would make a draft better: at most two hints, none for one that says nothing yet. The rules know English words; in any other
 * language only blanks are spoken of, because a wrong hint is worse than none. None is about how well it is put: writers worry
 * about that, readers look for warmth (Kumar & Epley 2018, doi 10.1177/0956797618772506).
 */
export function hintsFor({ body }: { readonly body: string }, about: About): readonly Hint[] {
  const blanks = blanksIn(body).length > 0;
  const message = messageOf(body);
  const read = message !== '' && isEnglish(body) ? READ[about.kind] : [];
  const rules: Readonly<Record<Hint, () => boolean>> = {
    blanks: () => blanks,
    name: () => !isNamed(body, about.person),
    'no-ask': () => asks(message, about.kind),
    // Blanks are there to be filled with just that.
    specific: () => !blanks && !isSpecific(message, about),
    changed: () => !blanks && !saysWhatChanged(message, about.kind),
  };
  return HINTS.filter((hint) => (hint === 'blanks' || read.includes(hint)) && rules[hint]()).slice(0, AT_ONCE);
}

/** A follow-up may ask; congratulations are not about what they change for the writer; of a condolence nothing is marked. */
const READ: Readonly<Record<NoteKind, readonly Hint[]>> = {
  thanks: ['name', 'no-ask', 'specific', 'changed'],
  'follow-up': ['name', 'specific'],
  congratulations: ['name', 'no-ask', 'specific'],
  condolence: ['name'],
  apology: ['name', 'no-ask', 'specific', 'changed'],
};

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));
const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu) ?? [];
const folded = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase();

/** Words that no other language in Latin script writes so, or hardly. */
const ENGLISH = list(
  "the you your yours and that that's with this thank thanks sorry apologize apologise congratulations it it's my our from because which would could should when what how why who about were they them their there not please know anything something everything everyone i'm i've",
);
/**
 * Of English about every third word is one of these. Of forty thousand sentences of the Universal Declaration of Human Rights in some
 * four hundred other languages, hardly any reaches this share but those in an English creole.
 */
const ENGLISH_SHARE = 0.14;
const LATIN_SHARE = 0.8;

function isEnglish(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  const latin = text.match(/\p{Script=Latin}/gu) ?? [];
  const words = wordsOf(text);
  const known = words.filter((word) => ENGLISH.has(word.replace('’', "'").toLowerCase()));
  return (
    latin.length >= letters.length * LATIN_SHARE && known.length > 0 && known.length >= words.length * ENGLISH_SHARE
  );
}

const GREETING =
  /^\s*(?:dear|hello|hi|hey|good (?:morning|afternoon|evening|day))\b[^,:;!.?\n]{0,80}(?:[,:;!.]+|\n|$)/i;
const CLOSING =
  /\n(?:(?:all the )?best(?: wishes| regards)?|(?:very )?warm(?:ly|est)?(?: wishes| regards)?|(?:with )?(?:kind|kindest|best|warm|warmest|many|much|sincere|all my|deepest|my)? ?(?:regards|wishes|thanks|love|gratitude|sympathy|condolences)|thank you(?: all| again| so much| very much)?|thanks (?:again|a lot)|(?:yours )?(?:sincerely|truly|faithfully)|yours|cheers|take care|thinking of you|see you(?: soon| there)?)[,.!]?(?:\n[^\n]{0,60}){0,3}$/i;
const SIGNATURE = /\n\s*[-–—]?\s*\p{L}[^\s,.!?]*(?: [^\s,.!?]+){0,2}$/u;

/** What a note says between greeting and signature. What it quotes is said by others. */
const messageOf = (body: string): string =>
  body
    .trim()
    .replace(/[ \t\r]*\n\s*/g, '\n')
    .replace(GREETING, '')
    .replace(CLOSING, '')
    .replace(SIGNATURE, '')
    .replace(/“[^“”]*”|"[^"\n]*"/g, ' ')
    .trim();

const CALLS = list('dear hello hi hey morning afternoon evening thanks congratulations sorry');

/** Whether somebody with a name is called by it. A name that is also a word, "Will", is one only with its capital, or where one greets. */
function isNamed(body: string, person: string): boolean {
  const names = namesOf(person);
  if (names.length === 0) return true;
  const words = wordsOf(body);
  return names.some((name) => {
    if (name.toLowerCase() === name.toUpperCase()) return body.includes(name);
    const wanted = folded(name);
    return words.some((word, at) => {
      const greeted = at === 0 || CALLS.has(folded(words[at - 1] ?? ''));
      const found = folded(word).replace(/'s$/, '');
      if (found === wanted) return greeted || word !== word.toLowerCase();
      // "Alex" is how Alexandra is greeted.
      return greeted && found.length >= 3 && !ENGLISH.has(found) && wanted.startsWith(found);
    });
  });
}

/** What a question begins that asks for something. "Can you believe it?", "Would you like the recording?" and "How can I ever thank you?" do not. */
const QUESTIONS: readonly RegExp[] = [
  /\b(?:could|can|will|would) you\b(?! (?:believe|imagine|like|have|ever)\b)/,
  /\b(?:could|can|may|shall) (?:we|i)\b(?! (?:ever|thank|help|bring|do|repay|offer|make|not)\b)/,
  /\bdo you (?:also |still |perhaps |happen to )*(?:know|have) (?:some|any|a|of|whether|if|where|anyone|anybody|someone|somebody)\b/,
  /\b(?:by the way|while i have you|one more thing|p\.?s\.?:?|any chance)\b/,
];
const ASKS: readonly RegExp[] = [
  /\b(?:could|can|would) you (?:please|also|just|send|share|introduce|forward|write|recommend|tell|give|let|put|look|help)\b/,
  /\bwould you (?:mind|be (?:able|willing|open|up for|so kind))\b|\b(?:could|can|may) i ask\b/,
  /\blet me know (?:if|whether|when|what|which|how|who|where|by)\b|\bget back to me\b|\bthank(?:s| you)(?: very much| so much)? in advance\b/,
  /\bi (?:was|am) (?:also |just )?wondering (?:if|whether)\b|\bi(?:'m)? (?:just )?wonder(?:ing)? (?:if|whether) (?:you|we)\b/,
  /\b(?:have|had|just) (?:a|one) (?:quick|small|little) question\b|\b(?:ask|need|do)(?: you)?(?: for)?(?: me)? (?:a|one)(?: \w+)? favou?r\b|\bone (?:small|little|quick|more|last) favou?r\b/,
  /\b(?:i|we)(?:'d| would) (?:also )?(?:love|appreciate|be grateful for|like) (?:your|any|to (?:hear (?:your|what)|get your|have your|ask|pick your)|it if)\b/,
  /\b(?:be|help|mean (?:a lot|so much|the world|much)|kind|nice|great|grateful|wonderful) if you (?:could|would|can)\b/,
  /\bplease (?:also )?(?:send|share|forward|call|reply|answer|write back|introduce|recommend|confirm|consider|book|sign|vote|review|leave a review)\b/,
  /\b(?:looking forward to|hope to|waiting for|hoping for) (?:hear(?:ing)? (?:back )?from you|your (?:reply|answer|response))\b/,
];
/** Whoever apologizes and asks to be forgiven gives the other something to do. */
const FORGIVE =
  /\bforgive me\b|\baccept my apolog|\bhope (?:that )?you (?:can|will|could) (?:forgive|understand|excuse)\b/;
const OFFERS =
  /\blet me know (?:if|what|whether|when|how) (?:there(?:'s| is)|you (?:need|want)|i can|we can|anything|something)\b|\b(?:no need|need not|do not have|don't have) to (?:reply|answer|respond|write back)\b/g;

function asks(message: string, kind: NoteKind): boolean {
  const said = folded(message).replace(OFFERS, ' ');
  const questions = said.split(/(?<=[.!?\n])/).filter((sentence) => sentence.endsWith('?'));
  return (
    questions.some((question) => QUESTIONS.some((begins) => begins.test(question))) ||
    ASKS.some((ask) => ask.test(said)) ||
    (kind === 'apology' && FORGIVE.test(said))
  );
}

/** From here on a note has told something, in whatever words. */
const TELLS = 25;
/** Little words, which name nothing. */
const LITTLE = list(
  `${[...ENGLISH].join(' ')} a an i me we us he she him her his these those here is am are be been being was have has had having do does did done
  will shall can may might must no nor or but if so as at by for of off on in into onto over to up out with without than then too very much more most many lot lots
  all any some every each both few other another such own same just only even ever never always again once also still yet really truly quite where whom whose let lets let's
  nothing everybody anybody anyone someone one ones thing things stuff since now back
  you're you've you'll you'd i'll i'd don't can't couldn't didn't wasn't isn't won't wouldn't
  yesterday today tonight tomorrow morning afternoon evening night week year years day`,
);
/** What could stand in any note: thanks, praise, wishes, regret. */
const STOCK = list(
  `thankful grateful gratitude appreciate appreciated appreciation
  help helped helping helps helpful support supported supporting supportive effort efforts time work hard kind kindness generous generosity nice great good better best lovely wonderful
  amazing awesome fantastic brilliant excellent incredible outstanding super perfect fabulous terrific special inspiring inspiration talented legend star rock rocks rockstar hero lifesaver
  congrats congratulation deserve deserved deserves well-deserved well bravo proud happy glad pleased delighted thrilled excited achievement success successful
  wish wishes wishing hope hoping luck future come coming next step chapter new role keep go going went
  apologies apology regret forgive excuse inconvenience mistake mistakes fault bad feel feeling felt feelings happened happen hurt upset offended cause caused trouble
  say said saying tell knew think thinking thought want wanted wants like liked love loved enjoy enjoyed mean means meant make makes made life world heart bottom words word
  dear hello hi hey friend friends family colleague team dr mr mrs ms regards cheers yours take taking care
  meet meeting met touch contact speak speaking news follow following followed followup follow-up base check checking reach reaching soon note quick send sending message
  part person people way`,
);
/** Whether something stands in it that does not stand in every note: what it is about, a number, a thing, another name. */
function isSpecific(message: string, { person, occasion }: About): boolean {
  const words = wordsOf(message).map(folded);
  const about = new Set(wordsOf(occasion ?? '').map(folded));
  const theirs = new Set(wordsOf(person).map(folded));
  const names = (word: string): boolean =>
    /\d/.test(word) ||
    about.has(word) ||
    (word.length >= 3 && !STOCK.has(word) && !theirs.has(word) && !/(?:ly|'s)$/.test(word));
  return words.length >= TELLS || words.some((word) => !LITTLE.has(word) && names(word));
}

const MEANS_MUCH =
  /\b(?:means?|meant) (?:so much|a lot|a great deal|the world|everything|more than)\b|\bma(?:de|kes?) (?:my|our) (?:day|week|year|evening)\b|\b(?:helped|helps) (?:me|us)(?: out)? (?:a lot|so much|very much|greatly|tremendously|immensely)\b/g;
const BECAUSE =
  /\b(?:because|since|so (?:that|i|we|now|my|our|the|nobody|everybody|everyone)|which (?:is (?:why|how)|meant|means|made|makes|let|lets|gave|helped|led|saved)|thanks to (?:you|it|that|this)|as a result|why (?:i|we|my|our)|without (?:you|it|that|this|your)|ever since|after (?:it|that|this)|from (?:then|now) on|now (?:i|we|my|our|the|they)|(?:i|we|it|they|is|are|can) now)\b/;
const CHANGED =
  /\b(?:changed|changes|led to|(?:it|that|this|they|you) (?:meant|saved|turned|taught|showed|allowed|enabled|encouraged|made|gave|let|helped|kept|got)|i (?:still|have started|started|began|finally)|made (?:me|us|it|my|our)|gave (?:me|us)|helped (?:me|us|my|our)|taught (?:me|us)|showed (?:me|us)|saved (?:me|us|my|our))\b/;
const DIFFERENT =
  /\b(?:since|because of (?:it|that|this)|so that|from (?:now|then|here) on|next time|now|in (?:the )?future|instead|happen again|(?:i|we)(?: will|'ll)|(?:it|this|that) (?:will not|won't)|no longer|any more|(?:i|we)(?: have|'ve) (?:already )?(?:changed|set|bought|fixed|mended|corrected|written|put|added|asked|moved|replaced|made|charged|tested|checked|booked|ordered|sent|told))\b/;

function saysWhatChanged(message: string, kind: NoteKind): boolean {
  const said = folded(message).replace(MEANS_MUCH, ' ');
  return kind === 'apology' ? DIFFERENT.test(said) : BECAUSE.test(said) || CHANGED.test(said);
}
