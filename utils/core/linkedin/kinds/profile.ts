import { apart } from '../csv-rows.ts';
import { FIRST_NAME, kind, LAST_NAME } from '../kind.ts';
import { fullName } from '../people.ts';

/** The owner: one row. */
export const profile = kind({
  file: 'Profile.csv',
  words: ['profile'],
  columns: {
    first: FIRST_NAME,
    last: LAST_NAME,
    headline: [
      'Headline',
      'Profilslogan',
      'Profil-Slogan',
      'Überschrift',
      'Titre',
      'Titre du profil',
      'Titular',
      'Titular profesional',
      'Título',
      'Título do perfil',
    ],
  },
  needs: ['first', 'last', 'headline'],
  dates: [],
  knownByHeader: true,
  read(row, facts) {
    const name = fullName(row.text('first'), row.text('last'));
    if (name === '' || facts.ownerName !== null) return;
    facts.ownerName = apart(name);
    facts.headline = apart(row.text('headline').trim()) || null;
  },
});
