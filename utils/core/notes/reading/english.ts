import type { Channel, NoteKind } from '../note-fields.ts';

// The words of note lines in English, all of them here; how dates are put together from them is in dates.ts, weekdays.ts,
// spans.ts, counts.ts and when.ts beside this file. Lists hold words in lower case; a `source` is a piece of a regular
// expression. Nothing here may repeat without end what can be empty or can be split in two ways: lines come from outside,
// and are read in linear time.

// ---- What stands around a note ----

/** What may lead to the verb: "I should really", "don't forget to", "todo:". */
export const LEAD_IN = (() => {
  const adverb =
    '(?:(?:really|still|just|also|definitely|absolutely|probably|seriously|urgently|maybe|now|always|finally|actually|desperately|kinda|quickly|soon|personally|properly|simply|kindly|please|pls|well|at least|at some point|some day|someday|one day|sometime) )';
  const who = "(?:(?:i|we|you|i'd|we'd|i'll|we'll|i've|we've|i'm|we're|im|ive|id|somebody|someone) )?";
  const modal = [
    "(?:(?:have not|haven't|havent|has not|hasn't|did not|didn't|didnt|never)(?: (?:yet|even|ever|really))?)",
    'needs? to',
    'need 2',
    "needn't forget to",
    '(?:have|has|had) to',
    'have 2',
    '(?:have )?got to',
    'gotta',
    "must(?:n[o']?t forget to)?",
    'must not forget to',
    'should',
    "shouldn't forget to",
    'ought to',
    'wants? (?:to|2)',
    'wanna',
    '(?:would )?(?:like|love) to',
    '(?:am |are )?going to',
    'gonna',
    'will',
    'shall',
    'can',
    'could',
    'would',
    'might',
    '(?:am |are )?plan(?:ning)? to',
    '(?:am |are )?(?:mean|meaning|meant) to',
    '(?:have )?been meaning to',
    '(?:am |are )?hop(?:e|ing) to',
    'promised? to',
    '(?:am |are )?supposed to',
    '(?:am |are )?try(?:ing)? (?:to|and)',
    'forgot(?:ten)? to',
    'keep forgetting to',
    'intend to',
    'wish to',
    '(?:had )?better',
  ].join('|');
  const saying = [
    '(?:can|could|would|will) you',
    '2',
    "let's",
    'lets',
    'let me',
    "(?:it's |its )?(?:high )?time to",
    '(?:make|be) sure (?:to|that i|that we|i|we)',
    'remember (?:to|2|that i (?:need|have|want) to)',
    "(?:do not|don't|dont|never) forget (?:to|about)",
    'remind (?:me|us|myself) (?:to|that i (?:need|have|want) to)',
    '(?:a )?reminder to',
    'note to (?:self|myself)(?: to)?',
    '(?:to ?do|to-do|todos|task|action item|action|next steps?|reminder|remember|note|n\\.?b|p\\.?s|idea)(?= ?[:–—-])',
    'todo',
    'to-do',
    'to do',
    '(?:the )?(?:first|next|last) thing(?: is)?(?: to)?(?=[:,])',
    '(?:please|pls|plz|kindly|also|and|then|plus|oh|ok|okay|so|hey|hi|maybe|perhaps|finally|really|quickly|just|first|next|now|urgent|urgently|important|asap|soon|again|still|personally|properly)',
    '(?:it would be (?:nice|good|kind) to|nice to|good to|best to|worth)',
    '(?:the plan is|plan|goal) to',
    'to',
    '(?:remember|plan|todo|to do|note|reminder) ?[:–—-]',
  ].join('|');
  return `(?:i|we)(?: ${adverb.slice(0, -2)})){0,3}|${who}(?:${adverb}){0,3}(?:${modal})(?: ${adverb.slice(0, -2)})){0,3}|${saying}`;
})();

/** What trails off, or says when without saying it; no part of a note wherever it stands. */
export const FILLERS = [
  'please',
  'pls',
  'plz',
  'asap',
  'a.s.a.p',
  '(?:very |really |quite )?soon(?:ish|er rather than later|est)?',
  'as soon as (?:possible|i can|we can|practical)',
  'some ?(?:time|day)(?: or other)?',
  '(?:at )?some point',
  'at any (?:time|point)',
  'any ?time',
  'one (?:day|of these days|of those days)',
  'the other (?:day|week|night|evening|morning|afternoon|month)',
  '(?:when|whenever|once|if|as soon as) (?:i|we) (?:can|get (?:a|the) chance|get around to it|get round to it|have (?:the |some |a )?(?:time|moment|minute|chance)|find (?:the )?time|remember)',
  'if possible',
  'eventually',
  'recently',
  'lately',
  '(?:a (?:little |short |good |long )?while|some time|a long time|ages) (?:ago|back)',
  'in a (?:bit|while|moment|sec)',
  'immediately',
  'at once',
  '(?:right|straight) away',
  'right now',
  'now',
  'urgently',
  'at last',
  'later(?: on)?',
  'in due course',
  'without delay',
  '(?:so|very) much',
  'a (?:lot|million|bunch|ton|thousand(?: times)?)',
  'before i forget',
  'before it is too late',
  "before it's too late",
  'ok',
  'okay',
];

// ---- Kinds ----

const adjective =
  '(?:(?:big|huge|massive|quick|short|proper|handwritten|hand-written|warm|warmest|heartfelt|sincere|sincerest|deepest|deep|special|little|nice|kind|kindest|best|belated|late|long|many|very|so|personal|lovely|small|overdue|long-overdue|public|formal|official|another|real|good|great|enormous|thousand|million|grateful|simple|written|brief|loving|friendly|polite|hearty|all) )';
const article = '(?:(?:an?|the|my|our|some|his|her|their|your|all my|all our) )';
const thanking =
  "(?:thank[- ]?you(?:'s|s)?|thank ya|thank u|thanks|thanx|thankx|thnx|thnks|thx|tnx|tks|tysm|tyvm|ty(?= (?:for|to|so|very))|cheers|gratitude|appreciation)";
