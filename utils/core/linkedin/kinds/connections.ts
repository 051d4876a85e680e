import { apart } from '../csv-rows.ts';
import { COMPANY, FIRST_NAME, kind, LAST_NAME } from '../kind.ts';
import { fullName } from '../people.ts';
import { nameKey } from '../whom.ts';

/** Whom the owner is connected with. `URL` and the e-mail address are empty where the person wants it so. */
export const connections = kind({
  file: 'Connections.csv',
  words: ['connections'],
  columns: {
    first: FIRST_NAME,
    last: LAST_NAME,
    url: [
      'URL',
      'Profil-URL',
      'Profile URL',
      'URL du profil',
      'URL del perfil',
      'URL do perfil',
      'Link',
      'Lien',
      'Enlace',
    ],
    company: COMPANY,
    on: [
      'Connected On',
      'Verbunden am',
      'Vernetzt am',
      'Verbunden seit',
      'Kontakt seit',
      'Connecté le',
      'Connecté(e) le',
      'Connecté depuis',
      'Date de connexion',
      'Mis en relation le',
      'Mise en relation le',
      'En relation depuis',
      'Relation depuis',
      'Conectado el',
      'Conectado desde',
      'Conectado(a) el',
      'Fecha de conexión',
      'Contacto desde',
      'Conectado em',
      'Conectado(a) em',
      'Conectou-se em',
      'Data da conexão',
      'Data de conexão',
      'Conectado a',
      'Ligado em',
      'Conexão em',
    ],
  },
  needs: ['first', 'last', 'on'],
  dates: ['on'],
  knownByHeader: true,
  read(row, facts) {
    const id = facts.people.meet(row.text('url'), fullName(row.text('first'), row.text('last')), true);
    if (id !== null) facts.connect(id, row.at('on'), apart(nameKey(row.text('company'))));
  },
});
