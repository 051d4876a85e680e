/** What answers a message that could not be carried out: a browser hands on what is answered, and not that it failed. */
export const FAILED = { failed: true } as const;

/** Whether an answer says just that. */
export const isFailed = (reply: unknown): boolean =>
  typeof reply === 'object' && reply !== null && 'failed' in reply && reply.failed === true;
