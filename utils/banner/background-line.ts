import type { BulbId } from '../core/ids.ts';
import type { BannerSpeech, Mark, Message, MessageData } from '../protocol/messages.ts';

export type Act = MessageData<'banner.act'>['act'];
/** What the background says to a page of its own accord: the keyboard command, or that something changed. */
export type Told = 'focus' | 'refresh';

/** The only way out of a page: to the background of this extension. */
export interface BackgroundLine {
  /** False once the extension was updated or removed under this page. */
  alive(): boolean;
  /** What is to be said here, or null: also where nobody answers. `standing` is the bulb whose banner hangs already. */
  hello(standing: BulbId | null): Promise<BannerSpeech | null>;
  shown(bulb: BulbId): void;
  /** Gives the token for *Undo*, or null where there is nothing to undo. Rejects where it did not work. */
  act(bulb: BulbId, act: Act): Promise<string | null>;
  /** What of this bulb is to be pointed out on this page. Rejects where it did not work. */
  show(bulb: BulbId): Promise<readonly Mark[]>;
  /** `listener` answers whether there was a banner to tell. */
  onTold(listener: (told: Told) => boolean): void;
}

/** The part of the browser's own API that is used here; promises are native in both browsers, so no polyfill comes into a page. */
interface Runtime {
  readonly id?: string;
  sendMessage(message: Message): Promise<unknown>;
  readonly onMessage: {
    addListener(
      listener: (message: unknown, sender: { readonly id?: string }, respond: (answer: boolean) => void) => void,
    ): void;
  };
}
declare const chrome: { readonly runtime: Runtime };

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** The background is of the same build, so this only tells an answer from none. */
const isSpeech = (value: unknown): value is BannerSpeech =>
  isObject(value) &&
  typeof value['bulb'] === 'string' &&
  typeof value['sentence'] === 'string' &&
  isObject(value['words']);

/** The line through the browser's runtime. */
export function nativeLine(): BackgroundLine {
  // Read by name: where the bare word stands, WXT's build puts the polyfill in.
  const own: { readonly runtime?: Runtime } | undefined = Reflect.get(globalThis, 'browser');
  const runtime = own?.runtime ?? chrome.runtime;
  return {
    alive: () => runtime.id !== undefined,
    async hello(standing) {
      try {
        const answer = await runtime.sendMessage({ name: 'banner.hello', data: { standing } });
        return isSpeech(answer) ? answer : null;
      } catch {
        return null;
      }
    },
    shown(bulb) {
      // An orphan's call throws at once, a background that is being replaced rejects: neither is anything to tell a person.
      void (async () => runtime.sendMessage({ name: 'banner.shown', data: { bulb } }))().catch(() => {});
    },
    async act(bulb, act) {
      const answer = await runtime.sendMessage({ name: 'banner.act', data: { bulb, act } });
      if (!isObject(answer) || !('token' in answer)) throw new Error('No answer');
      return typeof answer['token'] === 'string' ? answer['token'] : null;
    },
    async show(bulb) {
      const answer = await runtime.sendMessage({ name: 'banner.act', data: { bulb, act: { do: 'show' } } });
      if (!isObject(answer) || !Array.isArray(answer['marks'])) throw new Error('No answer');
      return answer['marks'];
    },
    onTold(listener) {
      runtime.onMessage.addListener((message, sender, respond) => {
        if (sender.id === undefined || sender.id !== runtime.id || !isObject(message)) return;
        if (message['name'] === 'banner.focus') respond(listener('focus'));
        if (message['name'] === 'banner.refresh') respond(listener('refresh'));
      });
    },
  };
}
