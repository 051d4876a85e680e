import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Steps } from './getting-there.tsx';
import { Name } from './people.tsx';
import type { LinkedinRoom } from './use-linkedin.ts';

/** What may be asked after all the same, folded: doubts, what was dealt with, who is never suggested, and forgetting it all. */
export function TheRest({ room }: { readonly room: LinkedinRoom }) {
  const { words, sheet, run } = room;
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const { reading, settled, spared, days } = sheet;
  const warnings = reading?.warnings ?? [];
  const isAnythingKept = reading !== null || Object.keys(days).length > 0;
  if (warnings.length + settled.count + spared.length === 0 && !isAnythingKept) return null;
  return (
    <section class="rest" aria-labelledby={id}>
      <h2 id={id} ref={heading} tabIndex={-1}>
        {words.t('linkedin.page.rest')}
      </h2>
      {warnings.length > 0 && (
        <Fold title={words.t('linkedin.page.rest.warnings', { count: warnings.length })}>
          <ul>
            {warnings.map(({ key, with: params = {} }) => {
              const said = words.say({ key, with: params });
              return <li key={said}>{said}</li>;
            })}
          </ul>
        </Fold>
      )}
      {settled.count > 0 && (
        <Fold title={words.t('linkedin.page.rest.settled', { count: settled.count })}>
          <ul>
            {settled.latest.map(({ because, person, on, how }) => (
              <li key={`${because} ${person.slug ?? person.name} ${on}`} class="rest-line">
                <Name words={words} person={person} />{' '}
                <span class="quiet">{words.t(`linkedin.page.rest.settled.${how}`, { day: { day: on } })}</span>
              </li>
            ))}
          </ul>
        </Fold>
      )}
      {spared.length > 0 && (
        <Fold title={words.t('linkedin.page.rest.spared', { count: spared.length })}>
          <ul>
            {spared.map((person) => (
              <li key={person.slug ?? person.name} class="rest-line">
                <Name words={words} person={person} />
                <button
                  type="button"
                  aria-label={words.t('linkedin.page.act.of', {
                    act: words.t('linkedin.page.rest.unspare'),
                    name: person.name,
                  })}
                  onClick={async () => {
                    // The button that is pressed goes with its line.
                    if (await run({ do: 'spare', person, never: false })) heading.current?.focus();
                  }}
                >
                  {words.t('linkedin.page.rest.unspare')}
                </button>
              </li>
            ))}
          </ul>
        </Fold>
      )}
      {isAnythingKept && <Forget room={room} />}
    </section>
  );
}

/** How a fresh copy is asked for, where an older one was read: open once that has grown blind. */
export function FreshSteps({ room }: { readonly room: LinkedinRoom }) {
  const { words, sheet } = room;
  const title = words.t('linkedin.page.way.fresh');
  const isBlind = sheet.reading?.isBlind ?? false;
  return (
    <>
      {isBlind && <p>{words.t('linkedin.page.blind')}</p>}
      <Fold title={title} open={isBlind}>
        <Steps room={room} />
      </Fold>
    </>
  );
}

interface FoldProps {
  readonly title: string;
  readonly open?: boolean;
  readonly children: ComponentChildren;
}

/** One line that opens. What is in it is made only then. */
function Fold({ title, open: atFirst = false, children }: FoldProps) {
  const [open, setOpen] = useState(atFirst);
  return (
    <details class="rest-fold" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h3>{title}</h3>
      </summary>
      {open && <div class="rest-open">{children}</div>}
    </details>
  );
}

/** Asks once, in its place, and then forgets all that was read. */
function Forget({ room: { words, forget } }: { readonly room: LinkedinRoom }) {
  const [asks, setAsks] = useState(false);
  const question = useRef<HTMLParagraphElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const was = useRef(false);
  useEffect(() => {
    if (asks) question.current?.focus();
    else if (was.current) button.current?.focus();
    was.current = asks;
  }, [asks]);
  if (!asks)
    return (
      <div class="forget">
        <button ref={button} type="button" onClick={() => setAsks(true)}>
          {words.t('linkedin.page.forget')}
        </button>
      </div>
    );
  return (
    <div class="forget">
      <p ref={question} tabIndex={-1}>
        {words.t('linkedin.page.forget.about')}
      </p>
      <div class="acts">
        <button type="button" onClick={() => void forget()}>
          {words.t('linkedin.page.forget.do')}
        </button>
        <button type="button" class="main" onClick={() => setAsks(false)}>
          {words.t('linkedin.page.forget.keep')}
        </button>
      </div>
    </div>
  );
}
