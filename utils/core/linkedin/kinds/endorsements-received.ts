import { kind } from '../kind.ts';
import { fullName } from '../people.ts';

/** Skills that others vouch for. They are counted and nobody is owed for them; but they tell who has which profile. */
export const endorsementsReceived = kind({
  file: 'Endorsement_Received_Info.csv',
  words: ['endorsement', 'received', 'info'],
  columns: {
    at: [
      'Endorsement Date',
      'Datum der Bestätigung',
      'Bestätigungsdatum',
      'Date de recommandation',
      'Fecha de validación',
      'Fecha de la validación',
      'Data da recomendação',
      'Data da competência',
    ],
    first: [
      'Endorser First Name',
      'Vorname des Bestätigenden',
      'Prénom du recommandeur',
      'Nombre del validador',
      'Nome do recomendante',
    ],
    last: [
      'Endorser Last Name',
      'Nachname des Bestätigenden',
      'Nom du recommandeur',
      'Apellidos del validador',
      'Sobrenome do recomendante',
    ],
    url: [
      'Endorser Public Url',
      'Öffentliche URL des Bestätigenden',
      'URL publique du recommandeur',
      'URL pública del validador',
      'URL pública do recomendante',
    ],
    status: ['Endorsement Status', 'Status', 'Statut', 'Estado'],
  },
  needs: ['first', 'last', 'url'],
  dates: ['at'],
  knownByHeader: true,
  read(row, facts) {
    facts.people.meet(row.text('url'), fullName(row.text('first'), row.text('last')));
    if (/^$|^(?:accept|akzeptiert|angenommen|aceptad|aceit)/i.test(row.text('status').trim())) facts.endorsements += 1;
  },
});