const congratulating = '(?:congratulations|congratulation|congratulatory|congrats|congratz|grats|felicitations|kudos)';
const condoling = '(?:condolences|condolence|sympathies|sympathy|commiserations|bereavement)';
const apologizing = '(?:apology|apologies|sorry)';
const medium =
  '(?:notes?|cards?|letters?|emails?|e-mails?|mails?|messages?|texts?|text messages?|sms|calls?|phone calls?|postcards?|gifts?|presents?|dms?|linkedin messages?|linkedin notes?|lines?|words?|wishes|flowers|speech|video|voice message|voicemail)';

/** How a thing that is sent reaches people. */
export const MEDIA: readonly (readonly [source: string, channel: Channel])[] = [
  ['(?:linked-?in)', 'linkedin'],
  ['(?:handwritten|hand-written|cards?|letters?|postcards?|post)', 'post'],
  ['(?:emails?|e-mails?|mails?)', 'email'],
  ['(?:texts?|text messages?|sms|calls?|phone calls?|ring|bell|buzz|tinkle|voice message|voicemail|whatsapp)', 'phone'],
];

/** A word that is sent, given, said or owed, and what it makes of the note. */
export interface Gift {
  readonly source: string;
  readonly kind: NoteKind;
  /** It says how, but not what for. */
  readonly open?: true;
  /** What it is about lies ahead. */
  readonly ahead?: true;
  /** The captured words are the occasion themselves: a birthday. */
  readonly feast?: true;
  /** Can only be told from other words after a verb of giving. */
  readonly given?: true;
}

const feast =
  "((?:\\d{1,3}(?:st|nd|rd|th) )?(?:wedding |work |golden |silver )?(?:(?:mother|father|valentine|new year)'?s'?(?: day| eve)|birthday|bday|b-day|anniversary|new year|christmas|xmas|easter|thanksgiving|hanukkah|diwali|eid|retirement|graduation|holidays))";

export const GIFTS: readonly Gift[] = [
  { source: `${article}?${adjective}{0,3}happy (?:belated )?${feast}`, kind: 'congratulations', feast: true },
  {
    source: `${article}?${adjective}{0,3}(?:merry|joyful|blessed|belated) (?:happy )?${feast}`,
    kind: 'congratulations',
    feast: true,
  },
  {
    source: `${article}?${adjective}{0,3}${feast}(?: ${medium}| greetings?| call)`,
    kind: 'congratulations',
    feast: true,
  },
  {
    source: `${article}?${adjective}{0,3}${thanking}(?:[- ]${medium})?(?: (?:very|so) much| a lot| a million| again)?`,
    kind: 'thanks',
  },
  { source: `${article}?${adjective}{0,3}${congratulating}(?:[- ]${medium})?`, kind: 'congratulations' },
  {
    source: `${article}?${adjective}{0,3}(?:well done|well played|hats off|bravo|props|mazel tov|great job|good job|nice work|nice job|great work|good work)(?:[- ]${medium})?`,
    kind: 'congratulations',
  },
  {
    source:
      '(?:the very best of luck|the best of luck|good luck|lots of luck|luck|all the best|every success|success|well|safe travels|a (?:safe|good|nice|great|wonderful) \\p{L}+|a (?:speedy|quick) recovery)',
    kind: 'congratulations',
    open: true,
    ahead: true,
    given: true,
  },
  {
    source: `${article}?(?:best|good|warm|all good|all my best|all the best) wishes`,
    kind: 'congratulations',
    given: true,
  },
  { source: `${article}?${adjective}{0,3}${condoling}(?:[- ]${medium})?`, kind: 'condolence' },
  { source: `${article}?${adjective}{0,3}${apologizing}(?:[- ]${medium})?`, kind: 'apology' },
  { source: "(?:that )?(?:i'm|i am|im|we're|we are) (?:so |very |really |truly |deeply )?sorry", kind: 'apology' },
  {
    source: `(?:an?|another|my|our|some) ${adjective}{0,3}(?:card|postcard|letter|handwritten note|hand-written note|note)`,
    kind: 'thanks',
    open: true,
    given: true,
  },
  {
    source: `(?:an?|another|my|our|the) ${adjective}{0,3}(?:follow-up|followup|follow up)(?:[- ]${medium})?`,
    kind: 'follow-up',
    given: true,
  },
  {
    source: `(?:an?|another|my|our) ${adjective}{0,3}(?:emails?|e-mails?|messages?|text|text message|sms|dm|linkedin message|call|phone call|ring|bell|buzz|line|reminder|update|nudge|ping|reply|answer|response|voicemail|voice message|shout|heads-up|heads up|hint)`,
    kind: 'follow-up',
    given: true,
  },
  {
    source: `(?:an?|some|the|his|her|their)? ?${adjective}{0,3}(?:flowers|bouquet|gift|present|presents|chocolates|cake|basket|hamper|package|voucher|bottle of \\p{L}+|book)`,
    kind: 'thanks',
    open: true,
    given: true,
  },
  { source: '(?:hi|hello|hey|hallo|know)', kind: 'follow-up', given: true },
];

/** Verbs that give a gift to somebody, with the channel they mean. */
export const GIVERS: readonly (readonly [source: string, channel: Channel | null])[] = [
  [
    '(?:send(?:ing)?|give|giving|writ(?:e|ing)|owe|owing|tell|say|drop|wish|offer|express|extend|convey|pass (?:on|along)|pass|make|leave|shoot|bring|hand|get|buy|show|order|prepare|draft|compose|deliver|present|share|return|add|let|mail|post)(?: (?:over|out|back))?(?: to)?',
    null,
  ],
  ['(?:e-?mail)', 'email'],
  ['(?:mail|post)', 'post'],
  ['(?:text|sms|whatsapp|call|phone|ring|telephone)', 'phone'],
  ['(?:message|dm)', null],
];

