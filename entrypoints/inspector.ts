import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { collectChecks } from '../utils/core/inspect/checks/check.ts';
import { makeInspector } from '../utils/core/inspect/inspector.ts';

/** Every file of the folder that holds a check: a new one is found by its being there. */
const files = import.meta.glob<unknown>('../utils/core/inspect/checks/*.ts', { eager: true });

/** What looks at websites, for the background to load when a look begins. No page ever does. */
export default defineUnlistedScript(() => {
  globalThis.inspector = makeInspector(collectChecks(files));
});
