import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Bulb } from '../../components/bulb.tsx';
import { Menu, type MenuItem } from '../../components/menu.tsx';
import { shownAddress } from '../../utils/core/sites/shown-address.ts';
import type { SiteFault, SitePlace } from '../../utils/protocol/messages.ts';
import { type BuiltWith, Mending } from './mending.tsx';
import type { SiteRoom } from './use-site.ts';
import { openable, placeOn, placeWith } from './where.ts';

/** So many of one kind are in sight at first; three hundred pages without a description are one thing to know. */
const SHOWN_FIRST = 4;
const SHOWN_MORE = 50;
/** Pages that are listed behind "on 300 pages". */
const PAGES_LISTED = 60;

interface FindingsProps {
  readonly room: SiteRoom;
  readonly names: ReadonlyMap<string, string>;
  /** Worst first. */
  readonly faults: readonly SiteFault[];
  /** The page whose findings these are; null where they are those of all. */
  readonly page: string | null;
  readonly built: BuiltWith | null;
  readonly onBuilt: (built: BuiltWith) => void;
  readonly onHandOver: (fault: SiteFault) => void;
}

/** What is to be mended, by what is wrong, worst first. */
export function Findings(props: FindingsProps) {
  const { faults } = props;
  const list = useRef<HTMLDivElement>(null);
  const keep = useFocusKept(list);
  const groups = new Map<string, SiteFault[]>();
  for (const fault of faults) {
    const group = groups.get(fault.check);
    if (group) group.push(fault);
    else groups.set(fault.check, [fault]);
  }
  return (
    <div class="findings" ref={list}>
      {[...groups].map(([check, group]) => (
        <Group key={`${check} ${props.page}`} {...props} check={check} faults={group} onAct={keep} />
      ))}
    </div>
  );
}

interface GroupProps extends FindingsProps {
  readonly check: string;
  /** Called before something is done that may take a row away. */
  readonly onAct: () => void;
}