/** Verbs with whom they are for straight after them, or after these prepositions. */
export interface Verb {
  readonly source: string;
  readonly kind: NoteKind;
  readonly channel?: Channel;
  /** The word is a thing as well ("Email signature", "Call sheet"). */
  readonly thing?: true;
  /** Says by itself little about what for: another verb may follow ("call Ada to thank her"). */
  readonly plain?: true;
}

export const VERBS: readonly Verb[] = [
  { source: 'thank(?:ing|ed)?(?: to)?|thnak|thak', kind: 'thanks' },
  {
    source:
      'appreciate|(?:be |am |feel )?(?:so |very |really )?(?:grateful|thankful|indebted) to|shout-?(?: ?out)? to|acknowledge|return the favou?r to|recogni[sz]e',
    kind: 'thanks',
    thing: true,
  },
  {
    source:
      'congratulat(?:e|ing|ed)|felicitate|applaud|compliment|praise|celebrate with|raise a (?:glass|toast) to|toast to|cheer for|be happy for',
    kind: 'congratulations',
    thing: true,
  },
  { source: 'tip (?:my|our|the) hat to|take my hat off to', kind: 'congratulations' },
  {
    source: '(?:condole|commiserate|mourn|grieve|sympathi[sz]e) with|(?:console|comfort)|pay (?:my|our) respects to',
    kind: 'condolence',
  },
  {
    source:
      'apologi[sz](?:e|ing|ed)(?: to| with)?|appologi[sz]e(?: to)?|make amends (?:to|with)|beg (?:the )?forgiveness (?:of|from)|ask (?:for )?forgiveness (?:of|from)|make (?:it )?up (?:to|with)|excuse myself (?:to|with)',
    kind: 'apology',
  },
  {
    source: 'follow(?:ing|ed)?(?: |-)?up(?: with| to| w/)?|f/u(?: with| w/)?|fup(?: with)?',
    kind: 'follow-up',
    thing: true,
  },
  {
    source:
      '(?:get|getting) (?:back|in touch|in contact|hold)(?: to| with| of)?|(?:keep|stay|be) in touch with|touch base with|circle back(?: to| with)?|(?:check|checking) (?:back |up )?(?:in )?(?:with|on)|check back|catch up with|reconnect with|connect with|loop back (?:to|with)|(?:reach|reaching) out(?: to)?|come back to|(?:liaise|confer|speak|talk|chat|have a (?:word|chat)) (?:with|to)|respond(?:ing)? to|write back(?: to)?|(?:write|writing|written) (?:to|2)|get on to|have a (?:word|chat) with|confirm with|consult(?: with)?|invite|inform|notify|pester|chase(?: up)?',
    kind: 'follow-up',
    plain: true,
    thing: true,
  },
  {
    source: 'repl(?:y|ying|ied)(?: back)?(?: to)?|answer(?:ing|ed)?(?: to)?|respond(?:ed)?(?: to)?|react to',
    kind: 'follow-up',
    plain: true,
    thing: true,
  },
  {
    source: '(?:ping|nudge|remind|contact|message|dm|ask|chivvy|buttonhole)',
    kind: 'follow-up',
    plain: true,
    thing: true,
  },
  { source: '(?:see|visit|meet(?: up)?(?: with)?)', kind: 'follow-up', plain: true, thing: true, channel: 'in-person' },
  { source: '(?:e-?mail)(?:ing)?(?: to| back)?', kind: 'follow-up', channel: 'email', plain: true, thing: true },
  {
    source: 'mail(?: to)?|(?:send a letter|write a letter) to',
    kind: 'follow-up',
    channel: 'post',
    plain: true,
    thing: true,
  },
  {
    source:
      '(?:(?:phone|ring|telephone)(?: up| back)?|call(?:ing|ed)?(?: up| back)?|give (?:a )?(?:call|ring|bell) to|text(?:ing)?(?: back)?|sms|whats-?app|facetime|leave a (?:message|voicemail) for)',
    kind: 'follow-up',
    channel: 'phone',
    plain: true,
    thing: true,
  },
  { source: '(?:write|tell)', kind: 'follow-up', plain: true, thing: true },
];

/** Between a name and what they are given: "Ada deserves a thank-you". */
export const DESERVES =
  '(?:(?:really |certainly |definitely )?(?:deserves?|needs?|gets?|should get|is owed|are owed|is due|are due|is still owed))';

/** Goes with a verb, and is no part of a name: "call Ada back". */
export const PARTICLES = ['back', 'up', 'again', 'too', 'also', 'first'];
/** How it is done, between a name and what it is for. */
export const MANNERS = [
  ...[
    'publicly',
    'privately',
    'warmly',
    'properly',
    'sincerely',
    'profusely',
    'nicely',
    'kindly',
    'formally',
    'officially',
    'heartily',
    'deeply',
  ],
  ...[
    'truly',
    'really',
    'especially',
    'specially',
    'specifically',
    'quickly',
    'again',
    'too',
    'also',
    'in advance',
    'in public',
    'in writing',
    'by name',
  ],
  ...[
    'with all my heart',
    'from the bottom of my heart',
    'from all of us',
    'from both of us',
    'on behalf of the team',
    'on our behalf',
  ],
];

/** A loss turns "sorry" into condolence. */
export const LOSS =
  '(?:loss|losses|death|deaths|passing|bereavement|funeral|died|dying|demise|passed away|passed on|lost (?:her|his|their) (?:\\p{L}+ )?(?:mother|mom|mum|father|dad|husband|wife|partner|son|daughter|child|baby|brother|sister|grandmother|grandfather|grandma|grandpa|aunt|uncle|friend|dog|cat|parents?))';
export const SORRY_TO_HEAR =
  "(?:(?:i'm |im |i am |we're |we are )?(?:so |very |really |truly |deeply )?sorry (?:to (?:hear|learn|read)|that (?:you|he|she|they) lost))";

/** What one is congratulated on: it tells what a card is for. */
export const CONGRATULATED =
  'birthday|anniversary|wedding|engagement|baby|new job|promotion|graduation|retirement|degree|award|prize|win|victory|exam|book deal';

