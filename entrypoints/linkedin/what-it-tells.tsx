import { Fragment } from 'preact';
import { useId } from 'preact/hooks';
import { PAGES } from '../../utils/core/linkedin/place-at.ts';
import type { Day } from '../../utils/core/time.ts';
import { knownDay } from './known-day.ts';
import type { LinkedinRoom } from './use-linkedin.ts';

/** What an export says of its owner: counted and dated, and nothing to be done about it. */
export function WhatItTells({ room: { words, sheet } }: { readonly room: LinkedinRoom }) {
  const id = useId();
  const { reading } = sheet;
  if (reading === null) return null;
  const { headline, positions, lastPost, lastComment, lastReaction, profileChanged, owner } = reading;
  const { connections, messages, endorsements } = reading;
  const dayOrNone = (day: Day | null) => (day === null ? words.t('linkedin.page.tells.none') : words.day(day));
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{words.t('linkedin.page.tells')}</h2>
      {owner.name !== null && <p class="quiet">{words.t('linkedin.page.tells.of', { name: owner.name })}</p>}
      <dl class="tells">
        <dt>{words.t('linkedin.page.tells.post')}</dt>
        <dd>{dayOrNone(lastPost)}</dd>
        <dt>{words.t('linkedin.page.tells.comment')}</dt>
        <dd>{dayOrNone(lastComment)}</dd>
        <dt>{words.t('linkedin.page.tells.reaction')}</dt>
        <dd>{dayOrNone(lastReaction)}</dd>
        {headline !== null && (
          <>
            <dt>{words.t('linkedin.page.tells.headline')}</dt>
            <dd dir="auto">{headline}</dd>
          </>
        )}
        <dt>{words.t('linkedin.page.tells.positions')}</dt>
        <dd>{words.number(positions)}</dd>
        <dt>{words.t('linkedin.page.tells.profile')}</dt>
        <dd>{dayOrNone(profileChanged)}</dd>
        <dt>{words.t('linkedin.page.tells.connections')}</dt>
        <dd>{words.number(connections)}</dd>
        <dt>{words.t('linkedin.page.tells.messages')}</dt>
        <dd>{words.number(messages)}</dd>
        <dt>{words.t('linkedin.page.tells.endorsements')}</dt>
        <dd>
          {words.number(endorsements)}
          {endorsements > 0 && <span class="quiet"> {words.t('linkedin.page.tells.endorsements.about')}</span>}
        </dd>
      </dl>
    </section>
  );
}

/** What was kept of LinkedIn's own pages, as all of it can be seen: which of them were open, and on which day last. */
export function WhatAddressesTold({ room: { words, sheet } }: { readonly room: LinkedinRoom }) {
  const id = useId();
  const { days } = sheet;
  const kept = PAGES.flatMap((page) => (days[page] === undefined ? [] : { page, day: days[page] }));
  if (kept.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{words.t('linkedin.page.days')}</h2>
      <p class="quiet">{words.t('linkedin.page.days.what')}</p>
      <dl class="tells">
        {kept.map(({ page, day }) => (
          <Fragment key={page}>
            <dt>{words.t(`linkedin.page.days.${page}`)}</dt>
            <dd>{words.day(day)}</dd>
          </Fragment>
        ))}
      </dl>
    </section>
  );
}

/** Asked once, after a reading: whether bulbs shall hang for what it told. Nothing hangs by itself. */
export function BulbsToHang({ room }: { readonly room: LinkedinRoom }) {
  const { house, words, sheet, reading, run, answerOffer } = room;
  const id = useId();
  if (reading.is !== 'done' || reading.offers.length === 0 || sheet.reading === null) return null;
  const { lastPost, asOf } = sheet.reading;
  const hang = async (offer: 'posts' | 'export') => {
    const last = knownDay(offer === 'posts' ? lastPost : asOf, house.clock()) ?? 'unknown';
    if (await run({ do: 'hang', bulbs: [{ kind: `linkedin-${offer}`, last }] })) answerOffer(offer);
  };
  return (
    <section class="hang" aria-labelledby={id}>
      <h2 id={id}>{words.t('linkedin.page.hang')}</h2>
      <ul>
        {reading.offers.map((offer) => (
          <li key={offer}>
            <p>{words.t(`linkedin.page.hang.${offer}`)}</p>
            <button type="button" onClick={() => void hang(offer)}>
              {words.t(`linkedin.page.hang.${offer}.do`)}
            </button>
          </li>
        ))}
      </ul>
      <button type="button" class="plain" onClick={() => answerOffer('none')}>
        {words.t('linkedin.page.hang.no')}
      </button>
    </section>
  );
}
