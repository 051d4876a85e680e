import type { BulbId } from '../core/ids.ts';
import type { BusyWith } from '../core/nudges/breakpoint.ts';
import type { BannerSpeech, Mark, Message, MessageData, Tells } from '../protocol/messages.ts';

export type Act = MessageData<'banner.act'>['act'];
/** What the background says to a page of its own accord: the keyboard command, or that something changed. */
const TOLD = ['focus', 'refresh'] as const;
export type Told = (typeof TOLD)[number];

/** The only way out of a page: to the background of this extension. */
export interface BackgroundLine {
  /** False once the extension was updated or removed under this page. */
  alive(): boolean;
  /** The page came, or its address changed: for the site whose forms are never at rest, and which is never read. */
  came(): void;
  /** What is to be said here, or null: also where nobody answers. `standing` is the bulb whose banner hangs already. */
  hello(standing: BulbId | null): Promise<BannerSpeech | null>;
  /** It was seen; `waitedFor` is what kept it away until then. */
  shown(tells: Tells | null, waitedFor: BusyWith | null): void;
  /** The page was left before there was a right moment to ask. */
  held(because: BusyWith): void;
  /** Gives the token for *Undo*, or null where there is nothing to undo. Rejects where it did not work. `also` is what it concerns besides. */
  act(bulb: BulbId, act: Act, also: BulbId[]): Promise<string | null>;
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
const isSpeech = (value: unknown): value is BannerSpeech => isObject(value) && isObject(value['words']);

/** The line through the browser's runtime. */
export function nativeLine(): BackgroundLine {
  // Read by name: where the bare word stands, WXT's build puts the polyfill in.
  const own: { readonly runtime?: Runtime } | undefined = Reflect.get(globalThis, 'browser');
  const runtime = own?.runtime ?? chrome.runtime;
  // An orphan's call throws at once, a background that is being replaced rejects: here both reject.
  const send = async (message: Message): Promise<unknown> => runtime.sendMessage(message);
  /** Neither is anything to tell a person. */
  const tell = (message: Message): void => void send(message).catch(() => {});
  const act = async (bulb: BulbId, pressed: Act, also: BulbId[] = []) => {
    const answer = await send({ name: 'banner.act', data: { bulb, act: pressed, also } });
    if (!isObject(answer) || !('token' in answer)) throw new Error('No answer');
    return answer;
  };
  return {
    alive: () => runtime.id !== undefined,
    came: () => tell({ name: 'banner.came', data: {} }),
    async hello(standing) {
      const answer = await send({ name: 'banner.hello', data: { standing } }).catch(() => null);
      return isSpeech(answer) ? answer : null;
    },
    shown: (tells, waitedFor) => tell({ name: 'banner.shown', data: { tells, waitedFor } }),
    held: (because) => tell({ name: 'banner.held', data: { because } }),
    async act(bulb, pressed, also) {
      const { token } = await act(bulb, pressed, also);
      return typeof token === 'string' ? token : null;
    },
    async show(bulb) {
      const { marks } = await act(bulb, { do: 'show' });
      if (!Array.isArray(marks)) throw new Error('No answer');
      return marks;
    },
    onTold(listener) {
      runtime.onMessage.addListener((message, sender, respond) => {
        if (sender.id === undefined || sender.id !== runtime.id || !isObject(message)) return;
        for (const told of TOLD) if (message['name'] === `banner.${told}`) respond(listener(told));
      });
    },
  };
}