/** What has no message in it: "Thank-you page", "Email signature", "Call sheet". */
export const THINGS = [
  ...[
    'page',
    'pages',
    'signature',
    'signatures',
    'form',
    'forms',
    'list',
    'lists',
    'footer',
    'header',
    'banner',
    'template',
    'templates',
  ],
  ...[
    'address',
    'addresses',
    'number',
    'numbers',
    'sheet',
    'sheets',
    'settings',
    'marketing',
    'campaign',
    'campaigns',
    'editor',
    'board',
    'boards',
  ],
  ...[
    'machine',
    'key',
    'keys',
    'tone',
    'tones',
    'account',
    'accounts',
    'inbox',
    'provider',
    'hosting',
    'newsletter',
    'newsletters',
    'archive',
  ],
  ...[
    'section',
    'link',
    'links',
    'button',
    'icon',
    'wall',
    'book',
    'books',
    'desk',
    'desks',
    'time',
    'times',
    'test',
    'tests',
    'questions',
    'question',
  ],
  ...[
    'sequence',
    'sequences',
    'monitor',
    'slip',
    'slips',
    'light',
    'lights',
    'template',
    'board',
    'calendar',
    'series',
    'domain',
    'server',
    'client',
    'app',
    'bot',
    'logo',
    'profile',
    'headline',
    'bio',
    'blog',
    'website',
    'site',
  ],
  ...[
    'post',
    'posts',
    'notes',
    'cards',
    'emails',
    'e-mails',
    'mail',
    'messages',
    'letters',
    'slide',
    'slides',
    'speech',
    'video',
    'status',
    'autoresponder',
  ],
  ...[
    'responder',
    'copy',
    'text',
    'info',
    'details',
    'us',
    'card',
    'file',
    'folder',
    'report',
    'policy',
    'schedule',
    'plan',
    'document',
    'me',
  ],
  ...[
    'widget',
    'plugin',
    'feed',
    'setup',
    'etiquette',
    'center',
    'centre',
    'log',
    'logs',
    'script',
    'scripts',
    'tracker',
    'tool',
    'tools',
    'gallery',
  ],
  ...['reminder', 'reminders', 'service', 'services', 'for', 'to', 'of', 'and', 'or', 'in', 'at', 'it'],
];

/** Nobody by name. */
export const PRONOUNS = [
  ...[
    'him',
    'her',
    'them',
    'it',
    'you',
    'me',
    'us',
    'he',
    'she',
    'they',
    'someone',
    'somebody',
    'that',
    'this',
    'those',
    'these',
    'ya',
    'u',
  ],
];
const POSSESSIVES = ['my', 'our', 'your', 'his', 'her', 'their', 'its'];
export const DETERMINERS = [
  'the',
  'a',
  'an',
  'this',
  'that',
  'these',
  'those',
  'some',
  'every',
  'all',
  'both',
  'each',
  ...POSSESSIVES,
];
export const SUBJECTS = [
  'i',
  'he',
  'she',
  'they',
  'we',
  'you',
  'it',
  'who',
  'that',
  'which',
  "i'd",
  "he'd",
  "she'd",
  "they'd",
  "we'd",
  'everyone',
  'everybody',
];

/** Of those, the ones by which something was done: "the talk she gave". */
export const ACTORS = SUBJECTS.filter((word) => !['it', 'you', 'that'].includes(word));
/** And the ones with which nobody is addressed. */
export const SPEAKERS = ['i', 'he', 'she', 'they', 'we', "i'd", "he'd", "she'd", "they'd", "we'd"];

/** What comes after them in a name. */
export const TITLES = [
  'mr',
  'mrs',
  'ms',
  'miss',
  'mx',
  'dr',
  'prof',
  'professor',
  'doctor',
  'sir',
  'lady',
  'dame',
  'lord',
  'rev',
  'reverend',
  'father',
  'sister',
  'brother',
  'aunt',
  'auntie',
  'uncle',
  'st',
  'saint',
  'capt',
  'captain',
  'judge',
  'rabbi',
  'pastor',
  'coach',
  'chef',
  'president',
  'herr',
  'frau',
  'mme',
  'madame',
  'monsieur',
  'señor',
  'señora',
];

/** Family, and others who need no article. */
export const KIN =
  'mom|mum|mama|mommy|mummy|dad|daddy|papa|grandma|grandpa|granny|gran|nan|everyone|everybody|(?:my|our|his|her|their) \\p{L}+';

/** Whoever can be called by it: a word at the end of "the rental company", "my neighbours". */
export const PEOPLE =
  '(?:\\p{L}*(?:er|or|ist|ian|ant|ess|ee|man|men|woman|women|mate|folk|people)s?|team|company|companies|crew|group|family|families|neighbou?rs?|band|choir|guys?|lady|ladies|girls?|boys?|kids?|child|children|parents?|mom|mum|mama|mommy|mummy|dad|daddy|papa|grandma|grandpa|granny|aunt|auntie|uncle|cousins?|nieces?|nephews?|husband|wife|son|staff|office|agency|bank|landlord|landlady|boss|client|clients|board|committee|council|press|museum|school|university|department|class|students?|audience|hosts?|ushers|club|orchestra|guests?|friends?|folks|landlords|firm|lab|studio|theatre|theater|church|hotel|library|gallery|front desk|desk|jury|cast|bakery|shop|kitchen|public|interns?|vets?|priests?|pilots?|cooks?|chefs?|nurses?|twins|couple|bride|groom|everyone|everybody|society|association|chair|heads?|rep|reps|mates?|coach|chief)';

/** Opens a body whose name goes on after "for": "the Society for Music". */
export const BODIES =
  'society|cent(?:er|re)|institute|association|foundation|school|fund|council|committee|campaign|partnership|alliance|coalition|network|academy|museum|department|office|ministry|habitat|teach|agency|trust|union|league|house|forum|friends|guild|college|bureau|commission';

