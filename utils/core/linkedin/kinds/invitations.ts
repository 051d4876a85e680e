import { kind } from '../kind.ts';

const OUTGOING = /^\s*(?:outgoing|sent|ausgehend|gesendet|sortant|envoy|saliente|enviad|enviou)/i;
const INCOMING = /^\s*(?:incoming|received|eingehend|erhalten|entrant|re[cç]u|recibid|recebid|entrada)/i;

/** Invitations to connect, both ways, accepted or not. */
export const invitations = kind({
  file: 'Invitations.csv',
  words: ['invitations'],
  columns: {
    from: ['From', 'Von', 'De'],
    to: ['To', 'An', 'À', 'Para'],
    at: [
      'Sent At',
      'Gesendet am',
      'Gesendet um',
      'Envoyé le',
      'Envoyée le',
      'Date d’envoi',
      'Enviado el',
      'Enviada el',
      'Fecha de envío',
      'Enviado em',
      'Enviada em',
      'Data de envio',
    ],
    message: ['Message', 'Nachricht', 'Mensaje', 'Mensagem'],
    direction: ['Direction', 'Richtung', 'Sens', 'Dirección', 'Direção'],
    inviter: [
      'inviterProfileUrl',
      'Profil-URL des Einladenden',
      'URL du profil de l’expéditeur',
      'URL del perfil del remitente',
      'URL do perfil do remetente',
    ],
    invitee: [
      'inviteeProfileUrl',
      'Profil-URL des Eingeladenen',
      'URL du profil du destinataire',
      'URL del perfil del destinatario',
      'URL do perfil do destinatário',
    ],
  },
  needs: ['from', 'to', 'at'],
  dates: ['at'],
  knownByHeader: true,
  read(row, facts) {
    const from = facts.people.meet(row.text('inviter'), row.text('from'));
    const to = facts.people.meet(row.text('invitee'), row.text('to'));
    const direction = row.text('direction');
    if (OUTGOING.test(direction)) return facts.signOwner(from);
    if (INCOMING.test(direction)) facts.signOwner(to);
    const at = row.at('at');
    if (from !== null && at !== null && row.text('message').trim() !== '') facts.invite(from, to, at);
  },
});
