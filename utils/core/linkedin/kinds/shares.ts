import { later } from '../export-facts.ts';
import { DATE, kind } from '../kind.ts';

/** What the owner posted. */
export const shares = kind({
  file: 'Shares.csv',
  words: ['shares'],
  columns: {
    at: DATE,
    link: [
      'ShareLink',
      'Link zum Beitrag',
      'Lien du partage',
      'Lien de partage',
      'Enlace compartido',
      'Enlace para compartir',
      'Link do compartilhamento',
      'Link de compartilhamento',
    ],
  },
  needs: ['at', 'link'],
  dates: ['at'],
  knownByHeader: true,
  read(row, facts) {
    facts.lastPost = later(facts.lastPost, row.at('at'));
  },
});
