import { later } from '../export-facts.ts';
import { COMPANY, kind } from '../kind.ts';

/** The owner's positions: all that an export tells about when a profile changed. */
export const positions = kind({
  file: 'Positions.csv',
  words: ['positions'],
  columns: {
    company: COMPANY,
    title: [
      'Title',
      'Titel',
      'Jobbezeichnung',
      'Position',
      'Titre',
      'Intitulé du poste',
      'Poste',
      'Cargo',
      'Título',
      'Puesto',
    ],
    from: [
      'Started On',
      'Beginn',
      'Gestartet am',
      'Begonnen am',
      'Beginnt am',
      'Début',
      'Commencé le',
      'Date de début',
      'Inicio',
      'Fecha de inicio',
      'Empezó el',
      'Início',
      'Data de início',
      'Iniciado em',
    ],
    to: [
      'Finished On',
      'Ende',
      'Beendet am',
      'Fin',
      'Terminé le',
      'Date de fin',
      'Finalización',
      'Fecha de finalización',
      'Terminó el',
      'Término',
      'Data de término',
      'Concluído em',
    ],
  },
  needs: ['company', 'title', 'from'],
  dates: ['from', 'to'],
  knownByHeader: true,
  read(row, facts) {
    facts.positions += 1;
    facts.profileChanged = later(later(facts.profileChanged, row.at('from')), row.at('to'));
  },
});
