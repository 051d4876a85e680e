import { defineBackground } from 'wxt/utils/define-background';
import { startBackground } from '../utils/background/start-background.ts';

// Every listener is registered in the first turn, or the browser would not wake us for it. One file of its own, no module: it
// starts faster, and shares no code with the pages that they would have to load with it.
export default defineBackground({ main: startBackground });
