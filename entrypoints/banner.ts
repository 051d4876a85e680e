import { nativeLine } from '../utils/banner/background-line.ts';
import { startBanner } from '../utils/banner/start-banner.ts';

/** Registered at run time for the granted sites of the list, at document_idle; see ARCHITECTURE.md. */
export default {
  main: () => {
    if (self === top && document.documentElement instanceof HTMLHtmlElement) startBanner(nativeLine());
  },
};
