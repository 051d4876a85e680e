import { browser } from 'wxt/browser';
import { type Received, receive } from '../protocol/banner-messages.ts';
import { FAILED } from './failed-answer.ts';

/** Hands every message that is one of ours, and comes from where it may, to `answer`. Anything else is left unanswered. */
export function receiveMessages(answer: (received: Received) => Promise<unknown>): void {
  const { id } = browser.runtime;
  const origin = browser.runtime.getURL('/').replace(/\/$/, '');
  browser.runtime.onMessage.addListener((raw: unknown, sender: unknown, respond: (reply: unknown) => void) => {
    const received = receive(raw, readSender(sender), { id, origin });
    if (!received) return undefined;
    answer(received).then(respond, (error: unknown) => {
      console.error(error);
      respond(FAILED);
    });
    // The answer is still to come.
    return true;
  });
}

type Sender = Parameters<typeof receive>[1];
/** The browser itself says this, so its outline is believed. */
const readSender = (sender: unknown): Sender => sender as Sender;
