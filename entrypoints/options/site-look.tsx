import { Bulb } from '../../components/bulb.tsx';
import type { AssetId } from '../../utils/core/ids.ts';
import { useLook } from '../shared/use-look.ts';
import { type Room, UNREACHABLE } from './use-room.ts';

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
  const { report, running, look } = useLook(house, asset, UNREACHABLE);

  return (
    <div class="look">
      <div class="form-acts">
        <button type="button" aria-disabled={running} onClick={look}>
          {words.t('options.where.look')}
        </button>
        <span class="quiet">{words.t('options.where.look.of', { title })}</span>
      </div>
      <div role="status">
        {report?.is === 'running' && (
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