/** What is sent and answered: "Bob's email". */
export const MESSAGES =
  '(?:(?:last |latest |kind |long |first |second |new |old |urgent |original )?(?:e-?mails?|mails?|letters?|questions?|messages?|notes?|calls?|texts?|invitations?|invites?|requests?|comments?|posts?|offers?|proposals?|complaints?|quer(?:y|ies)|reviews?|postcards?|cards?|dms?|tweets?|inquir(?:y|ies)|enquir(?:y|ies)|feedback|voicemails?|follow-ups?|quotes?|rsvps?|survey|suggestions?|ideas?|pitch|applications?|thread|point|objections?|concerns?|linkedin (?:message|request|invitation|note|comment)))';

// ---- Person and occasion ----

/** Words between a person and an occasion. */
export interface Marker {
  readonly source: string;
  /** Only in notes of these kinds; all kinds where it is left out. */
  readonly kinds?: readonly NoteKind[];
  /** The word says something itself, and stays in the occasion. */
  readonly stays?: true;
  /** What follows has its own subject: a day in it is a day on which something happened. */
  readonly clause?: true;
}

const subject = "(?= (?:i|he|she|they|we|you|it|you)(?: |'))";
export const MARKERS: readonly Marker[] = [
  {
    source:
      'for|about|re:?|r/e|regarding|concerning|as to|(?:with|in) (?:regards?|respect|reference) to|on account of|due to|wrt|w/r/t|à propos|apropos',
  },
  { source: 'because of|owing to' },
  { source: 'w/|4(?= (?:the|a|an|my|his|her|their|all|being))' },
  { source: "because|'cause|cuz|cos|bc|b/c|who|whose|that", clause: true },
  { source: `(?:as|since|after)${subject}`, clause: true },
  { source: 'after', kinds: ['follow-up'] },
  { source: 'after|before|during|while|until|till|prior to', stays: true },
  { source: 'when|where|if|whether|how|what|why', clause: true, stays: true },
  {
    source: 'on|upon|over(?! the (?:road|street|hall|way|fence)| there)',
    kinds: ['follow-up', 'congratulations', 'condolence', 'apology'],
  },
  { source: 'with|to', kinds: ['follow-up'] },
  { source: 'with', kinds: ['congratulations'] },
];

/** Of those, the ones before which nobody need be named: "apologize for the noise". */
export const LEADS_AT_ONCE = 'for|about|re:?|regarding|concerning|on|over|because';
/** What is still to come says what for, so a comma before it does not. */
export const WHAT_FOR = 'for|about|re|regarding|because';
/** Before a name, where a date stands between it and the verb. */
export const TO_PERSON = 'to|with|towards';
/** The object of a verb, unless something of theirs follows. */
export const OWNERS = 'their|his|her';

/** After these two, what is said of the occasion may come first, and whom it is for last. */
export const TOWARDS: readonly (readonly [source: string, kinds: readonly NoteKind[]])[] = [
  ['with', ['follow-up']],
  ['to', ['thanks', 'follow-up', 'congratulations', 'condolence', 'apology']],
];

/** Between the verb and a second one that says what for: "call Ada to thank her". */
export const PURPOSE = '(?:to|and|&|in order to|so as to|2)(?: (?:say|also|just|finally|properly|personally))?';
export const BRINGING =
  'with|saying|and say|to say|to give|to send|to offer|to express|to wish|and wish|and give|and send|and offer|a';

/** A word with which a sentence about somebody goes on: "Bob saved the mic". */
export const DOING =
  "(?:\\p{Ll}{2,}ed|gave|lent|brought|made|took|drove|came|let|sent|helped|found|held|kept|told|got|did|didn't|was|were|is|has|had|wrote|led|ran|spoke|taught|sang|won|paid|built|caught|stood|said|knew|saw|put|set|fed|cut|sat|read|hit|went|bought|thought|fought|sold|drew|threw|flew|grew|wore|swore|tore|bore|chose|froze|stole|broke|woke|rode|wrote|rose|shook|hung|lit|met|hid|slept|left|dealt|meant|felt|lost|shot|spent|lent|bent|begged|always|even|also|really|kindly|who|whose|will|can|could|would|does|stayed|quietly|jumped|offers|helps|makes|runs|shares|wants|needs|asks|knows|says|keeps|gives|loves|likes|owes|thinks|works|lives|looked|stepped)";
export const GOING_ON = [
  'of',
  'from',
  'at',
  'in',
  'and',
  '&',
  '+',
  'or',
  'to',
  'with',
  'by',
  'on',
  'near',
  'behind',
  'und',
  'y',
  'et',
  'e',
  'de',
  'la',
  'von',
  'van',
  'der',
  'den',
  'del',
  'di',
  'da',
];

/** Headings over lists of notes, as whole lines. */
export const HEADING = (() => {
  const tail = '(?: (?:after|from|for|about|of|at) .{1,60})?';
  return [
    `(?:people|everyone|who|whom|those|folks|names)(?: (?:i|we) (?:need|have|want|must|should))? to (?:thank|write to|congratulate|e-?mail|call|contact)${tail}`,
    'to (?:thank|congratulate|write(?: to)?|send|do|e-?mail|call)',
    `(?:(?:my|our|the) )?(?:(?:thank[- ]?you|thanks|thank|congratulations?|condolence|follow[- ]?up|apology) )?(?:notes?|cards?|letters?|list|names|e-?mails)(?: to (?:write|send))?${tail}`,
    `thank[- ]?yous${tail}|thanks|thank you|congratulations|congrats|apologies|condolences|follow[- ]?ups?|todos?|to-do`,
  ].join('|');
})();

// ---- Channels ----

