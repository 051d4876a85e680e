import type { Instant } from '../time.ts';
import type { ExportFacts } from './export-facts.ts';

/** One row of a file, by the names of its kind's columns. */
export interface Row<Column extends string> {
  /** What the cell holds; empty where the file has no such column. */
  text(column: Column): string;
  /** The instant that the cell means; null where it is empty or no date. */
  at(column: Column): Instant | null;
}

/** One kind of file in an export. One file of `kinds/` each, all of them in `kinds.ts`. */
export interface Kind<Column extends string = string> {
  /** Its name as LinkedIn writes it, for whoever is told that it is missing or empty. */
  readonly file: string;
  /** The words of its name, last ones last; in front and behind may stand anything that is no word of another kind. */
  readonly words: readonly string[];
  /** The headers a column may have: English first, then German, French, Spanish, Portuguese. Compared without case, accents, spaces and signs. */
  readonly columns: Readonly<Record<Column, readonly string[]>>;
  /** Without these it is not this kind. */
  readonly needs: readonly NoInfer<Column>[];
  readonly dates: readonly NoInfer<Column>[];
  /** Whether its headers alone tell it apart from every other kind, whatever the file is called. */
  readonly knownByHeader: boolean;
  readonly read: (row: Row<Column>, facts: ExportFacts) => void;
}

/** A kind, with its columns checked against each other. */
export const kind = <Column extends string>(given: Kind<Column>): Kind<Column> => given;

/** Headers that several kinds share, in the five languages. */
export const FIRST_NAME = [
  'First Name',
  'Vorname',
  'Prénom',
  'Nombre',
  'Nombre de pila',
  'Nome',
  'Primeiro nome',
  'Nome próprio',
];
export const LAST_NAME = [
  'Last Name',
  'Nachname',
  'Familienname',
  'Nom',
  'Nom de famille',
  'Apellidos',
  'Apellido',
  'Sobrenome',
  'Apelido',
];
export const COMPANY = [
  'Company',
  'Company Name',
  'Unternehmen',
  'Firma',
  'Name des Unternehmens',
  'Entreprise',
  'Nom de l’entreprise',
  'Société',
  'Empresa',
  'Nombre de la empresa',
  'Nome da empresa',
];
export const DATE = ['Date', 'Datum', 'Fecha', 'Data'];
export const LINK = ['Link', 'Lien', 'Enlace', 'Vínculo', 'URL'];
export const MESSAGE = [
  'Message',
  'Nachricht',
  'Mitteilung',
  'Kommentar',
  'Commentaire',
  'Mensaje',
  'Comentario',
  'Mensagem',
  'Comentário',
];
