import { apart } from '../csv-rows.ts';
import { COMPANY, FIRST_NAME, kind, LAST_NAME } from '../kind.ts';
import { fullName, isGone } from '../people.ts';

const VISIBLE = /^(?:|visible|sichtbar|vis[ií]vel)$/i;

/** What others wrote about the owner. Whoever wrote it has a name, and no address. Only what can be seen counts. */
export const recommendationsReceived = kind({
  file: 'Recommendations_Received.csv',
  words: ['recommendations', 'received'],
  columns: {
    first: FIRST_NAME,
    last: LAST_NAME,
    company: COMPANY,
    at: [
      'Creation Date',
      'Created On',
      'Erstellungsdatum',
      'Erstellt am',
      'Date de création',
      'Créée le',
      'Fecha de creación',
      'Data de criação',
    ],
    status: ['Status', 'Statut', 'Estado', 'État'],
  },
  needs: ['first', 'last', 'at'],
  dates: ['at'],
  // What the owner wrote about others has the same headers.
  knownByHeader: false,
  read(row, { recommendations }) {
    const name = fullName(row.text('first'), row.text('last'));
    const at = row.at('at');
    if (at === null || name === '' || isGone(name) || !VISIBLE.test(row.text('status').trim())) return;
    recommendations.push({ name: apart(name), company: apart(row.text('company')), at });
  },
});
