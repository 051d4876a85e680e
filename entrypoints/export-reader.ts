import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { serveReadings } from '../utils/platform/export-worker.ts';

/** Run as a worker of the page that reads an export: what unpacks and parses it is loaded there alone. */
export default defineUnlistedScript(() => serveReadings(self));
