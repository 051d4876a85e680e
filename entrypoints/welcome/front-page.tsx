import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Bulb } from '../../components/bulb.tsx';
import { GrantOffer } from '../../components/grant-offer.tsx';
import type { AssetId } from '../../utils/core/ids.ts';
import { bad, type Said } from '../../utils/core/said.ts';
import type { Host } from '../../utils/core/sites/host.ts';
import type { House } from '../../utils/protocol/house.ts';
import type { LookReport } from '../../utils/protocol/messages.ts';
import type { Words } from '../../utils/words/words.ts';
import { useLook } from './use-look.ts';

interface FrontPageProps {
  readonly house: House;
  readonly words: Words;
  readonly asset: AssetId;
  readonly host: Host;
}

type Stage = 'asking' | 'offered' | 'granted' | 'refused' | 'skipped';

const unreachable = bad('welcome.problem.unreachable').problem;

/** The only grant that welcome asks for, and what a look at the front page then finds. */
export function FrontPage({ house, words, asset, host }: FrontPageProps) {
  const [stage, setStage] = useState<Stage>('asking');
  const { report, running, look } = useLook(house, asset, unreachable);
  const heading = useRef<HTMLHeadingElement>(null);
  const said = useRef<HTMLParagraphElement>(null);
  const id = useId();

  useEffect(() => {
    house.granted(host).then(
      (granted) => setStage(granted ? 'granted' : 'offered'),
      () => setStage('offered'),
    );
  }, [house, host]);

  // The button that was pressed is gone now.
  useEffect(() => {
    if (running) heading.current?.focus();
  }, [running]);
  useEffect(() => {
    if (stage === 'refused' || stage === 'skipped') said.current?.focus();
  }, [stage]);

  const grant = async (): Promise<boolean> => {
    // First thing in the click, or the browser does not show its prompt.
    const granted = await house.grant(host).catch(() => false);
    setStage(granted ? 'granted' : 'refused');
    if (granted) void look();
    return granted;
  };

  const overSite = () => void house.openPage('site', `#asset=${asset}`);

  return (
    <section class="welcome-card" aria-labelledby={id}>
      <h2 id={id} ref={heading} tabIndex={-1}>
        {words.t('welcome.look.title', { host })}
      </h2>
      {stage === 'offered' && (
        <>
          <p>{words.t('welcome.look.about')}</p>
          <GrantOffer
            words={words}
            host={host}
            browser={house.browser}
            hasTerms={false}
            heading={words.t('welcome.look.ask')}
            allow={words.t('welcome.look.button')}
            onGrant={grant}
            onClose={() => setStage('skipped')}
          />
        </>
      )}
      {(stage === 'refused' || stage === 'skipped') && (
        <p ref={said} tabIndex={-1}>
          {words.t(stage === 'refused' ? 'welcome.look.refused' : 'welcome.look.skipped')}
        </p>
      )}
      {stage === 'granted' && report === null && (
        <>
          <p>{words.t('welcome.look.about')}</p>
          <button type="button" class="main" onClick={look}>
            {words.t('welcome.look.button')}
          </button>
        </>
      )}
      {report?.is === 'running' && (
        <div class="welcome-running">
          <Bulb state="dimming" size={40} />
          <div>
            <p>
              {report.known === 0
                ? words.t('welcome.look.starting')
                : words.t('welcome.look.running', { asked: report.asked, known: report.known })}
            </p>
            <p class="quiet">{words.t('welcome.look.leave')}</p>
          </div>
        </div>
      )}
      <div role="status" class="welcome-report">
        {report && report.is !== 'running' && <Report words={words} report={report} />}
      </div>
      {report && report.is !== 'running' && (
        <div class="welcome-acts">
          <button type="button" class={report.is === 'done' ? 'main' : undefined} onClick={overSite}>
            {words.t('welcome.look.site')}
          </button>
          <button type="button" onClick={look}>
            {words.t('welcome.look.again')}
          </button>
        </div>
      )}
    </section>
  );
}

function Report({ words, report }: { readonly words: Words; readonly report: Exclude<LookReport, { is: 'running' }> }) {
  if (report.is === 'not-looked') return <p>{words.say(report.why)}</p>;
  const { findings, unknown } = report;
  const unjudged = unknown > 0 && <p class="quiet">{words.t('welcome.look.unknown', { count: unknown })}</p>;
  if (findings.length === 0)
    return (
      <>
        <div class="welcome-verdict">
          <Bulb state="lit" size={44} />
          <p>{words.t('welcome.look.nothing')}</p>
        </div>
        {unjudged}
      </>
    );
  return (
    <>
      <h3 class="visually-hidden">{words.t('welcome.look.found', { count: findings.length })}</h3>
      <ul class="welcome-findings">
        {findings.map((finding, place) => (
          <li key={place}>
            <Bulb state="out" size={34} />
            <div>
              <p class="welcome-finding">{words.say(finding)}</p>
              <How words={words} finding={finding} />
            </div>
          </li>
        ))}
      </ul>
      <p>{words.t('welcome.look.mend')}</p>
      {unjudged}
    </>
  );
}

/** What to do about a finding. One that has no such line stands by itself. */
function How({ words, finding }: { readonly words: Words; readonly finding: Said }) {
  const key = `${finding.key.replace(/\.many$/, '')}.how`;
  const how = words.say({ key });
  return how === key ? null : <p class="quiet">{how}</p>;
}
