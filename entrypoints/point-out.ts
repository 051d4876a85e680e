import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pointOut } from '../utils/banner/point-out.ts';

/** Put into a page beside the banner when *Show me* is pressed there, and not before. */
export default defineUnlistedScript(() => {
  globalThis.pointOutHere = pointOut;
});
