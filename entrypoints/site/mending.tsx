import { useId } from 'preact/hooks';
import { BUILDERS, type SiteFault } from '../../utils/protocol/messages.ts';
import type { Words } from '../../utils/words/words.ts';

/** What a site may be built with: the builders that a look knows, and by hand. */
export const BUILT_WITH = [...BUILDERS, 'html'] as const;
export type BuiltWith = (typeof BUILT_WITH)[number];

/** What has to be touched to mend what a check finds: the steps differ by that, not by the check. */
export const TOUCHES = {
  'site-down': 'down',
  'dead-link': 'link',
  'soft-404': 'link',
  'private-link': 'link',
  'dead-fragment': 'link',
  'moved-link': 'link',
  'broken-mailto': 'link',
  'dead-file': 'file',
  'dead-image': 'image',
  'insecure-link': 'secure',
  'placeholder-text': 'text',
  'stale-copyright': 'footer',
  'past-event': 'event',
  'stale-feed': 'feed',
  'missing-title': 'title',
  'missing-preview-image': 'preview',
  'missing-description': 'description',
  'dead-sitemap-url': 'sitemap',
} as const satisfies Readonly<Record<string, string>>;

const isKnown = (check: string): check is keyof typeof TOUCHES => Object.hasOwn(TOUCHES, check);

interface MendingProps {
  readonly words: Words;
  readonly fault: SiteFault;
  /** What the site is built with, as it was recognised or said; null while nobody knows. */
  readonly built: BuiltWith | null;
  readonly onBuilt: (built: BuiltWith) => void;
}

/** How one thing is mended: what holds everywhere, then the steps in what the site is built with. */
export function Mending({ words, fault, built, onBuilt }: MendingProps) {
  const id = useId();
  const { check, how, target } = fault;
  return (
    <div class="mending">
      <p>{words.say(how)}</p>
      {target !== null && (
        <p class="mending-address">
          <span class="quiet">{words.t('site.how.address')}</span> <bdi class="address">{target}</bdi>
        </p>
      )}
      {isKnown(check) && (
        <>
          {built && (
            <p>
              <b>{words.t('site.how.in', { builder: words.t(`mend.builder.${built}`) })}</b>{' '}
              {words.t(`mend.${TOUCHES[check]}.${built}`)}
            </p>
          )}
          <p class="mending-built">
            <label for={id}>{words.t('site.how.other')}</label>{' '}
            <select
              id={id}
              value={built ?? ''}
              onChange={(event) => {
                const chosen = BUILT_WITH.find((one) => one === event.currentTarget.value);
                if (chosen) onBuilt(chosen);
              }}
            >
              {!built && <option value="">{words.t('site.how.choose')}</option>}
              {BUILT_WITH.map((one) => (
                <option key={one} value={one}>
                  {words.t(`mend.builder.${one}`)}
                </option>
              ))}
            </select>
          </p>
        </>
      )}
    </div>
  );
}
