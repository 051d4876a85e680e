import { later } from '../export-facts.ts';
import { DATE, kind, LINK, MESSAGE } from '../kind.ts';

/** What the owner wrote below other people's posts. */
export const comments = kind({
  file: 'Comments.csv',
  words: ['comments'],
  columns: { at: DATE, link: LINK, message: MESSAGE },
  needs: ['at', 'link', 'message'],
  dates: ['at'],
  knownByHeader: true,
  read(row, facts) {
    facts.lastComment = later(facts.lastComment, row.at('at'));
  },
});
