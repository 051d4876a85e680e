import { useId } from 'preact/hooks';
import { BulbMarks } from '../../components/bulb.tsx';
import { GLASS_BOX } from '../../components/bulb-shape.ts';
import type { Words } from '../../utils/words/words.ts';

const STEPS = {
  chrome: ['welcome.pin.chrome.1', 'welcome.pin.chrome.2'],
  firefox: ['welcome.pin.firefox.1', 'welcome.pin.firefox.2', 'welcome.pin.firefox.3'],
} as const;

interface PinLampProps {
  readonly words: Words;
  readonly browser: 'chrome' | 'firefox';
  /** The keyboard command that opens the popup; empty where there is none. */
  readonly keys: string;
}

/** How the lamp is kept in the toolbar, where extensions are put away at first. */
export function PinLamp({ words, browser, keys }: PinLampProps) {
  const id = useId();
  return (
    <section class="welcome-part" aria-labelledby={id}>
      <h2 id={id}>{words.t('welcome.pin.title')}</h2>
      <div class="welcome-pin">
        <ol>
          {STEPS[browser].map((step) => (
            <li key={step}>{words.t(step)}</li>
          ))}
        </ol>
        <Picture words={words} browser={browser} />
      </div>
      {keys !== '' && <p>{words.t('welcome.pin.shortcut', { keys })}</p>}
    </section>
  );
}

const PUZZLE = 'M1 5h4.2a2.3 2.3 0 1 1 4.6 0H14v4.2a2.3 2.3 0 1 1 0 4.6V18H9.8a2.3 2.3 0 1 0-4.6 0H1z';
const PIN = 'M4 1h6M5 1v5L3 9h8L9 6V1M7 9v6';
const GEAR =
  'M7 2.4v-2M7 13.6v-2M2.4 7h-2M13.6 7h-2M3.7 3.7L2.3 2.3M11.7 11.7l-1.4-1.4M10.3 3.7l1.4-1.4M2.3 11.7l1.4-1.4';

/** A toolbar and the list behind its puzzle piece, drawn: a picture of a browser would be out of date with its next version. */
function Picture({ words, browser }: Omit<PinLampProps, 'keys'>) {
  return (
    <svg class="pin-picture" viewBox="0 0 260 132" role="img" aria-label={words.t(`welcome.pin.picture.${browser}`)}>
      <path class="pin-frame" d="M6.5 34.5V12a6 6 0 0 1 6-6h235a6 6 0 0 1 6 6v22.500z" />
      <rect class="pin-field" x="16" y="12" width="168" height="16" rx="8" />
      <g class="pin-line pin-here" transform="translate(202 9)">
        <path d={PUZZLE} />
      </g>
      <circle class="pin-line" cx="238" cy="20" r="6" />
      <rect class="pin-panel" x="84.5" y="40.5" width="156" height="84" rx="8" />
      <rect class="pin-row" x="90" y="48" width="145" height="32" rx="5" />
      <svg x="97" y="52" width="24" height="24" viewBox={GLASS_BOX.join(' ')} aria-hidden="true">
        <BulbMarks state="lit" />
      </svg>
      <text class="pin-name" x="127" y="68.5">
        Houselights
      </text>
      {browser === 'chrome' ? (
        <g class="pin-line pin-here" transform="translate(211 56)">
          <path d={PIN} />
        </g>
      ) : (
        <g class="pin-line pin-here" transform="translate(211 57)">
          <circle cx="7" cy="7" r="4.6" />
          <circle cx="7" cy="7" r="1.6" />
          <path class="pin-teeth" d={GEAR} />
        </g>
      )}
      <rect class="pin-blank" x="98" y="94" width="20" height="20" rx="5" />
      <rect class="pin-blank" x="127" y="100" width="66" height="8" rx="4" />
      <Mark n={words.number(1)} x={193} y={34} />
      <Mark n={words.number(2)} x={236} y={64} />
    </svg>
  );
}

function Mark({ n, x, y }: { readonly n: string; readonly x: number; readonly y: number }) {
  return (
    <g class="pin-mark">
      <circle cx={x} cy={y} r="8.5" />
      <text x={x} y={y + 4} text-anchor="middle">
        {n}
      </text>
    </g>
  );
}
