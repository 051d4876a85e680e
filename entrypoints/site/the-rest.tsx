import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Said } from '../../utils/core/said.ts';
import { shownAddress } from '../../utils/core/sites/shown-address.ts';
import { dayOf } from '../../utils/core/time.ts';
import type { SiteSheet } from '../../utils/protocol/messages.ts';
import { Ledger } from './ledger.tsx';
import type { SiteRoom } from './use-site.ts';
import { openable } from './where.ts';

/** Lines of a list that are there at once. */
const LISTED = 40;

/** What is no thing to mend and may be asked after all the same, folded. */
export function TheRest({ room }: { readonly room: SiteRoom }) {
  const { words, sheet, house, run } = room;
  const { leftOut, notAsked, fine, mended, requests } = sheet;
  // Links to sites that were not asked are counted with those sites.
  const unknown = sheet.unknown.filter(({ why }) => why.key !== 'look.unknown.not-asked');
  const { zone } = house.clock();
  if (unknown.length + leftOut.length + notAsked.length + fine.length + mended.length + requests === 0) return null;
  return (
    <section class="rest" aria-labelledby="the-rest">
      <h2 id="the-rest">{words.t('site.rest.title')}</h2>
      {unknown.length > 0 && (
        <Fold title={words.t('site.unknown.title', { count: unknown.length })}>
          <Unknown room={room} unknown={unknown} />
        </Fold>
      )}
      {leftOut.length > 0 && (
        <Fold title={words.t('site.left.title')}>
          <ul>
            {leftOut.map((said) => (
              <li key={said.key}>{words.say(said)}</li>
            ))}
          </ul>
        </Fold>
      )}
      {notAsked.length > 0 && (
        <Fold title={words.t('site.elsewhere.title', { count: notAsked.length })}>
          <Elsewhere room={room} />
        </Fold>
      )}
      {fine.length > 0 && (
        <Fold title={words.t('site.fine.title', { count: fine.length })}>
          <Lines
            room={room}
            lines={fine.map(({ key, said, at, restores }) => {
              const what = words.say(said);
              return (
                <li key={key} class="rest-line">
                  <p>
                    {what} <span class="quiet">{words.t('site.fine.on', { day: { day: dayOf(at, zone) } })}</span>
                  </p>
                  {restores.length > 0 && (
                    <button
                      type="button"
                      aria-label={words.t('site.fine.restoreOf', { what })}
                      onClick={() => run({ do: 'undo', entries: [...restores] })}
                    >
                      {words.t('site.fine.restore')}
                    </button>
                  )}
                </li>
              );
            })}
          />
        </Fold>
      )}
      {mended.length > 0 && (
        <Fold title={words.t('site.mended.title', { count: mended.length })}>
          <Lines
            room={room}
            lines={mended.map(({ key, said, at }) => (
              <li key={`${key} ${at}`}>
                {words.say(said)}{' '}
                <span class="quiet">{words.t('site.mended.on', { day: { day: dayOf(at, zone) } })}</span>
              </li>
            ))}
          />
        </Fold>
      )}
      {requests > 0 && (
        <Fold title={words.t('site.ledger.title', { count: requests })}>
          <Ledger room={room} />
        </Fold>
      )}
    </section>
  );
}

/** One line that opens. What is in it is made only then. */
function Fold({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  const [open, setOpen] = useState(false);
  return (
    <details class="rest-fold" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h3>{title}</h3>
      </summary>
      {open && <div class="rest-open">{children}</div>}
    </details>
  );
}

/** A list of which the first lines are there, and the others when they are asked for. */
function Lines({ room: { words }, lines }: { readonly room: SiteRoom; readonly lines: readonly ComponentChildren[] }) {
  const [shown, setShown] = useState(LISTED);
  const rest = Math.min(lines.length - shown, LISTED * 5);
  return (
    <>
      <ul>{lines.slice(0, shown)}</ul>
      {rest > 0 && (
        <button type="button" onClick={() => setShown(shown + rest)}>
          {words.t('site.found.more', { count: rest })}
        </button>
      )}
    </>
  );
}

/** What could not be judged, by why. */
function Unknown({ room, unknown }: { readonly room: SiteRoom; readonly unknown: SiteSheet['unknown'] }) {
  const { words } = room;
  const reasons = new Map<string, { readonly why: Said; readonly targets: string[] }>();
  for (const { why, target } of unknown) {
    const same = reasons.get(why.key);
    if (same) same.targets.push(target);
    else reasons.set(why.key, { why, targets: [target] });
  }
  const most = [...reasons.values()].toSorted((a, b) => b.targets.length - a.targets.length);
  return (
    <>
      <p class="quiet">{words.t('site.unknown.about')}</p>
      {most.map(({ why, targets }) => (
        <div key={why.key} class="rest-group">
          <h4>{words.t('site.unknown.count', { why, count: targets.length })}</h4>
          <Lines
            room={room}
            lines={targets.map((target) => (
              <li key={target}>
                <Address url={target} />
              </li>
            ))}
          />
        </div>
      ))}
    </>
  );
}

function Address({ url }: { readonly url: string }) {
  const href = openable(url);
  const shown = <bdi class="address">{shownAddress(url)}</bdi>;
  return href ? (
    <a href={href} target="_blank" rel="noreferrer">
      {shown}
    </a>
  ) : (
    shown
  );
}

/** The sites that it links to and that may not be asked: each can be allowed by itself. */
function Elsewhere({ room }: { readonly room: SiteRoom }) {
  const { words, sheet, grant } = room;
  const [told, setTold] = useState<Said | null>(null);
  const status = useRef<HTMLParagraphElement>(null);
  return (
    <>
      <p class="quiet">{words.t('site.elsewhere.about')}</p>
      <p role="status" class="rest-told" ref={status} tabIndex={-1}>
        {told && words.say(told)}
      </p>
      <Lines
        room={room}
        lines={sheet.notAsked.map(({ host, links }) => (
          <li key={host} class="rest-line">
            <p>
              <bdi class="address">{host}</bdi>{' '}
              <span class="quiet">{words.t('site.elsewhere.links', { count: links })}</span>
            </p>
            <button
              type="button"
              aria-label={words.t('site.elsewhere.allowOf', { host })}
              onClick={async () => {
                // First thing in the click, or the browser does not show its prompt.
                const granted = await grant(host);
                setTold({ key: granted ? 'site.elsewhere.allowed' : 'site.elsewhere.refused', with: { host } });
                // The button that was pressed is gone now.
                if (granted) status.current?.focus();
              }}
            >
              {words.t('site.elsewhere.allow')}
            </button>
          </li>
        ))}
      />
    </>
  );
}
