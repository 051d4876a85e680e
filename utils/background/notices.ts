import * as v from 'valibot';
import type { Agenda } from '../core/bulbs/row.ts';
import { bulbIdSchema, isAssetId } from '../core/ids.ts';
import { chooseNudge, type Nudge, type Voice } from '../core/nudges/choose-nudge.ts';
import { afterReminding } from '../core/nudges/memory.ts';
import type { Now } from '../core/time.ts';
import { wakeAt } from '../platform/alarm.ts';
import { type Notice, noticesGranted, showNotice } from '../platform/notices.ts';
import { goToOwnPage } from '../platform/own-page.ts';
import type { Words } from '../words/words.ts';
import type { House } from './house.ts';
import { oneAfterAnother } from './in-turn.ts';
import type { MemoryKept } from './memory.ts';
import { openAsset } from './open-asset.ts';
import type { OpenedTabs } from './opened-tabs.ts';

/** Shows a notification if it is time for one, and sees to it that we are woken when the next may come. */
export type Notify = (agenda: Agenda) => Promise<void>;

/**
 * For after each change of the house, and whenever somebody wakes us: nothing is remembered between two calls but what is
 * stored. Where the browser does not allow it (any more), nobody is woken for it either.
 */
export function makeNotify(memory: Pick<MemoryKept, 'read' | 'change'>, clock: () => Now, words: () => Words): Notify {
  const inTurn = oneAfterAnother();
  let newest: Agenda | null = null;

  async function notify(agenda: Agenda): Promise<void> {
    const wanted = agenda.settings.notices && (await noticesGranted());
    await wakeAt(wanted ? await showDue(agenda) : null, 'next-notice');
  }

  /** Gives the instant at which the next one may come, as far as that is known. */
  async function showDue(agenda: Agenda): Promise<number | null> {
    const choose = async () => chooseNudge({ agenda, memory: await memory.read() }, { on: 'notification' }, clock());
    const nudge = await choose();
    if (!nudge.speak) return nudge.until;
    await show(nudge);
    const next = await choose();
    return next.speak ? null : next.until;
  }

  async function show({ about, wording }: Extract<Nudge<'notification'>, { speak: true }>): Promise<void> {
    // Shown before it is written down: whoever dies between the two shows the same one again, in the place of the first.
    await showNotice(noticeOf(about, wording, words()));
    const { bulb, because } = about;
    const { at } = clock();
    await memory.change((before) =>
      afterReminding(before, { on: 'notification', bulbs: [bulb], at, because, wording, waitedFor: null, came: null }),
    );
  }

  return (agenda) => {
    newest = agenda;
    // Of what has changed meanwhile nothing is said any more.
    return inTurn(() => notify(newest ?? agenda));
  };
}

/** Goes to where that is mended, or written, of which the notification told. What has no place on the web is found among the bulbs. */
export async function noticePressed(
  house: Pick<House, 'look'>,
  tabs: Pick<OpenedTabs, 'open'>,
  notice: string,
): Promise<void> {
  const bulb = v.safeParse(bulbIdSchema, notice);
  if (!bulb.success) return;
  const id = bulb.output;
  if (!isAssetId(id)) return goToOwnPage('notes', `#note=${id}`);
  const asset = await house.look(({ assets }) => assets.get(id));
  if (!asset || !(await openAsset(asset, tabs))) await goToOwnPage('options', `#bulb=${id}`);
}

/** What it says. It stands on lock screens and in front of audiences: a kind's own name, and of a note only that there is one. */
export function noticeOf(about: Voice, wording: number, words: Words): Notice {
  const row = 'row' in about ? about.row : null;
  const job = row && words.job(row);
  return {
    id: about.bulb,
    title: words.say({
      key: `notice.${toSay(about)}.${wording + 1}`,
      ...(row?.is === 'asset' && { with: { title: { key: `kind.${row.kind}.title` } } }),
    }),
    text: [...(job ? [job] : []), words.t('notice.seldom')].join(' '),
  };
}

function toSay(about: Voice): 'begun' | 'waiting' | 'own' | 'found' | 'out' {
  if ('notes' in about) return about.notes.ready ? 'begun' : 'waiting';
  const { row, because } = about;
  if (row.is === 'note') return row.begun || row.stage === 'written' ? 'begun' : 'waiting';
  if (!row.known) return 'own';
  return because === 'found' ? 'found' : 'out';
}
