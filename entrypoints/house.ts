import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type OpenWholeHouse, openWholeHouse } from '../utils/background/whole-house.ts';
import { sweepOldBanners } from '../utils/banner/sweep.ts';
import { offerRoom } from '../utils/platform/rooms.ts';

/** All of the background that no page waits for, for it to load when somebody needs it. */
export default defineUnlistedScript(() => {
  const open: OpenWholeHouse = (doorstep) => openWholeHouse(doorstep, sweepOldBanners);
  offerRoom('house', open);
});
