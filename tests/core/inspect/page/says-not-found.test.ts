import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NOT_FOUND, saysNotFound } from '../../../../utils/core/inspect/page/says-not-found.ts';
import { read } from './read.ts';

const long = `<p>${'There is a lot to be read on this page about many other things. '.repeat(30)}</p>`;
const says = (html: string) => read(html).saysNotFound;

describe('A page says that it is not there', () => {
  it.each([
    'Page not found',
    'Page not found – Ada Lovelace',
    'Ada Lovelace | 404 Not Found',
    '404',
    '404 – Ada Lovelace',
    'Error 404 (Not Found)!!1',
    'Oops! That page can’t be found.',
    '404: This page could not be found',
    'Not Found',
    'HTTP 404 - File not found',
    'The requested URL was not found on this server.',
    "Sorry, the page you are looking for doesn't exist",
    'This page is no longer available',
    'Seite nicht gefunden - Ada',
    'Fehler 404: Die Seite wurde nicht gefunden',
    'Diese Seite existiert nicht mehr',
    'Page introuvable',
    'Page non trouvée | Ada',
    'Erreur 404 – Cette page n’existe pas',
    'Página no encontrada',
    'Pagina non trovata',
    'Página não encontrada',
    'Pagina niet gevonden',
    'Nie znaleziono strony',
    'Sidan kunde inte hittas',
    'Siden ble ikke funnet',
    'Siden blev ikke fundet',
    'Sivua ei löytynyt',
    'Stránka nenalezena',
    'Страница не найдена',
    'Sayfa bulunamadı',
    'ページが見つかりません',
    '页面未找到',
  ])('with “%s” as its title, or its heading, or all of its text', (text) => {
    expect(says(`<title>${text}</title>${long}`)).toBe(true);
    const [line = ''] = text.split(/ [–|-] Ada|Ada Lovelace \| /).filter((part) => part !== '');
    expect(says(`<h1>${line}</h1>${long}`)).toBe(true);
    expect(says(`<nav><a href=/>Home</a></nav><p>${line}</p>`)).toBe(true);
  });
  it('in one sentence of a short page', () => {
    expect(says('<p>We are sorry. This page does not exist. Try the menu above.</p>')).toBe(true);
    expect(says('<h2>404</h2><p>Back home</p>')).toBe(true);
  });
});

describe('A page does not say so', () => {
  it.each([
    'How to fix 404 errors',
    'Ten funny “page not found” pages',
    '404 page design: inspiration',
    'What does “404 Not Found” mean?',
    'Lost and found',
    'The page I was looking for',
    'Peugeot 404 – a love story',
    'Room 404',
    'Found: the missing page of history',
    'Page',
    'Where the requested pages are found',
    'Warum Seiten nicht gefunden werden',
    'Ada Lovelace – The book that could not be found in 404 libraries',
    '',
  ])('with “%s”', (text) => {
    expect(says(`<title>${text}</title><h1>${text}</h1>${long}`)).toBe(false);
    expect(says(`<title>Ada</title><p>${text}</p><p>Some other words.</p>`)).toBe(false);
  });
  it('with the words somewhere in a long text', () => {
    expect(says(`<title>My week</title><h1>My week</h1>${long}<p>Page not found</p>`)).toBe(false);
    expect(says('<p>Contact</p><p>Ada, Room 404, Vienna</p>')).toBe(false);
  });
});

it.each(NOT_FOUND.map((sentence) => [sentence.source.slice(0, 40), sentence] as const))(
  'whatever it may say, it is heard: %s …',
  (_, sentence) =>
    fc.assert(
      fc.property(
        fc.stringMatching(new RegExp(`^(?:${sentence.source})$`)),
        fc.constantFrom('', 'Oops! ', '404 – '),
        (said, before) => {
          expect(saysNotFound(before + said, null, [], 1_000)).toBe(true);
        },
      ),
    ),
);
