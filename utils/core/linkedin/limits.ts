/** The longest row that is read, in characters: LinkedIn's own limits (a message, an article) stay far below. */
export const MAX_ROW = 1_000_000;

/** What one file of an archive may unpack to, in bytes: a hundred times the largest export that is known. */
export const MAX_FILE = 1_000_000_000;
/** What an archive may unpack to in all. */
export const MAX_ALL = 2_000_000_000;
/** Text packs to a twentieth, and this is thirteen times denser: nothing that a person wrote. Judged once `RATIO_FROM` bytes came out. */
export const MAX_RATIO = 250;
export const RATIO_FROM = 16_000_000;

/** Lines in which the header must have come: LinkedIn writes up to six above it. */
export const HEADER_LINES = 12;
/** … and characters, as what is no text may have no lines. */
export const HEADER_CHARS = 64_000;

/** Rows that wait until their column has shown whether `7/8/26` is in July or in August: more than anybody sends in the days that fit both. */
export const UNDECIDED_ROWS = 20_000;

/** Days that a question is waited for, looking back from now; after that nobody waits any more. */
export const ANSWER_DAYS = 90;
/** Days after an event on which whoever connects is taken to have been met there. */
export const EVENT_DAYS = 3;
/** LinkedIn's own limit for a message, in characters. */
export const MAX_DRAFT = 8_000;
