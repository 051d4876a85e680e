import { later } from '../export-facts.ts';
import { DATE, kind, LINK } from '../kind.ts';

/** The owner's likes and their kin. */
export const reactions = kind({
  file: 'Reactions.csv',
  words: ['reactions'],
  columns: { at: DATE, type: ['Type', 'Typ', 'Art', 'Tipo'], link: LINK },
  needs: ['at', 'type', 'link'],
  dates: ['at'],
  knownByHeader: true,
  read(row, facts) {
    facts.lastReaction = later(facts.lastReaction, row.at('at'));
  },
});
