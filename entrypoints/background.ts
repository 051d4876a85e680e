import { defineBackground } from 'wxt/utils/define-background';
import { startBackground } from '../utils/background/start-background.ts';
import { sweepOldBanners } from '../utils/banner/sweep.ts';

// Every listener is registered in the first turn, or the browser would not wake us for it.
export default defineBackground({ type: 'module', main: () => startBackground(sweepOldBanners) });
