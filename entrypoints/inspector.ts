import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type OpenLooks, openLooks } from '../utils/background/open-looks.ts';
import { collectChecks } from '../utils/core/inspect/checks/check.ts';
import { offerRoom } from '../utils/platform/rooms.ts';

/** Every file of the folder that holds a check: a new one is found by its being there. */
const files = import.meta.glob<unknown>('../utils/core/inspect/checks/*.ts', { eager: true });

/** What looks at websites, for the background to load when somebody asks for it. No page ever does. */
export default defineUnlistedScript(() => {
  const open: OpenLooks = (shared) => openLooks(shared, collectChecks(files));
  offerRoom('inspector', open);
});