const mode = '(?:by|via|per|through|using)';
export const CHANNEL_WORDS: readonly (readonly [source: string, channel: Channel])[] = [
  [
    `(?:${mode}|on|over|in) (?:an? |the |my )?linked-?in(?: (?:message|dm|mail|inmail|messages|note|post|comment))?`,
    'linkedin',
  ],
  [`(?:${mode}|with|in) an? ${adjective}{0,2}linked-?in (?:message|dm|note|post|comment)`, 'linkedin'],
  [`(?:${mode}|over) (?:an? |my )?${adjective}{0,2}e-?mail(?: message)?`, 'email'],
  [`(?:with|in) an? ${adjective}{0,2}e-?mail(?: message)?`, 'email'],
  [
    `${mode} (?:an? )?${adjective}{0,2}(?:post|mail|snail mail|snail-mail|airmail|air mail|letter|card|postcard|handwritten (?:note|letter|card)|parcel|royal mail|regular mail)`,
    'post',
  ],
  [`(?:in|through) the (?:post|mail)`, 'post'],
  [`(?:with|in) an? ${adjective}{0,2}(?:letter|card|postcard)`, 'post'],
  ['(?:with|in) an? (?:handwritten|hand-written) (?:note|letter|card|line)', 'post'],
  [
    `(?:${mode}|over|on) (?:an? |the )?${adjective}{0,2}(?:phone call|phone|telephone|call|text message|text|sms|whats-?app(?: message)?|voicemail|voice message|voice note|signal|telegram|imessage|facetime)`,
    'phone',
  ],
  [`(?:with|in) an? ${adjective}{0,2}(?:phone call|call|text message|text|voice message|voicemail)`, 'phone'],
  ['in person|face[- ]to[- ]face|in the flesh|personally', 'in-person'],
  [
    '(?:when|whenever|once|if|as soon as|the moment|the next time|next time|the first time) (?:i|we) (?:next |finally |will )?(?:see|meet|visit|bump into|run into|catch)(?: up)?(?: (?:with )?(?:him|her|them|each other|one another|it))?(?: (?:next|again|in person|there))?',
    'in-person',
  ],
  [
    "(?:when|next time|the next time|if|once) (?:he|she|they)(?: (?:is|are|come|comes|visit|visits|drops|drop)|'s|'re)(?: (?:by|in|over|here|there|back|in town|around|round))?",
    'in-person',
  ],
  ['over (?:an? )?(?:coffee|lunch|dinner|drinks?|beers?|tea|breakfast|brunch|pint)', 'in-person'],
];

/** Ways that are none of ours: said, and taken out. */
export const OTHER_WAYS =
  '(?:by|via|on|over|in|through|using) (?:the )?(?:instagram|insta|ig|facebook|fb|messenger|twitter|slack|ms teams|teams|discord|zoom|bluesky|mastodon|skype|github|xing|threads|tiktok)(?: (?:message|dm|chat|call))?';

/** Leads to an address, and goes with it. */
export const TO_ADDRESS = 'at|via|under|e-?mail:?|mail:?|linkedin:?|profile:?';

// ---- Dates ----

export const WEEKDAYS: Readonly<Record<string, number>> = {
  ...{ sunday: 0, monday: 1, tuesday: 2, wednesday: 3, thursday: 4, friday: 5, saturday: 6 },
  ...{ sun: 0, mon: 1, tue: 2, tues: 2, wed: 3, weds: 3, thu: 4, thur: 4, thurs: 4, fri: 5, sat: 6 },
};
/** Short ones that are also words: only after "on", "by" and their like, or with a capital. */
export const WORDLY_WEEKDAYS = ['sun', 'mon', 'wed', 'sat'];

export const MONTHS: Readonly<Record<string, number>> = {
  ...{ january: 1, february: 2, march: 3, april: 4, may: 5, june: 6, july: 7, august: 8, september: 9, october: 10 },
  ...{
    november: 11,
    december: 12,
    jan: 1,
    feb: 2,
    mar: 3,
    apr: 4,
    jun: 6,
    jul: 7,
    aug: 8,
    sep: 9,
    sept: 9,
    oct: 10,
    nov: 11,
    dec: 12,
  },
};

/** First and last month; winter runs into the next year. */
export const SEASONS: Readonly<Record<string, readonly [first: number, last: number]>> = {
  spring: [3, 5],
  summer: [6, 8],
  autumn: [9, 11],
  fall: [9, 11],
  winter: [12, 14],
};

export const NUMBERS: Readonly<Record<string, number>> = {
  ...{
    a: 1,
    an: 1,
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
  },
  ...{ twelve: 12, thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19 },
  ...{ twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, ninety: 90, 'a dozen': 12 },
};
/** How many somebody means who does not count. */
export const LOOSE_NUMBERS: Readonly<Record<string, number>> = {
  ...{ 'a couple of': 2, 'a couple': 2, 'couple of': 2, couple: 2, 'the next couple of': 2, 'a pair of': 2 },
  ...{ 'a few': 3, few: 3, several: 3, some: 3, 'a handful of': 5 },
};

export const ORDINALS: Readonly<Record<string, number>> = {
  ...{ first: 1, second: 2, third: 3, fourth: 4, fifth: 5, sixth: 6, seventh: 7, eighth: 8, ninth: 9, tenth: 10 },
  ...{ eleventh: 11, twelfth: 12, thirteenth: 13, fourteenth: 14, fifteenth: 15, sixteenth: 16, seventeenth: 17 },
  ...{ eighteenth: 18, nineteenth: 19, twentieth: 20, 'twenty-first': 21, 'twenty-second': 22, 'twenty-third': 23 },
  ...{ 'twenty-fourth': 24, 'twenty-fifth': 25, 'twenty-sixth': 26, 'twenty-seventh': 27, 'twenty-eighth': 28 },
  ...{ 'twenty-ninth': 29, thirtieth: 30, 'thirty-first': 31 },
};

