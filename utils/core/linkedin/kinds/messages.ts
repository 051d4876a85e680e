import { apart } from '../csv-rows.ts';
import { kind } from '../kind.ts';
import { MAX_DRAFT } from '../limits.ts';
import { isGone } from '../people.ts';

const SPONSORED = /sponsored|gesponsert|sponsoris|patrocinad/i;
/** A title is the owner's or a friend's, unless it is LinkedIn's: nothing but what such a message is called. */
const SPONSORED_TITLE =
  /^\s*(?:sponsored(?: (?:conversation|message|inmail))?|gesponserte (?:konversation|unterhaltung|nachricht|inmail)|(?:conversation|message|inmail) sponsorisée?|(?:conversación|mensaje|conversa|mensagem) patrocinad[ao])\s*$/i;
const UNWANTED = /spam|trash|papierkorb|corbeille|papelera|lixeira/i;
const YES = /^\s*(?:true|yes|1|ja|wahr|oui|vrai|s[ií]|verdadero|sim|verdadeiro)\s*$/i;
/** A question mark of any script, but for those in addresses. */
const QUESTIONS = [...'?？؟⁇⁈՞'];
const ADDRESS = /\b(?:https?:\/\/|www\.)\S+/gi;

const hasQuestion = (text: string): boolean => QUESTIONS.some((mark) => text.includes(mark));
const isQuestion = (text: string): boolean => hasQuestion(text) && hasQuestion(text.replace(ADDRESS, ''));

/**
 * Messages, in any order. Of their texts no more is looked at than whether they ask something; only of a draft the text
 * is kept. What is sponsored is counted and nothing else; what was thrown away was still written, and nobody waits there. Older files end after the folder, and know
 * no conversations: then those who talk are the conversation.
 */
export const messages = kind({
  file: 'messages.csv',
  words: ['messages'],
  columns: {
    conversation: [
      'Conversation ID',
      'Konversations-ID',
      'Unterhaltungs-ID',
      'ID de conversation',
      'ID de la conversation',
      'ID de conversación',
      'ID de la conversación',
      'ID da conversa',
      'ID de conversa',
    ],
    title: [
      'Conversation Title',
      'Titel der Konversation',
      'Titel der Unterhaltung',
      'Titre de la conversation',
      'Título de la conversación',
      'Título da conversa',
    ],
    from: ['From', 'Von', 'De', 'Absender', 'Expéditeur', 'Remitente', 'Remetente'],
    fromUrl: [
      'Sender Profile URL',
      'Profil-URL des Absenders',
      'URL du profil de l’expéditeur',
      'URL du profil expéditeur',
      'URL del perfil del remitente',
      'URL do perfil do remetente',
    ],
    to: ['To', 'An', 'À', 'Empfänger', 'Destinataire', 'Destinataires', 'Para', 'Destinatario', 'Destinatário'],
    toUrls: [
      'Recipient Profile URLs',
      'Recipient Profile URL',
      'Profil-URLs der Empfänger',
      'URL des profils des destinataires',
      'URL de los perfiles de los destinatarios',
      'URL del perfil del destinatario',
      'URLs dos perfis dos destinatários',
      'URLs de perfil dos destinatários',
    ],
    date: ['Date', 'Datum', 'Fecha', 'Data'],
    subject: ['Subject', 'Betreff', 'Objet', 'Sujet', 'Asunto', 'Assunto'],
    content: ['Content', 'Inhalt', 'Contenu', 'Contenido', 'Conteúdo'],
    folder: ['Folder', 'Ordner', 'Dossier', 'Carpeta', 'Pasta'],
    draft: [
      'Is Message Draft',
      'Ist Nachrichtenentwurf',
      'Ist Entwurf',
      'Message brouillon',
      'Est un brouillon',
      'Es borrador',
      'Es un borrador',
      'É rascunho',
    ],
  },
  needs: ['from', 'date', 'content'],
  dates: ['date'],
  knownByHeader: true,
  read(row, facts) {
    const folder = row.text('folder');
    // Where almost all of them lie, as LinkedIn writes it.
    const isInbox = folder === 'INBOX';
    const title = row.text('title');
    if ((!isInbox && SPONSORED.test(folder)) || (title !== '' && SPONSORED_TITLE.test(title))) return;
    const isUnwanted = !isInbox && UNWANTED.test(folder);
    const from = facts.people.meet(row.text('fromUrl'), row.text('from'));
    const to = facts.people.meetAll(row.text('toUrls'), row.text('to'));
    const at = row.at('date');
    const draft = row.text('draft');
    if (draft !== 'false' && YES.test(draft)) {
      if (isUnwanted) return;
      facts.signOwner(from);
      if (isGone(row.text('to'))) facts.draftsToNobody += 1;
      else
        facts.draft({
          to: apart((row.text('to') || title).trim()),
          recipients: to.ids,
          written: at,
          text: apart(row.text('content').slice(0, MAX_DRAFT)),
        });
      return;
    }
    if (from === null || at === null) return;
    facts.wrote(from, to.ids, at);
    if (isUnwanted) return;
    const conversation = row.text('conversation') || [from, ...to.ids].sort((a, b) => a - b).join(' ');
    facts.said(conversation, from, to.ids, at, to.isOne && isQuestion(row.text('content')));
  },
});
