import { writeGlimpse } from '../core/bulbs/glimpse.ts';
import { type Agenda, doableAt, type SiteRecord } from '../core/bulbs/row.ts';
import { type Host, hostOf, hostsAbove } from '../core/sites/host.ts';
import { wakeAt } from '../platform/alarm.ts';
import { lampPaths, openPopupAt, showLamp } from '../platform/icon.ts';
import { showByAddress } from '../platform/page-rules.ts';
import { injectBanner, registerBanner, tabsAt } from '../platform/scripts.ts';
import { tellBanner } from '../platform/tell-banner.ts';
import type { Words } from '../words/words.ts';
import { lampAt, lampOf } from './lamp.ts';

/** `changed` is false at the start of the background: then open pages hear of it only if something was not as it should be. */
export type Reconcile = (agenda: Agenda, sites: readonly SiteRecord[], changed?: boolean) => void;

/**
 * Makes everything outside the journal match it: alarm, toolbar, registered scripts, page rules, open banners. Each is
 * worked out from the agenda alone and compared with what is there, so it can be done at any time and any number of times;
 * one that fails holds up none of the others. Nobody waits for it, one goes on at a time, and only the newest agenda counts.
 */
export function makeReconcile(words: () => Words): Reconcile {
  let newest: { agenda: Agenda; sites: readonly SiteRecord[]; changed: boolean } | null = null;
  let atWork = false;
  const work = async () => {
    if (atWork) return;
    atWork = true;
    try {
      for (let next = newest; next !== null; next = newest) {
        newest = null;
        await matchAll(next.agenda, next.sites, words(), next.changed);
      }
    } finally {
      atWork = false;
    }
  };
  return (agenda, sites, changed = true) => {
    newest = { agenda, sites, changed: changed || newest?.changed === true };
    work().catch(console.error);
  };
}

const DOTTED: ReadonlySet<SiteRecord['access']> = new Set(['toolbar', 'ask', 'choose']);

async function matchAll(agenda: Agenda, sites: readonly SiteRecord[], words: Words, changed: boolean): Promise<void> {
  // Where nothing of ours is in the page, the browser itself can still put the dot on the lamp.
  const dotted = sites.filter((site) => DOTTED.has(site.access) && doableAt(site) > 0).map(({ host }) => host);
  const results = await Promise.allSettled([
    wakeAt(agenda.changesAt),
    showLamp(lampOf(agenda, words)),
    openPopupAt(writeGlimpse(agenda)),
    matchPages(agenda, sites, words, changed),
    showByAddress(lampPaths(agenda.lamp, false), {
      hosts: agenda.paused === null ? dotted : [],
      pictures: lampPaths(agenda.lamp, true),
    }),
  ]);
  for (const result of results) if (result.status === 'rejected') console.error(result.reason);
}

/** A page gets our script only while there is something to say on its site: a page with nothing to say carries nothing. */
function speaksAt(site: SiteRecord, agenda: Agenda): boolean {
  const asks = agenda.question !== null && agenda.question.row.is === 'asset' && agenda.question.row.host === site.host;
  return site.access === 'banner' && agenda.paused === null && (doableAt(site) > 0 || asks);
}

async function matchPages(agenda: Agenda, sites: readonly SiteRecord[], words: Words, changed: boolean): Promise<void> {
  const hostsWhere = (is: (site: SiteRecord) => boolean) => sites.filter(is).map(({ host }) => host);
  const { fresh, gone } = await registerBanner(
    hostsWhere((site) => speaksAt(site, agenda)),
    hostsWhere((site) => !speaksAt(site, agenda)),
  );
  if (!changed && fresh.length + gone.length === 0) return;
  const byHost = new Map(sites.map((site) => [site.host, site]));
  // Where the person has just chosen that nothing hangs, or taken the site off the list, something may hang still.
  const open = await tabsAt([...hostsWhere(({ access }) => access !== 'ask' && access !== 'choose'), ...gone]);
  await Promise.all(
    open.map(async ({ id, url }) => {
      const site = siteOf(url, byHost);
      await showLamp({ ...lampAt(site, agenda, words), tabId: id });
      // Not waited for: a page that hangs takes the script when it comes to itself, or never.
      if (site && fresh.includes(site.host)) void injectBanner(id);
      // Also where it was put anew: a script that is there from before only hears it this way.
      tellBanner(id, 'banner.refresh');
    }),
  );
}

/** The nearest listed site of an address. */
function siteOf(url: string, sites: ReadonlyMap<Host, SiteRecord>): SiteRecord | null {
  const host = hostOf(url);
  if (host === null) return null;
  for (const above of hostsAbove(host)) {
    const site = sites.get(above);
    if (site) return site;
  }
  return null;
}