export type Unit = 'minute' | 'hour' | 'day' | 'workday' | 'week' | 'month' | 'year';
export const UNITS: readonly (readonly [source: string, unit: Unit, each: number])[] = [
  ['(?:seconds?|secs?|minutes?|mins?)', 'minute', 1],
  ['(?:hours?|hrs?)', 'hour', 1],
  ['(?:business|working|work) ?days?|workdays?|weekdays?', 'workday', 1],
  ['(?:days?|nights?)', 'day', 1],
  ['(?:weeks?|wks?)', 'week', 1],
  ['fortnights?', 'week', 2],
  ['(?:months?|mos?)', 'month', 1],
  ['quarters?', 'month', 3],
  ['(?:years?|yrs?)', 'year', 1],
];

/** A feast: a date, a day counted from Easter, or the nth weekday of a month (and days after that). */
export type Feast =
  | { readonly month: number; readonly day: number }
  | { readonly easter: number }
  | { readonly month: number; readonly weekday: number; readonly nth: number; readonly plus?: number };

export const FEASTS: readonly (readonly [source: string, feast: Feast])[] = [
  ["new year's eve|new years eve|nye|silvester", { month: 12, day: 31 }],
  ["(?:the )?new year(?:'?s(?: day)?)?(?! resolution)", { month: 1, day: 1 }],
  ['epiphany|three kings|twelfth night', { month: 1, day: 6 }],
  ['(?:mlk|martin luther king)(?: jr\\.?)?(?: day)?', { month: 1, weekday: 1, nth: 3 }],
  ['burns night', { month: 1, day: 25 }],
  ['groundhog day', { month: 2, day: 2 }],
  ["(?:st\\.? |saint )?valentine'?s?(?: day)?", { month: 2, day: 14 }],
  ["presidents'? day|president's day", { month: 2, weekday: 1, nth: 3 }],
  ["(?:international )?women's day", { month: 3, day: 8 }],
  ['pi day', { month: 3, day: 14 }],
  ["(?:st\\.? |saint )?(?:patrick's|paddy's)(?: day)?", { month: 3, day: 17 }],
  ["april fools?'?s?'?(?: day)?", { month: 4, day: 1 }],
  ['shrove tuesday|pancake day|mardi gras', { easter: -47 }],
  ['ash wednesday', { easter: -46 }],
  ['palm sunday', { easter: -7 }],
  ['maundy thursday', { easter: -3 }],
  ['good friday', { easter: -2 }],
  ['easter monday', { easter: 1 }],
  ['easter(?: sunday| day)?', { easter: 0 }],
  ['ascension(?: day)?', { easter: 39 }],
  ['pentecost|whitsun|whit sunday', { easter: 49 }],
  ['whit monday', { easter: 50 }],
  ['corpus christi', { easter: 60 }],
  ['earth day', { month: 4, day: 22 }],
  ['may day|labour day', { month: 5, day: 1 }],
  ['star wars day', { month: 5, day: 4 }],
  ['cinco de mayo', { month: 5, day: 5 }],
  ["(?:mother|mothers|mother's|mothers')(?:'s)? day", { month: 5, weekday: 0, nth: 2 }],
  ['memorial day', { month: 5, weekday: 1, nth: -1 }],
  ["(?:father|fathers|father's|fathers')(?:'s)? day", { month: 6, weekday: 0, nth: 3 }],
  ['juneteenth', { month: 6, day: 19 }],
  ['midsummer(?: day)?', { month: 6, day: 24 }],
  ['independence day|(?:the )?fourth of july', { month: 7, day: 4 }],
  ['bastille day', { month: 7, day: 14 }],
  ['labor day', { month: 9, weekday: 1, nth: 1 }],
  ['columbus day', { month: 10, weekday: 1, nth: 2 }],
  ["hallowe'?en", { month: 10, day: 31 }],
  ["all saints'?(?: day)?", { month: 11, day: 1 }],
  ["all souls'?(?: day)?", { month: 11, day: 2 }],
  ['guy fawkes(?: night| day)?|bonfire night', { month: 11, day: 5 }],
  ['veterans day|armistice day|remembrance day', { month: 11, day: 11 }],
  ['thanksgiving(?: day)?', { month: 11, weekday: 4, nth: 4 }],
  ['black friday', { month: 11, weekday: 4, nth: 4, plus: 1 }],
  ['cyber monday', { month: 11, weekday: 4, nth: 4, plus: 4 }],
  ["(?:st\\.? |saint )?nicholas(?:'s)? day", { month: 12, day: 6 }],
  ['(?:christmas|xmas) eve', { month: 12, day: 24 }],
  ['(?:christmas|xmas)(?: day)?', { month: 12, day: 25 }],
  ["boxing day|(?:st\\.? |saint )stephen's(?: day)?", { month: 12, day: 26 }],
];

/** Days that stand in no calendar, counted from today. */
export const NEAR: readonly (readonly [
  source: string,
  days: number,
  points: 'ahead' | 'back' | null,
  unsure?: true,
])[] = [
  ['first thing in the morning', 1, 'ahead', true],
  ['(?:a|one) week (?:today|from today)|today week', 7, 'ahead'],
  ['(?:a|one) week tomorrow|tomorrow week', 8, 'ahead'],
  ['later (?:today|on today)', 0, 'ahead'],
  ['in the morning', 1, 'ahead', true],
  ['in the (?:afternoon|evening)', 0, 'ahead', true],
  ['(?:earlier|already) today|just now', 0, 'back'],
  [
    "(?:the )?end of (?:the |this |today's )?(?:business |working |work )?day|end of today|eod|e\\.o\\.d|cob|close of (?:business|play|day)|end of (?:business|play)",
    0,
    'ahead',
  ],
  ['today', 0, null],
  ['(?:the )?(?:day after (?:tomorrow|tmrw|tmr)|overmorrow)', 2, 'ahead'],
  ['(?:tomorrow|tommorow|tommorrow|tomorow|tmrw|tmr|tmw|tmmrw|tomoz|2moro|2morrow|2mrw|morrow)', 1, 'ahead'],
  ['(?:the )?day before yesterday', -2, 'back'],
  ['yesterday|yday|yest', -1, 'back'],
  ['last (?:night|evening)', -1, 'back'],
];

