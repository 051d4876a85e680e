import { kind } from '../kind.ts';

const WENT = /^\s*(?:attending|attended|going|nehme teil|teilnahme|participe|asist|particip)/i;

/** Events that LinkedIn knows of. Whoever was only interested was not there. */
export const events = kind({
  file: 'Events.csv',
  words: ['events'],
  columns: {
    name: [
      'Event Name',
      'Name des Events',
      'Veranstaltungsname',
      'Nom de l’événement',
      'Nombre del evento',
      'Nome do evento',
    ],
    at: [
      'Event Time',
      'Zeit des Events',
      'Veranstaltungszeit',
      'Heure de l’événement',
      'Date de l’événement',
      'Hora del evento',
      'Fecha del evento',
      'Hora do evento',
      'Horário do evento',
      'Data do evento',
    ],
    status: ['Status', 'Statut', 'Estado'],
  },
  needs: ['name', 'at'],
  dates: ['at'],
  knownByHeader: true,
  read(row, { events }) {
    const at = row.at('at');
    if (at !== null && WENT.test(row.text('status'))) events.push(at);
  },
});
