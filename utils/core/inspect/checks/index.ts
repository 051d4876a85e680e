import type { Check } from './check.ts';
import { deadImage } from './dead-image.ts';
import { deadLink } from './dead-link.ts';
import { missingDescription } from './missing-description.ts';
import { missingPreviewImage } from './missing-preview-image.ts';
import { missingTitle } from './missing-title.ts';
import { privateLink } from './private-link.ts';
import { siteDown } from './site-down.ts';
import { staleCopyright } from './stale-copyright.ts';

/** Every check, worst first: the order in which findings are told. */
export const checks: readonly Check[] = [
  siteDown,
  deadLink,
  privateLink,
  deadImage,
  staleCopyright,
  missingTitle,
  missingPreviewImage,
  missingDescription,
];
