import type { Builder } from './builder.ts';
import { titleParts } from './says-not-found.ts';
import type { Watch } from './text-blocks.ts';

/** A text that a builder left behind to be replaced. */
export interface Placeholder {
  readonly text: string;
  /** Whose text it is, where that is known. */
  readonly builder: string | null;
}

/** A block of text that may be one. */
export interface Candidate {
  readonly text: string;
  /** It is a heading of this height; 0 where it is none. */
  readonly level: number;
}

/** Compared in small letters, with plain apostrophes and quotation marks, one space, nothing at the ends but letters. */
export const plainLine = (text: string): string =>
  withoutSigns(
    text
      .toLowerCase()
      .replace(/[‘’`´]/g, "'")
      .replace(/[“”„«»]/g, '"')
      .replace(/[\s\u200b-\u200f\u2060\ufeff]+/g, ' ')
      .trim(),
  ).trim();

/** Most lines begin and end with a letter of the alphabet; to know all others takes long to make ready. */
const withoutSigns = (line: string): string =>
  /^[a-z\d"]/.test(line) && /[a-z\d"!?.…)]/.test(line.slice(-1))
    ? line
    : line.replace(/^[^\p{L}\p{N}"]+|[^\p{L}\p{N}"!?.…)]+$/gu, '');

/** Said so often by nobody but a template that a block which begins with it is one. */
const beginnings: readonly (readonly [Builder | null, readonly string[]])[] = [
  [
    null,
    [
      'lorem ipsum dolor',
      'dolor sit amet, consectetur',
      'consectetur adipiscing elit',
      'consectetuer adipiscing elit',
      'click edit button to change this text',
      'your content goes here. edit or remove this text',
      'this is a paragraph. click here to edit',
      'click here to edit.',
      'dies ist ein typoblindtext',
      'weit hinten, hinter den wortbergen',
      'hier steht ihr text',
      'hier kommt ihr text hin',
      'cliquez ici pour modifier',
      'haz clic aquí para editar',
      'clicca qui per modificare',
      'clique aqui para editar',
    ],
  ],
  [
    'wordpress',
    [
      'welcome to wordpress. this is your first post',
      "this is an example page. it's different from a blog post because it will stay in one place",
      'hi, this is a comment. to get started with moderating',
      'willkommen bei wordpress. dies ist dein erster beitrag',
      'willkommen bei wordpress. dies ist ihr erster beitrag',
      'willkommen zu deiner neuen website',
      'dies ist eine beispiel-seite. sie unterscheidet sich von beiträgen',
      'dies ist eine beispielseite. sie unterscheidet sich von beiträgen',
      'bienvenue sur wordpress. ceci est votre premier article',
      "ceci est une page d'exemple. c'est différent d'un article",
      'bienvenido a wordpress. esta es tu primera entrada',
      'te damos la bienvenida a wordpress. esta es tu primera entrada',
      'esta es una página de ejemplo. es diferente de una entrada',
      'benvenuto in wordpress. questo è il tuo primo articolo',
      'ti diamo il benvenuto su wordpress. questo è il tuo primo articolo',
      'questa è una pagina di esempio. differisce da un articolo',
      'bem-vindo ao wordpress. este é seu primeiro post',
      'bem-vindo ao wordpress. este é o seu primeiro post',
      'boas-vindas ao wordpress. este é o seu primeiro post',
      'bem-vindo ao wordpress. este é o seu primeiro artigo',
      'este é um exemplo de página. é diferente de',
      'welkom bij wordpress. dit is je eerste bericht',
      'welkom bij wordpress. dit is je eerste artikel',
      'dit is een voorbeeldpagina. het is anders dan een blogbericht',
      'witamy w wordpressie. to jest twój pierwszy wpis',
      'witaj w wordpressie. to jest twój pierwszy wpis',
      'to jest przykładowa strona. strony są inne niż wpisy',
      'välkommen till wordpress. det här är ditt första inlägg',
      'välkommen till wordpress. detta är ditt första inlägg',
      'detta är ett exempel på en sida. den skiljer sig',
      'études is a pioneering firm that seamlessly merges creativity and functionality',
    ],
  ],
  [
    'squarespace',
    [
      'it all begins with an idea. maybe you want to launch a business',
      'whatever it is, the way you tell your story online can make all the difference',
      "don't worry about sounding professional. sound like you",
    ],
  ],
  [
    'wix',
    [
      "i'm a paragraph. click here to add your own text",
      'this is a paragraph. click "edit text"',
      "i'm a title. click here to edit me",
      'this is a great place to tell people more about your business',
      'this is your about page. this space is a great opportunity to give a full background',
      'use this space to introduce yourself and share your professional history',
      'ich bin ein textabschnitt. klicken sie hier',
      'ich bin ein absatz. klicke hier',
      'das ist ein textabschnitt. klicke hier',
      'je suis un paragraphe. cliquez ici',
      'soy un párrafo. haz clic aquí',
      'sono un paragrafo. clicca qui',
      'sou um parágrafo. clique aqui',
      'ik ben een alinea. klik hier',
      'jestem akapitem. kliknij tutaj',
      'jag är ett stycke. klicka här',
    ],
  ],
  [
    'webflow',
    [
      'this is some text inside of a div block',
      'the rich text element allows you to create and format headings, paragraphs',
    ],
  ],
  [
    'ghost',
    [
      'things will be up and running here shortly, but you can subscribe',
      "we've crammed the most important information to help you get started with ghost",
    ],
  ],
];

/** Whole blocks, or whole parts of a title. */
const wholes: readonly (readonly [Builder | null, readonly string[]])[] = [
  [
    null,
    [
      'your tagline here',
      'your tagline goes here',
      'your site tagline',
      'your title goes here',
      'your headline here',
      'your text here',
      'your text goes here',
      'add your heading text here',
      'add your text here',
      'insert your text here',
      'enter your text here',
      'company name here',
      'your company name here',
      'ihr slogan hier',
      'ihre überschrift hier',
      'ihr text hier',
      'hier könnte ihr text stehen',
      'votre slogan ici',
      'votre texte ici',
      'tu eslogan aquí',
      'tu texto aquí',
      'il tuo slogan qui',
      'il tuo testo qui',
      'seu texto aqui',
      'o seu texto aqui',
      'jouw tekst hier',
      'uw tekst hier',
      'twój tekst tutaj',
      'din text här',
    ],
  ],
  [
    'wordpress',
    [
      'just another wordpress site',
      'just another wordpress weblog',
      'just another wordpress.com site',
      'just another wordpress.com weblog',
      'just another wordpress blog',
      'nur eine weitere wordpress-website',
      'nur eine weitere wordpress website',
      'ein weiteres wordpress-blog',
      'eine weitere wordpress-website',
      'eine weitere wordpress website',
      'un site utilisant wordpress',
      'un nouveau site wordpress',
      'otro sitio realizado con wordpress',
      'otro sitio más de wordpress',
      'otro sitio de wordpress',
      'un altro sito wordpress',
      'un nuovo sito targato wordpress',
      'só mais um site wordpress',
      'só mais um site em wordpress',
      'mais um site wordpress',
      'apenas mais um site wordpress',
      'een andere wordpress-site',
      'weer een wordpress site',
      'de zoveelste wordpress-site',
      'gewoon een andere wordpress-site',
      'kolejna witryna oparta na wordpressie',
      'kolejna witryna wordpress',
      'en wordpress-webbplats till',
      'ännu en wordpress-webbplats',
      'ännu en wordpress-webbplats till',
      'endnu en wordpress-blog',
      'bare enda et wordpress-nettsted',
      'vain yksi wordpress-sivusto lisää',
      'další web používající wordpress',
      'ещё один сайт на wordpress',
    ],
  ],
  ['squarespace', ['your site title', 'site title']],
  [
    'wix',
    [
      'add a title',
      'add a subtitle',
      'add a heading',
      'describe your image',
      'titel hinzufügen',
      'untertitel hinzufügen',
      'ajouter un titre',
      'ajouter un sous-titre',
      'añade un título',
      'añade un subtítulo',
      'aggiungi un titolo',
      'adicione um título',
      'voeg een titel toe',
    ],
  ],
  ['webflow', ["what's a rich text element?", 'static and dynamic content editing']],
  ['ghost', ['thoughts, stories and ideas.', 'thoughts, stories and ideas']],
];

/** A builder's own page as long as its heading says so: on a page by that builder only. */
const headings: readonly (readonly [Builder, readonly string[]])[] = [
  [
    'wordpress',
    [
      'sample page',
      'beispiel-seite',
      'beispielseite',
      "page d'exemple",
      'página de ejemplo',
      'página ejemplo',
      'pagina di esempio',
      "pagina d'esempio",
      'página de exemplo',
      'página exemplo',
      'voorbeeldpagina',
      'voorbeeld pagina',
      'przykładowa strona',
      'exempelsida',
      'hello world!',
      'hallo welt!',
      'bonjour tout le monde !',
      'bonjour tout le monde!',
      '¡hola, mundo!',
      'hola, mundo!',
      '¡hola mundo!',
      'hola mundo!',
      'ciao mondo!',
      'olá, mundo!',
      'olá mundo!',
      'hallo wereld!',
      'witaj, świecie!',
      'hej världen!',
    ],
  ],
];

/**
 * A page that waits for its text. Everything else may have a shelf that is "coming soon". Two patterns, each behind the
 * other: as one, they take five times as long to be made ready.
 */
const whatWaits =
  /^(?:(?:our|my|the|this|a|new|unsere?|meine?|diese|notre|mon|le|ce|nuestr[oa]|mi|la|il|este|esta|questo|o|a|onze|deze|nasza|ta|denna|vår)\s+)*(?:new\s+|neue\s+|nouveau\s+|nuev[oa]\s+|nuovo\s+|nov[oa]\s+|nieuwe\s+|nya?\s+)?(?:web ?site|web ?seite|homepage|home ?page|site|page|seite|site web|sitio(?: web)?|página(?: web)?|sito(?: web)?|pagina|strona(?: internetowa)?|webbplats(?:en)?|hemsida(?:n)?|sida(?:n)?)\s+(?:(?:is|ist|est|está|è|jest|är|wird|befindet sich|zurzeit|derzeit|gerade|currently|still|noch|momentan|im|is nog|se encuentra|em|w)\s+)*$/;
const waits = new RegExp(
  `(?:(?:coming|launching|opening|available|arriving) (?:very )?soon|under (?:construction|maintenance)|we(?:'re| are) (?:coming|launching|opening) soon|watch this space|something (?:great|new|awesome|exciting) is (?:coming(?: soon)?|on (?:the|its) way)` +
    '|demnächst(?: verfügbar| online| hier| mehr)?|in kürze(?: verfügbar| online| mehr)?|hier entsteht (?:in kürze )?(?:eine neue|unsere neue|meine neue|eine) (?:website|webseite|homepage|internetpräsenz|seite)|im aufbau|in bearbeitung|in arbeit|baustelle|bald verfügbar|kommt bald' +
    '|bientôt(?: disponible| en ligne)?|prochainement(?: disponible| en ligne)?|en construction|en cours de construction|disponible prochainement' +
    '|próximamente(?: en línea| disponible)?|muy pronto|en construcción|disponible próximamente' +
    '|prossimamente(?: online)?|in arrivo|presto (?:online|disponibile)|in costruzione|in allestimento|lavori in corso' +
    '|em breve|brevemente|em construção|disponível em breve' +
    '|binnenkort(?: beschikbaar| online| verwacht)?|in opbouw|in aanbouw|onder constructie|komt binnenkort' +
    '|wkrótce(?: dostępne| online)?|już wkrótce|w budowie|w przygotowaniu|w trakcie budowy' +
    '|kommer snart|snart (?:här|online)|lanseras snart|under uppbyggnad|under konstruktion' +
    '|kommer snart online|på vei|under opbygning|under oppbygging|tulossa pian|rakenteilla|připravujeme|již brzy|ve výstavbě|скоро|сайт в разработке|сайт находится в разработке|в разработке|準備中|工事中|近日公開|coming soon page)[\\s.!…]*$',
);
function isWaiting(line: string): boolean {
  const at = line.search(waits);
  return at === 0 || (at > 0 && whatWaits.test(line.slice(0, at)));
}

/** Words in which a page is about such texts: an article on typography may show them. */
const aboutIt =
  /lorem|ipsum|place ?holder|dummy text|filler text|blindtext|typeset|faux texte|texto de relleno|testo segnaposto|templates?\b|wordpress|squarespace|\bwix\b|webflow|\bghost\b/i;
/** Titles of pages whose builder is meant by name say no more than "Just another WordPress site" does. */
const aboutLorem =
  /lorem|ipsum|place ?holder|dummy|filler|blind ?text|faux texte|relleno|segnaposto|typograph|typeset/i;

/** A page with fewer letters says nothing but its few lines; with more, a heading may be one of a shelf's. */
const SHORT = 450;
const STILL_SHORT = 1_500;
const MOST = 10;
const LONGEST = 160;

const lookUp = (
  table: readonly (readonly [Builder | null, readonly string[]])[],
): ReadonlyMap<string, Builder | null> =>
  new Map(table.flatMap(([builder, texts]) => texts.map((text) => [text, builder] as const)));
const wholeOf = lookUp(wholes);
const headingOf = lookUp(headings);
const beginningsOf = beginnings.flatMap(([builder, texts]) => texts.map((text) => ({ builder, text })));

const longestWord = (text: string): string =>
  text.split(/[\s!-@[-`{-~¡…]+/).reduce((longest, word) => (word.length > longest.length ? word : longest), '');

/** Every placeholder has one of these words in it. */
export const placeholderWords: Watch = {
  signs: '準工近',
  words: [
    ...new Set([
      ...[...wholeOf.keys(), ...headingOf.keys(), ...beginningsOf.map(({ text }) => text.slice(0, 40))].map(
        longestWord,
      ),
      ...'soon construction maintenance space something demnächst kürze entsteht aufbau bearbeitung arbeit baustelle bald bientôt prochainement próximamente pronto construcción prossimamente arrivo presto costruzione allestimento lavori breve brevemente construção binnenkort opbouw aanbouw constructie wkrótce budowie przygotowaniu budowy snart uppbyggnad konstruktion vei opbygning oppbygging tulossa rakenteilla připravujeme brzy výstavbě скоро разработке'.split(
        ' ',
      ),
    ]),
  ],
};

/** Whether a block is worth keeping until the page is known as a whole. */
export function mayBePlaceholder(text: string): boolean {
  const line = plainLine(text.slice(0, 300));
  const isWhole = text.length <= 200 && (wholeOf.has(line) || headingOf.has(line) || isWaiting(line));
  return isWhole || beginningsOf.some((each) => line.startsWith(each.text));
}

/** What the page is, as far as it tells a placeholder from a text that only looks like one. */
export interface AroundPlaceholders {
  readonly title: string | null;
  readonly heading: string | null;
  readonly letters: number;
  readonly builder: Builder | null;
}

/** The placeholders among the blocks that `mayBePlaceholder` let through, and in the page's title. */
export function placeholdersOf(
  candidates: readonly Candidate[],
  { title, heading, letters, builder: ofPage }: AroundPlaceholders,
): Placeholder[] {
  const found = new Map<string, Placeholder>();
  const isAbout = [title ?? '', heading ?? ''].some((text) => {
    const line = plainLine(text);
    return aboutLorem.test(line) && !beginningsOf.some((each) => line.startsWith(each.text));
  });
  const add = (text: string, builder: string | null): void => {
    const shown = text.replace(/\s+/g, ' ').trim();
    const line = plainLine(text);
    if (found.size < MOST && !found.has(line))
      found.set(line, { text: shown.length > LONGEST ? `${shown.slice(0, LONGEST - 1).trimEnd()}…` : shown, builder });
  };
  const judge = (text: string, level: number, isTitle: boolean): void => {
    const line = plainLine(text);
    const whole = wholeOf.get(line);
    if (whole !== undefined) return fits(line, whole, isTitle) ? add(text, whole ?? ofPage) : undefined;
    const own = headingOf.get(line);
    if (own !== undefined) {
      if (ofPage === own && (isTitle || level === 1)) add(text, own);
      return;
    }
    const beginning = beginningsOf.find((each) => line.startsWith(each.text));
    if (beginning) {
      if (!isAbout) add(text, beginning.builder ?? ofPage);
      return;
    }
    const isTop = isTitle || level === 1;
    if (isWaiting(line) && letters < (isTop ? STILL_SHORT : SHORT)) add(text, ofPage);
  };
  /** "Site Title" or "Add a title" may be a label of somebody's own form; on a page of that builder it is not. */
  const fits = (line: string, builder: Builder | null, isTitle: boolean): boolean => {
    if (isAbout) return false;
    if (builder === 'wordpress' || builder === null) return isTitle || !aboutIt.test((title ?? '').replace(line, ''));
    return ofPage === builder;
  };
  for (const part of titleParts(title ?? '')) judge(part, 0, true);
  for (const { text, level } of candidates) judge(text, level, false);
  return [...found.values()];
}
