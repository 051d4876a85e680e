/** What a note is for. */
export const NOTE_KINDS = ['thanks', 'follow-up', 'congratulations', 'condolence', 'apology'] as const;
export type NoteKind = (typeof NOTE_KINDS)[number];

/** How a note reaches whom it is for. */
export const CHANNELS = ['email', 'linkedin', 'post', 'phone', 'in-person'] as const;
export type Channel = (typeof CHANNELS)[number];

/** With what mail is written: a mail site, or the computer's own program. */
export const MAILERS = ['gmail', 'outlook-work', 'outlook-personal', 'mail-program'] as const;
export type Mailer = (typeof MAILERS)[number];

/** When in the work an extra touch belongs. */
export const MOMENTS = ['before', 'during', 'after'] as const;
export type Moment = (typeof MOMENTS)[number];