/** Parts of today: from and until which hour, and whether what is said of it, once it has begun, has happened. */
export const PARTS_OF_DAY: readonly (readonly [source: string, from: number, until: number, happened?: true])[] = [
  ['this morning', 0, 12, true],
  ['this (?:noon|lunchtime|midday)', 11, 14],
  ['this afternoon', 12, 18],
  ['this evening', 17, 24],
  ['tonight|tonite|2nite', 17, 24],
];

/** "Before the show": there is a day by which to send, and the line does not say which. */
export const UNKNOWN_END = 'before|until|till|prior to|after';
/** Says when, though not in a way that is understood here. */
export const LONG_AGO = 'ago';

/** What tells the hour of a day that is named, and does not matter. */
export const HOURS =
  '(?:(?:at |around |about |by |before |after |from |in the |early |late |first thing(?: in the)? ?|,? ?)?(?:early |late )?(?:morning|afternoon|evening|night|noon|midday|midnight|lunch|lunchtime|lunch time|breakfast|dinner|dinnertime|eod|cob|end of (?:the )?day|close of business|tea time|teatime|dawn|dusk|sunset|am|pm))';
export const CLOCK =
  "(?:\\d{1,2}(?::\\d\\d|\\.\\d\\d(?= ?[ap]\\.?m)|h\\d\\d)? ?(?:a\\.?m\\.?|p\\.?m\\.?|o'clock|oclock|h)|(?:[01]?\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d)?(?: ?(?:hrs|h|uhr))?|(?:half past|quarter past|quarter to) (?:\\d{1,2}|[a-z]{3,6}))";
/** An hour that is only known by what stands before it: "at 5". */
export const BARE_CLOCK = '(?:[01]?\\d|2[0-4])';
export const NAMED_HOUR =
  '(?:noon|midday|midnight|lunch|lunchtime|lunch time|dinner time|dinnertime|breakfast|sunset|teatime|tea time)';

/** Before a day: it is the last one on which to send. */
export const DEADLINES: readonly (readonly [source: string, lead: 'by' | 'before'])[] = [
  ['(?:by|on) or before|before or (?:by|on)', 'by'],
  ['(?:(?:no|not) later than|at the (?:very )?latest (?:by|on)|(?:at the )?latest(?: by| on)?)', 'by'],
  [
    "(?:(?:is |it is |it's )?due(?: date)?(?: is)?(?: by| on| before)?|deadline(?: is)?(?: by| on)?|needed by|send by|to be sent by|sent by|out by|done by|up to|due:|deadline:|do by|must be done by)",
    'by',
  ],
  ['(?:sometime |some time |any time |anytime |well |just |right |shortly )?(?:before|b4|ahead of|prior to)', 'before'],
  ["(?:until|till|'til|til|in time for|by)", 'by'],
];
/** Before a day on which something happened. */
export const PASTWARDS =
  '(?:from|since|of|dated|back (?:in|on|at)|way back (?:in|on)|held on|given on|as of|earlier(?: in| on)?)';
export const AFTERWARDS = '(?:any time after|sometime after|right after|shortly after|after)';
export const AT_A_TIME =
  '(?:(?:sometime|some time|any time|anytime|early|late|later|first thing|maybe|probably|perhaps|possibly|hopefully|preferably|ideally|come|starting|already|only) )?(?:on|at|in|over|during|within|around|throughout)';
/** As they stand before a day without a preposition. */
export const ABOUT_WHEN =
  '(?:sometime|some time|any time|anytime|first thing|maybe|probably|perhaps|possibly|hopefully|preferably|ideally|come)';
export const ROUGHLY =
  '(?:around|about|roughly|circa|approximately|approx\\.?|maybe|at least|some|nearly|almost|ca\\.?)';
export const AT_THE_LATEST = '(?:,? ?(?:at the (?:very )?latest|latest|or (?:earlier|sooner|before)|at most))';

/** Before a number or a weekday that belongs to the thing behind it. */
export const ARTICLES = ['the', 'a', 'an', ...POSSESSIVES, 'every', 'each'];
/** What is counted: the number behind it is no date. */
export const NUMBERED = [
  ...[
    'room',
    'table',
    'suite',
    'flat',
    'apt',
    'unit',
    'studio',
    'gate',
    'platform',
    'row',
    'bus',
    'line',
    'section',
    'apartment',
    'hall',
    'box',
  ],
  ...['number', 'no', 'version', 'team', 'class', 'grade', 'channel', 'episode', 'chapter', 'level', 'route'],
];
/** Before an hour that was the end of something. */
export const UNTIL = ['until', 'till', 'before', 'after', 'since', 'from', 'past'];

/** What may follow a date: anything else makes it a part of a name or of a thing ("the Friday talk"). */
export const FOLLOWERS = [
  ...[
    'for',
    'about',
    'on',
    'at',
    'in',
    'by',
    'via',
    'per',
    'with',
    'because',
    "'cause",
    'cause',
    'cos',
    'cuz',
    'since',
    'who',
    'whose',
    'that',
    'which',
    'to',
    'from',
    're',
    're:',
  ],
  ...[
    'regarding',
    'concerning',
    'and',
    'or',
    '&',
    'but',
    'if',
    'when',
    'while',
    'before',
    'after',
    'until',
    'till',
    'over',
    'through',
    'during',
    'as',
    'so',
    'then',
  ],
  ...[
    'i',
    'we',
    'he',
    'she',
    'they',
    'it',
    'you',
    'how',
    'what',
    'why',
    'where',
    'whether',
    'through',
    'into',
    'onto',
    'near',
    'between',
    'around',
    'upon',
    'despite',
    'without',
    'thanks',
    'latest',
    'would',
    'was',
    'is',
    'were',
    'went',
    'again',
    'too',
    'also',
    'already',
    'instead',
    'together',
    'no',
    'not',
    'due',
    'via',
    'the',
    'my',
    'our',
    'his',
    'her',
    'their',
    'a',
    'an',
    'this',
    'last',
    'next',
    'yesterday',
    'today',
    'tomorrow',
  ],
];
