import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { GrantOffer } from '../../components/grant-offer.tsx';
import { Problem } from '../../components/problem.tsx';
import { kindOf } from '../../utils/core/assets/catalogue.ts';
import type { AssetRow } from '../../utils/core/bulbs/row.ts';
import type { Settings } from '../../utils/core/journal/entries.ts';
import type { Said } from '../../utils/core/said.ts';
import { type Host, hostOf } from '../../utils/core/sites/host.ts';
import type { ListedSite } from '../../utils/protocol/messages.ts';
import type { Place } from './place.ts';
import type { Room } from './use-room.ts';

const CORNERS: readonly Settings['corner'][] = ['top-left', 'top-right', 'bottom-left', 'bottom-right'];
const BADGES: readonly Settings['badge'][] = ['dot', 'count'];

interface WhereProps {
  readonly room: Room;
  readonly place: Place;
  readonly onClosed: () => void;
}

/** Where reminders may appear: site by site, in which corner, and how the toolbar's lamp tells. */
export function SectionWhere({ room, place, onClosed }: WhereProps) {
  const { words, sheet, rows, send } = room;
  const assets = rows.filter((row) => row.is === 'asset');
  const websites = assets.filter(({ kind }) => kind === 'website');
  const written = assets.filter(({ kind, state }) => kindOf(kind)?.feed && state !== 'off');
  const [offer, setOffer] = useState<Host | null>(null);
  const [problem, setProblem] = useState<Said | null>(null);
  useLayoutEffect(() => {
    if (place.grant !== undefined) setOffer(place.grant);
  }, [place]);
  const set = async (to: Partial<Settings>) => setProblem(await send({ do: 'set', to }));

  return (
    <>
      <p class="lead">{words.t('options.where.lead')}</p>
      <h3>{words.t('options.where.sites')}</h3>
      {place.grant !== undefined && offer === place.grant && !sheet.sites.some(({ host }) => host === place.grant) && (
        <p class="problem" role="alert">
          {words.t('options.where.gone', { host: place.grant })}
        </p>
      )}
      {sheet.sites.length === 0 ? (
        <p class="empty">{words.t('options.where.none')}</p>
      ) : (
        <ul class="rows sites">
          {sheet.sites.map((site) => (
            <Site
              key={site.host}
              room={room}
              site={site}
              website={websites.find((row) => row.host === site.host) ?? null}
              written={written.find(({ urls: [url = ''] }) => hostOf(url) === site.host) ?? null}
              open={offer === site.host}
              onOpen={() => setOffer(site.host)}
              onClose={() => {
                setOffer(null);
                onClosed();
              }}
            />
          ))}
        </ul>
      )}
      <fieldset class="panel">
        <legend>{words.t('options.where.corner')}</legend>
        <p class="quiet">{words.t('options.where.corner.hint')}</p>
        <div class="corners">
          {CORNERS.map((corner) => (
            <label key={corner}>
              <input
                type="radio"
                name="corner"
                checked={sheet.settings.corner === corner}
                onChange={() => set({ corner })}
              />
              <CornerPicture corner={corner} />
              <span>{words.t(`options.where.corner.${corner}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <fieldset class="panel">
        <legend>{words.t('options.where.badge')}</legend>
        <p class="quiet">{words.t('options.where.badge.hint')}</p>
        <div class="corners badges">
          {BADGES.map((badge) => (
            <label key={badge}>
              <input
                type="radio"
                name="badge"
                checked={sheet.settings.badge === badge}
                onChange={() => set({ badge })}
              />
              <BadgePicture badge={badge} />
              <span>{words.t(`options.where.badge.${badge}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <Problem words={words} said={problem} />
    </>
  );
}

interface SiteProps {
  readonly room: Room;
  readonly site: ListedSite;
  /** The website of one's own that lives here, which can be looked over. */
  readonly website: AssetRow | null;
  /** What is lit by writing something here. */
  readonly written: AssetRow | null;
  readonly open: boolean;
  readonly onOpen: () => void;
  readonly onClose: () => void;
}

function Site({ room, site, website, written, open, onOpen, onClose }: SiteProps) {
  const { house, words, send, reread } = room;
  const { host, access, granted, hasTerms, choice, bulbs } = site;
  const [problem, setProblem] = useState<Said | null>(null);
  const [told, setTold] = useState<Said | null>(null);
  const acts = useRef<HTMLDivElement>(null);
  const focusActs = () => requestAnimationFrame(() => acts.current?.querySelector('button')?.focus());
  const close = () => {
    onClose();
    focusActs();
  };
  const quiet = async (on: boolean) => {
    setTold(null);
    setProblem(await send({ do: 'quiet', host, quiet: on }));
    focusActs();
  };
  const withdraw = async () => {
    try {
      await house.withdraw(host);
      setTold({ key: 'options.where.withdrawn', with: { host } });
      await reread();
      focusActs();
    } catch {
      setProblem({ key: 'options.where.problem' });
    }
  };
  // The browser shows its prompt only for what is asked first thing in the click.
  const grant = async (): Promise<boolean> => {
    const allowed = await house.grant(host);
    setTold(null);
    if (allowed) {
      const said = hasTerms && choice.mode !== 'banner' ? await send({ do: 'choose', host, mode: 'banner' }) : null;
      setProblem(said);
      await reread();
      if (!said) close();
    }
    return allowed;
  };
  const toolbarOnly = async () => {
    const said = await send({ do: 'choose', host, mode: 'toolbar' });
    setProblem(said);
    if (said) return;
    // What is not used is given back: then the browser is truly not asked for anything.
    if (granted) await withdraw();
    setTold(null);
    close();
  };

  return (
    <li class="row site" data-open={open || undefined}>
      <div class="row-text">
        <b class="row-title">{host}</b>
        <p class="row-line">
          <span class="access" data-access={access} /> {words.t(`options.where.access.${access}`)}{' '}
          <span class="bulbs">{words.t('options.where.bulbs', { count: bulbs })}</span>
        </p>
      </div>
      {!open && (
        <div class="row-acts" ref={acts}>
          {hasTerms && access !== 'quiet' && (
            <button type="button" aria-label={words.t('options.where.chooseOf', { host })} onClick={onOpen}>
              {words.t('options.where.choose')}
            </button>
          )}
          {!hasTerms && access === 'ask' && (
            <button type="button" aria-label={words.t('options.where.allowOf', { host })} onClick={onOpen}>
              {words.t('options.where.allow')}
            </button>
          )}
          {access === 'banner' && (
            <button type="button" aria-label={words.t('options.where.quietOf', { host })} onClick={() => quiet(true)}>
              {words.t('options.where.quiet')}
            </button>
          )}
          {access === 'quiet' && (
            <button type="button" aria-label={words.t('options.where.loudOf', { host })} onClick={() => quiet(false)}>
              {words.t('options.where.loud')}
            </button>
          )}
          {granted && (
            <button type="button" aria-label={words.t('options.where.withdrawOf', { host })} onClick={withdraw}>
              {words.t('options.where.withdraw')}
            </button>
          )}
        </div>
      )}
      <p class="row-told" role="status">
        {told && words.say(told)}
      </p>
      <Problem words={words} said={problem} />
      {!open && website && (
        <p class="row-look">
          <button
            type="button"
            aria-label={words.t('options.where.look.of', { title: words.title(website) })}
            onClick={() => void house.openPage('site', `#asset=${website.bulb}`)}
          >
            {words.t('options.where.look')}
          </button>{' '}
          <span class="quiet">
            {website.faultCount > 0
              ? words.t('options.where.look.found', { count: website.faultCount })
              : words.t('options.where.look.what')}
          </span>
        </p>
      )}
      {!open && !website && written && granted && !hasTerms && (
        <p class="row-look">
          <button
            type="button"
            aria-label={words.t('options.where.feed.of', { title: words.title(written) })}
            onClick={() => void house.openPage('site', `#asset=${written.bulb}`)}
          >
            {words.t('options.where.feed')}
          </button>{' '}
          <span class="quiet">{words.t('options.where.feed.what')}</span>
        </p>
      )}
      {open && (
        <div class="row-open">
          <GrantOffer
            words={words}
            host={host}
            browser={house.browser}
            hasTerms={hasTerms}
            hasFeed={written !== null}
            chosen={choice.mode}
            onGrant={grant}
            onToolbarOnly={toolbarOnly}
            onClose={close}
            focused
          />
        </div>
      )}
    </li>
  );
}

function CornerPicture({ corner }: { readonly corner: Settings['corner'] }) {
  const x = corner.endsWith('left') ? 4 : 32;
  const y = corner.startsWith('top') ? 10 : 29;
  return (
    <svg class="corner" width="72" height="48" viewBox="0 0 72 48" aria-hidden="true">
      <rect class="window" x="1" y="1" width="70" height="46" rx="5" />
      <path class="line" d="M1 8.5h70" />
      <rect class="card" x={x} y={y} width="36" height="14" rx="3" />
      <circle class="lamp" cx={x + 7} cy={y + 7} r="3" />
      <path class="line" d={`M${x + 14} ${y + 5}h17M${x + 14} ${y + 9}h11`} />
    </svg>
  );
}

function BadgePicture({ badge }: { readonly badge: Settings['badge'] }) {
  return (
    <svg class="corner" width="48" height="48" viewBox="0 0 48 48" aria-hidden="true">
      <rect class="window" x="1" y="1" width="46" height="46" rx="5" />
      <circle class="lamp" cx="22" cy="22" r="9" />
      <path class="line thick" d="M18 34h8M19.500 38h5" />
      {badge === 'dot' ? (
        <circle class="badge" cx="34" cy="34" r="5" />
      ) : (
        <>
          <rect class="badge" x="27" y="26" width="16" height="16" rx="4" />
          <path class="digit" d="M32.500 31.500c.6-2 5-2 5 .6 0 2-3.200 3-5 6h5.500" />
        </>
      )}
    </svg>
  );
}
