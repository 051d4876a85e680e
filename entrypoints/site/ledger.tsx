import { useEffect, useState } from 'preact/hooks';
import { shownAddress } from '../../utils/core/sites/shown-address.ts';
import type { SiteRequest } from '../../utils/protocol/messages.ts';
import type { SiteRoom } from './use-site.ts';

/** A look makes thousands of requests: so many stand in the page at first, and as many more each time. */
const PAGE = 100;

/** Every request of the last look, read when it is opened. */
export function Ledger({ room: { house, words, sheet } }: { readonly room: SiteRoom }) {
  const [lines, setLines] = useState<readonly SiteRequest[] | null>(null);
  const [failed, setFailed] = useState(false);
  const [shown, setShown] = useState(PAGE);
  useEffect(() => {
    let wanted = true;
    house.ask('site.ledger', { asset: sheet.asset }).then(
      (read) => wanted && setLines(read),
      () => wanted && setFailed(true),
    );
    return () => {
      wanted = false;
    };
  }, [house, sheet.asset, sheet.lookedAt]);

  if (failed) return <p>{words.t('site.problem.load')}</p>;
  if (lines === null) return <p class="quiet">{words.t('site.ledger.reading')}</p>;
  if (lines.length === 0) return <p class="quiet">{words.t('site.ledger.empty')}</p>;
  const rest = Math.min(lines.length - shown, PAGE);
  return (
    <>
      <p class="quiet">{words.t('site.ledger.about')}</p>
      <table class="ledger">
        <thead>
          <tr>
            <th scope="col">{words.t('site.ledger.at')}</th>
            <th scope="col">{words.t('site.ledger.what')}</th>
            <th scope="col">{words.t('site.ledger.answer')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.slice(0, shown).map(({ at, method, url, why, status }, place) => (
            <tr key={place}>
              <td>{words.instant(at)}</td>
              <td>
                <bdi class="address" title={url}>
                  {shownAddress(url)}
                </bdi>
                <span class="quiet">
                  {words.say(why)}
                  {method === 'HEAD' && ` (${words.t('site.ledger.head')})`}
                </span>
              </td>
              <td>{status === null ? words.t('site.ledger.none') : String(status)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rest > 0 && (
        <button type="button" onClick={() => setShown(shown + PAGE)}>
          {words.t('site.found.more', { count: rest })}
        </button>
      )}
    </>
  );
}
