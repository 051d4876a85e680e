import { dayOf } from '../../utils/core/time.ts';
import type { SiteRoom } from './use-site.ts';

/** A place that is asked for nothing but what was written last: what came of it, when it is asked next, and asking now. */
export function FeedControl({ room }: { readonly room: SiteRoom }) {
  const { house, words, sheet, look, running, lookOver } = room;
  const { host, granted, nextLook } = sheet;
  const dayFor = (at: number) => ({ day: { day: dayOf(at, house.clock().zone) } });
  return (
    <section class="look">
      <p>
        {granted
          ? words.t('site.feed.what', { host })
          : words.t('site.feed.allow', { host, where: words.t('options.section.where') })}
      </p>
      <p role="status" class="quiet">
        {look.is === 'done' && words.t(look.unknown > 0 ? 'site.feed.none' : 'site.feed.found', dayFor(look.at))}{' '}
        {nextLook !== null && words.t('site.feed.next', dayFor(nextLook))}
      </p>
      {granted && (
        <div class="look-acts">
          <button type="button" aria-disabled={running || undefined} onClick={lookOver}>
            {words.t('site.look.now')}
          </button>
        </div>
      )}
    </section>
  );
}
