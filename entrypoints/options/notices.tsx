import '../../components/grant-offer.css';
import { useEffect, useState } from 'preact/hooks';
import type { Room } from './use-room.ts';

interface NoticesProps {
  readonly room: Room;
  readonly onSet: (notices: boolean) => void;
}

/** Whether notifications come. They are on where the person wants them and the browser allows them: both can be taken back. */
export function Notices({ room, onSet }: NoticesProps) {
  const { words, house, sheet, turn } = room;
  const wanted = sheet.settings.notices;
  // Until the browser has answered it is taken for granted where it is wanted, so that nothing moves under a hand on its way.
  const [granted, setGranted] = useState(wanted);
  const [refused, setRefused] = useState(false);
  useEffect(() => {
    let current = true;
    house.noticesGranted().then(
      (is) => current && setGranted(is),
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [house, turn]);

  const turnTo = async (on: boolean) => {
    setRefused(false);
    if (!on) return onSet(false);
    // The browser shows its prompt only for what is asked first thing in the click.
    const allowed = await house.grantNotices().catch(() => false);
    setGranted(allowed);
    setRefused(!allowed);
    if (allowed && !wanted) onSet(true);
  };

  return (
    <section class="panel">
      <h3>{words.t('options.when.notices')}</h3>
      <p class="quiet">{words.t('options.when.notices.hint')}</p>
      <p class="quiet">{words.t('options.when.notices.lock')}</p>
      {!granted && (
        <>
          <p class="quiet">{words.t('options.when.notices.before')}</p>
          <blockquote class="grant-quote">{words.t(`options.when.notices.quote.${house.browser}`)}</blockquote>
        </>
      )}
      <label class="tick">
        <input
          type="checkbox"
          checked={wanted && granted}
          onChange={(event) => void turnTo(event.currentTarget.checked)}
        />
        {words.t('options.when.notices.on')}
      </label>
      <p class="quiet" role="status">
        {refused
          ? words.t('options.when.notices.refused')
          : wanted && !granted && words.t('options.when.notices.withdrawn')}
      </p>
    </section>
  );
}
