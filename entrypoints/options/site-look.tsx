import { useEffect, useState } from 'preact/hooks';
import { Bulb } from '../../components/bulb.tsx';
import type { AssetId } from '../../utils/core/ids.ts';
import type { LookReport } from '../../utils/protocol/messages.ts';
import { type Room, UNREACHABLE } from './use-room.ts';

/** How often a look under way is asked how far it is, beside what the house tells by itself. */
const POLL_EVERY = 500;
const unreachable: LookReport = { is: 'not-looked', why: UNREACHABLE };

/** Looks at the front page of one's own website, once, and says what it found. */
export function SiteLook({
  room,
  asset,
  title,
}: {
  readonly room: Room;
  readonly asset: AssetId;
  readonly title: string;
}) {
  const { house, words } = room;
  const [report, setReport] = useState<LookReport | null>(null);
  const running = report?.is === 'running';
  useEffect(() => {
    if (!running) return;
    // An answer that comes late must not take the finished report away again.
    const read = () =>
      house.ask('look.report', { asset }).then(
        (next) => setReport((now) => (now?.is === 'running' ? next : now)),
        () => undefined,
      );
    const poll = setInterval(read, POLL_EVERY);
    return () => clearInterval(poll);
  }, [house, asset, running]);

  const look = async () => {
    if (running) return;
    setReport({ is: 'running', asked: 0, known: 0 });
    setReport(await house.ask('look.start', { asset }).catch(() => unreachable));
  };

  return (
    <div class="look">
      <div class="form-acts">
        <button type="button" aria-disabled={running} onClick={look}>
          {words.t('options.where.look')}
        </button>
        <span class="quiet">{words.t('options.where.look.of', { title })}</span>
      </div>
      <div role="status">
        {running && (
          <p class="quiet">
            {report.known === 0
              ? words.t('options.where.look.starting')
              : words.t('options.where.look.running', { asked: report.asked, known: report.known })}
          </p>
        )}
        {report?.is === 'not-looked' && <p>{words.say(report.why)}</p>}
        {report?.is === 'done' && (
          <>
            {report.findings.length === 0 ? (
              <p class="look-finding">
                <Bulb state="lit" size={30} />
                <span>{words.t('options.where.look.nothing')}</span>
              </p>
            ) : (
              <ul class="look-findings">
                {report.findings.map((finding, place) => (
                  <li key={place} class="look-finding">
                    <Bulb state="out" size={30} />
                    <span>{words.say(finding)}</span>
                  </li>
                ))}
              </ul>
            )}
            {report.unknown > 0 && (
              <p class="quiet">{words.t('options.where.look.unknown', { count: report.unknown })}</p>
            )}
          </>
        )}
      </div>
    </div>
  );
}
