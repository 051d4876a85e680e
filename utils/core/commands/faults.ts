import { kindForHost } from '../assets/catalogue.ts';
import { lastTended } from '../bulbs/neglect.ts';
import { isAssetId, newNoteId } from '../ids.ts';
import { REPORTED, shown } from '../inspect/finding.ts';
import { type Draft, MAX_NOTE, MAX_TITLE } from '../journal/entries.ts';
import type { Asset, State } from '../journal/state.ts';
import { type Answer, bad, good, type Said } from '../said.ts';
import { parseAddress } from '../sites/address.ts';
import { type Host, hostsAbove, MAX_ADDRESS } from '../sites/host.ts';
import { hostsOf } from '../sites/listed.ts';
import { hang } from './bulbs.ts';
import type { Command, Hanging } from './command.ts';
import { type DecideWith, type Decision, gone, nothing, titleSaid } from './decision.ts';
import { mending } from './mending.ts';
import { parseText, seen } from './typed.ts';

/** What a fresh look at some pages comes to: what it no longer sees is mended, what is new is found. */
export function looked(
  state: State,
  asset: Asset,
  { pages, checks, unsure, faults, tended = [] }: Extract<Command, { do: 'looked' }>,
  ctx: DecideWith,
): Answer<Decision> {
  const { now } = ctx;
  const seen = new Set([...unsure, ...faults.map(({ key }) => key)]);
  const looked = (page: string, check: string) => pages.includes(page) && checks.includes(check);
  const mended = asset.faults.filter(
    ({ key, page, check }) => check !== REPORTED && looked(page, check) && !seen.has(key),
  );
  const known = new Set([...asset.accepted, ...asset.faults.map(({ key }) => key)]);
  const found = faults.filter(({ key }) => !known.has(key));
  const drafts: Draft[] = [
    ...mending(asset, mended, ctx),
    ...found.map((fault): Draft => ({ type: 'fault.found', data: { asset: asset.id, ...fault } })),
    ...tended.flatMap(({ asset: id, on }): Draft[] => {
      const known = state.assets.get(id);
      const last = known && lastTended(known, now.at);
      if (!known || on > now.at || (last && last.on >= on)) return [];
      return [{ type: 'asset.tended', data: { asset: id, on, evidence: 'verified' } }];
    }),
  ];
  return good({ drafts, made: [], said: null });
}

/** Something that a person saw burned out, under the bulb of its site. One that is not known yet is hung. */
export function report(
  state: State,
  { url, title, what: typed, quote: quoted, target: points = '' }: Extract<Command, { do: 'report' }>,
  ctx: DecideWith,
): Answer<Decision> {
  const address = parseAddress(url);
  if (!address.ok) return address;
  const what = parseText(typed, MAX_NOTE, 'report');
  if (!what.ok) return what;
  const quote = shortened(seen(quoted));
  const target = POINTS.test(points) && points.length <= MAX_ADDRESS ? points : null;
  const words = what.value ?? (quote || (target && shown(target)));
  if (!words) return bad('problem.report.empty');
  const known = assetAt(state, address.value.host);
  const hung = known ? null : hang(state, [siteBulb(address.value.host)], ctx);
  if (hung && !hung.ok) return hung;
  const [made] = hung?.value.made ?? [];
  const asset = known?.id ?? made;
  if (asset === undefined || !isAssetId(asset)) return gone;
  const params = {
    what: words,
    ...(quote !== '' && { quote }),
    ...(seen(title) !== '' && { title: seen(title).slice(0, MAX_TITLE) }),
  };
  const key = `${REPORTED} ${newNoteId(ctx.random).slice(2)}`;
  const fault = { key, check: REPORTED, page: address.value.url, target, params };
  return good({
    drafts: [...(hung?.value.drafts ?? []), { type: 'fault.found', data: { asset, ...fault } }],
    made: [asset],
    fault: key,
    said: { key: 'did.reported', with: { title: known ? titleSaid(known) : address.value.host } },
  });
}

/** What a link or a picture may point to; a picture that stands in its own address says nothing. */
const POINTS = /^(?:https?|mailto|tel):/i;

/** The beginning of what was quoted, where it is long; no character is cut in two. */
const shortened = (text: string): string =>
  text.length > MAX_NOTE ? `${text.slice(0, MAX_NOTE - 1).replace(/[\ud800-\udbff]$/, '')}…` : text;

/** Faults are handed over to whoever mends them; what was handed to the same person before is passed over. */
export function handOver(asset: Asset, { faults, to: typed }: Extract<Command, { do: 'handOver' }>): Answer<Decision> {
  const to = parseText(typed, MAX_TITLE, 'person');
  if (!to.ok) return to;
  const open = asset.faults.filter(({ key }) => faults.includes(key));
  if (open.length === 0) return gone;
  // The same list is often taken twice: copied, and saved as well.
  const fresh = open.filter(({ handedOver }) => handedOver === null || handedOver.to !== to.value);
  if (fresh.length === 0) return good(nothing);
  const drafts = fresh.map(
    ({ key }): Draft => ({ type: 'fault.handedOver', data: { asset: asset.id, key, to: to.value } }),
  );
  const title = titleSaid(asset);
  const said: Said =
    to.value === null
      ? { key: 'did.handedOver', with: { title } }
      : { key: 'did.handedOver.to', with: { title, person: to.value } };
  return good({ drafts, made: [], said });
}

/** The bulb under which something on this host belongs: the nearest site, and on it the bulb that hangs longest. */
function assetAt({ assets }: State, host: Host): Asset | null {
  const all = [...assets.values()].sort((a, b) => a.hungAt - b.hungAt || (a.id < b.id ? -1 : 1));
  for (const at of hostsAbove(host)) {
    const asset = all.find((one) => hostsOf(one).has(at));
    if (asset) return asset;
  }
  return null;
}

function siteBulb(host: Host): Hanging {
  const kind = kindForHost(host)?.id;
  const addresses = [`https://${host}/`];
  return kind === undefined ? { kind: 'own', title: host, addresses } : { kind, addresses };
}
