import { apart } from '../csv-rows.ts';
import type { ExportFacts } from '../export-facts.ts';
import { kind } from '../kind.ts';
import { MAX_DRAFT } from '../limits.ts';
import { isGone, type PersonId } from '../people.ts';

const SPONSORED = /sponsored|gesponsert|sponsoris|patrocinad/i;
const UNWANTED = /spam|trash|papierkorb|corbeille|papelera|lixeira/i;
const YES = /^\s*(?:true|yes|1|ja|wahr|oui|vrai|s[ií]|verdadero|sim|verdadeiro)\s*$/i;
/** A question mark of any script, but for those in addresses. */
const QUESTION = /[?？؟⁇⁈՞]/;
const ADDRESS = /\b(?:https?:\/\/|www\.)\S+/gi;

const isQuestion = (text: string): boolean => QUESTION.test(text) && QUESTION.test(text.replace(ADDRESS, ''));

/** Whom a message went to. Addresses and names stand side by side only where there are as many of them. */
function recipients({ people }: ExportFacts, names: string, urls: string): PersonId[] {
  if (!/[\s,;]/.test(urls)) return [people.meet(urls, names) ?? []].flat();
  const addresses = urls.split(/[\s,;]+/).filter((url) => url !== '');
  if (addresses.length <= 1) return [people.meet(urls.trim(), names) ?? []].flat();
  const called = names.split(',');
  return addresses.flatMap(
    (url, at) => people.meet(url, called.length === addresses.length ? (called[at] ?? '') : '') ?? [],
  );
}

/**
 * Messages, in any order. Of their texts no more is looked at than whether they ask something; only of a draft the text
 * is kept. What is sponsored or was thrown away is counted and nothing else. Older files end after the folder, and know
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
    if (SPONSORED.test(`${row.text('folder')} ${row.text('title')}`) || UNWANTED.test(row.text('folder'))) return;
    const from = facts.people.meet(row.text('fromUrl'), row.text('from'));
    const to = recipients(facts, row.text('to'), row.text('toUrls'));
    const at = row.at('date');
    if (YES.test(row.text('draft'))) {
      facts.signOwner(from);
      if (isGone(row.text('to'))) facts.draftsToNobody += 1;
      else
        facts.drafts.push({
          to: apart((row.text('to') || row.text('title')).trim()),
          written: at,
          text: apart(row.text('content').slice(0, MAX_DRAFT)),
        });
      return;
    }
    if (from === null || at === null) return;
    const conversation = row.text('conversation') || [from, ...to].sort((a, b) => a - b).join(' ');
    facts.said(conversation, from, to, at, to.length <= 1 && isQuestion(row.text('content')));
  },
});
