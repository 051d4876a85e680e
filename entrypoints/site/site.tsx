import { useEffect, useMemo, useState } from 'preact/hooks';
import * as v from 'valibot';
import { UndoBar } from '../../components/undo-bar.tsx';
import { useUndoKeys } from '../../components/use-undo-keys.ts';
import { type AssetId, assetIdSchema } from '../../utils/core/ids.ts';
import type { House } from '../../utils/protocol/house.ts';
import type { SiteFault } from '../../utils/protocol/messages.ts';
import { FeedControl } from './feed-control.tsx';
import { Findings } from './findings.tsx';
import { HandOverSheet } from './hand-over.tsx';
import { Headline } from './headline.tsx';
import { LookControl } from './look-control.tsx';
import type { BuiltWith } from './mending.tsx';
import { PageRoom } from './page-room.tsx';
import './site.css';
import { TheRest } from './the-rest.tsx';
import { type SiteRoom, useSite } from './use-site.ts';
import { namePages, openable } from './where.ts';

/** The bulb that the address asks for after its `#`; null where that is none. */
function assetOf(hash: string): AssetId | null {
  const asset = v.safeParse(assetIdSchema, /^#asset=(.*)$/.exec(hash)?.[1]);
  return asset.success ? asset.output : null;
}

/** One website of one's own: what a look over it found, where it stands, how it is mended. */
export function Site({ house }: { readonly house: House }) {
  const [asset, setAsset] = useState(() => assetOf(location.hash));
  const { room, words, gone, failed, reread, message, dropMessage, run } = useSite(house, asset);

  useEffect(() => {
    const follow = () => setAsset(assetOf(location.hash));
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  const host = room?.sheet.host;
  useEffect(() => {
    document.documentElement.lang = words.lang;
    document.documentElement.dir = words.dir;
    document.title = host === undefined ? words.t('options.name') : words.t('site.page', { host });
  }, [words, host]);

  useUndoKeys(message, ({ entries }) => void run({ do: 'undo', entries: [...entries] }));

  return (
    <div class="site">
      <main>
        {failed && (
          <div class="failed" role="alert">
            <p>{words.t('site.problem.load')}</p>
            <button type="button" onClick={() => void reread()}>
              {words.t('site.problem.again')}
            </button>
          </div>
        )}
        {gone && (
          <div class="gone">
            <h1>{words.t('site.none')}</h1>
            <p>{words.t('site.none.about')}</p>
            <button type="button" onClick={() => void house.openPage('options')}>
              {words.t('site.none.options')}
            </button>
          </div>
        )}
        {!room && !gone && !failed && <p class="quiet opening">{words.t('site.opening')}</p>}
        {room && <Looked key={room.sheet.asset} room={room} />}
      </main>
      <UndoBar
        message={message}
        words={words}
        onUndo={({ entries }) => void run({ do: 'undo', entries: [...entries] })}
        onGone={dropMessage}
      />
    </div>
  );
}

/** The page, once it is known what stands on it. */
function Looked({ room }: { readonly room: SiteRoom }) {
  const { house, words, sheet, running, again } = room;
  const { pages, faults } = sheet;
  const names = useMemo(() => namePages(sheet), [sheet]);
  const [chosen, setChosen] = useState<string | null>(null);
  const [said, setSaid] = useState<BuiltWith | null>(null);
  const [handing, setHanding] = useState<readonly SiteFault[] | null>(null);
  // A page that a fresh look no longer found takes its choice with it.
  const page = pages.find(({ url }) => url === chosen) ?? null;
  const shown = page ? faults.filter(({ places }) => places.some((place) => place.page === page.url)) : faults;
  const name = page && (names.get(page.url) ?? page.url);
  // Who comes to mend what somebody reported is not asked for a look first.
  const lookLater = sheet.canLook && sheet.lookedAt === null && faults.length > 0 && !running;
  const opens = page && (openable(page.edit) ?? openable(page.url));

  return (
    <>
      <Headline words={words} sheet={sheet} running={running} zone={house.clock().zone} />
      {sheet.canLook && !lookLater && <LookControl room={room} />}
      {sheet.hasFeed && <FeedControl room={room} />}
      {pages.length > 0 && (
        <section aria-labelledby="pages">
          <h2 id="pages" class="visually-hidden">
            {words.t('site.room.title')}
          </h2>
          <PageRoom words={words} pages={pages} names={names} chosen={page?.url ?? null} onChoose={setChosen} />
        </section>
      )}
      {(faults.length > 0 || page) && (
        <section aria-labelledby="to-mend">
          <div class="found-head">
            <h2 id="to-mend" tabIndex={-1}>
              {name === null ? words.t('site.found.title') : words.t('site.found.on', { title: name })}
            </h2>
            {page && (
              <button type="button" onClick={() => setChosen(null)}>
                {words.t('site.found.all')}
              </button>
            )}
            {shown.length > 0 && (
              <button type="button" onClick={() => setHanding(shown)}>
                {words.t('site.hand.all')}
              </button>
            )}
          </div>
          <p role="status" class="visually-hidden">
            {name !== null &&
              words.t(shown.length > 0 ? 'site.found.on.count' : 'site.found.on.none', {
                title: name,
                count: shown.length,
              })}
          </p>
          {page && shown.length === 0 && (
            <p class="found-none">
              {words.t('site.found.on.none', { title: name ?? '' })}.{' '}
              {opens && (
                <a href={opens} target="_blank" rel="noreferrer">
                  {words.t('site.act.open')}
                </a>
              )}
            </p>
          )}
          <Findings
            room={room}
            names={names}
            faults={shown}
            page={page?.url ?? null}
            built={said ?? sheet.builder}
            onBuilt={setSaid}
            onHandOver={(fault) => setHanding([fault])}
          />
        </section>
      )}
      <p role="status" class={again?.is === 'mended' ? 'again-mended' : 'visually-hidden'}>
        {again && words.t(`site.again.${again.is}`)}
      </p>
      {lookLater && <LookControl room={room} />}
      <TheRest room={room} />
      {handing && <HandOverSheet room={room} names={names} faults={handing} onClose={() => setHanding(null)} />}
    </>
  );
}
