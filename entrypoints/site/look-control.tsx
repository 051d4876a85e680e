import { useEffect, useRef, useState } from 'preact/hooks';
import { GrantOffer } from '../../components/grant-offer.tsx';
import { dayOf } from '../../utils/core/time.ts';
import type { LookReport } from '../../utils/protocol/messages.ts';
import type { Words } from '../../utils/words/words.ts';
import type { SiteRoom } from './use-site.ts';

type Running = Extract<LookReport, { is: 'running' }>;

/** What looks at the site: the offer before the first, the one under way, and when the next begins by itself. */
export function LookControl({ room }: { readonly room: SiteRoom }) {
  const { house, words, sheet, look, running, lookOver, grant } = room;
  const { host, granted, lookedAt } = sheet;
  const was = useRef(running);
  const [ended, setEnded] = useState(false);
  useEffect(() => {
    if (was.current !== running) setEnded(was.current && look.is === 'done');
    was.current = running;
  }, [running, look]);
  // Before the first look, and where it is not allowed, the page says so itself.
  const why = look.is === 'not-looked' && granted && look.why.key !== 'look.why.not-yet' ? look.why : null;

  return (
    <section class="look">
      {lookedAt === null && !running && (
        <div class="look-first">
          <p>{words.t('site.first.what')}</p>
          <p>{words.t('site.first.where')}</p>
          {granted && <p class="quiet">{words.t('site.first.long')}</p>}
        </div>
      )}
      {!granted && (
        <div class="look-offer">
          <h2>{words.t('site.grant.title')}</h2>
          {lookedAt !== null && <p>{words.t('site.found.before')}</p>}
          <GrantOffer
            words={words}
            host={host}
            browser={house.browser}
            hasTerms={false}
            heading={words.t('site.grant.heading')}
            {...(lookedAt === null && { allow: words.t('site.grant.allow') })}
            onGrant={async () => {
              const allowed = await grant(host);
              if (allowed && lookedAt === null) lookOver();
              return allowed;
            }}
          />
        </div>
      )}
      {why && <p class="look-why">{words.say(why)}</p>}
      {look.is === 'running' ? (
        <Progress room={room} look={look} />
      ) : (
        granted && (
          <div class="look-acts">
            <button type="button" class={lookedAt === null ? 'main look-main' : undefined} onClick={lookOver}>
              {words.t(lookedAt === null ? 'site.look.start' : 'site.look.now')}
            </button>
            {lookedAt !== null && <Weekly room={room} />}
          </div>
        )
      )}
      <p role="status" class="visually-hidden">
        {look.is === 'running' ? announced(words, look) : ended && words.t('site.look.done')}
      </p>
    </section>
  );
}

/** How far the look is, seen at each step. */
function Progress({ room, look }: { readonly room: SiteRoom; readonly look: Running }) {
  const { words, hold, stop } = room;
  const { asked, known, pages, held } = look;
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that was pressed is gone now.
  useEffect(() => {
    if (document.activeElement === null || document.activeElement === document.body) heading.current?.focus();
  }, []);
  const line =
    known === 0
      ? words.t('site.look.starting')
      : words.t('site.look.running', {
          known,
          asked: words.t('site.look.addresses', { count: asked }),
          pages: words.t('site.pages', { count: pages }),
        });
  return (
    <div class="look-running">
      <h2 ref={heading} tabIndex={-1} class="visually-hidden">
        {words.t('site.look.heading')}
      </h2>
      <progress aria-label={words.t('site.look.heading')} max={Math.max(1, asked)} value={known} />
      <p class="look-line">{line}</p>
      <p class="quiet">
        {words.t(held === 'paused' ? 'site.look.paused' : held === 'offline' ? 'site.look.offline' : 'site.look.leave')}
      </p>
      <div class="look-acts">
        <button type="button" onClick={() => hold(held !== 'paused')}>
          {words.t(held === 'paused' ? 'site.look.goOn' : 'site.look.pause')}
        </button>
        <button type="button" onClick={stop}>
          {words.t('site.look.stop')}
        </button>
      </div>
    </div>
  );
}

/** Pages at which it is said aloud how far the look is: not at each step. */
const TOLD_AT = [1, 10, 25, 50, 100, 200, 300, 400, 500];

function announced(words: Words, { held, pages }: Running): string {
  if (held !== null) return words.t(`site.look.${held}`);
  const reached = TOLD_AT.findLast((count) => count <= pages);
  return reached === undefined
    ? words.t('site.look.starting')
    : words.t('site.look.told', { pages: words.t('site.pages', { count: reached }) });
}

/** Whether looks begin by themselves, and when the next one does. */
function Weekly({ room: { words, sheet, setWeekly, house } }: { readonly room: SiteRoom }) {
  const { weekly, nextLook } = sheet;
  const next =
    nextLook === null ? null : words.t('site.weekly.next', { day: { day: dayOf(nextLook, house.clock().zone) } });
  return (
    <div class="look-weekly">
      <label>
        <input type="checkbox" checked={weekly} onChange={(event) => setWeekly(event.currentTarget.checked)} />
        {words.t('site.weekly')}
      </label>
      <span class="quiet">{weekly ? next : words.t('site.weekly.off')}</span>
    </div>
  );
}
