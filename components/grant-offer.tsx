import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Host } from '../utils/core/sites/host.ts';
import type { Words } from '../utils/words/words.ts';
import './grant-offer.css';

interface GrantOfferProps {
  readonly words: Words;
  readonly host: Host;
  readonly browser: 'chrome' | 'firefox';
  /** The site's terms forbid add-ons on its pages, so that there are two choices of equal weight. */
  readonly hasTerms: boolean;
  /** A bulb hangs for it that is lit by writing something there. */
  readonly hasFeed?: boolean;
  /** Called first thing in the click, so that the browser shows its prompt. False: refused. */
  readonly onGrant: () => Promise<boolean>;
  readonly onToolbarOnly?: () => void;
  /** Which of the two choices holds now. */
  readonly chosen?: 'banner' | 'toolbar' | null;
  readonly onClose?: () => void;
  /** What heading and button say where the grant is asked for more than reminders: a look at the front page. */
  readonly heading?: string;
  readonly allow?: string;
  /** Whether reading starts here: its heading is gone to. */
  readonly focused?: boolean;
}

/** Explains what the browser is about to ask for one site, and then lets it ask. */
export function GrantOffer({
  words,
  host,
  browser,
  hasTerms,
  hasFeed = false,
  onGrant,
  onToolbarOnly,
  chosen = null,
  onClose,
  heading: title,
  allow,
  focused = false,
}: GrantOfferProps) {
  const [refused, setRefused] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  // Before it is painted: nothing moves under a hand that is on its way.
  useLayoutEffect(() => {
    if (!focused) return;
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView?.({ block: 'center' });
  }, [focused, host]);

  const grant = async () => {
    setRefused(false);
    const granted = await onGrant().catch(() => false);
    setRefused(!granted);
  };

  return (
    <section class="grant" aria-labelledby={id}>
      <h3 id={id} ref={heading} tabIndex={-1}>
        {title ?? words.t(hasTerms ? 'grant.terms.heading' : 'grant.heading', { host })}
      </h3>
      {hasTerms && (
        <div class="grant-choices">
          <Choice
            label={words.t('grant.terms.toolbar')}
            means={words.t('grant.terms.toolbar.means')}
            now={chosen === 'toolbar' ? words.t('grant.terms.now') : null}
            onChoose={() => {
              setRefused(false);
              onToolbarOnly?.();
            }}
          />
          <Choice
            label={words.t('grant.terms.banner')}
            means={words.t('grant.terms.banner.means')}
            now={chosen === 'banner' ? words.t('grant.terms.now') : null}
            onChoose={grant}
          />
        </div>
      )}
      <p>{words.t(hasTerms ? 'grant.terms.before' : 'grant.before')}</p>
      <blockquote class="grant-quote">{words.t(`grant.quote.${browser}`, { host })}</blockquote>
      <p>{words.t('grant.after')}</p>
      <ul class="grant-does">
        <li>{words.t('grant.does.reminder', { host })}</li>
        <li>{words.t('grant.does.address')}</li>
        {!hasTerms && <li>{words.t('grant.does.look')}</li>}
        {!hasTerms && hasFeed && <li>{words.t('grant.does.feed', { host })}</li>}
        <li>{words.t('grant.does.nothing')}</li>
      </ul>
      <div class="grant-acts">
        {!hasTerms && (
          <button type="button" class="main" onClick={grant}>
            {allow ?? words.t('grant.allow', { host })}
          </button>
        )}
        {onClose && (
          <button type="button" onClick={onClose}>
            {words.t(chosen === null ? 'grant.notNow' : 'form.close')}
          </button>
        )}
      </div>
      <p role="status" class="grant-refused">
        {refused && words.t('grant.refused', { host })}
      </p>
    </section>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly means: string;
  readonly now: string | null;
  readonly onChoose: () => void;
}

function Choice({ label, means, now, onChoose }: ChoiceProps) {
  const id = useId();
  return (
    <div class="grant-choice" data-now={now !== null || undefined}>
      <p id={id}>{means}</p>
      <button type="button" aria-describedby={id} onClick={onChoose}>
        {label}
      </button>
      {now && <p class="quiet">{now}</p>}
    </div>
  );
}
