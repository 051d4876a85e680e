import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { BarMessage } from '../../components/undo-bar.tsx';
import { useReading } from '../../components/use-reading.ts';
import type { Command } from '../../utils/core/commands/command.ts';
import type { AssetId } from '../../utils/core/ids.ts';
import type { House } from '../../utils/protocol/house.ts';
import type { LookReport, MessageData, SiteSheet } from '../../utils/protocol/messages.ts';
import { makeWords, type Words } from '../../utils/words/words.ts';
import { texts } from './texts.ts';

/** How often a look under way is asked how far it is; what it found so far is read again each fifth time. */
const POLL_EVERY = 1_000;
const READ_EVERY = 5;

const UNREACHABLE: BarMessage = { is: 'problem', problem: { key: 'popup.problem.unreachable' } };

/** A page that was asked to be looked at once more because of one thing to mend. */
export interface Again {
  readonly key: string;
  readonly is: 'looking' | 'still' | 'mended' | 'unsure';
}

/** What every part of the page works with. */
export interface SiteRoom {
  readonly house: House;
  readonly words: Words;
  readonly sheet: SiteSheet;
  /** How the look stands: newer than what the sheet says while it runs. */
  readonly look: LookReport;
  readonly running: boolean;
  readonly again: Again | null;
  /** Starts a look at the whole site. */
  readonly lookOver: () => void;
  /** Looks at one page once more, to see whether this is mended. */
  readonly lookAgain: (key: string, url: string) => void;
  readonly hold: (hold: boolean) => void;
  readonly stop: () => void;
  readonly setWeekly: (weekly: boolean) => void;
  readonly run: (command: Command) => void;
  /** Shows the browser's prompt; call it first thing in a click. */
  readonly grant: (host: string) => Promise<boolean>;
}

/** Reads what is known of a site, follows a look under way, and sends what the person does. */
export function useSite(house: House, asset: AssetId | null) {
  const [sheet, setSheet] = useState<SiteSheet | null | undefined>(undefined);
  const [look, setLook] = useState<LookReport | null>(null);
  const [again, setAgain] = useState<Again | null>(null);
  const [message, setMessage] = useState<BarMessage | null>(null);

  const { failed, reread } = useReading(
    useCallback(() => (asset ? house.ask('site.sheet', { asset }) : Promise.resolve(null)), [house, asset]),
    (read) => {
      setSheet(read);
      setLook(read?.look ?? null);
    },
  );

  const running = look?.is === 'running';
  const runs = useRef(running);
  runs.current = running;
  useEffect(() => {
    const seen = () => document.visibilityState === 'visible' && void reread();
    setSheet(undefined);
    void reread();
    // While a look runs it changes with every answer: then it is read at its own pace.
    const stop = house.onChange(() => !runs.current && void reread());
    document.addEventListener('visibilitychange', seen);
    return () => {
      stop();
      document.removeEventListener('visibilitychange', seen);
    };
  }, [house, reread]);

  useEffect(() => {
    if (!running || !asset) return;
    let turn = 0;
    const timer = setInterval(() => {
      turn += 1;
      if (turn % READ_EVERY === 0) void reread();
      else
        house.ask('look.report', { asset }).then(
          (report) => {
            if (report.is !== 'running') void reread();
            else setLook((now) => (now?.is === 'running' ? report : now));
          },
          () => undefined,
        );
    }, POLL_EVERY);
    return () => clearInterval(timer);
  }, [house, asset, running, reread]);

  // A look that was asked for because of one thing has ended: is it mended?
  useEffect(() => {
    if (running || again?.is !== 'looking' || !sheet) return;
    const is =
      look?.is === 'not-looked' ? 'unsure' : sheet.faults.some(({ key }) => key === again.key) ? 'still' : 'mended';
    setAgain({ key: again.key, is });
  }, [running, again, sheet, look]);

  const words = useMemo(() => {
    const { at, zone } = house.clock();
    return makeWords({ locale: house.locale, zone, now: at }, ...texts);
  }, [house, sheet]);

  const unreachable = () => setMessage(UNREACHABLE);
  const run = async (command: Command) => {
    try {
      const answer = await house.ask('command', { command });
      if (!answer.ok) return setMessage({ is: 'problem', problem: answer.problem });
      setMessage(answer.value.undo && { is: 'done', undo: answer.value.undo });
      await reread();
    } catch {
      unreachable();
    }
  };
  const start = async (at: MessageData<'look.start'>['at'], key: string | null) => {
    if (!asset || running) return;
    setLook({ is: 'running', asked: 0, known: 0, pages: 0, held: null });
    setAgain(key === null ? null : { key, is: 'looking' });
    try {
      const report = await house.ask('look.start', { asset, at });
      if (report.is === 'running') setLook(report);
      else await reread();
    } catch {
      unreachable();
      setAgain(null);
      await reread();
    }
  };
  /** Asks for something of the look under way, and shows how it stands then. */
  const steer = async (asking: Promise<LookReport>) => {
    try {
      const report = await asking;
      if (report.is === 'running') setLook(report);
      else await reread();
    } catch {
      unreachable();
    }
  };

  const room: SiteRoom | null =
    sheet && look && asset
      ? {
          house,
          words,
          sheet,
          look,
          running,
          again,
          lookOver: () => void start({ what: 'site' }, null),
          lookAgain: (key, url) => void start({ what: 'page', url }, key),
          hold: (hold) => void steer(house.ask('look.hold', { asset, hold })),
          stop: () => void steer(house.ask('look.stop', { asset })),
          setWeekly: (weekly) => {
            house.ask('look.weekly', { asset, weekly }).then(reread, unreachable);
          },
          run: (command) => void run(command),
          grant: async (host) => {
            const granted = await house.grant(host).catch(() => false);
            if (granted) await reread();
            return granted;
          },
        }
      : null;
  return { room, words, gone: sheet === null, failed, reread, message, dropMessage: () => setMessage(null), run };
}
