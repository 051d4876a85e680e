import { useEffect, useRef, useState } from 'preact/hooks';
import { Problem } from '../../components/problem.tsx';
import { TextField } from '../../components/text-field.tsx';
import type { Said } from '../../utils/core/said.ts';
import { shownAddress } from '../../utils/core/sites/shown-address.ts';
import { Reported, type ReportedFault } from './reported.tsx';
import type { MomentRoom } from './use-moment.ts';

interface ReportFaceProps {
  readonly room: MomentRoom;
  readonly shown: boolean;
  readonly onSettled: () => void;
}

/** Something on a page that is out: what, in a few words, and where. */
export function ReportFace({ room, shown, onSettled }: ReportFaceProps) {
  const { house, words, jot, send } = room;
  const { title, target = '' } = jot;
  const [what, setWhat] = useState('');
  const [typedUrl, setTypedUrl] = useState('');
  const [problem, setProblem] = useState<Said | null>(null);
  const [reported, setReported] = useState<ReportedFault | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const busy = useRef(false);
  useEffect(() => {
    if (shown) form.current?.querySelector('input')?.focus();
  }, [shown]);

  const quote = jot.quote.trim();
  // One that nobody else can open may be corrected; what was typed of it stays.
  const [refused, setRefused] = useState(false);
  const knows = jot.url !== '' && !refused;
  const url = knows ? jot.url : typedUrl;
  // Whatever is wrong with the address is said beside it, where there is a field for it.
  const ofAddress = !knows && problem?.key.startsWith('problem.address.') === true;
  const ofWhat = problem?.key === 'problem.report.empty' || problem?.key === 'problem.text.long';

  const keep = async () => {
    if (busy.current) return;
    busy.current = true;
    const answer = await send({ do: 'report', url, title, what, quote: jot.quote, target });
    busy.current = false;
    setProblem(answer.ok ? null : answer.problem);
    if (!answer.ok && answer.problem.key.startsWith('problem.address.') && knows) {
      setTypedUrl(url);
      setRefused(true);
    }
    if (!answer.ok)
      return requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus());
    const { fault, made, undo } = answer.value;
    const [asset] = made;
    if (fault === undefined || asset === undefined || !undo) return;
    setReported({ asset, fault, undo, at: house.clock().at, url, title, what: what.trim(), quote, target });
    onSettled();
  };

  if (reported) return <Reported room={room} reported={reported} />;
  return (
    <form
      ref={form}
      class="moment-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <TextField
        label={words.t('moment.report.what')}
        hint={words.t(quote !== '' || target !== '' ? 'moment.report.what.marked' : 'moment.report.what.hint')}
        problem={ofWhat && problem ? words.say(problem) : undefined}
        value={what}
        onType={(typed) => {
          setWhat(typed);
          setProblem(null);
        }}
      />
      {quote !== '' && (
        <blockquote class="moment-quote" dir="auto">
          {words.t('moment.quote', { quote })}
        </blockquote>
      )}
      {target !== '' && (
        <p class="moment-target">{words.t('moment.report.target', { target: shownAddress(target) })}</p>
      )}
      {!knows && (
        <TextField
          label={words.t('moment.report.where')}
          problem={ofAddress && problem ? words.say(problem) : undefined}
          inputMode="url"
          value={typedUrl}
          onType={(typed) => {
            setTypedUrl(typed);
            setProblem(null);
          }}
        />
      )}
      {!ofWhat && !ofAddress && <Problem words={words} said={problem} />}
      <div class="form-acts">
        <button type="submit" class="main">
          {words.t('moment.report.keep')}
        </button>
      </div>
    </form>
  );
}