function Group({ check, ...props }: GroupProps) {
  const { room, faults } = props;
  const { words } = room;
  const [shown, setShown] = useState(SHOWN_FIRST);
  const id = useId();
  const what = words.say({ key: `finding.${check}.many`, with: { count: faults.length } });
  // One more than fits is shown rather than counted.
  const most = faults.length <= shown + 1 ? faults.length : shown;
  const rest = Math.min(faults.length - most, SHOWN_MORE);
  // What is the same of several is said once, above them: then each is told by its place. Not what somebody reported: the
  // words are theirs.
  const told = faults.every(
    ({ said, places, reported }) =>
      !reported && places.length === 1 && words.say(said) === words.say(faults[0]?.said ?? said),
  );
  const [only] = faults;
  if (only && faults.length === 1)
    return (
      <div class="group">
        <Finding {...props} fault={only} as="alone" />
      </div>
    );
  return (
    <section class="group" aria-labelledby={id}>
      <h3 id={id}>
        <Bulb state="out" size={30} />
        {what}
      </h3>
      <ul>
        {faults.slice(0, most).map((fault) => (
          <li key={fault.key}>
            <Finding {...props} fault={fault} as={told ? 'place' : 'one'} />
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <button
          type="button"
          class="group-more"
          aria-label={words.t('site.found.moreOf', { count: rest, what })}
          onClick={() => setShown(shown + SHOWN_MORE)}
        >
          {words.t('site.found.more', { count: rest })}
        </button>
      )}
    </section>
  );
}

interface FindingProps extends Omit<GroupProps, 'check' | 'faults'> {
  readonly fault: SiteFault;
  /** By itself; one of several below one heading; or one of several of which only the place differs. */
  readonly as: 'alone' | 'one' | 'place';
}

function Finding({ as, room, names, fault, page, built, onBuilt, onHandOver, onAct }: FindingProps) {
  const { words, sheet, running, again, lookAgain, run } = room;
  const [how, setHow] = useState(false);
  const id = useId();
  const sentence = words.say(fault.said);
  const [first] = fault.places;
  const where = as === 'place' && first ? placeWith(words, fault, first, nameOf(names, first.page)) : null;
  const what = where === null ? sentence : words.t('site.found.at', { what: sentence, where });
  const place = fault.places.find((one) => one.page === page) ?? fault.places[0];
  const url = openable(place?.page);
  const edit = openable(sheet.pages.find((one) => one.url === place?.page)?.edit);
  const main = edit ?? url;
  const mainAct = words.t(edit ? 'site.act.edit' : 'site.act.open');
  const { reported } = fault;
  const mine = again?.key === fault.key ? again.is : null;
  const named = (act: string) => words.t('site.act.of', { act, what });

  const handOver = () => onHandOver(fault);
  const accept = () => {
    onAct();
    run({ do: 'accept', asset: sheet.asset, fault: fault.key });
  };
  const more = (): MenuItem[] => [
    ...(edit && url
      ? [{ id: 'open', label: words.t('site.act.open'), pick: () => window.open(url, '_blank', 'noreferrer') }]
      : []),
    reported
      ? { id: 'fine', label: words.t('site.act.fine'), pick: accept }
      : { id: 'hand', label: words.t('site.act.hand'), pick: handOver },
  ];

  return (
    <div class={as === 'alone' ? 'finding alone' : 'finding'} data-fault={fault.key}>
      {as === 'alone' ? (
        <h3>
          <Bulb state="out" size={30} />
          {sentence}
        </h3>
      ) : (
        <h4 class={where === null ? undefined : 'finding-place'}>{where ?? sentence}</h4>
      )}
      {reported?.quote && (
        <blockquote class="finding-quote" dir="auto">
          {words.t('site.quote', { quote: reported.quote })}
        </blockquote>
      )}
      {where === null && <Where words={words} names={names} fault={fault} page={page} />}
      <Since words={words} fault={fault} />
      <div class="finding-acts">
        {reported && (
          <button
            type="button"
            class="main"
            aria-label={named(words.t('site.act.mended'))}
            onClick={() => {
              onAct();
              run({ do: 'mend', asset: sheet.asset, fault: fault.key });
            }}
          >
            {words.t('site.act.mended')}
          </button>
        )}
        {main && (
          <a
            class="button"
            href={main}
            target="_blank"
            rel="noreferrer"
            aria-label={words.t('site.act.leads', { act: mainAct, what })}
          >
            {mainAct}
          </a>
        )}
        <button
          type="button"
          aria-expanded={how}
          aria-controls={how ? id : undefined}
          aria-label={named(words.t('site.act.how'))}
          onClick={() => setHow(!how)}
        >
          {words.t('site.act.how')}
        </button>
        {url && sheet.granted && !reported && (
          <button
            type="button"
            aria-label={named(words.t('site.act.again'))}
            aria-disabled={running}
            onClick={() => {
              if (running) return;
              onAct();
              lookAgain(fault.key, url);
            }}
          >
            {words.t('site.act.again')}
          </button>
        )}
        {/* What a look found may be meant so; what somebody saw is for whoever mends it. */}
        <button
          type="button"
          aria-label={named(words.t(reported ? 'site.act.hand' : 'site.act.fine'))}
          onClick={reported ? handOver : accept}
        >
          {words.t(reported ? 'site.act.hand' : 'site.act.fine')}
        </button>
        <Menu class="dots" label={words.t('site.act.more', { what })} items={more}>
          <span aria-hidden="true">⋯</span>
        </Menu>
      </div>
      {mine && mine !== 'mended' && <p class="finding-again quiet">{words.t(`site.again.${mine}`)}</p>}
      {how && (
        <div id={id}>
          <Mending words={words} fault={fault} built={built} onBuilt={onBuilt} />
        </div>
      )}
    </div>
  );
}

/** Since when it is known, where a person said so, and in whose hands it is. */
function Since({ words, fault }: { readonly words: SiteRoom['words']; readonly fault: SiteFault }) {
  const { reported, foundAt, handedOver } = fault;
  const said = [
    ...(reported ? [words.t('site.reported', { day: words.dayAt(foundAt) })] : []),
    ...(handedOver === null
      ? []
      : handedOver.to === null
        ? [words.t('site.handed', { day: words.dayAt(handedOver.at) })]
        : [words.t('site.handed.to', { person: handedOver.to, day: words.dayAt(handedOver.at) })]),
  ];
  return said.length === 0 ? null : <p class="finding-since quiet">{said.join(' ')}</p>;
}

const nameOf = (names: ReadonlyMap<string, string>, url: string) => names.get(url) ?? shownAddress(url);

type WhereProps = Pick<FindingsProps, 'names' | 'page'> & {
  readonly words: SiteRoom['words'];
  readonly fault: SiteFault;
};

/** Where it stands, in one line; the pages behind it where there are several. */
function Where({ words, names, fault, page }: WhereProps) {
  const [open, setOpen] = useState(false);
  const { places } = fault;
  const [first] = places;
  if (!first) return null;
  const chosen = places.find((one) => one.page === page);
  const one = chosen ?? first;
  const on = placeOn(words, fault, one);

  if (places.length === 1) {
    // On the page that was chosen it goes without saying.
    const line = chosen ? words.list(on) : placeWith(words, fault, first, nameOf(names, first.page));
    return line === '' ? null : <p class="finding-where">{line}</p>;
  }
  // Said of all of them only what is the same for all of which it is known.
  const known = places.map((other) => words.list(placeOn(words, fault, other))).filter((said) => said !== '');
  const same = chosen || known.every((said) => said === known[0]) ? on : [];
  const count = places.length;
  return (
    <details class="finding-where" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {words.list([...same, words.t(same.length > 0 ? 'site.where.pages' : 'site.where.Pages', { count })])}
      </summary>
      {open && (
        <ul>
          {places.slice(0, PAGES_LISTED).map((other) => (
            <PageLine
              key={other.page}
              name={nameOf(names, other.page)}
              place={other}
              said={same.length > 0 ? '' : words.list(placeOn(words, fault, other))}
            />
          ))}
          {count > PAGES_LISTED && <li>{words.t('site.where.more', { count: count - PAGES_LISTED })}</li>}
        </ul>
      )}
    </details>
  );
}

function PageLine({ name, place, said }: { readonly name: string; readonly place: SitePlace; readonly said: string }) {
  const url = openable(place.page);
  return (
    <li>
      {url ? (
        <a href={url} target="_blank" rel="noreferrer">
          <bdi>{name}</bdi>
        </a>
      ) : (
        <bdi>{name}</bdi>
      )}
      {said !== '' && <span class="quiet"> {said}</span>}
    </li>
  );
}

/** Keeps the keyboard's place when the row that it stood on goes: call the answer before something is done there. */
function useFocusKept(list: { readonly current: HTMLElement | null }): () => void {
  const place = useRef<number | null>(null);
  const rows = () => [...(list.current?.querySelectorAll<HTMLElement>('[data-fault]') ?? [])];
  useLayoutEffect(() => {
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (place.current === null || !lost) return;
    const all = rows();
    const next = all[Math.min(place.current, all.length - 1)]?.querySelector<HTMLElement>('a, button');
    (next ?? document.querySelector<HTMLElement>('#to-mend, h1'))?.focus();
    place.current = null;
  });
  return () => {
    const at = rows().findIndex((row) => row.contains(document.activeElement));
    place.current = at < 0 ? null : at;
  };
}
