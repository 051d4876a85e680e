/*
 * Whether a page says that it is not there, in the languages of most of the web. Only where it says nothing else: "How to
 * fix 404 errors" is an article.
 */

/** What such pages say, language by language. Compared in small letters, with plain apostrophes. */
export const NOT_FOUND: readonly RegExp[] = [
  /(?:the |this |that |your )?(?:requested )?(?:page|url|address|document|file|resource|content)(?: (?:that )?(?:you |you're |you've )?(?:are |were |have )?(?:looking for|requested|tried to (?:open|reach)))? (?:(?:was |is |has |could )?not (?:been |be )?|(?:cannot|can't|couldn't|wasn't|isn't) (?:be )?)(?:found|located)(?: on this server)?/,
  /not found|page missing|(?:sorry, )?nothing (?:was )?found here|we (?:can't|cannot|couldn't) (?:seem to )?find (?:the|that|this) page(?: you(?:'re| are| were) looking for)?/,
  /(?:the |this |that )?page (?:(?:that )?(?:you |you're )?(?:are |were )?(?:looking for|requested) )?(?:(?:does not|doesn't|no longer) exists?(?: any ?more)?|(?:is|has been|was) (?:missing|gone|removed|deleted|moved or deleted|no longer available|not available|unavailable))/,
  // German
  /(?:die |diese )?(?:angeforderte |gesuchte |gewünschte |aufgerufene )?(?:seite|datei)(?: (?:wurde|konnte))?(?: leider)? nicht gefunden(?: werden)?|(?:wurde )?nicht gefunden/,
  /(?:die |diese )?(?:angeforderte |gesuchte |gewünschte )?seite (?:existiert (?:leider )?nicht(?: mehr)?|gibt es (?:leider )?nicht(?: mehr)?|ist (?:leider )?nicht (?:mehr )?(?:vorhanden|verfügbar))/,
  // French
  /(?:la |cette )?page (?:demandée |recherchée |que vous (?:cherchez|recherchez|demandez) )?(?:(?:est |semble )?introuvable|inexistante|non trouvée|n'(?:a pas été trouvée|a pas pu être trouvée|existe pas|existe plus))/,
  // Spanish
  /(?:la |esta )?página (?:solicitada |que (?:buscas?|está buscando) )?(?:no (?:se ha |ha sido |se )?(?:encontrad[ao]|encontró|existe)|no disponible)|no se (?:ha encontrado|encontró|encuentra|puede encontrar|ha podido encontrar) (?:la|esta) página/,
  // Italian
  /(?:la |questa )?pagina (?:richiesta |che stai cercando |cercata )?(?:non (?:è stata )?trovata|non esiste(?: più)?|inesistente)/,
  // Portuguese
  /(?:a |esta )?página (?:solicitada |que procura )?(?:não (?:foi )?encontrada|não existe(?: mais)?|inexistente)/,
  // Dutch
  /(?:de |deze )?(?:opgevraagde )?pagina (?:werd |is |kan )?niet (?:gevonden|worden gevonden)|(?:deze|de) pagina bestaat niet(?: meer)?|niet gevonden/,
  // Polish
  /nie znaleziono (?:tej )?strony|strona nie (?:została znaleziona|istnieje)|strony nie znaleziono/,
  // Swedish, Norwegian, Danish, Finnish
  /sidan (?:du söker )?(?:kunde inte hittas|hittades inte|hittas inte|finns inte(?: längre)?|saknas)/,
  /siden (?:ble ikke funnet|finnes ikke|blev ikke fundet|findes ikke|kunne ikke findes|eksisterer ikke)|fant ikke siden/,
  /sivua ei (?:löytynyt|löydy|ole olemassa)/,
  // Czech, Slovak, Hungarian, Romanian, Croatian
  /stránka (?:nenalezena|nebyla nalezena|neexistuje|nebola nájdená|sa nenašla)/,
  /az? oldal nem (?:található|létezik)|pagina nu (?:a fost găsită|există)|stranica nije pronađena/,
  // Russian, Ukrainian, Greek, Turkish
  /страница не (?:найдена|существует)|сторінку не знайдено|η σελίδα δεν βρέθηκε|sayfa bulunamadı/,
  // Japanese, Chinese, Korean, Arabic, Hebrew
  /(?:お探しの|指定された)?ページ(?:が|は)(?:見つかりません(?:でした)?|存在しません)|(?:页面|頁面|网页)(?:未找到|不存在|找不到)|找不到(?:该)?(?:页面|頁面|网页)/,
  /페이지를 찾을 수 없습니다|الصفحة غير موجودة|הדף לא נמצא/,
];

/**
 * A part of each of them, or the number, which next to no other title has. Of a text without any nothing more is asked:
 * what reads them whole takes as long to make ready as ten pages to read.
 */
const cues =
  /404|not (?:been |be )?(?:found|located)|(?:ca|could|was|is)n't |cannot |nothing (?:was )?found|(?:not|n't|longer) exist|page missing|(?:is|was|been) (?:missing|gone|removed|deleted|moved or|(?:no longer |not |un)available)|nicht (?:mehr )?(?:gefunden|vorhanden|verfügbar)|existiert|gibt es|introuvable|ine[sx]ist|non trouvée|n'(?:a pas|existe)|no (?:se|ha|existe|encontr|disponible)|non (?:è|trovata|esiste)|não (?:foi|encontrada|existe)|niet (?:gevonden|worden)|bestaat niet|znalezion|istnieje|hitta|finns inte|saknas|ikke (?:funnet|fundet|findes)|fin[nd]es ikke|eksisterer|fant ikke|löy|olemassa|nenalezena|nalezena|neexist|nájdená|nenašla|található|létezik|a fost|există|pronađena|найдена|существует|знайдено|βρέθηκε|bulunamad|見つかりません|存在|找不到|未找到|찾을|موجودة|נמצא/;
const sentences = NOT_FOUND.map(({ source }) => source).join('|');
const sorry =
  /(?:(?:oops|whoops|uh[- ]oh|we're sorry|sorry|hmm+|oh no|error|fehler|erreur|hoppla|ups+|oups|ops|upps|entschuldigung|désolé|desculpe|lo sentimos|http)[\s!,.:…–-]*)*(?:but |aber |mais |pero |mas )?/
    .source;
const number =
  /(?:(?:error|fehler|erreur|fout|errore|erro|fel|błąd|ошибка|http|code|status)[\s:#-]*)*404(?:[\s:-]*(?:error|fehler|page|seite))?/
    .source;
const between = /[\s:!.,–-]*\(?/.source;
/** The number, the sentence, or both; none of them is none of it. The sentences stand in it once: they are long to make ready. */
const said = new RegExp(`^${sorry}(${number})?(?:${between}(${sentences})(?:${between}${number})?)?[\\s!.…:()\\d]*$`);

const plain = (text: string): string =>
  text
    .slice(0, 300)
    .toLowerCase()
    .replace(/[‘’`´]/g, "'")
    .replace(/[“”„"«»]/g, '')
    .replace(/—/g, '–')
    .replace(/^[^a-z\d].*/s, withoutSigns)
    .replace(/\s+/g, ' ')
    .trim();
/** Without what stands before its first letter; most begin with one of the alphabet, and to know all others takes long to make ready. */
const withoutSigns = (text: string): string => text.replace(/^[^\p{L}\p{N}]+/u, '');
const bareNumber = /^404[.!]?$/;
const isBareNumber = (text: string): boolean => bareNumber.test(plain(text));

/** No more than that the page is not there. "404" alone may be a room. */
function saysIt(text: string): boolean {
  const words = plain(text);
  if (!cues.test(words) || bareNumber.test(words)) return false;
  const [, byNumber, inWords] = said.exec(words) ?? [];
  return byNumber !== undefined || inWords !== undefined;
}

/** Between the parts of a title: "Page not found – Ada Lovelace". */
export const titleParts = (title: string): string[] =>
  title.split(/\s[|–—·•»:/-]+\s|\s*[|»·•–—]\s*/).filter((part) => part.trim() !== '');

/** Visible letters of a page that has little else to say, and the most lines of one that says no more than "404". */
const SHORT = 700;
const FEW_LINES = 12;

/** Whether a page says that it is not there: in its title, its first `<h1>`, or a line of it where it has little text. */
export function saysNotFound(
  title: string | null,
  heading: string | null,
  lines: readonly string[],
  letters: number,
): boolean {
  const parts = titleParts(title ?? '');
  if (isBareNumber(parts[0] ?? '') || saysIt(title ?? '') || parts.some(saysIt)) return true;
  if (heading !== null && (isBareNumber(heading) || saysIt(heading))) return true;
  if (letters >= SHORT) return false;
  return lines.some(
    (line) =>
      (lines.length < FEW_LINES && isBareNumber(line)) ||
      saysIt(line) ||
      // "Sorry, this page does not exist. Try the menu above."
      line.split(/(?<=[.!?])\s/).some(saysIt),
  );
}
