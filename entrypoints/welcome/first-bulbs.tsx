import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Bulb } from '../../components/bulb.tsx';
import { CataloguePicker } from '../../components/catalogue-picker.tsx';
import type { Hanging } from '../../utils/core/commands/command.ts';
import type { Said } from '../../utils/core/said.ts';
import type { Words } from '../../utils/words/words.ts';
import {
  ADDRESS,
  ALL,
  type Choice,
  choiceOf,
  FIRST_CHOICES,
  homeOf,
  isFirst,
  OWN_KIND,
  planHanging,
  wantsAddress,
} from './plan-hanging.ts';

interface FirstBulbsProps {
  readonly words: Words;
  /** Hangs them; gives what stood in the way, or null. */
  readonly onHang: (bulbs: readonly Hanging[]) => Promise<Said | null>;
}

/** One address, three ticked bulbs, one button; the catalogue for those who want more. */
export function FirstBulbs({ words, onHang }: FirstBulbsProps) {
  const [address, setAddress] = useState('');
  const [choices, setChoices] = useState(FIRST_CHOICES);
  const [problems, setProblems] = useState<ReadonlyMap<string, Said>>(new Map());
  const [adding, setAdding] = useState(false);
  const [busy, setBusy] = useState(false);
  const owns = useRef(0);
  const form = useRef<HTMLFormElement>(null);
  const catalogue = useRef<HTMLDivElement>(null);
  const id = useId();

  const titleOf = ({ kind, title }: Pick<Choice, 'kind' | 'title'>) =>
    title ?? words.say({ key: `kind.${kind}.title` });
  const change = (key: string, to: Partial<Choice>) => {
    setChoices((all) => all.map((choice) => (choice.key === key ? { ...choice, ...to } : choice)));
    settle(key, ALL);
  };
  const settle = (...keys: readonly string[]) =>
    setProblems((all) => new Map([...all].filter(([key]) => !keys.includes(key))));

  const pick = (kind: string) => {
    settle(ALL);
    setChoices((all) => {
      const chosen = all.find((choice) => choice.key === kind);
      if (!chosen) return [...all, choiceOf(kind)];
      // One that holds an address is kept in its row: pressing its tile twice must not cost what was typed.
      if (isFirst(chosen) || chosen.address !== '' || !chosen.ticked)
        return all.map((choice) => (choice === chosen ? { ...choice, ticked: !choice.ticked } : choice));
      return all.filter((choice) => choice !== chosen);
    });
  };
  const pickOwn = (title: string) => {
    owns.current += 1;
    const key = `${OWN_KIND}-${owns.current}`;
    setChoices((all) => [...all, { key, kind: OWN_KIND, title, ticked: true, address: '' }]);
    settle(ALL);
  };

  useEffect(() => {
    if (adding) catalogue.current?.querySelector('input')?.focus();
  }, [adding]);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [problems]);

  const submit = async () => {
    if (busy) return;
    const plan = planHanging(address, choices);
    setProblems(plan.problems);
    if (plan.problems.size > 0) return;
    setBusy(true);
    const problem = await onHang(plan.bulbs);
    setBusy(false);
    if (problem) setProblems(new Map([[ALL, problem]]));
  };

  const hint = (): string => {
    const home = homeOf(address);
    if (home === null) return words.t('welcome.address.hint');
    const choice = choices.find(({ kind }) => kind === home);
    const bulb = titleOf({ kind: home, title: null });
    if (!choice) return words.t('welcome.address.extra', { bulb });
    if (!choice.ticked) return words.t('welcome.address.unticked', { bulb });
    return home === 'website' ? words.t('welcome.address.hint') : words.t('welcome.address.goes', { bulb });
  };

  const row = (choice: Choice) => {
    const { key, kind, ticked } = choice;
    const problem = problems.get(key);
    return (
      <li key={key} class="welcome-choice">
        <label class="welcome-tick">
          <input
            type="checkbox"
            checked={ticked}
            onChange={(event) => change(key, { ticked: event.currentTarget.checked })}
          />
          <Bulb state={ticked ? 'dimming' : 'off'} size={38} />
          <span class="welcome-choice-words">
            <span class="welcome-choice-title">{titleOf(choice)}</span>
            {kind !== OWN_KIND && <span class="quiet">{words.say({ key: `kind.${kind}.about` })}</span>}
          </span>
        </label>
        {ticked && !isFirst(choice) && wantsAddress(choice) && (
          <div class="welcome-choice-address">
            <input
              type="text"
              inputMode="url"
              autocomplete="off"
              autocapitalize="off"
              spellcheck={false}
              aria-label={words.t('welcome.bulb.address', { bulb: titleOf(choice) })}
              placeholder={words.t('welcome.bulb.address.example')}
              aria-invalid={problem !== undefined}
              aria-describedby={problem ? `${id}-${key}` : undefined}
              value={choice.address}
              onInput={(event) => change(key, { address: event.currentTarget.value })}
            />
            {problem && (
              <p id={`${id}-${key}`} class="problem">
                {words.say(problem)}
              </p>
            )}
          </div>
        )}
      </li>
    );
  };

  const problem = problems.get(ADDRESS);
  const more = choices.filter((choice) => !isFirst(choice));
  const added = more.length > 0 && (
    <ul key="added" class="welcome-choices" aria-label={words.t('welcome.bulbs.more')}>
      {more.map(row)}
    </ul>
  );
  return (
    <form
      ref={form}
      class="welcome-card"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <div class="welcome-field">
        <label for={`${id}-address`}>{words.t('welcome.address')}</label>
        <input
          id={`${id}-address`}
          type="text"
          inputMode="url"
          autocomplete="url"
          autocapitalize="off"
          spellcheck={false}
          placeholder={words.t('welcome.address.example')}
          aria-invalid={problem !== undefined}
          aria-describedby={`${id}-address-said`}
          value={address}
          onInput={(event) => {
            setAddress(event.currentTarget.value);
            settle(ADDRESS, ALL);
          }}
        />
        <p id={`${id}-address-said`} class={problem ? 'problem' : 'quiet'} aria-live="polite">
          {problem ? words.say(problem) : hint()}
        </p>
      </div>
      <fieldset class="welcome-bulbs">
        <legend>{words.t('welcome.bulbs')}</legend>
        <ul class="welcome-choices">{choices.filter(isFirst).map(row)}</ul>
        {/* While the catalogue is open, what was added stands below it: tiles must not move under the hand that picks. */}
        {!adding && added}
        <button key="more" type="button" class="welcome-more" aria-expanded={adding} onClick={() => setAdding(!adding)}>
          {words.t('welcome.more')}
        </button>
        {adding && (
          <div key="catalogue" ref={catalogue} class="welcome-catalogue">
            <CataloguePicker
              words={words}
              picked={new Set(choices.filter(({ ticked }) => ticked).map(({ kind }) => kind))}
              onPick={pick}
              onOwn={pickOwn}
            />
          </div>
        )}
        {adding && added}
      </fieldset>
      <div class="welcome-hang">
        <button type="submit" class="main" aria-disabled={busy}>
          {words.t(busy ? 'welcome.hang.busy' : 'welcome.hang')}
        </button>
        <p class="quiet">{words.t('welcome.rhythm')}</p>
        <p class="problem" role="alert">
          {words.sayAll([problems.get(ALL)].filter((said) => said !== undefined))}
        </p>
      </div>
    </form>
  );
}
