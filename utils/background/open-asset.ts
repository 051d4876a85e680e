import { kindOf } from '../core/assets/catalogue.ts';
import type { Asset } from '../core/journal/state.ts';
import { opensAt } from '../core/sites/listed.ts';
import { goToOwnPage } from '../platform/own-page.ts';
import type { OpenedTabs } from './opened-tabs.ts';

/** Goes to where it is looked after: to a page of ours, or in a tab that is watched. False where it has no place on the web. */
export async function openAsset(asset: Asset, tabs: Pick<OpenedTabs, 'open'>): Promise<boolean> {
  const own = kindOf(asset.kind)?.ownPage;
  const url = own ? null : opensAt(asset);
  if (own) await goToOwnPage(own);
  else if (url !== null) await tabs.open(asset.id, url);
  return own !== undefined || url !== null;
}
