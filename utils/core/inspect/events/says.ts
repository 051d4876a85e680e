import type { Says } from './event-fact.ts';

/*
 * What headings, titles and addresses say, in English, German, French, Spanish, Italian, Portuguese and Dutch. Texts are
 * compared in small letters without accents.
 */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[‘’`]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();

/** Beginnings of the words for what takes place somewhere on a day. */
const OCCASION =
  '(?:events?|talks?|dates?|shows?|gigs?|concert\\w*|workshop\\w*|courses?|class(?:es)?|appearances?|performances?|sessions?|webinar\\w*|retreat\\w*|meet-?ups?|tours?|tourn\\w+|seminar\\w*|training\\w*|lectures?|readings?|keynotes?|speaking|engagements?|stops?|conferen\\w+|exhibition\\w*|screenings?|launch\\w*|festival\\w*|part(?:y|ies)|bootcamp\\w*|masterclass\\w*|livestream\\w*|open days?|auditions?' +
  '|\\w*termine?n?|\\w*veranstaltung\\w*|\\w*vortrage?n?|\\w*konzerte?n?|\\w*kurse?n?|\\w*auftritte?n?|\\w*lesung\\w*|\\w*schulung\\w*|\\w*tagung\\w*|\\w*messen?|\\w*ausstellung\\w*|\\w*treffen|\\w*seminare?n?' +
  '|evenement\\w*|rendez-vous|ateliers?|formations?|spectacles?|stages?|representations?|exposition\\w*|rencontres?|dedicaces?' +
  '|eventos?|charlas?|fechas?|conciertos?|taller\\w*|cursos?|actuacion\\w*|ponencias?|exposicion\\w*|presentacion\\w*|encuentros?|citas?' +
  '|event[oi]|appuntament\\w*|dat[ae]|cors[oi]|incontr[oi]|spettacol\\w*|mostr[ae]|laborator\\w*' +
  '|palestras?|datas?|oficinas?|encontros?|formac\\w+|apresentac\\w+|concertos?|espetaculos?' +
  '|evenementen|lezing\\w*|optredens?|cursus\\w*|bijeenkomst\\w*|voorstelling\\w*|tentoonstelling\\w*|agenda)';

/*
 * What takes place is asked after only behind the words that lead to it, and in one place: a pattern that spells all of it
 * out three times is made ready in as long as fifty pages are read.
 */
const takesPlace = new RegExp(`^${OCCASION}\\b`);
const isComingOne = /^(?:upcoming|kommende|anstehende)/;
const word = /^[\w-]+ /;
/** Whether `text` begins with something of the kind; up to two words may stand before it: "two public talks". */
function beginsWith(text: string, kinds: readonly RegExp[]): boolean {
  let rest = text;
  for (let words = 0; words <= 2; words += 1) {
    if (kinds.some((kind) => kind.test(rest))) return true;
    const [first] = word.exec(rest) ?? [];
    if (first === undefined) return false;
    rest = rest.slice(first.length);
  }
  return false;
}
/** Whether `lead`, which finds all of the words that lead to it, stands in `text` before something of the kinds. */
const leadsTo = (text: string, lead: RegExp, ...kinds: readonly RegExp[]): boolean =>
  [...text.matchAll(lead)].some(({ 0: words, index }) => beginsWith(text.slice(index + words.length), kinds));

const isAhead =
  /\b(?:up ?coming|forthcoming|coming up|kommende[nrs]?|anstehende[nrs]?|bevorstehende[nrs]?|demnachst|a venir|proximamente|por venir|in arrivo|in programma|em breve|aankomende|binnenkort)\b|^(?:proxim[oa]s|save the dates?|what'?s on|where to (?:see|hear|find|catch|meet) (?:me|us) next|where (?:i'?m|i am|we'?re|we are) speaking next|(?:see|catch|meet|hear) (?:me|us) live|volgende keer)$/;
const next =
  /\b(?:next|future|nachste[nrsm]?|kunftige[nr]?|zukunftige[nr]?|aktuelle|prochaine?s?|futurs?|futures|proxim[oa]s?|futur[oa]s|prossim[oaie]|futuri|komende|volgende|eerstvolgende|toekomstige) /g;
const nextBehind = / (?:futur[oa]s|futuri|proxim[oa]s)\b/;
const takesPlaceNext = new RegExp(`\\b${OCCASION}${nextBehind.source}`);
const isComingIn = (text: string): boolean =>
  isAhead.test(text) || leadsTo(text, next, takesPlace) || (nextBehind.test(text) && takesPlaceNext.test(text));

/** What is over. "There are no upcoming events" comes to the same: what follows are others. */
const past =
  /\b(?:past|previous(?:ly)?|archived?|archives|earlier|former|recent|elapsed|recaps?|recordings?|looking back|been and gone|completed|concluded|retrospective|vergangene[nrs]?|bisherige[nr]?|fruhere[nr]?|ruckblick\w*|archiv|abgelaufene?|zuruckliegende|passee?s?|precedente?s?|anciens?|anciennes?|derniere?s?|archivo|pasad[oa]s?|anterior(?:es)?|realizad[oa]s|celebrad[oa]s|passat[oaie]|precedenti|archivio|trascors[ie]|conclus[ie]|ultimi|passad[oa]s?|arquivo|realizad[oa]s|afgelopen|voorbije|eerdere|archief|vorige|geweest|last (?:year|season|month)\w*'?s?)\b/;
const last = /\bletzte[nrs]? /g;
const isPastIn = (text: string): boolean => past.test(text) || leadsTo(text, last, takesPlace);
const no = /\b(?:no hay|no|keine|aucune?s?|pas d'|pas de|nessun[oa]?|non ci sono|nenhuma?|nao ha|geen|sin) /g;
const isNoneIn = (text: string): boolean => leadsTo(text, no, takesPlace, isComingOne);
const otherThing =
  '(?:blog\\w*|news\\w*|posts?|articles?|press|about|testimonials?|reviews?|publications?|books?|podcasts?|episodes?|videos?|comments?|resources|contact|releases?|features|changes|products?|versions?|neuigkeiten|aktuelles|beitrage?n?|artikeln?|uber|presse|kundenstimmen|bucher|actualites?|livres|a propos|avis|temoignages|noticias|entradas|articulos|sobre|prensa|libros|testimonios|notizie|articol[oi]|chi (?:sono|siamo)|recensioni|libri|artigos|depoimentos|livros|nieuws|berichten|over (?:mij|ons)|boeken|kontakt|contacto|contatti|contato)';
const other = new RegExp(
  `^(?:(?:the|my|our|latest|recent|past|previous|older|earlier|new(?:est)?|more|from|in|related|all|neue(?:ste)?[rns]?|letzte|aus|dem|den|unsere?|meine?|les|nos|mes|mon|notre|la|le|las|los|el|il|i|gli|ultim[aeio]s?|nieuwste|laatste|onze|mijn|uit|upcoming|kommende|next|comments on) )*${otherThing}(?: \\S+){0,2}$`,
);
/** So begins a text about it, not the list of it. */
const isTalk =
  /^(?:how|why|what to|what i|what we|when|who|prepar\w*|tips|thoughts|announc\w*|introduc\w*|planning|watch|news|wie|warum|wann|comment|pourquoi|quand|como|por que|come|perche|hoe|waarom)\b|\?$/;
const MOST_WORDS = 7;

/** What a heading says of what stands below it; null where it says nothing of it, as the name of one event does. */
export function headingSays(heading: string): Says | null {
  const known = said.get(heading);
  if (known !== undefined) return known;
  const says = judgeHeading(heading);
  if (said.size >= MOST_KNOWN) said.clear();
  said.set(heading, says);
  return says;
}
/** The same headings stand on every page of a site. */
const said = new Map<string, Says | null>();
const MOST_KNOWN = 500;

/** Without the signs before its first letter. Only asked of what begins with none of the alphabet: to know all letters takes long to make ready. */
const withoutSigns = (text: string): string => text.replace(/^[^\p{L}\d]+/u, '');

function judgeHeading(heading: string): Says | null {
  const text = plain(heading)
    .replace(/^[^a-z\d].*/s, withoutSigns)
    .replace(/[\s:;.,!*→»>-]+$/, '')
    .slice(0, 200);
  const head = text.split(/:\s|\s[|–—-]\s/)[0] ?? '';
  const isComing = isComingIn(head) && !isTalk.test(head) && head.split(' ').length <= MOST_WORDS;
  if (isNoneIn(text)) return 'past';
  if (other.test(text)) return 'other';
  if (isPastIn(text) && text.split(' ').length <= 12) return isComing ? 'other' : 'past';
  return isComing ? 'coming' : null;
}

/** Whether a page's title says that all of the page is to come: one of its parts says no more than that. */
export function titleSaysComing(title: string): boolean {
  const parts = title.split(/\s[|–—·•»:/-]\s|\s[|–—·•»]|\|/);
  return (
    parts.some((part) => headingSays(part) === 'coming' && isWhole(part)) &&
    !parts.some((part) => headingSays(part) === 'past')
  );
}

/** "Upcoming talks" is the name of a list, "Upcoming talk: How I learned to fly" that of a post. */
const isWhole = (text: string): boolean => !/:\s*\S/.test(text) && text.trim().split(/\s+/).length <= 5;

/** Whether the last part of the address says so: `/events/upcoming/`, not `/upcoming-events/my-talk-of-2019`. */
export function addressSaysComing(address: string): boolean {
  const path = /^https?:\/\/[^/?#]*([^?#]*)/i.exec(address)?.[1] ?? '';
  const parts = path.split('/').filter((part) => part !== '' && !/^(?:page|seite|\d{1,3}|index\.\w+)$/i.test(part));
  // A year in it: `/2019/03/upcoming-talks` was written then.
  if (
    parts.some(
      (part) => /^(?:19|20)\d{2}$|(?:19|20)\d{2}-\d{2}/.test(part) || /^(?:blog|news|posts?|archive)$/i.test(part),
    )
  )
    return false;
  const last = decoded(parts.at(-1) ?? '').replace(/\.\w{2,5}$/, '');
  const words = last.replace(/[-_+\s]+/g, ' ').trim();
  return (
    words.split(' ').length <= 4 && !/\d/.test(words) && isComingIn(plain(words)) && headingSays(words) === 'coming'
  );
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

const cancelled =
  /\b(?:cancell?ed|abgesagt|entfallt|fallt aus|annulee?s?|cancelad[oa]s?|annullat[oaie]|afgelast|geannuleerd)\b/;
const postponed =
  /\b(?:postponed|rescheduled|new date|verschoben|verlegt|reporte(?:e?s?)? (?:a|au|sine)|aplazad[oa]s?|pospuest[oa]s?|rinviat[oaie]|rimandat[oaie]|adiad[oa]s?|uitgesteld|verplaatst)\b/;
const recurring =
  /\b(?:every|each|weekly|biweekly|monthly|daily|yearly|annually|ongoing|permanent|on demand|mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays|jede[nrs]?|wochentlich\w*|monatlich\w*|taglich\w*|jahrlich\w*|laufend\w*|fortlaufend\w*|chaque|tous les|toutes les|hebdomadaire\w*|mensuel\w*|cada|todos los|todas las|semanal\w*|mensual\w*|ogni|settimanal\w*|mensil\w*|todos os|todas as|elke|iedere|wekelijks\w*|maandelijks\w*)\b/;
/** Days that are not the day of the event: when something was written, when somebody was born, when one is closed … */
const otherDay =
  /\b(?:updated?|modified|posted|published|written|created|born|died|founded|established|copyright|was|were|gave|took place|effective|version|aktualisiert|stand(?=:)|veroffentlicht|erstellt|geboren|gegrundet|betriebsferien|war|waren|fand|hielt|gultig|mise? a jour|publie|nee? le|fondee? en|a eu lieu|actualizad\w*|publicad\w*|nacid\w*|fundad\w*|fue|tuvo|aggiornat\w*|pubblicat\w*|nat[oa] il|fondat\w*|atualizad\w*|nascid\w*|foi|bijgewerkt|gepubliceerd|geplaatst|opgericht|vond)\b|©|\(c\)|^by \S|^(?:we are |the office is |office )?closed\b|\b(?:geschlossen|fermee?s?|cerrad[oa]|chius[oa]|fechad[oa]|gesloten) (?:vom|von|am|ab|du|le|el|del|dal|il|de|em|van|op)\b/;
/** … and until when one may apply or pay less. A mere "Register" beside a date is a button. */
const deadline =
  /\b(?:deadline|early.?bird|call for|cfp|fruhbucher\w*|fruhbuch\w*|anmeldeschluss|einsendeschluss|bewerbungsschluss|date limite|cloture|plazo|scadenza|prazo|uiterlijk|(?:regist\w+|apply|applications?|submi\w+|rsvp|book|tickets?|on sale|sales?|anmeld\w*|bewerb\w*|vorverkauf|karten|inscri\w*|billets|entradas|iscri\w*|biglietti|aanmeld\w*|inschrij\w*|kaarten)\b.{0,30}\b(?:by|until|till|before|opens?|closes?|ends?|from|since|starts?|bis|ab|vor|seit|jusqu\w*|avant|des|hasta|antes|desde|entro|fino|dal|ate|tot|voor|vanaf))\b/;

/** What a line says of the date in it. `other-day`: it is not the day on which something takes place. */
export function lineSays(line: string): 'once' | 'recurring' | 'cancelled' | 'postponed' | 'other-day' {
  const text = plain(line);
  if (cancelled.test(text)) return 'cancelled';
  if (postponed.test(text)) return 'postponed';
  if (otherDay.test(text) || deadline.test(text)) return 'other-day';
  return recurring.test(text) ? 'recurring' : 'once';
}

/** The same name, however it is written. */
export const sameName = (name: string): string =>
  plain(name)
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
